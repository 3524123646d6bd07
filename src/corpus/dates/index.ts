import { isDay, isSingle, type Period, type Point } from './calendar.ts'
import type { Parser, Refiner } from './mention.ts'
import { dayDates } from './parsers/day-dates.ts'
import { dayLists } from './parsers/day-lists.ts'
import { daysOfMonth } from './parsers/days-of-month.ts'
import { decades } from './parsers/decades.ts'
import { distances } from './parsers/distances.ts'
import { endsOfPeriods } from './parsers/ends-of-periods.ts'
import { holidays } from './parsers/holidays.ts'
import { months } from './parsers/months.ts'
import { namedDates } from './parsers/named-dates.ts'
import { namedDays } from './parsers/named-days.ts'
import { neighbouringPeriods } from './parsers/neighbouring-periods.ts'
import { otherLanguages } from './parsers/other-languages.ts'
import { quarters } from './parsers/quarters.ts'
import { seasons } from './parsers/seasons.ts'
import { speltYears } from './parsers/spelt-years.ts'
import { weekdays } from './parsers/weekdays.ts'
import { years } from './parsers/years.ts'
import { attachYears } from './refiners/attach-years.ts'
import { choose } from './refiners/choose.ts'
import { joinRanges } from './refiners/join-ranges.ts'
import { joinWeekdays } from './refiners/join-weekdays.ts'
import { keepLongest } from './refiners/keep-longest.ts'
import { qualify } from './refiners/qualify.ts'
import { shareYears } from './refiners/share-years.ts'
import { resolve } from './resolve.ts'
import type { Resolved } from './resolvers/context.ts'

/** A date expression of a text. */
export interface FoundDate {
  /** Offset in UTF-16 code units: `text.slice(index, index + found.text.length) === found.text`. */
  index: number
  text: string
  /** EDTF level 1: a day, month or year, an interval of two of the same kind, `~` approximate, `?` uncertain. */
  date: string
}

const PARSERS: Parser[] = [
  dayDates,
  dayLists,
  otherLanguages,
  months,
  weekdays,
  namedDates,
  namedDays,
  neighbouringPeriods,
  endsOfPeriods,
  distances,
  daysOfMonth,
  holidays,
  seasons,
  quarters,
  decades,
  years,
  speltYears,
]

const REFINERS: Refiner[] = [keepLongest, attachYears, joinWeekdays, attachYears, shareYears, choose, qualify]

/**
 * Finds the calendar dates of a news text, in text order and without overlaps.
 *
 * `published` is the day of publication, `YYYY-MM-DD`: "yesterday" counts from it, and with the tense of the clause it
 * decides which Thursday or which May is meant. Throws a RangeError when `published` is no such day; never for a text.
 */
export function findDates(text: string, published: string): FoundDate[] {
  const day = parseDay(published)
  const found = PARSERS.flatMap((parse) => parse(text))
  const mentions = REFINERS.reduce((refined, refine) => refine(refined, text), found)
  return joinRanges(resolve(mentions, text, day), text, day).map((date) => ({
    index: date.start,
    text: text.slice(date.start, date.end),
    date: formatDate(date),
  }))
}

function parseDay(published: string): Point {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(published) ?? []
  const point = { year: Number(year), month: Number(month), day: Number(day) }
  if (year === undefined || !isDay(point))
    throw new RangeError(`"${published}" is not a day; the publication date must look like 2023-05-25`)
  return point
}

function formatDate({ period, approximate = false, uncertain = false }: Resolved): string {
  const qualifier = uncertain ? '?' : approximate ? '~' : ''
  return formatPeriod(period, qualifier)
}

function formatPeriod(period: Period, qualifier: string): string {
  const from = formatPoint(period.from) + qualifier
  return isSingle(period) ? from : `${from}/${formatPoint(period.to)}${qualifier}`
}

function formatPoint({ year, month, day }: Point): string {
  return [
    String(year).padStart(4, '0'),
    ...[month, day].flatMap((part) => (part === undefined ? [] : String(part).padStart(2, '0'))),
  ].join('-')
}
