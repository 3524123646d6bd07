// Written by evaluation/fit/passages.ts; do not edit.

/** What each of SIGNALS adds to the log odds that the best passages answer, … */
export const WEIGHTS: readonly number[] = [
  1.85, // probability
  0.79, // margin
  1.16, // agreement
  1.39, // met
  1.5, // words
  1.17, // people
  1.4, // place
  1.48, // time
  0.46, // named-time
  1, // numbers
  0.64, // of-event
  0.33, // event
  0.66, // event-margin
  -1.92, // when
  1.67, // amount
  0.9, // whom
  0.47, // thing
  -0.78, // events
  -0.8, // several
  1.16, // named-event
  -0.84, // framework
]
/** … which start from this. */
export const START = -8.62
