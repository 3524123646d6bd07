import type { Segment } from './segment.ts'
import { ByteReader } from './varint.ts'

/**
 * A passage as a stream of numbers: its title as a first sentence, then the sentences of its text. A sentence is
 * SENTENCE, the number of characters between the end of the one before and its start, its length in characters, and
 * its words without stop words: term and ending packed by `word`.
 */
export const SENTENCE = 0

/** The last letter of a word tells most of its forms with the same stem apart: talks, talked, talking, talk. */
const ENDINGS = ['', 's', 'd', 'g']

/** A word's ending as a number below 4. */
export function endingOf(word: string): number {
  return Math.max(0, ENDINGS.indexOf(word.slice(-1)))
}

/** A word of a stream; never SENTENCE. */
export function word(term: number, ending: number): number {
  return ((term + 1) << 2) | ending
}

export function termOf(word: number): number {
  return (word >>> 2) - 1
}

/** Terms that are looked for next to each other, in their order, within a sentence; stop words do not count. */
export class Phrase {
  private readonly terms: readonly number[]
  /** How much of the phrase may still be there when it breaks off after so many terms (Knuth, Morris, Pratt 1977). */
  private readonly fallback: number[] = [0, 0]

  constructor(terms: readonly number[]) {
    this.terms = terms
    for (let length = 1; length < terms.length; length++) {
      this.fallback.push(this.advance(this.fallback[length] ?? 0, terms[length]))
    }
  }

  standsIn(segment: Segment, doc: number): boolean {
    const reader = new ByteReader(segment.words, segment.wordStarts[doc])
    const end = segment.wordStarts[doc + 1] ?? 0
    let matched = 0
    while (reader.at < end) {
      const number = reader.varint()
      if (number === SENTENCE) {
        reader.varint()
        reader.varint()
        matched = 0
      } else {
        matched = this.advance(matched, termOf(number))
        if (matched === this.terms.length) return true
      }
    }
    return false
  }

  private advance(from: number, term: number | undefined): number {
    let matched = from
    while (matched > 0 && this.terms[matched] !== term) matched = this.fallback[matched] ?? 0
    return this.terms[matched] === term ? matched + 1 : 0
  }
}

/** The numbers of a passage's stream. */
export function stream(segment: Segment, doc: number): Uint32Array {
  const reader = new ByteReader(segment.words, segment.wordStarts[doc])
  const end = segment.wordStarts[doc + 1] ?? 0
  const numbers: number[] = []
  while (reader.at < end) numbers.push(reader.varint())
  return Uint32Array.from(numbers)
}
