// Written by bench/fit/fit.ts; do not edit.

/** What each of SIGNALS adds to a passage's score in the second stage. */
export const RANKING: readonly number[] = [3.94, 3.27, 2.05, 2.41, -0.32, 3.32, 1.82, 2.31, 1.52, 1.49, 0, 0, 0, 0, 0]

/** What each of SIGNALS adds to the log odds that a passage answers, and what they start from. */
export const ANSWERING: readonly number[] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
export const ANSWERING_START = 0
