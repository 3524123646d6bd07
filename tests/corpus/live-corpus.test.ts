import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { LiveCorpus } from '../../src/corpus/live-corpus.ts'
import { TINY } from '../fixtures/chronicle.ts'

const HEAD = `language: en
full_text: true
source: /in/note.txt
source_hash: x
retrieved: "2026-11-21"
revision: 1`

let folder: string
let live: LiveCorpus
let logged: string[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-live-'))
  cpSync(TINY, join(folder, 'data'), { recursive: true })
  logged = []
  const log = pino({}, { write: (line: string) => logged.push(line) })
  live = new LiveCorpus(
    { data: join(folder, 'data'), corpus: join(folder, 'corpus'), cache: join(folder, 'cache') },
    log,
  )
})
afterEach(() => {
  live.close()
  rmSync(folder, { recursive: true })
})

/** Puts an article file into the folder of ingested ones. */
function put(name: string, title = 'A note on the quokka', text = 'The quokka crossed the quay at noon.'): void {
  writeFileSync(join(folder, 'corpus', `${name}.md`), `---\ntitle: ${title}\n${HEAD}\n---\n${text}\n`)
}

function found(words: string): string[] {
  return live.current.index.search(words).map(({ id }) => id)
}

describe('a running corpus', () => {
  test('takes new articles in by itself, the first ones too', async () => {
    live.watch()
    put('first-note')
    await vi.waitFor(() => expect(found('quokka')).toEqual(['first-note#1']), 30_000)
    expect(live.current.passages.get('first-note#1')?.text).toBe('The quokka crossed the quay at noon.')
  }, 40_000)

  test('shows the new text of a changed article, and forgets a deleted one', async () => {
    live.watch()
    put('note')
    await live.reload()
    put('note', 'A note on the wombat', 'The wombat stayed at home.')
    await live.reload()
    expect([found('quokka'), found('wombat')]).toEqual([[], ['note#1']])
    rmSync(join(folder, 'corpus', 'note.md'))
    await live.reload()
    expect(found('wombat')).toEqual([])
  }, 40_000)

  test('goes on answering from what it has when a file is broken, and says which', async () => {
    live.watch()
    put('note')
    await live.reload()
    put('broken', '[')
    await live.reload()
    expect(found('quokka')).toEqual(['note#1'])
    expect(logged.join('')).toContain(join(folder, 'corpus', 'broken.md'))
    rmSync(join(folder, 'corpus', 'broken.md'))
    await live.reload()
    expect(logged.at(-1)).toContain('read anew')
  }, 40_000)

  test('takes over a changed register', async () => {
    const { people } = live.current.chronicle
    const [first] = people.values()
    appendFileSync(
      join(folder, 'data', 'people.yaml'),
      '\n- id: nova-newcomer\n  name: Nova Newcomer\n  aliases: [Nowa Newcomer]\n  roles:\n    - { title: Regent, of: Velmora, from: 1935, to: 1936 }\n  note: Came later.\n',
    )
    await live.reload()
    expect(live.current.chronicle.people.get('nova-newcomer')?.name).toBe('Nova Newcomer')
    expect(live.current.names.find('Nowa Newcomer spoke').map(({ text }) => text)).toEqual(['Nowa Newcomer'])
    expect(live.current.chronicle.people.get(first?.id ?? '')).toEqual(first)
  }, 40_000)
})
