import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { keptSidesApart } from '../../src/corpus/sides.ts'
import { ask, corpusOf, linesOf, REAL, TINY } from '../fixtures/chronicle.ts'

const Entry = z.object({
  id: z.string(),
  kind: z.string(),
  date: z.coerce.string(),
  place: z.string().nullable(),
  level: z.string().nullable().optional(),
  status: z.string(),
  joint: z.boolean().optional(),
  participants: z.array(z.string()),
  mediators: z.array(z.string()),
  framework: z.string().nullable().optional(),
  topics: z.array(z.string()),
})
type Entry = z.infer<typeof Entry>

/** The events file read on its own, so that what /meetings lists is compared with the data and not with itself. */
const entries = z.array(Entry).parse(parse(readFileSync(`${REAL}/events.yaml`, 'utf8')))
const places = z
  .array(
    z.object({
      id: z.string(),
      name: z.string(),
      country: z.string().nullable(),
      parts: z.array(z.string()).optional(),
    }),
  )
  .parse(parse(readFileSync(`${REAL}/places.yaml`, 'utf8')))

/** Ids of the meetings that pass a test, in no order. */
function meetingsWhere(test: (entry: Entry) => boolean): string[] {
  return entries
    .filter(({ kind }) => kind === 'meeting')
    .filter(test)
    .map(({ id }) => id)
    .sort()
}

function listed(line: string): string[] {
  return [...(ask(line).answer.events ?? [])].sort()
}

const talked = ({ joint }: Entry) => joint !== false
const began = ({ date }: Entry) => date.replace(/[~?%]/g, '').split('/')[0] ?? ''
const tookPart = (entry: Entry, id: string) => entry.participants.includes(id) || entry.mediators.includes(id)
/** Names of the places in a country, with borders of it and tours that led there. */
const inCountry = (country: string) => {
  const inside = places.filter((place) => place.country?.includes(country) || place.name === country)
  const ids = inside.map(({ id }) => id)
  return new Set(
    places
      .filter((place) => inside.includes(place) || place.parts?.some((part) => ids.includes(part)))
      .map(({ name }) => name),
  )
}

describe('lists exactly the meetings that fit', () => {
  test('all of them', () => {
    expect(listed('/meetings')).toEqual(meetingsWhere(talked))
    expect(listed('/meetings separate:true')).toEqual(meetingsWhere(() => true))
  })

  test.each<[string, (entry: Entry) => boolean]>([
    [
      '/meetings person:"Charles Michel" from:2022 to:2022 status:held',
      (entry) => tookPart(entry, 'charles-michel') && began(entry).startsWith('2022') && entry.status === 'held',
    ],
    [
      '/meetings person:Pashinyan with:"Ilham Aliyev"',
      (e) => ['nikol-pashinyan', 'ilham-aliyev'].every((id) => tookPart(e, id)),
    ],
    ['/meetings status:cancelled', ({ status }) => status === 'cancelled'],
    ['/meetings status:"called off"', ({ status }) => status === 'cancelled'],
    ['/meetings status:planned', ({ status }) => status === 'announced'],
    ['/meetings level:summit', ({ level }) => level === 'leaders'],
    ['/meetings level:"foreign ministers"', ({ level }) => level === 'foreign-ministers'],
    ['/meetings level:FM', ({ level }) => level === 'foreign-ministers'],
    ['/meetings framework:eu', ({ framework }) => framework === 'eu'],
    ['/meetings framework:"Minsk Group"', ({ framework }) => framework === 'osce-minsk-group'],
    ['/meetings framework:direct', ({ framework }) => framework === 'bilateral'],
    ['/meetings topic:POWs', ({ topics }) => topics.includes('prisoners')],
    ['/meetings topic:"Zangezur corridor"', ({ topics }) => topics.includes('transport-links')],
    ['/meetings place:Brussels', ({ place }) => place === 'Brussels'],
    ['/meetings place:Brüssel', ({ place }) => place === 'Brussels'],
    ['/meetings place:Germany', ({ place }) => place !== null && inCountry('Germany').has(place)],
    ['/meetings place:Switzerland', ({ place }) => place !== null && inCountry('Switzerland').has(place)],
    ['/meetings place:США', ({ place }) => place !== null && inCountry('United States').has(place)],
    ['/meetings place:Armenia', ({ place }) => place !== null && inCountry('Armenia').has(place)],
    ['/meetings from:2022', (entry) => began(entry) >= '2022'],
    ['/meetings to:2001', (entry) => began(entry) < '2002'],
    ['/meetings from:"May 2022" to:"August 2022"', (e) => began(e) >= '2022-05' && began(e) < '2022-09'],
    ['/meetings from:"14 December 2021" to:14.12.2021', (entry) => began(entry) === '2021-12-14'],
    ['/meetings from:"spring 2022" to:"spring 2022"', (e) => began(e) >= '2022-03' && began(e) < '2022-06'],
    [
      '/meetings framework:russia level:leaders from:2020 status:held',
      (e) => e.framework === 'russia' && e.level === 'leaders' && began(e) >= '2020' && e.status === 'held',
    ],
    [
      '/meetings topic:prisoners framework:eu place:Brussels',
      (e) => e.topics.includes('prisoners') && e.framework === 'eu' && e.place === 'Brussels',
    ],
    [
      '/meetings person:Mirzoyan with:Bayramov level:"foreign ministers" from:2023 status:held',
      (e) =>
        ['ararat-mirzoyan', 'jeyhun-bayramov'].every((id) => tookPart(e, id)) &&
        e.level === 'foreign-ministers' &&
        began(e) >= '2023' &&
        e.status === 'held',
    ],
    [
      '/meetings person:Pashinyan with:Aliyev from:2022 to:2022 without:Michel',
      (e) =>
        ['nikol-pashinyan', 'ilham-aliyev'].every((id) => tookPart(e, id)) &&
        began(e).startsWith('2022') &&
        !tookPart(e, 'charles-michel'),
    ],
    [
      '/meetings level:leaders from:2011 to:2012 without:Sochi',
      (e) => e.level === 'leaders' && /^201[12]/.test(began(e)) && e.place !== 'Sochi',
    ],
    [
      '/meetings person:Bayramov from:2022 to:2022 without:leaders',
      (e) => tookPart(e, 'jeyhun-bayramov') && began(e).startsWith('2022') && e.level !== 'leaders',
    ],
    [
      '/meetings person:Nalbandian from:2014 to:2015 without:2014',
      (e) => tookPart(e, 'edward-nalbandian') && began(e).startsWith('2015'),
    ],
  ])('%s', (line, fits) => {
    const expected = meetingsWhere((entry) => talked(entry) && fits(entry))
    expect(expected.length).toBeGreaterThan(0)
    expect(listed(line)).toEqual(expected)
    // With separate:true also those at which the sides did not talk to each other.
    expect(listed(`${line} separate:true`)).toEqual(meetingsWhere(fits))
  })

  test.each([
    ['2018', 'Putin', 'vladimir-putin'],
    ['2011', 'Medvedev', 'dmitry-medvedev'],
    ['2023', 'Blinken', 'antony-blinken'],
    ['2022', 'Michel', 'charles-michel'],
  ])('a mediator with one guest: in %s %s', (year, typed, id) => {
    const line = `/meetings mediator:${typed} from:${year} to:${year}`
    const mediated = (entry: Entry) => entry.mediators.includes(id) && began(entry).startsWith(year)
    expect(listed(`${line} separate:true`)).toEqual(meetingsWhere(mediated))
    const guests = new Set(entries.filter(mediated).flatMap(({ participants }) => participants))
    // Whoever asks for a mediator and one guest asks for that talk, whether or not the other side was there.
    for (const guest of guests)
      expect(listed(`${line} person:${guest}`)).toEqual(
        meetingsWhere((entry) => mediated(entry) && entry.participants.includes(guest)),
      )
  })

  test('every person, year, level, framework, topic, status and place of the data is found under its own name', () => {
    const years = [...new Set(entries.map((entry) => began(entry).slice(0, 4)))]
    for (const year of years)
      expect(listed(`/meetings from:${year} to:${year} separate:true`), year).toEqual(
        meetingsWhere((entry) => began(entry).startsWith(year)),
      )
    for (const level of new Set(entries.flatMap((entry) => entry.level ?? [])))
      expect(listed(`/meetings level:${level} separate:true`), level).toEqual(meetingsWhere((e) => e.level === level))
    for (const framework of new Set(entries.flatMap((entry) => (entry.kind === 'meeting' && entry.framework) || [])))
      expect(listed(`/meetings framework:${framework} separate:true`), framework).toEqual(
        meetingsWhere((entry) => entry.framework === framework),
      )
    for (const topic of new Set(entries.flatMap(({ kind, topics }) => (kind === 'meeting' ? topics : []))))
      expect(listed(`/meetings topic:${topic} separate:true`), topic).toEqual(
        meetingsWhere(({ topics }) => topics.includes(topic)),
      )
    for (const id of new Set(entries.flatMap(({ participants, mediators }) => [...participants, ...mediators])))
      expect(listed(`/meetings person:${id} separate:true`), id).toEqual(meetingsWhere((entry) => tookPart(entry, id)))
  })
})

describe('how they are told', () => {
  test('counts, with what was not held', () => {
    const { answer } = ask('/meetings place:Germany')
    expect(answer.headline).toMatch(/^\d+ meetings in Germany: \d+ held, \d+ cancelled$/)
    expect(answer.count).toBe(answer.events?.length)
    const counts = [...answer.headline.matchAll(/\d+/g)].map(Number)
    expect(counts[0]).toBe((counts[1] ?? 0) + (counts[2] ?? 0))
  })

  test.each([
    [
      '/meetings person:Pashinyan with:"Ilham Aliyev" status:cancelled',
      /^\d+ meetings cancelled with Nikol Pashinyan and Ilham Aliyev$/,
    ],
    [
      '/meetings person:"Charles Michel" from:2022 to:2022 status:held',
      /^\d+ meetings held with Charles Michel in 2022$/,
    ],
    ['/meetings level:summit from:2024', /^\d+ meetings of leaders since 2024/],
    ['/meetings topic:prisoners framework:eu', /^\d+ meetings about prisoners \(framework: European Union\)$/],
    ['/meetings place:Online', /^\d+ meetings \(place: Online\): /],
    ['/meetings place:Madrid', /^1 meeting in Madrid$/],
    ['/meetings from:2022-05-02 to:"May 2023"', /^\d+ meetings from 2 May 2022 to 31 May 2023: /],
    ['/meetings from:2011-03 to:2011-06', /^\d+ meetings from March 2011 to June 2011/],
    ['/meetings to:"March 2001"', /^\d+ meetings until March 2001/],
  ])('%s', (line, headline) => {
    expect(ask(line).answer.headline).toMatch(headline)
  })

  test('one line and one citation a meeting, oldest first or newest first', () => {
    const oldest = ask('/meetings person:Medvedev')
    const newest = ask('/meetings person:Medvedev order:newest')
    expect(newest.answer.events).toEqual([...(oldest.answer.events ?? [])].reverse())
    const dates = (oldest.answer.events ?? []).map((id) => id.slice(0, 4))
    expect(dates).toEqual([...dates].sort())
    expect(oldest.items).toHaveLength(oldest.answer.count ?? 0)
    for (const { lead, citations } of oldest.items) {
      expect(lead).toMatch(/\d{4}/)
      expect(citations.length).toBe(1)
      for (const index of citations) expect(oldest.answer.citations[index]).toBeDefined()
    }
  })

  test('what was announced, postponed or called off says so and what became of it', () => {
    const lines = linesOf(ask('/meetings from:2021 to:2022'))
    expect(lines).toContainEqual(
      expect.stringMatching(/^15 December 2021: Brussels · .* · announced; then: 14 December 2021, /),
    )
    expect(lines).toContainEqual(expect.stringMatching(/^7 December 2022: Brussels · .* · cancelled/))
  })

  test('meetings without a conversation are left out, and that is said', () => {
    const reply = ask('/meetings place:Paris')
    const left = listed('/meetings place:Paris separate:true').length - (reply.answer.count ?? 0)
    expect(left).toBeGreaterThan(1)
    expect(reply.notes).toEqual([
      `Left out: ${left} meetings in which the sides did not talk to each other. Add separate:true to see them.`,
    ])
    expect(ask('/meetings place:Paris separate:true').notes).toEqual([])
    const only = ask('/meetings place:Stepanakert')
    const there = meetingsWhere(({ place }) => place?.includes('Stepanakert') ?? false)
    expect(only.answer.count).toBe(there.length)
    expect(only.notes).toEqual(['The sides did not talk to each other in any of them.'])
    // Of a single meeting it is told where both were there.
    const { chronicle } = corpusOf(REAL)
    const apart = there.filter((id) => {
      const event = chronicle.events.get(id)
      return event !== undefined && keptSidesApart(chronicle, event)
    })
    const told = linesOf(only).filter((line) => line.includes('the sides did not talk to each other'))
    expect(told).toHaveLength(apart.length)
  })

  test('somebody named twice is asked for once', () => {
    expect(listed('/meetings person:Putin with:"Vladimir Putin"')).toEqual(listed('/meetings person:Putin'))
  })

  test('a shared surname is told apart by the company or the time, and asked back otherwise', () => {
    expect(listed('/meetings person:Aliyev with:Pashinyan')).toEqual(
      listed('/meetings person:"Ilham Aliyev" with:Pashinyan'),
    )
    expect(listed('/meetings person:Aliyev from:1999 to:2001')).toEqual(
      listed('/meetings person:"Heydar Aliyev" from:1999 to:2001'),
    )
    expect(listed('/meetings person:Grigoryan with:Mustafayev')).toEqual(
      listed('/meetings person:"Mher Grigoryan" with:Mustafayev'),
    )
    const { answer } = ask('/meetings person:Aliyev place:Moscow')
    expect(answer.status).toBe('invalid')
    expect(answer.suggestions).toEqual([
      '/meetings person:Heydar Aliyev place:Moscow',
      '/meetings person:Ilham Aliyev place:Moscow',
    ])
  })
})

describe('when nothing fits, and when the request cannot be read', () => {
  test('what is missing is said, and what would find something', () => {
    const { answer } = ask('/meetings person:Lavrov with:Putin from:1950 to:1960')
    expect(answer).toMatchObject({
      status: 'none',
      headline: 'The chronicle has no meetings with Sergei Lavrov and Vladimir Putin from 1950 to 1960.',
      citations: [],
      suggestions: ['/meetings person:Lavrov with:Putin'],
    })
    expect(ask('/meetings mediator:Michel place:Moscow').answer.suggestions).toEqual([
      '/meetings mediator:Michel',
      '/meetings place:Moscow',
    ])
    expect(ask('/meetings person:Kocharyan with:Pashinyan').answer.suggestions).toEqual(['/meetings person:Kocharyan'])
    expect(ask('/meetings person:Peskov').answer.suggestions).toEqual(['/who person:Dmitry Peskov'])
  })

  test.each([
    ['/meetings place:"Minsk Group"', 'none', 'The chronicle has no place called “Minsk Group”.'],
    ['/meetings place:"Madrid Principles"', 'none', 'The chronicle has no place called “Madrid Principles”.'],
    ['/meetings place:Bruxels', 'none', 'The chronicle has no place called “Bruxels”. Did you mean Brussels?'],
    ['/meetings person:Gandalf', 'none', 'The chronicle has nobody called “Gandalf”.'],
    ['/meetings from:2022 to:2021', 'invalid', '“from” is later than “to”.'],
    [
      '/meetings from:soon',
      'invalid',
      '“soon” is no date for “from”. Try 2022, May 2022, 25 May 2023, 2022-05, spring 2022.',
    ],
    ['/meetings status:maybe', 'invalid', '“maybe” is no status. It can be held, announced, postponed or cancelled.'],
    ['/meetings order:random', 'invalid', '“order” is oldest or newest, not “random”.'],
    [
      '/meetings person:Putin without:xyzzy',
      'invalid',
      '“xyzzy” is no person, place, level, framework, topic or date that could be left out.',
    ],
    ['/meetings separate:perhaps', 'invalid', '“separate” is true or false, not “perhaps”.'],
  ])('%s', (line, status, headline) => {
    expect(ask(line).answer).toMatchObject({ status, headline, citations: [] })
  })

  test('swapped dates are offered the right way round', () => {
    const { answer } = ask('/meetings from:2022 to:2021')
    expect(answer.suggestions).toEqual(['/meetings from:2021 to:2022'])
    expect(ask('/meetings from:2021 to:2022').answer.status).toBe('answered')
  })
})

test('another chronicle has its own levels, frameworks, topics and places', () => {
  expect(ask('/meetings', TINY).answer.headline).toBe('4 meetings: 2 held, 1 postponed, 1 cancelled')
  expect(ask('/meetings framework:"Ume Group" separate:true', TINY).answer.count).toBe(2)
  expect(ask('/meetings level:chancellor topic:herring', TINY).answer.count).toBe(3)
  expect(ask('/meetings place:Sarnhaven status:held', TINY).answer.events).toEqual(['1932-04-02-port-sarn-chancellors'])
  expect(ask('/meetings place:"Ume Process"', TINY).answer.status).toBe('none')
  expect(linesOf(ask('/meetings place:Velmora status:postponed', TINY))).toEqual([
    '14 February 1932: Port Sarn · chancellors · Mirel Dasko, Ysolde van der Haar · postponed; then: 2–4 April 1932, Van der Haar and the regent meet in Port Sarn',
  ])
  expect(ask('/meetings level:summit', TINY).answer.headline).toBe('1 meeting of heads of state: 1 cancelled')
  expect(ask('/meetings level:leaders', TINY).answer.status).toBe('invalid')
})
