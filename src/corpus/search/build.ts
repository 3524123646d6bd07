import lunr from 'lunr'
import { tokens } from '../analyser.ts'
import { columnsOf } from './columns.ts'
import type { Passage } from './passage.ts'
import type { Segment } from './segment.ts'
import { findString, sortedByBytes, stringTable } from './string-table.ts'

/** BM25's parameters: how soon a repeated word stops adding, and how much a passage's length counts. Measured, see bench. */
export const K1 = 0.9
export const B = 0.75

/** The terms under which a passage is found, in order: those of its title and its text, without stop words. */
export function termsOf(passage: Pick<Passage, 'title' | 'text'>): string[] {
  return [...tokens(passage.title), ...tokens(passage.text)].filter((token) => !token.stop).map((token) => token.term)
}

/** What is read of Lunr's serialised form: each document's vector (term number, impact, …) and each term's number. */
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

/** Lunr's index of the passages: one field, terms made by our analyser alone. */
export function lunrIndex(passages: readonly Passage[]): lunr.Index {
  const builder = new lunr.Builder()
  builder.field('terms')
  builder.k1(K1)
  builder.b(B)
  // Lunr only ever uses a token as a string here (no pipeline, no metadata), so terms are handed over as they are.
  Object.assign(builder, { tokenizer: (terms: string[]) => terms })
  for (const [doc, passage] of passages.entries()) builder.add({ id: String(doc), terms: termsOf(passage) })
  return builder.build()
}

/** Builds with Lunr and flattens what it computed. */
export function buildSegment(passages: readonly Passage[]): Segment {
  const ids = new Set<string>()
  for (const { id } of passages) {
    if (typeof id !== 'string' || ids.has(id)) {
      throw new TypeError(
        `Passage ids must be strings that differ; ${JSON.stringify(id)} is not a string or not unique.`,
      )
    }
    ids.add(id)
  }
  const serialised = lunrIndex(passages).toJSON()
  if (!isSerialised(serialised))
    throw new TypeError('This version of Lunr serialises an index in another form; expected 2.3.')
  return { size: passages.length, ids: stringTable([...ids]), columns: columnsOf(passages), ...flatten(serialised) }
}

function flatten(serialised: Serialised) {
  const terms = stringTable(sortedByBytes(serialised.invertedIndex.map(([term]) => term)))
  const termOf = new Map<number, number>()
  for (const [term, { _index }] of serialised.invertedIndex) termOf.set(_index, findString(terms, term))

  const postings = new Uint32Array(termOf.size + 1)
  for (const [, elements] of serialised.fieldVectors) {
    for (let at = 0; at < elements.length; at += 2) {
      const next = (termOf.get(elements[at] ?? -1) ?? 0) + 1
      postings[next] = (postings[next] ?? 0) + 1
    }
  }
  for (let term = 0; term < termOf.size; term++) postings[term + 1] = (postings[term + 1] ?? 0) + (postings[term] ?? 0)

  const free = postings.slice()
  const docs = new Uint32Array(postings[termOf.size] ?? 0)
  const impacts = new Uint16Array(docs.length)
  for (const [reference, elements] of serialised.fieldVectors) {
    const doc = Number(reference.slice(reference.indexOf('/') + 1))
    for (let at = 0; at < elements.length; at += 2) {
      const term = termOf.get(elements[at] ?? -1) ?? 0
      const posting = free[term] ?? 0
      free[term] = posting + 1
      docs[posting] = doc
      impacts[posting] = Math.round((elements[at + 1] ?? 0) * 1000)
    }
  }
  return { terms, postings, docs, impacts }
}
