import { Readability } from '@mozilla/readability'
import { type Block, locateBlocks, readBlocks } from './blocks.ts'
import { cleanBlocks } from './cleaning.ts'
import { type DomDocument, type DomElement, nestingDepth, parseDocument } from './dom.ts'
import { first, type Head, readHead } from './head.ts'
import { type LinkedData, readLinkedData } from './json-ld.ts'
import { detectLanguage } from './language.ts'
import { findPublished } from './published.ts'
import { findTitle, siteInTitle, unescapeHtml, withoutSite } from './title.ts'

/** An article as a page gives it. */
export interface ExtractedArticle {
  title: string
  /** The article's own text, one entry a paragraph, subheading or list item, without markup. */
  paragraphs: string[]
  /** Day of publication in EDTF (`2023-05-19`, `2023-05`), null when the page does not tell. */
  published: string | null
  publisher: string | null
  /** ISO 639-1 code. */
  language: string | null
  author: string | null
}

/** Pages nested deeper than this are no articles; reading them would take minutes. */
const DEEPEST = 1500

/** A page as it was read. */
export interface ReadPage {
  article: ExtractedArticle
  head: Head
  linkedData: LinkedData
  /** The article's own blocks, from which its paragraphs come. */
  body: Block[]
  /** The page's visible text outside the article included, for judging what kind of page it is. */
  blocks: Block[]
  /** Set when tags are nested so deep that the page was not read. */
  depth?: number
}

/** Reads a page as `extractArticle` does, and gives what was found on the way. `today` (`YYYY-MM-DD`) bounds the day of publication. */
export function readPage(html: string, url: string, today = new Date().toISOString().slice(0, 10)): ReadPage {
  const depth = nestingDepth(html)
  const tooDeep = depth > DEEPEST
  const document = parseDocument(tooDeep ? '<html></html>' : html)
  const head = readHead(document)
  const linkedData = readLinkedData(head.linkedData)
  const blocks = document.documentElement === null ? [] : readBlocks(document.documentElement)
  const publisher = findPublisher(head, linkedData, url)
  const title = findTitle(head, linkedData, publisher ?? host(url))
  const author = findAuthor(head, linkedData)
  const content = readBody(document)
  const chosen = content === null ? [] : cleanBlocks(locateBlocks(readBlocks(content), blocks), { title, author })
  const body =
    textLength(chosen) < BRIEF
      ? longer(chosen, cleanBlocks(blocksBelowHeadline(blocks, title), { title, author }))
      : chosen
  const paragraphs = body.map((block) => block.text)
  const latest = new Date(Date.parse(today) + 2 * 86_400_000).toISOString().slice(0, 10)
  const published = findPublished({ head, linkedData, blocks, url, title, opening: paragraphs[0] ?? '', latest })
  const language = detectLanguage(paragraphs, head.language || linkedData.language)
  const page: ReadPage = {
    article: { title, paragraphs, published, publisher, language, author },
    body,
    head,
    linkedData,
    blocks,
  }
  return tooDeep ? { ...page, depth } : page
}

/** Characters of text below which Readability may have taken a column of excerpts for the article. */
const BRIEF = 400

function textLength(blocks: Block[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0)
}

function longer(a: Block[], b: Block[]): Block[] {
  return textLength(b) > textLength(a) ? b : a
}

/** What stands directly below the headline, up to the first links to other pages: a brief that excerpts outweigh. */
function blocksBelowHeadline(blocks: Block[], title: string): Block[] {
  const headline = blocks.findIndex((block) => block.text === title)
  if (headline < 0) return []
  const below = blocks.slice(headline + 1)
  const end = below.findIndex((block) => block.linked > 0.6 || /^h[1-3]$/.test(block.tag))
  return end < 0 ? below : below.slice(0, end)
}

/** The part of the page that Readability takes for the article. The document is changed by this. */
function readBody(document: DomDocument): DomElement | null {
  const reader = new Readability<DomElement>(document, {
    keepClasses: true,
    disableJSONLD: true,
    charThreshold: 250,
    serializer: (node: DomElement) => node,
  })
  return reader.parse()?.content ?? null
}

function host(url: string): string | null {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^(?:www|m|amp|mobile)\./, '') || null : null
}

function findPublisher(head: Head, linkedData: LinkedData, url: string): string | null {
  const stated =
    linkedData.publisher ??
    first(
      head,
      'og:site_name',
      'application-name',
      'publisher',
      'dc.publisher',
      'dcterms.publisher',
      'citation_publisher',
      'copyright',
    )
  const name = stated === undefined ? '' : unescapeHtml(stated).replace(/^(?:©|copyright)\s*(?:\d{4})?\s*/i, '')
  if (name !== '' && name.length <= 80 && !/^https?:/i.test(name)) return name
  const site = host(url)
  if (site === null) return null
  return siteInTitle(head.title, site) ?? site
}

function findAuthor(head: Head, linkedData: LinkedData): string | null {
  const meta = [
    'author',
    'article:author',
    'dc.creator',
    'dcterms.creator',
    'parsely-author',
    'sailthru.author',
    'byl',
    'citation_author',
  ]
  const stated =
    linkedData.authors.length > 0
      ? linkedData.authors.join(', ')
      : first(head, ...meta.filter((key) => isName(first(head, key))))
  const author = stated ?? head.bylines.map(withoutBy).find(isName)
  return author === undefined || !isName(author) ? null : withoutBy(withoutSite(unescapeHtml(author), null))
}

function withoutBy(text: string): string {
  return text
    .replace(/^(?:(?:written|posted|published|story|text) )?(?:by|von|par|автор)[: ]+/i, '')
    .replace(/[\s\-–—|,·:]+$/, '')
}

function isName(text: string | undefined): boolean {
  return (
    text !== undefined && text.length > 2 && text.length < 150 && !/^https?:|@|\d{4}/.test(text) && /\p{L}/u.test(text)
  )
}
