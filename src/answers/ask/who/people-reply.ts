import type { Event } from '../../../corpus/event.ts'
import { Citations } from '../../citation.ts'
import type { Context } from '../../context.ts'
import { disputedItems } from '../../disputes.ts'
import type { Reply } from '../../reply.ts'
import { counted, dateOfEvent, eventItems, listed, namesOf } from '../../words.ts'

/** Names people who had a part in some events, with what the chronicle has of these; `undefined` without an event. */
export function replyNamingPeople(
  { corpus }: Context,
  events: readonly Event[],
  people: string[],
  command: string,
  request: string,
): Reply | undefined {
  const [event] = events
  if (!event) return undefined
  const citations = new Citations()
  const items = events.flatMap((own) => [
    ...eventItems(corpus.chronicle, own, citations.addEvent(corpus, own, events.length > 1 ? 1 : undefined)),
    ...disputedItems(corpus, own, citations),
  ])
  const names = listed(namesOf(corpus.chronicle, people))
  return {
    answer: {
      status: 'answered',
      command,
      headline:
        events.length === 1
          ? `${names}: ${event.title}, ${dateOfEvent(event)}`
          : `${names}, in ${counted(events.length, 'event')}`,
      people,
      events: events.map(({ id }) => id),
      date: event.date.text,
      citations: citations.list,
    },
    items,
    notes: [],
    request,
  }
}
