import { fold } from '../corpus/analyser.ts'
import type { Chronicle } from '../corpus/chronicle.ts'
import type { Corpus } from '../corpus/corpus.ts'
import type { Event } from '../corpus/event.ts'
import { remembered } from '../corpus/remembered.ts'
import { replyWithEvent, replyWithEvents } from './ask/event.ts'
import { matchingEvents } from './ask/matches.ts'
import type { Context } from './context.ts'
import { searchEvents } from './event-search.ts'
import { textOf } from './options.ts'
import { readQuestion } from './question/read-question.ts'
import { invalid, none } from './refusal.ts'
import type { Reply } from './reply.ts'
import { formatRequest, type Options } from './request.ts'

const COMMAND = 'when'
/** Events offered when none fits well enough. */
const OFFERED = 3

/**
 * When something was. Option `event`: its id, a name or title of it, or a description ("last meeting with A in B").
 */
export function when(context: Context, options: Options): Reply {
  const request = formatRequest(COMMAND, options)
  const text = textOf(options, 'event')
  if (text === undefined) return invalid(COMMAND, request, 'Name or describe an event.', ['/when event:…'])
  const named = eventsCalled(context.corpus, text)
  if (named.length > 0) return replyWith(context, request, named)
  const draft = { ...readQuestion(text, context), asks: 'when' as const }
  const matching = matchingEvents(context, draft).map(({ event }) => event)
  if (matching.length > 0) return replyWith(context, request, matching)
  const nearest = searchEvents(draft).slice(0, OFFERED)
  return none(
    COMMAND,
    request,
    `The chronicle has no event that “${text}” describes well enough.`,
    nearest.map((hit) => formatRequest(COMMAND, { event: hit.event.title })),
  )
}

function replyWith(context: Context, request: string, events: readonly Event[]): Reply {
  const [event] = events
  return event && events.length === 1
    ? replyWithEvent(context, COMMAND, request, event, 'date')
    : replyWithEvents(context, COMMAND, request, events)
}

/** The event of that id, title or name; a name names one event only. */
function eventsCalled({ chronicle, names }: Corpus, text: string): Event[] {
  const byId = chronicle.events.get(text)
  if (byId) return [byId]
  const titled = eventsByTitle(chronicle).get(fold(text))
  if (titled) return titled
  return names.lookUp(text, ['event']).flatMap(({ id }) => chronicle.events.get(id) ?? [])
}

/** A chronicle's events by folded title. */
const eventsByTitle = remembered(({ events }: Chronicle): ReadonlyMap<string, Event[]> => {
  const byTitle = new Map<string, Event[]>()
  for (const event of events.values()) {
    const title = fold(event.title)
    byTitle.set(title, [...(byTitle.get(title) ?? []), event])
  }
  return byTitle
})
