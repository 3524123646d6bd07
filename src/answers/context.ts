import type { Corpus } from '../corpus/corpus.ts'

/** What every answer is made from, beside the request. */
export interface Context {
  corpus: Corpus
  /** The day on which the question is asked, `YYYY-MM-DD`. */
  today: string
}
