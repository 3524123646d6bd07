import { addDays } from 'date-fns/addDays'
import { format } from 'date-fns/format'
import { parseISO } from 'date-fns/parseISO'
import { type Days, EARLIEST, LATEST } from '../../corpus/edtf.ts'
import type { Event } from '../../corpus/event.ts'
import type { Context } from '../context.ts'
import type { Draft } from '../question/draft.ts'
import type { Wanted } from './event.ts'
import { matchingEvents } from './matches.ts'

/** "… was announced; when did it really take place?" */
const ACTUALLY =
  /\b(?:really|actually|in fact|in the end|eventually|finally|instead)\b|\b(?:announced|planned|scheduled|slated|foreseen|supposed|expected|due)\b[^?]*[.;,:–—-]\s*(?:so |but |and )?(?:when|where|in (?:which|what) \w+|on (?:which|what) \w+) (?:did|was|were)\b/i
/** Who announced something need not have been there. */
const ANNOUNCED = /^ (?:had |has )?(?:announced|promised|expected|named|said)\b/i
/** How far from the day announced something is still looked for. */
const DAYS = 14

/** The events that a question means; where it asks what became of a plan, what became of it. */
export function eventsMeant(context: Context, draft: Draft, wanted: Wanted): Event[] {
  const events = matchingEvents(context, draft).map(({ event }) => event)
  if (!ACTUALLY.test(draft.text)) return events
  if (events.length > 0) return events.map((event) => whatBecame(context, event))
  return matchingEvents(context, asItHappened(draft, wanted)).map(({ event }) => event)
}

/** The event that an announced, postponed or cancelled one became, where it became one. */
function whatBecame({ corpus }: Context, event: Event): Event {
  const outcome =
    event.status === 'held' || event.outcome === null ? undefined : corpus.chronicle.events.get(event.outcome)
  return outcome ?? event
}

/** The question without what was only the plan: the place when it asks where, the very day when it asks when. */
function asItHappened(draft: Draft, wanted: Wanted): Draft {
  const { statuses, places, days, ...query } = draft.query
  const near = wanted === 'date' ? days?.map(around) : days
  return {
    ...draft,
    people: draft.people.filter(
      ({ text }) => !ANNOUNCED.test(draft.text.slice(draft.text.indexOf(text) + text.length)),
    ),
    query: {
      ...query,
      statuses: ['held'],
      ...(near && { days: near }),
      ...(places && wanted === 'date' && { places }),
    },
  }
}

function around({ first, last }: Days): Days {
  const move = (day: string, by: number) => format(addDays(parseISO(day), by), 'yyyy-MM-dd')
  return { first: first === EARLIEST ? first : move(first, -DAYS), last: last === LATEST ? last : move(last, DAYS) }
}
