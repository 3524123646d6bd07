import { expect, test } from 'vitest'
import { buildSegment } from '../../../src/corpus/search/build.ts'
import { Collection } from '../../../src/corpus/search/collection.ts'
import { namesOf } from '../../../src/corpus/search/misspelt.ts'
import { MOST_WORDS } from '../../../src/corpus/search/query.ts'
import { chronicle } from './chronicle.ts'
import { random } from './queries.ts'

const QUERIES = 100_000

const passages = chronicle().slice(0, 500)
const segment = buildSegment(passages)
const words = [...new Set(passages.flatMap(({ text }) => text.split(/\s+/)))]
const collection = new Collection(segment, namesOf(words.filter((_, at) => at % 10 === 0)))

const SIGNS = [
  '"',
  '-',
  '*',
  '~',
  '?',
  ':',
  '^',
  '+',
  '|',
  '(',
  ')',
  '/',
  '\\',
  '“',
  '«',
  '\u0000',
  '\ud800',
  '\u202e',
  '😀',
  '%',
  '`',
]
const KNOWN = ['title:', 'MHC:antigen', '-', '~', '*', 'word~10', '*a*', 'when?', '__proto__', 'constructor', '_index']
const ALPHABET = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,\'"-äəşяՀ漢\u0301\n'

/** Queries that have broken other search engines, and that could cost much here. */
function* hostileQueries(count: number): Generator<string> {
  const next = random(11)
  const pick = <T>(list: readonly T[]): T | '' => list[Math.floor(next() * list.length)] ?? ''
  const many = (most: number, make: () => string, by = ' ') =>
    Array.from({ length: Math.ceil(next() * most) }, make).join(by)
  const noise = (length: number) => many(length, () => ALPHABET.charAt(Math.floor(next() * ALPHABET.length)), '')
  const kinds: (() => string)[] = [
    () => noise(40),
    () => many(6, () => `${pick(SIGNS)}${pick(words)}${pick(SIGNS)}`),
    () => many(4, () => pick(KNOWN)),
    () => many(60, () => pick(words)),
    () => many(10, () => `"${pick(words)} ${pick(words)}"`),
    () => many(10, () => `-"${pick(words)}"`),
    () => many(4, () => `${pick(words)}${noise(3)}`),
    () => pick(SIGNS).repeat(Math.ceil(next() * 3000)),
    () => `${pick(words)} `.repeat(Math.ceil(next() * 200)),
    () => noise(1).repeat(3000),
  ]
  for (let made = 0; made < count; made++) yield String((kinds[made % kinds.length] ?? String)())
}

test('no text makes a query costly', () => {
  let postings = 0
  let terms = 0
  let hits = 0
  for (const query of hostileQueries(QUERIES)) {
    const understood = collection.understand(query)
    hits = Math.max(hits, collection.search(understood, 10).length)
    terms = Math.max(terms, understood.question.terms.length)
    postings = Math.max(postings, collection.cost)
  }
  expect(hits).toBe(10)
  expect(terms).toBe(MOST_WORDS)
  // Every word could cost as many postings as there are passages; a dozen would be too many.
  expect(postings).toBeLessThan(segment.size * 12)
}, 300_000)
