import { columnsOf } from './columns.ts'
import type { Document, Vocabulary } from './document.ts'
import { FINGERPRINT_BYTES } from './fingerprint.ts'
import { kindOf } from './kinds.ts'
import { writePostings } from './postings.ts'
import { rolesOf } from './roles.ts'
import type { Segment, Usage } from './segment.ts'
import { sortedByBytes, stringTable } from './string-table.ts'
import { ByteWriter } from './varint.ts'
import { SENTENCE, termOf } from './words.ts'

/** How many passages or terms are worked on before the event loop may turn. */
const STEP = 100

/**
 * Writes documents into a segment, step by step: it yields often, so that it can run beside other work; `finish` runs it
 * through. The same documents always give the same bytes.
 */
export function* compile(documents: readonly Document[], vocabulary: Vocabulary): Generator<undefined, Segment> {
  const { order, numberOf } = yield* byFrequency(documents, vocabulary)
  const sorted = sortedByBytes(vocabulary.terms)
  const positions = new Map(vocabulary.terms.map((term, at) => [term, at]))
  const { lengths, wordStarts, words } = yield* writeWords(documents, numberOf)
  return {
    size: documents.length,
    length: lengths.reduce((sum, length) => sum + length, 0),
    longest: lengths.reduce((longest, length) => Math.max(longest, length), 0),
    ids: stringTable(documents.map(({ id }) => id)),
    fingerprints: concatenated(documents),
    lengths,
    terms: stringTable(sorted),
    numbers: Uint32Array.from(sorted, (term) => numberOf[positions.get(term) ?? 0] ?? 0),
    ...(yield* writeAllPostings(documents, numberOf, lengths)),
    usage: usageOf(vocabulary, order),
    wordStarts,
    words,
    columns: columnsOf(documents),
  }
}

/** Runs a generator to its end. */
export function finish<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

function concatenated(documents: readonly Document[]): Uint8Array {
  const all = new Uint8Array(documents.length * FINGERPRINT_BYTES)
  for (const [doc, { fingerprint }] of documents.entries()) all.set(fingerprint, doc * FINGERPRINT_BYTES)
  return all
}

/** Calls `each` with every word's term in a document. */
function forEachTerm({ stream }: Document, each: (term: number) => void): void {
  for (let at = 0; at < stream.length; at++) {
    const number = stream[at] ?? 0
    if (number === SENTENCE) at += 2
    else each(termOf(number))
  }
}

/** Terms get their numbers from the most frequent on, so that most words take one or two bytes. */
function* byFrequency(
  documents: readonly Document[],
  { terms }: Vocabulary,
): Generator<undefined, { order: Uint32Array; numberOf: Uint32Array }> {
  const count = new Uint32Array(terms.length)
  for (const [at, document] of documents.entries()) {
    if (at % STEP === 0) yield
    forEachTerm(document, (term) => {
      count[term] = (count[term] ?? 0) + 1
    })
  }
  const order = Uint32Array.from(terms.keys()).sort(
    (a, b) => (count[b] ?? 0) - (count[a] ?? 0) || compare(terms[a] ?? '', terms[b] ?? ''),
  )
  const numberOf = new Uint32Array(terms.length)
  for (const [number, term] of order.entries()) numberOf[term] = number
  return { order, numberOf }
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function* writeWords(
  documents: readonly Document[],
  numberOf: Uint32Array,
): Generator<undefined, Pick<Segment, 'lengths' | 'wordStarts' | 'words'>> {
  const writer = new ByteWriter()
  const lengths = new Uint32Array(documents.length)
  const wordStarts = new Uint32Array(documents.length + 1)
  for (const [doc, { stream }] of documents.entries()) {
    if (doc % STEP === 0) yield
    let length = 0
    for (let at = 0; at < stream.length; at++) {
      const number = stream[at] ?? 0
      if (number === SENTENCE) {
        writer.varint(SENTENCE)
        writer.varint(stream[at + 1] ?? 0)
        writer.varint(stream[at + 2] ?? 0)
        at += 2
      } else {
        writer.varint((((numberOf[termOf(number)] ?? 0) + 1) << 2) | (number & 3))
        length += 1
      }
    }
    lengths[doc] = length
    wordStarts[doc + 1] = writer.length
  }
  return { lengths, wordStarts, words: writer.finished() }
}

function* writeAllPostings(
  documents: readonly Document[],
  numberOf: Uint32Array,
  lengths: Uint32Array,
): Generator<undefined, Pick<Segment, 'postingStarts' | 'postings'>> {
  const count = numberOf.length
  const frequency = new Uint32Array(count)
  /** The different terms of a document by number, with `frequency` set; the caller resets it. */
  function distinct(document: Document): number[] {
    const found: number[] = []
    forEachTerm(document, (term) => {
      const number = numberOf[term] ?? 0
      if (frequency[number] === 0) found.push(number)
      frequency[number] = (frequency[number] ?? 0) + 1
    })
    return found
  }

  const starts = new Uint32Array(count + 1)
  for (const [doc, document] of documents.entries()) {
    if (doc % STEP === 0) yield
    for (const number of distinct(document)) {
      starts[number + 1] = (starts[number + 1] ?? 0) + 1
      frequency[number] = 0
    }
  }
  for (let number = 0; number < count; number++) {
    starts[number + 1] = (starts[number + 1] ?? 0) + (starts[number] ?? 0)
  }

  const free = starts.slice()
  const docs = new Uint32Array(starts[count] ?? 0)
  const frequencies = new Uint32Array(docs.length)
  for (const [doc, document] of documents.entries()) {
    if (doc % STEP === 0) yield
    for (const number of distinct(document)) {
      const at = free[number] ?? 0
      docs[at] = doc
      frequencies[at] = frequency[number] ?? 0
      free[number] = at + 1
      frequency[number] = 0
    }
  }

  const writer = new ByteWriter()
  const block = new ByteWriter()
  const postingStarts = new Uint32Array(count + 1)
  for (let number = 0; number < count; number++) {
    if (number % STEP === 0) yield
    const start = starts[number]
    const end = starts[number + 1]
    writePostings(writer, block, docs.subarray(start, end), frequencies.subarray(start, end), lengths)
    postingStarts[number + 1] = writer.length
  }
  return { postingStarts, postings: writer.finished() }
}

const MOST_COUNTED = 65_535

function usageOf({ terms, inside, capital, located }: Vocabulary, order: Uint32Array): Usage {
  function counts(from: readonly number[]): Uint16Array {
    return Uint16Array.from(order, (term) => Math.min(MOST_COUNTED, from[term] ?? 0))
  }
  const written = {
    kind: Uint8Array.from(order, (term) => kindOf(terms[term] ?? '')),
    inside: counts(inside),
    capital: counts(capital),
    located: counts(located),
  }
  return { ...written, role: rolesOf(written) }
}
