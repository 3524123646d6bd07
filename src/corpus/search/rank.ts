import { impact, lengthNorm, type Statistics } from './bm25.ts'
import { excluded } from './columns.ts'
import type { Filter } from './passage.ts'
import { PostingReader, STRETCH, type Sums } from './postings.ts'
import { type Segment, termNumber } from './segment.ts'
import { Top } from './top.ts'
import { Phrase } from './words.ts'

/** A passage of one segment and its BM25 score in thousandths, the sum of the scores that Lunr gives to its terms. */
export interface Scored {
  doc: number
  score: number
}

/** A term to rank by: its number in the segment, how often it was asked for, and its weight in the whole collection. */
export interface Weighted {
  number: number
  times: number
  idf: number
}

/** Which passages may be found at all. */
export interface Conditions {
  filter?: Filter | undefined
  phrases: readonly (readonly string[])[]
  without: readonly (readonly string[])[]
}

/** Far below what the impacts of a query can add up to, and far above what 32 bits can hold. */
const EXCLUDED = -(2 ** 30)

/** A segment with the room that ranking needs, made once. */
export class Ranker {
  /** Postings that the last query looked at: what it cost. */
  cost = 0
  private readonly segment: Segment
  private readonly averageLength: number
  private readonly sums: Sums

  constructor(segment: Segment, statistics: Statistics) {
    this.segment = segment
    this.averageLength = statistics.length / statistics.passages
    const norms = new Float64Array(segment.longest + 1)
    for (let length = 0; length < norms.length; length++) norms[length] = lengthNorm(statistics, length)
    this.sums = {
      scores: new Int32Array(segment.size),
      lengths: segment.lengths,
      norms,
      met: new Uint32Array(segment.size),
      count: 0,
      stretches: new Uint8Array(Math.ceil(segment.size / STRETCH)),
    }
  }

  /**
   * The passages with the greatest scores, best first; among equals the earlier one.
   *
   * Terms are gone through from the one that can add most. As soon as what is left cannot lift a new passage among the
   * best, only passages that still have a chance are looked up in the lists that are left.
   */
  rank(terms: readonly Weighted[], limit: number, conditions: Conditions): Scored[] {
    this.cost = 0
    this.sums.count = 0
    this.prepare(conditions)
    const lists = this.lists(terms)
    let left = lists.reduce((sum, list) => sum + list.postings.count, 0)
    /** The most that the lists behind us, and those ahead of us, can add to a passage. */
    let behind = 0
    let ahead = lists.reduce((sum, list) => sum + list.bound, 0)
    let closed = false
    for (const { postings, bound, idf, times } of lists) {
      // Finding the threshold takes a look at all passages met so far, which must be worth it.
      if (!closed && behind > ahead && left > this.sums.count) {
        const { threshold } = this.best(limit)
        closed = threshold > ahead
        if (closed) this.drop(threshold - ahead)
      }
      behind += bound
      ahead -= bound
      left -= postings.count
      postings.addTo(this.sums, idf, times, closed)
      if (closed) this.drop(this.best(limit).threshold - ahead)
      this.cost += postings.decoded
    }
    return this.best(limit).sorted()
  }

  private lists(terms: readonly Weighted[]): List[] {
    const lists: List[] = []
    for (const { number, times, idf } of terms) {
      const postings = new PostingReader(this.segment, number)
      const norm = lengthNorm({ passages: 1, length: this.averageLength }, postings.shortestLength)
      lists.push({ postings, times, idf, bound: times * impact(idf, postings.greatestFrequency, norm) })
    }
    return lists.sort((a, b) => b.bound - a.bound)
  }

  /** Clears the scores, and rules out what the conditions rule out. */
  private prepare({ filter, phrases, without }: Conditions): void {
    this.sums.scores.fill(0)
    const exclude = (doc: number): void => {
      this.sums.scores[doc] = EXCLUDED
    }
    if (filter !== undefined) excluded(this.segment.columns, filter, exclude)
    for (const phrase of phrases) {
      const has = this.withPhrase(phrase)
      let next = 0
      for (let doc = 0; doc < this.segment.size; doc++) {
        if (has[next] === doc) next += 1
        else exclude(doc)
      }
    }
    for (const phrase of without) for (const doc of this.withPhrase(phrase)) exclude(doc)
  }

  /** The passages in which terms stand next to each other, of those that are not excluded yet. */
  private withPhrase(terms: readonly string[]): number[] {
    const numbers = terms.map((term) => termNumber(this.segment, term))
    if (numbers.some((number) => number < 0)) return []
    const phrase = new Phrase(numbers)
    const lists = [...new Set(numbers)].map((number) => new PostingReader(this.segment, number))
    const [rarest, ...others] = lists.sort((a, b) => a.count - b.count)
    const found: number[] = []
    while (rarest?.next()) {
      const { doc } = rarest
      if ((this.sums.scores[doc] ?? 0) === EXCLUDED || !others.every((list) => list.seek(doc) && list.doc === doc))
        continue
      if (numbers.length === 1 || phrase.standsIn(this.segment, doc)) found.push(doc)
    }
    for (const list of lists) this.cost += list.decoded
    return found
  }

  /** Leaves out the passages that were met and score less, and marks where the others are. */
  private drop(least: number): void {
    const { met, scores, count, stretches } = this.sums
    stretches.fill(0)
    let kept = 0
    for (let at = 0; at < count; at++) {
      const doc = met[at] ?? 0
      if ((scores[doc] ?? 0) < least) continue
      met[kept++] = doc
      stretches[Math.floor(doc / STRETCH)] = 1
    }
    this.sums.count = kept
  }

  private best(limit: number): Top {
    const { met, scores, count } = this.sums
    const top = new Top(limit)
    let threshold = 1
    for (let at = 0; at < count; at++) {
      const doc = met[at] ?? 0
      const score = scores[doc] ?? 0
      if (score < threshold) continue
      top.add(doc, score)
      threshold = Math.max(1, top.threshold)
    }
    return top
  }
}

interface List {
  postings: PostingReader
  times: number
  idf: number
  /** The most it can add to a passage. */
  bound: number
}
