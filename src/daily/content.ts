import { format } from 'date-fns/format'
import { parseISO } from 'date-fns/parseISO'
import { anniversariesOn } from '../answers/anniversaries.ts'
import type { Context } from '../answers/context.ts'
import { repliesOn } from '../answers/on-this-day.ts'
import type { Reply } from '../answers/reply.ts'
import { formatRequest } from '../answers/request.ts'
import type { Chronicle } from '../corpus/chronicle.ts'
import type { EmptyDay } from '../store/settings.ts'
import { addDays } from './calendar.ts'

/** The days of the week around a day, nearest first. */
const WEEK = [-1, 1, -2, 2, -3, 3]

/** The longest that anybody waits for a post: 29 February comes round after eight years at the latest. */
const LONGEST_WAIT_DAYS = 8 * 366

/**
 * The day whose events a day's post shows: the day itself, on an empty one perhaps another of that week; undefined when
 * there is no post. A day on which something merely went on, such as a war, is empty.
 *
 * @param day `2026-08-08`
 */
export function dayShown(chronicle: Chronicle, day: string, emptyDay: EmptyDay): string | undefined {
  const candidates = emptyDay === 'skip' ? [day] : [day, ...WEEK.map((distance) => addDays(day, distance))]
  return candidates.find((candidate) =>
    anniversariesOn(chronicle, candidate.slice(5), Number(candidate.slice(0, 4))).some(({ day }) => day !== 'spans'),
  )
}

/** The first day from `day` on that has a post. */
export function nextDayWithPost(chronicle: Chronicle, day: string, emptyDay: EmptyDay): string | undefined {
  for (let ahead = 0; ahead < LONGEST_WAIT_DAYS; ahead++) {
    const candidate = addDays(day, ahead)
    if (dayShown(chronicle, candidate, emptyDay) !== undefined) return candidate
  }
  return undefined
}

/** What a day's post says; undefined when there is none. */
export function dailyReply(context: Context, day: string, emptyDay: EmptyDay): Reply | undefined {
  const shown = dayShown(context.corpus.chronicle, day, emptyDay)
  if (shown === undefined) return undefined
  const reply = repliesOn(context, shown, formatRequest('on-this-day', { date: shown }))
  if (shown === day) return reply
  const note = `The chronicle has no event on ${inWords(day)}; this is the nearest anniversary of the week.`
  return { ...reply, notes: [note, ...reply.notes] }
}

function inWords(day: string): string {
  return format(parseISO(day), 'd MMMM')
}
