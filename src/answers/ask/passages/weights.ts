// Written by evaluation/fit/passages.ts; do not edit.

/** What each of SIGNALS adds to the log odds that the best passages answer, … */
export const WEIGHTS: readonly number[] = [
  1.89, // probability
  0.75, // margin
  1.17, // agreement
  1.41, // met
  1.46, // words
  1.2, // people
  1.43, // place
  1.5, // time
  0.46, // named-time
  1.04, // numbers
  0.44, // of-event
  0.39, // event
  0.7, // event-margin
  -1.94, // when
  1.68, // amount
  0.89, // whom
  0.49, // thing
  -0.78, // events
  -0.8, // several
  1.17, // named-event
  -0.82, // framework
]
/** … which start from this. */
export const START = -8.66
