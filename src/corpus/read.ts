import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type Article, articleHeadSchema } from './article.ts'
import { findContradictions, type Records } from './check.ts'
import type { Chronicle } from './chronicle.ts'
import { compareDates, EARLIEST, type EdtfDate, LATEST, parseEdtf } from './edtf.ts'
import { type Event, eventSchema } from './event.ts'
import { personSchema, roleDays } from './person.ts'
import { placeSchema } from './place.ts'
import { BrokenDataError, type Problem } from './problem.ts'
import { vocabularySchema } from './vocabulary.ts'
import { locate, parseYaml } from './yaml-text.ts'

/** The files of a chronicle as they stand on the disk, not yet understood. */
export interface RawChronicle {
  /** Path from the chronicle's folder, and text. */
  articles: { path: string; text: string }[]
  events: string
  people: string
  places: string
  vocabulary: string
}

const HEAD = /^---\r?\n([\s\S]*?\n)---[ \t]*(?:\r?\n|$)/

/**
 * Reads the files of a chronicle (layout in data/README.md).
 * @throws BrokenDataError when the folder or one of the four registers is missing.
 */
export function readFiles(folder: string): RawChronicle {
  const problems: Problem[] = []
  const text = (name: string): string => {
    const path = join(folder, name)
    if (existsSync(path)) return readFileSync(path, 'utf8')
    problems.push({ file: path, line: 1, message: 'is missing' })
    return ''
  }
  const raw: RawChronicle = {
    articles: readArticleFiles(join(folder, 'articles')).map(({ path, text }) => ({
      path: join('articles', path),
      text,
    })),
    events: text('events.yaml'),
    people: text('people.yaml'),
    places: text('places.yaml'),
    vocabulary: text('vocabulary.yaml'),
  }
  if (problems.length > 0) throw new BrokenDataError(problems)
  return raw
}

/** Every `.md` file below a folder, in order of path; none when there is no such folder. */
export function readArticleFiles(folder: string): { path: string; text: string }[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }))
}

/**
 * Understands and checks a chronicle. `folder` is only named in messages.
 * @throws BrokenDataError with every problem of every file.
 */
export function parseChronicle(raw: RawChronicle, folder: string): Chronicle {
  const problems: Problem[] = []
  const register = <T>(name: string, text: string, schema: z.ZodType<T>): T | undefined => {
    const parsed = parseYaml(text, schema)
    if ('value' in parsed) return parsed.value
    for (const { line, message } of parsed.findings) problems.push({ file: join(folder, name), line, message })
    return undefined
  }
  const events = register('events.yaml', raw.events, z.array(eventSchema)) ?? []
  const people = register('people.yaml', raw.people, z.array(personSchema)) ?? []
  const places = register('places.yaml', raw.places, z.array(placeSchema)) ?? []
  const vocabulary = register('vocabulary.yaml', raw.vocabulary, vocabularySchema)
  const articles: Article[] = []
  for (const { path, text } of raw.articles) {
    const parsed = parseArticle(path, text)
    if ('article' in parsed) articles.push(parsed.article)
    else problems.push(...parsed.problems.map((problem) => ({ ...problem, file: join(folder, path) })))
  }
  if (vocabulary === undefined || problems.length > 0) throw new BrokenDataError(problems)

  const records: Records = { articles, events, people, places, vocabulary }
  for (const { file, findings } of findContradictions(records, raw)) {
    const text = {
      'events.yaml': raw.events,
      'people.yaml': raw.people,
      'places.yaml': raw.places,
      'vocabulary.yaml': raw.vocabulary,
    }[file]
    const located = text === undefined ? findings.map(({ message }) => ({ line: 1, message })) : locate(text, findings)
    problems.push(...located.map((finding) => ({ file: join(folder, file), ...finding })))
  }
  if (problems.length > 0) throw new BrokenDataError(problems)

  const placeRecords = places.map((place) => ({ ...place, parts: place.parts ?? [] }))
  return {
    articles: byId([...articles].sort((a, b) => comparePublished(a, b) || (a.id < b.id ? -1 : 1))),
    events: byId(events.map(asEvent).sort((a, b) => compareDates(a.date, b.date) || (a.id < b.id ? -1 : 1))),
    people: byId(
      people.map((person) => ({
        ...person,
        roles: person.roles.map((role) => {
          const [from, to] = [role.from ?? null, role.to ?? null]
          return { ...role, from, to, ...roleDays(from, to) }
        }),
      })),
    ),
    places: byId(placeRecords),
    placesByName: new Map(placeRecords.map((place) => [place.name, place])),
    vocabulary,
    periods: vocabulary.periods.map((period) => ({ ...period, date: knownDate(period.date) })),
  }
}

/** Reads one article file: its head between `---` lines, then its paragraphs, divided by blank lines. */
export function parseArticle(path: string, text: string): { article: Article } | { problems: Omit<Problem, 'file'>[] } {
  const head = HEAD.exec(text)
  if (!head) return { problems: [{ line: 1, message: 'must begin with a head between two lines of "---"' }] }
  const parsed = parseYaml(head[1] ?? '', articleHeadSchema)
  if ('findings' in parsed)
    return { problems: parsed.findings.map(({ line, message }) => ({ line: line + 1, message })) }
  const { title_supplied, full_text, ...details } = parsed.value
  const paragraphs = text
    .slice(head[0].length)
    .split(/\r?\n[ \t]*\r?\n/)
    .map((paragraph) => paragraph.replace(/\s*\r?\n\s*/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
  if (paragraphs.length === 0) return { problems: [{ line: head[0].split('\n').length, message: 'has no paragraphs' }] }
  const id = path.split(/[\\/]/).at(-1)?.replace(/\.md$/, '') ?? path
  return {
    article: { id, ...details, titleSupplied: title_supplied ?? false, fullText: full_text ?? false, paragraphs },
  }
}

function asEvent(record: z.infer<typeof eventSchema>): Event {
  return {
    ...record,
    date: knownDate(record.date),
    aliases: record.aliases ?? [],
    level: record.level ?? null,
    framework: record.framework ?? null,
    joint: record.joint ?? true,
    outcome: record.outcome ?? null,
  }
}

/** A date that the schema has already found to be EDTF. */
function knownDate(text: string): EdtfDate {
  return (
    parseEdtf(text) ?? {
      text,
      first: EARLIEST,
      last: LATEST,
      precision: 'interval',
      approximate: false,
      uncertain: true,
    }
  )
}

function comparePublished(a: Article, b: Article): number {
  return compareDates(knownDate(a.published), knownDate(b.published))
}

function byId<T extends { id: string }>(records: T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]))
}
