import { idf, type Statistics } from './bm25.ts'
import { DIGITS } from './kinds.ts'
import type { AnswerType, Query } from './query.ts'
import { occurrences, type Segment, termNumber } from './segment.ts'
import { endingOf } from './words.ts'

/** A query as the collection sees it: what its terms weigh, and which of them are names. */
export interface Question {
  terms: QuestionTerm[]
  /** Neighbours in the question, as positions in `terms`. */
  bigrams: (readonly [first: number, second: number])[]
  expects: AnswerType | undefined
}

export interface QuestionTerm {
  term: string
  /** Its number in each segment, -1 where it does not stand. */
  numbers: number[]
  idf: number
  /** How often it was asked for. */
  times: number
  /** Stands in some passage. */
  known: boolean
  /** A person, a place, anything that the collection mostly writes with a capital. */
  name: boolean
  /** Written in digits. */
  number: boolean
  /** Endings with which it was written (see words.ts), as bits. */
  endings: number
}

/** Weighs a query's terms in a collection. */
export function questionOf(query: Query, segments: readonly Segment[], statistics: Statistics): Question {
  const terms: QuestionTerm[] = []
  const positions = new Map<string, number>()
  const sequence = query.words.map(({ term, word, capital }) => {
    let position = positions.get(term)
    if (position === undefined) {
      position = terms.push(termOf(term, capital, segments, statistics)) - 1
      positions.set(term, position)
    } else {
      const repeated = terms[position]
      if (repeated !== undefined) repeated.times += 1
    }
    const seen = terms[position]
    if (seen !== undefined) seen.endings |= 1 << endingOf(word)
    return position
  })
  const bigrams = new Map<number, readonly [number, number]>()
  for (const [at, second] of sequence.entries()) {
    const first = sequence[at - 1]
    if (first !== undefined && first !== second) bigrams.set(first * 256 + second, [first, second])
  }
  return { terms, bigrams: [...bigrams.values()], expects: query.expects }
}

function termOf(term: string, capital: boolean, segments: readonly Segment[], statistics: Statistics): QuestionTerm {
  const numbers = segments.map((segment) => termNumber(segment, term))
  let count = 0
  let inside = 0
  let capitals = 0
  let kind = 0
  for (const [at, segment] of segments.entries()) {
    const { usage } = segment
    const number = numbers[at] ?? -1
    if (number < 0) continue
    count += occurrences(segment, number)
    inside += usage.inside[number] ?? 0
    capitals += usage.capital[number] ?? 0
    kind |= usage.kind[number] ?? 0
  }
  const known = count > 0
  return {
    term,
    numbers,
    idf: idf(statistics, count),
    times: 1,
    known,
    name: known ? kind === 0 && capitals * 2 > inside : capital,
    number: known ? (kind & DIGITS) !== 0 : /^\d/.test(term),
    endings: 0,
  }
}
