import { tokens } from '../analyser.ts'

/** What a person asked for. */
export interface Query {
  /** The terms to rank by, each once, and how often it was written. */
  terms: Map<string, number>
}

/** Longer questions are cut: nobody types them, and every word costs. */
const LONGEST = 1_000
const MOST_TERMS = 64

export function parseQuery(text: string): Query {
  const terms = new Map<string, number>()
  for (const { term, stop } of tokens(text.slice(0, LONGEST))) {
    if (stop || (terms.size >= MOST_TERMS && !terms.has(term))) continue
    terms.set(term, (terms.get(term) ?? 0) + 1)
  }
  return { terms }
}
