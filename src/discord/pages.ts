import type { Citation } from '../answers/answer.ts'
import type { Item, Reply } from '../answers/reply.ts'
import { edtfInWords } from '../answers/words.ts'
import { bold, escapeMarkdown, link, quoteBlock, reference } from './markdown.ts'

/** Longest headline that stands whole above every page, and longest parts of the line that names a source. */
const HEADLINE = 300
const LEAD = 256
const TITLE = 250
const PUBLISHER = 100

/** Something that stays together on a page: lines of the answer, or a note, with the sources that belong to it. */
interface Unit {
  lines: string[]
  notes: string[]
  /** By citation and part, so that a page shows each once. */
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
  const fits = (unit: Unit) => textOf(head, unit).length <= room
  const free = room - textOf(head, unitOf({ lines: [' '] })).length
  const units = [
    ...chunks(words(rest), free).map((line) => unitOf({ lines: [line] })),
    ...reply.notes.flatMap((note) => chunks(words(note), free - NOTE.length).map((line) => unitOf({ notes: [line] }))),
    ...reply.items.flatMap((item) => itemUnits(item, reply, { fits, free, titleSupplied })),
  ]
  const pages: Unit[] = []
  let page = unitOf({})
  for (const unit of units) {
    const joined = join(page, unit)
    if (fits(joined) || isEmpty(page)) page = joined
    else {
      pages.push(page)
      page = unit
    }
  }
  return [...pages, page].map((each) => textOf(head, each))
}

const NOTE = '-# '

function textOf(head: string, { lines, notes, sources }: Unit): string {
  const blocks = [head, lines.join('\n'), notes.map((note) => NOTE + note).join('\n'), [...sources.values()].join('\n')]
  return blocks.filter((block) => block !== '').join('\n\n')
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

function isEmpty({ lines, notes, sources }: Unit): boolean {
  return lines.length + notes.length + sources.size === 0
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

interface Space {
  fits(unit: Unit): boolean
  /** Characters for lines on a page that holds nothing but the headline. */
  free: number
  titleSupplied: PageOptions['titleSupplied']
}

/** An item with its sources; several units only when it is longer than a page. */
function itemUnits(item: Item, reply: Reply, { fits, free, titleSupplied }: Space): Unit[] {
  const cited = item.citations.flatMap((index) => {
    const citation = reply.answer.citations[index]
    return citation ? [{ index, citation }] : []
  })
  const lead = oneLine(item.lead ?? '')
  const text = oneLine(item.text)
  const tokens = [
    ...(lead.length <= LEAD ? [bold(text === '' || lead === '' ? lead : `${lead}:`)] : words(`${lead}:`)),
    ...words(text),
    ...(lead === '' && text === '' ? [] : cited.map(({ index, citation }) => reference(index + 1, citation.url))),
  ].filter((token) => token !== '')
  const lines = chunks(tokens, free)
  const sources = cited.flatMap(({ index, citation }) =>
    sourceParts(citation, {
      index,
      marks: reply.marks?.get(index) ?? [],
      supplied: titleSupplied(citation.article),
      fits: (source) => fits(unitOf({ sources: new Map([['', source]]) })),
    }),
  )
  const whole = unitOf({ lines, sources: new Map(sources) })
  if (fits(whole)) return [whole]
  return [
    ...lines.map((line) => unitOf({ lines: [line] })),
    ...sources.map((source) => unitOf({ sources: new Map([source]) })),
  ]
}

interface SourceOptions {
  index: number
  marks: NonNullable<ReturnType<NonNullable<Reply['marks']>['get']>>
  supplied: boolean
  fits(source: string): boolean
}

/** A source and its passage under a key; in parts when it is longer than a page. */
function sourceParts(citation: Citation, { index, marks, supplied, fits }: SourceOptions): [string, string][] {
  const { quote } = citation
  const parts: [string, string][] = []
  let start = 0
  do {
    const head = sourceLine(citation, index + 1, supplied, start > 0)
    const part = (end: number) => (end > start ? `${head}\n${quoteBlock(quote, marks, start, end)}` : head)
    const end = fits(part(quote.length)) ? quote.length : longestEnd(quote, start, (end) => fits(part(end)))
    parts.push([`${index}:${parts.length}`, part(end)])
    start = end
  } while (start < quote.length)
  return parts
}

/** `[1] Publisher, date, “title”, paragraph 2`; a title that was never published stands without quotation marks. */
function sourceLine(citation: Citation, number: number, supplied: boolean, continued: boolean): string {
  const title = shorten(oneLine(citation.title), TITLE)
  return [
    `${reference(number, citation.url)} ${escapeMarkdown(shorten(oneLine(citation.publisher), PUBLISHER))}`,
    escapeMarkdown(shorten(edtfInWords(citation.published), PUBLISHER)),
    link(supplied ? title : `“${title}”`, citation.url),
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
    .flatMap((word) => (ADDRESS.test(word) ? [word] : (word.match(/.{1,400}/gsu) ?? []).map(escapeMarkdown)))
}

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
