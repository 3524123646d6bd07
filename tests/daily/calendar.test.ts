import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dueAt, localDay } from '../../src/daily/calendar.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** The zone's wall clock at a moment, `2026-08-08 09:00`, straight from Intl. */
function wall(moment: number, zone: string): string {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
    formats.set(zone, format)
  }
  return format.format(moment)
}
const formats = new Map<string, Intl.DateTimeFormat>()

/** All minutes of the zone's wall clock from two days before a day to three days after it. */
function minutes(day: string, zone: string): { moment: number; wall: string }[] {
  const start = Date.parse(day) - 48 * HOUR
  return Array.from({ length: 6 * 24 * 60 }, (_, i) => {
    const moment = start + i * MINUTE
    return { moment, wall: wall(moment, zone) }
  })
}

/** The moment a post is due, found by walking the minutes: the first at which the clock shows the time or is past it. */
function walk(all: { moment: number; wall: string }[], day: string, time: string): number | undefined {
  if (!all.some((minute) => minute.wall.startsWith(day))) return undefined
  return all.find((minute) => minute.wall >= `${day} ${time}`)?.moment
}

const iso = (moment: number | undefined) => (moment === undefined ? undefined : new Date(moment).toISOString())

describe('when a post is due', () => {
  test.each([
    ['an ordinary day', '2026-08-08', '09:00', 'Asia/Yerevan', '2026-08-08T05:00:00.000Z'],
    ['the skipped hour', '2026-03-29', '02:30', 'Europe/Brussels', '2026-03-29T01:00:00.000Z'],
    ['the repeated hour', '2026-10-25', '02:30', 'Europe/Brussels', '2026-10-25T00:30:00.000Z'],
    ['the skipped hour', '2026-03-08', '02:00', 'America/New_York', '2026-03-08T07:00:00.000Z'],
    ['the repeated hour', '2026-11-01', '01:59', 'America/New_York', '2026-11-01T05:59:00.000Z'],
    ['half an hour skipped', '2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:30:00.000Z'],
    ['half an hour repeated', '2026-04-05', '01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00.000Z'],
    ['midnight skipped', '2022-03-22', '00:00', 'Asia/Tehran', '2022-03-21T20:30:00.000Z'],
    ['an hour before midnight repeated', '2022-09-21', '23:30', 'Asia/Tehran', '2022-09-21T19:00:00.000Z'],
    ['no summer time since', '2023-03-22', '00:00', 'Asia/Tehran', '2023-03-21T20:30:00.000Z'],
    ['skipped up to midnight', '2025-03-29', '23:30', 'America/Scoresbysund', '2025-03-30T01:00:00.000Z'],
    ['a leap day', '2028-02-29', '09:00', 'Europe/Brussels', '2028-02-29T08:00:00.000Z'],
    ['the last minute of a year', '2026-12-31', '23:59', 'Pacific/Kiritimati', '2026-12-31T09:59:00.000Z'],
    ['the day before a day that never was', '2011-12-29', '09:00', 'Pacific/Apia', '2011-12-29T19:00:00.000Z'],
    ['a day that never was', '2011-12-30', '09:00', 'Pacific/Apia', undefined],
    ['midnight of a day that never was', '2011-12-30', '00:00', 'Pacific/Apia', undefined],
    ['the day after it', '2011-12-31', '09:00', 'Pacific/Apia', '2011-12-30T19:00:00.000Z'],
  ])('%s: %s %s %s', (_, day, time, zone, due) => {
    expect(iso(dueAt(day, time, zone))).toBe(due)
  })

  const years: [zone: string, year: number][] = [
    ['Europe/Brussels', 2026],
    ['America/New_York', 2026],
    ['Australia/Lord_Howe', 2026],
    ['Asia/Tehran', 2022],
    ['Asia/Tehran', 1991],
    ['Pacific/Apia', 2011],
    ['America/Scoresbysund', 2024],
    ['Africa/Casablanca', 2025],
    ['Asia/Yerevan', 2011],
    ['Asia/Baku', 2015],
    ['Europe/Dublin', 2028],
    ['Antarctica/Troll', 2026],
  ]

  test.each(years)('%s, every day of %d', (zone, year) => {
    let before: number | undefined
    for (let day = `${year}-01-01`; day < `${year + 1}`; day = addDays(day, 1)) {
      const due = dueAt(day, '09:00', zone)
      if (due === undefined) {
        expect([zone, day]).toEqual(['Pacific/Apia', '2011-12-30'])
        continue
      }
      expect(wall(due, zone)).toBe(`${day} 09:00`)
      if (before !== undefined) {
        const hours = (due - before) / HOUR
        expect(hours).toBeGreaterThanOrEqual(22)
        expect(hours).toBeLessThanOrEqual(26)
      }
      before = due
    }
  })

  test.each(years)('%s, every quarter of an hour around the clock changes of %d', (zone, year) => {
    for (const day of changes(zone, year)) {
      for (const near of [addDays(day, -1), day, addDays(day, 1)]) {
        const all = minutes(near, zone)
        for (let quarter = 0; quarter < 96; quarter++) {
          const minute = (quarter * 15 + quarter) % 1440
          const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
          expect([near, time, iso(dueAt(near, time, zone))]).toEqual([near, time, iso(walk(all, near, time))])
        }
      }
    }
  })

  test('any zone, day and time', () => {
    const day = fc
      .integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2037, 11, 31) })
      .map((moment) => new Date(moment).toISOString().slice(0, 10))
    const time = fc
      .integer({ min: 0, max: 1439 })
      .map((m) => `${`${Math.floor(m / 60)}`.padStart(2, '0')}:${`${m % 60}`.padStart(2, '0')}`)
    const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
    fc.assert(
      fc.property(day, time, zone, (day, time, zone) => {
        expect(iso(dueAt(day, time, zone))).toBe(iso(walk(minutes(day, zone), day, time)))
      }),
      { numRuns: 100 },
    )
  })

  test('an unknown zone is an error', () => {
    expect(() => dueAt('2026-08-08', '09:00', 'Asia/Atlantis')).toThrow(/Asia\/Atlantis/)
    expect(() => localDay(0, 'Asia/Atlantis')).toThrow(RangeError)
  })
})

/** The local days of a year on which the zone's offset changes, found by comparing days' lengths. */
function changes(zone: string, year: number): string[] {
  const found: string[] = []
  for (let day = `${year}-01-01`; day < `${year + 1}`; day = addDays(day, 1)) {
    const at = (moment: number) => Date.parse(`${wall(moment, zone).replace(' ', 'T')}Z`) - moment
    if (at(Date.parse(day)) !== at(Date.parse(day) + 24 * HOUR)) found.push(localDay(Date.parse(day) + 12 * HOUR, zone))
  }
  return found
}

describe('the local day', () => {
  test.each([
    ['2026-12-31T20:00:00Z', 'Asia/Yerevan', '2027-01-01'],
    ['2026-12-31T19:59:59.999Z', 'Asia/Yerevan', '2026-12-31'],
    ['2028-02-29T23:30:00Z', 'UTC', '2028-02-29'],
    ['2011-12-30T09:59:00Z', 'Pacific/Apia', '2011-12-29'],
    ['2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31'],
  ])('%s in %s', (moment, zone, day) => {
    expect(localDay(Date.parse(moment), zone)).toBe(day)
  })

  test('the day after', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31')
  })
})
