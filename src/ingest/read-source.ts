import type { Block } from './blocks.ts'
import { readBlocks } from './blocks.ts'
import type { Candidate } from './candidate.ts'
import { cleanBlocks } from './cleaning.ts'
import { decode } from './decode.ts'
import { parseDocument } from './dom.ts'
import { SourceError } from './failure.ts'
import { type Feed, type FeedEntry, readFeed, readJsonFeed } from './feed.ts'
import { first } from './head.ts'
import { countWords, judgePage, judgeText, type Refusal } from './judge.ts'
import { detectLanguage } from './language.ts'
import { readMarkdown } from './markdown.ts'
import { readPage } from './page.ts'
import { readPdf } from './pdf.ts'
import { sniff } from './sniff.ts'
import { readText, type TextArticle } from './text.ts'
import { unescapeHtml } from './title.ts'
import { readTimestamp } from './written-date.ts'

/** The bytes of one source, and what is known about them from outside. */
export interface RawSource {
  /** Path or address as given; it names the source to the user. */
  name: string
  bytes: Uint8Array
  /** The address they came from. */
  url: string | null
  /** `charset` of the HTTP header. */
  charset?: string
}

export type Reading = { candidate: Candidate } | { feed: Feed } | { refusal: Refusal }

/** What a source holds: an article, a feed of articles, or why neither. `today` is `YYYY-MM-DD`. */
export async function readSource(source: RawSource, today: string): Promise<Reading> {
  try {
    return await read(source, today)
  } catch (error) {
    if (error instanceof SourceError) return { refusal: { reason: error.message, broken: true } }
    if (error instanceof RangeError)
      return { refusal: { reason: 'is built in a way that cannot be read', broken: true } }
    throw error
  }
}

async function read(source: RawSource, today: string): Promise<Reading> {
  const { bytes, name, url } = source
  if (bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d))) throw new SourceError('is empty')
  const decoded = decode(bytes, source.charset)
  const content = await sniff(bytes, decoded.text, url ?? name)
  if (typeof content === 'object') throw new SourceError(`is no text but ${content.other}`)
  if (content === 'feed') return { feed: readFeed(decoded.text, url ?? '') }
  if (content === 'json-feed') return { feed: readJsonFeed(decoded.text, url ?? '') }
  if (content === 'pdf') return asCandidate(source, readText(await readPdf(bytes)), [])
  const remarks: string[] = []
  if (decoded.unreadable > 0) {
    if (decoded.unreadable > decoded.text.length * 0.02)
      throw new SourceError(`its characters cannot be read as ${decoded.encoding} or any other encoding`)
    remarks.push(`${decoded.unreadable} characters could not be read as ${decoded.encoding}`)
  }
  if (content === 'html') return readHtml(source, decoded.text, remarks, today)
  return asCandidate(source, content === 'markdown' ? readMarkdown(decoded.text) : readText(decoded.text), remarks)
}

const SAVED_FROM = /<!--\s*saved from url=\(\d+\)(https?:\/\/\S+?)\s*-->/i

function readHtml({ name, url }: RawSource, html: string, remarks: string[], today: string): Reading {
  const saved = SAVED_FROM.exec(html.slice(0, 2000))?.[1]
  const page = readPage(html, url ?? saved ?? '', today)
  const address = pageAddress([page.head.canonical, first(page.head, 'og:url'), saved], url)
  const refusal = judgePage(page, url ?? saved ?? address ?? '')
  if (refusal) return { refusal }
  const { article, body } = page
  return {
    candidate: {
      source: name,
      url: address,
      title: article.title === '' ? firstWords(article.paragraphs) : article.title,
      titleSupplied: article.title === '',
      publisher: article.publisher,
      author: article.author,
      published: article.published,
      language: article.language ?? 'und',
      paragraphs: withoutHeadings(body),
      notes: [],
      remarks,
    },
  }
}

/** The address a page gives itself, when it is one of the same site; else where it was read. */
function pageAddress(stated: (string | null | undefined)[], url: string | null): string | null {
  for (const each of stated) {
    const address =
      each == null ? undefined : URL.canParse(each, url ?? undefined) ? new URL(each, url ?? undefined) : undefined
    if (!address || !/^https?:$/.test(address.protocol)) continue
    // some sites name their front page as the canonical address of every page
    if (
      url !== null &&
      (new URL(url).hostname.replace(/^www\./, '') !== address.hostname.replace(/^www\./, '') ||
        address.pathname === '/')
    )
      continue
    return withoutTracking(address)
  }
  return url === null ? null : withoutTracking(new URL(url))
}

/** An address without what only says how a reader came to it. */
export function withoutTracking(url: URL): string {
  const clean = new URL(url)
  for (const name of [...clean.searchParams.keys()])
    if (/^(?:utm_\w+|fbclid|gclid|yclid|mc_[ce]id|cmpid|ref_src|igshid)$/i.test(name)) clean.searchParams.delete(name)
  clean.hash = ''
  return clean.href
}

function asCandidate({ name, url }: RawSource, text: TextArticle, remarks: string[]): Reading {
  const paragraphs = withoutHeadings(text.blocks)
  const refusal = judgeText(paragraphs)
  if (refusal) return { refusal }
  const { title, titleSupplied, publisher, author, published, notes } = text
  const language = detectLanguage(paragraphs) ?? 'und'
  const address = url ?? (text.url !== null && /^https?:/.test(text.url) ? withoutTracking(new URL(text.url)) : null)
  return {
    candidate: {
      source: name,
      url: address,
      title,
      titleSupplied,
      publisher,
      author,
      published,
      language,
      paragraphs,
      notes,
      remarks,
    },
  }
}

/** Fewest words for which a feed's own text is taken for the whole article. */
const WHOLE_TEXT = 150

/** The article that a feed's entry carries itself, or undefined when it is only an excerpt. */
export function readEntry(entry: FeedEntry, feed: Feed, name: string): Candidate | undefined {
  const root = parseDocument(`<html><body>${entry.html}</body></html>`).documentElement
  if (root === null) return undefined
  const title = unescapeHtml(entry.title)
  const paragraphs = withoutHeadings(cleanBlocks(readBlocks(root), { title, author: entry.author }))
  const last = paragraphs.at(-1) ?? ''
  if (countWords(paragraphs) < WHOLE_TEXT || /(?:…|\.\.\.|\[…\])$/.test(last)) return undefined
  return {
    source: name,
    url: entry.url === null ? null : withoutTracking(new URL(entry.url)),
    title: title === '' ? firstWords(paragraphs) : title,
    titleSupplied: title === '',
    publisher: feed.title === '' ? null : feed.title,
    author: entry.author,
    published: readTimestamp(entry.published)?.day ?? null,
    language: detectLanguage(paragraphs) ?? 'und',
    paragraphs,
    notes: [],
    remarks: [],
  }
}

function withoutHeadings(blocks: Block[]): string[] {
  return blocks.filter((block) => !/^h[1-6]$/.test(block.tag)).map((block) => block.text)
}

function firstWords(paragraphs: string[]): string {
  return (paragraphs[0] ?? '').split(' ').slice(0, 12).join(' ')
}
