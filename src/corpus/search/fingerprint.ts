import { hash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Passage } from './passage.ts'
import type { Segment } from './segment.ts'
import { stringAt } from './string-table.ts'

export const FINGERPRINT_BYTES = 8

/** What a passage's entry in an index is made from, in a few bytes: another text, title or date gives others. */
export function fingerprint({ id, title, text, publisher, year, published, language, people }: Passage): Uint8Array {
  const all = JSON.stringify([id, title, text, publisher, year, published?.first, published?.last, language, people])
  return hash('sha256', all, 'buffer').subarray(0, FINGERPRINT_BYTES)
}

/** The passages that a segment lacks; undefined when it holds others than these, or other states of them. */
export function missingFrom(segment: Segment, passages: readonly Passage[]): Passage[] | undefined {
  const stored = fingerprintsOf(segment)
  const missing = passages.filter((passage) => !isStored(stored, passage))
  return missing.length === passages.length - segment.size ? missing : undefined
}

/** Passages compared in one go: some milliseconds. */
const AT_ONCE = 500

/** Whether a segment holds just these passages, found out in steps between other work. */
export async function isOf(segment: Segment, passages: readonly Passage[]): Promise<boolean> {
  if (segment.size !== passages.length) return false
  const stored = fingerprintsOf(segment)
  for (let start = 0; start < passages.length; start += AT_ONCE) {
    await setImmediate()
    if (!passages.slice(start, start + AT_ONCE).every((passage) => isStored(stored, passage))) return false
  }
  return true
}

/** By the passages' ids. */
function fingerprintsOf(segment: Segment): Map<string, Uint8Array> {
  const stored = new Map<string, Uint8Array>()
  for (let doc = 0; doc < segment.size; doc++) {
    const start = doc * FINGERPRINT_BYTES
    stored.set(stringAt(segment.ids, doc), segment.fingerprints.subarray(start, start + FINGERPRINT_BYTES))
  }
  return stored
}

function isStored(stored: ReadonlyMap<string, Uint8Array>, passage: Passage): boolean {
  const known = stored.get(passage.id)
  return known !== undefined && Buffer.compare(known, fingerprint(passage)) === 0
}
