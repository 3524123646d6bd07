import type { Found } from '../../passage-search.ts'

/** The best passages for a question. */
export interface Best {
  shown: readonly [Found, ...Found[]]
  /** What fits best beside the first, of whatever source. */
  next: Found | undefined
  /** Whether the first reports the one event that the question describes. */
  ofEvent: boolean
}
