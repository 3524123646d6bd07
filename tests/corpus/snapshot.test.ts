import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { answerLine } from '../../src/commands/all.ts'
import type { Corpus } from '../../src/corpus/corpus.ts'
import { openCorpus, reopenCorpus } from '../../src/corpus/open.ts'
import { BrokenDataError } from '../../src/corpus/problem.ts'
import { Snapshot } from '../../src/corpus/snapshot.ts'
import { REAL, TINY, TODAY } from '../fixtures/chronicle.ts'

const scratch = mkdtempSync(join(tmpdir(), 'parley-snapshot-'))
afterAll(() => rmSync(scratch, { recursive: true }))

let folders = 0
/** A copy of the tiny chronicle that a test may change, with a cache of its own. */
function tiny() {
  const folder = join(scratch, String(folders++))
  const data = join(folder, 'data')
  cpSync(TINY, data, { recursive: true })
  return { data, cache: join(folder, 'cache') }
}

const partsIn = (cache: string) => readdirSync(cache).filter((name) => name.endsWith('.snapshot'))

const LINES = [
  '/about',
  '/meetings',
  '/meetings status:held order:newest',
  '/on-this-day date:"4 May"',
  'Who met whom?',
  'When was the last agreement signed?',
  'What did the sides say of the ceasefire?',
  'Where did the leaders meet?',
]

/** What a corpus answers: to the lines above, about each of some events and people, and what supports each event. */
function answersOf(corpus: Corpus, most = Number.POSITIVE_INFINITY) {
  const { chronicle } = corpus
  const lines = [
    ...LINES,
    ...[...chronicle.events.values()].slice(0, most).map(({ title }) => `/when event:"${title.replaceAll('"', '')}"`),
    ...[...chronicle.people.values()].slice(0, most).map(({ name }) => `/who person:"${name.replaceAll('"', '')}"`),
    ...[...chronicle.articles.values()]
      .slice(0, most)
      .map(({ title }) => `/search text:"${title.replaceAll('"', '')}"`),
  ]
  return {
    replies: lines.map((line) => answerLine(line, { corpus, today: TODAY })),
    evidence: [...chronicle.events.values()].map((event) => corpus.evidence(event).map(({ id }) => id)),
    texts: [...chronicle.events.values()].map((event) => corpus.eventText(event)),
  }
}

/** Opens a corpus, does all that questions would make it do, and so fills its cache. */
async function filled(own: { data: string; cache: string }): Promise<Corpus> {
  const corpus = openCorpus(own)
  await corpus.prepare()
  return corpus
}

describe('a corpus from the snapshot', () => {
  test('knows and answers what the files say', async () => {
    const own = tiny()
    const read = await filled(own)
    const again = openCorpus(own)
    expect(again.chronicle).toEqual(read.chronicle)
    expect(answersOf(again)).toEqual(answersOf(read))
  })

  test('knows and answers what the real chronicle says', { timeout: 120_000 }, async () => {
    const own = { data: REAL, cache: join(scratch, 'real') }
    const read = await filled(own)
    const again = openCorpus(own)
    expect(again.chronicle).toEqual(read.chronicle)
    expect([...again.chronicle.events.keys()]).toEqual([...read.chronicle.events.keys()])
    expect([...again.chronicle.articles.keys()]).toEqual([...read.chronicle.articles.keys()])
    expect(answersOf(again, 8)).toEqual(answersOf(read, 8))
  })

  test('is not written again when nothing changed', async () => {
    const own = tiny()
    await filled(own)
    const written = () => partsIn(own.cache).map((name) => statSync(join(own.cache, name)).mtimeMs)
    const before = written()
    expect(before).toHaveLength(3)
    await filled(own)
    expect(written()).toEqual(before)
  })
})

describe('a changed chronicle', () => {
  test('is read again', async () => {
    const own = tiny()
    const before = await filled(own)
    const [first] = before.chronicle.people.values()
    const people = join(own.data, 'people.yaml')
    writeFileSync(
      people,
      readFileSync(people, 'utf8').replaceAll(first?.note ?? '', 'Kept the lamp of the lighthouse.'),
    )
    const { chronicle } = openCorpus(own)
    expect(chronicle.people.get(first?.id ?? '')?.note).toBe('Kept the lamp of the lighthouse.')
  })

  test('is refused when it is broken, however good the snapshot', async () => {
    const own = tiny()
    await filled(own)
    writeFileSync(join(own.data, 'events.yaml'), '- {id: x}\n')
    expect(() => openCorpus(own)).toThrow(BrokenDataError)
  })

  test('is refused when an article is gone that events rest on', async () => {
    const own = tiny()
    const { chronicle } = await filled(own)
    const [first] = chronicle.articles.values()
    const path = readdirSync(own.data, { recursive: true, encoding: 'utf8' }).find((name) =>
      name.endsWith(`${first?.id}.md`),
    )
    rmSync(join(own.data, path ?? ''))
    expect(() => openCorpus(own)).toThrow(BrokenDataError)
  })

  test('is kept for the next start when it is read while running', async () => {
    const own = tiny()
    const before = await filled(own)
    const places = join(own.data, 'places.yaml')
    writeFileSync(places, `# looked over\n${readFileSync(places, 'utf8')}`)
    const reopened = await reopenCorpus(before, own)
    await reopened.prepare()
    expect(answersOf(openCorpus(own))).toEqual(answersOf(reopened))
  })
})

describe('a snapshot', () => {
  const origins = [{ path: 'a.md', text: 'Snow fell.' }]
  const fresh = () => join(scratch, String(folders++))

  test('gives back what was stored', () => {
    const cache = fresh()
    const part = { list: [1, 'ü\n', null], more: { deep: [['a', 0.5]] } }
    expect(new Snapshot(cache, origins).write('part', part)).toBe(true)
    expect(new Snapshot(cache, origins).read('part')).toEqual(part)
    expect(new Snapshot(cache, origins).read('other')).toBeUndefined()
    expect(readdirSync(cache)).toHaveLength(1)
  })

  test.each([
    ['a text changed', [{ path: 'a.md', text: 'Snow falls.' }]],
    ['a file was renamed', [{ path: 'b.md', text: 'Snow fell.' }]],
    ['a file came in', [...origins, { path: 'b.md', text: '' }]],
    ['a file went', []],
    [
      'text moved from one file to the next',
      [
        { path: 'a.md', text: 'Snow' },
        { path: 'b.md', text: ' fell.' },
      ],
    ],
  ])('is not read when %s', (_, others) => {
    const cache = fresh()
    new Snapshot(cache, origins).write('part', [1])
    expect(new Snapshot(cache, others).read('part')).toBeUndefined()
  })

  test('is not read wherever a byte is changed or missing', () => {
    const cache = fresh()
    const snapshot = new Snapshot(cache, origins)
    snapshot.write('part', { words: ['harbour', 'lighthouse', 'ferry'] })
    const file = join(cache, 'part.snapshot')
    const whole = readFileSync(file)
    for (let at = 0; at < whole.length; at++) {
      const damaged = Buffer.from(whole)
      damaged.writeUInt8(damaged.readUInt8(at) ^ 0x01, at)
      writeFileSync(file, damaged)
      expect(snapshot.read('part'), `byte ${at}`).toBeUndefined()
      writeFileSync(file, whole.subarray(0, at))
      expect(snapshot.read('part'), `${at} bytes`).toBeUndefined()
    }
  })

  test('is made anew when it is damaged, and the corpus is whole', async () => {
    const own = tiny()
    const answers = answersOf(await filled(own))
    for (const name of partsIn(own.cache)) writeFileSync(join(own.cache, name), 'no snapshot')
    expect(answersOf(await filled(own))).toEqual(answers)
    for (const name of partsIn(own.cache)) expect(readFileSync(join(own.cache, name), 'utf8')).not.toBe('no snapshot')
  })

  test('may be impossible to write', async () => {
    const own = tiny()
    mkdirSync(join(own.cache, '..'), { recursive: true })
    writeFileSync(own.cache, 'a file where the folder should be')
    expect(new Snapshot(own.cache, origins).write('part', [1])).toBe(false)
    const corpus = await filled(own)
    expect(answersOf(corpus)).toEqual(answersOf(openCorpus({ ...own, cache: fresh() })))
    expect(readFileSync(own.cache, 'utf8')).toBe('a file where the folder should be')
  })
})
