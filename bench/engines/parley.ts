import { buildIndex, loadIndex } from '../../src/corpus/search.ts'
import type { Engine } from './engine.ts'

export const parley: Engine = {
  build: (passages, file) => buildIndex(passages).save(file),
  load(file) {
    const index = loadIndex(file)
    return (query, limit) => index.search(query, { limit }).map(({ id }) => id)
  },
}
