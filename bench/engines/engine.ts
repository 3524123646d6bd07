import type { Passage } from '../../src/corpus/search.ts'

/** A search engine as it comes, with what its documentation recommends for such texts. */
export interface Engine {
  /** Indexes passages and leaves in `file` what it takes to search them in another process. */
  build(passages: readonly Passage[], file: string): void | Promise<void>
  /** Loads `file`. The function that it gives returns the ids of the best passages, best first. */
  load(file: string): Ask | Promise<Ask>
}

export type Ask = (query: string, limit: number) => string[] | Promise<string[]>
