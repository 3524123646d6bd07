import { type Days, EARLIEST, LATEST, overlaps } from '../../../corpus/edtf.ts'
import type { Mention } from '../../../corpus/names.ts'
import { blanked } from '../../blanked.ts'
import { findDates } from '../../time/calendar.ts'
import { MONTH, PLAIN_PART_OF_YEAR } from '../../time/months.ts'
import { relate } from '../../time/relations.ts'
import type { TimeMention } from '../../time/time-mention.ts'
import { before, type Draft, take, type Word } from '../draft.ts'
import { isKeptUntil } from './kept-until.ts'
import { dateOf } from './named-time.ts'

/** Words after which a named event tells a time: "during the war", "when the summit took place". */
const AT = /\b(?:during|amid|throughout|within|at the time of|when)(?: the)? *$/
/** The same for what lasted: "in the war". */
const IN = /\b(?:in|of)(?: the)? *$/
/** "Took part in the talks": the event itself, however long it lasted. */
const PART_IN =
  /\b(?:part|participat\w+|participants?|represent\w*|involved|engaged|spoke|signed)\b[^?,;]* (?:in|of)(?: the)? *$/
const AROUND = /\b(?:before|after|since|following|until|till|up to|prior to|ahead of|between|from|by)(?: the)? *$/
/** A clause that says when something was made. */
const BEGUN =
  /(?<!(?:was|were|been|be|is|are|get|got) )\b(?:set up|established|created|founded|formed)(?: in| on)?(?: the)? *$/
/** "In 2009 and 2010": one or the other. */
const ALTERNATIVE = /^\s*(?:,|and|or|&|,\s*and)(?:\s+in)?\s*$/i
const AND = /\b(?:and|to|until)(?: the)? *$/

/**
 * Reads when: dates, and events or periods whose names follow "before", "after", "during" and the like. A date inside a
 * longer name ("the 2020 war") belongs to the name.
 */
export function readTimes(draft: Draft): void {
  const { text, context } = draft
  const dates = findDates(withoutReadMonths(draft), context.today).filter(
    (date) =>
      !draft.mentions.some((mention) => mention.start <= date.start && mention.end >= date.end) &&
      draft.words.some((word) => !word.read && word.start < date.end && word.end > date.start) &&
      !draft.times.some((time) => time.start < date.end && time.end > date.start),
  )
  const anchors: TimeMention[] = []
  for (const mention of draft.mentions) {
    const lead = before(draft, mention.start)
    const date = dateOf(draft, mention, AT.test(lead))
    const joined = AND.test(lead) && (anchors.length > 0 || /\bbetween\b/.test(lead))
    const lasted = date?.precision === 'interval' && IN.test(lead) && !PART_IN.test(lead) && !isMeeting(draft, mention)
    if (
      date &&
      (((AT.test(lead) || lasted) && !asksWhen(draft, lead)) || AROUND.test(lead) || joined) &&
      !dates.some((own) => own.start < mention.end && own.end > mention.start)
    )
      anchors.push({
        first: date.first,
        last: date.last,
        start: mention.start,
        end: mention.end,
        event: true,
        ...eventIdOf(mention),
      })
  }
  const own = dates.filter(
    (date) =>
      !belongsToEvent(draft, date, anchors) &&
      !tellsOfBeginning(draft, date) &&
      !(draft.asks === 'when' && isKeptUntil(text, date)),
  )
  const times = relate(
    text,
    [...own, ...anchors].sort((a, b) => a.start - b.start),
  )
  times.forEach((time, index) => {
    take(draft, time.start, time.end)
    draft.times.push(time)
    const previous = times[index - 1]
    const days = { first: time.first, last: time.last }
    const alternative =
      previous && isClosed(previous) && isClosed(time) && ALTERNATIVE.test(text.slice(previous.end, time.start))
    if (alternative) draft.query.days = [...(draft.query.days ?? []), days]
    else draft.query.days = draft.query.days ? draft.query.days.map((own) => narrower(own, days)) : [days]
  })
  readPartOfYear(draft)
  readYearEnd(draft)
}

/** The question with months blanked that another part has understood: of "2022, May excluded" the year is left. */
function withoutReadMonths({ text, words }: Draft): string {
  return blanked(
    text,
    words.filter(({ read, word }) => read && MONTH_WORD.test(word)),
  )
}

const MONTH_WORD = new RegExp(`^(?:${MONTH})$`, 'i')

/** "Before the year was over", "by the end of that year": the one that is named. */
export const YEAR_END =
  /,? *\b(?:before|by|until|till)(?: the)? (?:(?:(?:the |that |this )?(?:same )?year (?:was|is|had|came|ended)(?: (?:been|yet|quite|out|over|up|ended|finished|at an end|to an end|to a close))*)|end of (?:the|that|this)(?: same)? year|year[’']?s end|year[- ]end)\b/i

/** Lets a stretch of time that a question names last to the end of the year in which it begins. */
function readYearEnd(draft: Draft): void {
  const { query, text } = draft
  const phrase = YEAR_END.exec(text)
  const [days, other] = query.days ?? []
  if (!phrase || !days || other || days.first === EARLIEST) return
  take(draft, phrase.index, phrase.index + phrase[0].length)
  draft.times.push({ ...days, start: phrase.index, end: phrase.index + phrase[0].length })
  const last = `${days.first.slice(0, 4)}-12-31`
  if (days.last < last || days.last === LATEST) query.days = [{ first: days.first, last }]
}

/** The only event of a name. */
function eventIdOf({ meanings }: Mention): { eventId?: string } {
  const [event, other] = meanings.filter(({ kind }) => kind === 'event')
  return event && !other ? { eventId: event.id } : {}
}

/** Whether a name is that of talks, in which one takes part, rather than of a time: "in the summit". */
function isMeeting({ context, asks }: Draft, { meanings }: Mention): boolean {
  const { events } = context.corpus.chronicle
  return asks === 'who' && meanings.some(({ kind, id }) => kind === 'event' && events.get(id)?.kind === 'meeting')
}

/** "Tell me when A was", "the dates of A": the word asks, and A is what is asked about. */
function asksWhen({ asks, words }: Draft, lead: string): boolean {
  if (asks === 'when' && /\b(?:dates?|days?) of(?: the)? *$/.test(lead)) return true
  const start = /\bwhen(?: the)? *$/.exec(lead)?.index
  return words.some((word) => word.start === start && word.read)
}

const PART_OF_YEAR = new RegExp(`^${PLAIN_PART_OF_YEAR}$`)

/** "From the spring incidents to the September offensive". */
const RANGE = /^(?: \p{L}+)? (?:to|until|till|through)(?: the)? (?:\p{L}+ )?$/iu

/** "The meetings of 2006, the one in November": a month or season without a year, where one whole year is named. */
function readPartOfYear(draft: Draft): void {
  const { query, context } = draft
  const isOfEvent = ({ start }: Word) =>
    draft.times.some(
      (time) =>
        (time.event || time.eventId !== undefined) && /^ (?:in |of )?that $/.test(draft.text.slice(time.end, start)),
    )
  // "Before the flood that May": the event says which.
  for (const word of draft.words) if (PART_OF_YEAR.test(word.word) && isOfEvent(word)) word.read = true
  const parts = draft.words.filter(({ read, word }) => !read && PART_OF_YEAR.test(word))
  const [days, other] = query.days ?? []
  const [part] = parts
  if (!part) return
  const year = days?.first.slice(0, 4) ?? ''
  const isYear = days?.first === `${year}-01-01` && days.last === `${year}-12-31` && !other
  const [start] = parts
  const end = parts[1]
  if (isYear && start && end && parts.length === 2 && RANGE.test(draft.text.slice(start.end, end.start))) {
    const [from, to] = [start, end].map(({ word }) => findDates(`${word} ${year}`, context.today)[0])
    if (from && to && from.first <= to.last) {
      query.days = [{ first: from.first, last: to.last }]
      take(draft, start.start, end.end)
      return
    }
  }
  const [date] = isYear && parts.length === 1 ? findDates(`${part.word} ${year}`, context.today) : []
  if (date) {
    query.days = [{ first: date.first, last: date.last }]
    take(draft, part.start, part.end)
  } else draft.undated.push(...parts.map(({ start, end }) => draft.text.slice(start, end)))
}

/** "The group set up in May 2020": when something began that the question asks about at another time. */
function tellsOfBeginning(draft: Draft, date: TimeMention): boolean {
  const match = BEGUN.exec(before(draft, date.start))
  if (!match || draft.asks !== 'when') return false
  take(draft, match.index, date.end)
  return true
}

/** A date right behind an event that tells the time says when that event was: "after the summit (2011)". */
function belongsToEvent(draft: Draft, date: TimeMention, anchors: TimeMention[]): boolean {
  const told = [...anchors, ...draft.times.filter(({ event }) => event)]
  const behind = told.some(
    ({ end }) => date.start >= end && /^[\s(,]*(?:of |in |on )?$/i.test(draft.text.slice(end, date.start)),
  )
  if (!behind) return false
  take(draft, date.start, date.end)
  // "In C in 1988": another time than that of the event is not meant.
  const event = told.findLast(({ end }) => date.start >= end)
  if (event && !overlaps(event, date) && !isOpen(event)) draft.unresolved.push(draft.text.slice(event.start, date.end))
  return true
}

/** Whether a time given by an event is the one before it or after it. */
function isOpen({ first, last }: Days): boolean {
  return first === EARLIEST || last === LATEST
}

function isClosed({ first, last }: Days): boolean {
  return !isOpen({ first, last })
}

/** Two times in one question hold together ("before the war, in 2019"); of two that exclude each other the later is meant. */
export function narrower(a: Days, b: Days): Days {
  const [first] = [a.first, b.first].sort().reverse()
  const [last] = [a.last, b.last].sort()
  return first !== undefined && last !== undefined && first <= last ? { first, last } : { first: b.first, last: b.last }
}
