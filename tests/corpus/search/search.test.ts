import { describe, expect, test } from 'vitest'
import { tokens } from '../../../src/corpus/analyser.ts'
import { buildIndex, type Passage } from '../../../src/corpus/search.ts'
import { chronicle } from './chronicle.ts'

const passages: Passage[] = [
  {
    id: 'harbour',
    title: 'The harbour of Tarn',
    text: 'The harbour was dug in 1821. Dr. Ada Quill drew the plans. It cost 1,500 crowns.',
    publisher: 'Tarn Gazette',
    year: 1998,
    language: 'en',
    people: ['ada-quill'],
  },
  {
    id: 'bridge',
    title: 'A bridge',
    text: 'Ada Quill met Bruno Veldt on the bridge. They may meet again in May 1822 in Lorn.',
    publisher: 'Lorn Post',
    published: { first: '2001-05-01', last: '2001-05-31' },
    language: 'en',
    people: ['ada-quill', 'bruno-veldt'],
  },
  {
    id: 'мост',
    title: 'Мост',
    text: 'Ада Квилл встретила Бруно на мосту в Лорне.',
    publisher: 'Lorn Post',
    year: 2003,
    language: 'ru',
  },
  { id: 'meal', title: 'A meal', text: 'Bread, fish and onions are what the harbour ate. The US sent flour.' },
]
const index = buildIndex(passages)
const all = chronicle()
const big = buildIndex(all)
const ids = (query: string, options?: Parameters<typeof index.search>[1]) =>
  index.search(query, options).map(({ id }) => id)

describe('a hit', () => {
  test('has the terms that the passage shares with the query, to be marked in a text', () => {
    const [hit] = index.search('plans for harbours')
    expect(hit?.id).toBe('harbour')
    const { text = '' } = passages.find(({ id }) => id === hit?.id) ?? {}
    const shared = tokens(text).filter(({ term, stop }) => !stop && hit?.terms.includes(term))
    expect(shared.map(({ start, end }) => text.slice(start, end))).toEqual(['harbour', 'plans'])
  })

  test.each([
    ['Who drew the plans?', 'Dr. Ada Quill drew the plans.'],
    ['When was the harbour dug?', 'The harbour was dug in 1821.'],
    ['How much did the harbour cost?', 'It cost 1,500 crowns.'],
  ])('has the sentence that fits best: %s', (question, sentence) => {
    const [hit] = index.search(question)
    expect(hit?.id).toBe('harbour')
    expect(passages[0]?.text.slice(hit?.sentence?.start, hit?.sentence?.end)).toBe(sentence)
  })

  test('is one of as many as asked for, best first', () => {
    expect(ids('harbour', { limit: 1 })).toHaveLength(1)
    const scores = big.search('meeting of the presidents', { limit: 100 }).map(({ score }) => score)
    expect(scores).toHaveLength(100)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
  })
})

describe('words', () => {
  test.each([
    ['Квилл', ['мост']],
    ['MEETING', ['bridge']],
    ['Màý 1822', ['bridge']],
    ['1,500', ['harbour']],
    ['1500', ['harbour']],
    ['US', ['meal']],
    ['they may', []],
    ['us', []],
    ['', []],
    ['?!', []],
    ['unheard', []],
  ])('%s', (query, expected) => {
    expect(ids(query)).toEqual(expected)
  })
})

describe('phrases and exclusions', () => {
  test.each([
    ['"Ada Quill" bridge', ['bridge', 'harbour']],
    ['“quill ada”', []],
    ['"dug in 1821"', ['harbour']],
    ['"1821 dr"', []],
    ['quill -bridge', ['harbour']],
    ['quill -"drew the plans"', ['bridge']],
    ['harbour - bridge', ['harbour', 'meal', 'bridge']],
    ['"quill', ['bridge', 'harbour']],
    ['-quill', []],
  ])('%s', (query, expected) => {
    expect(new Set(ids(query))).toEqual(new Set(expected))
  })

  test('are wording in a question', () => {
    expect(ids('Who is "Quill Ada"?')).toContain('harbour')
    expect(ids('Did Quill -Ada- draw plans?')).toContain('harbour')
  })
})

describe('filters', () => {
  test.each([
    [{ publisher: 'lorn post' }, ['bridge']],
    [{ publisher: 'Nobody' }, []],
    [{ year: 1998 }, ['harbour']],
    [{ year: { from: 1999 } }, ['bridge']],
    [{ year: { to: 2000 } }, ['harbour']],
    [{ published: { first: '2001-05-31' } }, ['bridge']],
    [{ published: { first: '2001-06-01' } }, []],
    [{ published: { last: '1998-01-01' } }, ['harbour']],
    [{ language: 'ru' }, []],
    [{ person: 'bruno-veldt' }, ['bridge']],
    [{ person: 'ada-quill', year: 1998 }, ['harbour']],
    [{}, ['bridge', 'harbour']],
  ])('%o', (filter, expected) => {
    expect(new Set(ids('quill', { filter }))).toEqual(new Set(expected))
  })

  test('leave as many hits as asked for where there are so many', () => {
    const publisher = 'RFE/RL'
    const right = new Set(all.filter((passage) => passage.publisher === publisher).map(({ id }) => id))
    const hits = big.search('talks on the settlement', { limit: 20, filter: { publisher } })
    expect(hits).toHaveLength(20)
    expect(hits.every(({ id }) => right.has(id))).toBe(true)
  })
})

describe('misspelt names', () => {
  const corrected = buildIndex(passages, { names: ['Bruno Veldt', 'Ada Quill', 'Harbour'] })

  test.each([
    ['Veltd', 'bridge', [{ written: 'veltd', name: 'veldt' }]],
    ['meeting of Brunno', 'bridge', [{ written: 'brunno', name: 'bruno' }]],
    ['Quill', 'harbour', []],
  ])('%s', (query, expected, corrections) => {
    expect(corrected.search(query).map(({ id }) => id)).toContain(expected)
    expect(corrected.corrections(query)).toEqual(corrections)
  })

  test('are left alone when they are too far from any, or no names are known', () => {
    expect(corrected.search('Vernon')).toEqual([])
    expect(index.search('Veltd')).toEqual([])
  })
})

describe('ids', () => {
  test.each([
    ['twice the same', [passages[0], passages[0]]],
    ['a number', [{ id: 7, title: '', text: '' }]],
  ])('%s', (_what, wrong) => {
    expect(() => buildIndex(JSON.parse(JSON.stringify(wrong)))).toThrow(TypeError)
  })
})

test('no passages, and passages without a word, are no error', () => {
  expect(buildIndex([]).search('harbour')).toEqual([])
  const empty = buildIndex([{ id: 'a', title: '', text: '' }, ...passages])
  expect(empty.search('harbour').map(({ id }) => id)).not.toContain('a')
})
