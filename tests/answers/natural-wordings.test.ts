import { describe, expect, test } from 'vitest'
import { ask } from '../fixtures/chronicle.ts'

const eventsOf = (question: string) => [...(ask(question).answer.events ?? [])].sort()

describe('what somebody did somewhere', () => {
  test('is everything at which they were there', () => {
    expect(eventsOf('What did Putin do in Baku?')).toEqual(eventsOf('Which events were there with Putin in Baku?'))
    expect(eventsOf('What did Vance do in Yerevan?')).not.toEqual([])
  })

  test('with another verb it is asked of the passages', () => {
    expect(ask('What did Putin say in Sochi?').answer.headline).not.toMatch(/events? with/)
  })
})

describe('the same deed done twice', () => {
  test('is told twice where no time says which is meant', () => {
    const both = ['1992-05-08-shusha-captured', '2020-11-08-shusha']
    expect(eventsOf('When was Shusha captured?')).toEqual(both)
    expect(eventsOf('When was Shusha captured in 2020?')).toEqual(both.slice(1))
    expect(eventsOf('When did Azerbaijan retake Shusha?')).toEqual(both.slice(1))
  })
})

describe('how something came about', () => {
  test.each(['When was the border commission set up?', 'When was the trilateral working group set up?'])(
    'is told by no session of it: %s',
    (question) => {
      expect(ask(question).answer.status).toBe('none')
    },
  )

  test('is told by no statement that backs it', () => {
    expect(ask('When did the Prague Process begin?').answer.events).not.toEqual(['2004-12-07-sofia-statement'])
  })
})

test('a court is asked for what it decided about something', () => {
  expect(eventsOf('What did the ICJ decide about Lachin?')).toEqual([
    '2023-02-22-the-hague-icj',
    '2023-07-06-the-hague-icj',
  ])
})

test.each([
  ['When were the Madrid principles tabled?', '2007-11-29'],
  ['When did the sides exchange fire in Tovuz?', '2020-07-12/2020-07-16'],
])('a deed in other words: %s', (question, date) => {
  expect(ask(question).answer.date).toBe(date)
})

describe('a town by whose name an event is called', () => {
  test('is the town where a day is named on which the event was not', () => {
    const question = 'Who were the two delegates from the Karabakh side in Khojaly on 25 September 2023?'
    expect([...(ask(question).answer.people ?? [])].sort()).toEqual(['davit-melkumyan', 'sergey-martirosyan'])
  })
})

test('whoever brokered a truce did so however the question calls it', () => {
  expect(ask('When did Grachev broker a truce in Sochi in spring 1993?').answer.date).toBe('1993-04-08')
})

test('people of a country are not those who met in it', () => {
  expect(ask('Which Lithuanian politicians went to Riga for the talks of 1990?').answer.people).toBeUndefined()
})

describe('how long something was to last', () => {
  test('is no limit of when it was decided, and must be what was decided', () => {
    expect(ask('When was the EU mission in Armenia extended to 2027?').answer.date).toBe('2025-01-30')
    expect(ask('When was the EU mission in Armenia extended until 2025?').answer.status).toBe('none')
    expect(ask('When was the EU mission in Armenia extended in January 2023 until 2027?').answer.date).not.toBe(
      '2025-01-30',
    )
  })
})

describe('an event that tells a time', () => {
  test('is the one whose title has what is said of it', () => {
    const question = 'Which deputy foreign ministers represented Armenia and Azerbaijan at the first 3+3 session?'
    expect([...(ask(question).answer.people ?? [])].sort()).toEqual(['khalaf-khalafov', 'vahe-gevorgyan'])
  })

  test('is none of which a summary only has a word', () => {
    expect(ask('When was the Lachin road shut for a few hours, before the real blockade began?').answer.date).toBe(
      '2022-12-03',
    )
  })
})

test.each([['the popular fronts agreed a truce in 1990 in which baltic city', 'Riga']])(
  'a town asked for at the end: %s',
  (question, place) => {
    expect(ask(question).answer.headline).toContain(place)
  },
)

describe('which of them were so', () => {
  test.each([
    ['Which summits failed in 2006?', /“failed”/],
    ['Which meetings of 2010 were secret?', /“were secret”/],
    ['Which meetings ended in a joint statement?', /“ended in a joint statement”/],
    ['How many meetings broke down in 2006?', /“broke down”/],
  ])('is not answered by all of them: %s', (question, says) => {
    const { status, headline, suggestions } = ask(question).answer
    expect(status).toBe('none')
    expect(headline).toMatch(says)
    expect(suggestions?.[0]).toMatch(/^\/meetings /)
  })

  test('what is said of any that are recorded leaves them all', () => {
    expect(ask('How many ceasefires were agreed in 1993?').answer.status).toBe('answered')
    expect(ask('Which meetings in 2023 dealt with prisoners?').answer.events).toEqual(
      ask('Which meetings in 2023 were about prisoners?').answer.events,
    )
  })
})

test('steps at a court are all that was done there', () => {
  expect(eventsOf('Steps at the ICJ in 2023')).toHaveLength(4)
})

describe('where people met more than once', () => {
  test.each([
    ['Where did Kocharyan and Heydar Aliyev meet?', 'Which meetings did Kocharyan and Heydar Aliyev have?'],
    ['Where did Pashinyan and Aliyev meet in 2022?', 'Which meetings did Pashinyan and Aliyev have in 2022?'],
  ])('every time is told: %s', (where, which) => {
    expect(eventsOf(where)).toEqual(eventsOf(which))
    expect(eventsOf(where).length).toBeGreaterThan(5)
  })
})

test.each([
  ['What is the Meiendorf Declaration about?', '2008-11-02-moscow-declaration'],
  ["What did the L'Aquila statement say?", '2009-07-10-laquila-statement'],
])('what a document says is told by the account of it: %s', (question, event) => {
  expect(eventsOf(question)).toEqual([event])
})

test('signatories are those who signed', () => {
  expect(ask('Signatories of the Meiendorf declaration?').answer.people).toEqual(
    ask('Who signed the Meiendorf declaration?').answer.people,
  )
})

describe('who was in a country', () => {
  test.each([
    'Did Aliyev ever visit Armenia?',
    'Did Aliyev come to Yerevan?',
    'Did Sargsyan visit Baku?',
    'Which meetings did Aliyev attend in Armenia?',
    '/meetings person:Ilham Aliyev place:Yerevan',
  ])('is not told by a tour of both countries, of which the sides stayed at home: %s', (question) => {
    expect(ask(question).answer.status).toBe('none')
  })

  test.each([
    ['Did Hillary Clinton visit Armenia?', '2012-06-04-clinton-tour'],
    ['Which meetings did Hillary Clinton have in Yerevan?', '2012-06-04-clinton-tour'],
    ['Which meetings did Serzh Sargsyan have in Yerevan in 2012?', '2012-06-04-clinton-tour'],
  ])('but is of guests and hosts: %s', (question, event) => {
    expect(eventsOf(question)).toContain(event)
  })
})

describe('the first of all', () => {
  test.each([
    ['When was the first bilateral meeting?', '1993-07-28-martakert-direct-meeting'],
    ['When did the two presidents first meet one on one?', '1997-10-10-strasbourg-leaders'],
    ['When did the border commissions first meet?', '2022-05-24-border-commissions'],
  ])('is not the first of a narrower kind that a title counts: %s', (question, event) => {
    expect(eventsOf(question)).toEqual([event])
  })

  test('whose visit it was limits the last one', () => {
    expect(ask('When was the last visit of the co-chairs to the region?').answer.headline).toMatch(/Co-chairs/)
  })
})

describe('what was done to a place', () => {
  test.each([
    ['When was Aghdam taken?', ['1993-06-27-mardakert-agdam']],
    ['When was Aghdam returned?', []],
  ])('is not what was done there, or with what belongs to it: %s', (question, events) => {
    expect(eventsOf(question)).toEqual(events)
  })
})

describe('whether a text was ratified', () => {
  test.each(['Did the parliaments ratify the treaty?', 'Was the treaty ratified?'])(
    'is not told by another text: %s',
    (question) => {
      expect(ask(question).answer.status).toBe('none')
    },
  )
})

test('an accord and a protocol are texts of one kind', () => {
  expect(ask('Was the accord between Armenia and Turkey signed in Zurich?').answer.headline).toMatch(/^Yes: /)
})

test('where they met is no subject of their talks', () => {
  expect(ask('Did Pashinyan and Aliyev meet on the border?').answer.status).toBe('none')
})
