/** Strings as one block of UTF-8 bytes, read one at a time: nothing is decoded when an index is loaded. */
export interface StringTable {
  bytes: Uint8Array
  /** Where each string ends in `bytes`. */
  ends: Uint32Array
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

export function stringTable(strings: readonly string[]): StringTable {
  const encoded = strings.map((string) => encoder.encode(string))
  const ends = new Uint32Array(strings.length)
  let length = 0
  for (const [at, bytes] of encoded.entries()) {
    length += bytes.length
    ends[at] = length
  }
  const bytes = new Uint8Array(length)
  for (const [at, part] of encoded.entries()) bytes.set(part, (ends[at] ?? 0) - part.length)
  return { bytes, ends }
}

/** The string at a position; `''` outside the table. */
export function stringAt(table: StringTable, at: number): string {
  return decoder.decode(table.bytes.subarray(at === 0 ? 0 : table.ends[at - 1], table.ends[at] ?? 0))
}

/** Order of two byte strings as `sortedByBytes` sorts: negative, zero or positive. */
function compareBytes(a: Uint8Array, aLength: number, b: Uint8Array, bStart: number, bEnd: number): number {
  const length = Math.min(aLength, bEnd - bStart)
  for (let at = 0; at < length; at++) {
    const difference = (a[at] ?? 0) - (b[bStart + at] ?? 0)
    if (difference !== 0) return difference
  }
  return aLength - (bEnd - bStart)
}

/** Where a wanted string's bytes stand while it is looked up: a query looks up dozens. */
let wanted = new Uint8Array(1024)

/** Position of a string in a table made of `sortedByBytes` strings, or -1. */
export function findString(table: StringTable, string: string): number {
  if (wanted.length < string.length * 3) wanted = new Uint8Array(string.length * 3)
  const { written } = encoder.encodeInto(string, wanted)
  let low = 0
  let high = table.ends.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const order = compareBytes(wanted, written, table.bytes, table.ends[middle - 1] ?? 0, table.ends[middle] ?? 0)
    if (order === 0) return middle
    if (order < 0) high = middle - 1
    else low = middle + 1
  }
  return -1
}

/** Strings in the order of their UTF-8 bytes, which is that of their code points. */
export function sortedByBytes(strings: Iterable<string>): string[] {
  return [...strings]
    .map((string) => ({ string, bytes: encoder.encode(string) }))
    .sort((a, b) => compareBytes(a.bytes, a.bytes.length, b.bytes, 0, b.bytes.length))
    .map(({ string }) => string)
}
