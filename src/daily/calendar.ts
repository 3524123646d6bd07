import { Cron } from 'croner'

const DAY_MS = 86_400_000

/** Offsets from UTC stay within 26 hours in all of history's time zones. */
const EARLIEST_MS = 26 * 3_600_000

const KNOWN_AT_MOST = 20_000
const known = new Map<string, number | undefined>()
const formats = new Map<string, Intl.DateTimeFormat>()

/** The day after (or `days` after, or before) a day, `2026-08-08`. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
}

/** The calendar day, `2026-08-08`, that a moment falls on in an IANA time zone. Throws RangeError for an unknown zone. */
export function localDay(moment: number, zone: string): string {
  let format = formats.get(zone)
  if (!format) {
    const fields = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
    format = new Intl.DateTimeFormat('en', { timeZone: zone, calendar: 'iso8601', numberingSystem: 'latn', ...fields })
    formats.set(zone, format)
  }
  const parts = new Map(format.formatToParts(moment).map((part) => [part.type, part.value]))
  return `${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`
}

/**
 * The moment at which a local day's post is due, in milliseconds since 1970 UTC.
 *
 * A time that the clocks skip on that day is due at the first moment after the gap (even when that is the next day),
 * a time that they repeat when it comes for the first time. Undefined for a day that the zone never had, such as
 * 30 December 2011 in Apia.
 *
 * @param day local day, `2026-08-08`
 * @param time local time, `HH:MM`
 * @param zone IANA time zone; throws when unknown
 */
export function dueAt(day: string, time: string, zone: string): number | undefined {
  const key = `${day} ${time} ${zone}`
  // Most guilds share their hour and zone with others, and finding the moment takes a fifth of a millisecond.
  if (!known.has(key)) {
    if (known.size >= KNOWN_AT_MOST) known.clear()
    known.set(key, findDue(day, time, zone))
  }
  return known.get(key)
}

function findDue(day: string, time: string, zone: string): number | undefined {
  const due = firstMoment(day, time, zone)
  if (due !== undefined || time === '00:00') return due
  // Not on this day at all: either the gap reaches into the next day, or the day does not exist.
  return firstMoment(day, '00:00', zone) === undefined ? undefined : firstMoment(addDays(day, 1), '00:00', zone)
}

function firstMoment(day: string, time: string, zone: string): number | undefined {
  const [year, month, date] = day.split('-').map(Number)
  const [hour, minute] = time.split(':').map(Number)
  const pattern = `0 ${minute} ${hour} ${date} ${month} * ${year}`
  return new Cron(pattern, { timezone: zone, paused: true }).nextRun(new Date(Date.parse(day) - EARLIEST_MS))?.getTime()
}
