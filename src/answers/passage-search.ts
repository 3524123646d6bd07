import type { Corpus } from '../corpus/corpus.ts'
import type { Passage } from '../corpus/passage.ts'
import { remembered } from '../corpus/remembered.ts'
import type { Hit } from '../corpus/search.ts'

/** A passage that a search brought up. */
export interface Found extends Hit {
  passage: Passage
}

/** As many passages are looked at for a question; where only some will do, more. */
const LOOKED_AT = { first: 10, further: 30 }

/** The last question: its events, its people and its passages are each looked for by the same search. */
const last = remembered((_: Corpus): { text?: string; found: readonly Found[] } => ({ found: [] }))

/** The ten passages that fit a text best, or with `further` thirty, best first. */
export function bestPassagesFor(corpus: Corpus, text: string, further = false): readonly Found[] {
  return searched(corpus, text).slice(0, further ? LOOKED_AT.further : LOOKED_AT.first)
}

function searched(corpus: Corpus, text: string): readonly Found[] {
  const known = last(corpus)
  if (known.text === text) return known.found
  const found = corpus.index.search(text, { limit: LOOKED_AT.further }).flatMap((hit) => {
    const passage = corpus.passages.get(hit.id)
    return passage ? [{ ...hit, passage }] : []
  })
  Object.assign(known, { text, found })
  return found
}
