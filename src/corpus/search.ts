import { join } from 'node:path'
import { buildSegment } from './search/build.ts'
import { readSegment, writeSegment } from './search/cache.ts'
import { Collection, type Correction, type Understood } from './search/collection.ts'
import { isOf, missingFrom } from './search/fingerprint.ts'
import { Names } from './search/misspelt.ts'
import type { Filter, Passage } from './search/passage.ts'
import { answerProbability, type Examined } from './search/rerank.ts'
import type { Segment } from './search/segment.ts'

export { UnreadableIndexError } from './search/binary.ts'
export type { Correction } from './search/collection.ts'
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
  /** The query's terms that the passage has. */
  terms: readonly string[]
  /** From 0 to 1: how likely the passage answers the query. Only the best hits have it. */
  probability?: number
  /** The sentence of `text` that speaks most of what was asked: offsets into the passage's text. Only the best hits have it. */
  sentence?: { start: number; end: number }
}

export interface IndexOptions {
  /** Names, which misspelt words are compared with when they stand in no passage. */
  names?: Iterable<string>
}

/** Passages made searchable. */
export interface Index {
  /** How many passages there are. */
  readonly size: number
  /**
   * The passages that fit a query best, best first. Any text is a query: words, "phrases in quotes" that a passage must
   * have, -words that it must not have. One without a single known word finds nothing.
   */
  search(query: string, options?: SearchOptions): Hit[]
  /** The words of a query that stand in no passage and that `search` takes for misspelt names, with those names. */
  corrections(query: string): Correction[]
  /**
   * Adds passages, which are found from now on; they are merged with the others in the background when there are many.
   * Throws a TypeError, and adds nothing, when their ids are not new strings.
   */
  add(passages: readonly Passage[]): void
  /** Resolves when all passages are merged; nothing has to wait for it. */
  settled(): Promise<void>
  /** Writes the index to a file that `loadIndex` reads, all or nothing. */
  save(file: string): void
}

const DEFAULT_LIMIT = 10

/** Makes passages searchable. Throws a TypeError when ids are not unique strings. */
export function buildIndex(passages: readonly Passage[], options: IndexOptions = {}): Index {
  return indexOf(new Collection(buildSegment(passages), new Names(options.names ?? [])))
}

/**
 * The index that `save` wrote. Throws UnreadableIndexError when the file is damaged or another version's: then build it
 * again. `openIndex` does that by itself.
 */
export function loadIndex(file: string, options: IndexOptions = {}): Index {
  return indexOf(new Collection(readSegment(file), new Names(options.names ?? [])))
}

export interface OpenedIndex {
  index: Index
  /** Where it comes from: the cache as it was, the cache and new passages, or built from all of them. For the log. */
  origin: 'cache' | 'extended' | 'built'
  /** Resolves when the cache is up to date: whether it could be written. Nobody needs to wait for it. */
  stored: Promise<boolean>
}

/** More new passages than this share of the stored ones are not worth adding one by one. */
const MOST_NEW = 0.2

/**
 * The index of these passages from the cache folder, where it is kept for the next start. It is only used when it was made
 * from these passages, or from a part of them, which the others are added to. Else, and when it is missing, damaged or
 * another version's, the index is built. A folder that cannot be written to only costs the next start its time.
 */
export function openIndex(folder: string, passages: readonly Passage[], options: IndexOptions = {}): OpenedIndex {
  const file = join(folder, 'search.index')
  const names = new Names(options.names ?? [])
  const stored = readIfUsable(file)
  const missing = stored && missingFrom(stored, passages)
  if (stored && missing && missing.length <= stored.size * MOST_NEW) {
    const collection = new Collection(stored, names)
    if (missing.length === 0) return { index: indexOf(collection), origin: 'cache', stored: Promise.resolve(true) }
    collection.add(missing)
    const merged = collection.merge().then(() => store(file, collection))
    return { index: indexOf(collection), origin: 'extended', stored: merged }
  }
  const collection = new Collection(buildSegment(passages), names)
  return { index: indexOf(collection), origin: 'built', stored: Promise.resolve(store(file, collection)) }
}

/** The index that the cache folder has of exactly these passages, looked over in steps between other work. */
export async function storedIndex(folder: string, passages: readonly Passage[]): Promise<Index | undefined> {
  const stored = readIfUsable(join(folder, 'search.index'))
  return stored && (await isOf(stored, passages)) ? indexOf(new Collection(stored, new Names([]))) : undefined
}

function readIfUsable(file: string): Segment | undefined {
  try {
    return readSegment(file)
  } catch {
    // Whatever is wrong with it, the passages are at hand.
    return undefined
  }
}

function store(file: string, collection: Collection): boolean {
  try {
    writeSegment(file, collection.whole())
    return true
  } catch {
    return false
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

function indexOf(collection: Collection): Index {
  const index: Index = {
    get size() {
      return collection.size
    },
    search(text, { limit = DEFAULT_LIMIT, filter } = {}) {
      const understood = collection.understand(text)
      const { best, others } = collection.search(understood, limit, filter)
      const terms = termsFound(understood)
      const hits: Hit[] = best.map((found) => {
        const { signals, sentence } = found.sighting
        const hit: Hit = {
          id: collection.idOf(found),
          score: found.fit,
          terms: terms(found),
          probability: answerProbability(signals),
        }
        if (sentence) hit.sentence = sentence
        return hit
      })
      // Below every passage that was ordered anew, and among themselves as BM25 has them.
      const floor = best.at(-1)?.fit ?? 0
      for (const found of others) {
        const score = floor - 1 / (1 + found.score)
        hits.push({ id: collection.idOf(found), score, terms: terms(found) })
      }
      return hits
    },
    corrections: (text) => collection.understand(text).corrections,
    add: (passages) => collection.add(passages),
    settled: () => collection.merge(),
    save: (file) => writeSegment(file, collection.whole()),
  }
  latest = index
  return index
}

/** Tells which of the question's terms a passage has; many have the same, which are put together once. */
function termsFound({ question }: Understood): (found: Examined) => readonly string[] {
  const known = new Map<number, readonly string[]>()
  return ({ sighting: { found } }) => {
    const before = known.get(found)
    if (before) return before
    const terms = question.terms.filter((_, at) => ((found >>> at) & 1) === 1).map(({ term }) => term)
    known.set(found, terms)
    return terms
  }
}
