import { tokens } from '../../corpus/analyser.ts'
import { LATEST } from '../../corpus/edtf.ts'
import type { Event } from '../../corpus/event.ts'
import type { Meaning, Mention } from '../../corpus/names.ts'
import type { Context } from '../context.ts'
import { SYNONYM, termWeight } from '../event-search/words.ts'
import type { EventHit } from '../event-search.ts'
import { type Draft, unread } from '../question/draft.ts'
import { isOrdinal, ordinalWords } from '../question/times/order.ts'
import { listedEvents } from './listing.ts'

/** How much less of what was asked an event of the series may have than the one with most. */
const ALIKE = 0.06
/** The same where no meetings are counted: of other kinds few events are a series, and most are merely like one another. */
const ALIKE_OTHERS = 0.03
/** How much an event must have that bears the number in its title. */
const NUMBERED = 0.75
/** Words of a title behind its number among which the thing counted stands: "First bilateral A-B joint statement". */
const TITLE_NOUN = 5
/** Words of a question behind the number. */
const ASKED_NOUN = 3

/**
 * The event that an ordinal picks of those that fit, best first: the one that bears the number in its title, else by
 * date; of a series that is numbered in titles, only by them.
 */
export function pickFromSeries(
  context: Context,
  draft: Draft,
  pick: NonNullable<Draft['pick']>,
  hits: readonly EventHit[],
): EventHit | undefined {
  // After something, the first is the next; what is called a first was so from the beginning.
  const isNext = pick.number === 1 && draft.query.days?.[0]?.last === LATEST
  const isNumbered = pick.from === 'first' && !isNext
  if (isNumbered) {
    const fitting = hits.filter(({ event, coverage }) => coverage >= NUMBERED && event.status === 'held')
    for (const inSameWords of [true, false]) {
      const titled = fitting.filter(({ event }) => bearsNumber(event.title, pick, draft, inSameWords))
      if (titled.length === 1) return titled[0]
    }
  }
  const series = seriesOf(context, draft, hits)
  if (isNumbered && pick.number > 1) {
    const numbered = series.filter(({ event }) => hasNumber(event.title, pick.number, draft))
    if (numbered.length === 1) return numbered[0]
    const told = series.filter(({ event }) => tellsNumber(event.summary, pick.number, draft))
    if (told.length === 1) return told[0]
    const counted = series.filter(({ event }) => tokens(event.title).some(({ word }) => isOrdinal(word)))
    if (counted.length > 1) return undefined
  }
  // What is dated by its year alone is not known to have been before or after the others of that year.
  const picked =
    pick.from === 'first'
      ? [...series].sort((a, b) => compare(a.event.date.last, b.event.date.last))[pick.number - 1]
      : [...series].sort((a, b) => compare(b.event.date.first, a.event.date.first))[pick.number - 1]
  // The first of a year has any number.
  const isOther = isNumbered && !draft.query.days && picked && isNumberedOtherwise(picked.event, pick.number)
  return isOther ? undefined : picked
}

/** What is told so was not the first. */
const NOT_FIRST = /\b(?:another|again|once more|further)\b/i

/** Whether a title gives an event another number. */
function isNumberedOtherwise({ title }: Event, number: number): boolean {
  if (number === 1 && NOT_FIRST.test(title)) return true
  const numbers = tokens(title).filter(({ word }) => isOrdinal(word))
  return numbers.length > 0 && !numbers.some(({ word }) => ordinalWords(number).includes(word))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * Whether a title gives the number together with what the question counts: "Eleventh session …", "First A-B talks …". Where
 * it has a word more than the question, names aside, it counts something narrower: "First official talks".
 * Unless `inSameWords`, another word for the kind of event will do.
 */
function bearsNumber(
  title: string,
  { number, end }: NonNullable<Draft['pick']>,
  draft: Draft,
  inSameWords: boolean,
): boolean {
  const asked = draft.words.filter(({ start, stop }) => start >= end && !stop).slice(0, ASKED_NOUN)
  const titled = tokens(title)
  const at = titled.findIndex(({ word }) => ordinalWords(number).includes(word))
  if (at < 0) return false
  const mentions = draft.context.corpus.names.find(title)
  // "A and B hold their first meeting": the first of these two.
  if (mentions.some(({ meanings }) => namesOthers(meanings, draft))) return false
  // "First session of the A" is not the first session of all.
  if (mentions.some((mention) => isOtherLevel(mention, draft))) return false
  const names = mentions.filter(({ meanings }) => meanings.every(isQualifier))
  const behind = titled
    .slice(at + 1, at + 1 + TITLE_NOUN)
    .filter(({ start, end, stop }) => !stop && !names.some((name) => name.start < end && name.end > start))
  const [noun] = behind
  if (noun === undefined) return false
  if (inSameWords) return asked.some(({ term }) => term === noun.term)
  const kinds = draft.context.corpus.names.lookUp(noun.word, ['kind']).map(({ id }) => id)
  return draft.query.kinds?.some((kind) => kinds.includes(kind)) ?? false
}

/** Whether a title has the number, and behind it or as its subject nothing that the question does not name too. */
function hasNumber(title: string, number: number, draft: Draft): boolean {
  const ordinal = tokens(title).find(({ word }) => ordinalWords(number).includes(word))
  if (!ordinal) return false
  const asked = draft.text.toLowerCase()
  return draft.context.corpus.names
    .find(title)
    .every(
      ({ start, text, meanings }) =>
        !namesOthers(meanings, draft) &&
        (start < ordinal.end ||
          !meanings.some(({ kind }) => kind === 'framework') ||
          asked.includes(text.toLowerCase())),
    )
}

/** Whether a summary counts it so: "their fifth meeting", but not "the third A meeting" of which the question does not say so. */
function tellsNumber(summary: string, number: number, { words, text, context }: Draft): boolean {
  const told = tokens(summary)
  return told.some(({ word }, at) => {
    if (!ordinalWords(number).includes(word)) return false
    const behind = told.slice(at + 1, at + 1 + ASKED_NOUN)
    const noun = behind.findIndex((own) => context.corpus.names.lookUp(own.word, ['kind']).length > 0)
    const end = behind[noun]?.end ?? 0
    const [, of = ''] = /^ (?:of|in) (?:the |their )?(\S+)/.exec(summary.slice(end)) ?? []
    const isAsked = of === '' || text.toLowerCase().includes(of.toLowerCase().replace(/\W+$/, ''))
    return isAsked && noun >= 0 && behind.slice(0, noun).every((own) => words.some(({ word }) => word === own.word))
  })
}

/** Whether somebody is named whom the question does not name. */
function namesOthers(meanings: readonly Meaning[], { people }: Draft): boolean {
  const named = meanings.filter(({ kind }) => kind === 'person').map(({ id }) => id)
  return named.length > 0 && !people.some(({ ids }) => ids.some((id) => named.includes(id)))
}

/** Whether a level of meetings is named of which the question does not speak. */
function isOtherLevel({ text: name, meanings }: Mention, { query, text }: Draft): boolean {
  const levels = meanings.filter(({ kind }) => kind === 'level').map(({ id }) => id)
  if (levels.length === 0 || text.toLowerCase().includes(name.toLowerCase())) return false
  return !levels.some((id) => query.levels?.includes(id))
}

/** Whether a name only says whose or what kind of thing it is. */
function isQualifier({ kind }: Meaning): boolean {
  return kind !== 'kind'
}

/**
 * What is counted through, in the order of the hits: the list that the same question in the plural would get, where every
 * word of the question is understood and the list has what fits best; else what fits about as well as that.
 */
function seriesOf(context: Context, draft: Draft, hits: readonly EventHit[]): EventHit[] {
  const most = Math.max(0, ...hits.map(({ coverage }) => coverage))
  const kinds = draft.query.kinds ?? [hits[0]?.event.kind]
  const window = kinds.includes('meeting') ? ALIKE : ALIKE_OTHERS
  const alike = hits.filter(({ coverage }) => coverage > most - window)
  if (unread(draft).length === 0) {
    const events = listedEvents(context, draft)?.events ?? []
    const listed = hits.filter(({ event }) => events.includes(event))
    if (listed.some((hit) => alike.includes(hit))) return listed
  }
  return countable(alike, draft)
}

/** Held meetings of the kind and level asked for in which the sides talked, where there are any. */
function countable(hits: EventHit[], { query, kindTerms, context: { corpus } }: Draft): EventHit[] {
  const keep = (list: EventHit[], test: (event: Event) => boolean) => {
    const kept = list.filter(({ event }) => test(event))
    return kept.length > 0 ? kept : list
  }
  const ofKind = keep(hits, ({ kind }) => !query.kinds || query.kinds.includes(kind))
  // A meeting is a meeting by any word; "resigned" and "elected" are both appointments.
  const isSaidSo = (event: Event) => kindTerms.every((term) => termWeight(corpus.eventText(event), term) >= SYNONYM)
  const ofTerm = query.kinds?.includes('meeting') ? ofKind : keep(ofKind, isSaidSo)
  const ofLevel = keep(
    ofTerm,
    ({ kind, level }) => !query.levels || (kind === 'meeting' && level !== null && query.levels.includes(level)),
  )
  if (query.statuses?.some((status) => status !== 'held') || query.separate) return ofLevel
  return keep(
    keep(ofLevel, ({ status }) => status === 'held'),
    ({ joint }) => joint,
  )
}
