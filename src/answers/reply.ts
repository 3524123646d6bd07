import type { Answer } from './answer.ts'

/** A stretch of a text, as offsets into it. */
export interface Span {
  start: number
  end: number
}

/** One line of what supports an answer, with the citations that say so. */
export interface Item {
  /** What the line is about, shown first and strong: a date, an office. */
  lead?: string
  text: string
  /** Indexes into the answer's citations. */
  citations: number[]
}

/**
 * An answer and how it is laid out: what a front end shows. The answer alone is the result; the rest is for the eye.
 */
export interface Reply {
  answer: Answer
  items: Item[]
  /** Said below the items: what was left out, what a word was taken for. */
  notes: string[]
  /** The request as a command line that gives this reply again. */
  request: string
  /** Words of a citation's quote to mark, by the citation's index. */
  marks?: ReadonlyMap<number, Span[]>
}
