import { impact } from './bm25.ts'
import type { Segment } from './segment.ts'
import { ByteReader, type ByteWriter } from './varint.ts'

/**
 * A term's posting list: in how many passages it stands, its greatest frequency in one, the length of the shortest, and
 * the postings in the order of the passages: twice the distance from the passage before, plus one when a frequency
 * other than 1 follows. A list of more than BLOCK postings is cut into blocks, each headed by its last passage (as a
 * distance from the block before) and its length in bytes, so that a reader can jump over it.
 */
const BLOCK = 128

export function writePostings(
  writer: ByteWriter,
  block: ByteWriter,
  docs: Uint32Array,
  frequencies: Uint32Array,
  lengths: Uint32Array,
): void {
  let greatest = 0
  let shortest = 2 ** 32 - 1
  for (let at = 0; at < docs.length; at++) {
    greatest = Math.max(greatest, frequencies[at] ?? 0)
    shortest = Math.min(shortest, lengths[docs[at] ?? 0] ?? 0)
  }
  writer.varint(docs.length)
  writer.varint(greatest)
  writer.varint(shortest)
  let before = 0
  for (let start = 0; start < docs.length; start += BLOCK) {
    const end = Math.min(start + BLOCK, docs.length)
    const beforeBlock = before
    block.clear()
    for (let at = start; at < end; at++) {
      const doc = docs[at] ?? 0
      const frequency = frequencies[at] ?? 1
      block.varint((doc - before) * 2 + Number(frequency !== 1))
      if (frequency !== 1) block.varint(frequency)
      before = doc
    }
    if (docs.length > BLOCK) {
      writer.varint(before - beforeBlock)
      writer.varint(block.length)
    }
    writer.append(block)
  }
}

/** What the terms of a query add up to so far. */
export interface Sums {
  /** By passage, in thousandths. */
  scores: Int32Array
  /** By passage: the number of its terms. */
  lengths: Uint32Array
  /** By that number: see `lengthNorm`. */
  norms: Float64Array
  /** The passages with a score that may be among the best: the first `count` of these. */
  met: Uint32Array
  count: number
  /** Whether there are any of them, 1 or 0, in each stretch of STRETCH passages. */
  stretches: Uint8Array
}

export const STRETCH = 128

function anyIn(stretches: Uint8Array, first: number, last: number): boolean {
  const end = Math.floor(last / STRETCH)
  for (let at = Math.floor(first / STRETCH); at <= end; at++) if (stretches[at] === 1) return true
  return false
}

/** Goes through a posting list, passage by passage or jumping ahead. */
export class PostingReader {
  /** In how many passages the term stands. */
  readonly count: number
  readonly greatestFrequency: number
  readonly shortestLength: number
  /** Postings decoded so far: what a query costs. */
  decoded = 0
  doc = -1
  frequency = 0
  private readonly reader: ByteReader
  private left: number
  /** Postings left in the block, and where it ends. */
  private inBlock = 0
  private blockLast = 0
  private blockEnd = 0
  private before = 0

  constructor(segment: Segment, number: number) {
    this.reader = new ByteReader(segment.postings, segment.postingStarts[number])
    this.count = this.reader.varint()
    this.greatestFrequency = this.reader.varint()
    this.shortestLength = this.reader.varint()
    this.left = this.count
    if (this.count <= BLOCK) {
      this.inBlock = this.count
      this.blockLast = 2 ** 32
    }
  }

  /** Moves to the next passage; false at the end. */
  next(): boolean {
    if (this.inBlock === 0 && !this.openBlock()) return false
    const code = this.reader.varint()
    this.before += code >>> 1
    this.doc = this.before
    this.frequency = (code & 1) === 0 ? 1 : this.reader.varint()
    this.inBlock -= 1
    this.left -= 1
    this.decoded += 1
    return true
  }

  /** Moves to the first passage from `doc` on, over whole blocks where possible; false when there is none. */
  seek(doc: number): boolean {
    while (this.doc < doc) {
      if (this.blockLast < doc) {
        if (this.inBlock > 0) this.leaveBlock()
        if (!this.openBlock()) return false
      } else if (!this.next()) return false
    }
    return true
  }

  /**
   * Adds what the term gives to the passages of a list that nothing was read of yet: the inmost loop of ranking, so that it
   * does by itself what `next` does. Passages without a score are put behind those of `met`. With `known`, they get
   * nothing, and blocks in which none of `met` can be are jumped over.
   */
  addTo(sums: Sums, idf: number, times: number, known: boolean): void {
    const { scores, lengths, norms, met, stretches } = sums
    const { bytes } = this.reader
    let { count } = sums
    let at = this.reader.at
    let doc = 0
    for (let left = this.count; left > 0; left -= BLOCK) {
      if (this.count > BLOCK) {
        this.reader.at = at
        const blockLast = doc + this.reader.varint()
        const length = this.reader.varint()
        at = this.reader.at
        if (known && !anyIn(stretches, doc, blockLast)) {
          doc = blockLast
          at += length
          continue
        }
      }
      let inBlock = Math.min(left, BLOCK)
      this.decoded += inBlock
      for (; inBlock > 0; inBlock--) {
        let code = bytes[at++] ?? 0
        if (code > 127) {
          this.reader.at = at - 1
          code = this.reader.varint()
          at = this.reader.at
        }
        doc += code >>> 1
        let frequency = 1
        if ((code & 1) !== 0) {
          frequency = bytes[at++] ?? 0
          if (frequency > 127) {
            this.reader.at = at - 1
            frequency = this.reader.varint()
            at = this.reader.at
          }
        }
        const score = scores[doc] ?? 0
        if (score === 0) {
          if (known) continue
          met[count++] = doc
        }
        scores[doc] = score + times * impact(idf, frequency, norms[lengths[doc] ?? 0] ?? 0)
      }
    }
    sums.count = count
    this.left = 0
  }

  private openBlock(): boolean {
    if (this.left === 0) return false
    this.blockLast = this.before + this.reader.varint()
    this.blockEnd = this.reader.varint() + this.reader.at
    this.inBlock = Math.min(BLOCK, this.left)
    return true
  }

  private leaveBlock(): void {
    this.reader.at = this.blockEnd
    this.before = this.blockLast
    this.left -= this.inBlock
    this.inBlock = 0
  }
}
