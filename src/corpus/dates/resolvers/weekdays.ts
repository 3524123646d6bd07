import { dayNumber, fromDayNumber, type Period, weekdayOf, weekOf } from '../calendar.ts'
import type { Mention, Weekday } from '../mention.ts'
import { tenseAt } from '../tense.ts'
import { type Context, isListedAfter } from './context.ts'
import { resolveShift } from './shifts.ts'

/** "Thursday's vote": the day that the text has named before. */
const POSSESSIVE = /^['’]s\b/

/** The day, or the weekend, that a weekday's name means: the last one in the past tense, the next one in the future. */
export function resolveWeekday(wording: Weekday, mention: Mention, context: Context): Period | undefined {
  const period = periodOf(wording, mention, context)
  if (period) context.weekdays.set(wording.weekday, dayNumber(period.from))
  return period
}

function periodOf(wording: Weekday, mention: Mention, context: Context): Period | undefined {
  const { weekday, choice, weekShift, days = 1 } = wording
  const span = (first: number): Period => ({ from: fromDayNumber(first), to: fromDayNumber(first + days - 1) })
  const inWeek = (week: Period) => span(dayNumber(week.from) + ((weekday + 6) % 7))
  if (weekShift) {
    const week = resolveShift(weekShift, mention, context)
    return week && inWeek(week)
  }
  const { published, latest, text, last } = context
  // "on Monday and Tuesday"
  if (!choice && last?.wording.kind === 'weekday' && isListedAfter(last, mention, text)) {
    const before = dayNumber(last.period.from)
    return span(before + ((weekday - weekdayOf(before) + 7) % 7 || 7))
  }
  const told = choice?.anchor === 'context' ? latest.day : undefined
  const anchor = told ? dayNumber(told.period.from) : published
  const ago = (weekdayOf(anchor) - weekday + 7) % 7
  if (told && choice?.which === 'this') return inWeek(weekOf(anchor))
  if (told) return span(choice?.which === 'last' ? anchor - (ago || 7) : anchor + 7 - ago)
  if (choice?.which === 'next') return inWeek(weekOf(anchor, 1))
  // "last Friday" on a Saturday is not yesterday
  if (choice?.which === 'last') return span(anchor - (ago < 2 ? ago + 7 : ago))
  const named = context.weekdays.get(weekday)
  if (named !== undefined && !choice && POSSESSIVE.test(text.slice(mention.end, mention.end + 3))) return span(named)
  // the day itself, or a weekend that has begun
  if (ago < days) return span(anchor - ago)
  const tense = tenseAt(text, mention.start, mention.end)
  const isAhead = tense === 'future' || tense === 'planned' || (choice?.which === 'this' && tense === undefined)
  return span(isAhead ? anchor + 7 - ago : anchor - ago)
}
