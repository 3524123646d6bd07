import { tokens } from '../corpus/analyser.ts'
import type { Passage } from '../corpus/passage.ts'
import { remembered } from '../corpus/remembered.ts'
import type { Span } from './reply.ts'

/** The words of a passage that can be searched for: the number of each one's term, and where it begins and ends. */
interface Words {
  terms: Uint32Array
  bounds: Uint32Array
}

/** Terms as numbers, which are compared sooner. */
const numbers = new Map<string, number>()

function numberOf(term: string): number {
  const known = numbers.get(term)
  if (known !== undefined) return known
  numbers.set(term, numbers.size)
  return numbers.size - 1
}

/** A search marks words in dozens of passages: reading each anew would take half of its time. */
const wordsOf = remembered(({ text }: Passage): Words => {
  const found = tokens(text).filter(({ stop }) => !stop)
  return {
    terms: Uint32Array.from(found, ({ term }) => numberOf(term)),
    bounds: Uint32Array.from(found.flatMap(({ start, end }) => [start, end])),
  }
})

/** Where terms stand in a passage, in order, for marking them. */
export function marksIn(passage: Passage, terms: readonly string[]): Span[] {
  const { terms: all, bounds } = wordsOf(passage)
  const wanted = terms.map((term) => numbers.get(term) ?? -1)
  const spans: Span[] = []
  for (let at = 0; at < all.length; at++)
    if (wanted.includes(all[at] ?? 0)) spans.push({ start: bounds[2 * at] ?? 0, end: bounds[2 * at + 1] ?? 0 })
  return spans
}
