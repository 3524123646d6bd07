import { addDays } from 'date-fns/addDays'
import { addMonths } from 'date-fns/addMonths'
import { format } from 'date-fns/format'
import { parseISO } from 'date-fns/parseISO'
import { COUNT, countNumber } from '../../corpus/dates/words.ts'
import { type Days, endOfMonth } from '../../corpus/edtf.ts'
import { SEASONS } from './months.ts'

/** Days in a unit, and how far "two weeks" may be from fourteen days. */
const UNITS: Record<string, { days: number; give: number }> = {
  day: { days: 1, give: 0 },
  week: { days: 7, give: 3 },
  month: { days: 30.44, give: 15 },
  year: { days: 365.25, give: 92 },
}

/** How far from something else, or, "within two weeks", how long right beside it. */
export interface Distance {
  count: number
  unit: string
  isStretch: boolean
}

/** The words for it. "Half a year" and "two or three days" tell no single number. */
export const DISTANCE = `(?<stretch>(?:(?:within|in|during|for)(?: the)?|less than|(?:over )?the)(?: (?:first|last|next))? )?(?<!(?:half|or|to) |\\d[-–,.])(?<count>${COUNT}) (?<unit>day|week|month|year)s?`

/** The distance that a match of `DISTANCE` names. */
export function distanceIn({ count, unit = '', stretch }: Record<string, string> = {}): Distance | undefined {
  return count === undefined
    ? undefined
    : { count: Math.max(1, countNumber(count)), unit: unit.toLowerCase(), isStretch: stretch !== undefined }
}

/** Whether a word opens the time before something. */
export function isBefore(open: string): boolean {
  return ['before', 'prior to', 'ahead of'].includes(open)
}

/**
 * "Two weeks before A", "a year after A": the days that may be meant, as exact as the unit is; all of them where it is a
 * stretch, "within a year after A".
 */
export function away(date: Days, relation: string, { count, unit, isStretch }: Distance): Days {
  const { days, give } = UNITS[unit] ?? { days: 1, give: 0 }
  const distance = Math.round(days * count)
  if (isStretch) return beside(date, relation, distance)
  const before = isBefore(relation)
  const centre = addDays(parseISO(before ? date.first : date.last), before ? -distance : distance)
  return { first: iso(addDays(centre, -give)), last: iso(addDays(centre, give)) }
}

/** "The summer after A", "the day before A": the nearest such stretch that does not reach into A. */
export function partNextTo(date: Days, relation: string, part: string): Days {
  const before = isBefore(relation)
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
  return beside(date, relation, Math.round(UNITS[part]?.days ?? 1))
}

/** So many days right before or after something. */
function beside(date: Days, relation: string, length: number): Days {
  const before = isBefore(relation)
  const edge = parseISO(before ? date.first : date.last)
  return before
    ? { first: iso(addDays(edge, -length)), last: iso(addDays(edge, -1)) }
    : { first: iso(addDays(edge, 1)), last: iso(addDays(edge, length)) }
}

function iso(date: Date): string {
  return format(date, 'yyyy-MM-dd')
}
