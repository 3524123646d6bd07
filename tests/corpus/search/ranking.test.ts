import lunr from 'lunr'
import { expect, test } from 'vitest'
import { buildSegment, lunrIndex } from '../../../src/corpus/search/build.ts'
import { Collection } from '../../../src/corpus/search/collection.ts'
import { documentOf, Vocabulary } from '../../../src/corpus/search/document.ts'
import { Names } from '../../../src/corpus/search/misspelt.ts'
import { chronicle } from './chronicle.ts'
import { randomQueries } from './queries.ts'

const passages = chronicle()
const vocabulary = new Vocabulary()
const stock = lunrIndex(
  passages.map((passage) => documentOf(passage, vocabulary)),
  vocabulary,
)
const collection = new Collection(buildSegment(passages), new Names([]))

test('ranks the passages of the chronicle as Lunr does, for thousands of queries', () => {
  for (const text of randomQueries(passages, 2000)) {
    const understood = collection.understand(text)
    const terms = understood.question.terms.filter(({ known }) => known)
    // Lunr divides by the length of the query's vector, which does not change the order.
    const length = Math.hypot(...terms.map(({ times }) => times))
    const theirs = stock
      .query((query) => {
        for (const { term, times } of terms) {
          query.term(term, { boost: times, usePipeline: false, wildcard: lunr.Query.wildcard.NONE })
        }
      })
      .map(({ ref, score }) => ({ doc: Number(ref), score: Math.round(score * length * 1000) }))
      .sort((a, b) => b.score - a.score || a.doc - b.doc)
    const ours = collection.rank(understood, 30).map(({ doc, score }) => ({ doc, score }))
    expect(ours, text).toEqual(theirs.slice(0, 30))
  }
}, 180_000)
