import { stem } from '../corpus/analyser.ts'
import { type Event, isJointMeeting } from '../corpus/event.ts'
import type { EventText } from '../corpus/event-text.ts'
import type { Context } from './context.ts'
import { findEvents, isDuring, placeNames } from './event-query.ts'
import { type Draft, unread } from './question/draft.ts'

/** An event and how well it fits a description. */
export interface EventHit {
  event: Event
  /** From 0 to 1: the share of what was asked that the event's record and sources speak of. */
  coverage: number
  /** Coverage with the small preferences that decide between equals. */
  score: number
}

/** What each part of a description weighs; a word weighs its idf, at most about 8. */
const WEIGHT = { person: 8, place: 8, event: 10, kind: 3, level: 3, framework: 3, topic: 2, status: 3 }
/** A person or place that the event's text names but that did not take part, or was not where it happened. */
const NAMED_ONLY = 0.6

/** The events that fit a question's description best, best first; none that contradicts its dates. */
export function searchEvents(context: Context, draft: Draft): EventHit[] {
  const { corpus } = context
  const { query } = draft
  const words = unread(draft).map(({ word, term }) => {
    const read = spelled(context, word, term)
    return { term: read, isName: read === term && !/\d/.test(word) && corpus.lexicon.isName(word) }
  })
  const places = query.places && placeNames(corpus.chronicle, query.places)
  const hits: EventHit[] = []
  for (const event of corpus.chronicle.events.values()) {
    if (query.days && !query.days.some((days) => isDuring(event, days))) continue
    const text = corpus.eventText(event)
    // A proper name that the event has nothing to do with makes it another event than the one asked about.
    if (words.some(({ term, isName }) => isName && !text.terms.has(term))) continue
    let total = 0
    let met = 0
    const count = (weight: number, share: number) => {
      total += weight
      met += weight * share
    }
    for (const { ids } of draft.people) count(WEIGHT.person, personShare(event, text, ids))
    if (places)
      count(
        WEIGHT.place,
        event.place !== null && places.has(event.place)
          ? 1
          : query.places?.some((id) => text.named.has(id))
            ? NAMED_ONLY
            : 0,
      )
    for (const id of draft.events)
      if (draft.events.indexOf(id) === 0)
        count(WEIGHT.event, draft.events.includes(event.id) ? 1 : 0.3 * Number(nearEvent(context, event, draft.events)))
    if (query.kinds)
      count(WEIGHT.kind, query.kinds.includes(event.kind) ? 1 : termShare(context, 'kinds', query.kinds, text))
    if (query.levels)
      count(
        WEIGHT.level,
        event.level !== null && query.levels.includes(event.level)
          ? 1
          : termShare(context, 'levels', query.levels, text),
      )
    if (query.frameworks)
      count(
        WEIGHT.framework,
        event.framework !== null && query.frameworks.includes(event.framework)
          ? 1
          : termShare(context, 'frameworks', query.frameworks, text),
      )
    if (query.topics)
      count(
        WEIGHT.topic,
        query.topics.some((topic) => event.topics.includes(topic))
          ? 1
          : termShare(context, 'topics', query.topics, text),
      )
    if (query.statuses) count(WEIGHT.status, query.statuses.includes(event.status) ? 1 : 0)
    for (const { term } of words) count(corpus.lexicon.idf(term), text.terms.get(term) ?? 0)
    const coverage = total === 0 ? 0 : met / total
    if (coverage > 0) hits.push({ event, coverage, score: coverage + preference(event, draft) })
  }
  return hits.sort((a, b) => b.score - a.score || (a.event.date.first < b.event.date.first ? -1 : 1))
}

/** What was held is meant rather than what was only announced, and a talk rather than separate ones. */
function preference(event: Event, { query }: Draft): number {
  if (query.statuses) return 0
  return (event.status === 'held' ? 0.02 : 0) + (event.kind !== 'meeting' || isJointMeeting(event) ? 0.01 : 0)
}

function personShare(event: Event, text: EventText, ids: readonly string[]): number {
  if (ids.some((id) => event.participants.includes(id) || event.mediators.includes(id))) return 1
  return ids.some((id) => text.named.has(id)) ? NAMED_ONLY : 0
}

function termShare(
  { corpus }: Context,
  list: 'kinds' | 'levels' | 'frameworks' | 'topics',
  ids: readonly string[],
  text: EventText,
): number {
  const names = corpus.chronicle.vocabulary[list]
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ name, aliases }) => [name, ...aliases])
  return Math.max(
    0,
    ...names.map((name) => {
      const terms = [...corpus.lexicon.termsOf(name)]
      return terms.length === 0 ? 0 : Math.min(...terms.map((term) => text.terms.get(term) ?? 0))
    }),
  )
}

/** Whether an event lies within two months of one that was named. */
function nearEvent({ corpus }: Context, event: Event, named: readonly string[]): boolean {
  return named.some((id) => {
    const other = corpus.chronicle.events.get(id)
    if (!other) return false
    const days = (Date.parse(event.date.first) - Date.parse(other.date.first)) / 86_400_000
    return Math.abs(days) <= 62
  })
}

/** The term of a word, or of the one known word that it must be a misspelling of. */
function spelled({ corpus }: Context, word: string, term: string): string {
  if (corpus.lexicon.has(word) || corpus.lexicon.idf(term) < corpus.lexicon.idf('')) return term
  const known = corpus.lexicon.nearest(word)
  return known === undefined ? term : stem(known)
}

export { findEvents }
