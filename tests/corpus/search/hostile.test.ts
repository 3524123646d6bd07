import { describe, expect, test } from 'vitest'
import { buildSegment } from '../../../src/corpus/search/build.ts'
import { Collection } from '../../../src/corpus/search/collection.ts'
import { MOST_COMPARED, Names } from '../../../src/corpus/search/misspelt.ts'
import { MOST_WORDS } from '../../../src/corpus/search/query.ts'
import { chronicle } from './chronicle.ts'
import { hostileQueries } from './hostile-queries.ts'

const QUERIES = 100_000

const passages = chronicle().slice(0, 500)
const segment = buildSegment(passages)
const words = [...new Set(passages.flatMap(({ text }) => text.split(/\s+/)))]
const names = new Names(words.filter((_, at) => at % 10 === 0))
const collection = new Collection(segment, names)

test('no text makes a query costly', () => {
  let postings = 0
  let terms = 0
  let hits = 0
  for (const query of hostileQueries(words, QUERIES)) {
    const understood = collection.understand(query)
    const { best, others } = collection.search(understood, 10)
    hits = Math.max(hits, best.length + others.length)
    terms = Math.max(terms, understood.question.terms.length)
    postings = Math.max(postings, collection.cost)
  }
  expect(hits).toBe(10)
  expect(terms).toBe(MOST_WORDS)
  // Every word could cost as many postings as there are passages; a dozen would be too many.
  expect(postings).toBeLessThan(segment.size * 12)
}, 300_000)

describe('among very many names that are much alike', () => {
  const alike: string[] = []
  for (const a of 'abcdefghij')
    for (const b of 'klmnopqr') for (const c of 'aeiou') alike.push(`Ma${a}${c}r${b}an${c}el`)
  const many = new Names([...alike.flatMap((name) => [name, `${name}o`, `${name}in`]), 'Zanzibarski'])

  test('a misspelt one is compared with no more than so many', () => {
    for (const name of alike) {
      const before = many.compared
      many.meantBy(name.replace('an', 'na').toLowerCase())
      expect(many.compared - before).toBeLessThanOrEqual(MOST_COMPARED)
    }
  })

  test('another one is still found', () => {
    expect(many.meantBy('zanzibasrki')).toBe('zanzibarski')
    expect(many.meantBy('zanzibbarskii')).toBe('zanzibarski')
  })
})
