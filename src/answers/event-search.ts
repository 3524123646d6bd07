import type { Chronicle } from '../corpus/chronicle.ts'
import { datesGiven } from '../corpus/dispute.ts'
import { type Days, lengthOf, overlaps } from '../corpus/edtf.ts'
import { type Event, isJointMeeting } from '../corpus/event.ts'
import { IN_RECORD } from '../corpus/event-text.ts'
import { remembered } from '../corpus/remembered.ts'
import type { Context } from './context.ts'
import { isDuring, leavesOut } from './event-query.ts'
import { deedIn } from './event-search/deed.ts'
import { meetingOf } from './event-search/meeting-of.ts'
import { preferencesFor } from './event-search/preferences.ts'
import {
  askedPlaces,
  eventShare,
  hasAll,
  isTitled,
  NAMED_ONLY,
  namesOfEvent,
  personShare,
  phraseIn,
  phraseShare,
  placeShare,
  stateTerms,
  termShare,
  termsOf,
} from './event-search/shares.ts'
import { sharedPhrases } from './event-search/title-phrases.ts'
import { SYNONYM, termWeight, weigh } from './event-search/words.ts'
import { type Draft, unread } from './question/draft.ts'

/** An event and how well it fits a description. */
export interface EventHit {
  event: Event
  /** From 0 to 1: the share of what was asked that the event's record and sources speak of. */
  coverage: number
  /** Whether that is all that was asked. */
  isWhole: boolean
  /** From 0 to 1: the share of what was asked that its title, its names and its own fields bear out, which tell what happened. */
  core: number
  /** The same for the words alone that are neither names nor terms of the vocabulary; 1 when there are none. */
  words: number
  /**
   * The weight of what was asked in names and terms, and how much of it the event has; the same in other words, and how much
   * of these its record has and not its sources alone.
   */
  weights: { named: number; namedMet: number; words: number; wordsMet: number; wordsInRecord: number }
  /** People, places and other proper names that the event has nothing to do with. */
  missing: number
  /** Whether the question names somebody, a state, a country or another proper name that it has nothing to do with. */
  lacksName: boolean
  /** Whether the question has words in a row as its title has them. */
  sharesPhrase: boolean
  /** What its title tells of the deed that is asked for (`deedIn`). */
  deed?: 'told' | 'other'
  /**
   * By which events are ranked: coverage with the small preferences that decide between equals; a title that tells of the deed
   * asked for comes before equals that do not.
   */
  rank: number
}

/** What each part of a description weighs; a word weighs its idf. */
const WEIGHT = {
  person: 8,
  place: 8,
  event: 10,
  phrase: 10,
  kind: 3,
  level: 3,
  framework: 3,
  topic: 4,
  status: 3,
  side: 2,
  body: 2,
  office: 4,
}
/** Words in a row as a title has them decide between equals. */
const SAME_PHRASE = 0.12
/** A title that tells of the deed asked for decides between events that have the other words. */
const DEED = 0.08
/** The coverage of an event that has all that is asked: a sum of fractions. */
const EVERYTHING = 0.999
/** How well a term of an event's summary speaks of it (`eventText`). */
const IN_SUMMARY = 0.85

/** The events that fit a question's description best, once it is read, best first; none that contradicts its dates. */
export const searchEvents = remembered((draft: Draft): EventHit[] => {
  const { context } = draft
  const { corpus } = context
  const { query } = draft
  const words = unread(draft).map((word) => weigh(context, draft, word))
  const places = query.places && askedPlaces(context, query.places)
  const areCountries = query.places?.every((id) => isCountry(corpus.chronicle, id)) ?? false
  const synonyms = {
    kinds: termsOf(context, 'kinds', query.kinds),
    levels: termsOf(context, 'levels', query.levels),
    frameworks: termsOf(context, 'frameworks', query.frameworks),
    topics: termsOf(context, 'topics', query.topics),
  }
  const states = draft.states.map((id) => ({
    id,
    weight: isSide(context, id) ? WEIGHT.side : WEIGHT.body,
    names: stateTerms(context, id),
  }))
  const quoted = draft.quoted.map((text) => phraseIn(context, text))
  const isLeftOut = leavesOut(corpus.chronicle, query)
  const preferred = preferencesFor(draft)
  const phrases = sharedPhrases(corpus, draft.text)
  const meet = meetingOf(context, draft)
  const deed = deedIn(context, draft)
  const calledBy = draft.events.flatMap((id) => namesOfEvent(context, id))
  const isRelative = draft.times.some((time) => time.event)
  const hits: EventHit[] = []
  for (const event of corpus.chronicle.events.values()) {
    const recorded = query.days?.some((days) => isDuring(event, days)) ?? true
    if (!recorded && !query.days?.some((days) => mayBeDuring(event, days, isRelative))) continue
    if (isLeftOut(event)) continue
    const text = corpus.eventText(event)
    const total = { named: 0, words: 0 }
    const met = { named: 0, words: 0 }
    let missing = 0
    let core = 0
    let wordsInRecord = 0
    let lacksName = false
    const named = (weight: number, share: number) => {
      total.named += weight
      met.named += weight * share
      if (share === 1) core += weight
    }
    const required = (weight: number, share: number, { isName = false } = {}) => {
      named(weight, share)
      if (share > 0) return
      missing++
      if (isName) lacksName = true
    }
    if (meet && !meet(event)) missing++
    const told = deed.toldBy(event)
    if (told === 'other') missing++
    for (const { ids, byOffice } of draft.people) {
      if (byOffice) named(WEIGHT.office, personShare(event, text, ids))
      else required(WEIGHT.person, personShare(event, text, ids), { isName: true })
    }
    if (places) required(WEIGHT.place, placeShare(event, text, places), { isName: areCountries })
    if (draft.events.length > 0) required(WEIGHT.event, eventShare(context, event, text, draft.events, calledBy))
    for (const phrase of quoted) required(WEIGHT.phrase, phraseShare(context, event, phrase))
    if (query.kinds) named(WEIGHT.kind, query.kinds.includes(event.kind) ? 1 : termShare(synonyms.kinds, text))
    if (query.levels)
      named(
        WEIGHT.level,
        event.level !== null && query.levels.includes(event.level) ? 1 : termShare(synonyms.levels, text),
      )
    if (query.frameworks)
      named(
        WEIGHT.framework,
        event.framework !== null && query.frameworks.includes(event.framework)
          ? 1
          : termShare(synonyms.frameworks, text),
      )
    if (query.topics) {
      const share = query.topics.some((topic) => event.topics.includes(topic)) ? 1 : termShare(synonyms.topics, text)
      total.named += WEIGHT.topic
      met.named += WEIGHT.topic * share
      if (synonyms.topics.some((terms) => isTitled(text, terms))) core += WEIGHT.topic
      // What only a source says in passing is not what the event was about.
      if (share < NAMED_ONLY * IN_SUMMARY) missing++
    }
    if (query.statuses) {
      const fits = query.statuses.includes(event.status) ? 1 : 0
      // "Held" is often only a manner of speaking; "cancelled" never is.
      if (query.statuses.includes('held')) named(WEIGHT.status, fits)
      else required(WEIGHT.status, fits)
    }
    for (const { id, weight, names } of states) {
      const share = corpus.statesOf(event).has(id) ? 1 : names.some((terms) => hasAll(text, terms)) ? NAMED_ONLY : 0
      total.named += weight
      met.named += weight * share
      if (names.some((terms) => isTitled(text, terms))) core += weight
      if (share === 0) lacksName = true
    }
    for (const { term, weight, isName, isNumber } of words) {
      const own = isName ? (text.terms.get(term) ?? 0) : termWeight(text, term)
      const share = told === 'told' && term === deed.term ? Math.max(own, SYNONYM) : own
      if (own >= SYNONYM * IN_RECORD) wordsInRecord += weight
      if (isName || isNumber) required(weight, share, { isName })
      else {
        total.words += weight
        met.words += weight * share
        if (share >= SYNONYM) core += weight
      }
    }
    if (!event.joint && meansBoth(draft, event)) missing++
    if (query.separate && draft.asks !== 'list' && draft.asks !== 'count' && isJointMeeting(event)) missing++
    const coverage = (met.named + met.words) / Math.max(1, total.named + total.words)
    if (coverage === 0) continue
    const sharesPhrase = phrases.some((ids) => ids.has(event.id))
    const preference = preferred(event, text, recorded) + (sharesPhrase ? SAME_PHRASE : 0)
    const wordShare = total.words === 0 ? 1 : met.words / total.words
    hits.push({
      event,
      coverage,
      isWhole: coverage > EVERYTHING,
      core: core / Math.max(1, total.named + total.words),
      words: wordShare,
      weights: { named: total.named, namedMet: met.named, words: total.words, wordsMet: met.words, wordsInRecord },
      missing,
      lacksName,
      sharesPhrase,
      ...(told && { deed: told }),
      rank: coverage + preference + (told === 'told' ? DEED : 0),
    })
  }
  return hits.sort((a, b) => b.rank - a.rank || (a.event.date.first < b.event.date.first ? -1 : 1))
})

/** Whether a place that a question names is a country; what the register of places does not have is one of which it has towns. */
function isCountry({ places }: Chronicle, id: string): boolean {
  const place = places.get(id)
  return place === undefined || place.name === place.country
}

function isSide({ corpus }: Context, id: string): boolean {
  return corpus.chronicle.vocabulary.sides.some((side) => side.id === id)
}

/**
 * Days of a stretch that may have been meant to take in a month that only overlaps it: neither one day nor all that came
 * later; the 92 of "weeks after" (`NEARNESS`) are among them.
 */
const STRETCH = { least: 14, most: 100 }
/** "The end of August": from the first of these days to the last. */
const PART_OF_MONTH = 7

/**
 * Whether an event may have been then, though the record does not say it: some source dates it so, or it is known by its month
 * alone where a part of that month is asked about, or a time near another event ("weeks after …").
 */
function mayBeDuring({ date, disputed }: Event, days: Days, isRelative: boolean): boolean {
  const length = lengthOf(days)
  const isOneMonth = days.first.slice(0, 7) === days.last.slice(0, 7)
  const least = isOneMonth ? PART_OF_MONTH : isRelative ? STRETCH.least : Number.POSITIVE_INFINITY
  const isMeant = date.precision === 'month' && length >= least && length <= STRETCH.most
  return (
    (isMeant && overlaps(date, days)) ||
    disputed.some((dispute) => datesGiven(dispute).some((given) => overlaps(given, days)))
  )
}

/** Whether two of those present are asked to have met: then a day on which they did not talk to each other is none. */
function meansBoth({ asks, people, query }: Draft, { participants }: Event): boolean {
  const present = people.filter(({ ids }) => ids.some((id) => participants.includes(id)))
  return asks !== 'yesno' && !query.separate && (query.kinds?.includes('meeting') ?? false) && present.length > 1
}
