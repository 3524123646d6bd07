import type { Context } from '../../context.ts'
import type { Draft } from '../../question/draft.ts'
import { none } from '../../refusal.ts'
import type { Reply } from '../../reply.ts'
import { counted } from '../../words.ts'
import { matchingEvents } from '../matches.ts'
import { nearby } from '../nearby.ts'
import { readDescription } from './description.ts'
import { asksForHead } from './head-asked.ts'
import { replyNamingPeople } from './people-reply.ts'
import { peopleAsked } from './present.ts'

/** Of more events the people together are no answer. */
const MOST_EVENTS = 5

/** Who took part in the event that the question describes, apart from those whom it names. */
export function peopleOfEvent(context: Context, draft: Draft, command: string, request: string): Reply | undefined {
  const { corpus } = context
  const hits = matchingEvents(context, draft)
  const events = hits.map(({ event }) => event)
  if (events.length === 0) return undefined
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
  return replyNamingPeople(context, events, people, command, request)
}
