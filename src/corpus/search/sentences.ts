/** A stretch of a text: `text.slice(start, end)`. */
export interface Span {
  start: number
  end: number
}

const END = /[.!?…]["'”’»)\]]*\s+(?=["'“‘«([]*[\p{Lu}\p{N}])/gu
/** What ends in a full stop without ending a sentence: an initial, a title, an abbreviation. */
const ABBREVIATION =
  /(?:^|[\s("'“‘])(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Jr|Sr|Prof|Gen|Col|Lt|Capt|Sgt|Sen|Rep|Gov|Rev|Hon|No|vs|ca?|cf|approx|Inc|Ltd|Co)\.$/u
const LONGEST_ABBREVIATION = 8

/** The sentences of a text, without the spaces between them; a text without a full stop is one sentence. */
export function sentences(text: string): Span[] {
  const found: Span[] = []
  let start = text.length - text.trimStart().length
  for (const match of text.matchAll(END)) {
    const stop = match.index + 1
    if (ABBREVIATION.test(text.slice(Math.max(0, stop - LONGEST_ABBREVIATION), stop))) continue
    const next = match.index + match[0].length
    found.push({ start, end: match.index + match[0].trimEnd().length })
    start = next
  }
  const end = text.trimEnd().length
  if (end > start) found.push({ start, end })
  return found
}
