import lunr from 'lunr'
import { B, idf, impact, K1, lengthNorm, type Statistics } from './bm25.ts'
import { compile, finish } from './compile.ts'
import { type Document, documentOf, Vocabulary } from './document.ts'
import type { Passage } from './passage.ts'
import { PostingReader } from './postings.ts'
import { type Segment, termNumber } from './segment.ts'
import { SENTENCE, termOf } from './words.ts'

/** Lunr takes about 30 kB for each passage while it builds; of larger collections it would take gigabytes. */
const MOST_FOR_LUNR = 25_000

/**
 * Builds with Lunr, and compiles what it built. A segment keeps what Lunr's scores are made of, term frequencies and
 * lengths, which takes a third of the room; that every single score can be had back from them is checked here, but for
 * collections that are too large for Lunr, which get their scores by the same formula without it.
 * Throws a TypeError when ids are not unique strings.
 */
export function buildSegment(passages: readonly Passage[]): Segment {
  checkIds(passages)
  const vocabulary = new Vocabulary()
  const documents = passages.map((passage) => documentOf(passage, vocabulary))
  const segment = finish(compile(documents, vocabulary))
  if (passages.length <= MOST_FOR_LUNR) checkScores(segment, lunrIndex(documents, vocabulary))
  return segment
}

/** Lunr's index of the documents: one field, our analyser's terms and no others; references are positions. */
export function lunrIndex(documents: readonly Document[], vocabulary: Vocabulary): lunr.Index {
  const builder = new lunr.Builder()
  builder.field('terms')
  builder.k1(K1)
  builder.b(B)
  // Lunr only uses a token as a string when there is no pipeline and no metadata, so that plain terms will do.
  Object.assign(builder, { tokenizer: (terms: string[]) => terms })
  for (const [doc, document] of documents.entries()) {
    builder.add({ id: String(doc), terms: termsOf(document, vocabulary) })
  }
  return builder.build()
}

function termsOf({ stream }: Document, { terms }: Vocabulary): string[] {
  const found: string[] = []
  for (let at = 0; at < stream.length; at++) {
    const number = stream[at] ?? 0
    if (number === SENTENCE) at += 2
    else found.push(terms[termOf(number)] ?? '')
  }
  return found
}

function checkIds(passages: readonly Passage[]): void {
  const ids = new Set<string>()
  for (const { id } of passages) {
    if (typeof id !== 'string' || ids.has(id)) {
      throw new TypeError(`Every passage needs an id of its own, a string; got ${JSON.stringify(id)}.`)
    }
    ids.add(id)
  }
}

/** What is read of Lunr's serialised form: each passage's vector (term number, score, …) and each term's number. */
interface Serialised {
  fieldVectors: [reference: string, elements: number[]][]
  invertedIndex: [term: string, posting: { _index: number }][]
}

function isSerialised(value: object): value is Serialised {
  return (
    'fieldVectors' in value &&
    Array.isArray(value.fieldVectors) &&
    'invertedIndex' in value &&
    Array.isArray(value.invertedIndex)
  )
}

function checkScores(segment: Segment, index: lunr.Index): void {
  const serialised = index.toJSON()
  if (!isSerialised(serialised)) throw new Error('Lunr serialises an index in an unknown form; version 2.3 is needed.')
  const statistics: Statistics = { passages: segment.size, length: segment.length }
  const scores = serialised.fieldVectors.map(([, elements]) => elements)
  const next = new Uint32Array(scores.length)
  const byNumber = [...serialised.invertedIndex].sort(([, a], [, b]) => a._index - b._index)
  for (const [term, { _index }] of byNumber) {
    const postings = new PostingReader(segment, termNumber(segment, term))
    const weight = idf(statistics, postings.count)
    while (postings.next()) {
      const { doc, frequency } = postings
      // A vector holds its terms in the order of their numbers, and so do we come by.
      const at = next[doc] ?? 0
      next[doc] = at + 2
      const score = Math.round((scores[doc]?.[at + 1] ?? 0) * 1000)
      const norm = lengthNorm(statistics, segment.lengths[doc] ?? 0)
      if (scores[doc]?.[at] !== _index || Math.max(1, score) !== impact(weight, frequency, norm)) {
        throw new Error(`Lunr scores “${term}” in another way than the index does; version 2.3 is needed.`)
      }
    }
  }
  if (scores.some((elements, doc) => elements.length !== next[doc])) {
    throw new Error('Lunr indexes terms that the index lacks; version 2.3 is needed.')
  }
}
