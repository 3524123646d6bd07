import { getDaysInYear } from 'date-fns/getDaysInYear'
import { parseISO } from 'date-fns/parseISO'
import type { Chronicle } from '../corpus/chronicle.ts'
import type { Event } from '../corpus/event.ts'

/** An event on a day of the calendar, seen from a year. */
export interface Anniversary {
  event: Event
  /** Years from the event to the year it is seen from; negative when it was later. */
  years: number
  /** `of` the day; `spans` it, such as a war; `leap`: on 29 February, remembered on the 28th in common years. */
  day: 'of' | 'spans' | 'leap'
}

/** Anniversaries that people keep. */
const ROUND = [5, 10, 20, 25, 30]

/** Whether an anniversary is a round one: 5, 10, 20, 25 or 30 years. */
export function isRound({ years, day }: Anniversary): boolean {
  return day !== 'spans' && ROUND.includes(years)
}

/**
 * The events whose date falls on a day of the calendar, in any year: round anniversaries first, then oldest first, spans
 * last. Events known only to the month or the year are of no day. Seen from a common year, 28 February has those of the
 * 29th too.
 * @param monthDay `MM-DD`
 * @param year the year they are seen from
 */
export function anniversariesOn(chronicle: Chronicle, monthDay: string, year: number): Anniversary[] {
  const isCommon = getDaysInYear(parseISO(`${year}-01-01`)) === 365
  const found: Anniversary[] = []
  for (const event of chronicle.events.values()) {
    const { date } = event
    const years = year - Number(date.first.slice(0, 4))
    const add = (day: Anniversary['day']) => found.push({ event, years, day })
    if (date.precision === 'day') {
      if (date.first.endsWith(monthDay)) add('of')
      else if (monthDay === '02-28' && isCommon && date.first.endsWith('02-29')) add('leap')
    } else if (date.precision === 'interval' && hasDays(date.text)) {
      if (date.first.endsWith(monthDay)) add('of')
      else if (covers(date.first, date.last, monthDay)) add('spans')
    }
  }
  const rank = (anniversary: Anniversary) => (isRound(anniversary) ? 0 : anniversary.day === 'spans' ? 2 : 1)
  return found.sort((a, b) => rank(a) - rank(b) || (a.event.date.first < b.event.date.first ? -1 : 1))
}

/** Whether both ends of an interval are days. */
function hasDays(text: string): boolean {
  return text.split('/').every((end) => /^\d{4}-\d{2}-\d{2}/.test(end))
}

/** Whether a run of days contains a day of the calendar in some year, beside its first day. */
function covers(first: string, last: string, monthDay: string): boolean {
  const years = [first, last].map((day) => day.slice(0, 4))
  return years.some((year) => `${year}-${monthDay}` > first && `${year}-${monthDay}` <= last)
}
