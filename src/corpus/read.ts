import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Article } from './article.ts'
import { articleId, parseArticle } from './article-text.ts'
import { findContradictions } from './check.ts'
import { type ArticleFile, checkArticles } from './check-articles.ts'
import { type Chronicle, chronicleOf } from './chronicle.ts'
import { dictionarySchema } from './dictionary.ts'
import { compareDates, EARLIEST, type EdtfDate, LATEST, parseEdtf } from './edtf.ts'
import { type Event, eventSchema } from './event.ts'
import { type Person, personSchema, roleDays } from './person.ts'
import { placeSchema } from './place.ts'
import { BrokenDataError, type Problem } from './problem.ts'
import { vocabularySchema } from './vocabulary.ts'
import { type LineFinding, locate, parseYaml, parseYamlList } from './yaml-text.ts'

/** The files of a chronicle as they stand on the disk, not yet understood. */
export interface RawChronicle {
  /** Path from the chronicle's folder, and text. */
  articles: { path: string; text: string }[]
  events: string
  people: string
  places: string
  vocabulary: string
  /** Empty where there is no such file. */
  russian: string
}

/**
 * Reads the files of a chronicle (layout in data/README.md).
 * @throws BrokenDataError when the folder, its articles or one of the four registers is missing.
 */
export function readFiles(folder: string): RawChronicle {
  if (!existsSync(folder))
    throw new BrokenDataError([{ file: folder, line: 1, message: 'is no folder; DATA_DIR names the chronicle’s' }])
  const problems: Problem[] = []
  const isThere = (path: string): boolean => {
    if (existsSync(path)) return true
    problems.push({ file: path, line: 1, message: 'is missing' })
    return false
  }
  const register = (name: string): string => {
    const path = join(folder, name)
    return isThere(path) ? readText(path) : ''
  }
  const articles = join(folder, 'articles')
  const raw: RawChronicle = {
    articles: isThere(articles)
      ? readArticleFiles(articles).map(({ path, text }) => ({ path: join('articles', path), text }))
      : [],
    events: register('events.yaml'),
    people: register('people.yaml'),
    places: register('places.yaml'),
    vocabulary: register('vocabulary.yaml'),
    russian: readOptional(join(folder, 'russian.yaml')),
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
    .map((path) => ({ path, text: readText(join(folder, path)) }))
}

/** As `readFiles`, in steps between other work. */
export async function readFilesInSteps(folder: string): Promise<RawChronicle> {
  const [events = '', people = '', places = '', vocabulary = ''] = await Promise.all(
    ['events', 'people', 'places', 'vocabulary'].map((name) => readTextInTime(join(folder, `${name}.yaml`))),
  )
  const russian = readOptional(join(folder, 'russian.yaml'))
  const articles = await readArticleFilesInSteps(join(folder, 'articles'))
  const below = articles.map(({ path, text }) => ({ path: join('articles', path), text }))
  return { articles: below, events, people, places, vocabulary, russian }
}

/** As `readArticleFiles`, in steps between other work. */
export async function readArticleFilesInSteps(folder: string): Promise<{ path: string; text: string }[]> {
  if (!existsSync(folder)) return []
  const paths = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.md')).sort()
  const files: { path: string; text: string }[] = []
  for (const path of paths) files.push({ path, text: await readTextInTime(join(folder, path)) })
  return files
}

/** A text file without the byte order mark that some editors write. */
function readText(path: string): string {
  return withoutMark(readFileSync(path, 'utf8'))
}

function readOptional(path: string): string {
  return existsSync(path) ? readText(path) : ''
}

async function readTextInTime(path: string): Promise<string> {
  return withoutMark(await readFile(path, 'utf8'))
}

function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '')
}

/**
 * Understands and checks a chronicle. `folder` is only named in messages.
 * @throws BrokenDataError with every problem of every file; a broken record does not hide what is wrong with others.
 */
export function parseChronicle(raw: RawChronicle, folder: string): Chronicle {
  const problems: Problem[] = []
  const report = (file: string, findings: readonly LineFinding[]) =>
    problems.push(...findings.map((finding) => ({ file: join(folder, file), ...finding })))

  const files: ArticleFile[] = []
  for (const { path, text } of raw.articles) {
    const parsed = parseArticle(path, text)
    if ('article' in parsed) files.push({ path, ...parsed })
    else report(path, parsed.problems)
  }
  for (const { path, findings } of checkArticles(files)) report(path, findings)

  const events = parseYamlList(raw.events, eventSchema)
  const people = parseYamlList(raw.people, personSchema)
  const places = parseYamlList(raw.places, placeSchema)
  const parsed = parseYaml(raw.vocabulary, vocabularySchema)
  const vocabulary = 'value' in parsed ? parsed.value : undefined
  const dictionary = raw.russian === '' ? { value: {} } : parseYaml(raw.russian, dictionarySchema)
  report('events.yaml', events.findings)
  report('people.yaml', people.findings)
  report('places.yaml', places.findings)
  if ('findings' in parsed) report('vocabulary.yaml', parsed.findings)
  if ('findings' in dictionary) report('russian.yaml', dictionary.findings)

  const contradictions = findContradictions({
    events: events.entries,
    people: people.entries,
    places: places.entries,
    vocabulary,
    known: {
      articles: new Set(raw.articles.map(({ path }) => articleId(path))),
      events: textsOf(events.written, 'id'),
      people: textsOf(people.written, 'id'),
      places: places.written && { names: textsOf(places.written, 'name'), ids: textsOf(places.written, 'id') },
    },
  })
  const texts = {
    'events.yaml': raw.events,
    'people.yaml': raw.people,
    'places.yaml': raw.places,
    'vocabulary.yaml': raw.vocabulary,
  }
  for (const file of ['events.yaml', 'people.yaml', 'places.yaml', 'vocabulary.yaml'] as const)
    if (contradictions[file].length > 0) report(file, locate(texts[file], contradictions[file]))
  if (vocabulary === undefined || problems.length > 0) throw new BrokenDataError(inOrder(problems))

  const articles = files.map(({ article }) => article)
  return chronicleOf({
    articles: inOrderOfPublication(articles),
    events: events.entries
      .map(({ value }) => asEvent(value))
      .sort((a, b) => compareDates(a.date, b.date) || (a.id < b.id ? -1 : 1)),
    people: people.entries.map(({ value }) => asPerson(value)),
    places: places.entries.map(({ value }) => ({
      ...value,
      parts: value.parts ?? [],
      capital: value.capital ?? false,
    })),
    vocabulary,
    periods: vocabulary.periods.map((period) => ({ ...period, date: knownDate(period.date) })),
    russian: 'value' in dictionary ? dictionary.value : {},
  })
}

/** By file and line. */
function inOrder(problems: Problem[]): Problem[] {
  return [...problems].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
}

/** The texts that entries have under a key, as far as they are entries and texts. */
function textsOf(written: unknown[], key: string): Set<string>
function textsOf(written: unknown[] | undefined, key: string): Set<string> | undefined
function textsOf(written: unknown[] | undefined, key: string): Set<string> | undefined {
  return (
    written &&
    new Set(
      written.flatMap((entry) => {
        const text: unknown = typeof entry === 'object' && entry !== null ? Reflect.get(entry, key) : undefined
        return typeof text === 'string' ? [text] : []
      }),
    )
  )
}

function asPerson(record: z.infer<typeof personSchema>): Person {
  return {
    ...record,
    roles: record.roles.map((role) => {
      const [from, to] = [role.from ?? null, role.to ?? null]
      return { ...role, from, to, ...roleDays(from, to) }
    }),
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
    disputed: record.disputed ?? [],
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

function inOrderOfPublication(articles: readonly Article[]): Article[] {
  return articles
    .map((article) => ({ article, date: knownDate(article.published) }))
    .sort((a, b) => compareDates(a.date, b.date) || (a.article.id < b.article.id ? -1 : 1))
    .map(({ article }) => article)
}
