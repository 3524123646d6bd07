import type { Context } from '../context.ts'
import type { Draft } from '../question/draft.ts'
import type { Reply } from '../reply.ts'
import { statusInWords } from '../words.ts'
import { replyWithEvent } from './event.ts'
import { matchingEvents } from './matches.ts'

/** Yes when what is asked about was held, no when it was only announced, postponed or cancelled. */
export function whether(context: Context, draft: Draft, command: string, request: string): Reply | undefined {
  const { statuses, ...query } = draft.query
  const hits = matchingEvents(context, { ...draft, query })
  const events = hits.map(({ event }) => event)
  const event = events.find(({ status }) => status === 'held') ?? events[0]
  if (!event) return undefined
  const happened = event.status === 'held'
  const askedOff = statuses !== undefined && !statuses.includes('held')
  const truth = askedOff ? statuses.includes(event.status) : happened
  const reply = replyWithEvent(context, command, request, event, 'date')
  const status = statusInWords(context.corpus.chronicle, event)
  const headline = `${truth ? 'Yes' : 'No'}: ${reply.answer.headline}${status === undefined ? '' : ` (${status})`}`
  return { ...reply, answer: { ...reply.answer, truth, headline } }
}
