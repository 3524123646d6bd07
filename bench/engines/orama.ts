import { readFileSync, writeFileSync } from 'node:fs'
import { create, insertMultiple, load, save, search } from '@orama/orama'
import type { Engine } from './engine.ts'

function empty() {
  return create({ schema: { id: 'string', title: 'string', text: 'string' } as const })
}

/** As its guide has it; only title and text are searched. */
export const orama: Engine = {
  async build(passages, file) {
    const database = empty()
    await insertMultiple(
      database,
      passages.map(({ id, title, text }) => ({ id, title, text })),
      1000,
    )
    writeFileSync(file, JSON.stringify(save(database)))
  },
  load(file) {
    const database = empty()
    load(database, JSON.parse(readFileSync(file, 'utf8')))
    return async (term, limit) => {
      const { hits } = await search(database, { term, limit, properties: ['title', 'text'] })
      return hits.map(({ id }) => id)
    }
  },
}
