/** A full stop after these ends no sentence. */
const ABBREVIATION =
  /(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Rev|St|Gen|Sen|Rep|Gov|Lt|Col|Capt|Sgt|Det|Maj|Adm|Hon|Jr|Sr|Inc|Corp|Co|Ltd|Bros|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|a\.m|p\.m)|\b\p{Lu}|\p{Lu}\.\p{Lu})$/u
const END = /[.!?]["”’)\]]*\s+(?=["“‘([]?[\p{Lu}\d])|\n/gu

/** The furthest that a sentence is followed to either side of a date, in characters. */
const REACH = 240

/** What stands in the same sentence before an offset, at most 240 characters. */
export function sentenceBefore(text: string, offset: number): string {
  const first = Math.max(0, offset - REACH)
  const before = text.slice(first, offset)
  let start = 0
  // the date itself opens the sentence when it follows the mark
  for (const match of text.slice(first, offset + 1).matchAll(END)) {
    if (match.index + match[0].length > before.length) break
    if (match[0].startsWith('.') && ABBREVIATION.test(before.slice(Math.max(0, match.index - 8), match.index))) continue
    start = match.index + match[0].length
  }
  return before.slice(start)
}

/** What stands in the same sentence after an offset, at most 240 characters. */
export function sentenceAfter(text: string, offset: number): string {
  const after = text.slice(offset, offset + REACH)
  for (const match of after.matchAll(END)) {
    if (match[0].startsWith('.') && ABBREVIATION.test(after.slice(Math.max(0, match.index - 8), match.index))) continue
    return after.slice(0, match.index)
  }
  return after
}
