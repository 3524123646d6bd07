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
  if (!namesAnything(draft)) return undefined
  const others = unread(draft).filter(({ start }) => start !== verb.start)
  const fitting = searchEvents(draft).filter(
    ({ event, weights, missing }) =>
      missing <= 1 &&
      weights.namedMet === weights.named &&
      others.every(({ term }) => termWeight(corpus.eventText(event), term) > 0),
  )
  const other = fitting.find(({ event }) => tellsOpposite(verb.term, corpus.lexicon.termsOf(event.title)))
  // Where the deed itself is told of the same, something else in the question was not understood.
  return fitting.some(({ deed, core }) => deed === 'told' && core >= (other?.core ?? 0)) ? undefined : other?.event
}

/** Whether anything is named but a kind of event. */
function namesAnything({ people, states, events, query: { topics, places } }: Draft): boolean {
  return people.length + states.length + events.length > 0 || topics !== undefined || places !== undefined
}
