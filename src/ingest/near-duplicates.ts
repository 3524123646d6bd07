import { createHash } from 'node:crypto'
import { fold } from '../corpus/analyser.ts'

/** Words in a run; runs are what two texts are compared by. */
const RUN = 4
const HASHES = 96
const BAND = 2

/** What a text is compared by: the hashes of its runs of words, sorted, and their MinHash signature. */
export interface Fingerprint {
  runs: Uint32Array
  signature: Uint32Array
}

export function fingerprint(paragraphs: readonly string[]): Fingerprint {
  const words = fold(paragraphs.join(' ')).match(/[\p{L}\p{N}]+/gu) ?? []
  const runs = new Set<number>()
  for (let index = 0; index + RUN <= Math.max(words.length, RUN); index++)
    runs.add(hash(words.slice(index, index + RUN).join(' ')))
  const sorted = Uint32Array.from(runs).sort()
  const signature = new Uint32Array(HASHES).fill(0xffffffff)
  for (const value of sorted) {
    for (let index = 0; index < HASHES; index++) {
      const mixed = mix(value, index)
      if (mixed < (signature[index] ?? 0)) signature[index] = mixed
    }
  }
  return { runs: sorted, signature }
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return value >>> 0
}

/** One of a family of hash functions: the finaliser of MurmurHash3 over the value and the function's number. */
function mix(value: number, number: number): number {
  let mixed = value ^ Math.imul(number + 1, 0x9e3779b1)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/**
 * How much of two texts is the same, 0 to 1: the share of all runs that both have, or, for texts long enough to tell, of
 * the shorter one's runs (copy that was cut).
 */
export function likeness(a: Fingerprint, b: Fingerprint): number {
  let common = 0
  for (let left = 0, right = 0; left < a.runs.length && right < b.runs.length; ) {
    const difference = (a.runs[left] ?? 0) - (b.runs[right] ?? 0)
    if (difference === 0) common++
    if (difference <= 0) left++
    if (difference >= 0) right++
  }
  const shorter = Math.min(a.runs.length, b.runs.length)
  const jaccard = common / (a.runs.length + b.runs.length - common)
  const contained = common / Math.max(1, shorter)
  return shorter >= 80 ? Math.max(jaccard, contained - 0.3) : jaccard
}

/** From this likeness on, two texts are the same article. */
export const SAME = 0.55

/** Finds texts like a given one among many (locality-sensitive hashing over MinHash signatures). */
export class NearDuplicates {
  readonly #bands = new Map<string, Set<string>>()
  readonly #prints = new Map<string, Fingerprint>()

  add(id: string, print: Fingerprint): void {
    this.remove(id)
    this.#prints.set(id, print)
    for (const key of bandKeys(print)) {
      const known = this.#bands.get(key)
      if (known) known.add(id)
      else this.#bands.set(key, new Set([id]))
    }
  }

  remove(id: string): void {
    const print = this.#prints.get(id)
    if (!print) return
    this.#prints.delete(id)
    for (const key of bandKeys(print)) this.#bands.get(key)?.delete(id)
  }

  /** Ids of the texts that are the same article, most alike first. */
  find(print: Fingerprint): string[] {
    const candidates = new Set(bandKeys(print).flatMap((key) => [...(this.#bands.get(key) ?? [])]))
    return [...candidates]
      .map((id) => ({ id, likeness: likeness(print, this.#prints.get(id) ?? print) }))
      .filter(({ likeness }) => likeness >= SAME)
      .sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1))
      .map(({ id }) => id)
  }
}

function bandKeys({ signature }: Fingerprint): string[] {
  const keys: string[] = []
  for (let start = 0; start < signature.length; start += BAND)
    keys.push(`${start}:${signature.subarray(start, start + BAND).join(':')}`)
  return keys
}

/** A hash of what an article says, whatever the white space: SHA-256 in hexadecimal. */
export function contentHash(...parts: (string | null)[]): string {
  const text = parts.map((part) => (part ?? '').replace(/\s+/g, ' ').trim()).join('\n')
  return createHash('sha256').update(text).digest('hex')
}
