import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { decode, encode } from './binary.ts'
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
