import type { Passage } from '../../src/corpus/search.ts'

/** Passages, and questions with the ids that answer them: a passage's, or what stands before the `#` in it. */
export interface Collection {
  name: string
  passages: Passage[]
  questions: { text: string; gold: string[] }[]
}
