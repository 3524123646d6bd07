// Written by evaluation/fit/passages.ts; do not edit.

/** What each of SIGNALS adds to the log odds that the best passages answer, … */
export const WEIGHTS: readonly number[] = [
  1.68, // probability
  1.07, // margin
  1.23, // agreement
  1.29, // met
  1.47, // words
  1.18, // people
  1.33, // place
  1.5, // time
  0.51, // named-time
  0.89, // numbers
  0.57, // of-event
  0.29, // event
  0.76, // event-margin
  -1.66, // when
  1.6, // amount
  0.9, // whom
  0.56, // thing
  -0.82, // events
  -0.95, // several
  1.08, // named-event
  -0.65, // framework
]
/** … which start from this. */
export const START = -8.59
