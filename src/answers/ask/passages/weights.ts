// Written by evaluation/fit/passages.ts; do not edit.

/** What each of SIGNALS adds to the log odds that the best passages answer, … */
export const WEIGHTS: readonly number[] = [
  1.84, // probability
  0.97, // margin
  1.28, // agreement
  1.4, // met
  1.19, // words
  1.3, // people
  1.1, // place
  1.4, // time
  0.53, // named-time
  0.8, // numbers
  0.74, // of-event
  0.2, // event
  0.83, // event-margin
  -1.67, // when
  1.68, // amount
  0.88, // whom
  0.63, // thing
  -0.74, // several
  1.08, // named-event
  -0.54, // framework
]
/** … which start from this. */
export const START = -8.33
