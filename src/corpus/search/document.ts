import { tokens } from '../analyser.ts'
import { fingerprint } from './fingerprint.ts'
import type { Passage } from './passage.ts'
import { sentences } from './sentences.ts'
import { endingOf, SENTENCE, word } from './words.ts'

/** A passage as it goes into a segment: its stream (see words.ts) with terms numbered by a vocabulary. */
export interface Document extends Pick<Passage, 'id' | 'publisher' | 'year' | 'published' | 'language' | 'people'> {
  stream: Uint32Array
  fingerprint: Uint8Array
}

/** Numbers terms in the order they come, and counts how they are written. */
export class Vocabulary {
  readonly terms: string[] = []
  readonly inside: number[] = []
  readonly capital: number[] = []
  readonly located: number[] = []
  private readonly numbers = new Map<string, number>()

  number(term: string): number {
    const known = this.numbers.get(term)
    if (known !== undefined) return known
    const number = this.terms.push(term) - 1
    this.numbers.set(term, number)
    this.inside.push(0)
    this.capital.push(0)
    this.located.push(0)
    return number
  }

  /** Counts uses of a term inside sentences. */
  count(number: number, inside: number, capital: number, located: number): void {
    this.inside[number] = (this.inside[number] ?? 0) + inside
    this.capital[number] = (this.capital[number] ?? 0) + capital
    this.located[number] = (this.located[number] ?? 0) + located
  }
}

const BEFORE_A_PLACE = new Set(['in', 'at', 'near', 'from'])

/** Analyses a passage. */
export function documentOf(passage: Passage, vocabulary: Vocabulary): Document {
  const { title, text, ...rest } = passage
  const stream = [SENTENCE, 0, 0]
  for (const token of tokens(title)) {
    if (!token.stop) stream.push(word(vocabulary.number(token.term), endingOf(token.word)))
  }
  const spans = sentences(text)
  let next = 0
  let end = 0
  let before: string | undefined
  for (const token of tokens(text)) {
    for (let span = spans[next]; span !== undefined && token.start >= span.start; span = spans[next]) {
      stream.push(SENTENCE, span.start - end, span.end - span.start)
      end = span.end
      next += 1
      before = undefined
    }
    if (!token.stop) {
      const number = vocabulary.number(token.term)
      if (before !== undefined) {
        const capital = /^\p{Lu}/u.test(text.slice(token.start, token.end))
        vocabulary.count(number, 1, Number(capital), Number(capital && BEFORE_A_PLACE.has(before)))
      }
      stream.push(word(number, endingOf(token.word)))
    }
    before = token.word
  }
  return { ...rest, stream: Uint32Array.from(stream), fingerprint: fingerprint(passage) }
}
