// Written by evaluation/fit/events.ts; do not edit.

/** What each of EVENT_SIGNALS adds to the log odds that an event is meant. */
export const EVENT_WEIGHTS: readonly number[] = [
  3.8722, // coverage²
  2.7829, // everything met
  1.8437, // core
  -0.7875, // words
  -0.0902, // names met
  -2.0619, // names unmet
  5.9029, // words met
  6.5207, // words in the record
  4.4128, // title
  1.5223, // phrase of the title
  1.5714, // deed told
  1.0638, // reported by the best passage
  1.4855, // reported
  2.6963, // probability of its passage
  -2.4065, // something missing
  0.7133, // came about as asked
  2.436, // company
  0.6812, // sources
]

/** What each of QUESTION_SIGNALS adds to the log odds that none is, … */
export const NONE_WEIGHTS: readonly number[] = [
  4.5478, // probability
  -2.3446, // where
  -0.6992, // place
  4.1871, // people
  2.323, // span
]
/** … which start from this. */
export const NONE_START = 4.4041
