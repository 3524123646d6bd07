import type { Engine } from './engine.ts'
import { flexsearch } from './flexsearch.ts'
import { fts5 } from './fts5.ts'
import { lunrQuery, lunrSearch } from './lunr.ts'
import { minisearch } from './minisearch.ts'
import { orama } from './orama.ts'
import { parley } from './parley.ts'

/** In the order of the table. */
export const ENGINES: ReadonlyMap<string, Engine> = new Map([
  ['parley', parley],
  ['lunr search()', lunrSearch],
  ['lunr query()', lunrQuery],
  ['minisearch', minisearch],
  ['flexsearch', flexsearch],
  ['orama', orama],
  ['SQLite FTS5', fts5],
])
