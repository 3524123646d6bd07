import type { Span } from '../answers/reply.ts'

/** Addresses longer than this are not linked: a message has little room, and Discord's own limits are near. */
const LONGEST_LINK = 500

/**
 * Escapes text so that Discord shows it as it stands. Taking the backslashes away again gives the text back.
 *
 * Escaped are the marks of Discord's Markdown (https://support.discord.com/hc/articles/210298617), mentions, addresses
 * that would become links, names of emoji, and what begins a heading, a list or small print on its line.
 */
export function escapeMarkdown(text: string): string {
  if (!SPECIAL.test(text)) return text
  return (
    text
      .replace(/[\\*_~`|[\]<>]/g, '\\$&')
      // Discord looks for the `](` of a link from any bracket before it, over closed brackets and escaped ones alike.
      .replace(/(?<=\])\(/g, '\\(')
      .replace(/@(?=everyone|here)/g, '\\@')
      .replace(/:(?=\/\/|[\w+-]+:)/g, '\\:')
      .replace(/^([^\S\n]*)(#{1,3}|-#?|\+)(?=\s|$)/gm, '$1\\$2')
      .replace(/^([^\S\n]*\d+)\.(?=\s|$)/gm, '$1\\.')
  )
}

/** Whether `escapeMarkdown` may escape something; in most texts there is nothing. */
const SPECIAL = /[\\*_~`|[\]<>@:]|^[^\S\n]*(?:[#+-]|\d+\.)/m

/** Bold text; Discord reads four asterisks in a row as text, so nothing at all stays nothing. */
export function bold(text: string): string {
  return text.trim() === '' ? '' : `**${escapeMarkdown(text)}**`
}

/** What would end a link early, or mark it. */
const ENDS_LINK = /[()[\]\\<>|*"`\s]/g

/** An address as it can stand in the round brackets of a link; undefined when it is no web address or is too long. */
export function linkTarget(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const { protocol, origin, href } = new URL(url)
  // An address with a user's name in it does not begin with its origin, and none of them is a source.
  if ((protocol !== 'http:' && protocol !== 'https:') || !href.startsWith(origin)) return undefined
  // The name of a host cannot be escaped, and no real one needs it.
  if (origin.search(ENDS_LINK) >= 0) return undefined
  const target = origin + href.slice(origin.length).replaceAll(ENDS_LINK, percent)
  return target.length <= LONGEST_LINK ? target : undefined
}

function percent(character: string): string {
  const encoded = encodeURIComponent(character)
  return encoded === character ? `%${character.charCodeAt(0).toString(16).toUpperCase()}` : encoded
}

/** A link with a text of its own. `target` is from `linkTarget`; the text alone where square brackets in it would end the link early. */
export function link(text: string, target: string | undefined): string {
  const shown = escapeMarkdown(text)
  if (shown.trim() === '') return ''
  return target === undefined || !hasPlainBrackets(text) ? shown : `[${shown}](${target})`
}

/** A reference such as `[1]`, as a link where there is a target. */
export function reference(number: number | '', target: string | undefined): string {
  return target === undefined ? `\\[${number}\\]` : `[[${number}]](${target})`
}

/** Discord's links allow one level of brackets that are closed again. */
function hasPlainBrackets(text: string): boolean {
  return !/[[\]]/.test(text.replace(/\[[^[\]]*\]/g, ''))
}

/** A passage as a quote block, word for word. */
export function quoteBlock(text: string): string {
  return text
    .split('\n')
    .map((line) => QUOTE + escapeMarkdown(line))
    .join('\n')
}

const QUOTE = '> '
const BOLD = '**'

/** How much longer each bold stretch makes a block. */
export const BOLD_LENGTH = 2 * BOLD.length

/** The quote block of a text, with stretches from `boldSpans` in bold. */
export function inBold(block: string, text: string, spans: readonly Span[]): string {
  let marked = ''
  let copied = 0
  let at = 0
  let inBlock = QUOTE.length
  /** Copies the block up to an offset into the text. Each backslash of the block escapes what follows, another one as well. */
  const copyTo = (offset: number) => {
    for (; at < offset; at++) {
      inBlock += block.charCodeAt(inBlock) === BACKSLASH ? 2 : 1
      if (text.charCodeAt(at) === LINE_BREAK) inBlock += QUOTE.length
    }
    marked += block.slice(copied, inBlock)
    copied = inBlock
  }
  for (const { start, end } of spans) {
    copyTo(start)
    marked += BOLD
    copyTo(end)
    marked += BOLD
  }
  return marked + block.slice(copied)
}

const BACKSLASH = 92
const LINE_BREAK = 10

/**
 * What is shown in bold of a marked text: in order, within the text and within a line, and never touching, for where one
 * bold stretch meets the next, the asterisks would add up. Blank stretches are left out.
 */
export function boldSpans(text: string, marks: readonly Span[]): readonly Span[] {
  if (areBoldSpans(text, marks)) return marks
  const spans: Span[] = []
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    const span = { start: Math.max(0, start), end: Math.min(text.length, end) }
    const last = spans.at(-1)
    if (span.start >= span.end) continue
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else spans.push(span)
  }
  const lines = text.includes('\n') ? spans.flatMap((span) => linesOf(text, span)) : spans
  return lines.filter(({ start, end }) => text.slice(start, end).trim() !== '')
}

/** Whether nothing has to be changed about marks, as with all of a search: words in their order. */
function areBoldSpans(text: string, marks: readonly Span[]): boolean {
  let free = 0
  for (const { start, end } of marks) {
    if (start < free || end <= start || end > text.length || text.charAt(start).trim() === '') return false
    free = end + 1
  }
  return !text.includes('\n')
}

/** The parts of a stretch that stand on one line each. */
function linesOf(text: string, { start, end }: Span): Span[] {
  let at = start
  return text
    .slice(start, end)
    .split('\n')
    .map((line) => {
      const span = { start: at, end: at + line.length }
      at = span.end + 1
      return span
    })
}
