// Written by evaluation/fit/passages.ts; do not edit.

/** What each of SIGNALS adds to the log odds that the best passages answer, … */
export const WEIGHTS: readonly number[] = [
  1.89, // probability
  0.83, // margin
  0.91, // agreement
  1.47, // met
  0.99, // words
  1.42, // people
  1.03, // place
  1.25, // time
  0.63, // named-time
  0.66, // numbers
  0.98, // of-event
  0.35, // event
  0.47, // event-margin
  -1.89, // when
  1.6, // amount
  0.77, // whom
  0.74, // thing
  -0.36, // several
  0.95, // named-event
  -0.55, // framework
]
/** … which start from this. */
export const START = -7.89
