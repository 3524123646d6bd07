import { endianness } from 'node:os'
import { crc32 } from 'node:zlib'
import { sourceVersion } from '../source-version.ts'
import type { Segment } from './segment.ts'

const MAGIC = 0x59_4c_52_50
/** The header's 32-bit words before the lengths of the sections, and those of them that hold the code's version. */
const HEADER_WORDS = 10
const VERSION_WORDS = 4
const CHECKSUM_AT = 1 + VERSION_WORDS

/** The file is not an index that this version of the program wrote, or it is damaged: build it again. */
export class UnreadableIndexError extends Error {
  override name = 'UnreadableIndexError'
}

type Section = Uint8Array | Uint16Array | Uint32Array

/** A segment's arrays in the order of the file. */
function sectionsOf({ ids, terms, usage, columns, ...segment }: Segment): Section[] {
  return [
    ids.bytes,
    ids.ends,
    segment.fingerprints,
    segment.lengths,
    terms.bytes,
    terms.ends,
    segment.numbers,
    segment.postingStarts,
    segment.postings,
    usage.kind,
    usage.inside,
    usage.capital,
    usage.located,
    usage.role,
    segment.wordStarts,
    segment.words,
    columns.publishers.bytes,
    columns.publishers.ends,
    columns.publisher,
    columns.languages.bytes,
    columns.languages.ends,
    columns.language,
    columns.first,
    columns.last,
    columns.people.bytes,
    columns.people.ends,
    columns.personStarts,
    columns.person,
  ]
}

/**
 * The file's bytes: a header (magic, version of the code that wrote it, checksum of all that follows, passages, their terms,
 * those of the longest, sections), each section's length in bytes, and the sections, each from a multiple of 8 so that a typed array can stand on it.
 * Little-endian. An index is only read by the very code that would write the same one.
 */
export function encode(segment: Segment): Uint8Array {
  const sections = sectionsOf(segment)
  const start = aligned((HEADER_WORDS + sections.length) * 4)
  const bytes = new Uint8Array(sections.reduce((length, section) => aligned(length) + section.byteLength, start))
  const head = new Uint32Array(bytes.buffer, 0, HEADER_WORDS + sections.length)
  let offset = start
  for (const [at, section] of sections.entries()) {
    offset = aligned(offset)
    head[HEADER_WORDS + at] = section.byteLength
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), offset)
    offset += section.byteLength
  }
  head.set([MAGIC, ...versionWords(), 0, segment.size, segment.length, segment.longest, sections.length])
  head[CHECKSUM_AT] = checksum(bytes)
  return bytes
}

/** The segment of a file; its arrays are views of `file`. Throws UnreadableIndexError. */
export function decode(file: Uint8Array): Segment {
  const bytes = file.byteOffset % 8 === 0 ? file : file.slice()
  if (bytes.length < HEADER_WORDS * 4) throw new UnreadableIndexError('The index file is too short.')
  const head = new Uint32Array(bytes.buffer, bytes.byteOffset, HEADER_WORDS)
  const [sum, size = 0, length = 0, longest = 0, count = 0] = head.subarray(CHECKSUM_AT)
  if (head[0] !== MAGIC || endianness() !== 'LE') throw new UnreadableIndexError('This is not an index file.')
  if (versionWords().some((word, at) => head[1 + at] !== word)) {
    throw new UnreadableIndexError('The index file was written by another version.')
  }
  if (sum !== checksum(bytes)) throw new UnreadableIndexError('The index file is damaged.')

  const lengths = new Uint32Array(bytes.buffer, bytes.byteOffset + HEADER_WORDS * 4, count)
  let offset = aligned((HEADER_WORDS + count) * 4)
  let section = 0
  function next(): { start: number; length: number } {
    const start = bytes.byteOffset + aligned(offset)
    const length = lengths[section] ?? 0
    offset = aligned(offset) + length
    section += 1
    return { start, length }
  }
  function u8(): Uint8Array {
    const { start, length } = next()
    return new Uint8Array(bytes.buffer, start, length)
  }
  function u16(): Uint16Array {
    const { start, length } = next()
    return new Uint16Array(bytes.buffer, start, length / 2)
  }
  function u32(): Uint32Array {
    const { start, length } = next()
    return new Uint32Array(bytes.buffer, start, length / 4)
  }
  return {
    size,
    length,
    longest,
    ids: { bytes: u8(), ends: u32() },
    fingerprints: u8(),
    lengths: u32(),
    terms: { bytes: u8(), ends: u32() },
    numbers: u32(),
    postingStarts: u32(),
    postings: u8(),
    usage: { kind: u8(), inside: u16(), capital: u16(), located: u16(), role: u8() },
    wordStarts: u32(),
    words: u8(),
    columns: {
      publishers: { bytes: u8(), ends: u32() },
      publisher: u32(),
      languages: { bytes: u8(), ends: u32() },
      language: u32(),
      first: u32(),
      last: u32(),
      people: { bytes: u8(), ends: u32() },
      personStarts: u32(),
      person: u32(),
    },
  }
}

function aligned(offset: number): number {
  return Math.ceil(offset / 8) * 8
}

/** Of everything but the checksum itself and what stands before it, which is compared anyway. */
function checksum(bytes: Uint8Array): number {
  return crc32(bytes.subarray((CHECKSUM_AT + 1) * 4))
}

/** The beginning of the code's version, as numbers: 128 bits are enough to tell any two apart. */
function versionWords(): number[] {
  const bytes = Buffer.from(sourceVersion(), 'hex')
  return Array.from({ length: VERSION_WORDS }, (_, at) => bytes.readUInt32LE(at * 4))
}
