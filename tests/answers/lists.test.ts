import { describe, expect, test } from 'vitest'
import type { Event } from '../../src/corpus/event.ts'
import { ask, corpusOf, REAL } from '../fixtures/chronicle.ts'

const eventsOf = (test: (event: Event) => boolean) =>
  [...corpusOf(REAL).chronicle.events.values()].filter(test).map(({ id }) => id)
const inYear = (year: string) => (event: Event) => event.date.first.startsWith(year)
const met = (event: Event, ...people: string[]) =>
  event.kind === 'meeting' &&
  event.status === 'held' &&
  event.joint &&
  people.every((id) => event.participants.includes(id))

test('what a second sentence leaves out is left out', () => {
  const { answer } = ask('Which foreign ministers’ talks took place in Prague? Please omit the postponed one.')
  expect(answer.headline).toMatch(/^3 meetings held .*, except those postponed$/)
})

test.each([
  [
    'how many trilaterals had Putin with Pashinyan and Aliyev in 2022',
    'meetings of Putin with Pashinyan and Ilham Aliyev in 2022',
  ],
  [
    'how many times did the FMs meet under Russian mediation in 2022',
    'meetings of foreign ministers brokered by Russia in 2022',
  ],
  ['number of clashes in 2023 incl. the September operation', 'number of clashes in 2023'],
])('%s', (question, plain) => {
  const { status, events } = ask(plain).answer
  expect(status).toBe('answered')
  expect(ask(question).answer.events).toEqual(events)
})

test('papers from a year were written in it', () => {
  expect(ask('UN Security Council resolutions on Karabakh from 1993').answer.events).toEqual(
    eventsOf(({ id }) => /^1993-.*-unsc-\d+$/.test(id)),
  )
  expect(ask('statements of the co-chairs from 2012 on').answer.headline).toContain('since 2012')
  expect(ask('Which ceasefires date from 1993?').answer.events).toEqual(
    eventsOf((event) => event.kind === 'ceasefire' && inYear('1993')(event)),
  )
})

test('of two places both are meant', () => {
  const inEither = ask('meetings in Brussels or Paris in 2022').answer.events ?? []
  const [a, b] = ['Brussels', 'Paris'].map((place) => ask(`meetings in ${place} in 2022`).answer.events ?? [])
  expect(new Set(inEither)).toEqual(new Set([...(a ?? []), ...(b ?? [])]))
  expect(ask('appointments in Baku or Yerevan in 2020').answer.count).toBe(2)
})

test.each([
  'Within how many weeks was the peace agreement of August 2025 to be ratified?',
  'How many journalists took part in the expert meetings of 2026?',
])('what is counted is no event: %s', (question) => expect(ask(question).answer.count).toBeUndefined())

describe('events of any kind are listed and counted', () => {
  test.each([
    ['all events of 2000', (event: Event) => inYear('2000')(event)],
    ['List the events in 1998', (event: Event) => inYear('1998')(event)],
    ['the main events of 1990', (event: Event) => inYear('1990')(event)],
    ['What was cancelled in 2015?', (event: Event) => inYear('2015')(event) && event.status === 'cancelled'],
  ])('%s', (question, fits) => {
    expect(ask(question).answer.events).toEqual(eventsOf(fits))
  })

  test('How many events were there in 1989?', () => {
    expect(ask('How many events were there in 1989?').answer.count).toBe(eventsOf(inYear('1989')).length)
  })
})

describe('meetings are listed by where they were and who convened', () => {
  test('places in the plural ask for all', () => {
    expect(ask('In which towns did Pashinyan and Aliyev talk in 2024?').answer.events).toEqual(
      eventsOf((event) => inYear('2024')(event) && met(event, 'nikol-pashinyan', 'ilham-aliyev')),
    )
  })

  test('a mediator that does something is meant as one that something was done by', () => {
    const [active, passive] = [
      'How many meetings between Aliyev and Pashinyan did Russia broker?',
      'How many meetings between Aliyev and Pashinyan were brokered by Russia?',
    ].map((question) => ask(question).answer)
    expect(active?.events).toEqual(passive?.events)
  })

  test('online is a place', () => {
    expect(ask('meetings of foreign ministers held online in 2020').answer.events).toEqual([
      '2020-04-21-online-foreign-ministers',
      '2020-06-30-online-foreign-ministers',
    ])
  })

  test('in person is not online', () => {
    const [all, inPerson] = [
      'When was the last meeting of Mnatsakanyan with Mammadyarov?',
      'When was the last meeting of Mnatsakanyan with Mammadyarov face to face?',
    ].map((question) => ask(question).answer.events)
    expect([all, inPerson]).toEqual([['2020-06-30-online-foreign-ministers'], ['2020-01-29-geneva-foreign-ministers']])
  })

  test('talks with one side each are listed where there are no others', () => {
    expect(ask('list the meetings of the Armenian and Turkish envoys').answer.events).toContain(
      '2022-01-14-moscow-armenia-turkey',
    )
  })

  test('a ceasefire is announced when it is made', () => {
    expect(ask('Which ceasefires were announced in October 2020?').answer.count).toBe(3)
  })
})

describe('times by other events', () => {
  test('of talks in one city those of the same people are meant', () => {
    expect(ask('When did Mirzoyan and Bayramov next meet after the talks in Geneva?').answer.events).toEqual([
      '2022-10-14-astana-foreign-ministers',
    ])
  })

  test('what was to be may have been called off', () => {
    expect(ask('When was the meeting of Pashinyan and Aliyev in Granada planned for?').answer.events).toEqual([
      '2023-10-05-granada-leaders-cancelled',
    ])
  })
})

test('what is called the second is not the first of a series', () => {
  const { events = [] } = ask('When was the inaugural working session of the border delimitation commissions?').answer
  expect(events).not.toContain('2022-08-30-moscow-border-commissions')
})

describe('what a body does, and what happens there', () => {
  const atCourt = (year: string) => eventsOf(({ id }) => id.startsWith(year) && id.includes('the-hague-icj'))
  const rulings = (year: string) =>
    eventsOf(({ id, kind }) => kind === 'ruling' && id.startsWith(year) && id.includes('the-hague-icj'))

  test.each([
    ['what was filed and what was decided at the World Court in 2021', atCourt('2021')],
    ['everything before the ICJ in 2021', atCourt('2021')],
    ['ICJ in 2023: everything', atCourt('2023')],
    ['all ICJ developments 2023', atCourt('2023')],
    ['List the applications and orders at the World Court in 2021', atCourt('2021')],
    ['What did the World Court rule in 2021?', rulings('2021')],
    ['What has the ICJ ordered in 2022 and 2023?', [...rulings('2022'), ...rulings('2023')]],
    ['what did the judges of the world court decide in 2023, without the requests', rulings('2023')],
    ['which orders did the ICJ give in 2023', rulings('2023')],
    ['What happened at the UN Security Council in 2022?', eventsOf(({ id }) => /^2022-.*un-security-council/.test(id))],
    ['security council resolutions 1993, full list', eventsOf(({ id }) => /^1993-.*-unsc-\d+$/.test(id))],
  ])('%s', (question, events) => {
    expect(ask(question).answer.events).toEqual(events)
  })

  test.each([
    'What did the ICJ decide on fishing in 2023?',
    'What did the World Court decide in 2019?',
    'everything at the European Court of Auditors in 2023',
  ])('nothing of the kind: %s', (question) => {
    expect(ask(question).answer.status).toBe('none')
  })
})

test('what happened to meetings of a span of years is no end of the span', () => {
  const { events } = ask('Which summits between 2009 and 2016 fell through?').answer
  expect(events).toEqual(ask('Which summits fell through between 2009 and 2016?').answer.events)
})

test('countries that were named are no list of events', () => {
  expect(ask('Which three countries were named as hosts of leaders in 2027?').answer.events).toBeUndefined()
})

/** Questions that must be answered like a plainer one, with the same events. */
const asPlain: [string, string][] = [
  ['Kocharyan and Heydar Aliyev at presidential level in 1999', 'summits of Kocharyan and Heydar Aliyev in 1999'],
  ['Held talks of Nalbandian and Mammadyarov at FM level, 2010', 'ministers’ talks of Nalbandian and Mammadyarov 2010'],
  ['How many talks at the level of security advisers in 2022?', 'how many talks of security advisers in 2022?'],
  ['Which meetings with Medvedev were there in 2009? The held ones', 'Which meetings were held with Medvedev in 2009?'],
  ['Which bouts of fighting does 2022 have?', 'Which clashes does 2022 have?'],
  ['spells of renewed shelling, 2014', 'clashes of 2014'],
  ['no. of ICJ rulings in 2023', 'number of ICJ rulings in 2023'],
  ['security advisers: nr of meetings, 2022', 'security advisers: number of meetings, 2022'],
  ['# of truces in 1993', 'number of truces in 1993'],
  ['Phone calls included, how many times did Pashinyan and Aliyev meet in 2024?', 'Pashinyan–Aliyev meetings in 2024'],
  ['border commissions’ sessions of 2025, also by video', 'border commissions’ sessions of 2025'],
  ['Pashinyan and Aliyev meetings in 2022, be it in person or online', 'Pashinyan and Aliyev meetings in 2022'],
  ['When and where did Aliyev and Pashinyan meet in 2023? Please list all.', 'Aliyev–Pashinyan meetings in 2023'],
  ['where did the security advisers meet in 2022, give me a list', 'meetings of the security advisers in 2022'],
  ['dismissals, elections and sackings of 2018', 'appointments of 2018'],
]

test.each(asPlain)('%s', (question, plain) => {
  const { status, events = [] } = ask(plain).answer
  expect(status).toBe('answered')
  expect(events.length).toBeGreaterThan(1)
  expect(ask(question).answer.events).toEqual(events)
})

test('kinds of event that are named together are all listed', () => {
  const { answer } = ask('truces and clashes in 2022')
  expect(answer.headline).toMatch(/ceasefires or hostilities in 2022$/)
  expect(answer.events).toEqual(
    eventsOf((event) => ['ceasefire', 'hostilities'].includes(event.kind) && inYear('2022')(event)),
  )
})

test('what only counts is no limit, what chooses is one', () => {
  const all = ask('Pashinyan–Aliyev meetings in 2023').answer.events ?? []
  const inBrussels = ask('Counting only those in Brussels, which meetings had Pashinyan and Aliyev in 2023?').answer
  expect(inBrussels.events).toEqual(all.filter((id) => id.includes('brussels')))
})

test.each([
  // One event is left by a word that no part has read.
  'Promotions, appointments and parades in Karabakh in July 2020',
  // A level that the chronicle does not know.
  'How many talks at ambassador level in 2012?',
  'List the talks at deputy foreign minister level of 2004',
  // No record tells which of all statements the two made together.
  'Which statements did Armenia and Azerbaijan make jointly in 2022?',
])('%s: declined', (question) => {
  expect(ask(question).answer.status).toBe('none')
})

test('the one event of a list that was not understood whole is offered', () => {
  const { suggestions = [] } = ask('Promotions, appointments and parades in July 2020').answer
  expect(suggestions).toContainEqual(expect.stringMatching(/^\/when event:.*Bayramov/))
})
