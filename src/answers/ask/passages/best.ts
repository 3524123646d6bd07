import type { Found } from '../../passage-search.ts'

/** How many passages are shown. */
export const SHOWN = 3

/** The best passages for a question. */
export interface Best {
  shown: readonly [Found, ...Found[]]
  /** What fits best beside the first, of whatever source. */
  next: Found | undefined
  /** All that were found and fit, best first. */
  found: readonly Found[]
  /** Whether the first reports the one event that the question describes. */
  ofEvent: boolean
  /** The same of any. */
  isOfEvent: (found: Found) => boolean
}
