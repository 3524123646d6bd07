import { dayNumber, fromDayNumber, lastDayNumber, type Period, type Point, weekdayOf } from '../calendar.ts'
import type { Choice, Mention, Yearly } from '../mention.ts'
import { type Tense, tenseAt } from '../tense.ts'
import { type Context, isListedAfter, isYearless } from './context.ts'
import { resolveShift } from './shifts.ts'
import { storyDate } from './story.ts'

/** A date this near to the publication, in days, is meant even where the verb points the other way. */
const NEAR = 45
/** Within so many days of the publication a date is news, not history. */
const NEWS = 14
/** A weekday that does not fit a date this near to the publication is a slip, not another year. */
const SLIP = 21
/** 29 February comes within so many years. */
const LEAP_CYCLE = 8
/** A date falls on the same weekday again within so many years. */
const WEEKDAY_CYCLE = 28

/** The occurrence that is meant of what returns every year: a month, a day, a season, a holiday. */
export function resolveYearly(wording: Yearly, mention: Mention, context: Context): Period | undefined {
  const { inYear, year, yearShift, choice, weekday } = wording
  if (year !== undefined) return inYear(year)
  if (yearShift) {
    const shift = resolveShift(yearShift, mention, context)
    return shift && inYear(shift.from.year)
  }
  if (choice) return chosen(wording, choice, context)
  const { published, text, history } = context
  const reach = inYear(fromDayNumber(published).year) ? 1 : LEAP_CYCLE
  const candidates = around(wording, fromDayNumber(published).year, reach)
  const isNews = candidates.some((period) => period.from.day !== undefined && distance(period, published) <= NEWS)
  const tense = isAttribute(mention, text) ? undefined : tenseAt(text, mention.start, mention.end)
  const story = tense === 'future' || (isNews && history !== 'sure') ? undefined : storyDate(mention, context)
  const inStory =
    story && (story.month ? closest(around(wording, story.year, 1), dayNumber(story)) : inYear(story.year))
  const likely = inStory ?? afterSibling(wording, mention, context) ?? byTense(candidates, tense, published)
  return weekday === undefined ? likely : onItsWeekday(wording, weekday, likely, tense, published)
}

/** The occurrences of the years around one, in order. */
function around({ inYear }: Yearly, year: number, reach: number): Period[] {
  return Array.from({ length: 2 * reach + 1 }, (_, i) => year - reach + i).flatMap((each) => inYear(each) ?? [])
}

/** "Last May", "this summer", "the following January". */
function chosen(wording: Yearly, { which, anchor }: Choice, { published, last }: Context): Period | undefined {
  const from: Point = (anchor === 'context' && last?.period.from) || fromDayNumber(published)
  const periods = around(wording, from.year, wording.inYear(from.year) ? 2 : LEAP_CYCLE)
  if (which === 'last') return periods.findLast(({ to }) => lastDayNumber(to) < dayNumber(from))
  if (which === 'next') return periods.find((period) => dayNumber(period.from) > lastDayNumber(from))
  return periods.find((period) => distance(period, dayNumber(from)) === 0) ?? wording.inYear(from.year)
}

/** "Dates are 4 March and 20 May": the next item of a list follows the one before it, which has no year either. */
function afterSibling(wording: Yearly, mention: Mention, { last, text }: Context): Period | undefined {
  if (!last || !isYearless(last) || !isListedAfter(last, mention, text)) return undefined
  const { from } = last.period
  return around(wording, from.year, 1).find((period) => dayNumber(period.from) >= dayNumber(from))
}

/** The last occurrence that began by the publication, or the next one that has not ended, as the tense has it. */
function byTense(candidates: Period[], tense: Tense | undefined, published: number): Period | undefined {
  const past = candidates.findLast(({ from }) => dayNumber(from) <= published)
  const future = candidates.find(({ to }) => lastDayNumber(to) >= published)
  if (past === undefined || future === undefined || past === future) return past ?? future
  const since = published - lastDayNumber(past.to)
  const until = dayNumber(future.from) - published
  const isDay = past.from.day !== undefined
  if (tense === 'past') return isDay && until <= NEAR && since > NEAR ? future : past
  if (tense === 'future') return isDay && since <= NEWS && until > NEAR ? past : future
  if (tense === 'planned') return 2 * since <= until ? past : future
  return since <= 2 * until ? past : future
}

/** "The talks of 18 July", "the 4 July ruling", "first-quarter sales": the date belongs to the noun, the verb says nothing of it. */
function isAttribute(mention: Mention, text: string): boolean {
  if (/-(?:quarter|half)/i.test(text.slice(mention.start, mention.end))) return true
  return /\b(?:of|the|this|that|['’]s)\s$/i.test(text.slice(Math.max(0, mention.start - 8), mention.start))
}

/**
 * The date in a year in which it falls on the weekday that the text gives it: the likely one, or the nearest to the
 * publication that the tense allows. A weekday that fits no year near a date of these days is taken for a slip.
 */
function onItsWeekday(
  { inYear }: Yearly,
  weekday: number,
  likely: Period | undefined,
  tense: Tense | undefined,
  published: number,
): Period | undefined {
  const fits = ({ from }: Period) => weekdayOf(dayNumber(from)) === weekday
  if (likely && fits(likely)) return likely
  const { year } = fromDayNumber(published)
  const fitting = Array.from({ length: WEEKDAY_CYCLE + 2 }, (_, i) => year + 1 - i)
    .flatMap((each) => inYear(each) ?? [])
    .filter((period) => fits(period) && (tense !== 'past' || dayNumber(period.from) <= published + NEAR))
  const nearest = closest(fitting, published)
  const isSlip = likely && distance(likely, published) <= SLIP && nearest && Math.abs(nearest.from.year - year) > 1
  return isSlip ? likely : (nearest ?? likely)
}

function closest(periods: Period[], day: number): Period | undefined {
  return periods.toSorted((a, b) => distance(a, day) - distance(b, day))[0]
}

/** Days from a day to a period, 0 within it. */
function distance({ from, to }: Period, day: number): number {
  return Math.max(0, dayNumber(from) - day, day - lastDayNumber(to))
}
