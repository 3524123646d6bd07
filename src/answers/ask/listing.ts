import { isStopWord, tokens } from '../../corpus/analyser.ts'
import type { Corpus } from '../../corpus/corpus.ts'
import type { Event } from '../../corpus/event.ts'
import { IN_RECORD } from '../../corpus/event-text.ts'
import type { Context } from '../context.ts'
import { type EventQuery, findEvents, findTalksOrSeparate } from '../event-query.ts'
import { PEOPLE } from '../question/described-person.ts'
import { type Draft, isCapital, unread, type Word } from '../question/draft.ts'
import { fillers } from '../question/filler.ts'
import { synonymsOf } from '../question/synonyms.ts'
import type { Reply } from '../reply.ts'
import { separateNotes } from '../separate-notes.ts'
import { describeEvents } from '../words.ts'
import { replyWithEvents } from './event.ts'
import { isOtherDeed, USUAL } from './other-deed.ts'

const IN_TITLE = 0.99
/** The share of the narrowing words, weighed by idf, that an event's record must have. */
const ENOUGH = 0.75
/** Characters after the noun in which its subject stands. */
const SUBJECT = 60
/** What counts as most events of a list. */
const MOST_OF = 0.7
/** After these words the question says what the events were about. */
const ABOUT = /(?<=\S\s+)\b(?:about|on(?! (?:which|what))|regarding|concerning|dedicated to|devoted to)\b[^?]*$/i

/** Lists or counts the events that fit; `undefined` when none does or the question names nothing to list by. */
export function listing(context: Context, draft: Draft, command: string, request: string): Reply | undefined {
  const listed = listedEvents(context, draft)
  if (!listed || listed.events.length === 0) return undefined
  if (draft.asks === 'count' && countsOthers(draft)) return undefined
  const { events, query } = listed
  const ordered = draft.pick?.from === 'last' ? [...events].reverse() : events
  const reply = replyWithEvents(context, command, request, ordered)
  const headline = describeEvents(context.corpus.chronicle, ordered, query)
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
  /^\W*how many (?:[\p{L}-]+ ){0,3}(?:people|persons?|men|women|children|soldiers|civilians|years?|months?|weeks?|days?|hours?|minutes|countries|states|members|articles|points|pages|words|km|kilomet(?:re|er)s|miles|villages|towns|cities|seats|votes|dollars|euros)\b/iu
const PEOPLE_LAST = new RegExp(`\\b(?:${PEOPLE})\\W*$`, 'i')

/** "How many leaders …": a level of meetings stands there for the people. */
function countsOthers({ noun: [start, end] = [0, 0], text, query }: Draft): boolean {
  return THINGS.test(text) || (PEOPLE_LAST.test(text.slice(start, end)) && (query.kinds?.includes('meeting') ?? true))
}

/** The events that a question asks to list, oldest first, and by what; `undefined` when it names nothing to list by. */
export function listedEvents(context: Context, draft: Draft): { events: Event[]; query: EventQuery } | undefined {
  const query = listQuery(draft)
  if (!query || draft.sequelTo !== undefined || draft.unresolved.length + draft.undated.length > 0) return undefined
  // All meetings there ever were is no answer to a question that says more of them.
  const { corpus } = context
  const left = unread(draft)
  if (!isLimited(query, draft) && left.length > 0 && !left.some((word) => narrows(context, draft, word)))
    return undefined
  let events = findTalksOrSeparate(corpus.chronicle, query)
  if (query.kinds) {
    const narrowing = unread(draft).filter((word) => narrows(context, draft, word))
    events = ofSubject(
      context,
      draft,
      events.filter((event) => mentionsAll(context, event, narrowing)),
    )
  } else if (draft.wants !== 'anything' || left.length > 0) events = ofNoun(context, draft, query, events)
  if (draft.events.length > 0 && !query.kinds) events = events.filter(({ id }) => draft.events.includes(id))
  if (unread(draft).some((word) => isOtherDeed(context, draft, word, events))) return undefined
  events = query.kinds?.includes('meeting') ? amongStates(context, draft, events) : ofBodies(context, draft, events)
  return { events, query }
}

/**
 * Where no kind of event is known: those whose titles have the noun that is asked for, and whose records have the rest of
 * its phrase. Several are asked for; a single one is as likely only one of those that bear the word.
 */
function ofNoun(context: Context, draft: Draft, query: EventQuery, events: Event[]): Event[] {
  const { corpus } = context
  const phrase = unread(draft).filter(({ start }) => draft.noun && start >= draft.noun[0] && start < draft.noun[1])
  const noun = phrase.at(-1)
  const names = unread(draft).filter((word) => !phrase.includes(word) && isName(context, draft, word))
  if (!noun || (!isNarrow(query, draft) && phrase.length + names.length < 2)) return []
  const fitting = events.filter((event) => {
    const { terms } = corpus.eventText(event)
    const titled = tokens(event.title)
    // "Ready with 15 articles": about several of them, and none itself.
    if (titled.some(({ term }, at) => term === noun.term && /^\d+$/.test(titled[at - 1]?.word ?? ''))) return false
    if (draft.asks === 'count' && !titled.some(({ word, term }) => term === noun.term && word !== noun.word))
      return false
    if (!mentionsAll(context, event, names)) return false
    return phrase.every(({ term }) => {
      const least = term === noun.term ? IN_TITLE : IN_RECORD
      return [term, ...synonymsOf(term)].some((own) => (terms.get(own) ?? 0) >= least)
    })
  })
  return fitting.length > 1 ? fitting : []
}

/**
 * Words beside the noun that is listed ("sessions of the transport group") name what unites the list when the records of
 * most of its events have them: the few others are of something else. Where few have them, they are only other words.
 */
function ofSubject({ corpus }: Context, draft: Draft, events: Event[]): Event[] {
  const [from, to] = draft.noun ?? [0, 0]
  // Its last word is the noun itself.
  const noun = draft.words.findLast(({ start, end }) => start >= from && end <= to)
  const subject = unread(draft).filter(
    (word) => word.start >= from && word.start < to + SUBJECT && word !== noun && !USUAL.test(word.word),
  )
  return subject.reduce((left, word) => {
    const kept = left.filter((event) => (corpus.eventText(event).terms.get(word.term) ?? 0) >= IN_RECORD)
    if (isAttribute(draft, word)) return kept
    // Before the noun a word always narrows: "informal meetings".
    const least = word.end <= to ? 1 : MOST_OF * left.length
    return kept.length >= least ? kept : left
  }, events)
}

/** Whether a word says of what the listed things are, right beside their noun: "chess games", "games of chess". */
function isAttribute({ noun: [, to] = [0, 0], text }: Draft, { start, end }: Word): boolean {
  const head = /^ (?<head>[\p{L}-]+)(?: \d+)?\s*$/u.exec(text.slice(end, to))?.groups?.head
  if (head !== undefined) return !isStopWord(head) && !fillers.has(head)
  return /^\s*of $/.test(text.slice(Math.min(start, to), start))
}

/** Of the events those in which the sides named took part, or that the bodies named convened. */
function amongStates({ corpus }: Context, draft: Draft, events: Event[]): Event[] {
  const { frameworks, sides, bodies } = corpus.chronicle.vocabulary
  return draft.states.reduce((left, id) => {
    const body = bodies.find((state) => state.id === id)
    const convening = frameworks.find((framework) => framework.name === body?.name)?.id
    const isSide = sides.some((state) => state.id === id)
    return left.filter((event) => {
      const present = corpus.statesOf(event)
      if (isSide) return present.has(id) || !everybodyIsKnown(corpus, event)
      return present.has(id) || (convening !== undefined && event.framework === convening)
    })
  }, events)
}

/** Of events that are no meetings those that were done by the bodies named, or whose records name them. */
function ofBodies({ corpus }: Context, draft: Draft, events: Event[]): Event[] {
  const bodies = corpus.chronicle.vocabulary.bodies.filter(({ id }) => draft.states.includes(id))
  return bodies.reduce((left, body) => {
    const terms = [...corpus.lexicon.termsOf(body.name)]
    return left.filter((event) => {
      const text = corpus.eventText(event)
      return corpus.statesOf(event).has(body.id) || terms.every((term) => (text.terms.get(term) ?? 0) >= IN_RECORD)
    })
  }, events)
}

/** Whether the register tells of each participant which side he or she served; of experts it often does not. */
function everybodyIsKnown({ chronicle }: Corpus, { participants }: Event): boolean {
  const sides = chronicle.vocabulary.sides.map(({ name }) => name)
  const isKnown = (id: string) => chronicle.people.get(id)?.roles.some(({ of }) => sides.includes(of)) ?? false
  return participants.length > 0 && participants.every(isKnown)
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
  const ofBody = draft.noun !== undefined && draft.states.length > 0
  if (named + people.length + mediators.length === 0 && !ofBody) return undefined
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

/** Whether what is listed is called by a noun that means no kind of event: "proposals". */
function namesOtherThing({ noun, words }: Draft): boolean {
  const last = noun && words.findLast(({ start, end }) => start >= noun[0] && end <= noun[1])
  return last !== undefined && unread({ words: [last] }).length > 0
}

/** Whether a word says which of the events are meant: what they were about, a proper name, a number. */
function narrows(context: Context, draft: Draft, word: Word): boolean {
  return (
    isName(context, draft, word) ||
    /\d/.test(word.word) ||
    ABOUT.test(draft.text.slice(0, word.start)) ||
    isStrange(context, draft, word)
  )
}

/** Whether a question without capitals has a word after "in" and the like that stands nowhere in the chronicle: a name, as far as one can tell. */
function isStrange({ corpus: { lexicon } }: Context, { cased, text }: Draft, { word, start }: Word): boolean {
  return !cased && /\b(?:in|at|near|with|by) $/i.test(text.slice(0, start)) && !lexicon.has(word)
}

function isName({ corpus }: Context, draft: Draft, { word, start }: Word): boolean {
  const isCapitalised = draft.cased && isCapital(draft.text.slice(start)) && start > 0
  return isCapitalised && (corpus.lexicon.isName(word) || isInProperName(draft.text, start))
}

/** Whether the word at an offset is part of a name of several words: "the International Bureau of Weights". */
function isInProperName(text: string, start: number): boolean {
  return [...text.matchAll(PROPER_NAME)].some(
    ({ index, 0: name }) => index > 0 && index <= start && start < index + name.length,
  )
}

const PROPER_NAME = /\p{Lu}[\p{L}’'-]+(?:(?: (?:of|the|for|and|on))* \p{Lu}[\p{L}’'-]+)+/gu

function mentionsAll({ corpus }: Context, event: Event, words: readonly Word[]): boolean {
  const { terms } = corpus.eventText(event)
  const weight = (list: readonly Word[]) => list.reduce((sum, { term }) => sum + corpus.lexicon.idf(term), 0)
  const met = words.filter(({ term }) => (terms.get(term) ?? 0) >= IN_RECORD)
  return weight(met) >= ENOUGH * weight(words)
}

/** Whether anything but a kind of event and what became of it is given to choose by. */
function isLimited(query: EventQuery, draft: Draft): boolean {
  const { kinds, levels, days } = query
  return (
    isNarrow(query, draft) || [levels, days].some((limit) => limit !== undefined) || (!kinds && draft.events.length > 0)
  )
}

/** Whether more than a time is given to choose by. */
function isNarrow(query: EventQuery, draft: Draft): boolean {
  const { topics, frameworks, places, people, mediators } = query
  return [topics, frameworks, places, people, mediators].some((list) => list !== undefined) || draft.states.length > 0
}
