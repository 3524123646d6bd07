// Written by evaluation/fit/events.ts; do not edit.

/** What each of EVENT_SIGNALS adds to the log odds that an event is meant. */
export const EVENT_WEIGHTS: readonly number[] = [
  4.0477, // coverage²
  3.3455, // everything met
  1.4805, // core
  -0.6949, // words
  -0.1135, // names met
  -2.3112, // names unmet
  5.9438, // words met
  5.8024, // words in the record
  4.5415, // title
  1.4244, // phrase of the title
  1.5657, // deed told
  1.2624, // reported by the best passage
  1.273, // reported
  2.8515, // probability of its passage
  -2.1215, // something missing
  0.4972, // came about as asked
  2.2582, // company
  0.3738, // sources
]

/** What each of QUESTION_SIGNALS adds to the log odds that none is, … */
export const NONE_WEIGHTS: readonly number[] = [
  4.3793, // probability
  -1.9538, // where
  -0.5551, // place
  3.6199, // people
  2.5029, // span
]
/** … which start from this. */
export const NONE_START = 3.8902
