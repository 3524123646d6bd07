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
