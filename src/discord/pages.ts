import type { Citation } from '../answers/answer.ts'
import type { Item, Reply, Span } from '../answers/reply.ts'
import { imprintOf } from '../answers/words.ts'
import { bold, escapeMarkdown, link, linkTarget, quoteBlock, reference } from './markdown.ts'

/** Longest headline that stands whole above every page, and longest parts of the line that names a source. */
const HEADLINE = 300
const LEAD = 256
const TITLE = 250
const PUBLISHER = 100

/** Something that stays together on a page: lines of the answer, or a note, with the sources that belong to it. */
interface Unit {
  lines: string[]
  notes: string[]
  /** By citation and the part of its passage, so that a page shows each once. */
  sources: Map<string, string>
}

/** What the pages of a reply need to know beside it. */
export interface PageOptions {
  /** Most characters of a page. */
  room: number
  /** Whether an article's title is the chronicle's description and no headline that was published. */
  titleSupplied(article: string): boolean
}

/**
 * A reply as pages of Discord's Markdown: on each the headline, items, notes, and the sources of these items with
 * their passages. Pages are filled up; a passage goes to the next page whole, and only one that is longer than a page
 * is continued, at a word.
 */
export function pagesOf(reply: Reply, { room, titleSupplied }: PageOptions): string[] {
  const { head, rest } = headlineOf(reply)
  const free = room - (head === '' ? 0 : head.length + BETWEEN.length)
  const cited = reply.answer.citations.map((citation, index) => ({
    citation,
    number: index + 1,
    marks: reply.marks?.get(index) ?? [],
    target: linkTarget(citation.url),
    supplied: titleSupplied(citation.article),
  }))
  const units = [
    ...chunks(words(rest), free).map((line) => unitOf({ lines: [line] })),
    ...reply.notes.flatMap((note) => chunks(words(note), free - NOTE.length).map((line) => unitOf({ notes: [line] }))),
    ...reply.items.flatMap((item) => itemUnits(item, cited, free)),
  ]
  const pages: Unit[] = []
  let page = unitOf({})
  for (const unit of units) {
    const joined = join(page, unit)
    if (lengthOf(joined) <= free || lengthOf(page) === 0) page = joined
    else {
      pages.push(page)
      page = unit
    }
  }
  return [...pages, page].map((each) => [head, ...blocksOf(each)].filter((block) => block !== '').join(BETWEEN))
}

const NOTE = '-# '
const BETWEEN = '\n\n'

/** The parts of a page below its headline. */
function blocksOf({ lines, notes, sources }: Unit): string[] {
  return [lines.join('\n'), notes.map((note) => NOTE + note).join('\n'), [...sources.values()].join('\n')]
}

/** The length of what `blocksOf` gives once it is put together. */
function lengthOf({ lines, notes, sources }: Unit): number {
  const sizes = [lines.map(size), notes.map((note) => NOTE.length + note.length), [...sources.values()].map(size)]
  const filled = sizes.filter((parts) => parts.length > 0)
  const blocks = filled.map((parts) => parts.reduce((sum, part) => sum + part, parts.length - 1))
  return blocks.reduce((sum, block) => sum + block, Math.max(0, blocks.length - 1) * BETWEEN.length)
}

function size(text: string): number {
  return text.length
}

function unitOf({ lines = [], notes = [], sources = new Map() }: Partial<Unit>): Unit {
  return { lines, notes, sources }
}

function join(a: Unit, b: Unit): Unit {
  return {
    lines: [...a.lines, ...b.lines],
    notes: [...a.notes, ...b.notes],
    sources: new Map([...a.sources, ...b.sources]),
  }
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
  marks: readonly Span[]
  target: string | undefined
  supplied: boolean
}

/** An item with its sources in `free` characters; several units only when it is longer than a page. */
function itemUnits(item: Item, all: readonly Cited[], free: number): Unit[] {
  const cited = item.citations.flatMap((index) => all[index] ?? [])
  const lead = oneLine(item.lead ?? '')
  const text = oneLine(item.text)
  const tokens = [
    ...(lead.length <= LEAD ? [bold(text === '' || lead === '' ? lead : `${lead}:`)] : words(`${lead}:`)),
    ...words(text),
    ...(lead === '' && text === '' ? [] : cited.map(({ number, target }) => reference(number, target))),
  ].filter((token) => token !== '')
  const lines = chunks(tokens, free)
  // A passage that has to be continued anyway begins right below its item.
  const beside = free - lengthOf(unitOf({ lines })) - BETWEEN.length
  const sources = cited.flatMap((each, order) => sourceParts(each, free, order === 0 ? beside : free))
  const whole = unitOf({ lines, sources: new Map(sources) })
  if (lengthOf(whole) <= free) return [whole]
  return [
    ...lines.map((line) => unitOf({ lines: [line] })),
    ...sources.map((source) => unitOf({ sources: new Map([source]) })),
  ]
}

/**
 * A source and its passage under a key; in parts when it is longer than `free` characters. `beside` is what is left for
 * the first part on the page where it should begin.
 */
function sourceParts(cited: Cited, free: number, beside: number): [string, string][] {
  const { quote } = cited.citation
  const parts: [string, string][] = []
  let start = 0
  do {
    const line = sourceLine(cited, start > 0)
    const part = (end: number) => (end > start ? `${line}\n${quoteBlock(quote, cited.marks, start, end)}` : line)
    const whole = part(quote.length).length <= free
    const room = start === 0 && beside > free / 2 ? beside : free
    const end = whole ? quote.length : longestEnd(quote, start, (most) => part(most).length <= room)
    parts.push([`${cited.number}:${start}-${end}`, part(end)])
    start = end
  } while (start < quote.length)
  return parts
}

/** `[1] Publisher, date, “title”, paragraph 2`; a title that was never published stands without quotation marks. */
function sourceLine({ citation, number, target, supplied }: Cited, continued: boolean): string {
  const title = shorten(oneLine(citation.title), TITLE)
  const imprint = imprintOf({ ...citation, publisher: shorten(oneLine(citation.publisher), PUBLISHER) })
  return [
    `${reference(number, target)} ${escapeMarkdown(shorten(imprint, 2 * PUBLISHER))}`,
    link(supplied ? title : `“${title}”`, target),
    `paragraph ${citation.paragraph}${continued ? ', continued' : ''}`,
  ].join(', ')
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
  return text.replace(/\s+/g, ' ').trim()
}

/** The words of a text, escaped one by one, so that a line can begin with any of them. A web address stays a link. */
function words(text: string): string[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .flatMap((word) => (ADDRESS.test(word) ? [word] : pieces(word).map(escapeMarkdown)))
}

/** Words longer than any page are cut. */
function pieces(word: string): string[] {
  return word.length <= LONGEST_WORD ? [word] : (word.match(/.{1,400}/gsu) ?? [])
}

const LONGEST_WORD = 400

/** A whole web address of characters that Discord takes for nothing else. */
const ADDRESS = /^https?:\/\/[\w./?=&%#,;:+@!$-]{1,400}(?<=[\w/=-])$/

/** Tokens as lines of at most `most` characters, filled up; one line wherever possible. */
function chunks(tokens: readonly string[], most: number): string[] {
  const lines: string[] = []
  for (const token of tokens) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + token.length <= most) lines[lines.length - 1] = `${last} ${token}`
    else lines.push(token)
  }
  return lines
}
