import type { Event } from '../../corpus/event.ts'
import type { Context } from '../context.ts'
import { termWeight } from '../event-search/words.ts'
import { searchEvents } from '../event-search.ts'
import { clauseOf } from '../question/clause.ts'
import { type Draft, unread } from '../question/draft.ts'
import { tellsOpposite } from '../question/wording/opposites.ts'

/**
 * The event with all that a question names, and not with the deed that it asks for but with its counterpart: that the
 * peacekeepers left, where it asks when they came; that the treaty was initialled, where it asks whether it was signed.
 * Whoever asks may have meant it.
 */
export function counterpartOf({ corpus }: Context, draft: Draft): Event | undefined {
  if (draft.asks !== 'when' && draft.asks !== 'where' && draft.asks !== 'yesno') return undefined
  const verb = clauseOf(draft)?.verb
  if (!verb) return undefined
  const others = unread(draft).filter(({ start }) => start !== verb.start)
  const hit = searchEvents(draft).find(
    ({ event, weights, missing }) =>
      missing <= 1 &&
      weights.namedMet === weights.named &&
      others.every(({ term }) => termWeight(corpus.eventText(event), term) > 0) &&
      tellsOpposite(verb.term, corpus.lexicon.termsOf(event.title)),
  )
  return hit?.event
}
