import { tokens } from '../../corpus/analyser.ts'
import { NUMBER_WORD, ORDINALS } from '../../corpus/dates/words.ts'
import type { Passage } from '../../corpus/passage.ts'
import { type Draft, unread } from '../question/draft.ts'
import { PRISON_TERM } from '../question/times/hours.ts'
import { MONTH_NAME } from '../time/months.ts'

/** Words that ask for a number. */
const ASKS_NUMBER =
  /^\W*(?:(?:by|in|at|for|to|within) )?how (?:many|much|long|old|far|tall|big|large|high|deep|wide|heavy|often)\b/i

/** Nouns for a number that is asked for: "number of votes against", "what percentage". */
const AMOUNT =
  /\b(?:numbers?|sum|total|percentage|length|duration|amount|size|distance|price|cost|headcount|turnout|figure)\b/i

/** Whether a number is asked for. */
export function asksForAmount({ asks, text }: Draft): boolean {
  return (
    asks === 'count' ||
    (asks === 'passage' && [ASKS_NUMBER, AMOUNT, HOW_MANY, PRISON_TERM].some((pattern) => pattern.test(text)))
  )
}

/** "It covered how many kilometres?" */
const HOW_MANY = /\bhow (?:many|much|long|old|far)\b/i

/** Units of measure, as they are asked for and as they are written: of time and of length, and others. */
const LENGTHS = [
  'seconds?',
  'minutes?',
  'hours?',
  'days?',
  'weeks?',
  'months?',
  'years?',
  'decades?',
  'kilomet(?:er|re)s?|kms?',
  'met(?:er|re)s?|m',
  'miles?',
]
const UNITS = [
  ...LENGTHS,
  'hectares?|ha',
  'tonnes?|tons?|t',
  'pages?',
  'percent|per cent|%',
  'dollars?|\\$',
  'euros?|€',
]

/** "How often": so many times, or which time it was in a row. */
const ASKS_TIMES = /\bhow (?:often|many times)\b/i
const TIMES = new RegExp(
  `\\b(?:once|twice|thrice|(?:${ORDINALS.join('|')}) time|(?:\\d+|${NUMBER_WORD}|several|many) (?:times|meetings|rounds|occasions))\\b`,
  'i',
)

/** A number, in figures or words, that is neither a year nor a day of a month. */
const NUMBER = `(?<![\\d.,])(?!(?:1[89]|20)\\d\\d(?![\\d.,]*\\d))\\d[\\d.,]*(?! ${MONTH_NAME}\\b)|\\b(?:${NUMBER_WORD}|dozens?|hundreds?|thousands?|millions?|half|both|no|none|several|twice|once)\\b`
/** Matches a text that has such a number. */
const HAS_NUMBER = new RegExp(NUMBER, 'i')

/** A number, or "a", with one of some units. */
const numberOf = (units: string) =>
  new RegExp(`(?:${NUMBER}|\\ban?\\b)[ -]?(?:\\p{L}+[ -])?(?:${units})(?![\\p{L}\\d])|(?:${units})(?:${NUMBER})`, 'iu')

/** For each unit what asks for it, and texts that have a number of it: "three years", "a 44-day war", "sixteen long months", "€20". */
const MEASURES = [
  ...UNITS.map((unit) => ({
    asked: new RegExp(`\\bhow many (?:${unit})(?![\\p{L}\\d])`, 'iu'),
    told: numberOf(unit),
  })),
  { asked: /^\W*how long\b(?! will\b)/i, told: numberOf(LENGTHS.join('|')) },
]

/** What a passage must have that tells how long, far or much something was, in the units that are asked for; `undefined` where none are. */
export function measureAsked(text: string): RegExp | undefined {
  return MEASURES.find(({ asked }) => asked.test(text))?.told
}

/**
 * Whether a passage has the numbers of the question, and one where a number is asked for: in the units that are asked for,
 * as a passage with another number does not say it.
 */
export function hasNumbers({ asks, text, words }: Draft, { text: told, article }: Passage): boolean {
  const measure = measureAsked(text)
  if (ASKS_TIMES.test(text) && !TIMES.test(told)) return false
  const number = measure ?? (asks === 'count' || ASKS_NUMBER.test(text) ? HAS_NUMBER : undefined)
  if (number && !number.test(told)) return false
  const known = new Set(tokens(`${article.title} ${told}`).map(({ word }) => word))
  return unread({ words }).every(({ word }) => !/^\d+$/.test(word) || known.has(word))
}
