import type { Period } from './calendar.ts'

export type Unit = 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade' | 'century'

/**
 * What a relative expression counts from: the day of publication ("yesterday"), a date before it in the text ("the next
 * day"), or a date before it in its sentence and else the day of publication ("a year earlier").
 */
export type Anchor = 'published' | 'context' | 'sentence'

/** A whole number of units away from the anchor, as precise as the unit: "last week", "three years ago", "the next day". */
export interface Shift {
  kind: 'shift'
  unit: Unit
  by: number
  anchor: Anchor
  /** "A year ago today": a finer precision than the unit's. */
  precision?: Unit
  /** Counted out ("a decade ago"), not named ("last decade"). */
  counted?: boolean
}

/** Which of the occurrences: "last May", "this Friday", "the following January". */
export interface Choice {
  which: 'last' | 'this' | 'next'
  anchor: Anchor
}

/** What returns every year: a month, a day of a month, a season, a quarter, a holiday. */
export interface Yearly {
  kind: 'yearly'
  /** The occurrence that begins in the given year; undefined when there is none (29 February). */
  inYear: (year: number) => Period | undefined
  year?: number
  /** "June last year", "5 May of that year". */
  yearShift?: Shift
  /** 0 for Sunday to 6 for Saturday, when the text names it next to the date. */
  weekday?: number
  choice?: Choice
}

export interface Weekday {
  kind: 'weekday'
  weekday: number
  choice?: Choice
  /** Days from that weekday on, one unless said: two for a weekend. */
  days?: number
  /** "Friday of last week". */
  weekShift?: Shift
}

/** A day whose month is left to the context: "the 20th". */
export interface DayOfMonth {
  kind: 'day-of-month'
  day: number
  /** "Friday the 13th". */
  weekday?: number
}

/** A date complete in itself: "1994", "the 1980s", "1992–94". */
export interface Fixed {
  kind: 'fixed'
  period: Period
}

export type Wording = Shift | Yearly | Weekday | DayOfMonth | Fixed

/** A date expression: where it stands in the text (`text.slice(start, end)`) and what its words say, not yet resolved. */
export interface Mention {
  start: number
  end: number
  wording: Wording
  /** "about 1996", "late May", "mid-1996". */
  approximate?: boolean
  /** "possibly in 1996". */
  uncertain?: boolean
}

/** One pattern, one job: the date expressions of one form in a text. */
export type Parser = (text: string) => Mention[]

/** Corrects, joins or drops what the parsers found; mentions come and go in text order and do not overlap. */
export type Refiner = (mentions: Mention[], text: string) => Mention[]
