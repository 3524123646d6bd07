import type { Event } from '../../corpus/event.ts'
import type { Context } from '../context.ts'
import { type EventQuery, findEvents } from '../event-query.ts'
import { type Draft, unread, type Word } from '../question/draft.ts'
import type { Reply } from '../reply.ts'
import { describeEvents } from '../words.ts'
import { replyWithEvents } from './event.ts'

/** A word must stand in an event's title, names, labels or summary to narrow a list down. */
const IN_RECORD = 0.8
/** The share of the narrowing words, weighed by idf, that an event's record must have. */
const ENOUGH = 0.75
/** After these words the question says what the events were about. */
const ABOUT = /\b(?:about|on|regarding|concerning|dedicated to|devoted to)\b[^?]*$/i

/** Lists or counts the events that fit; `undefined` when none does or the question names nothing to list by. */
export function listing(context: Context, draft: Draft, command: string, request: string): Reply | undefined {
  const query = listQuery(draft)
  if (!query) return undefined
  const { corpus } = context
  const known = draft.query.kinds !== undefined || draft.query.levels !== undefined
  const narrowing = known ? unread(draft).filter((word) => isSubject(draft, word)) : unread(draft)
  if (!known && narrowing.length === 0) return undefined
  let events = findEvents(corpus.chronicle, query)
  if (narrowing.length > 0) {
    const narrowed = events.filter((event) => mentionsAll(context, event, narrowing))
    if (narrowed.length === 0) return undefined
    events = narrowed
  }
  if (draft.events.length > 0 && !query.kinds) events = events.filter(({ id }) => draft.events.includes(id))
  if (events.length === 0) return undefined
  const ordered = draft.pick?.from === 'last' ? [...events].reverse() : events
  const reply = replyWithEvents(context, command, request, ordered)
  const headline = `${describeEvents(corpus.chronicle, ordered, query)}`
  return { ...reply, answer: { ...reply.answer, headline, count: events.length } }
}

/** What a list holds unless the question says otherwise: meetings that were held and in which the sides talked. */
export function listQuery(draft: Draft): EventQuery | undefined {
  const { query } = draft
  const people = draft.people.filter(({ mediating }) => !mediating).map(({ ids }) => ids)
  const mediators = draft.people.filter(({ mediating }) => mediating).map(({ ids }) => ids)
  const kinds = query.kinds ?? (query.levels || query.frameworks || people.length > 1 ? ['meeting'] : undefined)
  const named = [kinds, query.levels, query.frameworks, query.topics, query.places, query.days, query.statuses].filter(
    Boolean,
  ).length
  if (named + people.length + mediators.length === 0) return undefined
  const { levels, ...others } = query
  return {
    ...others,
    ...(kinds && { kinds }),
    ...(levels && (!kinds || kinds.includes('meeting')) && { levels }),
    ...(kinds?.includes('meeting') && !query.statuses && { statuses: ['held'] }),
    ...(people.length > 0 && { people }),
    ...(mediators.length > 0 && { mediators }),
  }
}

function isSubject(draft: Draft, word: Word): boolean {
  return ABOUT.test(draft.text.slice(0, word.start))
}

function mentionsAll({ corpus }: Context, event: Event, words: readonly Word[]): boolean {
  const { terms } = corpus.eventText(event)
  const weight = (list: readonly Word[]) => list.reduce((sum, { term }) => sum + corpus.lexicon.idf(term), 0)
  const met = words.filter(({ term }) => (terms.get(term) ?? 0) >= IN_RECORD)
  return weight(met) >= ENOUGH * weight(words)
}
