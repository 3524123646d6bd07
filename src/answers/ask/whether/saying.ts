import type { Event } from '../../../corpus/event.ts'
import type { Context } from '../../context.ts'
import { none } from '../../refusal.ts'
import type { Reply } from '../../reply.ts'
import { formatRequest } from '../../request.ts'
import { counted, dayInWords } from '../../words.ts'
import { replyWithEvent, replyWithEvents } from '../event.ts'

/** A yes/no question with what its reply is made from. */
export interface Saying {
  context: Context
  command: string
  request: string
}

/** Yes or no, and the event that says so. */
export function said({ context, command, request }: Saying, event: Event, truth: boolean): Reply {
  const reply = replyWithEvent(context, command, request, event, 'date')
  return { ...reply, answer: { ...reply.answer, truth, headline: `${truth ? 'Yes' : 'No'}: ${reply.answer.headline}` } }
}

/** Yes, as all these events say. */
export function yes(saying: Saying, events: readonly Event[]): Reply | undefined {
  const [event, another] = events
  if (!event) return undefined
  if (!another) return said(saying, event, true)
  const { context, command, request } = saying
  const reply = replyWithEvents(context, command, request, events)
  const headline = `Yes: ${counted(events.length, event.kind === 'meeting' ? 'meeting' : 'event')}, the first ${dayInWords(event)}: ${event.title}`
  return { ...reply, answer: { ...reply.answer, truth: true, headline } }
}

/** No: whoever is asked about is not among those who took part in this event. */
export function awayFrom({ context, command, request }: Saying, event: Event, absent: string): Reply {
  const reply = replyWithEvent(context, command, request, event, 'date')
  const headline = `No: the chronicle does not name ${absent} among those who took part. ${reply.answer.headline}`
  return { ...reply, answer: { ...reply.answer, truth: false, headline } }
}

/** Neither yes nor no: what was announced may have been held or not. */
export function onlyAnnounced({ context, command, request }: Saying, event: Event): Reply {
  const { title, place } = event
  const where = place === null ? '' : `, ${place}`
  return none(
    command,
    request,
    `The chronicle does not say: it has only the announcement (${dayInWords(event)}${where}: ${title}), not whether it came about.`,
    [formatRequest('when', { event: context.corpus.chronicle.events.get(event.id)?.title ?? title })],
  )
}
