/** A point of the proleptic Gregorian calendar, as precise as its fields: a year, a month (1–12) or a day (1–31). */
export interface Point {
  year: number
  month?: number
  day?: number
}

/** From the first point to the last, both included; a single year, month or day has the same point twice. */
export interface Period {
  from: Point
  to: Point
}

const MS_A_DAY = 86_400_000

export function single(point: Point): Period {
  return { from: point, to: point }
}

export function isSingle({ from, to }: Period): boolean {
  return from.year === to.year && from.month === to.month && from.day === to.day
}

/** Days since 1 January 1970 of a point's first day. */
export function dayNumber({ year, month = 1, day = 1 }: Point): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) / MS_A_DAY
}

/** Days since 1 January 1970 of a point's last day. */
export function lastDayNumber({ year, month, day }: Point): number {
  if (month === undefined) return dayNumber({ year: year + 1 }) - 1
  return day === undefined ? dayNumber(addMonths({ year, month }, 1)) - 1 : dayNumber({ year, month, day })
}

export function fromDayNumber(days: number): Required<Point> {
  const date = new Date(days * MS_A_DAY)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(days: number): number {
  return (((days + 4) % 7) + 7) % 7
}

/** Whether such a day stands in the calendar: no 30 February. */
export function isDay(point: Required<Point>): boolean {
  const { year, month, day } = fromDayNumber(dayNumber(point))
  return year === point.year && month === point.month && day === point.day
}

/** The month that many months later (earlier when negative). */
export function addMonths({ year, month = 1 }: Point, by: number): Required<Omit<Point, 'day'>> {
  const months = year * 12 + month - 1 + by
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 }
}

/** The week, Monday to Sunday, that holds a day, moved by whole weeks. */
export function weekOf(days: number, by = 0): Period {
  const monday = days - ((weekdayOf(days) + 6) % 7) + by * 7
  return { from: fromDayNumber(monday), to: fromDayNumber(monday + 6) }
}
