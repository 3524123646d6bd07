import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { buildIndex, type Index } from '../../../src/corpus/search.ts'
import { chronicle } from './chronicle.ts'
import { randomQueries } from './queries.ts'

const passages = chronicle()
const queries = [...randomQueries(passages, 150)]
const whole = buildIndex(passages)

function expectSame(index: Index): void {
  expect(index.size).toBe(passages.length)
  for (const query of queries) {
    const found = index.search(query, { limit: 10 }).map(({ id }) => id)
    expect(found, query).toEqual(whole.search(query, { limit: 10 }).map(({ id }) => id))
  }
}

test('passages that were added are found as if they had always been there', () => {
  const index = buildIndex(passages.slice(0, -60))
  index.add(passages.slice(-60, -30))
  index.add(passages.slice(-30))
  const [added] = passages.slice(-1)
  expect(index.search(added?.text ?? '', { limit: 1 })[0]?.id).toBe(added?.id)
  const counted = queries.filter((query) => {
    const found = index.search(query, { limit: 1 })[0]?.id
    return found === whole.search(query, { limit: 1 })[0]?.id
  })
  // How often a name is capitalised is counted in each part until they are merged.
  expect(counted.length).toBeGreaterThan(queries.length * 0.97)
})

test('merging goes on beside searching, and ends in what building all would have given', async () => {
  const index = buildIndex(passages.slice(0, -700))
  index.add(passages.slice(-700, -400))
  let searches = 0
  const merged = index.settled().then(() => true)
  while (!(await Promise.race([merged, setImmediate(false)]))) {
    if (searches === 1) index.add(passages.slice(-400))
    expect(index.search(queries[searches % queries.length] ?? '')).not.toEqual([])
    searches += 1
  }
  expect(searches).toBeGreaterThan(3)
  await index.settled()
  expectSame(index)
})

test('ids that are known already are refused, and nothing is added', () => {
  const index = buildIndex(passages.slice(0, 50))
  const fresh = { id: 'fresh', title: 'Zanzibar', text: 'Zanzibar.' }
  expect(() => index.add([fresh, ...passages.slice(49, 50)])).toThrow(TypeError)
  expect(index.search('Zanzibar')).toEqual([])
  index.add([fresh])
  expect(index.search('Zanzibar')).toHaveLength(1)
  expect(() => index.add([fresh])).toThrow(TypeError)
})
