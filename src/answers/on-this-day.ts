import { addDays } from 'date-fns/addDays'
import { format } from 'date-fns/format'
import { parseISO } from 'date-fns/parseISO'
import type { Chronicle } from '../corpus/chronicle.ts'
import { type Anniversary, anniversariesOn } from './anniversaries.ts'
import { Citations } from './citation.ts'
import type { Context } from './context.ts'
import { textOf } from './options.ts'
import { invalid, none } from './refusal.ts'
import type { Item, Reply } from './reply.ts'
import { formatRequest, type Options } from './request.ts'
import { readDays } from './time/read.ts'
import { counted, dateOfEvent, eventItem, statusInWords } from './words.ts'

const COMMAND = 'on-this-day'

/** What happened on a day of the calendar in any year. Option `date`: "today" (the default), "8 August", "2 November 2008". */
export function onThisDay(context: Context, options: Options): Reply {
  const typed = textOf(options, 'date') ?? 'today'
  const day = readDay(typed, context.today)
  const request = formatRequest(COMMAND, { ...options, date: day ?? typed })
  if (day === undefined)
    return invalid(
      COMMAND,
      request,
      `“${typed}” is no day. Try today, 8 August or 2 November 2008.`,
      ['today', '8 August', '2 November 2008'].map((date) => formatRequest(COMMAND, { date })),
    )
  return repliesOn(context, day, request)
}

/** The events of a day of the calendar, seen from the day `YYYY-MM-DD` itself. */
export function repliesOn({ corpus }: Context, day: string, request: string): Reply {
  const { chronicle } = corpus
  const year = Number(day.slice(0, 4))
  const found = anniversariesOn(chronicle, day.slice(5), year)
  const name = format(parseISO(day), 'd MMMM')
  if (found.length === 0) return nearestDays(chronicle, day, name, request)
  const citations = new Citations()
  const items = found.map((anniversary) =>
    itemOf(chronicle, anniversary, citations.addEvent(corpus, anniversary.event, 1)),
  )
  return {
    answer: {
      status: 'answered',
      command: COMMAND,
      headline: `On ${name}: ${counted(found.length, 'event')}`,
      count: found.length,
      events: found.map(({ event }) => event.id),
      citations: citations.list,
    },
    items,
    notes: [],
    request,
  }
}

function itemOf(chronicle: Chronicle, { event, years, day }: Anniversary, citations: number[]): Item {
  const item = eventItem(chronicle, event, citations)
  const marks = [
    ago(years),
    day === 'spans' && `lasted ${dateOfEvent(event)}`,
    day === 'leap' && `on 29 February`,
    statusInWords(chronicle, event),
  ].filter((mark) => mark)
  const place = event.place === null || event.title.includes(event.place) ? '' : `, ${event.place}`
  const summary = `${event.title}${place}. ${event.summary}`
  return { lead: event.date.first.slice(0, 4), text: `${marks.join(', ')} · ${summary}`, citations: item.citations }
}

function ago(years: number): string {
  if (years === 0) return 'this very year'
  return years > 0 ? `${counted(years, 'year')} ago` : `${counted(-years, 'year')} later`
}

/** A day with nothing offers the nearest ones before and after that have something. */
function nearestDays(chronicle: Chronicle, day: string, name: string, request: string): Reply {
  const from = parseISO(day)
  const near = [-1, 1].flatMap((direction) => {
    for (let distance = 1; distance < 366; distance++) {
      const other = format(addDays(from, direction * distance), 'yyyy-MM-dd')
      if (
        anniversariesOn(chronicle, other.slice(5), Number(other.slice(0, 4))).some(
          (anniversary) => anniversary.day !== 'spans',
        )
      )
        return [other]
    }
    return []
  })
  const names = near.map((other) => format(parseISO(other), 'd MMMM'))
  return none(
    COMMAND,
    request,
    `The chronicle has no event on ${name}. The nearest days with one: ${names.join(' and ')}.`,
    names.map((date) => formatRequest(COMMAND, { date })),
  )
}

/** Reads a day; one without a year is that of this year, 29 February that of the last leap year. */
function readDay(text: string, today: string): string | undefined {
  const whole = readDays(text, today)
  if (whole) return whole.first === whole.last ? whole.first : undefined
  for (let year = Number(today.slice(0, 4)), tries = 0; tries < 8; tries++, year--) {
    const read = readDays(`${text} ${year}`, today)
    if (read && read.first === read.last) return read.first
  }
  return undefined
}
