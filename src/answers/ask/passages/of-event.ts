import { tokens } from '../../../corpus/analyser.ts'
import type { Passage } from '../../../corpus/passage.ts'
import type { Context } from '../../context.ts'
import { termsOf } from '../../event-search/shares.ts'
import type { EventHit } from '../../event-search.ts'
import type { Found } from '../../passage-search.ts'
import type { Draft } from '../../question/draft.ts'
import { synonymsOf } from '../../question/wording/synonyms.ts'
import { matchingEvents } from '../matches.ts'

/**
 * Whether a passage is of an article that reports the one event which a question describes: of what was said, agreed or
 * counted there these tell, in other words than the question's too. What is asked of an event need not be among its topics;
 * then the passage must tell of that. None is where several events fit.
 */
export function reportsEventMeant(context: Context, draft: Draft): (found: Found) => boolean {
  const asked: Draft = draft.asks === 'passage' ? draft : { ...draft, asks: 'passage' }
  const reports = isOneOf(matchingEvents(context, asked))
  const { topics, ...query } = draft.query
  if (reports || !topics) return reports ?? (() => false)
  const reportsOther = isOneOf(matchingEvents(context, { ...asked, query })) ?? (() => false)
  return (found) => reportsOther(found) && tellsOf(context, topics, found.passage)
}

/** Whether a passage is of a source of an event that tells the time: what somebody said after it, these tell too. */
export function reportsEventBefore({ corpus }: Context, { times, people }: Draft, { passage }: Found): boolean {
  if (!people.some(({ speaking }) => speaking)) return false
  return times.some(({ eventId }) => {
    const event = eventId === undefined ? undefined : corpus.chronicle.events.get(eventId)
    return event?.sources.includes(passage.article.id) ?? false
  })
}

/** Whether a passage is of a source of the event found; `undefined` where none is or several are. */
function isOneOf([meant, other]: readonly EventHit[]): ((found: Found) => boolean) | undefined {
  if (!meant || other) return undefined
  const { sources } = meant.event
  return ({ passage }) => sources.includes(passage.article.id)
}

function tellsOf(context: Context, topics: readonly string[], { text }: Passage): boolean {
  const told = new Set(tokens(text).map(({ term }) => term))
  const isTold = (term: string) => [term, ...synonymsOf(term)].some((own) => told.has(own))
  return termsOf(context, 'topics', topics).some((terms) => terms.every(isTold))
}
