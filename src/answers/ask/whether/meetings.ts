import type { Corpus } from '../../../corpus/corpus.ts'
import { datesGiven } from '../../../corpus/dispute.ts'
import { overlaps } from '../../../corpus/edtf.ts'
import type { Event } from '../../../corpus/event.ts'
import { IN_RECORD } from '../../../corpus/event-text.ts'
import { rolesDuring } from '../../../corpus/person.ts'
import { hasSeveralSides, keptSidesApart } from '../../../corpus/sides.ts'
import { statesById } from '../../../corpus/vocabulary.ts'
import { blanked } from '../../blanked.ts'
import type { Context } from '../../context.ts'
import { recordOf } from '../../event-search/record.ts'
import { SYNONYM, termWeight } from '../../event-search/words.ts'
import { isNegative } from '../../polarity.ts'
import { type Draft, unread, type Word } from '../../question/draft.ts'
import type { Reply } from '../../reply.ts'
import { listed, namesOf } from '../../words.ts'
import { ATTENDING, HELD, MEETING, SAYS_MORE, VISITING } from './deeds.ts'
import { fieldsFit, tookPart } from './fields.ts'
import { awayFrom, onlyAnnounced, type Saying, said, yes } from './saying.ts'

/** The share of the other words, weighed by idf, that a meeting's record must have. */
const SAID = 0.75
/** A word, or a synonym of it, must stand in the title, labels or summary of a meeting's record. */
const SAID_THERE = SYNONYM * IN_RECORD
/** Words for the plan and for being together, which any meeting has. */
const PLAIN =
  /^(?:meet|met|get|got|joint|together|anywhere|somewhere|personal|private|direct|official|formal|summit|meeting|session|talks?|delegations?|team|expected|planned|scheduled|nevertheless|anyway|after|due|peace|format|way|council|capital|visit\w*|travel\w*|trip|fl(?:y|ew)|town|home|receiv\w*|welcom\w*|invit\w*|hold|time|five-sided|four-way|three-way|part|negotiat\w*|discuss\w*|guest|host)$/

/** Where they met, of which no field tells: "meet at the border" is no meeting about it. */
const AT_A_LINE =
  /\b(?:meet|met)(?: \p{L}+)? (?:on|along|at) (?:the|their)(?: [\p{L}-]+)? (?:border|frontier|boundary|bridge|road|checkpoint|line)\b/iu

/** Whether a question asks if a meeting was held, or who took part in one, and nothing else about it. */
export function asksForMeeting(draft: Draft): boolean {
  const { text, query, people, states, events, context } = draft
  // "At the end of May" says nothing of how anything ended.
  if (SAYS_MORE.test(blanked(text, draft.times))) return false
  if (!query.places && AT_A_LINE.test(text)) return false
  const ofOtherKind = events.some((id) => context.corpus.chronicle.events.get(id)?.kind !== 'meeting')
  if (ofOtherKind) return false
  if (query.kinds) return query.kinds.includes('meeting')
  if (MEETING.test(text) && (query.levels || people.length > 1)) return true
  if (query.levels && HELD.test(text)) return true
  if (ATTENDING.test(text) && people.length + states.length > 0) return true
  return VISITING.test(text) && people.length === 1 && query.places !== undefined
}

/** Yes where a meeting's fields bear out everything that is named, no where the record shows that it was not held so. */
export function whetherMet(saying: Saying, draft: Draft): Reply | undefined {
  const { context } = saying
  const { statuses, ...query } = draft.query
  const asked = { ...draft, query }
  if (relatesToAnother(draft) || !isLimited(asked)) return undefined
  const fitting = [...context.corpus.chronicle.events.values()].filter(
    (event) => fieldsFit(context, asked, event) && recordHas(context, asked, event),
  )
  if (statuses && !statuses.includes('held')) {
    const planned = statuses.includes('announced') ? whetherHeld(saying, asked, fitting) : undefined
    return planned ?? whetherOfStatus(saying, asked, fitting, statuses)
  }
  if (isNegative(draft.text)) return undefined
  return whetherHeld(saying, asked, fitting)
}

/** "Before C": a time told by what is no date, which the fields cannot be held against. */
function relatesToAnother({ text, query }: Draft): boolean {
  return query.days === undefined && /\b(?:before|after|since|until|till|prior to|following)\b/i.test(text)
}

/** Whether enough is named to mean certain meetings: people, a name, or a place or side together with a time. */
function isLimited({ query, people, states, events, words }: Draft): boolean {
  const named = people.length + events.length + states.length + unread({ words }).length
  return named > 0 || query.days !== undefined || (query.places !== undefined && query.levels !== undefined)
}

/** Whether a meeting's record has the words that neither name anybody nor say that there was a meeting. */
function recordHas({ corpus }: Context, draft: Draft, event: Event): boolean {
  const left = unread(draft).filter(({ word }) => !PLAIN.test(word))
  const text = corpus.eventText(event)
  const record = recordOf(corpus.chronicle, event)
  // Where no one and no time is named, the words alone say which meeting is meant.
  const isNamed = draft.people.length + draft.events.length > 0 || draft.query.days !== undefined
  const has = ({ word, term }: Word) =>
    isNamed ? record.includes(word) || termWeight(text, term) >= SAID_THERE : (text.terms.get(term) ?? 0) >= SAID_THERE
  if (left.some((word) => /\d/.test(word.word) && !has(word)) || !hasPlaces(corpus, draft, event)) return false
  const weigh = (list: readonly Word[]) => list.reduce((sum, { term }) => sum + corpus.lexicon.idf(term), 0)
  return weigh(left.filter(has)) >= SAID * weigh(left)
}

/** Whether a meeting's record names the places that the question names besides where it was. */
function hasPlaces(
  { names, chronicle }: Corpus,
  { text, query, states }: Draft,
  { title, summary, place }: Event,
): boolean {
  const own = place === null ? undefined : chronicle.placesByName.get(place)?.id
  const told = new Set(names.find(`${title} … ${summary}`).flatMap(({ meanings }) => meanings.map(({ id }) => id)))
  return names.find(text).every(({ meanings, text: name }) => {
    // "Did A and B meet": the name of a tour of both, read as the two sides.
    const isTour = states.length > 1 && / and |, /.test(name)
    const isPlace = !isTour && meanings.every(({ kind }) => kind === 'place')
    // "The A meeting", read as the name of a series of meetings: still at A.
    if (meanings.every(({ kind }) => kind === 'period'))
      return name.split(' ').every((word) => {
        const id = chronicle.placesByName.get(word)?.id
        return id === undefined || id === own || told.has(id)
      })
    return !isPlace || meanings.some(({ id }) => query.places?.includes(id) || told.has(id) || id === own)
  })
}

function whetherHeld(saying: Saying, draft: Draft, fitting: readonly Event[]): Reply | undefined {
  const { chronicle } = saying.context.corpus
  const apart = (event: Event) => isApart(saying.context, draft, event)
  const held = fitting.filter(({ status }) => status === 'held')
  const asAsked = held.filter((event) => apart(event) === (draft.query.separate === true && draft.people.length > 0))
  if (asAsked.length > 0) return yes(saying, asAsked)
  if (draft.query.separate) return undefined
  const [together] = held
  if (together) return ATTENDING.test(draft.text) ? undefined : said(saying, together, false)
  const [event, other] = fitting
  if (!event) return undefined
  if (event.status === 'announced' && event.outcome === null) return onlyAnnounced(saying, event)
  // Somebody may have come, or have seen the hosts, though the meeting of the sides fell through.
  if (!isOfSides(saying.context, draft, event)) {
    const absent = draft.people.find(({ ids }) => staysAway(saying.context, event, ids))
    if (!absent || other) return undefined
    return said(saying, event, false)
  }
  const isKnown = fitting.every(({ status, outcome }) => status !== 'announced' || outcome !== null)
  return isKnown && !hasHeldOutcome(chronicle.events, event, draft) ? said(saying, event, false) : undefined
}

/** What an event became counts where the question names no other time: what was put off was held in the end. */
function hasHeldOutcome(events: ReadonlyMap<string, Event>, event: Event, draft: Draft): boolean {
  const became = event.outcome === null ? undefined : events.get(event.outcome)
  const isSameTalk = became?.joint === true && became.place === event.place && draft.query.days === undefined
  return event.status !== 'cancelled' && became?.status === 'held' && isSameTalk
}

/** Whether the sides between whom a meeting is asked for were both there, and did not talk to each other. */
function isApart({ corpus }: Context, draft: Draft, event: Event): boolean {
  const named = draft.people.flatMap(({ ids }) => ids.filter((id) => event.participants.includes(id)))
  // A visit is a visit, whoever talked to whom.
  if (draft.people.length === 0 && VISITING.test(draft.text)) return false
  if (draft.people.length === 1 || (named.length < 2 && draft.people.length > 0)) return false
  return keptSidesApart(corpus.chronicle, event, draft.people.length > 0 ? named : event.participants)
}

/** Whether a meeting between the sides is asked for: of people of both, of both by name, or of nobody in particular. */
function isOfSides({ corpus }: Context, draft: Draft, event: Event): boolean {
  const sides = corpus.chronicle.vocabulary.sides.filter(({ id }) => draft.states.includes(id))
  if (sides.length > 1) return true
  const named = draft.people.flatMap(({ ids }) => ids.filter((id) => event.participants.includes(id)))
  if (draft.people.length === 0) return sides.length === 0
  return hasSeveralSides(corpus.chronicle, event, named)
}

/** Whether a title says of somebody that he or she was not there, or the talk was held without him or her. */
function staysAway({ corpus }: Context, { title, outcome }: Event, ids: readonly string[]): boolean {
  const became = outcome === null ? undefined : corpus.chronicle.events.get(outcome)
  if (became?.status === 'held') return !ids.some((id) => [...became.participants, ...became.mediators].includes(id))
  const [subject] = corpus.names.find(title)
  return isNegative(title) && subject?.start === 0 && subject.meanings.some(({ id }) => ids.includes(id))
}

/** "Was it called off": by what became of all that fits. */
function whetherOfStatus(
  saying: Saying,
  draft: Draft,
  fitting: readonly Event[],
  statuses: readonly string[],
): Reply | undefined {
  const ofStatus = fitting.filter(({ status }) => statuses.includes(status))
  const [event] = ofStatus
  if (event) return ofStatus.length === 1 ? said(saying, event, true) : undefined
  const [only, other] = fitting
  return only && !other && only.status === 'held' && draft.query.days !== undefined
    ? said(saying, only, false)
    : undefined
}

/** "Was A at …": one meeting fits without A, and its record does not name A. */
export function whetherAway(saying: Saying, draft: Draft): Reply | undefined {
  const { context } = saying
  const { chronicle } = context.corpus
  if (!ATTENDING.test(draft.text) || isNegative(draft.text) || relatesToAnother(draft)) return undefined
  const { statuses, ...query } = draft.query
  if (statuses?.some((status) => status !== 'held')) return undefined
  const only = (asked: Draft) => {
    const fitting = [...chronicle.events.values()].filter(
      (event) => fieldsFit(context, asked, event) && recordHas(context, asked, event),
    )
    const [event] = fitting
    const isCertain = event && fitting.length === 1 && event.status === 'held' && isNarrow(asked)
    return isCertain && !isDatedOtherwise(event, asked) ? event : undefined
  }
  for (const person of draft.people) {
    const event = only({ ...draft, query, people: draft.people.filter((other) => other !== person) })
    if (!event || tookPart(event, { ...person, mediating: false })) continue
    if (person.byOffice || !isMissed(context, event, person.ids)) continue
    return awayFrom(saying, event, listed(namesOf(chronicle, person.ids), 'or'))
  }
  for (const id of draft.states) {
    const event = only({ ...draft, query, states: draft.states.filter((other) => other !== id) })
    if (!event || context.corpus.statesOf(event).has(id)) continue
    return awayFrom(saying, event, statesById(chronicle.vocabulary, [id])[0]?.name ?? id)
  }
  return undefined
}

/** A meeting by its name, or by its place and its time, or by two of those who took part. */
function isNarrow({ query, people, events, states, words }: Draft): boolean {
  const at = query.places !== undefined || events.length > 0
  const limits = [query.days, query.levels].filter((limit) => limit !== undefined).length
  return (
    events.length > 0 ||
    (at && limits + people.length + states.length + unread({ words }).length > 0) ||
    people.length > 1
  )
}

function isDatedOtherwise({ disputed }: Event, { query }: Draft): boolean {
  return disputed.some((dispute) =>
    datesGiven(dispute).some((date) => query.days && !query.days.some((days) => overlaps(date, days))),
  )
}

/**
 * Whether the record would name people had they been there: it names others of their rank, or they held no office yet.
 * Of aides, mediators and guests it need not name all.
 */
function isMissed({ corpus }: Context, event: Event, ids: readonly string[]): boolean {
  const { people } = corpus.chronicle
  const words = corpus.names.find(`${event.title} … ${event.summary}`)
  if (words.some(({ meanings }) => meanings.some(({ id }) => ids.includes(id)))) return false
  const titlesThen = (id: string) => {
    const person = people.get(id)
    return person ? rolesDuring(person, event.date).map(({ title }) => title) : []
  }
  const present = new Set([...event.participants, ...event.mediators].flatMap(titlesThen))
  return ids.every((id) => {
    const roles = people.get(id)?.roles ?? []
    const isYetToCome = roles.length > 0 && roles.every(({ first }) => first > event.date.last)
    return isYetToCome || titlesThen(id).some((title) => present.has(title))
  })
}
