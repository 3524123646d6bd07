import { tokens } from '../corpus/analyser.ts'
import type { Passage } from '../corpus/passage.ts'
import { remembered } from '../corpus/remembered.ts'
import type { Span } from './reply.ts'

/** The words of a passage that can be searched for: the number of each one's term, where it begins, where it ends. */
type Words = Uint32Array
const FIELDS = 3

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
  return Uint32Array.from(found.flatMap(({ term, start, end }) => [numberOf(term), start, end]))
})

/** Where terms stand in a passage, in order, for marking them. */
export function marksIn(passage: Passage, terms: readonly string[]): Span[] {
  const words = wordsOf(passage)
  const wanted = terms.map((term) => numbers.get(term))
  const spans: Span[] = []
  for (let at = 0; at < words.length; at += FIELDS)
    if (wanted.includes(words[at])) spans.push({ start: words[at + 1] ?? 0, end: words[at + 2] ?? 0 })
  return spans
}
