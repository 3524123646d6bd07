import { describe, expect, test } from 'vitest'
import type { Event } from '../../src/corpus/event.ts'
import { ask, corpusOf, REAL, TINY } from '../fixtures/chronicle.ts'

const { chronicle } = corpusOf(REAL)
/** Held meetings in which the sides talked. */
const meetings = [...chronicle.events.values()].filter(
  ({ kind, status, joint }) => kind === 'meeting' && status === 'held' && joint,
)
const of = (test: (event: Event) => boolean) => meetings.filter(test).map(({ id }) => id)
const was = ({ participants, mediators }: Event, id: string) => participants.includes(id) || mediators.includes(id)
const isIn = ({ place }: Event, names: string[]) => {
  const register = chronicle.placesByName.get(place ?? '')
  const parts = (register?.parts ?? []).flatMap((id) => chronicle.places.get(id) ?? [])
  return [register, ...parts].some((own) => own && (names.includes(own.name) || names.includes(own.country ?? '')))
}
const year = ({ date }: Event, wanted: number) => date.first.startsWith(String(wanted))
const both = (event: Event, a: string, b: string) => was(event, a) && was(event, b)
const pashinyanAliyev = (event: Event) => both(event, 'nikol-pashinyan', 'ilham-aliyev')
const sargsyanAliyev = (event: Event) => both(event, 'serzh-sargsyan', 'ilham-aliyev')
const ministers = ({ level }: Event) => level === 'foreign-ministers'
const leaders = ({ level }: Event) => level === 'leaders'

describe('what is left out is not in the list', () => {
  test.each<[string, string[]]>([
    [
      'Which Sargsyan–Aliyev summits went ahead without Lavrov?',
      of((e) => sargsyanAliyev(e) && leaders(e) && !was(e, 'sergei-lavrov')),
    ],
    ['Pashinyan–Aliyev talks that did not include Macron', of((e) => pashinyanAliyev(e) && !was(e, 'emmanuel-macron'))],
    [
      'How many of the 2022 summits did Macron skip?',
      of((e) => leaders(e) && year(e, 2022) && !was(e, 'emmanuel-macron')),
    ],
    [
      'summits of 2022 in which neither Macron nor Putin took part',
      of((e) => leaders(e) && year(e, 2022) && !was(e, 'emmanuel-macron') && !was(e, 'vladimir-putin')),
    ],
    [
      'Meetings of Nalbandian and Mammadyarov that Lavrov was not present at',
      of((e) => both(e, 'edward-nalbandian', 'elmar-mammadyarov') && !was(e, 'sergei-lavrov')),
    ],
    [
      'Meetings of Nalbandian and Mammadyarov with Lavrov absent in 2014',
      of((e) => both(e, 'edward-nalbandian', 'elmar-mammadyarov') && year(e, 2014) && !was(e, 'sergei-lavrov')),
    ],
    [
      'foreign ministers’ meetings of 2022 outside of Germany',
      of((e) => ministers(e) && year(e, 2022) && !isIn(e, ['Germany'])),
    ],
    ['Which meetings in 2010 were not in Kazakhstan?', of((e) => year(e, 2010) && !isIn(e, ['Kazakhstan']))],
    [
      'Meetings of Pashinyan and Aliyev that were neither in Prague nor in Sochi',
      of((e) => pashinyanAliyev(e) && !isIn(e, ['Prague', 'Sochi'])),
    ],
    [
      'How many summits of 2021 were not brokered by the EU?',
      of((e) => leaders(e) && year(e, 2021) && e.framework !== 'eu'),
    ],
    [
      'Pashinyan and Aliyev: meetings there was no go-between at',
      of((e) => pashinyanAliyev(e) && e.framework === 'bilateral'),
    ],
    [
      'Meetings of Nalbandian and Mammadyarov without the Russian foreign minister',
      of((e) => both(e, 'edward-nalbandian', 'elmar-mammadyarov') && !was(e, 'sergei-lavrov')),
    ],
    ['Meetings in 2021 with the exception of Sochi', of((e) => year(e, 2021) && !isIn(e, ['Sochi']))],
    ['How many meetings of 2021 were held away from Sochi?', of((e) => year(e, 2021) && !isIn(e, ['Sochi']))],
    ['2021 meetings apart from summits', of((e) => year(e, 2021) && !leaders(e))],
    [
      'Ministers’ meetings except those in Prague in 2005',
      of((e) => ministers(e) && year(e, 2005) && !isIn(e, ['Prague'])),
    ],
    ['Meetings of 2023, the ones in May excluded', of((e) => year(e, 2023) && !e.date.first.startsWith('2023-05'))],
    ['All 2021 meetings bar those in Sochi', of((e) => year(e, 2021) && !isIn(e, ['Sochi']))],
    ['Every Pashinyan–Aliyev meeting but the ones in Prague', of((e) => pashinyanAliyev(e) && !isIn(e, ['Prague']))],
    [
      'Summits of 2022 with Michel but not Macron',
      of((e) => leaders(e) && year(e, 2022) && was(e, 'charles-michel') && !was(e, 'emmanuel-macron')),
    ],
    ['Summits, without Macron, in 2022', of((e) => leaders(e) && year(e, 2022) && !was(e, 'emmanuel-macron'))],
    [
      'How many times did Mnatsakanyan meet anyone other than Mammadyarov in 2020?',
      of((e) => year(e, 2020) && was(e, 'zohrab-mnatsakanyan') && !was(e, 'elmar-mammadyarov')),
    ],
    [
      'summits of 2014 under anybody but Hollande',
      of((e) => leaders(e) && year(e, 2014) && !was(e, 'francois-hollande')),
    ],
    [
      'Meetings in 2023 except for those of foreign ministers in Arlington',
      of((e) => year(e, 2023) && !(ministers(e) && isIn(e, ['Arlington']))),
    ],
    [
      'Meetings in 2023 except those in Arlington and those in Brussels',
      of((e) => year(e, 2023) && !isIn(e, ['Arlington', 'Brussels'])),
    ],
  ])('%s', (question, expected) => {
    expect(expected.length).toBeGreaterThan(0)
    const { answer } = ask(question)
    expect(new Set(answer.events)).toEqual(new Set(expected))
    expect(answer.count).toBe(expected.length)
  })

  test('is named in the headline and in how the question was read', () => {
    const { answer, notes } = ask('Pashinyan–Aliyev meetings in 2022 without Macron, Brussels not included')
    expect(answer.headline).toMatch(/ in 2022, except those with Emmanuel Macron and those in Brussels$/)
    expect(notes.at(-1)).toContain('except those with Emmanuel Macron and those in Brussels')
  })

  test('the command that is printed does not list it', () => {
    const { answer, notes } = ask('Summits of 2022 that were not in Brussels')
    const command = /As a command: (.*)$/.exec(notes.at(-1) ?? '')?.[1] ?? ''
    expect(command).toMatch(/^\/meetings .* without:Brussels$/)
    expect(ask(command).answer.events).toEqual(answer.events)
    // No one option says this.
    expect(ask('Summits of 2022 that were not in Brussels or Prague').notes.at(-1)).not.toContain('/meetings')
    // Where there is nothing to leave out, the command is the same.
    expect(ask('Summits of 2022 that were not in Geneva').notes.at(-1)).toContain('/meetings level:leaders')
  })

  test.each([
    ['meetings of Mammadyarov in 2016 without Lavrov', /without:Sergei Lavrov$/],
    ['FM meetings of 2005, but not those in Prague', /level:foreign-ministers .*without:Prague$/],
  ])('nor what was said to be left out by name: %s', (question, expected) => {
    const { answer, notes } = ask(question)
    const command = /As a command: (.*)$/.exec(notes.at(-1) ?? '')?.[1] ?? ''
    expect(command).toMatch(expected)
    expect(ask(command).answer.events).toEqual(answer.events)
  })

  test('a chronicle without such meetings says so', () => {
    const { answer } = ask('Summits of 2010 outside Russia and Kazakhstan')
    expect(answer.headline).toBe(
      'The chronicle has no meetings held of leaders in 2010, except those in Russia and those in Kazakhstan.',
    )
  })

  test('an ordinal counts only the others', () => {
    const expected = of((e) => both(e, 'ararat-mirzoyan', 'jeyhun-bayramov') && !was(e, 'sergei-lavrov'))
    expect(ask('When did Mirzoyan and Bayramov first meet without Lavrov?').answer.events).toEqual(expected.slice(0, 1))
  })
})

describe('a denial that is not understood is declined', () => {
  test.each([
    'In which years did Pashinyan and Aliyev not meet?',
    'How often did they not meet in Brussels in 2023?',
    'When did Mirzoyan and Bayramov not meet in Washington?',
    'Which summits of 2011 ended without a joint statement?',
    'List the meetings at which nothing was signed',
    'Which foreign ministers has Pashinyan never met?',
    'Whom did Aliyev refuse to see?',
    'Meetings in 2022 other than the informal ones',
    'Non-American mediated meetings in 2023',
    'Which summits of 2021 did not take place in Sochi?',
    'Apart from Michel, who mediated between Pashinyan and Aliyev in 2022?',
    // Of agreements no record tells who had no part in them.
    'Which agreements did not involve Germany?',
  ])('%s', (question) => {
    const { answer, notes } = ask(question)
    expect(answer.status).toBe('none')
    expect(answer.headline).toMatch(/\S/)
    expect(notes.join(' ')).not.toContain('/meetings')
  })

  test('the reason names the words', () => {
    expect(ask('In which years did Pashinyan and Aliyev not meet?').answer.headline).toContain('“not meet”')
  })
})

describe('what an event is known not to have had finds it', () => {
  test.each([
    ['On what day did Oskanian not turn up for the talks in Frankfurt?', '2005-04-27-frankfurt-ministers'],
    ['When did the two leaders not meet at Blenheim Palace?', '2024-07-18'],
    ['When did the presidents meet in Kazan without agreeing on the principles?', '2011-06-24'],
    ['When did Azerbaijan not attend the talks on the Syunik incursion?', '2021-05-19'],
    ['When did the meeting in Granada go ahead without Aliyev?', '2023-10-05'],
  ])('%s', (question, id) => {
    const { events = [] } = ask(question).answer
    expect(events).toHaveLength(1)
    expect(events[0]?.startsWith(id)).toBe(true)
  })
})

describe('who was not there', () => {
  test.each([
    ['Who stayed away from Frankfurt in April 2005?', ['vartan-oskanian']],
    ['Which leader did not turn up in Granada in October 2023?', ['ilham-aliyev']],
  ])('is told where the record does: %s', (question, people) => {
    expect(ask(question).answer).toMatchObject({ status: 'answered', people })
  })

  test.each([
    'Who was absent from the Sochi summit of October 2022?',
    'Who did not come to Bern in 2015?',
    'Who boycotted the Almaty talks of May 2024?',
  ])('and otherwise not guessed: %s', (question) => {
    expect(ask(question).answer.status).toBe('none')
  })
})

test('another chronicle leaves out its own places', () => {
  const { places, events } = corpusOf(TINY).chronicle
  const list = (question: string) => ask(question, TINY).answer.events ?? []
  const all = list('list all meetings')
  const place = [...places.values()].find(({ name }) => all.some((id) => events.get(id)?.place === name))
  const kept = list(`meetings held anywhere but in ${place?.name}`)
  expect(kept.length).toBeGreaterThan(0)
  expect(kept).toEqual(all.filter((id) => events.get(id)?.place !== place?.name))
})

describe('talks with one side are left out as such', () => {
  const all = of((e) => both(e, 'edward-nalbandian', 'elmar-mammadyarov') && year(e, 2011))
  test.each([
    'Meetings of Nalbandian and Mammadyarov in 2011, not counting Mammadyarov alone with the co-chairs',
    'How often did Nalbandian and Mammadyarov meet in 2011, not counting the co-chairs’ separate talks with either?',
    'Nalbandian–Mammadyarov meetings of 2011, excluding those where the mediators saw only one minister',
    'Nalbandian–Mammadyarov meetings of 2011, leaving out Nalbandian’s own talks with the co-chairs',
  ])('%s', (question) => {
    expect(all.length).toBeGreaterThan(1)
    expect(ask(question).answer.events).toEqual(all)
  })

  test('and what is named beside them too', () => {
    const { events } = ask(
      'Meetings of Nalbandian and Mammadyarov in 2011, not counting the separate ones and those in Moscow',
    ).answer
    expect(events).toEqual(of((e) => all.includes(e.id) && !isIn(e, ['Moscow'])))
  })
})

test.each<[string, string[]]>([
  [
    'ministers’ meetings from 2021 to 2023, not counting November',
    of((e) => ministers(e) && ['2021', '2022', '2023'].some((y) => year(e, Number(y))) && !/-11/.test(e.date.first)),
  ],
  ['summits of 1999 that were not in the US', of((e) => leaders(e) && year(e, 1999) && !isIn(e, ['United States']))],
  ['summits of 2022, not counting video calls', of((e) => leaders(e) && year(e, 2022) && e.place !== 'Online')],
  [
    'Pashinyan–Aliyev talks in 2022, besides Brussels',
    of((e) => pashinyanAliyev(e) && year(e, 2022) && !isIn(e, ['Brussels'])),
  ],
])('%s', (question, expected) => {
  expect(expected.length).toBeGreaterThan(1)
  expect(ask(question).answer.events).toEqual(expected)
})

test.each([
  'Sessions of the deputy prime ministers in 2022, not counting the tenth',
  'clashes in 2020, not counting the war',
])('%s: declined', (question) => {
  expect(ask(question).answer.headline).toMatch(/was not understood/)
})
