import type { Passage } from '../../../corpus/passage.ts'
import type { Hit } from '../../../corpus/search.ts'
import type { Context } from '../../context.ts'

/** A passage that a search brought up. */
export interface Found extends Hit {
  passage: Passage
}

/** The best passages for a question. */
export interface Best {
  shown: readonly [Found, ...Found[]]
  /** Whether the first reports the one event that the question describes. */
  ofEvent: boolean
}

/** The passages that fit a text best, best first. */
export function search({ corpus }: Context, text: string, limit: number): Found[] {
  return corpus.index.search(text, { limit }).flatMap((hit) => {
    const passage = corpus.passages.get(hit.id)
    return passage ? [{ ...hit, passage }] : []
  })
}
