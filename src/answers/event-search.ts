import { fold, stem } from '../corpus/analyser.ts'
import { datesGiven } from '../corpus/dispute.ts'
import { type Days, overlaps } from '../corpus/edtf.ts'
import type { Event } from '../corpus/event.ts'
import { isJointMeeting } from '../corpus/event.ts'
import type { EventText } from '../corpus/event-text.ts'
import type { Context } from './context.ts'
import { isDuring, leavesOut, placeNames } from './event-query.ts'
import { hasNegativeTitle, isNegative } from './polarity.ts'
import { type Draft, isCapital, unread, type Word } from './question/draft.ts'
import { synonymsOf } from './question/synonyms.ts'
import { sharedPhrases } from './title-phrases.ts'

/** An event and how well it fits a description. */
export interface EventHit {
  event: Event
  /** From 0 to 1: the share of what was asked that the event's record and sources speak of. */
  coverage: number
  /** The same for the words alone that are neither names nor terms of the vocabulary; 1 when there are none. */
  words: number
  /** The weight of what was asked in names and terms, and how much of it the event has; the same in other words. */
  weights: { named: number; namedMet: number; words: number; wordsMet: number }
  /** Whether the event has the word that says most of what was asked. */
  hasKeyword: boolean
  /** People, places and other proper names that the event has nothing to do with. */
  missing: number
  /** Coverage with the small preferences that decide between equals. */
  score: number
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
  name: 8,
}
/** A person or place that the event's text names but that did not take part, or was not where it happened. */
const NAMED_ONLY = 0.6
/** Where an event was is seldom mistaken: a place that its text only names counts less than a person. */
const PLACE_NAMED = 0.45
/** An event within two months of one that the question names. */
const EVENT_NEAR = 0.3
/** How something was done is the asker's own colour more often than the record's. */
const ADVERB = /^\p{L}{3,}ly$/u
const ADVERB_SHARE = 0.3
/** Who asks when something was seldom means that it was not. */
const NEGATIVE = 0.03
/** Words in a row as a title has them decide between equals. */
const SAME_PHRASE = 0.12
/** Unknown words no longer than this are units and the like where a question has no capitals. */
const SHORT = 3
/** A date that only some sources give decides between equals. */
const DISPUTED = 0.03
/** How well a term of an event's summary speaks of it (`eventText`). */
const IN_SUMMARY = 0.85
/** What a synonym of a word counts. */
const SYNONYM = 0.9
/** The most that a word weighs: one that no text has is as often a paraphrase as something else. */
const HEAVIEST_WORD = 5.5

/** The events that fit a question's description best, best first; none that contradicts its dates. */
export function searchEvents(context: Context, draft: Draft): EventHit[] {
  const { corpus } = context
  const { query } = draft
  const words = unread(draft).map((word) => weigh(context, draft, word))
  const places = query.places && placeNames(corpus.chronicle, query.places)
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
  const negative = isNegative(draft.text)
  const phrases = sharedPhrases(corpus, draft.text)
  const calledBy = draft.events.flatMap((id) => namesOfEvent(context, id))
  const keyword = words
    .filter(({ isName, isNumber }) => !isName && !isNumber)
    .reduce<(typeof words)[number] | undefined>(
      (most, word) => (most && most.weight >= word.weight ? most : word),
      undefined,
    )
  const hits: EventHit[] = []
  for (const event of corpus.chronicle.events.values()) {
    const recorded = query.days?.some((days) => isDuring(event, days)) ?? true
    if (!recorded && !query.days?.some((days) => isSaidToBeDuring(event, days))) continue
    if (isLeftOut(event)) continue
    const text = corpus.eventText(event)
    const total = { named: 0, words: 0 }
    const met = { named: 0, words: 0 }
    let missing = 0
    const named = (weight: number, share: number) => {
      total.named += weight
      met.named += weight * share
    }
    const required = (weight: number, share: number) => {
      named(weight, share)
      if (share === 0) missing++
    }
    for (const { ids, byOffice } of draft.people) {
      if (byOffice) named(WEIGHT.office, personShare(event, text, ids))
      else required(WEIGHT.person, personShare(event, text, ids))
    }
    if (places) required(WEIGHT.place, placeShare(event, text, places, query.places ?? []))
    if (draft.events.length > 0) named(WEIGHT.event, eventShare(context, event, text, draft.events, calledBy))
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
      named(WEIGHT.topic, share)
      // What only a source says in passing is not what the event was about.
      if (share < NAMED_ONLY * IN_SUMMARY) missing++
    }
    if (query.statuses) {
      const fits = query.statuses.includes(event.status) ? 1 : 0
      // "Held" is often only a manner of speaking; "cancelled" never is.
      if (query.statuses.includes('held')) named(WEIGHT.status, fits)
      else required(WEIGHT.status, fits)
    }
    for (const { id, weight, names } of states)
      named(weight, corpus.statesOf(event).has(id) ? 1 : names.some((terms) => hasAll(text, terms)) ? NAMED_ONLY : 0)
    for (const { term, weight, isName, isNumber } of words) {
      const share = isName ? (text.terms.get(term) ?? 0) : termWeight(text, term)
      if (isName || isNumber) required(weight, share)
      else {
        total.words += weight
        met.words += weight * share
      }
    }
    if (!event.joint && meansBoth(draft, event)) missing++
    if (query.separate && draft.asks !== 'list' && draft.asks !== 'count' && isJointMeeting(event)) missing++
    const coverage = (met.named + met.words) / Math.max(1, total.named + total.words)
    if (coverage === 0) continue
    const wordShare = total.words === 0 ? 1 : met.words / total.words
    hits.push({
      event,
      coverage,
      words: wordShare,
      hasKeyword: keyword === undefined || termWeight(text, keyword.term) > 0,
      weights: { named: total.named, namedMet: met.named, words: total.words, wordsMet: met.words },
      missing,
      score:
        coverage +
        preference(event, draft) -
        (!negative && hasNegativeTitle(event) ? NEGATIVE : 0) +
        saidOfKind(text, draft) -
        (recorded ? 0 : DISPUTED) +
        (phrases.some((ids) => ids.has(event.id)) ? SAME_PHRASE : 0),
    })
  }
  return hits.sort((a, b) => b.score - a.score || (a.event.date.first < b.event.date.first ? -1 : 1))
}

/** A phrase in quotation marks, and the articles that have it as it stands. */
interface Phrase {
  text: string
  articles: ReadonlySet<string>
}

/** Passages that have a phrase: no more are looked at. */
const MOST_PASSAGES = 50

function phraseIn({ corpus }: Context, text: string): Phrase {
  const hits = corpus.index.search(`"${text}"`, { limit: MOST_PASSAGES })
  return { text, articles: new Set(hits.flatMap(({ id }) => corpus.passages.get(id)?.article.id ?? [])) }
}

/** Whether an event's record or a title of its sources has a phrase as it stands, or else a source's text. */
function phraseShare({ corpus }: Context, { title, aliases, summary, sources }: Event, { text, articles }: Phrase) {
  const titles = sources.flatMap((id) => corpus.chronicle.articles.get(id)?.title ?? [])
  if (fold([title, ...aliases, summary, ...titles].join(' … ')).includes(text)) return 1
  return sources.some((id) => articles.has(id)) ? NAMED_ONLY : 0
}

/** An event that was named; one whose text names it ("the ratification of …"); one close to it in time. */
function eventShare(
  context: Context,
  event: Event,
  text: EventText,
  named: readonly string[],
  calledBy: readonly string[][],
): number {
  if (named.includes(event.id)) return 1
  if (calledBy.some((terms) => hasAll(text, terms))) return NAMED_ONLY
  return isNear(context, event, named) ? EVENT_NEAR : 0
}

/** The terms of each name that people use for an event. */
function namesOfEvent({ corpus }: Context, id: string): string[][] {
  const aliases = corpus.chronicle.events.get(id)?.aliases ?? []
  return aliases.map((name) => [...corpus.lexicon.termsOf(name)]).filter((terms) => terms.length > 0)
}

/** Whether some source, though not the record, dates an event so. */
function isSaidToBeDuring({ disputed }: Event, days: Days): boolean {
  return disputed.some((dispute) => datesGiven(dispute).some((date) => overlaps(date, days)))
}

/** Whether two of those present are asked to have met: then a day on which they did not talk to each other is none. */
function meansBoth({ asks, people, query }: Draft, { participants }: Event): boolean {
  const present = people.filter(({ ids }) => ids.some((id) => participants.includes(id)))
  return asks !== 'yesno' && !query.separate && (query.kinds?.includes('meeting') ?? false) && present.length > 1
}

function weigh({ corpus }: Context, draft: Draft, { word, term, start }: Word) {
  const { lexicon } = corpus
  const known = lexicon.has(word)
  const misspelt = known ? undefined : lexicon.nearest(word)
  if (misspelt !== undefined)
    return {
      term: stem(misspelt),
      weight: Math.min(HEAVIEST_WORD, lexicon.idf(stem(misspelt))),
      isName: false,
      isNumber: false,
    }
  const written = draft.text.slice(start)
  const abbreviation = /^\p{Lu}[\p{Lu}\d]{1,5}\b/u.test(written)
  const inCapital = draft.cased ? isCapital(written) && (start > 0 || lexicon.isName(word)) : true
  // Without capitals to go by, an unknown form of a known word ("flies") is no name.
  const isForm = !draft.cased && !known && lexicon.hasTerm(term)
  const isShort = !draft.cased && !known && word.length <= SHORT
  const isName =
    inCapital && !isShort && !ADVERB.test(word) && !abbreviation && !/\d/.test(word) && !isForm && lexicon.isName(word)
  const weight = Math.min(HEAVIEST_WORD, lexicon.idf(term))
  return {
    term,
    weight: isName ? WEIGHT.name : ADVERB.test(word) ? ADVERB_SHARE * weight : weight,
    isName,
    isNumber: /\d{2}/.test(word),
  }
}

/** How well a term or a synonym of it speaks of an event. */
function termWeight(text: EventText, term: string): number {
  let most = text.terms.get(term) ?? 0
  for (const other of synonymsOf(term)) most = Math.max(most, SYNONYM * (text.terms.get(other) ?? 0))
  return most
}

/** A word that stands for a kind of event says more than the kind: "quit" tells a resignation from an election. */
function saidOfKind(text: EventText, { kindTerms }: Draft): number {
  return kindTerms.some((term) => termWeight(text, term) >= SYNONYM) ? 0.02 : 0
}

/** What was held is meant rather than what was only announced, and a talk rather than separate ones. */
function preference(event: Event, { query }: Draft): number {
  if (query.statuses) return 0
  const separate = query.separate ?? false
  return (
    (event.status === 'held' ? 0.02 : 0) + (event.kind !== 'meeting' || isJointMeeting(event) !== separate ? 0.01 : 0)
  )
}

function personShare(event: Event, text: EventText, ids: readonly string[]): number {
  if (ids.some((id) => event.participants.includes(id) || event.mediators.includes(id))) return 1
  return ids.some((id) => text.named.has(id)) ? NAMED_ONLY : 0
}

function isSide({ corpus }: Context, id: string): boolean {
  return corpus.chronicle.vocabulary.sides.some((side) => side.id === id)
}

/** The terms of each of a state's names. */
function stateTerms({ corpus }: Context, id: string): string[][] {
  const { sides, bodies } = corpus.chronicle.vocabulary
  const state = [...sides, ...bodies].find((own) => own.id === id)
  return [state?.name ?? '', state?.adjective ?? '', ...(state?.aliases ?? [])]
    .filter((name) => name !== '')
    .map((name) => [...corpus.lexicon.termsOf(name)])
}

function hasAll(text: EventText, terms: readonly string[]): boolean {
  return terms.every((term) => text.terms.has(term))
}

/** A tour of several capitals was in each of them only in part. */
function placeShare(
  event: Event,
  text: EventText,
  places: ReadonlyMap<string, number>,
  ids: readonly string[],
): number {
  const here = event.place === null ? 0 : (places.get(event.place) ?? 0)
  return here > 0 ? here : ids.some((id) => text.named.has(id)) ? PLACE_NAMED : 0
}

/** The terms of each name of some words of the vocabulary. */
function termsOf(
  { corpus }: Context,
  list: 'kinds' | 'levels' | 'frameworks' | 'topics',
  ids: readonly string[] = [],
): string[][] {
  return corpus.chronicle.vocabulary[list]
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ name, aliases }) => [name, ...aliases])
    .map((name) => [...corpus.lexicon.termsOf(name)])
    .filter((terms) => terms.length > 0)
}

function termShare(names: readonly string[][], text: EventText): number {
  let most = 0
  for (const terms of names) {
    let least = 1
    for (const term of terms) least = Math.min(least, text.terms.get(term) ?? 0)
    most = Math.max(most, least)
  }
  return NAMED_ONLY * most
}

/** Whether an event lies within two months of one that was named. */
function isNear({ corpus }: Context, event: Event, named: readonly string[]): boolean {
  return named.some((id) => {
    const other = corpus.chronicle.events.get(id)
    const days = other
      ? (Date.parse(event.date.first) - Date.parse(other.date.first)) / 86_400_000
      : Number.POSITIVE_INFINITY
    return Math.abs(days) <= 62
  })
}
