import { tokens } from './analyser.ts'
import { buildSegment } from './search/build.ts'
import { cacheFile, contentHash, dropStale, readSegment, writeSegment } from './search/cache.ts'
import type { Filter, Passage } from './search/passage.ts'
import { parseQuery } from './search/query.ts'
import { rank } from './search/rank.ts'
import type { Segment } from './search/segment.ts'
import { findString, stringAt } from './search/string-table.ts'

export { UnreadableIndexError } from './search/binary.ts'
export type { Filter, Passage } from './search/passage.ts'

export interface SearchOptions {
  /** How many passages at most; 10 unless said. */
  limit?: number
  filter?: Filter
}

/** A passage that was found. */
export interface Hit {
  /** The passage's id. */
  id: string
  /** The more the better; comparable within one search only. */
  score: number
  /** The query's terms that the passage has, as `marks` takes them. */
  terms: string[]
  /** From 0 to 1: how likely the passage answers the query. Only the best hits have it. */
  probability?: number
  /** The sentence of `text` that speaks most of what was asked: offsets into the passage's text. Only the best hits have it. */
  sentence?: { start: number; end: number }
}

/** Passages made searchable. */
export interface Index {
  /** How many passages there are. */
  readonly size: number
  /** The passages that fit a query best, best first. Any text is a query; one without a single known word finds nothing. */
  search(query: string, options?: SearchOptions): Hit[]
  /** Writes the index to a file that `loadIndex` reads, all or nothing. */
  save(file: string): void
}

const DEFAULT_LIMIT = 10

/** Makes passages searchable. Throws a TypeError when ids are not unique strings. */
export function buildIndex(passages: readonly Passage[]): Index {
  return indexOf(buildSegment(passages))
}

/**
 * The index that `save` wrote. Throws UnreadableIndexError when the file is damaged or another version's: then build it
 * again. `openIndex` does that by itself.
 */
export function loadIndex(file: string): Index {
  return indexOf(readSegment(file))
}

/** Where `openIndex` found its index, for the log. */
export type Origin = 'cache' | 'built'

/**
 * The index of these passages from the cache folder; built and stored there when it is missing, damaged or made from
 * other passages or by another version. A folder that cannot be written to only costs the next start its time.
 */
export function openIndex(
  folder: string,
  passages: readonly Passage[],
): { index: Index; origin: Origin; stored: boolean } {
  const file = cacheFile(folder, contentHash(passages))
  try {
    return { index: loadIndex(file), origin: 'cache', stored: true }
  } catch {
    // Whatever is wrong with the file, the passages are at hand.
  }
  const segment = buildSegment(passages)
  try {
    writeSegment(file, segment)
    dropStale(folder, file)
    return { index: indexOf(segment), origin: 'built', stored: true }
  } catch {
    return { index: indexOf(segment), origin: 'built', stored: false }
  }
}

let latest: Index | undefined

/**
 * Searches `index`, or else the index that was last built or loaded: enough for a program that has only one.
 * Throws when there is none.
 */
export function search(query: string, options: SearchOptions & { index?: Index } = {}): Hit[] {
  const { index = latest, ...rest } = options
  if (index === undefined) throw new Error('There is no index yet: call buildIndex or loadIndex first.')
  return index.search(query, rest)
}

/** Where the terms of a hit stand in a text, in order, for marking them: `text.slice(start, end)`. */
export function marks(text: string, terms: readonly string[]): { start: number; end: number }[] {
  const wanted = new Set(terms)
  return tokens(text)
    .filter((token) => !token.stop && wanted.has(token.term))
    .map(({ start, end }) => ({ start, end }))
}

function indexOf(segment: Segment): Index {
  const index: Index = {
    size: segment.size,
    search(text, { limit = DEFAULT_LIMIT, filter } = {}) {
      const query = parseQuery(text)
      return rank(segment, query, limit, filter).map(({ doc, score }) => ({
        id: stringAt(segment.ids, doc),
        score: score / 1000,
        terms: [...query.terms.keys()].filter((term) => has(segment, term, doc)),
      }))
    },
    save: (file) => writeSegment(file, segment),
  }
  latest = index
  return index
}

function has(segment: Segment, term: string, doc: number): boolean {
  const number = findString(segment.terms, term)
  return number >= 0 && segment.docs.subarray(segment.postings[number], segment.postings[number + 1]).includes(doc)
}
