import { isStopWord, tokens } from '../../../corpus/analyser.ts'
import { NUMBER_WORD } from '../../../corpus/dates/words.ts'
import type { Event } from '../../../corpus/event.ts'
import { countriesOf, type Place } from '../../../corpus/place.ts'
import type { Context } from '../../context.ts'
import { recordOf } from '../../event-search/record.ts'
import { isNegative } from '../../polarity.ts'
import { type Draft, unread, type Word } from '../../question/draft.ts'
import { synonymsOf } from '../../question/wording/synonyms.ts'
import { findDates } from '../../time/calendar.ts'
import { wasThen, wasThere } from './fields.ts'

/** Titles of what somebody only said, wanted, was asked or agreed to do. */
const SPEECH =
  /\b(?:propos|offer|say|said|says|call(?:s|ed)? (?:for|on)|want|demand|ask|expect|promis|pledg|plan|refus|reject|den(?:y|ies)|warn|hope|urge|suggest|threaten|ready|doubt|consider|discuss|dispute|whether|should|would|could|may|agree|intend|seek|prepar|try|tri(?:es|ed)|attempt|allow|order|accus|claim|alleg|report|thought|possib|near|close to|invit|set to|to be|to \p{L}+$|announc|vow|deadline|draft)\w*\b/giu
/** What a title says with these words did not come about, in full or at all. */
const SHORT_OF = /\b(?:without|not|no|fails?|failed|almost|partly|partial\w*|some|half|only|except)\b/i
/** The share of the other words, by idf, that the title must have. */
const ENTITLED = 0.75

/**
 * Whether an event is just what a question supposes: its title says all that is asked, of the same people and sides in
 * the same order, and tells of a deed rather than of words about one; its place and date are those that are named.
 */
export function isRecordOf(context: Context, draft: Draft, event: Event): boolean {
  if (SHORT_OF.test(event.title) && !SHORT_OF.test(draft.text)) return false
  if (isNegative(event.title) !== isNegative(draft.text)) return false
  const lower = draft.text.toLowerCase()
  if ((event.title.match(SPEECH) ?? []).some((word) => !lower.includes(word.slice(0, 4).toLowerCase()))) return false
  return isCalledSo(context, draft, event)
}

/**
 * Whether a question asks for just what an event's record says did not come about: it was called off, its title has all
 * that is asked, and the question calls it what the title does ("a joint statement").
 */
export function isRecordOfNothing(context: Context, draft: Draft, event: Event): boolean {
  const { text, query } = draft
  if (event.status !== 'cancelled' || event.kind === 'meeting' || !isNegative(event.title)) return false
  if (isNegative(text) || /\bno\b/i.test(text) || text.match(SPEECH) || !query.kinds?.includes(event.kind)) return false
  const noun = context.corpus.names
    .find(event.title)
    .find(({ meanings }) => meanings.some(({ kind, id }) => kind === 'kind' && id === event.kind))
  const asked = new Set(tokens(text).map(({ term }) => term))
  const isCalled =
    noun && tokens(event.title.slice(0, noun.end)).every(({ term, word }) => isStopWord(word) || asked.has(term))
  return isCalled === true && isCalledSo(context, draft, event)
}

/** Whether an event's title says all that is asked, of the same people and sides, at the place and on the date that are named. */
function isCalledSo(context: Context, draft: Draft, event: Event): boolean {
  const { query, kindTerms, people, events, states } = draft
  const { corpus } = context
  if (!wasThen(draft, event) || (query.kinds && !query.kinds.includes(event.kind))) return false
  const left = unread(draft)
  const isNamed = events.includes(event.id)
  const clauses = isNamed ? [`${event.title} … ${event.aliases.join(' … ')}`] : [event.title, ...event.aliases]
  const own = [event.date.text, event.place ?? '', ...clauses].join(' ')
  if (!isNamed && left.length === 0 && kindTerms.length === 0 && !query.kinds) return false
  if (query.places && !wasThere(context, draft, event)) {
    const named = new Set(idsIn(context, own))
    if (event.place !== null || !query.places.some((id) => named.has(id))) return false
  }
  if (!draft.quoted.every((phrase) => recordOf(corpus.chronicle, event).includes(phrase))) return false
  const present = new Set([...event.participants, ...event.mediators, ...corpus.statesOf(event)])
  return clauses
    .flatMap((title) => title.split(/;/))
    .some((clause) => {
      const named = new Set(idsIn(context, clause))
      const isThere = (ids: readonly string[]) =>
        ids.some((id) => named.has(id) || (isNamed && left.length === 0 && present.has(id)))
      return (
        hasWords(context, event, clause, left, kindTerms) &&
        (query.topics ?? []).every((topic) => named.has(topic)) &&
        people.every(({ ids, byOffice }) => byOffice || isThere(ids)) &&
        states.every((id) => isThere([id])) &&
        namesAll(context, draft, event, named, isNamed) &&
        hasNumbers(draft, own) &&
        isInOrder(context, draft, clause)
      )
    })
}

function hasWords(
  { corpus }: Context,
  { kind }: Event,
  clause: string,
  left: readonly Word[],
  kindTerms: readonly string[],
): boolean {
  const terms = corpus.lexicon.termsOf(clause)
  // That people met is in all titles of meetings, and a word for it in many questions.
  const has = (term: string) => [term, ...(kind === 'meeting' ? [] : synonymsOf(term))].some((own) => terms.has(own))
  const weigh = (list: readonly Word[]) => list.reduce((sum, { term }) => sum + corpus.lexicon.idf(term), 0)
  const met = left.filter(({ term }) => has(term))
  const numbers = left.filter(({ word }) => /\d/.test(word))
  return kindTerms.every(has) && numbers.every(({ term }) => has(term)) && weigh(met) >= ENTITLED * weigh(left)
}

/** Whether everybody, every state and every place that a question names stands in the clause, or is where the event was. */
function namesAll(
  { corpus }: Context,
  { text, people, states }: Draft,
  event: Event,
  named: ReadonlySet<string>,
  byName: boolean,
): boolean {
  const place = event.place === null ? undefined : corpus.chronicle.placesByName.get(event.place)
  const known = new Set([...people.flatMap(({ ids }) => ids), ...states])
  const inName = corpus.names.find(text).filter(({ meanings }) => meanings.some(({ id }) => id === event.id))
  return corpus.names.find(text).every(({ start, end, meanings }) => {
    if (!meanings.some(({ kind }) => ['person', 'side', 'body', 'place'].includes(kind))) return true
    if (byName && inName.some((name) => name.start <= start && name.end >= end)) return true
    return meanings.some(
      ({ id }) =>
        named.has(id) ||
        known.has(id) ||
        id === place?.id ||
        (place?.parts.includes(id) ?? false) ||
        isCountryOf(place, id),
    )
  })
}

function isCountryOf(place: Place | undefined, id: string): boolean {
  return place !== undefined && countriesOf(place).includes(id)
}

/** A number that counts: "one" stands for a noun, too. */
const NUMBER = new RegExp(`^(?!one$)(?:\\d+|${NUMBER_WORD}|hundreds?|thousands?|dozens?|millions?)$`)

/** Whether a record has every number of a question that is no date of its. */
function hasNumbers({ text, times, context }: Draft, record: string): boolean {
  const told = new Set(tokens(record).map(({ word }) => word))
  const spans = [...times, ...findDates(text, context.today), ...context.corpus.names.find(text)]
  return tokens(text).every(
    ({ word, start, end }) =>
      !NUMBER.test(word) || told.has(word) || spans.some((span) => span.start <= start && span.end >= end),
  )
}

function idsIn({ corpus }: Context, text: string): string[] {
  return corpus.names.find(text).flatMap(({ meanings }) => meanings.map(({ id }) => id))
}

/** Whether those whom question and title both name stand in the same order: "A frees B" is not "B frees A". */
function isInOrder(context: Context, draft: Draft, title: string): boolean {
  const actors = new Set([...draft.people.flatMap(({ ids }) => ids), ...draft.states])
  const order = (text: string) =>
    context.corpus.names.find(text).flatMap(({ meanings }) => {
      const ids = meanings.map(({ id }) => id).filter((id) => actors.has(id))
      return ids.length > 0 ? [ids.sort().join(' ')] : []
    })
  const [asked, told] = [order(draft.text), order(title)]
  const isPair = tokens(draft.text).some(({ word }) => word === 'and' || word === 'with')
  return isPair || told.length < 2 || asked.length < 2 || asked[0] === told[0]
}
