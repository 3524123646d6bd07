import type { Event } from '../../corpus/event.ts'
import type { Context } from '../context.ts'
import { placeNames } from '../event-query.ts'
import { clauseOf } from '../question/clause.ts'
import type { Draft } from '../question/draft.ts'

const VISITING = /^(?:visit|travel|fly|come|go|arrive|stop)$/

/**
 * Whether an event was a visit that a question asks for ("when did A go to B"): whoever took part in
 * a meeting at a place was there, whatever its title says. A tour of several capitals tells of nobody in which he or she was.
 */
export function visitIn({ corpus }: Context, draft: Draft): ((event: Event) => boolean) | undefined {
  const { people, query } = draft
  const verb = draft.asks === 'when' ? clauseOf(draft)?.verb : undefined
  if (!verb || !query.places || people.length === 0 || !VISITING.test(verb.word)) return undefined
  const places = placeNames(corpus.chronicle, query.places)
  return ({ kind, status, place, participants, mediators }) =>
    kind === 'meeting' &&
    status === 'held' &&
    place !== null &&
    places.get(place) === 1 &&
    people.every(({ ids }) => ids.some((id) => participants.includes(id) || mediators.includes(id)))
}
