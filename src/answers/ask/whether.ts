import { overlaps } from '../../corpus/edtf.ts'
import type { Event } from '../../corpus/event.ts'
import type { Context } from '../context.ts'
import { isNegative } from '../polarity.ts'
import { type Draft, unread } from '../question/draft.ts'
import type { Reply, Span } from '../reply.ts'
import { findDates } from '../time/calendar.ts'
import { matchingEvents } from './matches.ts'
import { ATTENDING, VISITING } from './whether/deeds.ts'
import { tookPart, wasThen, wasThere } from './whether/fields.ts'
import { whetherInOffice } from './whether/in-office.ts'
import { asksForMeeting, whetherAway, whetherMet } from './whether/meetings.ts'
import { asksForBound, whetherOnDay } from './whether/on-day.ts'
import { asksForPresence, whetherPresent } from './whether/present.ts'
import { isRecordOf, isRecordOfNothing } from './whether/records.ts'
import { onlyAnnounced, type Saying, said } from './whether/saying.ts'
import { whetherSigned } from './whether/signing.ts'
import { isUntold } from './whether/untold.ts'

/** The share of the question's words, weighed by idf, that the event's record and sources must have for a yes or no. */
const SAID = 0.5

/** The share of the question that an event must have to tell who was there. */
const THERE = 0.9

/**
 * Yes where the fields of an event, or the register, bear out everything that a question names; no where they show the
 * contrary; nothing where no field tells.
 */
export function whether(context: Context, named: Draft, command: string, request: string): Reply | undefined {
  const saying = { context, command, request }
  const inOffice = whetherInOffice(saying, named)
  if (inOffice) return inOffice
  if (isUntold(named) || !isSpecific(named)) return undefined
  const draft = withDates(named)
  if (!draft) return undefined
  if (draft.unresolved.length > 0 || draft.undated.length > 0 || draft.sequelTo !== undefined) return undefined
  const onDay = whetherOnDay(saying, draft)
  if (onDay || asksForBound(draft)) return onDay
  const meeting = asksForMeeting(draft)
  if (!meeting && asksForPresence(draft.text)) return whetherPresent(saying, draft)
  const signed = whetherSigned(saying, draft)
  if (signed) return signed
  if (meeting)
    return (
      whetherMet(saying, draft) ??
      whetherAway(saying, draft) ??
      whetherKeptAway(saying, draft) ??
      whetherThere(saying, draft)
    )
  return whetherKeptAway(saying, draft) ?? whetherDone(saying, draft)
}

/**
 * The question with the date that stands right behind the name of an event: elsewhere it tells which is meant, here it is
 * what is asked. Nothing where it is another date than the event's, a time to come, or one of several times or places,
 * for all of which a single event cannot speak.
 */
function withDates(draft: Draft): Draft | undefined {
  const { query, text, times, events } = draft
  const { corpus, today } = draft.context
  const names = corpus.names.find(text)
  const isInside = (date: Span, spans: readonly Span[]) =>
    spans.some(({ start, end }) => start <= date.start && end >= date.end)
  const eventNames = names.filter(({ meanings }) => meanings.some(({ id }) => events.includes(id)))
  const left = findDates(text, today).filter((date) => !isInside(date, [...eventNames, ...times]))
  const places = names.filter(({ meanings }) => meanings.some(({ id }) => query.places?.includes(id)))
  if ((query.days?.length ?? 0) > 1 || left.length > 1 || isEnumeration(text, places)) return undefined
  if (times.length > 0 && !query.days) return undefined
  const [date] = left
  if (!date) return draft
  if (query.days) return query.days.some((days) => overlaps(days, date)) ? draft : undefined
  return date.first > today
    ? undefined
    : { ...draft, query: { ...query, days: [{ first: date.first, last: date.last }] } }
}

/** "In A and in B": each is asked about. */
function isEnumeration(text: string, places: readonly Span[]): boolean {
  return places.slice(1).some(({ start }, at) => /\band\b/i.test(text.slice(places[at]?.end ?? 0, start)))
}

/** Whether anything is named but a kind or subject: of these there is always some; so is there of what a single word alone tells. */
function isSpecific({ people, events, states, query, quoted, words }: Draft): boolean {
  const named = people.length + events.length + states.length + quoted.length
  const said = unread({ words }).length
  const isAbout = [query.kinds, query.levels, query.topics, query.frameworks].some((limit) => limit !== undefined)
  return named > 0 || query.places !== undefined || query.days !== undefined || said > (isAbout ? 0 : 1)
}

/** "Did A attend B?" where a title says that A kept away: its subject is A. */
function whetherKeptAway(saying: Saying, draft: Draft): Reply | undefined {
  if (!ATTENDING.test(draft.text) || isNegative(draft.text)) return undefined
  const event = eventMeant(saying, draft)
  if (!event || event.status === 'announced' || !isNegative(event.title)) return undefined
  const [subject] = saying.context.corpus.names.find(event.title)
  const asked = [...draft.people.flatMap(({ ids }) => ids), ...draft.states]
  const isAsked = subject?.start === 0 && subject.meanings.some(({ id }) => asked.includes(id))
  return isAsked && draft.people.length + draft.states.length === 1 ? said(saying, event, false) : undefined
}

/** "Was A at the signing of B": the one event of another kind that the question means names A among those present. */
function whetherThere(saying: Saying, draft: Draft): Reply | undefined {
  const { context } = saying
  if (!ATTENDING.test(draft.text) || isNegative(draft.text) || draft.people.length === 0) return undefined
  // Whoever had a part in something elsewhere need not have travelled there.
  if (VISITING.test(draft.text)) return undefined
  const [hit, other] = matchingEvents(context, draft)
  if (!hit || other || hit.event.kind === 'meeting' || hit.event.status !== 'held' || hit.coverage < THERE)
    return undefined
  const { event } = hit
  // Who issued a statement at a place was at no meeting there, as far as the record tells.
  if (draft.query.kinds && !draft.query.kinds.includes(event.kind)) return undefined
  const isPresent = draft.people.every((person) => !person.byOffice && tookPart(event, person))
  const fits = wasThere(context, draft, event) && wasThen(draft, event)
  return isPresent && fits ? said(saying, event, true) : undefined
}

/** Whether something was done or came about that is no meeting. */
function whetherDone(saying: Saying, draft: Draft): Reply | undefined {
  const { statuses, ...query } = draft.query
  const asked = { ...draft, query }
  const event = eventMeant(saying, asked)
  if (!event) return undefined
  if (isRecordOfNothing(saying.context, asked, event)) return said(saying, event, false)
  const isAskedOff = statuses !== undefined && !statuses.includes('held')
  if (!isRecordOf(saying.context, asked, event)) return undefined
  if (isAskedOff) return statuses.includes(event.status) ? said(saying, event, true) : undefined
  if (event.status === 'held') return said(saying, event, true)
  if (event.status === 'announced') return onlyAnnounced(saying, event)
  return isNegative(draft.text) ? undefined : said(saying, event, false)
}

/** The event that a question describes best, if its record has what is said of it; rather one that was held. */
function eventMeant({ context }: Saying, draft: Draft): Event | undefined {
  const { events } = draft
  const fitting = matchingEvents(context, draft)
    .filter(({ event, words }) => words >= SAID && (events.length === 0 || events.includes(event.id)))
    .map(({ event }) => event)
  return fitting.find(({ status }) => status === 'held') ?? fitting[0]
}
