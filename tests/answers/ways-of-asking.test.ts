import { describe, expect, test } from 'vitest'
import { ask } from '../fixtures/chronicle.ts'

/** What the note that tells how a question was read begins with. */
function readAs(question: string): string {
  const note = ask(question).notes.find((own) => own.startsWith('Read as: ')) ?? ''
  return note.slice('Read as: '.length).split(/ · |\. /)[0] ?? ''
}

describe('a day may be asked for in many ways', () => {
  test.each([
    'roughly when was the Kazan summit held?',
    'About when did the Kazan summit take place?',
    'Have you got a date for the Kazan summit?',
    'What is the recorded date of the Kazan summit?',
    'which date does the chronicle give for the Kazan summit',
    'On what exact calendar date did the Kazan summit happen?',
    'Give me a date: Kazan summit',
    'At what point in 2011 was the Kazan summit?',
    'The Kazan summit was on...?',
  ])('%s', (question) => {
    expect(ask(question).answer.date).toBe('2011-06-24')
    expect(readAs(question)).toBe('When')
  })

  test.each([
    'Over which dates did the Rambouillet talks run?',
    'Across which days did the Rambouillet talks stretch?',
  ])('%s', (question) => {
    expect(ask(question).answer.date).toBe('2006-02-10/2006-02-11')
  })
})

describe('a place', () => {
  test.each([
    "24 June 2011 presidents' meeting - city?",
    'Name the city of the 24 June 2011 meeting of Sargsyan and Aliyev',
    'The 24 June 2011 meeting of Sargsyan and Aliyev took place in...?',
  ])('%s', (question) => {
    expect(ask(question).answer.place).toBe('Kazan')
  })
})

describe('people', () => {
  test.each([
    'participants of the Kazan summit?',
    'Who were the attendees of the Kazan summit?',
    'Participants in the Kazan summit please',
  ])('%s', (question) => {
    expect(ask(question).answer.people).toEqual(expect.arrayContaining(['serzh-sargsyan', 'ilham-aliyev']))
  })

  test('whom somebody met, the word that asks standing last', () => {
    const { answer } = ask('Mirzoyan met whom in Washington in November 2022?')
    expect(answer.people).toEqual(expect.arrayContaining(['jeyhun-bayramov']))
  })

  test('who presided over a state was its president', () => {
    expect(ask('Who presided over Azerbaijan in May 1993?').answer.people).toEqual(['abulfaz-elchibey'])
    expect(ask('Who presided over the European Council in May 2022?').answer.people).toEqual(['charles-michel'])
  })
})

describe('lists and numbers', () => {
  test.each([
    'Which border commission meetings took place in 2024?',
    'What border commission sessions were there in 2024?',
    'What were the border commission meetings of 2024?',
    'all border commission meetings in 2024',
  ])('%s', (question) => {
    expect(ask(question).answer).toMatchObject({ status: 'answered', count: 5 })
  })

  test.each([
    'The border commissions met how many times in 2024?',
    'In 2024 the border commissions met how often?',
    "What's the total of border commission meetings in 2024?",
  ])('%s', (question) => {
    expect(readAs(question)).toBe('How many')
    expect(ask(question).answer.count).toBe(5)
  })

  test('every time that two met is a list', () => {
    expect(ask('all cases when Heydar Aliyev and Kocharyan met in 1999').answer.events).toHaveLength(6)
  })
})

describe('yes or no', () => {
  test.each([
    'Can you confirm that Kocharyan and Ilham Aliyev met in Bucharest in 2006?',
    'Please confirm: Kocharyan and Ilham Aliyev met in Bucharest in 2006',
    'Do you know whether Kocharyan and Ilham Aliyev met in Bucharest in 2006?',
    "Kocharyan and Ilham Aliyev met in Bucharest in 2006, didn't they?",
    'Kocharyan and Ilham Aliyev met in Bucharest in 2006. True?',
  ])('%s', (question) => {
    expect(ask(question).answer.truth).toBe(true)
  })

  test('a trilateral is a meeting', () => {
    const { answer } = ask('Did the Moscow trilateral of Lavrov, Mirzoyan and Bayramov on 23 December 2022 take place?')
    expect(answer.truth).toBe(false)
  })
})

test('a title of courtesy is nobody’s name', () => {
  expect(ask('When did Mr Nalbandian first meet Mr Mammadyarov in 2013?').answer.events).toEqual([
    '2013-01-28-paris-foreign-ministers',
  ])
})

describe('what is told of an event as a whole', () => {
  test.each([
    ['What was discussed in Prague in October 2022?', '2022-10-06-prague-leaders'],
    ['What was the outcome of the Rambouillet talks?', '2006-02-10-rambouillet-leaders'],
    ['Summarise the Bishkek protocol', '1994-05-05-bishkek-protocol'],
    ['What is TRIPP?', '2025-08-08-washington-tripp'],
  ])('%s', (question, event) => {
    expect(ask(question).answer.events).toEqual([event])
  })

  test.each(['What was agreed in Tokyo in 2015?', 'What did Zelensky and Pashinyan discuss in Kyiv?', 'What is NATO?'])(
    '%s',
    (question) => {
      expect(ask(question).answer.status).toBe('none')
    },
  )

  test('what a thing is, a passage that names it says', () => {
    expect(ask('What is the Zangezur corridor?').answer.citations[0]?.quote).toMatch(/Zangezur corridor/i)
  })
})

describe('a town beside an event tells a time', () => {
  test.each([
    ["Leaders' meetings between Kazan and the April war", 'from 25 June 2011 to 1 April 2016'],
    ["foreign ministers' meetings between Vienna and the April war", 'from 20 November 2013 to 1 April 2016'],
    ['Which meetings took place between the April war and Vienna?', 'from 6 April 2016 to 15 May 2016'],
  ])('%s', (question, time) => {
    expect(ask(question).answer.headline).toContain(time)
  })
})

describe('office taken and left', () => {
  test.each([
    ['When did Kocharyan leave office?', '9 April 2008'],
    ['When did Pashinyan take office?', '8 May 2018'],
    ['Ter-Petrosyan stepped down as president - date please', '3 February 1998'],
  ])('%s', (question, date) => {
    expect(ask(question).answer.headline).toContain(date)
  })
})

test('what will be is not foretold, however it is asked', () => {
  const { answer } = ask('In which year will the first train run along the Trump Route?')
  expect(answer.status).toBe('none')
  expect(answer.headline).toContain('foretells nothing')
})

test('lists say whose they are', () => {
  expect(ask('agreements between Armenia and Turkey').answer.headline).toBe('2 agreements of Armenia and Turkey')
})

test('a month that an event is known by holds its beginning and its end', () => {
  const { answer } = ask('Which two presidential advisers met in Germany at the end of August 1996?')
  expect(answer.people).toEqual(expect.arrayContaining(['gerard-libaridian', 'vafa-guluzade']))
})

test('a month that is left out behind its year leaves the year', () => {
  const { answer } = ask('how many meetings were there in 2022, May excluded?')
  expect(answer.status).toBe('answered')
  expect(answer.count).toBeLessThan(ask('how many meetings were there in 2022?').answer.count ?? 0)
})

test('what two states made together is theirs, and one text that is meant is not three', () => {
  expect(ask('How many agreements did Armenia and Azerbaijan conclude in 2024?').answer.headline).toBe(
    '5 agreements of Armenia and Azerbaijan in 2024',
  )
  expect(ask('When did Armenia and Azerbaijan agree the treaty text?').answer.events).toEqual([
    '2025-03-13-peace-treaty-text',
  ])
})

describe('when something was, in words that stand for others', () => {
  test.each([
    ['When did the guns fall silent in 1994?', '1994-05-12-ceasefire'],
    ['When was the fall of Shushi in 2020?', '2020-11-08-shusha'],
    ['Where did the leaders of Armenia and Azerbaijan talk in May 2025?', '2025-05-16-tirana-leaders'],
    ['second azimov-margarian round, prague, summer 2002: days?', '2002-07-29-prague-envoys'],
    ['Where was the second meeting of Oskanian and Mammadyarov, in May 2004?', '2004-05-12-strasbourg-ministers'],
  ])('%s', (question, event) => {
    const { status, events } = ask(question).answer
    expect(status).toBe('answered')
    expect(events).toEqual([event])
  })

  test('an office is stepped down from', () => {
    expect(ask('ter petrossian steps down as president - date').answer.date).toBe('1998-02-03')
  })

  test.each([
    'When was Kalbajar captured?',
    'When did the EU mission to Armenia begin?',
    'When did parliament ratify the Zurich protocols?',
    'When did the peacekeepers go in?',
  ])('what a record tells of something else is no answer: %s', (question) => {
    const { status, events = [] } = ask(question).answer
    expect(status === 'none' || events.length === 0).toBe(true)
  })

  test('who were received one after the other were not brought together', () => {
    const { events = [] } = ask('When did Putin bring Pashinyan and Aliyev together in Moscow?').answer
    expect(events).toEqual(['2021-01-11-moscow-leaders', '2023-05-25-moscow-leaders'])
  })
})

describe('what is left out or only came about', () => {
  test.each([
    ['How many FM meetings were held in 2006, cancelled ones left out?', 5],
    ['number of pashinyan-aliyev meetings in 2018, not counting the introduction by Putin', 2],
    ['Which ceasefires were agreed in 1994?', 1],
    ['agreements about border delimitation concluded in 2024', 4],
  ])('%s', (question, count) => {
    expect(ask(question).answer.count).toBe(count)
  })
})
