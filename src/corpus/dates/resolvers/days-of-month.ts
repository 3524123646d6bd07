import {
  addMonths,
  dayNumber,
  fromDayNumber,
  isSingle,
  lastDayNumber,
  type Period,
  type Point,
  single,
  weekdayOf,
} from '../calendar.ts'
import type { DayOfMonth, Mention } from '../mention.ts'
import { tenseAt } from '../tense.ts'
import type { Context } from './context.ts'

/** Months to try for a "Friday the 13th": the current one, its neighbours, then back through the year. */
const MONTHS = [0, -1, 1, -2, -3, -4, -5, -6, -7, -8, -9, -10, -11, -12]

/** A month that ended within so many days is still the setting. */
const RECENT = 31

/** "On the 20th": in the month of the date before it, or in that of the publication, as the tense has it. */
export function resolveDayOfMonth(
  { day, weekday }: DayOfMonth,
  mention: Mention,
  context: Context,
): Period | undefined {
  const published = fromDayNumber(context.published)
  if (weekday !== undefined)
    return MONTHS.flatMap((by) => dayIn(published, by, day) ?? []).find(
      ({ from }) => weekdayOf(dayNumber(from)) === weekday,
    )
  const tense = tenseAt(context.text, mention.start, mention.end)
  const last = context.last?.period
  const inContext = last && isSingle(last) && isSetting(last.from, context) ? dayIn(last.from, 0, day) : undefined
  const isStillAhead = inContext && last?.from.day === undefined && dayNumber(inContext.from) > context.published
  if (inContext && !(isStillAhead && tense === 'past')) return inContext
  if (tense === 'future' || tense === 'planned') return dayIn(published, day >= published.day ? 0 : 1, day)
  return dayIn(published, day <= published.day ? 0 : -1, day)
}

/** Whether a date before it tells the month: a day does, a month if it is recent or the text is history. */
function isSetting({ year, month, day }: Point, { published, history }: Context): boolean {
  if (month === undefined) return false
  return day !== undefined || history !== 'none' || published - lastDayNumber({ year, month }) < RECENT
}

/** That day so many months away; undefined when the month is too short. */
function dayIn(month: Point, by: number, day: number): Period | undefined {
  const { year, month: number } = addMonths(month, by)
  const isShort = day > fromDayNumber(lastDayNumber({ year, month: number })).day
  return isShort ? undefined : single({ year, month: number, day })
}
