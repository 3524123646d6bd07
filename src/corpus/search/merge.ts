import { fieldsOf } from './columns.ts'
import { compile } from './compile.ts'
import { type Document, documentOf, Vocabulary } from './document.ts'
import { FINGERPRINT_BYTES } from './fingerprint.ts'
import type { Passage } from './passage.ts'
import type { Segment } from './segment.ts'
import { stringAt } from './string-table.ts'
import { stream } from './words.ts'

const STEP = 100

/**
 * One segment of a segment's passages and new ones, in steps as `compile` takes them: what building all of them at once
 * would give, without analysing the old ones again.
 */
export function* merge(segment: Segment, added: readonly Passage[]): Generator<undefined, Segment> {
  const vocabulary = new Vocabulary()
  const terms: string[] = []
  for (const [at, number] of segment.numbers.entries()) {
    terms[number] = stringAt(segment.terms, at)
    if (at % STEP === 0) yield
  }
  const { inside, capital, located } = segment.usage
  for (const [number, term] of terms.entries()) {
    vocabulary.count(vocabulary.number(term), inside[number] ?? 0, capital[number] ?? 0, located[number] ?? 0)
    if (number % STEP === 0) yield
  }
  const documents: Document[] = []
  for (let doc = 0; doc < segment.size; doc++) {
    documents.push({
      id: stringAt(segment.ids, doc),
      ...fieldsOf(segment.columns, doc),
      stream: stream(segment, doc),
      fingerprint: segment.fingerprints.subarray(doc * FINGERPRINT_BYTES, (doc + 1) * FINGERPRINT_BYTES),
    })
    if (doc % STEP === 0) yield
  }
  for (const passage of added) documents.push(documentOf(passage, vocabulary))
  return yield* compile(documents, vocabulary)
}
