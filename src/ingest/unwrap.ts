import { cleanText } from './blocks.ts'
import { isDateLine } from './written-date.ts'

/** Longest line of a text that was broken to a fixed width; longer ones are paragraphs of their own. */
const WIDEST = 120
const SENTENCE_END = /[.!?…։:]["'”’»)\]]*$/

/**
 * The paragraphs and lines of a plain text. In a text broken to a fixed width, lines are joined up to an empty line, an
 * indented one, or one that ends a sentence with room left for the next word; otherwise every line stands for itself.
 */
export function unwrapLines(text: string): string[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\n\r\u2028\u2029\f]/)
    .map((line) => line.replace(/\s+$/, ''))
  const isEmpty = (line: string | undefined) => line === undefined || cleanText(line) === ''
  const wide = isWrapped(lines) ? wrapWidth(lines) : 0
  const units: string[] = []
  let unit = ''
  for (const [index, line] of lines.entries()) {
    const content = cleanText(line)
    if (content === '') {
      if (unit !== '') units.push(unit)
      unit = ''
      continue
    }
    unit = unit === '' ? content : joined(unit, content)
    const next = lines[index + 1]
    if (
      isEmpty(next) ||
      isDateLine(content) ||
      isDateLine(cleanText(next ?? '')) ||
      breaksAfter(line, next ?? '', wide)
    ) {
      units.push(unit)
      unit = ''
    }
  }
  if (unit !== '') units.push(unit)
  return units
}

function joined(unit: string, line: string): string {
  return /\p{L}-$/u.test(unit) && /^\p{Ll}/u.test(line) ? `${unit.slice(0, -1)}${line}` : `${unit} ${line}`
}

/** Whether the text's lines end where the width ends rather than where sentences do. */
function isWrapped(lines: string[]): boolean {
  let wrapped = 0
  let ended = 0
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (next === undefined || cleanText(line) === '' || cleanText(next) === '') continue
    if (line.length > WIDEST) return false
    if (line.length >= 40 && !SENTENCE_END.test(line)) wrapped++
    else ended++
  }
  return wrapped >= 3 && wrapped > ended
}

/** The width that lines were broken to: what three of them reach, for a headline or an address may stick out. */
function wrapWidth(lines: string[]): number {
  const lengths = lines.map((line) => line.length).sort((a, b) => b - a)
  return lengths[2] ?? 0
}

function breaksAfter(line: string, next: string, width: number): boolean {
  if (width === 0) return true
  if (/^(?:\s{2,}|\t|[-*•–—]\s|\d{1,2}[.)]\s)/.test(next) && !/^\s/.test(line)) return true
  const room = width - line.length > (next.trim().split(' ')[0] ?? '').length + 1
  if (!room) return false
  return SENTENCE_END.test(line) || line.length < width * 0.45
}
