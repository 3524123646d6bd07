import { excluded } from './columns.ts'
import type { Filter } from './passage.ts'
import type { Query } from './query.ts'
import type { Segment } from './segment.ts'
import { findString } from './string-table.ts'
import { Top } from './top.ts'

/** Far below what any query's impacts can add up to, and far above what an Int32 can hold. */
const EXCLUDED = -(2 ** 30)

/** The passages with the greatest BM25 scores, best first; scores in thousandths, as Lunr adds them up. */
export function rank(segment: Segment, query: Query, limit: number, filter?: Filter): { doc: number; score: number }[] {
  const scores = new Int32Array(segment.size)
  if (filter !== undefined) excluded(segment.columns, filter, (doc) => scores.fill(EXCLUDED, doc, doc + 1))
  for (const [term, weight] of query.terms) {
    const number = findString(segment.terms, term)
    if (number < 0) continue
    const end = segment.postings[number + 1] ?? 0
    for (let posting = segment.postings[number] ?? 0; posting < end; posting++) {
      const doc = segment.docs[posting] ?? 0
      scores[doc] = (scores[doc] ?? 0) + weight * (segment.impacts[posting] ?? 0)
    }
  }
  const top = new Top(limit)
  for (let doc = 0; doc < scores.length; doc++) {
    const score = scores[doc] ?? 0
    if (score > top.threshold) top.add(doc, score)
  }
  return top.sorted()
}
