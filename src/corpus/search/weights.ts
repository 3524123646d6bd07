// Written by bench/fit/fit.ts; do not edit.

/** What each of SIGNALS adds to a passage's fit in the second stage. */
export const RANKING: readonly number[] = [
  6.28, // bm25
  0.99, // coverage
  1.62, // sentence
  2.48, // sentences
  -0.55, // title
  2.49, // context
  2.99, // written
  2.06, // bigrams
  2.11, // names
  1.79, // numbers
  2.04, // answer
  0, // typed
  0, // allCoverage
  0, // allSentence
  0, // allNames
  0, // allNumbers
]

/** What each of SIGNALS adds to the log odds that a passage answers, … */
export const ANSWERING: readonly number[] = [
  0.56, // bm25
  0, // coverage
  0, // sentence
  0, // sentences
  0, // title
  0, // context
  2.09, // written
  0.78, // bigrams
  0, // names
  0, // numbers
  -0.12, // answer
  -0.19, // typed
  3.81, // allCoverage
  2.86, // allSentence
  2.06, // allNames
  1.53, // allNumbers
]
/** … which start from this. */
export const ANSWERING_START = -8.12
