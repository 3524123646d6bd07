import { type Days, daysBetween } from '../../corpus/edtf.ts'
import type { Event } from '../../corpus/event.ts'
import type { EventText } from '../../corpus/event-text.ts'
import { statesById } from '../../corpus/vocabulary.ts'
import type { Context } from '../context.ts'
import { placeNames } from '../event-query.ts'
import { recordOf } from './record.ts'

/** A person or place that the event's text names but that did not take part, or was not where it happened. */
export const NAMED_ONLY = 0.6
/** Where an event was is seldom mistaken: a place that its text only names counts less than a person. */
const PLACE_NAMED = 0.45
/** Where no event was, a text can only speak of the place. */
const SUBJECT_NAMED = 0.85
/** An event within two months of one that the question names. */
const EVENT_NEAR = 0.3

/** Somebody who took part, or whom the event's text names. */
export function personShare(event: Event, text: EventText, ids: readonly string[]): number {
  if (ids.some((id) => event.participants.includes(id) || event.mediators.includes(id))) return 1
  return ids.some((id) => text.named.has(id)) ? NAMED_ONLY : 0
}

/** The places that a question names. */
export interface AskedPlaces {
  ids: readonly string[]
  /** Their names and those of places inside them, with how much of each is asked for (`placeNames`). */
  names: ReadonlyMap<string, number>
  /** How much an event counts whose text only names one. */
  named: number
}

export function askedPlaces({ corpus: { chronicle } }: Context, ids: readonly string[]): AskedPlaces {
  const names = placeNames(chronicle, ids)
  const isVenue = [...chronicle.events.values()].some(({ place }) => place !== null && names.has(place))
  return { ids, names, named: isVenue ? PLACE_NAMED : SUBJECT_NAMED }
}

/** A tour of several capitals was in each of them only in part. */
export function placeShare(event: Event, text: EventText, { ids, names, named }: AskedPlaces): number {
  const here = event.place === null ? 0 : (names.get(event.place) ?? 0)
  return here > 0 ? here : ids.some((id) => text.named.has(id)) ? named : 0
}

/** A phrase in quotation marks, and the articles that have it as it stands. */
export interface Phrase {
  text: string
  articles: ReadonlySet<string>
}

/** Passages that have a phrase: no more are looked at. */
const MOST_PASSAGES = 50

export function phraseIn({ corpus }: Context, text: string): Phrase {
  const hits = corpus.index.search(`"${text}"`, { limit: MOST_PASSAGES })
  return { text, articles: new Set(hits.flatMap(({ id }) => corpus.passages.get(id)?.article.id ?? [])) }
}

/** Whether an event's record or a title of its sources has a phrase as it stands, or else a source's text. */
export function phraseShare({ corpus }: Context, event: Event, { text, articles }: Phrase): number {
  if (recordOf(corpus.chronicle, event).includes(text)) return 1
  return event.sources.some((id) => articles.has(id)) ? NAMED_ONLY : 0
}

/** An event that was named; one whose text names it ("the ratification of …"); one close to it in time. */
export function eventShare(
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
export function namesOfEvent({ corpus }: Context, id: string): string[][] {
  const aliases = corpus.chronicle.events.get(id)?.aliases ?? []
  return aliases.map((name) => [...corpus.lexicon.termsOf(name)]).filter((terms) => terms.length > 0)
}

/** The terms of each of a state's names. */
export function stateTerms({ corpus }: Context, id: string): string[][] {
  const [state] = statesById(corpus.chronicle.vocabulary, [id])
  return [state?.name ?? '', state?.adjective ?? '', ...(state?.aliases ?? [])]
    .filter((name) => name !== '')
    .map((name) => [...corpus.lexicon.termsOf(name)])
}

/** The terms of each name of some words of the vocabulary. */
export function termsOf(
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

/** How well an event's text has one of some names of a vocabulary's word. */
export function termShare(names: readonly string[][], text: EventText): number {
  let most = 0
  for (const terms of names) {
    let least = 1
    for (const term of terms) least = Math.min(least, text.terms.get(term) ?? 0)
    most = Math.max(most, least)
  }
  return NAMED_ONLY * most
}

/** Whether an event's text has all of some terms. */
export function hasAll(text: EventText, terms: readonly string[]): boolean {
  return terms.every((term) => text.terms.has(term))
}

/** Whether an event's title, names or labels have all of some terms. */
export function isTitled(text: EventText, terms: readonly string[]): boolean {
  return terms.every((term) => text.terms.get(term) === 1)
}

/** Whether an event began within two months of one that was named. */
function isNear({ corpus }: Context, event: Event, named: readonly string[]): boolean {
  return named.some((id) => {
    const other = corpus.chronicle.events.get(id)
    return other !== undefined && daysBetween(beginning(event), beginning(other)) <= 62
  })
}

function beginning({ date: { first } }: Event): Days {
  return { first, last: first }
}
