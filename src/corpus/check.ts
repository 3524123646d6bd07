import type { z } from 'zod'
import type { Article } from './article.ts'
import type { eventSchema } from './event.ts'
import { type personSchema, roleDays } from './person.ts'
import type { placeSchema } from './place.ts'
import type { RawChronicle } from './read.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { Finding } from './yaml-text.ts'

/** The records as their files hold them, each well formed by itself. */
export interface Records {
  articles: Article[]
  events: z.infer<typeof eventSchema>[]
  people: z.infer<typeof personSchema>[]
  places: z.infer<typeof placeSchema>[]
  vocabulary: Vocabulary
}

/** What is wrong between records: names that lead nowhere, names used twice, dates that contradict ids. */
export function findContradictions(records: Records, raw: RawChronicle): { file: string; findings: Finding[] }[] {
  const articles = records.articles.map((article, index) => ({
    file: raw.articles[index]?.path ?? article.id,
    findings: checkArticle(article, raw.articles[index]?.path ?? ''),
  }))
  return [
    { file: 'events.yaml', findings: checkEvents(records) },
    { file: 'people.yaml', findings: checkPeople(records) },
    { file: 'places.yaml', findings: checkPlaces(records) },
    { file: 'vocabulary.yaml', findings: checkVocabulary(records.vocabulary) },
    ...articles,
    ...repeated(records.articles.map(({ id }) => id)).map(({ name, second }) => ({
      file: raw.articles[second]?.path ?? name,
      findings: [{ path: [], message: `there is another article "${name}"` }],
    })),
  ].filter(({ findings }) => findings.length > 0)
}

const SUMMARY_WORDS = { paragraph: 8, article: 40 }

function checkArticle(article: Article, path: string): Finding[] {
  const findings: Finding[] = []
  const published = startOf(article.published)
  const named = leadingDate(article.id)
  if (!published.startsWith(named) && !named.startsWith(published))
    findings.push({ path: [], message: `published: ${article.published} does not agree with the file's name` })
  const folder = path.split(/[\\/]/).at(-2)
  if (folder !== published.slice(0, 4))
    findings.push({ path: [], message: `belongs in the folder ${published.slice(0, 4)}` })
  if (article.fullText) return findings
  const words = article.paragraphs.map((paragraph) => paragraph.split(/\s+/).length)
  words.forEach((count, index) => {
    if (count < SUMMARY_WORDS.paragraph)
      findings.push({
        path: [],
        message: `paragraph ${index + 1} has ${count} words, fewer than ${SUMMARY_WORDS.paragraph}`,
      })
  })
  const total = words.reduce((sum, count) => sum + count, 0)
  if (total < SUMMARY_WORDS.article)
    findings.push({ path: [], message: `has ${total} words, fewer than ${SUMMARY_WORDS.article}` })
  return findings
}

function checkEvents({ articles, events, people, places, vocabulary }: Records): Finding[] {
  const known = {
    articles: new Set(articles.map(({ id }) => id)),
    events: new Set(events.map(({ id }) => id)),
    people: new Set(people.map(({ id }) => id)),
    places: new Set(places.map(({ name }) => name)),
    kinds: idsOf(vocabulary.kinds),
    levels: idsOf(vocabulary.levels),
    frameworks: idsOf(vocabulary.frameworks),
    topics: idsOf(vocabulary.topics),
  }
  const findings: Finding[] = []
  events.forEach((event, index) => {
    const report = (path: PropertyKey[], message: string) =>
      findings.push({ path: [index, ...path], message: `${event.id}: ${message}` })
    const unknown = (names: readonly string[], where: Set<string>, key: string, register: string) =>
      names.forEach((name, at) => {
        if (!where.has(name)) report([key, at], `${key} names "${name}", which is not in ${register}`)
      })
    const start = startOf(event.date)
    if (!start.startsWith(leadingDate(event.id))) report(['id'], `the id does not begin with its date ${start}`)
    if (event.place !== null && !known.places.has(event.place))
      report(['place'], `place "${event.place}" is not in places.yaml`)
    if (!known.kinds.has(event.kind)) report(['kind'], `kind "${event.kind}" is not in vocabulary.yaml`)
    if (event.level && !known.levels.has(event.level))
      report(['level'], `level "${event.level}" is not in vocabulary.yaml`)
    if (event.framework && !known.frameworks.has(event.framework))
      report(['framework'], `framework "${event.framework}" is not in vocabulary.yaml`)
    if (event.joint === false && event.kind !== 'meeting') report(['joint'], 'only a meeting can be "joint: false"')
    if (event.outcome && (!known.events.has(event.outcome) || event.outcome === event.id))
      report(['outcome'], `outcome "${event.outcome}" is no other event`)
    unknown(event.topics, known.topics, 'topics', 'vocabulary.yaml')
    unknown(event.participants, known.people, 'participants', 'people.yaml')
    unknown(event.mediators, known.people, 'mediators', 'people.yaml')
    unknown(event.sources, known.articles, 'sources', 'articles')
  })
  findings.push(...repeatedIds(events))
  findings.push(
    ...repeatedNames(
      events.map(({ aliases }) => aliases ?? []),
      'alias',
    ),
  )
  return findings
}

function checkPeople({ people }: Records): Finding[] {
  const findings = [
    ...repeatedIds(people),
    ...repeatedNames(
      people.map(({ name, aliases }) => [name, ...aliases]),
      'name',
    ),
  ]
  people.forEach((person, index) => {
    person.roles.forEach((role, at) => {
      const days = roleDays(role.from ?? null, role.to ?? null)
      if (days.first > days.last)
        findings.push({ path: [index, 'roles', at], message: `${person.id}: "${role.title}" ends before it begins` })
    })
  })
  return findings
}

function checkPlaces({ places }: Records): Finding[] {
  const ids = new Set(places.map(({ id }) => id))
  const findings = [
    ...repeatedIds(places),
    ...repeatedNames(
      places.map(({ name, aliases }) => [name, ...aliases]),
      'name',
    ),
  ]
  places.forEach((place, index) => {
    if ((place.lat === null) !== (place.lon === null))
      findings.push({ path: [index], message: `${place.id}: lat and lon come together` })
    for (const part of place.parts ?? [])
      if (!ids.has(part)) findings.push({ path: [index, 'parts'], message: `${place.id}: part "${part}" is no place` })
  })
  return findings
}

function checkVocabulary(vocabulary: Vocabulary): Finding[] {
  const lists = ['sides', 'bodies', 'frameworks', 'levels', 'statuses', 'kinds', 'topics', 'periods'] as const
  return lists.flatMap((list) =>
    repeatedIds(vocabulary[list]).map(({ path, message }) => ({ path: [list, ...path], message })),
  )
}

/** The first date of an EDTF text, without what qualifies it. */
function startOf(date: string): string {
  return date.replace(/[~?%]/g, '').split('/')[0] ?? ''
}

/** The date with which an id begins; a text that no date begins with when there is none. */
function leadingDate(id: string): string {
  return /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?=-)/.exec(id)?.[0] ?? 'none'
}

function idsOf(terms: { id: string }[]): Set<string> {
  return new Set(terms.map(({ id }) => id))
}

function repeatedIds(records: { id: string }[]): Finding[] {
  return repeated(records.map(({ id }) => id)).map(({ name, second }) => ({
    path: [second, 'id'],
    message: `the id "${name}" is used twice`,
  }))
}

/** Names that two records claim; within one record a name may return. */
function repeatedNames(names: string[][], what: string): Finding[] {
  const owner = new Map<string, number>()
  const findings: Finding[] = []
  names.forEach((own, index) => {
    for (const name of own) {
      const first = owner.get(name)
      if (first !== undefined && first !== index)
        findings.push({ path: [index], message: `the ${what} "${name}" is used twice` })
      owner.set(name, index)
    }
  })
  return findings
}

function repeated(names: string[]): { name: string; second: number }[] {
  const seen = new Set<string>()
  return names.flatMap((name, index) => {
    if (seen.has(name)) return [{ name, second: index }]
    seen.add(name)
    return []
  })
}
