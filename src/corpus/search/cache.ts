import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ANALYSER_VERSION } from '../analyser.ts'
import { decode, encode } from './binary.ts'
import type { Passage } from './passage.ts'
import type { Segment } from './segment.ts'

/** Writes beside the file and renames, so that a reader finds the old file or the new one, never half of one. */
export function writeSegment(file: string, segment: Segment): void {
  mkdirSync(dirname(file), { recursive: true })
  const unfinished = `${file}.${randomBytes(6).toString('hex')}.tmp`
  try {
    writeFileSync(unfinished, encode(segment))
    renameSync(unfinished, file)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}

/** Throws UnreadableIndexError, or the file system's own error when the file cannot be read. */
export function readSegment(file: string): Segment {
  return decode(readFileSync(file))
}

/** Says what an index is made from: the same passages and the same analyser give the same hash, in hexadecimal. */
export function contentHash(passages: readonly Passage[]): string {
  const hash = createHash('sha256').update(`analyser ${ANALYSER_VERSION}\n`)
  for (const { id, title, text, publisher, year, language, people } of passages) {
    hash.update(JSON.stringify([id, title, text, publisher, year, language, people]))
  }
  return hash.digest('hex').slice(0, 32)
}

/** Cached indexes are named by the content they were made from; others of that kind are out of date. */
export function cacheFile(folder: string, hash: string): string {
  return join(folder, `search-${hash}.index`)
}

/** Removes the indexes of other contents. */
export function dropStale(folder: string, current: string): void {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name)
    if (/^search-[0-9a-f]{32}\.index/.test(name) && file !== current) rmSync(file, { force: true })
  }
}
