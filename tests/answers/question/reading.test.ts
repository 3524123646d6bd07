import { describe, expect, test } from 'vitest'
import { unread } from '../../../src/answers/question/draft.ts'
import { readQuestion } from '../../../src/answers/question/read-question.ts'
import { ask, corpusOf, REAL, TINY, TODAY } from '../../fixtures/chronicle.ts'

const read = (question: string, folder = REAL) => readQuestion(question, { corpus: corpusOf(folder), today: TODAY })

describe('what is asked for', () => {
  test.each([
    ['Tell me when the Shusha talks took place', 'when'],
    ['give me the exact date of the Key West talks', 'when'],
    ['The Rambouillet talks: what was their date', 'when'],
    ['in which capital did the ministers gather', 'where'],
    ['on what street stood the delegation', 'where'],
    ['venue of the Astana round?', 'where'],
    ['by whom was it hosted', 'who'],
    ['The presentation of the plan, by whom', 'who'],
    ['chat of two leaders in May 2025, city', 'where'],
    ['the Finn who was envoy then', 'who'],
    ['which presidential advisers took part', 'who'],
    ['enumerate the truces of 1994', 'list'],
    ['Clashes in 2014', 'list'],
    ['I’d love to find out in what year the road was opened', 'when'],
    ['does anybody remember who chaired the session', 'who'],
    ["what's the date of the airport talks", 'when'],
    ['last time the two of them shook hands', 'when'],
    ['the ceasefire was concluded on?', 'when'],
    ['which American, Russian and French envoys flew in', 'who'],
    ['Name the meetings of foreign ministers in spring 2006', 'list'],
    ["which ministers' meetings were held in May", 'list'],
    ['Generals of the two armies whom the mediator rang', 'who'],
    ['which country walked out of the group', 'passage'],
    ['how often did they meet', 'count'],
    ['By the middle of 2019 how many times had they met', 'count'],
    ['Total number of summits in 2001', 'count'],
    ['Is it true that the talks were cancelled?', 'yesno'],
    ['They met in Sochi, right?', 'yesno'],
    ['why did the round fail', 'passage'],
    ['until what year does the concession run', 'passage'],
    ['On which evening did they dine with the mediators', 'when'],
    ['At what point in time did the truce begin', 'when'],
    ['The minister, then on leave, was met at the airport. Date of that visit?', 'when'],
    ['They proclaimed a truce, which did not hold. When was it proclaimed?', 'when'],
    ['When and where did the two meet in 2025? Give me all of them', 'list'],
    ['Where did the envoys see each other, list them all', 'list'],
    ['What did the court do in 2023? List the decisions', 'list'],
    ['At which border point did the envoys sit down', 'where'],
    ['which three men handed over the plan', 'who'],
    ['which Iranian FM received the guests', 'who'],
    ['which Armenian sat next to them on the panel', 'who'],
    ['in which towns did the envoys gather', 'list'],
    ['State the day of the first session', 'when'],
    ['which FM-level meetings were there in 2007', 'list'],
    ['deputy premiers december 2021, what city', 'where'],
    ['speakers of the parliaments in spring 2024, which town', 'where'],
    ['The envoys met for the second time, in which country?', 'where'],
    ['signing of the declaration, which city and country', 'where'],
    ['handover of the bodies, which border point', 'where'],
    ['the plan was presented in 1997, which mediators', 'who'],
    ['the correct date of the first truce', 'when'],
    ['proclamation of the republic, day and year', 'when'],
    ['to what rough date do they put the round', 'when'],
    ['in what district did they fall captive', 'where'],
    ['steinmeier in attendance at the talks of 2016?', 'yesno'],
    ['The lake changed hands, which country had owned it', 'passage'],
  ])('%s', (question, asks) => {
    expect(read(question).asks).toBe(asks)
  })
})

describe('which of a series', () => {
  test.each([
    ['the very first meeting of the ministers', { from: 'first', number: 1 }],
    ['twelfth session of the commissions', { from: 'first', number: 12 }],
    ['their penultimate summit', { from: 'last', number: 2 }],
    ['There were two; give me the date of the earlier one', { from: 'first', number: 1 }],
    ['the later of the two summits', { from: 'last', number: 1 }],
    ['most recent talks', { from: 'last', number: 1 }],
    ['After Kazan, on what day did the two presidents meet again?', { from: 'first', number: 1 }],
  ])('%s', (question, pick) => {
    expect(read(question).pick).toMatchObject(pick)
  })

  test.each([
    'first deputy speaker of parliament',
    'later than that',
    'the last two years',
    'who sat next to Lavrov',
    'Who spoke for opening the border?',
    'Did they meet again in 2012?',
  ])('no number in a series: %s', (question) => {
    expect(read(question).pick).toBeUndefined()
  })
})

describe('when', () => {
  test.each([
    ['meetings in Q3 2009', '2009-07-01', '2009-09-30'],
    ['meetings before March 2010', '0001-01-01', '2010-02-28'],
    ['truces from 1992 to 1994', '1992-01-01', '1994-12-31'],
    ['summits from February to April 2001', '2001-02-01', '2001-04-30'],
    ['summits, October–December 2010', '2010-10-01', '2010-12-31'],
    ['talks in the autumn after the 44-day war', '2021-09-01', '2021-11-30'],
    ['what happened two days before the 44-day war', '2020-09-25', '2020-09-25'],
    ['talks a year after the April war', '2017-01-03', '2017-07-06'],
    ['talks within two weeks after the 44-day war', '2020-11-11', '2020-11-24'],
    ['what happened in the two weeks before the 44-day war', '2020-09-13', '2020-09-26'],
    ['what happened two or three days after 9 November 2020', '2020-11-10', '2020-11-30'],
    ['who met in Moscow, and two months after 9 November 2020', '2020-12-25', '2021-01-24'],
    ['summits between the Key West talks and the end of 2002', '2001-04-08', '2002-12-31'],
    ['meetings of ministers while Kouchner was foreign minister', '2007-05-18', '2010-11-14'],
    ['summits during Medvedev’s presidency', '2008-05-07', '2012-05-07'],
    ["statements during Steinmeier's chairmanship of 2016", '2016-01-01', '2016-12-31'],
    ['summits during the 44-day war', '2020-09-27', '2020-11-10'],
    ['meetings in May 2010 on the basic principles', '2010-05-01', '2010-05-31'],
    ['meetings from May 2010 on', '2010-05-01', '9999-12-31'],
    ['talks weeks after the 44-day war', '2020-11-11', '2021-02-10'],
    ['in the lead-up to the Kazan summit the envoys toured', '2011-04-25', '2011-06-23'],
    ['visits in preparation for the Key West talks', '2001-02-02', '2001-04-02'],
  ])('%s', (question, first, last) => {
    expect(read(question).query.days).toEqual([{ first, last }])
  })

  test('an event that is described gives the time, and its own year is not read again', () => {
    const [days] = read('which summits were there after the Kazan summit of June 2011').query.days ?? []
    expect(days?.first).toBe('2011-06-25')
    expect(days?.last).toBe('9999-12-31')
  })

  test('a date that says when something was made does not date the question', () => {
    expect(read('When did the commission created in May 2022 hold its third session?').query.days).toBeUndefined()
  })

  test('sides are not the ends of a time', () => {
    expect(read('accords between Baku and Yerevan signed in 2024').query.days).toEqual([
      { first: '2024-01-01', last: '2024-12-31' },
    ])
  })

  test('in a list a time told by an event that nothing describes is noted', () => {
    expect(read('list the summits after the festival of balloons').unresolved).toEqual(['the festival of balloons'])
    expect(read('list the summits after the Kazan summit').unresolved).toEqual([])
  })

  test('a month or a season of the one year named', () => {
    const days = (question: string) => read(question).query.days
    expect(days('summits of 2006, only the one in June')).toEqual([{ first: '2006-06-01', last: '2006-06-30' }])
    expect(days('the 2010 meetings, those in the summer')).toEqual([{ first: '2010-06-01', last: '2010-08-31' }])
    expect(read('list the summits in June').undated).toEqual(['June'])
    expect(days('the 2010 meetings from the spring to the autumn')).toEqual([
      { first: '2010-03-01', last: '2010-11-30' },
    ])
    expect(read('the 2010 meetings in the spring, in the autumn').undated).toEqual(['spring', 'autumn'])
  })

  test('“one after the other” is no time', () => {
    expect(read('when were the ministers received one after the other in London').query.days).toBeUndefined()
  })

  test('an event told by its place, level and date gives the time, whatever it is called', () => {
    const [days] =
      read('Which ministers’ talks followed after the presidents’ fiasco in Kazan in June 2011').query.days ?? []
    expect(days?.first).toBe('2011-06-25')
  })

  test('what came after what is told first is noted', () => {
    expect(read('They met in Madrid in 2001. When did they then go to Sochi?').sequelTo).toBe(
      'They met in Madrid in 2001',
    )
    expect(read('They met in Minsk in 2001. When was that?').sequelTo).toBeUndefined()
  })

  test('either of two years, or of two months of one', () => {
    expect(read('truces in 1992 and 1994').query.days).toHaveLength(2)
    expect(read('truces in March, May and September 1993').query.days).toEqual([
      { first: '1993-03-01', last: '1993-03-31' },
      { first: '1993-05-01', last: '1993-05-31' },
      { first: '1993-09-01', last: '1993-09-30' },
    ])
  })

  test('the end of the year that is named', () => {
    const days = (question: string) => read(question).query.days
    expect(days('how many truces in 1993, before the year was out')).toEqual([
      { first: '1993-01-01', last: '1993-12-31' },
    ])
    expect(days('after April 2016, before the year ended, how often did they talk')).toEqual([
      { first: '2016-05-01', last: '2016-12-31' },
    ])
    expect(days('truces announced before the four-day war was over')?.[0]?.last).toBe('2016-04-05')
    expect(days('truces announced before the four-day war')?.[0]?.last).toBe('2016-04-01')
  })

  test.each([
    'when did the minister defend the treaty before parliament',
    'when was the plan laid before the public',
    'Which side took its case before the World Court',
    'what did the president say before the General Assembly',
    'list the speeches made before the cameras',
  ])('“before” means in front of somebody: %s', (question) => {
    const draft = read(question)
    expect(draft.query.days).toBeUndefined()
    expect(draft.unresolved).toEqual([])
    expect(unread(draft).map(({ word }) => word)).not.toContain('before')
  })

  test('what somebody did in front of whom others sit is a time', () => {
    expect(read('summits before the parliament shooting').query.days).toBeDefined()
  })
})

describe('who', () => {
  test('of namesakes the elder and the younger', () => {
    const one = (question: string) => read(question).people.at(-1)?.ids
    expect(one('when did Kocharyan last see the elder Aliyev')).toEqual(['heydar-aliyev'])
    expect(one('summits of Kocharyan and Aliyev senior')).toEqual(['heydar-aliyev'])
    expect(one('summits of Kocharyan and the younger Aliyev')).toEqual(['ilham-aliyev'])
  })

  test('of namesakes the one whose first name has the initial', () => {
    const people = (question: string) => read(question).people.map(({ ids }) => ids)
    expect(people('meetings of L. Ter-Petrosyan and H. Aliyev')).toEqual([['levon-ter-petrosyan'], ['heydar-aliyev']])
    expect(people('S Sargsyan and I Aliyev in Sochi')).toEqual([['serzh-sargsyan'], ['ilham-aliyev']])
    expect(people('Q. Aliyev in Sochi')[0]).toHaveLength(2)
  })

  test('the first to hold an office is somebody, and no first event', () => {
    const draft = read('when did the first president of Armenia visit Moscow')
    expect(draft.people.map(({ ids }) => ids)).toEqual([['levon-ter-petrosyan']])
    expect(draft.pick).toBeUndefined()
    expect(read("Armenia's third president in Sochi").people.map(({ ids }) => ids)).toEqual([['serzh-sargsyan']])
  })

  test('an office that nobody held is the name of a level', () => {
    const draft = read('fifth meeting of the Armenian and Turkish special envoys')
    expect(draft.query.levels).toEqual(['envoys'])
    expect(draft.states.sort()).toEqual(['armenia', 'turkey'])
  })

  test('a surname inside another name is nobody', () => {
    expect(read('who paid for the Trump Tower in Batumi').people).toEqual([])
    expect(read('when did Trump receive Pashinyan').people).toHaveLength(2)
    expect(read('when was Garnik Karapetyan released').people).toEqual([])
    expect(read('when did Premier Karapetyan visit Moscow').people).toHaveLength(1)
    expect(read('when did Ilhma Aliyev visit Moscow').people).toHaveLength(1)
  })

  test('a misspelt surname is read, and said', () => {
    const draft = read('when did Nalbandyann resign')
    expect(draft.people.map(({ ids }) => ids)).toEqual([['edward-nalbandian']])
    expect(draft.corrections).toEqual([{ typed: 'Nalbandyann', read: 'nalbandyan' }])
  })

  test('an office of a state stands for its holders of the time', () => {
    const draft = read("When did Georgia's foreign minister meet the Azerbaijani president in 2012?")
    expect(draft.people.map(({ ids }) => ids)).toContainEqual(['ilham-aliyev'])
  })

  test('a title before a name is no question for the office', () => {
    const draft = read('did President Kocharyan go to Minsk')
    expect(draft.office).toBeUndefined()
    expect(draft.people[0]?.ids).toEqual(['robert-kocharyan'])
  })

  test('hosts are told from guests', () => {
    const draft = read('talks of Mirzoyan and Bayramov hosted by Blinken')
    expect(draft.people.filter(({ mediating }) => mediating).map(({ ids }) => ids)).toEqual([['antony-blinken']])
  })

  test('names that no text has are noted, everyday words are not', () => {
    expect(read('When did Zurabishvilsky meet Aliyev?').unknown).toEqual(['Zurabishvilsky'])
    expect(read('when did somebody whatsoever meet Aliyev?').unknown).toEqual([])
  })
})

describe('where', () => {
  test('capitals joined by "between" are the sides', () => {
    const draft = read('accords between Yerevan and Baku')
    expect(draft.query.places).toBeUndefined()
    expect(new Set(draft.states)).toEqual(new Set(['armenia', 'azerbaijan']))
    expect(read('rulings in the Armenia-Azerbaijan cases').query.places).toBeUndefined()
  })

  test('one travels to a place', () => {
    expect(read('When did Erdogan travel to Yerevan?').query.places).toEqual(['yerevan'])
    expect(read('who visited Baku in 2005').query.places).toEqual(['baku'])
  })

  test.each([
    ['in which Italian town did Mnatsakanyan and Mammadyarov meet', 'Italy'],
    ['talks of the ministers in the Tajik capital', 'dushanbe'],
    ['the summit in the French capital', 'paris'],
    ['How many rounds took place in the US capital?', 'washington'],
    ['ministers in the u.s. capital, list', 'washington'],
    ['talks in a Swiss resort', 'Switzerland'],
    ['which Georgian castle did they visit', 'Georgia'],
    ['the presidents in Crimea', 'crimea'],
  ])('a country by its adjective: %s', (question, place) => {
    expect(read(question).query.places).toEqual([place])
  })

  test('a region has the places in it', () => {
    expect(ask('Where in Crimea did the presidents meet in September 1999?').answer.place).toBe('Yalta')
    expect(ask('Which Italian city saw the two foreign ministers meet in late 2018?').answer.place).toBe('Milan')
  })

  test('an everyday word is a place only as a name', () => {
    expect(read('when did both ministries put the text online').query.places).toBeUndefined()
    expect(read('meetings held Online').query.places).toEqual(['online'])
  })
})

describe('what is left out', () => {
  test.each([
    ['meetings of the ministers in 2020, not counting video conferences', { places: ['online'] }],
    ['summits of 2016 (excluding postponed ones)', { statuses: ['postponed'] }],
    ['How often did they meet in 2020? Don’t count the video conferences.', { places: ['online'] }],
    ['talks in 2023 (those of the deputy prime ministers not wanted)', { levels: ['deputy-premiers'] }],
    ['How many talks in 2023? Leave out those of the deputy prime ministers.', { levels: ['deputy-premiers'] }],
    ['talks in 2023 apart from those of the deputy prime ministers', { levels: ['deputy-premiers'] }],
  ])('%s', (question, without) => {
    const draft = read(question)
    expect(draft.query.without).toEqual([without])
    expect(draft.query.places).toBeUndefined()
    expect(draft.query.statuses?.includes('postponed') ?? false).toBe(false)
  })

  test('“without mediators” says how they met', () => {
    const draft = read('statements of the two sides, without mediators')
    expect(draft.query.without).toBeUndefined()
    expect(draft.query.frameworks).toEqual(['bilateral'])
  })

  test('what is left out is not in the list', () => {
    const listed = (question: string) => ask(question).answer.events ?? []
    const all = listed('meetings of Mnatsakanyan and Mammadyarov')
    const inPerson = listed('meetings of Mnatsakanyan and Mammadyarov, not counting video conferences')
    expect(all.filter((id) => id.includes('online')).length).toBeGreaterThan(0)
    expect(inPerson).toEqual(all.filter((id) => !id.includes('online')))
  })
})

describe('words in quotation marks', () => {
  test('are looked for as they stand', () => {
    expect(ask('"order to be carried out" - when was that said').answer.status).toBe('none')
    expect(ask('“Artsakh is Armenia”: which day?').answer.date).toBe('2019-08-05')
  })

  test('are looked for in part where nothing says them whole, which is told', () => {
    const reply = ask('"Artsakh is Armenia, full stop" - on what day did Pashinyan say so?')
    expect(reply.answer.date).toBe('2019-08-05')
    expect(reply.notes).toContain(
      '“Artsakh is Armenia, full stop” stands nowhere word for word; “Artsakh is Armenia” was looked for.',
    )
  })

  test('are a name where they hold one', () => {
    expect(read('when were the “Madrid Principles” presented').quoted).toEqual([])
  })
})

describe('what kind', () => {
  test.each([
    'which of the captured soldiers were held in Baku',
    'whose remains are still held by Armenia',
    'The villages that were held until 2024',
    'who was being held without trial',
    'how many hostages had been held there',
  ])('people and things that are held did not take place: %s', (question) => {
    expect(read(question).query.statuses).toBeUndefined()
  })

  test.each(['which talks were held in 2014', 'who was there when talks were held in Sochi'])(
    'meetings that were held took place: %s',
    (question) => {
      expect(read(question).query.statuses).toEqual(['held'])
    },
  )

  test('who brokered is read as the format', () => {
    expect(read('ceasefires brokered by Russia').query.frameworks).toEqual(['russia'])
    expect(read('talks hosted by the European Union in 2022').query.frameworks).toEqual(['eu'])
    expect(read('a building bought by Russia').query.frameworks).toBeUndefined()
  })

  test('"it was announced that" is no status', () => {
    expect(read('What day was it announced that they had agreed?').query.statuses).toBeUndefined()
    expect(read('meetings that were only announced').query.statuses).toEqual(['announced'])
  })

  test('what only describes the noun of a list is no kind', () => {
    expect(read('which resolutions were passed on the war in 1993').query.kinds).toBeUndefined()
    expect(read('which truces were agreed in the war').query.kinds).toEqual(['ceasefire'])
  })

  test('any level is no level', () => {
    expect(read('meetings in Tbilisi at all levels, from experts to presidents').query.levels).toBeUndefined()
    expect(read("ministers' meetings in Tbilisi").query.levels).toEqual(['foreign-ministers'])
  })

  test('what was not cancelled was held', () => {
    expect(read('talks that were not cancelled').query.statuses).toEqual(['held'])
    expect(read("talks that weren't postponed").query.statuses).toEqual(['held'])
    expect(read('talks that were called off').query.statuses).toEqual(['cancelled'])
  })

  test('a body decides or declares, whatever it is about', () => {
    expect(read('decisions of the International Court of Justice in 2023').states).toEqual([
      'international-court-of-justice',
    ])
    expect(read('articles on the International Court of Justice').states).toEqual([])
  })

  test('asides do not narrow', () => {
    const draft = read('How many summits in 2016, counting the one in Petersburg?')
    expect(draft.query.places).toBeUndefined()
    expect(read('meetings in 2016, including those with one side only').query.separate).toBe(true)
  })
})

describe('another chronicle', () => {
  test('gives the same reader other words', () => {
    const draft = read('where were the talks of the chancellors of Velmora and Ardany about herring in 1931', TINY)
    expect(draft.asks).toBe('where')
    expect(draft.query).toMatchObject({ topics: ['fishing-rights'], days: [{ first: '1931-01-01' }] })
    expect(unread(draft)).toEqual([])
  })
})
