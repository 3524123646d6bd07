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

/** An address as it can stand in the round brackets of a link; undefined when it is no web address or is too long. */
export function linkTarget(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const { protocol, origin, href } = new URL(url)
  // An address with a user's name in it does not begin with its origin, and none of them is a source.
  if ((protocol !== 'http:' && protocol !== 'https:') || !href.startsWith(origin)) return undefined
  const target = origin + href.slice(origin.length).replace(/[()[\]\\<>|*"`\s]/g, percent)
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
export function reference(number: number, target: string | undefined): string {
  return target === undefined ? `\\[${number}\\]` : `[[${number}]](${target})`
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
    if (end <= start || line.slice(start, end).trim() === '') continue
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
