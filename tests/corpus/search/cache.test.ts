import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { buildIndex, loadIndex, openIndex, search, UnreadableIndexError } from '../../../src/corpus/search.ts'
import { chronicle } from './chronicle.ts'

const passages = chronicle().slice(0, 200)
const folder = mkdtempSync(join(tmpdir(), 'parley-index-'))
afterAll(() => rmSync(folder, { recursive: true }))

const question = 'When did the presidents meet in Vienna?'

describe('a saved index', () => {
  test('answers like the one that was built', () => {
    const built = buildIndex(passages)
    const file = join(folder, 'saved')
    built.save(file)
    const loaded = loadIndex(file)
    expect(loaded.size).toBe(200)
    for (const { title } of passages) expect(loaded.search(title)).toEqual(built.search(title))
    expect(search(question, { limit: 3 })).toEqual(built.search(question, { limit: 3 }))
  })

  test('is refused wherever a byte is changed or missing', () => {
    const file = join(folder, 'damaged')
    const index = buildIndex(passages.slice(0, 20))
    index.save(file)
    const whole = readFileSync(file)
    for (let at = 0; at < whole.length; at += 97) {
      const damaged = Buffer.from(whole)
      damaged.writeUInt8(damaged.readUInt8(at) ^ 0x10, at)
      writeFileSync(file, damaged)
      expect(() => loadIndex(file), `byte ${at}`).toThrow(UnreadableIndexError)
    }
    for (const length of [0, 3, 24, 100, whole.length - 1]) {
      writeFileSync(file, whole)
      truncateSync(file, length)
      expect(() => loadIndex(file), `${length} bytes`).toThrow(UnreadableIndexError)
    }
  })
})

describe('the cache folder', () => {
  const open = (name: string, some = passages) => openIndex(join(folder, name), some)

  test('is filled by the first start and used by the next', () => {
    expect(open('new')).toMatchObject({ origin: 'built', stored: true })
    expect(open('new')).toMatchObject({ origin: 'cache' })
    expect(open('new').index.search(question)).toEqual(buildIndex(passages).search(question))
  })

  test('is not used for other passages, and keeps only the current index', () => {
    open('stale')
    const changed = passages.map((passage, at) => (at === 7 ? { ...passage, text: 'Zanzibar.' } : passage))
    const { index, origin } = open('stale', changed)
    expect(origin).toBe('built')
    expect(index.search('zanzibar').map(({ id }) => id)).toEqual([passages[7]?.id])
    expect(readdirSync(join(folder, 'stale'))).toHaveLength(1)
  })

  test('is rebuilt when its file is damaged', () => {
    open('broken')
    const file = join(folder, 'broken', readdirSync(join(folder, 'broken'))[0] ?? '')
    writeFileSync(file, 'not an index')
    expect(open('broken')).toMatchObject({ origin: 'built', stored: true })
    expect(open('broken')).toMatchObject({ origin: 'cache' })
  })

  test('may be impossible to write to', () => {
    mkdirSync(join(folder, 'taken'))
    writeFileSync(join(folder, 'taken', 'file'), '')
    const { index, stored } = openIndex(join(folder, 'taken', 'file'), passages)
    expect(stored).toBe(false)
    expect(index.search(question)).not.toEqual([])
  })
})
