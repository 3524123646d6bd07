import type { Event } from '../../../corpus/event.ts'
import type { Context } from '../../context.ts'
import type { Draft } from '../../question/draft.ts'
import { none } from '../../refusal.ts'
import type { Reply } from '../../reply.ts'
import { formatRequest } from '../../request.ts'
import { counted, dateOfEvent } from '../../words.ts'
import { matchingEvents } from '../matches.ts'
import { nearby } from '../nearby.ts'
import { asksForHead, mayLead } from './head-asked.ts'
import { replyNamingPeople } from './people-reply.ts'
import { peopleAsked } from './present.ts'
import { readDescription } from './read-description.ts'

/** Of more events the people together are no answer. */
const MOST_EVENTS = 5

/** Who took part in the event that the question describes, apart from those whom it names. */
export function peopleOfEvent(context: Context, draft: Draft, command: string, request: string): Reply | undefined {
  const { corpus } = context
  const hits = matchingEvents(context, draft)
  const events = attended(
    draft,
    hits.map(({ event }) => event),
  )
  const [event] = events
  if (!event) return undefined
  if (
    MEETING.test(draft.text) &&
    !isPlanAsked(draft) &&
    events.every(({ status }) => status === 'cancelled' || status === 'postponed')
  )
    return none(command, request, `It did not come about: ${event.title}, ${dateOfEvent(event)}.`, [
      formatRequest('when', { event: event.title }),
    ])
  const isOne = readDescription(corpus, draft.text)?.number === 1
  const asked = events.map((own) => peopleAsked(context, draft, own))
  const people = [...new Set(asked.flat())]
  // Beside somebody others were at each of several events: none of them is told from the rest.
  if (draft.besides && asked.some(({ length }) => length !== people.length)) return undefined
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
  if (!mayLead(corpus, draft.text, event, people)) return undefined
  // Where others fought, nobody sat down with anybody.
  if (draft.query.kinds?.includes('meeting') && MEETING.test(draft.text) && event.kind !== 'meeting') return undefined
  // One is asked for, and several events have another each.
  if (events.length > 1 && people.length > 1 && isOne) return undefined
  return replyNamingPeople(context, events, people, command, request)
}

/** Ways of having been with others. */
const MEETING =
  /\b(?:meet|met|s[ai]t|see|saw|seen|talk(?:ed)?|(?:speak|spoke|spoken) (?:(?:on|by|over) (?:the )?(?:tele)?phone )?(?:to|with)|(?:take|took|taken) part|attend\w*|join\w*|present|received?|host\w*)\b/i
/** What was only meant to come about. */
const PLANNED =
  /\b(?:plan\w*|expect\w*|due|announced?|scheduled|supposed|invited?|cancel\w*|postpone\w*|called off|fell through|w(?:as|ere|ould)(?: [^?]{1,40})? (?:to )?(?:have )?(?:meet|met|attend|take part|join|come))\b/i

function isPlanAsked({ text, query }: Draft): boolean {
  return (query.statuses ?? []).some((status) => status !== 'held') || PLANNED.test(text)
}

/**
 * Of several events those that were held, and in which everybody took part whom the question names, if there are any:
 * nobody met anybody elsewhere.
 */
function attended(draft: Draft, events: readonly Event[]): readonly Event[] {
  if (isPlanAsked(draft)) return events
  const keep = (own: readonly Event[], test: (event: Event) => boolean) => {
    const kept = own.filter(test)
    return kept.length > 0 ? kept : own
  }
  const named = draft.people.flatMap(({ ids, byOffice }) => (byOffice ? [] : [ids]))
  const held = keep(events, ({ status }) => status === 'held')
  return keep(held, ({ participants, mediators }) =>
    named.every((ids) => ids.some((id) => participants.includes(id) || mediators.includes(id))),
  )
}
