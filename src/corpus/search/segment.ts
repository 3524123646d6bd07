import type { StringTable } from './string-table.ts'

/**
 * A built index, flat: what Lunr computed, in typed arrays that are written to a file and read back as they are.
 * Passages are numbered from 0 in the order they were given, terms in the order of their bytes.
 */
export interface Segment {
  /** Number of passages. */
  size: number
  ids: StringTable
  terms: StringTable
  /** Where each term's postings begin; one more at the end. */
  postings: Uint32Array
  /** The passage of each posting; ascending within a term. */
  docs: Uint32Array
  /** What the term adds to that passage's BM25 score, in thousandths, as Lunr rounds it. */
  impacts: Uint16Array
  columns: Columns
}

/** What passages are filtered by: a value's position in its table, 0 for none. */
export interface Columns {
  publishers: StringTable
  publisher: Uint16Array
  languages: StringTable
  language: Uint16Array
  /** 0 for none. */
  year: Uint16Array
  people: StringTable
  /** Where each passage's people begin in `person`; one more at the end. */
  personStarts: Uint32Array
  person: Uint16Array
}
