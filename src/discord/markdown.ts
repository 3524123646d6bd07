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
  return text
    .replace(/[\\*_~`|[\]<>]/g, '\\$&')
    .replace(/@(?=everyone|here)/g, '\\@')
    .replace(/:(?=\/\/|[\w+-]+:)/g, '\\:')
    .replace(/^([^\S\n]*)(#{1,3}|-#?|\+)(?=\s|$)/gm, '$1\\$2')
    .replace(/^([^\S\n]*\d+)\.(?=\s|$)/gm, '$1\\.')
}

/** Bold text; Discord reads four asterisks in a row as text, so nothing at all stays nothing. */
export function bold(text: string): string {
  return text.trim() === '' ? '' : `**${escapeMarkdown(text)}**`
}

/**
 * A link with a text of its own. The text alone is shown when the address is no web address, is too long, or when
 * square brackets in the text would end the link early.
 */
export function link(text: string, url: string): string {
  const target = linkTarget(url)
  const shown = escapeMarkdown(text)
  if (shown.trim() === '') return ''
  return target === undefined || !hasPlainBrackets(text) ? shown : `[${shown}](${target})`
}

/** A reference such as `[1]`, linked where that is possible. */
export function reference(number: number, url: string): string {
  const target = linkTarget(url)
  return target === undefined ? `\\[${number}\\]` : `[[${number}]](${target})`
}

/** An address as it can stand in the round brackets of a link; undefined when it cannot be one. */
function linkTarget(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const { protocol, origin, href } = new URL(url)
  if (protocol !== 'http:' && protocol !== 'https:') return undefined
  const rest = href.startsWith(origin) ? href.slice(origin.length) : ''
  const target =
    origin + rest.replace(/[()[\]\\<>|*"`\s]/g, (character) => encodeURIComponent(character).replace(/[()*]/, percent))
  return target.length > LONGEST_LINK || rest === '' ? undefined : target
}

/** What `encodeURIComponent` leaves as it is. */
function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}

/** Discord's links allow one level of brackets that are closed again. */
function hasPlainBrackets(text: string): boolean {
  return !/[[\]]/.test(text.replace(/\[[^[\]]*\]/g, ''))
}

/** A passage as a quote block, word for word, with the marked words in bold. `start` and `end` choose a part of it. */
export function quoteBlock(text: string, marks: readonly Span[], start = 0, end = text.length): string {
  const spans = tidy(marks, text)
  let block = ''
  let at = start
  for (const line of text.slice(start, end).split('\n')) {
    block += `${block === '' ? '' : '\n'}> ${markedLine(line, at, spans)}`
    at += line.length + 1
  }
  return block
}

function markedLine(line: string, offset: number, spans: readonly Span[]): string {
  let marked = ''
  let at = 0
  for (const span of spans) {
    const start = Math.max(span.start - offset, at)
    const end = Math.min(span.end - offset, line.length)
    if (line.slice(start, end).trim() === '') continue
    marked += escapeMarkdown(line.slice(at, start)) + bold(line.slice(start, end))
    at = end
  }
  return marked + escapeMarkdown(line.slice(at))
}

/** In order, within the text, and never touching: where one bold stretch meets the next, the asterisks would add up. */
function tidy(marks: readonly Span[], text: string): Span[] {
  const tidied: Span[] = []
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    const span = { start: Math.max(0, start), end: Math.min(text.length, end) }
    const last = tidied.at(-1)
    if (span.start >= span.end) continue
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else tidied.push(span)
  }
  return tidied
}
