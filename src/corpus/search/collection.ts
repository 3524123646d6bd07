import { setImmediate } from 'node:timers/promises'
import { tokens } from '../analyser.ts'
import type { Statistics } from './bm25.ts'
import { compile, finish } from './compile.ts'
import { documentOf, Vocabulary } from './document.ts'
import { merge } from './merge.ts'
import type { Names } from './misspelt.ts'
import type { Passage } from './passage.ts'
import { parseQuery, type Query } from './query.ts'
import { type Question, questionOf } from './question.ts'
import { type Conditions, Ranker, type Weighted } from './rank.ts'
import { type Examined, examine, type Found, RERANKED, rerank } from './rerank.ts'
import { type Segment, termNumber } from './segment.ts'
import { Scanner } from './signals.ts'
import { stringAt } from './string-table.ts'

/** A word that stands in no passage, and the name that was looked for instead. */
export interface Correction {
  written: string
  name: string
}

/** How a query was understood. */
export interface Understood {
  query: Query
  question: Question
  corrections: Correction[]
}

/** More new passages than this share of the others are merged. */
const MERGE_SHARE = 0.05
const MERGE_LEAST = 100
/** How long merging may keep others waiting, in milliseconds. */
const SLICE = 4
/** Words that are compared with names in one query. */
const MOST_CORRECTIONS = 4

/** The passages that are searched: a main segment, and a small one of what was added since it was made. */
export class Collection {
  private readonly names: Names
  private main: Segment
  private added: Passage[] = []
  private segments: Segment[] = []
  private statistics: Statistics = { passages: 0, length: 0 }
  private rankers: Ranker[] = []
  private scanners: Scanner[] = []
  /** By segment and passage: the ids that were decoded before, since a search gives dozens. */
  private foundIds: (string | undefined)[][] = []
  private ids: Set<string> | undefined
  private merging: Promise<void> | undefined

  constructor(main: Segment, names: Names) {
    this.main = main
    this.names = names
    this.refresh()
  }

  get size(): number {
    return this.statistics.passages
  }

  /** Postings that the last query looked at. */
  get cost(): number {
    return this.rankers.reduce((sum, { cost }) => sum + cost, 0)
  }

  understand(text: string): Understood {
    const query = parseQuery(text)
    const corrections: Correction[] = []
    const unknown = query.words.filter(({ term }) => !this.has(term))
    for (const word of unknown.slice(0, MOST_CORRECTIONS)) {
      const name = this.names.meantBy(word.word)
      const [meant] = name === undefined ? [] : tokens(name)
      if (meant === undefined || !this.has(meant.term)) continue
      corrections.push({ written: word.word, name: meant.word })
      word.term = meant.term
      word.word = meant.word
    }
    return { query, question: questionOf(query, this.segments, this.statistics), corrections }
  }

  /** The best passages by BM25 in all segments, best first. */
  rank({ query, question }: Understood, limit: number, filter?: Conditions['filter']): Found[] {
    const conditions = { filter, phrases: query.phrases, without: query.without }
    const found: Found[] = []
    for (const [segment, ranker] of this.rankers.entries()) {
      const terms: Weighted[] = []
      for (const { numbers, times, idf } of question.terms) {
        const number = numbers[segment] ?? -1
        if (number >= 0) terms.push({ number, times, idf })
      }
      for (const { doc, score } of ranker.rank(terms, limit, conditions)) found.push({ segment, doc, score })
    }
    if (this.rankers.length > 1) found.sort((a, b) => b.score - a.score || a.segment - b.segment)
    return found.length > limit ? found.slice(0, limit) : found
  }

  /** The best passages: first those that were ordered anew, then the others in the order of their BM25 scores. */
  search(
    understood: Understood,
    limit: number,
    filter?: Conditions['filter'],
  ): { best: Examined[]; others: Examined[] } {
    const found = this.rank(understood, Math.max(limit, RERANKED), filter)
    const best = rerank(found.slice(0, RERANKED), understood.question, this.scanners).slice(0, limit)
    return { best, others: this.examine(found.slice(RERANKED), understood) }
  }

  /** Looks at passages closely, in their order. */
  examine(found: readonly Found[], { question }: Understood): Examined[] {
    return examine(found, question, this.scanners)
  }

  idOf({ segment, doc }: Found): string {
    const known = this.foundIds[segment]?.[doc]
    if (known !== undefined) return known
    const { ids } = this.segments[segment] ?? this.main
    const id = stringAt(ids, doc)
    const found = this.foundIds[segment]
    if (found) found[doc] = id
    return id
  }

  add(passages: readonly Passage[]): void {
    const known = this.knownIds()
    const ids = new Set<string>()
    for (const { id } of passages) {
      if (typeof id !== 'string' || known.has(id) || ids.has(id)) {
        throw new TypeError(`Every passage needs an id of its own, a string; got ${JSON.stringify(id)}.`)
      }
      ids.add(id)
    }
    for (const id of ids) known.add(id)
    this.added.push(...passages)
    this.refresh()
    if (this.added.length > Math.max(MERGE_LEAST, this.main.size * MERGE_SHARE)) void this.merge()
  }

  /** Makes one segment of all, beside other work; resolves when it is done, and nothing else is being merged. */
  merge(): Promise<void> {
    this.merging ??= this.mergeInBackground().finally(() => {
      this.merging = undefined
    })
    return this.merging
  }

  /** All passages in one segment. */
  whole(): Segment {
    return this.added.length === 0 ? this.main : finish(merge(this.main, this.added))
  }

  private async mergeInBackground(): Promise<void> {
    if (this.added.length === 0) return
    const merged = this.added.length
    const steps = merge(this.main, this.added.slice(0, merged))
    let sliceStart = performance.now()
    for (;;) {
      const { done, value } = steps.next()
      if (done) {
        this.main = value
        this.added = this.added.slice(merged)
        this.refresh()
        return
      }
      if (performance.now() - sliceStart > SLICE) {
        await setImmediate()
        sliceStart = performance.now()
      }
    }
  }

  private refresh(): void {
    this.segments = [this.main]
    if (this.added.length > 0) {
      const vocabulary = new Vocabulary()
      const documents = this.added.map((passage) => documentOf(passage, vocabulary))
      this.segments.push(finish(compile(documents, vocabulary)))
    }
    this.statistics = { passages: 0, length: 0 }
    for (const { size, length } of this.segments) {
      this.statistics.passages += size
      this.statistics.length += length
    }
    this.foundIds = this.segments.map(({ size }) => new Array<string | undefined>(size))
    this.rankers = this.segments.map((segment) => new Ranker(segment, this.statistics))
    this.scanners = this.segments.map((segment) => new Scanner(segment))
  }

  private knownIds(): Set<string> {
    this.ids ??= new Set(Array.from({ length: this.main.size }, (_, doc) => stringAt(this.main.ids, doc)))
    return this.ids
  }

  private has(term: string): boolean {
    return this.segments.some((segment) => termNumber(segment, term) >= 0)
  }
}
