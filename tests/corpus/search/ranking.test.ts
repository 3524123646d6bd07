import lunr from 'lunr'
import { expect, test } from 'vitest'
import { buildSegment, lunrIndex } from '../../../src/corpus/search/build.ts'
import { parseQuery } from '../../../src/corpus/search/query.ts'
import { rank } from '../../../src/corpus/search/rank.ts'
import { findString } from '../../../src/corpus/search/string-table.ts'
import { chronicle } from './chronicle.ts'
import { randomQueries } from './queries.ts'

const passages = chronicle()
const stock = lunrIndex(passages)
const segment = buildSegment(passages)

/** Lunr's answer to the same terms: passages by number, with its score times the query vector's length, in thousandths. */
function byLunr(text: string): Map<number, number> {
  const { terms } = parseQuery(text)
  // Lunr divides by the length of the vector of those terms that occur at all.
  const known = [...terms].filter(([term]) => findString(segment.terms, term) >= 0)
  const length = Math.hypot(...known.map(([, boost]) => boost))
  const results = stock.query((query) => {
    for (const [term, boost] of terms) {
      query.term(term, { boost, usePipeline: false, wildcard: lunr.Query.wildcard.NONE })
    }
  })
  return new Map(results.map(({ ref, score }) => [Number(ref), Math.round(score * length * 1000)]))
}

test('ranks every passage of the chronicle as Lunr does, for thousands of queries', () => {
  for (const text of randomQueries(passages, 2000)) {
    const scores = byLunr(text)
    const ours = rank(segment, parseQuery(text), 20)
    const theirs = [...scores].sort(([a, x], [b, y]) => y - x || a - b).slice(0, 20)
    expect(ours, text).toEqual(theirs.map(([doc, score]) => ({ doc, score })))
  }
})
