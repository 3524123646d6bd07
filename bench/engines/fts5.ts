import { rmSync } from 'node:fs'
import Database from 'libsql'
import { z } from 'zod'
import { tokens } from '../../src/corpus/analyser.ts'
import type { Engine } from './engine.ts'

const Rows = z.array(z.object({ id: z.string() }))

/** SQLite's full-text index with Porter's stemmer; any of the question's words that are no stop words, by its bm25. */
export const fts5: Engine = {
  build(passages, file) {
    rmSync(file, { force: true })
    const database = new Database(file)
    database.exec(
      "create virtual table passages using fts5 (id unindexed, title, text, tokenize = 'porter unicode61 remove_diacritics 2')",
    )
    const insert = database.prepare('insert into passages values (?, ?, ?)')
    database.exec('begin')
    for (const { id, title, text } of passages) insert.run(id, title, text)
    database.exec('commit')
    database.close()
  },
  load(file) {
    const database = new Database(file)
    const select = database.prepare('select id from passages where passages match ? order by rank limit ?')
    return (query, limit) => {
      const words = tokens(query).flatMap(({ word, stop }) => (stop ? [] : [`"${word}"`]))
      return words.length === 0 ? [] : Rows.parse(select.all(words.join(' OR '), limit)).map(({ id }) => id)
    }
  },
}
