import { tokens } from '../corpus/analyser.ts'
import type { Passage } from '../corpus/passage.ts'
import { remembered } from '../corpus/remembered.ts'
import type { Span } from './reply.ts'

/** The words of a passage that can be searched for: the term of each, and where it begins and ends. */
interface Words {
  terms: string[]
  bounds: Uint32Array
}

/** A search marks words in dozens of passages: reading each anew would take half of its time. */
const wordsOf = remembered(({ text }: Passage): Words => {
  const found = tokens(text).filter(({ stop }) => !stop)
  return {
    terms: found.map(({ term }) => term),
    bounds: Uint32Array.from(found.flatMap(({ start, end }) => [start, end])),
  }
})

/** Where terms stand in a passage, in order, for marking them. */
export function marksIn(passage: Passage, terms: readonly string[]): Span[] {
  const { terms: all, bounds } = wordsOf(passage)
  const wanted = new Set(terms)
  const spans: Span[] = []
  for (const [at, term] of all.entries())
    if (wanted.has(term)) spans.push({ start: bounds[2 * at] ?? 0, end: bounds[2 * at + 1] ?? 0 })
  return spans
}
