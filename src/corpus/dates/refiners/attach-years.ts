import { isSingle } from '../calendar.ts'
import type { Mention, Shift, Weekday, Yearly } from '../mention.ts'
import { joinPairs } from './join-pairs.ts'

const AFTER = /^(?:,?\s|,?\sof\s|\sin\s|,\s)$/
const POSSESSIVE = /^['’]s\s(?:fiscal\s)?$/

/**
 * A period that says which year, or which week, is meant belongs to the date: "June last year", "last year's third
 * quarter", "fiscal 1990 second half", "Friday of last week".
 */
export function attachYears(mentions: Mention[], text: string): Mention[] {
  return joinPairs(mentions, text, (first, second, between) => {
    if (first.wording.kind === 'weekday' && AFTER.test(between)) return attach(first, second, first, second)
    if (second.wording.kind === 'weekday' && between === ' ') return attach(first, second, second, first)
    if (isSamePeriod(first) && between === ' ') return yearsAway(first, second)
    if (first.wording.kind === 'yearly' && AFTER.test(between)) return attach(first, second, first, second)
    const isBefore = POSSESSIVE.test(between) || (between === ' ' && isSeveralMonths(second))
    return isBefore ? attach(first, second, second, first) : undefined
  })
}

function attach(first: Mention, second: Mention, date: Mention, period: Mention): Mention | undefined {
  const wording = dated(date, period)
  return wording && { ...date, start: first.start, end: second.end, wording }
}

function dated({ wording: date }: Mention, { wording: period }: Mention): Yearly | Weekday | undefined {
  if (date.kind === 'weekday')
    return isShift(period, 'week') && !date.choice ? { ...date, weekShift: period } : undefined
  if (date.kind !== 'yearly' || date.year !== undefined || date.yearShift || date.choice) return undefined
  if (isShift(period, 'year')) return { ...date, yearShift: period }
  if (period.kind !== 'fixed' || !isSingle(period.period) || period.period.from.month !== undefined) return undefined
  return { ...date, year: period.period.from.year }
}

function isShift(wording: Mention['wording'], unit: Shift['unit']): wording is Shift {
  return wording.kind === 'shift' && wording.unit === unit
}

/** "The same month". */
function isSamePeriod({ wording }: Mention): boolean {
  return wording.kind === 'shift' && wording.anchor === 'context' && wording.by === 0 && wording.unit in A_YEAR
}

const A_YEAR: Partial<Record<Shift['unit'], number>> = { month: 12, quarter: 4 }

/** "The same month last year". */
function yearsAway(same: Mention, year: Mention): Mention | undefined {
  if (same.wording.kind !== 'shift' || year.wording.kind !== 'shift' || year.wording.unit !== 'year') return undefined
  const by = year.wording.by * (A_YEAR[same.wording.unit] ?? 0)
  return { ...same, end: year.end, wording: { ...same.wording, by, anchor: 'context' } }
}

/** A quarter, a half or a season. */
function isSeveralMonths({ wording }: Mention): boolean {
  const period = wording.kind === 'yearly' ? wording.inYear(2000) : undefined
  return period !== undefined && !isSingle(period)
}
