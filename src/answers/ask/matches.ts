import { tokens } from '../../corpus/analyser.ts'
import type { Event } from '../../corpus/event.ts'
import type { Context } from '../context.ts'
import { isDuring, placeNames } from '../event-query.ts'
import { type LikelyEvents, likelyEvents } from '../event-search/likely-events.ts'
import type { EventHit } from '../event-search.ts'
import { type Draft, unread } from '../question/draft.ts'
import { ordinalWords } from '../question/times/order.ts'
import { pickFromSeries } from './series.ts'
import { isTold } from './telling.ts'

/**
 * How likely an event must be to be the one that is meant, by what is asked for; chosen on the evaluation's questions
 * (evaluation/README.md). Of an event that who was there is asked, more has to be found than its record: less is enough.
 */
export const MEANT = { when: 0.55, where: 0.55, who: 0.25, others: 0.45 }
/** How likely an event must be that has nothing of some name in the question. */
const SURE_WITHOUT_A_NAME = 0.95
/** How likely an event must be beside whose day no other is meant. */
const SURE_OF_DAY = 0.95
/** How likely several must be together, and how likely it is that a series is meant of which not every word is understood. */
const SEVERAL = 0.72
/** Events that are as likely as the likeliest, up to this share, are answers too. */
const ALIKE = 0.5
/** Events that fit as well as the best one, up to this difference, are answers too where it has all that is asked. */
const EQUAL = 0.015
/** What the least word weighs that tells events of a series from others. */
const RARE = 4

/** The events that a question means, likeliest first: as many as fit equally well, by date where they are a list; or the one that an ordinal picks. */
export function matchingEvents(context: Context, draft: Draft): EventHit[] {
  if (countsAll(draft)) return pickedOfAll(context, draft, ['places'])
  const found = matchingEventsAt(context, draft)
  const isPick = draft.pick?.from === 'first' && draft.pick.number > 1
  if (found.length > 0 || !isPick || draft.people.length < 2) return found
  const picked = COUNTED_BEYOND.map((limits) => pickedOfAll(context, draft, limits))
  return picked.find((own) => own.length > 0) ?? []
}

/** What may limit where and when somebody's nth meeting was, rather than what is counted. */
const COUNTED_BEYOND: readonly (readonly ('places' | 'days')[])[] = [['places'], ['days'], ['places', 'days']]

/** "In A for their third meeting": the third of all that they had. */
const FOR_THEIR = /\bfor (?:their|his|her|its) (?:very )?$/i

function countsAll({ pick, query, people, text }: Draft): boolean {
  return (
    pick?.from === 'first' &&
    query.places !== undefined &&
    people.length > 0 &&
    FOR_THEIR.test(text.slice(0, pick.start))
  )
}

/** The one that an ordinal picks of all there were without some limits, where that one meets these. */
function pickedOfAll(context: Context, draft: Draft, limits: readonly ('places' | 'days')[]): EventHit[] {
  const { places, days } = draft.query
  if (limits.some((limit) => draft.query[limit] === undefined)) return []
  const query = { ...draft.query }
  for (const limit of limits) delete query[limit]
  const names = placeNames(context.corpus.chronicle, places ?? [])
  return matchingEventsAt(context, { ...draft, query }).filter(({ event }) =>
    limits.every((limit) =>
      limit === 'places'
        ? event.place !== null && names.get(event.place) === 1
        : days?.some((own) => isDuring(event, own)),
    ),
  )
}

function matchingEventsAt(context: Context, draft: Draft): EventHit[] {
  if (draft.unresolved.length > 0 || draft.sequelTo !== undefined) return []
  const { hits, events, none } = likelyEvents(draft)
  const told = events.filter(
    ({ hit, probability }) =>
      (!hit.lacksName || draft.asks === 'passage') &&
      (hit.missing === 0 || (probability >= SURE_WITHOUT_A_NAME && hit.deed !== 'other')) &&
      isTold(context, draft, hit, probability),
  )
  const isLimited = unread(draft).length === 0
  // An event that is called by its name is meant where it has all the rest too.
  const whole = isLimited ? told.filter(({ hit }) => hit.isWhole && draft.events.includes(hit.event.id)) : []
  const possible = whole.length > 0 ? whole : told
  const [best] = possible
  if (!best) return []
  const { isWhole } = best.hit
  // Where nothing but limits is asked, what meets them all is meant, likely or not.
  const isFound = isLimited && isWhole
  const least = leastFor(draft)
  if (draft.pick) {
    // What is called by a name is the only one: its first and its last, and there never was a second.
    const isNamed = draft.events.includes(best.hit.event.id)
    if (isNamed && draft.pick.number > 1) return []
    if (isNamed && isLimited) return [best.hit]
    const isMeant = isFound || 1 - none >= (isLimited ? least : SEVERAL)
    return isMeant && isSeries(draft) ? pickedFrom(context, draft, draft.pick, hits, best) : []
  }
  // A day that is all but surely meant stands alone.
  const isSure = draft.asks === 'when' && best.probability >= SURE_OF_DAY
  const alike = possible.filter(
    ({ hit, probability }) =>
      probability >= ALIKE * best.probability ||
      (isWhole && !isSure && (hit.rank > best.hit.rank - EQUAL || (isLimited && isOfMeetings(draft) && hit.isWhole))) ||
      isSameDeed(draft, hit, best.hit),
  )
  const sum = alike.reduce((all, { probability }) => all + probability, 0)
  if (!isFound && sum < (alike.length > 1 ? SEVERAL : least)) return []
  // Beside an event that is called by its name, none is meant that only speaks of it.
  const named = alike.filter(({ hit }) => draft.events.includes(hit.event.id))
  const meant = (named.length > 0 ? named : alike).map(({ hit }) => hit)
  return isLimited ? meant.sort((a, b) => byDate(a.event, b.event)) : meant
}

/** Whether meetings of several people, or in a place, are asked for. */
function isOfMeetings({ people, query }: Draft): boolean {
  const isOfPlace = query.places !== undefined && query.kinds !== undefined
  return (people.length > 1 || isOfPlace) && (query.kinds?.includes('meeting') ?? true)
}

/** Of the words that the best event has, the share that tells the same deed in others. */
const SAME = 0.9

/** Whether another event is the same deed done to the same, at another time: a town is taken more than once. */
function isSameDeed({ query, asks }: Draft, hit: EventHit, best: EventHit): boolean {
  const isTold = best.isWhole && best.deed === 'told' && hit.deed === 'told' && hit.event.kind === best.event.kind
  const hasNames = hit.core >= best.core && hit.weights.namedMet >= best.weights.namedMet
  return asks === 'when' && !query.days && isTold && hasNames && hit.words >= SAME * best.words
}

function leastFor({ asks }: Draft): number {
  return asks === 'when' || asks === 'where' || asks === 'who' ? MEANT[asks] : MEANT.others
}

/**
 * The event that an ordinal picks of those with the words that tell the likeliest from others; the likeliest itself where it is
 * described and its title counts it so.
 */
function pickedFrom(
  context: Context,
  draft: Draft,
  pick: NonNullable<Draft['pick']>,
  hits: readonly EventHit[],
  { hit: best, probability }: LikelyEvents['events'][number],
): EventHit[] {
  const isCounted = tokens(best.event.title).some(({ word }) => ordinalWords(pick.number).includes(word))
  if (pick.from === 'first' && unread(draft).length > 0 && probability >= leastFor(draft) && isCounted) return [best]
  const series = hits.filter(
    ({ missing, weights: own }) => missing === 0 && own.wordsMet > best.weights.wordsMet - RARE,
  )
  const one = pickFromSeries(context, draft, pick, series)
  return one ? [one] : []
}

/** Whether there is anything but a kind of event to count through: nobody numbers all that ever was. */
function isSeries({ query, people, states, events, words }: Draft): boolean {
  const { places, levels, frameworks, topics, days, statuses } = query
  const limits = [places, levels, frameworks, topics, days, statuses].some((limit) => limit !== undefined)
  return limits || people.length + states.length + events.length > 0 || unread({ words }).length > 0
}

function byDate(a: Event, b: Event): number {
  return a.date.first < b.date.first ? -1 : a.date.first > b.date.first ? 1 : 0
}
