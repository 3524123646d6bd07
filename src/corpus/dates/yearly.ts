import { addMonths, isDay, type Period, single } from './calendar.ts'
import type { Yearly } from './mention.ts'

/** A month of every year. */
export function monthOfYear(month: number): Yearly {
  return { kind: 'yearly', inYear: (year) => single({ year, month }) }
}

/** A day of every year; with `lastDay`, the days from one to the other. */
export function dayOfYear(month: number, day: number, lastDay = day): Yearly {
  return {
    kind: 'yearly',
    inYear: (year) => {
      const from = { year, month, day }
      const to = { year, month, day: lastDay }
      return isDay(from) && isDay(to) && day <= lastDay ? { from, to } : undefined
    },
  }
}

/** Whole months of every year, from a month on: a season, a quarter, a half. */
export function monthsOfYear(month: number, count: number): Yearly {
  return {
    kind: 'yearly',
    inYear: (year): Period => ({ from: { year, month }, to: addMonths({ year, month }, count - 1) }),
  }
}

/** The year that two written digits stand for: the last one that is not far ahead of the present century's middle. */
export function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length > 2) return year
  return year < 50 ? 2000 + year : 1900 + year
}
