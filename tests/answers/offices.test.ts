import { describe, expect, test } from 'vitest'
import { ask, corpusOf, REAL } from '../fixtures/chronicle.ts'

/** The dates of an office as the register has them. */
function term(id: string, title: string) {
  const role = corpusOf(REAL)
    .chronicle.people.get(id)
    ?.roles.find((own) => own.title === title)
  return { from: role?.from ?? '', to: role?.to ?? '..' }
}

describe('who held an office', () => {
  test.each([
    ['Who followed Donald Tusk as president of the European Council?', 'charles-michel'],
    ['Whom did Jeyhun Bayramov replace as foreign minister of Azerbaijan?', 'elmar-mammadyarov'],
    ['By whom was Yuri Merzlyakov succeeded as Russia’s co-chair of the Minsk Group?', 'igor-popov'],
    ["vartan oskanian's predecessor as armenian fm", 'alexander-arzoumanian'],
    ['who was the French co-chair between Jacques Faure and Stephane Visconti', 'pierre-andrieu'],
    ['Which US secretary of state did Mike Pompeo take over from?', 'rex-tillerson'],
    ["Who was Mnatsakanyan's replacement at the foreign ministry?", 'ara-aivazian'],
    ['Tell me who took over the defence ministry in Baku from Safar Abiyev', 'zakir-hasanov'],
  ])('beside somebody else: %s', (question, id) => {
    expect(ask(question).answer).toMatchObject({ status: 'answered', people: [id] })
  })

  test.each([
    ['the last president of the Karabakh republic', 'samvel-shahramanyan'],
    ['third president of Armenia', 'serzh-sargsyan'],
    ['second president of Armenia?', 'robert-kocharyan'],
  ])('by number: %s', (question, id) => {
    expect(ask(question).answer).toMatchObject({ status: 'answered', people: [id] })
  })

  test.each([
    ['who ran the foreign ministry in Baku in May 1998', 'tofig-zulfugarov'],
    ['Who was Russian defence minister when the 44-day war ended?', 'sergei-shoigu'],
    ['head of state of Azerbaijan on the day of the Bishkek protocol?', 'heydar-aliyev'],
    ['who was US president when Aliyev and Sargsyan met in Kazan in June 2011', 'barack-obama'],
    ["Who was the secretary of Armenia's Security Council when the September 2022 fighting began?", 'armen-grigoryan'],
    ['Who held the OSCE chairmanship in the year of the Madrid proposals?', undefined],
    ['who became prime minister of Azerbaijan in 2019', 'ali-asadov'],
  ])('at a time: %s', (question, id) => {
    const { answer } = ask(question)
    if (id === undefined) expect(answer.status).toBe('none')
    else expect(answer).toMatchObject({ status: 'answered', people: [id] })
  })

  test.each([
    ['Azerbaijani foreign minister in April 2004, when Mammadyarov was appointed?', 'elmar-mammadyarov'],
    ['Defence minister of Azerbaijan in September 2020, when the 44-day war broke out?', 'zakir-hasanov'],
    ['Who was president of France in February 2006, when the Rambouillet talks were held?', 'jacques-chirac'],
    ['Karabakh president in 2022, when the blockade began?', 'arayik-harutyunyan'],
  ])('at a time that a clause tells once more: %s', (question, id) => {
    expect(ask(question).answer).toMatchObject({ status: 'answered', people: [id] })
  })

  test.each([
    ['President of Azerbaijan in 2005, when the blockade began?', 'not in 2005'],
    ['Armenian foreign minister in March 2012, when the Bishkek protocol was signed?', 'not in March 2012'],
  ])('a clause that tells another time is said to: %s', (question, says) => {
    const { answer } = ask(question)
    expect(answer.status).toBe('none')
    expect(answer.headline).toContain(says)
  })

  test('of those who took part in an event, whoever held the office that day', () => {
    expect(ask('Which speaker was attacked in Yerevan on 10 November 2020?').answer.people).toEqual(['ararat-mirzoyan'])
  })
})

describe('when somebody held an office', () => {
  test.each([
    ['When was John Kerry secretary of state?', 'john-kerry', 'Secretary of State'],
    ['how long did Elmar Mammadyarov serve as foreign minister', 'elmar-mammadyarov', 'Foreign Minister'],
    ["Charles Michel's term as European Council president", 'charles-michel', 'President of the European Council'],
  ])('%s', (question, id, title) => {
    const { from, to } = term(id, title)
    expect(ask(question).answer).toMatchObject({ status: 'answered', people: [id], date: `${from}/${to}` })
  })

  test.each([
    ["since when has zakir hasanov been azerbaijan's defense minister", 'zakir-hasanov', 'Defence Minister', 'from'],
    ["Until when was Davit Tonoyan Armenia's minister of defence?", 'davit-tonoyan', 'Defence Minister', 'to'],
    [
      'Since when has Alen Simonian been speaker of parliament?',
      'alen-simonyan',
      'Speaker of the National Assembly',
      'from',
    ],
  ] as const)('%s', (question, id, title, bound) => {
    expect(ask(question).answer).toMatchObject({ status: 'answered', date: term(id, title)[bound] })
  })

  test('an appointment that the chronicle has as an event is cited', () => {
    expect(ask('When did Nikol Pashinyan become prime minister?').answer.events).toEqual([
      '2018-05-08-yerevan-pashinyan-elected',
    ])
  })

  test('a month is no day', () => {
    const { answer, notes } = ask('On what date did James Warlick become the American co-chair?')
    expect(answer.date).toBe('2013-09')
    expect(notes).toContain('The day is not known.')
  })
})

describe('an office in a question for something else', () => {
  test.each([
    'What did the foreign minister of Armenia say in 2014?',
    'how long did Kocharyan talk as president at Key West',
  ])('is not taken for a question who held it: %s', (question) => {
    expect(ask(question).answer.people).toBeUndefined()
  })

  test('two offices joined by “and” are each that of its own state', () => {
    const one = ask('how many times did the Azerbaijani president and the Armenian PM meet in 2022').answer
    expect(one.count).toBe(ask('how many times did Aliyev and Pashinyan meet in 2022').answer.count)
  })
})

describe('how many held an office', () => {
  test('counts the people and names them', () => {
    const { answer } = ask('How many foreign ministers has Azerbaijan had since 1999?')
    expect(answer.count).toBe(4)
    expect(answer.people).toHaveLength(4)
  })
})

describe('what the register does not say', () => {
  test.each([
    ['Who was the Polish co-chair of the Minsk Group in 1999?', /no OSCE Minsk Group co-chair for “Polish”/],
    [
      'when was michel appointed co-chair of the minsk group',
      /does not have Charles Michel as OSCE Minsk Group co-chair/,
    ],
    ['Who was the first prime minister of Armenia?', /first whom it names is Armen Sarkissian/],
    ['who succeeded Vazgen Sargsyan as prime minister of Armenia', /nobody .* between/],
    ['How many prime ministers has Armenia had?', /not every Prime Minister/],
    ['Who succeeded Nikol Pashinyan as prime minister of Armenia?', /still/],
    ['until when is Pashinyan prime minister', /no end of it/],
  ])('%s', (question, says) => {
    const { answer } = ask(question)
    expect(answer.status).toBe('none')
    expect(answer.headline).toMatch(says)
    for (const suggestion of answer.suggestions ?? []) expect(ask(suggestion).answer.status).not.toBe('invalid')
  })
})

test.each([
  'The presidency was given up by Mutallibov on which day?',
  'What day was it that President Mutallibov quits?',
])('who gave an office up left it: %s', (question) => {
  expect(ask(question).answer.date).toBe('1992-03-06')
})
