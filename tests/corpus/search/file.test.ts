import { execFileSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
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
    buildIndex(passages.slice(0, 20)).save(file)
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

  test('is written whole or not at all', () => {
    const place = join(folder, 'occupied')
    mkdirSync(place)
    expect(() => buildIndex(passages).save(place)).toThrow()
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
})

describe('the cache folder', () => {
  const open = (name: string, some = passages) => openIndex(join(folder, name), some)

  test('is filled by the first start and used by the next', () => {
    expect(open('new').origin).toBe('built')
    const second = open('new')
    expect(second.origin).toBe('cache')
    expect(second.index.search(question)).toEqual(buildIndex(passages).search(question))
  })

  test('takes new passages in without building the others again', async () => {
    open('grown', passages.slice(0, 190))
    const { index, origin, stored } = open('grown')
    expect(origin).toBe('extended')
    const expected = buildIndex(passages)
    for (const { title } of passages) {
      expect(index.search(title).map(({ id }) => id)).toEqual(expected.search(title).map(({ id }) => id))
    }
    expect(await stored).toBe(true)
    expect(open('grown').origin).toBe('cache')
  })

  test.each([
    ['text', { text: 'Zanzibar.' }],
    ['title', { title: 'Zanzibar' }],
  ])('is not used when a passage has another %s', (_what, change) => {
    const name = `changed ${_what}`
    open(name)
    const changed = passages.map((passage, at) => (at === 7 ? { ...passage, ...change } : passage))
    const { index, origin } = open(name, changed)
    expect(origin).toBe('built')
    expect(index.search('zanzibar').map(({ id }) => id)).toEqual([passages[7]?.id])
  })

  test('is not used when a passage is gone', () => {
    open('shrunk')
    const { index, origin } = open('shrunk', passages.slice(1))
    expect(origin).toBe('built')
    expect(index.size).toBe(199)
  })

  test('is rebuilt when its file is damaged', () => {
    open('broken')
    const file = join(folder, 'broken', readdirSync(join(folder, 'broken'))[0] ?? '')
    writeFileSync(file, 'not an index')
    expect(open('broken').origin).toBe('built')
    expect(open('broken').origin).toBe('cache')
  })

  test('may be impossible to write to', async () => {
    writeFileSync(join(folder, 'file'), '')
    const { index, stored } = openIndex(join(folder, 'file'), passages)
    expect(await stored).toBe(false)
    expect(index.search(question)).not.toEqual([])
  })
})

describe('after an update of the program', () => {
  const program = join(folder, 'program')
  const analyser = join(program, 'src/corpus/analyser.ts')
  cpSync('src/corpus', join(program, 'src/corpus'), { recursive: true })
  cpSync('package.json', join(program, 'package.json'))
  cpSync('package-lock.json', join(program, 'package-lock.json'))
  symlinkSync(resolve('node_modules'), join(program, 'node_modules'))
  const main = `
    import { openIndex } from './src/corpus/search.ts'
    const { index, origin } = openIndex('cache', [{ id: 'a', title: 'Øst', text: 'Snow fell.' }])
    console.log(JSON.stringify({ origin, found: index.search('east').length }))`

  /** A start of the program: where its index comes from, and what it finds for a word. */
  function start(): { origin: string; found: number } {
    const options = ['--import', 'tsx', '--input-type=module', '--eval', main]
    return JSON.parse(execFileSync(process.execPath, options, { cwd: program, encoding: 'utf8' }))
  }

  test('an index that was analysed in the old way is not used', () => {
    expect(start()).toEqual({ origin: 'built', found: 0 })
    expect(start()).toEqual({ origin: 'cache', found: 0 })
    writeFileSync(analyser, readFileSync(analyser, 'utf8').replace("ø: 'o'", "ø: 'ea'"))
    expect(start()).toEqual({ origin: 'built', found: 1 })
    expect(start()).toEqual({ origin: 'cache', found: 1 })
  })

  test('neither is one from before a package changed', () => {
    start()
    const lock = join(program, 'package-lock.json')
    writeFileSync(lock, `${readFileSync(lock, 'utf8')}\n`)
    expect(start().origin).toBe('built')
  })
})
