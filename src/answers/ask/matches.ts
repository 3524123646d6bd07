import type { Event } from '../../corpus/event.ts'
import type { Context } from '../context.ts'
import { type EventHit, searchEvents } from '../event-search.ts'
import type { Draft } from '../question/draft.ts'

/** An event must speak of this share of what was asked. Chosen on the evaluation's questions (evaluation/README.md). */
export const ENOUGH = 0.72
/** Events that fit as well as the best one, up to this difference, are answers too. */
const EQUAL = 0.015
/** For "the first", "the third": how much worse than the best one an event may fit and still count. */
const ALIKE = 0.06

/** The events that a question means: as many as fit equally well, or the one that an ordinal picks. */
export function matchingEvents(context: Context, draft: Draft): EventHit[] {
  const hits = searchEvents(context, draft)
  const [best] = hits
  if (!best || best.coverage < ENOUGH) return []
  if (draft.pick) {
    const alike = countable(
      hits.filter(({ score }) => score > best.score - ALIKE),
      draft,
    ).sort((a, b) => byDate(a.event, b.event))
    const index = draft.pick.from === 'first' ? draft.pick.number - 1 : alike.length - draft.pick.number
    const picked = alike[index]
    return picked ? [picked] : []
  }
  return hits.filter(({ score }) => score > best.score - EQUAL).sort((a, b) => byDate(a.event, b.event))
}

/** What is counted through: held meetings of the kind asked for in which the sides talked, where there are any. */
function countable(hits: EventHit[], { query }: Draft): EventHit[] {
  const keep = (list: EventHit[], test: (event: Event) => boolean) => {
    const kept = list.filter(({ event }) => test(event))
    return kept.length > 0 ? kept : list
  }
  const ofKind = keep(hits, ({ kind }) => !query.kinds || query.kinds.includes(kind))
  if (query.statuses || query.separate) return ofKind
  return keep(
    keep(ofKind, ({ status }) => status === 'held'),
    ({ joint }) => joint,
  )
}

function byDate(a: Event, b: Event): number {
  return a.date.first < b.date.first ? -1 : a.date.first > b.date.first ? 1 : 0
}
