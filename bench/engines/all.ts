import type { Engine } from './engine.ts'

/** In the order of the table. Each is only imported where it is measured. */
export const ENGINES: ReadonlyMap<string, () => Promise<Engine>> = new Map([
  ['parley', async () => (await import('./parley.ts')).parley],
  ['lunr search()', async () => (await import('./lunr.ts')).lunrSearch],
  ['lunr query()', async () => (await import('./lunr.ts')).lunrQuery],
  ['minisearch', async () => (await import('./minisearch.ts')).minisearch],
  ['flexsearch', async () => (await import('./flexsearch.ts')).flexsearch],
  ['orama', async () => (await import('./orama.ts')).orama],
  ['SQLite FTS5', async () => (await import('./fts5.ts')).fts5],
])
