import { describe, expect, test } from 'vitest'
import { ask } from '../fixtures/chronicle.ts'

const statusOf = (question: string) => ask(question).answer.status

describe('an event is the answer when its record tells the deed, not when it has the words', () => {
  test.each([
    'When was the peace agreement ratified by both parliaments?',
    'When did Georgia join the Minsk Group?',
    'When did Iran recognise Nagorno-Karabakh?',
    'When did Kazakhstan leave the OSCE?',
    'When was Ilham Aliyev jailed?',
    'When was Oskanian killed?',
    'When did Bernard Fassier resign?',
    'When was Nikol Pashinyan convicted?',
    'when was the ceasefire lifted',
    'Where was Levon Ter-Petrosyan born?',
    'When did Azerbaijan open an embassy in Stepanakert?',
  ])('%s', (question) => {
    expect(statusOf(question)).toBe('none')
  })

  test.each([
    ['When did Ter-Petrosyan resign?', '1998-02-03-ter-petrosyan-resigns'],
    ['When was Ramil Safarov pardoned?', '2012-08-31-safarov-pardon'],
    ['When was Ruben Vardanyan arrested?', '2023-09-27-lachin-vardanyan-arrest'],
    ['When did Azerbaijan lift its transit restrictions?', '2025-10-21-astana-transit-lifted'],
    ['When did drones strike Nakhijevan?', '2026-03-05-nakhchivan-drones'],
  ])('%s', (question, event) => {
    expect(ask(question).answer.events?.[0]).toBe(event)
  })
})

describe('the first, the last, the third of a series', () => {
  test.each([
    // What its summary calls a first was one of another kind.
    ['When did Nikol Pashinyan and Ilham Aliyev meet for the first time?', '2018-09-28-dushanbe-leaders'],
    ['When were the first official talks of Pashinyan with Aliyev?', '2019-03-29-vienna-leaders'],
    ['the very first summit of Serzh Sargsyan and Ilham Aliyev', '2008-06-06-st-petersburg-leaders'],
    ['When were the first talks of the Minsk Group?', '1992-06-01-rome-minsk-group'],
    ['first joint statement of the two sides without mediators - when', '2023-12-07-joint-statement'],
    // What is dated by its year alone is not the first of that year.
    [
      'When did the deputy premiers Grigoryan and Mustafayev first sit down together?',
      '2021-01-30-moscow-deputy-premiers',
    ],
    ['What was the latest meeting of Aliyev and Pashinyan?', '2026-02-04-abu-dhabi-leaders'],
  ])('%s', (question, event) => {
    expect(ask(question).answer.events).toEqual([event])
  })

  test('beyond the numbers that the titles give there is none', () => {
    expect(statusOf('When was the fourteenth session of the border commissions?')).toBe('none')
  })
})

describe('a second sentence is read with the first', () => {
  test.each([
    [
      'Kocharyan and Heydar Aliyev saw each other at Sadarak in October 1999. When did they return there?',
      '2002-08-14-sadarak-leaders',
    ],
    [
      'Putin talked with Ilham Aliyev in Baku in August 2016. Where did he then receive Serzh Sargsyan?',
      '2016-08-10-moscow-putin-sargsyan',
    ],
  ])('%s', (question, event) => {
    expect(ask(question).answer.events).toEqual([event])
  })
})

describe('passages', () => {
  test.each([
    ['of another time', 'What was decided about the rival court cases in 1994?'],
    ['without a number where one is asked for', 'How tall is the president of Azerbaijan?'],
    ['without the number that is asked about', 'What does article 41 of the treaty say?'],
    ['with nothing of what is asked but the name', 'population of Goris'],
  ])('%s are no answer', (_, question) => {
    expect(statusOf(question)).toBe('none')
  })
})

describe('what another command tells', () => {
  test('a day of the calendar', () => {
    const { answer, notes } = ask('what happened on 8 August?')
    expect(answer.headline).toMatch(/^On 8 August: \d+ events?$/)
    expect(notes).toContain('As a command: /on-this-day date:8 August')
  })

  test.each(['help', 'What can you do?', 'What are your sources?', 'how many articles are there'])('%s', (question) => {
    expect(ask(question).answer).toMatchObject({ status: 'none', suggestions: ['/about'] })
  })
})

describe('where and with whom', () => {
  test.each([
    ['How many visits to the region did the co-chairs make in 2015?', 3],
    ['trips of the Minsk Group co-chairs to Yerevan and Baku, 2015', 3],
  ])('%s', (question, count) => {
    expect(ask(question).answer.count).toBe(count)
  })

  test.each([
    ['who sat at the table in Munich in February 2023 as host?', ['antony-blinken']],
    [
      'Who presented the Madrid principles to the two foreign ministers in 2007?',
      ['sergei-lavrov', 'bernard-kouchner', 'nicholas-burns'],
    ],
    [
      'Which two men attended in Yevlakh on 21 September 2023 for the Karabakh Armenians?',
      ['davit-melkumyan', 'sergey-martirosyan'],
    ],
  ])('%s', (question, people) => {
    expect(new Set(ask(question).answer.people)).toEqual(new Set(people))
  })

  test.each([
    ['During the Lachin blockade, when was there a shootout with five dead?', '2023-03-05-karabakh-shootout'],
    ['Exact dates of the Rambouillet talks?', '2006-02-10-rambouillet-leaders'],
    ['How did the Kazan summit turn out?', '2011-06-24-kazan-leaders'],
  ])('%s', (question, event) => {
    expect(ask(question).answer.events?.[0]).toBe(event)
  })
})

describe('what listed things are of is not left out', () => {
  test.each([
    'how many chess summits took place',
    'rounds of golf in 2012',
    'wheat negotiations in 2025',
    'secret talks in 2022',
  ])('%s', (question) => expect(statusOf(question)).toBe('none'))

  test.each([
    ['the key peace talks of 2010', 'meetings in 2010'],
    ['further FM-level meetings in 2012', 'meetings of foreign ministers in 2012'],
  ])('but for what a question only colours: %s', (question, plain) => {
    expect(ask(question).answer.events).toEqual(ask(plain).answer.events)
  })
})

describe('misspelt words of the vocabulary', () => {
  test.each([
    ['delimitation comision meetings in 2025', 'delimitation commission meetings in 2025'],
    ['trilatreal statement of Novmber 2020', 'trilateral statement of November 2020'],
    ['meetings of the foriegn ministers in 2008', 'meetings of the foreign ministers in 2008'],
    ['who was the presidant of Azerbaijan in 1998', 'who was the president of Azerbaijan in 1998'],
    ['minsk gruop meetings in 2013', 'minsk group meetings in 2013'],
  ])('%s', (typed, meant) => {
    const { status, headline, events, people } = ask(meant).answer
    expect(status).toBe('answered')
    expect(ask(typed).answer).toMatchObject({ headline, ...(events && { events }), ...(people && { people }) })
  })

  test('what was read otherwise than typed is said', () => {
    expect(ask('border comission sessions held in 2024').notes.join(' ')).toContain('“border comission” was read as')
  })

  test('another form of a known word is no slip', () => {
    expect(ask('From what date was the Lachin road blockaded?').answer.events).toEqual(['2022-12-12-lachin-blockade'])
  })
})

describe('what is said is not left out', () => {
  test.each([
    ['Leaders’ meetings held in the USA', 3],
    ['How many meetings have been held in the UAE?', 2],
  ])('a state by any of its names is a place after “in”: %s', (question, count) => {
    expect(ask(question).answer.count).toBe(count)
  })

  test.each([
    'Did Mirzoyan and Bayramov meet in Ankara?',
    'How many times did Pashinyan and Aliyev meet in the EU?',
    // A number of times is for a count to tell.
    'Did Aliyev and Pashinyan meet nine times in 2023?',
    // The record is of the beginning.
    'When did the blockade of the Lachin corridor end?',
    'When did the EU monitoring mission end?',
    // Another record than that of the opposite.
    'When did Samvel Shahramanyan resign?',
    'When was Arayik Harutyunyan elected?',
    // No event is one of what is counted.
    'How many years has the Minsk Group existed?',
  ])('%s', (question) => {
    expect(statusOf(question)).toBe('none')
  })

  test.each([
    // Another paragraph of the same article fits the question better but has no weight.
    ['how many tonnes of petrol did Azerbaijan send to Armenia in December 2025', '1,300 tonnes'],
    ['how many kilometres of the border were delimited in 2024', '5.8 kilometres'],
    ['For how many weeks was there fighting in the 2020 war?', 'six weeks'],
  ])('a measure is told in its units: %s', (question, measure) => {
    expect(ask(question).answer.citations[0]?.quote).toContain(measure)
  })

  test('what lasted tells its end', () => {
    expect(ask('When did the 44-day war end?').answer.date).toBe('2020-09-27/2020-11-10')
  })

  test('a third of something else is no third of these', () => {
    const all = ask('list the meetings of Mirzoyan and Bayramov').answer.events ?? []
    expect(ask('When was the third meeting of Mirzoyan and Bayramov?').answer.events).toEqual(all.slice(2, 3))
  })
})

test('a list says what it leaves out', () => {
  const { answer, notes } = ask('meetings in Yerevan')
  expect(notes.find((note) => note.startsWith('Left out: '))).toMatch(
    /^Left out: \d+ meetings in which the sides did not talk to each other\. Add separate:true to \/meetings to see them\.$/,
  )
  expect(answer.count).toBe(answer.events?.length)
})

test.each(['When was Georgia admitted to the Council of Europe?', 'When did Iran turn to the Council of Europe?'])(
  'what is told of others is not told of a state: %s',
  (question) => {
    expect(ask(question).answer.status).toBe('none')
  },
)
