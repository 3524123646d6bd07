import { Citations } from '../../citation.ts'
import type { Context } from '../../context.ts'
import { disputedItems } from '../../disputes.ts'
import type { Draft } from '../../question/draft.ts'
import { none } from '../../refusal.ts'
import type { Reply } from '../../reply.ts'
import { counted, dateOfEvent, eventItems, listed, namesOf } from '../../words.ts'
import { matchingEvents } from '../matches.ts'
import { nearby } from '../nearby.ts'
import { readDescription } from './description.ts'
import { asksForHead } from './head-asked.ts'
import { peopleAsked } from './present.ts'

/** Of more events the people together are no answer. */
const MOST_EVENTS = 5

/** Who took part in the event that the question describes, apart from those whom it names. */
export function peopleOfEvent(context: Context, draft: Draft, command: string, request: string): Reply | undefined {
  const { corpus } = context
  const hits = matchingEvents(context, draft)
  const events = hits.map(({ event }) => event)
  const [event] = events
  if (!event) return undefined
  const isOne = readDescription(corpus, draft.text)?.number === 1
  const people = [...new Set(events.flatMap((own) => peopleAsked(context, draft, own)))]
  // Whoever alone held the office asked for is the same at all of them.
  if (events.length > MOST_EVENTS && !(people.length === 1 && isOne))
    return none(
      command,
      request,
      `${counted(events.length, 'event')} fit, too many to name all who were there. A date, a place or a name would narrow it.`,
      nearby(context, draft),
    )
  if (people.length === 0 || (people.length > 2 && isOne)) return undefined
  // Whoever heads a body now need not have been at each event that speaks of it.
  if (events.length > 1 && asksForHead(draft.text)) return undefined
  // One is asked for, and several events have another each.
  if (events.length > 1 && people.length > 1 && isOne) return undefined
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
