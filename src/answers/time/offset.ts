import { addDays } from 'date-fns/addDays'
import { addMonths } from 'date-fns/addMonths'
import { format } from 'date-fns/format'
import { parseISO } from 'date-fns/parseISO'
import { type Days, endOfMonth } from '../../corpus/edtf.ts'
import { SEASONS } from './months.ts'
import { isBefore } from './relations.ts'

/** Days in a unit, and how far "two weeks" may be from fourteen days. */
const UNITS: Record<string, { days: number; give: number }> = {
  day: { days: 1, give: 0 },
  week: { days: 7, give: 3 },
  month: { days: 30.44, give: 15 },
  year: { days: 365.25, give: 92 },
}

/** "Two weeks before A", "a year after A": the days that may be meant, as exact as the unit is. */
export function away(date: Days, relation: string, { count, unit }: { count: number; unit: string }): Days {
  const { days, give } = UNITS[unit] ?? { days: 1, give: 0 }
  const distance = Math.round(days * count)
  const before = isBefore(relation)
  const centre = addDays(parseISO(before ? date.first : date.last), before ? -distance : distance)
  return { first: iso(addDays(centre, -give)), last: iso(addDays(centre, give)) }
}

/** "The summer after A", "the day before A": the nearest such stretch that does not reach into A. */
export function partNextTo(date: Days, relation: string, part: string): Days {
  const before = isBefore(relation)
  const edge = parseISO(before ? date.first : date.last)
  const season = SEASONS[part]
  if (season !== undefined) {
    const year = Number((before ? date.first : date.last).slice(0, 4))
    const tries = [year - 2, year - 1, year, year + 1].map((own) => {
      const first = `${own}-${String(season).padStart(2, '0')}-01`
      return { first, last: endOfMonth(iso(addMonths(parseISO(first), 2)).slice(0, 7)) ?? first }
    })
    const fitting = before
      ? tries.filter(({ last }) => last < date.first).at(-1)
      : tries.find(({ first }) => first > date.last)
    if (fitting) return fitting
  }
  if (part === 'day') return { first: iso(addDays(edge, before ? -1 : 1)), last: iso(addDays(edge, before ? -1 : 1)) }
  const length = Math.round(UNITS[part]?.days ?? 1)
  return before
    ? { first: iso(addDays(edge, -length)), last: iso(addDays(edge, -1)) }
    : { first: iso(addDays(edge, 1)), last: iso(addDays(edge, length)) }
}

function iso(date: Date): string {
  return format(date, 'yyyy-MM-dd')
}
