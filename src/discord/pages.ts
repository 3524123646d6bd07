import type { Citation } from '../answers/answer.ts'
import type { Item, Reply, Span } from '../answers/reply.ts'
import { imprintOf } from '../answers/words.ts'
import {
  BOLD_LENGTH,
  bold,
  boldSpans,
  escapeMarkdown,
  inBold,
  link,
  linkTarget,
  quoteBlock,
  reference,
} from './markdown.ts'

/** Longest headline that stands whole above every page, and longest parts of the line that names a source. */
const HEADLINE = 300
const LEAD = 256
const TITLE = 250
const PUBLISHER = 100

/** Something that stays together on a page: lines of the answer, or a note, with the sources that belong to it. */
interface Unit {
  lines: readonly string[]
  notes: readonly string[]
  sources: readonly Part[]
}

/** A source with its passage or a part of it. Of the dozens that are measured only the few on the page are put together. */
interface Part {
  /** The citation's number, and the part of its passage if it is one, so that a page shows each once. */
  key: number | string
  length: number
  /** Its text; of a whole source, what it is made from. */
  content: string | Cited
}

/** Which page to lay out, and what that needs to know beside the reply. */
export interface PageOptions {
  /** From 1; beyond the last page the last one is laid out. */
  page: number
  /** Most characters of a page. */
  room: number
  /** Whether an article's title is the chronicle's description and no headline that was published. */
  titleSupplied(article: string): boolean
}

/** A page of a reply, and where it stands among them. */
export interface Page {
  text: string
  /** From 1. */
  number: number
  pages: number
}

/**
 * A page of a reply in Discord's Markdown: the headline, items, notes, and the sources of these items with their
 * passages. Pages are filled up; a passage goes to the next page whole, and only one that is longer than a page
 * is continued, at a word.
 */
export function pageOf(reply: Reply, { page, room, titleSupplied }: PageOptions): Page {
  const { head, rest } = headlineOf(reply)
  const free = room - (head === '' ? 0 : head.length + BETWEEN.length)
  const cited = reply.answer.citations.map((citation, index) => ({
    citation,
    number: index + 1,
    spans: boldSpans(citation.quote, reply.marks?.get(index) ?? []),
    source: sourceOf(citation, titleSupplied(citation.article)),
  }))
  const units = [
    ...chunks(words(rest), free).map((line) => unitOf({ lines: [line] })),
    ...reply.notes.flatMap((note) => chunks(words(note), free - NOTE.length).map((line) => unitOf({ notes: [line] }))),
    ...reply.items.flatMap((item) => itemUnits(item, cited, free)),
  ]
  const pages = filled(units, free)
  const number = Math.min(Math.max(page, 1), pages.length)
  const shown = blocksOf(pages[number - 1] ?? [])
  return { text: [head, ...shown].filter((block) => block !== '').join(BETWEEN), number, pages: pages.length }
}

const NOTE = '-# '
const BETWEEN = '\n\n'

/** Units in order on pages of at most `free` characters, as many on each as fit; at least one page, and one unit on each. */
function filled(units: readonly Unit[], free: number): Unit[][] {
  const pages: Unit[][] = [[]]
  let lengths = NOTHING
  let shown = new Set<Part['key']>()
  for (const unit of units) {
    const joined = lengthsWith(unit, lengths, shown)
    if (totalOf(lengths) > 0 && totalOf(joined) > free) {
      shown = new Set()
      lengths = lengthsWith(unit, NOTHING, shown)
      pages.push([unit])
    } else {
      lengths = joined
      pages.at(-1)?.push(unit)
    }
    for (const { key } of unit.sources) shown.add(key)
  }
  return pages
}

/** The parts of a page below its headline. */
function blocksOf(units: readonly Unit[]): string[] {
  const sources = new Map(units.flatMap((unit) => unit.sources.map((part) => [part.key, part])))
  return [
    units.flatMap(({ lines }) => lines).join('\n'),
    units.flatMap(({ notes }) => notes.map((note) => NOTE + note)).join('\n'),
    [...sources.values()]
      .map(({ content }) => (typeof content === 'string' ? content : wholeSource(content)))
      .join('\n'),
  ]
}

/** The lengths of what `blocksOf` gives, each part counted with a line break. */
interface Lengths {
  lines: number
  notes: number
  sources: number
}

const NOTHING: Lengths = { lines: 0, notes: 0, sources: 0 }
const NONE: ReadonlySet<Part['key']> = new Set()

/** The lengths of a page's blocks once a unit stands on it too; `shown` are the keys of the sources that it has already. */
function lengthsWith(unit: Unit, { lines, notes, sources }: Lengths, shown: ReadonlySet<Part['key']>): Lengths {
  for (const line of unit.lines) lines += line.length + 1
  for (const note of unit.notes) notes += NOTE.length + note.length + 1
  for (const { key, length } of unit.sources) if (!shown.has(key)) sources += length + 1
  return { lines, notes, sources }
}

/** The length of a page's blocks once they are put together: the last part of each has no line break. */
function totalOf({ lines, notes, sources }: Lengths): number {
  let total = 0
  for (const block of [lines, notes, sources]) if (block > 0) total += (total > 0 ? BETWEEN.length : 0) + block - 1
  return total
}

function lengthOf(unit: Unit): number {
  return totalOf(lengthsWith(unit, NOTHING, NONE))
}

function unitOf({ lines = [], notes = [], sources = [] }: Partial<Unit>): Unit {
  return { lines, notes, sources }
}

/** The headline as it stands above every page, and what is left of one that is too long for that. */
function headlineOf({ answer: { headline, status } }: Reply): { head: string; rest: string } {
  const text = oneLine(headline)
  const end = cutAt(text, HEADLINE)
  const whole = text.length <= HEADLINE
  const shown = whole ? text : `${text.slice(0, end).trimEnd()} …`
  return {
    head: status === 'answered' ? bold(shown) : escapeMarkdown(shown),
    rest: whole ? '' : `… ${text.slice(end).trim()}`,
  }
}

/** A citation with what is needed to show it. */
interface Cited {
  citation: Citation
  number: number
  /** What is bold in its quote. */
  spans: readonly Span[]
  source: Source
}

/** What is shown of a citation, whatever the answer that it stands in. */
interface Source {
  supplied: boolean
  target: string | undefined
  /** `Publisher, date, “title”, paragraph 2`; a title that was never published stands without quotation marks. */
  line: string
  /** The whole passage, nothing marked. */
  block: string
  /** How long all of that is, but for the digits of the number in front. */
  length: number
}

const sources = new WeakMap<Citation, Source>()

/** Finding out how a citation is shown takes most of an answer's time, so it is done once for each passage. */
function sourceOf(citation: Citation, supplied: boolean): Source {
  const known = sources.get(citation)
  if (known?.supplied === supplied) return known
  const target = linkTarget(citation.url)
  const title = shorten(oneLine(citation.title), TITLE)
  const imprint = imprintOf({ ...citation, publisher: shorten(oneLine(citation.publisher), PUBLISHER) })
  const line = [
    escapeMarkdown(shorten(imprint, 2 * PUBLISHER)),
    link(supplied ? title : `“${title}”`, target),
    `paragraph ${citation.paragraph}`,
  ].join(', ')
  const block = citation.quote === '' ? '' : quoteBlock(citation.quote)
  const length = `${reference('', target)} ${line}${block === '' ? '' : '\n'}${block}`.length
  const source = { supplied, target, line, block, length }
  sources.set(citation, source)
  return source
}

/** An item with its sources in `free` characters; several units only when it is longer than a page. */
function itemUnits(item: Item, all: readonly Cited[], free: number): Unit[] {
  const cited = citedBy(item, all)
  const lines = itemLines(item, cited, free)
  const whole = { lines, notes: NO_LINES, sources: cited.map(wholePart) }
  if (lengthOf(whole) <= free) return [whole]
  // A passage that has to be continued anyway begins right below its item.
  const beside = free - lengthOf(unitOf({ lines })) - BETWEEN.length
  const parts = cited.flatMap((each, order) => sourceParts(each, free, order === 0 ? beside : free))
  return [...lines.map((line) => unitOf({ lines: [line] })), ...parts.map((part) => unitOf({ sources: [part] }))]
}

const NO_LINES: readonly string[] = []

function citedBy({ citations }: Item, all: readonly Cited[]): Cited[] {
  const cited: Cited[] = []
  for (const index of citations) {
    const each = all[index]
    if (each) cited.push(each)
  }
  return cited
}

/** What an item says, with references to its sources. */
function itemLines(item: Item, cited: readonly Cited[], free: number): readonly string[] {
  const lead = oneLine(item.lead ?? '')
  const text = oneLine(item.text)
  if (lead === '' && text === '') return NO_LINES
  const tokens = [
    ...(lead.length <= LEAD ? [bold(text === '' || lead === '' ? lead : `${lead}:`)] : words(`${lead}:`)),
    ...words(text),
    ...cited.map(({ number, source }) => reference(number, source.target)),
  ]
  return chunks(
    tokens.filter((token) => token !== ''),
    free,
  )
}

/** A source with its whole passage: measured only, since most of them stand on other pages than the one shown. */
function wholePart(cited: Cited): Part {
  const { number, spans, source } = cited
  return { key: number, length: source.length + String(number).length + BOLD_LENGTH * spans.length, content: cited }
}

function wholeSource(cited: Cited): string {
  const { citation, spans, source } = cited
  const first = firstLine(cited)
  return source.block === '' ? first : `${first}\n${inBold(source.block, citation.quote, spans)}`
}

/** The line above a passage, which names its source. */
function firstLine({ number, source }: Cited): string {
  return `${reference(number, source.target)} ${source.line}`
}

/**
 * A source and its passage; in parts when it is longer than `free` characters. `beside` is what is left for
 * the first part on the page where it should begin.
 */
function sourceParts(cited: Cited, free: number, beside: number): Part[] {
  const whole = wholePart(cited)
  if (whole.length <= free) return [whole]
  const { citation, number, spans } = cited
  const { quote } = citation
  const first = firstLine(cited)
  const parts: Part[] = []
  let start = 0
  do {
    const line = start > 0 ? `${first}, continued` : first
    const part = (end: number) => (end > start ? `${line}\n${blockOf(quote, spans, start, end)}` : line)
    const rest = part(quote.length)
    const room = start === 0 && beside > free / 2 ? beside : free
    const end = rest.length <= free ? quote.length : longestEnd(quote, start, (most) => part(most).length <= room)
    const content = end === quote.length ? rest : part(end)
    parts.push({ key: `${number}:${start}-${end}`, length: content.length, content })
    start = end
  } while (start < quote.length)
  return parts
}

/** A part of a quote as a block. */
function blockOf(quote: string, spans: readonly Span[], start: number, end: number): string {
  const text = quote.slice(start, end)
  const shifted = spans.map((span) => ({ start: span.start - start, end: span.end - start }))
  return inBold(quoteBlock(text), text, boldSpans(text, shifted))
}

/** The furthest end of a part of a text that fits, at a space where there is one, but beyond `start` in any case. */
function longestEnd(text: string, start: number, fits: (end: number) => boolean): number {
  let [least, most] = [start + 1, text.length]
  while (least < most) {
    const middle = Math.ceil((least + most) / 2)
    if (fits(middle)) least = middle
    else most = middle - 1
  }
  return start + cutAt(text.slice(start), least - start)
}

/** Where to cut a text so that at most `most` characters stay: after a space, else anywhere but within a character. */
function cutAt(text: string, most: number): number {
  if (text.length <= most) return text.length
  const space = text.slice(0, most + 1).search(/\s\S*$/)
  if (space > 0) return Math.min(space + 1, most)
  const splitsCharacter = /[\uD800-\uDBFF]/.test(text.charAt(most - 1)) && most > 1
  return splitsCharacter ? most - 1 : most
}

function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, cutAt(text, most - 1)).trimEnd()}…`
}

function oneLine(text: string): string {
  return UNTIDY.test(text) ? text.replace(/\s+/g, ' ').trim() : text
}

/** What is no single space between words; in most texts there is nothing. */
const UNTIDY = /^\s|\s$|\s\s|[^\S ]/

/** The words of a text, escaped one by one, so that a line can begin with any of them. A web address stays a link. */
function words(text: string): string[] {
  if (text.length <= LONGEST_WORD && !SPECIAL_WORD.test(text)) return text.split(/\s+/).filter((word) => word !== '')
  const escaped: string[] = []
  for (const word of text.split(/\s+/)) {
    if (word === '') continue
    if (word.includes('://') && ADDRESS.test(word)) escaped.push(word)
    else if (word.length <= LONGEST_WORD) escaped.push(escapeMarkdown(word))
    // Words longer than any page are cut.
    else escaped.push(...(word.match(/.{1,400}/gsu) ?? []).map(escapeMarkdown))
  }
  return escaped
}

const LONGEST_WORD = 400

/** Whether a word of a text may be escaped, by itself at the beginning of a line. */
const SPECIAL_WORD = /[\\*_~`|[\]<>@:]|(?:^|\s)(?:[#+-]|\d+\.)/

/** A whole web address of characters that Discord takes for nothing else. */
const ADDRESS = /^https?:\/\/[\w./?=&%#,;:+@!$-]{1,400}(?<=[\w/=-])$/

/** Tokens as lines of at most `most` characters, filled up; one line wherever possible. */
function chunks(tokens: readonly string[], most: number): string[] {
  const whole = tokens.join(' ')
  if (whole.length <= most) return tokens.length === 0 ? [] : [whole]
  const lines: string[] = []
  for (const token of tokens) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + token.length <= most) lines[lines.length - 1] = `${last} ${token}`
    else lines.push(token)
  }
  return lines
}
