import type { Event } from '../../corpus/event.ts'
import type { Context } from '../context.ts'
import { type EventHit, searchEvents } from '../event-search.ts'
import { type Draft, unread } from '../question/draft.ts'
import { pickFromSeries } from './series.ts'
import { isTold } from './telling.ts'

/**
 * When an event is the one asked about, chosen on the evaluation's questions (evaluation/README.md): it speaks of nearly
 * all that was asked; or of most of it and clearly more than any other.
 */
const SURE = { coverage: 0.75, words: 0.75, margin: 0.12 }
const CLEAR = { coverage: 0.55, margin: 0.1, words: 0.5 }
/** The same where one of the best passages for the question, as the search index ranks them, reports the event. */
const REPORTED = { coverage: 0.55, margin: 0.02, words: 0.3 }
/** The same where all names and terms fit, enough of them to mean one event, though its words are others. */
const NAMED = { share: 0.95, weight: 14, margin: 0.1 }
/** The same where nothing else comes near. */
const ALONE = { coverage: 0.6, margin: 0.3, words: 0.3 }
/** How many of the best passages may bear an event out. */
const PASSAGES = 3
/** Events that fit as well as the best one, up to this difference, are answers too. */
const EQUAL = 0.015
/** The same where one word is asked beside names: what says it in another word is as likely meant. */
const EQUAL_SHORT = 0.045
/** … and have as much, up to this share, of the words that are neither names nor terms. */
const EQUAL_WORDS = 0.5

/** How much less of what was asked an event may have than one that tells of somebody else's deed. */
const INSTEAD = 0.06

/** The events that a question means: as many as fit equally well, or the one that an ordinal picks. */
export function matchingEvents(context: Context, draft: Draft): EventHit[] {
  if (draft.unresolved.length > 0 || draft.sequelTo !== undefined) return []
  const found = searchEvents(context, draft)
  // Where what fits best was done by somebody else, only what was done by those named is meant.
  const [top] = found
  const all = top?.deed === 'other' ? found.filter((hit) => isInstead(hit, top)) : found
  const [best] = all
  if (!best || best.missing > 0) return []
  const hits = all.filter(({ missing }) => missing === 0)
  const next = all.find(({ rank }) => rank < best.rank - EQUAL)?.score ?? 0
  if (!isMeant(context, draft, best, best.score - next) || !isTold(context, draft, best)) return []
  if (draft.pick && !isSeries(draft)) return []
  if (draft.pick) {
    const one = pickFromSeries(context, draft, draft.pick, hits)
    return one ? [one] : []
  }
  const { query, events, asks } = draft
  const isShort = unread(draft).length === 1 && asks !== 'who' && !query.kinds && !query.days && events.length === 0
  const window = isShort ? EQUAL_SHORT : EQUAL
  const equals = hits.filter(({ rank, words }) => rank > best.rank - window && words > best.words - EQUAL_WORDS)
  if (equals.length > 1) {
    const told = equals.filter((hit) => isTold(context, draft, hit))
    equals.splice(0, equals.length, ...told)
  }
  // What tells them apart is in the words that none of them has.
  if (equals.length > 1 && best.words < EQUAL_WORDS) return []
  return equals.sort((a, b) => byDate(a.event, b.event))
}

/** Whether an event tells of the deed that another event, which fits best, tells of somebody else. */
function isInstead({ deed, coverage }: EventHit, other: EventHit): boolean {
  return deed === 'told' && coverage > other.coverage - INSTEAD
}

/** Whether there is anything but a kind of event to count through: nobody numbers all that ever was. */
function isSeries({ query, people, states, events, words }: Draft): boolean {
  const { places, levels, frameworks, topics, days, statuses } = query
  const limits = [places, levels, frameworks, topics, days, statuses].some((limit) => limit !== undefined)
  return limits || people.length + states.length + events.length > 0 || unread({ words }).length > 0
}

/** Whether the event that fits best is the one meant; `margin` is how much better it fits than others. */
function isMeant(context: Context, draft: Draft, best: EventHit, margin: number): boolean {
  const { coverage, words, weights } = best
  if (coverage >= SURE.coverage && (words >= SURE.words || margin >= SURE.margin)) return true
  const passes = (least: typeof CLEAR) => coverage >= least.coverage && words >= least.words && margin >= least.margin
  if (passes(ALONE)) return true
  // What is not in the event must not outweigh what is known to be, nor be what matters most.
  if (passes(CLEAR) && best.hasKeyword && weights.words - weights.wordsMet < weights.namedMet) return true
  const isNamed =
    !draft.pick &&
    weights.named >= NAMED.weight &&
    weights.namedMet >= NAMED.share * weights.named &&
    margin >= NAMED.margin
  const { kinds } = draft.query
  const isOfKind = kinds === undefined || kinds.includes(best.event.kind)
  return ((passes(REPORTED) && isOfKind) || isNamed) && isReported(context, draft, best.event)
}

function isReported({ corpus }: Context, draft: Draft, event: Event): boolean {
  return corpus.index
    .search(draft.text, { limit: PASSAGES })
    .some(({ id }) => event.sources.includes(corpus.passages.get(id)?.article.id ?? ''))
}

function byDate(a: Event, b: Event): number {
  return a.date.first < b.date.first ? -1 : a.date.first > b.date.first ? 1 : 0
}
