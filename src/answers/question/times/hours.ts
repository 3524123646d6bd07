import { NUMBER_WORD } from '../../../corpus/dates/words.ts'
import { MONTH_NAME } from '../../time/months.ts'

/** Ways of asking for a time of day … */
const HOUR =
  /\b(?:(?:at|from|since|around|about) (?:what|which) (?:exact |local )?(?:time|hour)|(?:what|which) (?:exact |local )?(?:time of (?:the )?day|hour)|the (?:exact )?hour (?:at which|when)|(?:on|by|did) the clock)\b|^\W*what (?:exact |local )?time (?:did|was|were)\b/i
/** … and of telling one. */
const TELLS_HOUR =
  /(?<![\d.,])(?:[01]?\d|2[0-4])[:.][0-5]\d(?![\d.]*\d| (?:per cent|percent|million|billion|km)\b|%)|\b(?:noon|midday|midnight|o[’']clock)\b|\b\d{1,2} ?[ap]\.? ?m\b/i

/** Ways of asking how much time somebody had … */
const SPAN =
  /\bwithin (?:what|which) (?:time|period|term|span|time ?frame|deadline)\b|\bwithin how (?:long|much time|many)\b|\bby (?:what|which) (?:time|hour|deadline|term)\b|\bhow (?:soon|quickly)\b/i
const COUNTED = `(?:(?:\\d+|${NUMBER_WORD}|an?|half an?|several|few)[ -]){1,2}(?:\\p{L}+ )?(?:minute|hour|day|week|fortnight|month|year|decade)s?`
/** … and of telling it. */
const TELLS_SPAN = new RegExp(
  `\\b${COUNTED}\\b|\\b(?:by|before|until|till) (?:the end of )?(?:\\d{1,2} )?${MONTH_NAME}\\b|\\b(?:immediately|at once)\\b`,
  'iu',
)

/** Ways of asking how long something went on … */
const DURATION =
  /\bhow long (?:did|was|were|had|has|have)\b[^?]*\b(?:last(?:ed)?|take|taken|go(?:ne)? on|continued?|talk(?:ed|ing)?|meet|stay(?:ed)?|spen[dt])\b/i
/** … and of telling it. */
const TELLS_DURATION = new RegExp(
  `\\b(?:last(?:ed|ing)?|for|took|spent|went on|continued)\\b[^.;:]{0,25}\\b${COUNTED}\\b|\\b(?:\\d+|${NUMBER_WORD}|half-an?)-(?:minute|hour|day|week|month|year)\\b`,
  'iu',
)

/** Ways of asking how long somebody was sent to prison for … */
export const PRISON_TERM =
  /\b(?:what|which|how long an?) (?:\p{L}+ )?(?:prison|jail) (?:term|sentence)s?\b|\bhow long (?:an? )?(?:\p{L}+ ){0,2}sentence\b/iu
/** … and of telling it. */
const TELLS_PRISON_TERM = /\byears?\b|\bfor life\b|\blife (?:sentences?|terms?|imprisonment|in prison)\b/i

/**
 * What a text tells that answers a question for an hour, a span of time or a prison term, which no event's date does;
 * `undefined` for other questions.
 */
export function hourOrSpanAsked(question: string): RegExp | undefined {
  if (HOUR.test(question)) return TELLS_HOUR
  if (PRISON_TERM.test(question)) return TELLS_PRISON_TERM
  if (DURATION.test(question)) return TELLS_DURATION
  return SPAN.test(question) ? TELLS_SPAN : undefined
}
