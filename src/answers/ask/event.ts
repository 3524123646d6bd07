import type { Event } from '../../corpus/event.ts'
import { Citations } from '../citation.ts'
import type { Context } from '../context.ts'
import { disputedItems } from '../disputes.ts'
import type { Reply } from '../reply.ts'
import { counted, dayInWords, eventItem, eventItems, statusInWords } from '../words.ts'

/** What a headline begins with: when it was, or where. */
export type Wanted = 'date' | 'place'

/** Tells of one event in full. */
export function replyWithEvent(
  { corpus }: Context,
  command: string,
  request: string,
  event: Event,
  wanted: Wanted,
): Reply {
  const citations = new Citations()
  const numbers = citations.addEvent(corpus, event)
  const disputed = disputedItems(corpus, event, citations)
  const when = dayInWords(event)
  const where = event.place ?? 'place not reported'
  const status = statusInWords(corpus.chronicle, event)
  // That it was not held, or what came of it, a title may not say.
  const title = status === undefined ? event.title : `${event.title} (${status})`
  return {
    answer: {
      status: 'answered',
      command,
      headline: wanted === 'date' ? `${when}, ${where}: ${title}` : `${where}, ${when}: ${title}`,
      date: event.date.text,
      ...(event.place !== null && { place: event.place }),
      people: [...event.participants, ...event.mediators],
      events: [event.id],
      citations: citations.list,
    },
    items: [...eventItems(corpus.chronicle, event, numbers), ...disputed],
    notes: [],
    request,
  }
}

/** Tells of several events that fit equally well, one line each. */
export function replyWithEvents(
  { corpus }: Context,
  command: string,
  request: string,
  events: readonly Event[],
  noun = 'event',
): Reply {
  const citations = new Citations()
  const [first] = events
  const places = new Set(events.map(({ place }) => place))
  const items = events.map((event) => eventItem(corpus.chronicle, event, citations.addEvent(corpus, event, 1)))
  return {
    answer: {
      status: 'answered',
      command,
      headline: `${counted(events.length, noun)} ${events.length === 1 ? 'fits' : 'fit'}`,
      ...(first && { date: first.date.text }),
      ...(first?.place && places.size === 1 && { place: first.place }),
      events: events.map(({ id }) => id),
      citations: citations.list,
    },
    items,
    notes: [],
    request,
  }
}
