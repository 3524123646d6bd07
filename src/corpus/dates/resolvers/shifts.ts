import { addMonths, dayNumber, fromDayNumber, lastDayNumber, type Period, single, weekOf } from '../calendar.ts'
import type { Mention, Shift, Unit } from '../mention.ts'
import { tenseAt } from '../tense.ts'
import { type Context, type Fineness, isInSentence } from './context.ts'

const FINENESS: Record<Unit, Fineness> = {
  day: 'day',
  week: 'day',
  weekend: 'day',
  month: 'month',
  quarter: 'month',
  year: 'year',
  decade: 'year',
  century: 'year',
}

/** The period so many units away from the anchor; undefined when the text gives none to count from. */
export function resolveShift(shift: Shift, mention: Mention, context: Context): Period | undefined {
  const anchor = anchorOf(shift, mention, context)
  if (anchor === undefined) return undefined
  const { unit, by, precision } = shift
  return precision && precision !== unit ? periodAround(sameDay(anchor, unit, by), precision) : step(anchor, shift)
}

/** The day to count from: the publication, or the last date before that is as fine as the unit. */
function anchorOf({ anchor, unit, by }: Shift, mention: Mention, context: Context): number | undefined {
  if (anchor === 'published') return context.published
  const fineness = FINENESS[unit]
  const latest = context.latest[fineness]
  // after "the funeral is on Monday", "that night he flew back" goes on from the day before it
  const isAhead = fineness === 'day' && latest && dayNumber(latest.period.from) > context.published
  const isPast = isAhead && tenseAt(context.text, mention.start, mention.end) === 'past'
  const last = (isPast && context.latest.pastDay) || latest
  const belongs =
    last && (anchor === 'context' || context.history !== 'none' || isInSentence(last, mention, context.text))
  if (belongs) return by > 0 ? lastDayNumber(last.period.to) : dayNumber(last.period.from)
  // "from a year earlier", "than in the previous month": told of the present
  return anchor === 'sentence' || (by < 0 && fineness !== 'day') ? context.published : undefined
}

function step(anchor: number, { unit, by, counted }: Shift): Period {
  const { year, month } = fromDayNumber(anchor)
  switch (unit) {
    case 'day':
      return single(fromDayNumber(anchor + by))
    case 'week':
      return weekOf(anchor, by)
    case 'weekend': {
      const sunday = dayNumber(weekOf(anchor, by).to)
      return { from: fromDayNumber(sunday - 1), to: fromDayNumber(sunday) }
    }
    case 'month':
      return single(addMonths({ year, month }, by))
    case 'quarter': {
      const first = addMonths({ year, month: month - ((month - 1) % 3) }, by * 3)
      return { from: first, to: addMonths(first, 2) }
    }
    case 'year':
      return single({ year: year + by })
    case 'decade':
    case 'century': {
      const length = unit === 'decade' ? 10 : 100
      if (counted) return single({ year: year + by * length })
      const first = Math.floor(year / length) * length + by * length
      return { from: { year: first }, to: { year: first + length - 1 } }
    }
  }
}

/** The same day so many units away, or the month's last where it is shorter. */
function sameDay(day: number, unit: Unit, by: number): number {
  if (unit === 'day') return day + by
  if (unit === 'week') return day + by * 7
  const date = fromDayNumber(day)
  const month = addMonths(date, by * (unit === 'month' ? 1 : unit === 'decade' ? 120 : 12))
  return Math.min(dayNumber({ ...month, day: date.day }), lastDayNumber(month))
}

function periodAround(day: number, unit: Unit): Period {
  return step(day, { kind: 'shift', unit, by: 0, anchor: 'published' })
}
