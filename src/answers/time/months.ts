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
