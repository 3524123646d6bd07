import { ORDINALS, ordinalNumber } from '../../corpus/dates/words.ts'
import { spellingDistance, toleratedDistance } from '../../corpus/spelling.ts'

/** Months and seasons as questions name them, in any case; patterns for a `RegExp` with the flag `i`. */

/** A month's full name. */
export const MONTH_NAME = '(?:january|february|march|april|may|june|july|august|september|october|november|december)'

/** A month's full name or its short form, with or without a full stop. */
export const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'

/** The month in which each season begins, in the north. */
export const SEASONS: Record<string, number> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }

/** A season's name. */
export const SEASON = `(?:${Object.keys(SEASONS).join('|')})`

/** A month or season that is no other word: "may" and "march" are words too, "fall" is what towns do. */
export const PLAIN_PART_OF_YEAR =
  '(?:january|february|april|june|july|august|september|october|november|december|spring|summer|autumn|winter)'

const NAMES = MONTH_NAME.slice('(?:'.length, -1).split('|')
/** A word of a month's length beside a number. */
const BESIDE_NUMBER =
  /(?<=(?<!\p{L})\d{1,2}(?:st|nd|rd|th)? (?:of )?)\p{L}{5,10}(?!\p{L})|(?<!\p{L})\p{L}{5,10}(?=,? \d)/giu

/** "The first month of 2019", "the last month of the year 2005". */
const NTH_MONTH = new RegExp(
  `\\b(?:the )?(?<nth>${ORDINALS.slice(0, 12).join('|')}|last|final) month of (?:the year )?(?=\\d{4})`,
  'giu',
)

/** A text with the months that it counts by their names. */
export function withMonthNames(text: string): string {
  return text.replace(NTH_MONTH, (_, nth: string) => {
    const number = /^(?:last|final)$/i.test(nth) ? NAMES.length : ordinalNumber(nth)
    return `${NAMES[number - 1]} `
  })
}

/** A text with its misspelt months beside numbers put right: "12 Febuary", "Septmber 2020". */
export function withMonths(text: string): string {
  return text.replace(BESIDE_NUMBER, (word) => {
    const typed = word.toLowerCase()
    if (NAMES.includes(typed)) return word
    return NAMES.find((name) => spellingDistance(typed, name, 1) <= toleratedDistance(name.length)) ?? word
  })
}
