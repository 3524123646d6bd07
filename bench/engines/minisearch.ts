import { readFileSync, writeFileSync } from 'node:fs'
import MiniSearch from 'minisearch'
import type { Engine } from './engine.ts'

const OPTIONS = { fields: ['title', 'text'] }

/** As its README has it: two fields, any of the words. */
export const minisearch: Engine = {
  build(passages, file) {
    const index = new MiniSearch(OPTIONS)
    index.addAll(passages)
    writeFileSync(file, JSON.stringify(index))
  },
  load(file) {
    const index = MiniSearch.loadJSON(readFileSync(file, 'utf8'), OPTIONS)
    return (query, limit) =>
      index
        .search(query)
        .slice(0, limit)
        .map(({ id }) => String(id))
  },
}
