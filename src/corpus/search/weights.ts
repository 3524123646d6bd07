// Written by bench/fit/fit.ts; do not edit.

/** What each of SIGNALS adds to a passage's fit in the second stage. */
export const RANKING: readonly number[] = [
  6.68, // bm25
  1.59, // coverage
  2.55, // sentence
  2.56, // sentences
  -0.24, // title
  3.19, // written
  2.13, // bigrams
  2.11, // names
  1.76, // numbers
  2.14, // answer
  0, // typed
  0, // allCoverage
  0, // allSentence
  0, // allNames
  0, // allNumbers
]

/** What each of SIGNALS adds to the log odds that a passage answers, … */
export const ANSWERING: readonly number[] = [
  1.6, // bm25
  0, // coverage
  0, // sentence
  0, // sentences
  0, // title
  1.75, // written
  0.77, // bigrams
  0, // names
  0, // numbers
  -0.21, // answer
  -0.13, // typed
  3.38, // allCoverage
  3.19, // allSentence
  2.08, // allNames
  1.46, // allNumbers
]
/** … which start from this. */
export const ANSWERING_START = -8.12
