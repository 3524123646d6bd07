// Written by evaluation/fit/events.ts; do not edit.

/** What each of EVENT_SIGNALS adds to the log odds that an event is meant. */
export const EVENT_WEIGHTS: readonly number[] = [
  3.9099, // coverage²
  2.7422, // everything met
  1.7228, // core
  -0.8262, // words
  0.0617, // names met
  -2.2939, // names unmet
  5.5622, // words met
  6.6829, // words in the record
  4.4926, // title
  1.3709, // phrase of the title
  1.5724, // deed told
  1.0932, // reported by the best passage
  1.4403, // reported
  2.6309, // probability of its passage
  -2.1169, // something missing
  0.7376, // came about as asked
  2.399, // company
  0.1544, // sources
]

/** What each of QUESTION_SIGNALS adds to the log odds that none is, … */
export const NONE_WEIGHTS: readonly number[] = [
  4.3949, // probability
  -2.3293, // where
  -0.79, // place
  4.1446, // people
  2.4453, // span
]
/** … which start from this. */
export const NONE_START = 4.1178
