import type { Columns } from './columns.ts'
import { findString, type StringTable } from './string-table.ts'
import { ByteReader } from './varint.ts'

/**
 * Passages made searchable, flat: typed arrays that are written to a file and read back as they are, nothing is decoded
 * before a query needs it. Passages are numbered from 0 in the order they were given, terms from the most frequent.
 */
export interface Segment {
  /** Number of passages. */
  size: number
  /** Number of terms in all of them, … */
  length: number
  /** … and in the longest. */
  longest: number
  ids: StringTable
  /** What each passage was made from, see fingerprint.ts. */
  fingerprints: Uint8Array
  /** Number of terms in each passage. */
  lengths: Uint32Array
  /** In the order of their bytes. */
  terms: StringTable
  /** The number of each term of `terms`. */
  numbers: Uint32Array
  /** Where each term's posting list begins in `postings`; one more at the end. */
  postingStarts: Uint32Array
  /** Posting lists, see postings.ts. */
  postings: Uint8Array
  usage: Usage
  /** Where each passage's words begin in `words`; one more at the end. */
  wordStarts: Uint32Array
  /** The passages' words in order, see words.ts. */
  words: Uint8Array
  columns: Columns
}

/** How each term is written, by term number; at most 65,535 are counted. */
export interface Usage {
  /** Digits, a year, a month or a number in words: see kinds.ts. */
  kind: Uint8Array
  /** How often it stands inside a sentence, not at its beginning, … */
  inside: Uint16Array
  /** … how often it is capitalised there, … */
  capital: Uint16Array
  /** … and how often it then follows "in", "at", "near" or "from". */
  located: Uint16Array
  /** Which types of answer it could be a part of, by all this: see roles.ts. */
  role: Uint8Array
}

/** A term's number in a segment, or -1. */
export function termNumber(segment: Segment, term: string): number {
  const at = findString(segment.terms, term)
  return at < 0 ? -1 : (segment.numbers[at] ?? -1)
}

/** In how many passages a term stands. */
export function occurrences(segment: Segment, number: number): number {
  return number < 0 ? 0 : new ByteReader(segment.postings, segment.postingStarts[number]).varint()
}
