import { EARLIEST, LATEST } from '../../corpus/edtf.ts'
import type { Event } from '../../corpus/event.ts'
import { sidesOf } from '../../corpus/sides.ts'
import type { Context } from '../context.ts'
import { type EventQuery, findEvents } from '../event-query.ts'
import { type Draft, unread } from '../question/draft.ts'
import { PEOPLE } from '../question/wording/described-person.ts'
import type { Reply } from '../reply.ts'
import { separateNotes } from '../separate-notes.ts'
import { describeEvents } from '../words.ts'
import { replyWithEvents } from './event.ts'
import { agreementsBetween, amongStates, areJoint, ofBodies } from './listing/states.ts'
import { metUnknown } from './listing/who-met.ts'
import { isNarrow, mentionsAll, narrows, ofNoun, ofSubject } from './listing/words.ts'
import { comesAbout, isOtherDeed } from './other-deed.ts'

/** Lists or counts the events that fit; `undefined` when none does or the question names nothing to list by. */
export function listing(context: Context, draft: Draft, command: string, request: string): Reply | undefined {
  const listed = listedEvents(context, draft)
  if (!listed || listed.events.length === 0) return undefined
  if (draft.asks === 'count' && countsOthers(draft)) return undefined
  // Who asks for several and gets one more often had something in mind that the unread words say.
  if (listed.events.length === 1 && unread(draft).some((word) => !comesAbout(word))) return undefined
  const { events, query } = listed
  const ordered = draft.pick?.from === 'last' ? [...events].reverse() : events
  const reply = replyWithEvents(context, command, request, ordered)
  const headline = describeEvents(context.corpus.chronicle, ordered, query, draft.states)
  return {
    ...reply,
    notes: [...reply.notes, ...leftOut(context, draft, listed)],
    answer: { ...reply.answer, headline, count: events.length },
  }
}

/** How many meetings of one side alone a list leaves out, where nothing but its query made it. */
function leftOut(
  { corpus }: Context,
  draft: Draft,
  { events, query }: { events: Event[]; query: EventQuery },
): string[] {
  if (!query.kinds?.includes('meeting') || unread(draft).length + draft.states.length > 0) return []
  const all = findEvents(corpus.chronicle, { ...query, separate: true })
  return events.length < all.length ? separateNotes(events.length, all.length, query, '/meetings') : []
}

/** What is counted that no event is. */
const THINGS =
  /^\W*(?:(?:in|within|after|over|for|by|at|across) )?how many (?:[\p{L}-]+ ){0,3}(?:people|persons?|men|women|children|soldiers|civilians|experts|delegates|participants|guests|journalists|observers|negotiators|officials|years?|months?|weeks?|days?|hours?|minutes|countries|states|members|articles|points|pages|words|km|kilomet(?:re|er)s|miles|villages|towns|cities|seats|votes|dollars|euros)\b/iu
const PEOPLE_LAST = new RegExp(`\\b(?:${PEOPLE})\\W*$`, 'i')

/** "How many leaders …": a level of meetings stands there for the people. */
function countsOthers({ noun: [start, end] = [0, 0], text, query }: Draft): boolean {
  return THINGS.test(text) || (PEOPLE_LAST.test(text.slice(start, end)) && (query.kinds?.includes('meeting') ?? true))
}

/** The events that a question asks to list, oldest first, and by what; `undefined` when it names nothing to list by. */
export function listedEvents(context: Context, draft: Draft): { events: Event[]; query: EventQuery } | undefined {
  const query = listQuery(draft)
  if (!query || draft.sequelTo !== undefined || draft.unresolved.length + draft.undated.length > 0) return undefined
  if (metUnknown(context, draft)) return undefined
  // All meetings there ever were is no answer to a question that says more of them.
  const left = unread(draft)
  if (!isLimited(query, draft) && left.length > 0 && !left.some((word) => narrows(context, draft, word)))
    return undefined
  const events = fitting(context, draft, query)
  if (!events) return undefined
  // Where only talks with one side fit, these are what was asked for; they are marked as such.
  if (events.length > 0 || query.separate || haveToMeet(context, query)) return { events, query }
  return { events: fitting(context, draft, { ...query, separate: true }) ?? [], query }
}

/** Whether people of different states are asked to have met: that others saw them one after the other is no such meeting. */
function haveToMeet({ corpus }: Context, { kinds, people = [] }: EventQuery): boolean {
  if (!kinds?.includes('meeting') || people.length < 2) return false
  const ever = { first: EARLIEST, last: LATEST }
  const served = people.map((ids) => ids.flatMap((id) => sidesOf(corpus.chronicle, id, ever)))
  const [first = [], ...others] = served
  const areKnown = served.every((sides) => sides.length > 0)
  return areKnown && others.some((sides) => !sides.some((side) => first.includes(side)))
}

/** The events that fit a query and the words of the question beside it; `undefined` where these ask for something else. */
function fitting(context: Context, draft: Draft, query: EventQuery): Event[] | undefined {
  const left = unread(draft)
  let events = findEvents(context.corpus.chronicle, query)
  if (query.kinds) {
    const narrowing = left.filter((word) => narrows(context, draft, word))
    events = ofSubject(
      context,
      draft,
      events.filter((event) => mentionsAll(context, event, narrowing)),
    )
  } else if (draft.wants !== 'anything' || left.length > 0) events = ofNoun(context, draft, query, events)
  if (draft.events.length > 0 && !query.kinds) events = events.filter(({ id }) => draft.events.includes(id))
  if (left.some((word) => isOtherDeed(context, draft, word, events))) return undefined
  if (query.kinds?.includes('meeting')) return amongStates(context, draft, events)
  return areJoint(context, draft) ? undefined : ofBodies(context, draft, agreementsBetween(context, draft, events))
}

/** What a list holds unless the question says otherwise: meetings that were held and in which the sides talked. */
export function listQuery(draft: Draft): EventQuery | undefined {
  const { query } = draft
  const people = draft.people.filter(({ mediating }) => !mediating).map(({ ids }) => ids)
  const mediators = draft.people.filter(({ mediating }) => mediating).map(({ ids }) => ids)
  const isMeeting = (query.levels || query.frameworks || people.length > 1) && !namesOtherThing(draft)
  const kinds = query.kinds ?? (isMeeting ? ['meeting'] : undefined)
  const named = [kinds, query.levels, query.frameworks, query.topics, query.places, query.days, query.statuses].filter(
    Boolean,
  ).length
  const ofBody = (draft.noun !== undefined || draft.wants === 'anything') && draft.states.length > 0
  if (named + people.length + mediators.length === 0 && !ofBody) return undefined
  const { levels, statuses, ...others } = query
  // What is no talk is announced when it comes about: "ceasefires announced in May".
  const isMade = kinds && !kinds.includes('meeting') && statuses?.every((status) => status === 'announced')
  return {
    ...others,
    ...(statuses && !isMade && { statuses }),
    ...(kinds && { kinds }),
    ...(levels && (!kinds || kinds.includes('meeting')) && { levels }),
    ...(kinds?.includes('meeting') && !query.statuses && { statuses: ['held'] }),
    // Of everything that happened talks with one side are a part.
    ...(draft.wants === 'anything' && !kinds && { separate: true }),
    ...(people.length > 0 && { people }),
    ...(mediators.length > 0 && { mediators }),
  }
}

/** Whether what is listed is called by a noun that means no kind of event: "proposals". */
function namesOtherThing({ noun, words }: Draft): boolean {
  const last = noun && words.findLast(({ start, end }) => start >= noun[0] && end <= noun[1])
  return last !== undefined && unread({ words: [last] }).length > 0
}

/** Whether anything but a kind of event and what became of it is given to choose by. */
function isLimited(query: EventQuery, draft: Draft): boolean {
  const { kinds, levels, days } = query
  return (
    isNarrow(query, draft) || [levels, days].some((limit) => limit !== undefined) || (!kinds && draft.events.length > 0)
  )
}
