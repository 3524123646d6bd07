import { Readability } from '@mozilla/readability'
import { hostOf } from '../corpus/host.ts'
import { type Block, locateBlocks, readBlocks } from './blocks.ts'
import { type CleaningContext, cleanBlocks, isCutOff, isProse } from './cleaning.ts'
import { type DomDocument, type DomElement, parseDocument } from './dom.ts'
import { SourceError } from './failure.ts'
import { first, type Head, readHead } from './head.ts'
import { type LinkedData, readLinkedData } from './json-ld.ts'
import { detectLanguage } from './language.ts'
import { isByline, isLoose, isTailHeading } from './markers.ts'
import { findPublished } from './published.ts'
import { findTitle, siteInTitle, titleAboveText, unescapeHtml, withoutSite } from './title.ts'

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

/** A page as it was read. */
export interface ReadPage {
  article: ExtractedArticle
  head: Head
  linkedData: LinkedData
  /** The article's own blocks, from which its paragraphs come. */
  body: Block[]
  /** The page's visible text outside the article included, for judging what kind of page it is. */
  blocks: Block[]
  /** Why the page was not read at all. */
  unreadable?: string
}

/** Reads a page as `extractArticle` does, and gives what was found on the way. `today` (`YYYY-MM-DD`) bounds the day of publication. */
export function readPage(html: string, url: string, today = new Date().toISOString().slice(0, 10)): ReadPage {
  const { document, unreadable } = parsed(html)
  const head = readHead(document)
  const linkedData = readLinkedData(head.linkedData)
  const blocks = document.documentElement === null ? [] : readBlocks(document.documentElement)
  const publisher = findPublisher(head, linkedData, url)
  const found = findTitle(head, linkedData, publisher ?? hostOf(url) ?? null)
  const title = titleAboveText(found, blocks) ?? found
  const author = findAuthor(head, linkedData, blocks)
  const content = readBody(document)
  const chosen = content === null ? [] : cleanBlocks(locateBlocks(readBlocks(content), blocks), { title, author })
  const body = corrected(chosen, blocks, { title, author })
  const paragraphs = body.map((block) => block.text)
  const latest = new Date(Date.parse(today) + 2 * 86_400_000).toISOString().slice(0, 10)
  const published = findPublished({ head, linkedData, blocks, url, title, opening: paragraphs[0] ?? '', latest })
  const language = detectLanguage(paragraphs, head.language || linkedData.language)
  const page: ReadPage = {
    article: { title, paragraphs, published, publisher, language, author: author === publisher ? null : author },
    body,
    head,
    linkedData,
    blocks,
  }
  return unreadable === undefined ? page : { ...page, unreadable }
}

/** A page's document; an empty one, and why, when it is too much to be read. */
function parsed(html: string): { document: DomDocument; unreadable?: string } {
  try {
    return { document: parseDocument(html) }
  } catch (error) {
    if (error instanceof SourceError) return { document: parseDocument(''), unreadable: error.message }
    throw error
  }
}

/** Characters of text below which Readability may have taken a column of excerpts for the article. */
const BRIEF = 400

/**
 * What Readability chose, unless the text directly below the headline has no part in it, or hardly one: then it took
 * something longer than the article for it, such as the comments, or a column of excerpts beside a brief.
 */
function corrected(chosen: Block[], page: Block[], context: CleaningContext): Block[] {
  const region = blocksBelowHeadline(page, context.title)
  const known = new Set(chosen.map(({ text }) => text))
  const isUntaken = (blocks: Block[]) => {
    const prose = blocks.filter(isProse)
    return prose.length >= 3 && textLength(prose.filter(({ text }) => known.has(text))) < textLength(prose) * 0.3
  }
  if (isUntaken(columnBelow(region))) {
    const column = cleanBlocks(columnBelow(region), context)
    if (isUntaken(column)) return column
  }
  const isShort = textLength(chosen) < BRIEF
  const excerpts = chosen.filter(({ text }) => isCutOff(text)).length
  const areExcerpts = excerpts >= 3 && excerpts >= chosen.length / 2
  if (isShort || areExcerpts || !region.some((block) => isProse(block) && known.has(block.text))) {
    const below = cleanBlocks(region, context)
    const prose = below.filter(isProse)
    const isMissed = prose.length >= 2 && textLength(prose) >= BRIEF && !prose.some(({ text }) => known.has(text))
    if (isMissed || (areExcerpts && below.length > 0)) return below
    if (isShort && textLength(below) > textLength(chosen)) return below
  }
  return briefBesideExcerpts(chosen, page, context.title) ?? chosen
}

/** The blocks up to the last that stands in one part of the page with the first prose. */
function columnBelow(blocks: Block[]): Block[] {
  const container = blocks.find(isProse)?.container
  return blocks.slice(0, 1 + blocks.findLastIndex((block) => block.container === container))
}

/** What is left of a brief when every other block that was chosen is the excerpt under a link to another article. */
function briefBesideExcerpts(chosen: Block[], page: Block[], title: string): Block[] | undefined {
  const headline = placeOfHeadline(page, title)
  const own = chosen.findIndex(isProse)
  const first = chosen[own]
  if (headline < 0 || !first) return undefined
  const placeOf = (block: Block) =>
    page.findIndex(({ element, text }) => element === block.element && text === block.text)
  const isExcerpt = (block: Block) => {
    const before = page[placeOf(block) - 1]
    return before !== undefined && before.linked > 0.8 && before.text.length >= 20
  }
  if (isExcerpt(first)) return undefined
  const excerpts = chosen.filter((block) => block.container !== first.container && isProse(block) && isExcerpt(block))
  const places = new Set(excerpts.map(({ container }) => container))
  const kept = chosen.filter(({ container }) => container === first.container)
  const apart = excerpts.length >= 3 && places.size === excerpts.length
  return apart && placeOf(first) > headline && textLength(kept) < BRIEF ? kept : undefined
}

function textLength(blocks: Block[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0)
}

/** Where the headline stands: menus and lists of articles may link to the page by its title before. -1 when nowhere. */
function placeOfHeadline(blocks: Block[], title: string): number {
  const heading = blocks.findIndex(({ text, tag }) => text === title && tag === 'h1')
  const unlinked = heading >= 0 ? heading : blocks.findIndex(({ text, linked }) => text === title && linked < 0.5)
  return unlinked >= 0 ? unlinked : blocks.findIndex(({ text }) => text === title)
}

/**
 * What stands below the headline, from the first prose (share bars and the like may stand between) up to a heading for
 * other things or two links in a row.
 */
function blocksBelowHeadline(blocks: Block[], title: string): Block[] {
  const headline = placeOfHeadline(blocks, title)
  if (headline < 0) return []
  const rest = blocks.slice(headline + 1)
  const start = rest.slice(0, FARTHEST).findIndex((block) => isProse(block) && !isLoose(block.text, block.linked))
  const below = rest.slice(Math.max(0, start))
  const end = below.findIndex(
    (block, index) => isTailHeading(block.text) || (block.linked > 0.6 && (below[index + 1]?.linked ?? 1) > 0.6),
  )
  return end < 0 ? below : below.slice(0, end)
}

/** How many blocks may stand between a headline and its text. */
const FARTHEST = 40

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
  const site = hostOf(url)
  if (site === undefined) return null
  return siteInTitle(head.title, site) ?? site
}

function findAuthor(head: Head, linkedData: LinkedData, blocks: Block[]): string | null {
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
  const author = stated ?? head.bylines.map(withoutBy).find(isName) ?? bylineAboveText(blocks)
  if (author === undefined || !isName(author)) return null
  return withoutBy(withoutSite(unescapeHtml(author), null))
}

/** "By Ann Example" above the first prose. */
function bylineAboveText(blocks: Block[]): string | undefined {
  const start = blocks.findIndex(isProse)
  const byline = blocks
    .slice(Math.max(0, start - 8), Math.max(0, start))
    .find(({ text }) => text.length < 60 && isByline(text, null))
  const name = byline === undefined ? undefined : withoutBy(byline.text)
  return isName(name) ? name : undefined
}

function withoutBy(text: string): string {
  return text
    .replace(/^(?:(?:written|posted|published|story|text) )?(?:by|von|par|автор)[: ]+/i, '')
    .replace(/[\s\-–—|,·:]+$/, '')
}

function isName(text: string | undefined): boolean {
  return (
    text !== undefined &&
    !/^(?:admin(?:istrator)?|editor\d*|webmaster|super ?user|root)$/i.test(text.trim()) &&
    text.length > 2 &&
    text.length < 150 &&
    !/^https?:|@|\d{4}/.test(text) &&
    /\p{L}/u.test(text)
  )
}
