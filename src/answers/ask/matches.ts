import type { Event } from '../../corpus/event.ts'
import type { Context } from '../context.ts'
import { type EventHit, searchEvents } from '../event-search.ts'
import type { Draft } from '../question/draft.ts'
import { ordinalWords } from '../question/order.ts'

/**
 * When an event is the one asked about, chosen on the evaluation's questions (evaluation/README.md): it speaks of nearly
 * all that was asked; or of most of it and clearly more than any other.
 */
const SURE = { coverage: 0.75 }
const CLEAR = { coverage: 0.55, margin: 0.1, words: 0.3 }
/** Events that fit as well as the best one, up to this difference, are answers too. */
const EQUAL = 0.015
/** For "the first", "the third": how much worse than the best one an event may fit and still count. */
const ALIKE = 0.06

/** The events that a question means: as many as fit equally well, or the one that an ordinal picks. */
export function matchingEvents(context: Context, draft: Draft): EventHit[] {
  const hits = searchEvents(context, draft)
  const [best] = hits
  if (!best || best.missing > 0) return []
  const next = hits.find(({ score }) => score < best.score - EQUAL)?.score ?? 0
  const isClear = best.coverage >= CLEAR.coverage && best.words >= CLEAR.words && best.score - next >= CLEAR.margin
  if (best.coverage < SURE.coverage && !isClear) return []
  if (draft.pick)
    return picked(
      hits.filter(({ score }) => score > best.score - ALIKE),
      draft,
      draft.pick,
    )
  return hits.filter(({ score }) => score > best.score - EQUAL).sort((a, b) => byDate(a.event, b.event))
}

/** The event of a series that an ordinal picks: the one that bears the number in its title, else by date. */
function picked(alike: EventHit[], draft: Draft, { from, number }: NonNullable<Draft['pick']>): EventHit[] {
  const series = countable(alike, draft).sort((a, b) => byDate(a.event, b.event))
  if (from === 'first') {
    const words = ordinalWords(number)
    const numbered = series.filter(({ event }) =>
      event.title
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .some((word) => words.includes(word)),
    )
    if (numbered.length === 1) return numbered
  }
  const hit = series[from === 'first' ? number - 1 : series.length - number]
  return hit ? [hit] : []
}

/** What is counted through: held meetings of the kind and level asked for in which the sides talked, where there are any. */
function countable(hits: EventHit[], { query }: Draft): EventHit[] {
  const keep = (list: EventHit[], test: (event: Event) => boolean) => {
    const kept = list.filter(({ event }) => test(event))
    return kept.length > 0 ? kept : list
  }
  const ofKind = keep(hits, ({ kind }) => !query.kinds || query.kinds.includes(kind))
  const ofLevel = keep(
    ofKind,
    ({ kind, level }) => !query.levels || (kind === 'meeting' && level !== null && query.levels.includes(level)),
  )
  if (query.statuses?.some((status) => status !== 'held') || query.separate) return ofLevel
  return keep(
    keep(ofLevel, ({ status }) => status === 'held'),
    ({ joint }) => joint,
  )
}

function byDate(a: Event, b: Event): number {
  return a.date.first < b.date.first ? -1 : a.date.first > b.date.first ? 1 : 0
}
