import { fold } from '../corpus/analyser.ts'
import type { Corpus } from '../corpus/corpus.ts'
import { type NameContext, tellApart } from '../corpus/namesakes.ts'

/** Who a typed name may be: one id, several that cannot be told apart, or none with the nearest names known. */
export interface PersonReading {
  ids: string[]
  /** Canonical names close to an unknown one. */
  near: string[]
}

/** Reads a person's name as typed: any listed spelling, a surname, an id, a small misspelling. */
export function readPerson(corpus: Corpus, text: string, context: NameContext = {}): PersonReading {
  const { chronicle, names } = corpus
  const id = text.trim().toLowerCase()
  if (chronicle.people.has(id)) return { ids: [id], near: [] }
  const exact = [...chronicle.people.values()].find(({ name }) => fold(name) === fold(text.trim()))
  if (exact) return { ids: [exact.id], near: [] }
  const meanings = names.lookUp(text, ['person'])
  const full = meanings.filter(({ form }) => form === 'name')
  const candidates = (full.length > 0 ? full : meanings).map((meaning) => meaning.id)
  if (candidates.length > 0) return { ids: tellApart(chronicle, candidates, context), near: [] }
  return { ids: [], near: nearPeople(corpus, text) }
}

/** Names of people that a text may have been meant for, nearest first. */
export function nearPeople({ chronicle, names }: Corpus, text: string): string[] {
  const words = text
    .split(/[\s-]+/)
    .map(fold)
    .filter((word) => word.length > 2)
  const near = new Set(words.flatMap((word) => names.nearest(word, word.length < 5 ? 1 : 2)))
  return [...chronicle.people.values()]
    .filter(({ name }) => name.split(/[\s-]+/).some((word) => near.has(fold(word))))
    .map(({ name }) => name)
    .slice(0, 3)
}
