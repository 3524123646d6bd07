import type { Mention } from '../mention.ts'
import { MONTH, monthNumber } from '../words.ts'
import { fullYear, monthOfYear } from '../yearly.ts'

const PATTERN = new RegExp(
  `(?<![\\p{L}\\d'’])(${MONTH})` +
    `(?:(?:\\sof\\s|,?\\s|-|/)(\\d{4})\\b(?![.,]?\\d)|\\s['’](\\d\\d)\\b)?(?![\\p{L}\\d]|-(?!${MONTH}))`,
  'gu',
)

/** Words after which even a name that is also a verb or a first name is a month. */
const LEADS =
  /(?:^|[^\p{L}])(?:in|of|since|until|till|by|from|through|between|during|before|after|early|late|mid|mid-|for|around|about|both|each|every|to|on|last|next|this|past|coming|following|previous|preceding|[-–—/(])\s?$/iu
const LISTED = new RegExp(`${MONTH}(?:,|,?\\s(?:and|or|to|through))\\s$`, 'u')
const AFTER = /^(?:['’]s\s[a-z]|\s(?:last|this|next|of)\s(?:the\s)?(?:year|\p{L}+\syear|\d{4}))/u

/** Names of events, with no year of their own: "the October Revolution", "Red October". */
const EVENT =
  /^\s(?:War|Wars|Revolution|Uprising|Days|Crisis|Agreements?|Accords?|Events|Coup|Massacre|Offensive|Theses|Plot|Movement|Pogroms?|Group|Street|Square)\b/u
const NICKNAME = /(?:Black|Bloody|Red|White|Green|Dark|Hot|Silent)\s$/u
const CAPITALISED = /(?:^|[^.!?:;"“”\s])\s(?:\p{Lu}[\p{Ll}.]+)\s$/u
const NAMED_DAY =
  /(?:day|night|morning|afternoon|evening|Early|Late|Last|Next|This|In|Since|By|Until|From|During|The|On)\s$/

/** A short form without its full stop is a name as often as a month. */
const FIRST_NAME = /^(?:Jan|Mar|Apr|Jun|Jul)$/
const SHORT = /^(?:Feb|Aug|Sept?|Oct|Nov|Dec)$/

const GIVEN_NAME = /^(?:April|May|June|August)$/
const SURNAME = /^\s\p{Lu}\p{Ll}/u
const TIME_LEADS = /\b(?:in|since|until|till|during|last|next|this|early|late|mid)[\s-]$/i

/** Spelt as a verb, a modal or a first name as well. */
const AMBIGUOUS = /^(?:May|March|Mar\.|MAY|MARCH|April|June|August)$/
const OPENING = /(?:^|[.!?]['"”’]?\s)$/
const TELLING = /^\s(?:was|is|saw|brought|marks|marked|will be|has been)\s/

/** Months without a day: "May 1990", "in May", "in March", "Oct. '98". */
export function months(text: string): Mention[] {
  return [...text.matchAll(PATTERN)].flatMap((match) => {
    const [whole, name = '', year, shortYear] = match
    const month = monthNumber(name)
    const start = match.index
    const end = start + whole.length
    if (month === undefined || (!year && !shortYear && !isMonth(name, text, start, end))) return []
    const wording = monthOfYear(month)
    if (year) return [{ start, end, wording: { ...wording, year: Number(year) } }]
    if (shortYear) return [{ start, end, wording: { ...wording, year: fullYear(shortYear) } }]
    return [{ start, end, wording }]
  })
}

function isMonth(name: string, text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start)
  const after = text.slice(end, end + 24)
  if (FIRST_NAME.test(name) || EVENT.test(after) || NICKNAME.test(before)) return false
  if (OPENING.test(before) && TELLING.test(after)) return true
  if (GIVEN_NAME.test(name) && SURNAME.test(after) && !TIME_LEADS.test(before)) return false
  if (LEADS.test(before) || LISTED.test(before) || AFTER.test(after)) return true
  if (CAPITALISED.test(before) && !NAMED_DAY.test(before)) return false
  if (SHORT.test(name)) return false
  if (!AMBIGUOUS.test(name)) return true
  if (GIVEN_NAME.test(name) && name !== 'May') return !/^\s(?:said|told)\b/.test(after)
  return /\b(?:the|last|next|a|an|this|['’]s)\s$/i.test(before) && /^\s[a-z]/.test(after)
}
