import { hash } from 'node:crypto'
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
  const stored = new Map<string, Uint8Array>()
  for (let doc = 0; doc < segment.size; doc++) {
    const start = doc * FINGERPRINT_BYTES
    stored.set(stringAt(segment.ids, doc), segment.fingerprints.subarray(start, start + FINGERPRINT_BYTES))
  }
  const missing = passages.filter((passage) => {
    const known = stored.get(passage.id)
    return known === undefined || Buffer.compare(known, fingerprint(passage)) !== 0
  })
  return missing.length === passages.length - segment.size ? missing : undefined
}
