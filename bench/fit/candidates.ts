import { buildSegment } from '../../src/corpus/search/build.ts'
import { Collection } from '../../src/corpus/search/collection.ts'
import { Names } from '../../src/corpus/search/misspelt.ts'
import { RERANKED } from '../../src/corpus/search/rerank.ts'
import { SIGNALS } from '../../src/corpus/search/signals.ts'
import { type QuestionSet, wholeText } from './questions.ts'

export type Signal = (typeof SIGNALS)[number]

/** A passage that the first stage found for a question. */
export interface Candidate {
  id: string
  /** In the order of SIGNALS. */
  signals: readonly number[]
}

/** The best passages of one set for a question about one of its texts, as the first stage ranks them. */
export type Candidates = (text: string, set: QuestionSet, group: string) => Candidate[]

/** Indexes all sets together. What it finds does not depend on any weights that were fitted. */
export function candidatesIn(sets: readonly QuestionSet[]): Candidates {
  const collection = new Collection(buildSegment(sets.flatMap(({ passages }) => passages)), new Names([]))
  const known = new Map<string, Candidate[]>()
  return (text, set, group) => {
    const key = `${set.name} ${group} ${text}`
    const found = known.get(key) ?? find(text, set).filter(({ id }) => id !== wholeText(group))
    known.set(key, found)
    return found
  }

  function find(text: string, set: QuestionSet): Candidate[] {
    const understood = collection.understand(text)
    const found = collection.rank(understood, RERANKED, { publisher: set.name })
    return collection
      .examine(found, understood)
      .map((examined) => ({ id: collection.idOf(examined), signals: examined.sighting.signals }))
  }
}

/** Some of a passage's signals. */
export function columns(signals: readonly number[], chosen: readonly Signal[]): Float64Array {
  return Float64Array.from(chosen, (signal) => signals[SIGNALS.indexOf(signal)] ?? 0)
}
