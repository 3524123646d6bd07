import type { Days } from '../../../corpus/edtf.ts'
import type { Context } from '../../context.ts'
import { findDates } from '../../time/calendar.ts'
import { away, DISTANCE, distanceIn, isBefore, partNextTo } from '../../time/offset.ts'
import { NEAR, namesEnd, opened } from '../../time/relations.ts'
import type { TimeMention } from '../../time/time-mention.ts'
import { type DescribedEvent, type Draft, mentionsOf, type Part, take } from '../draft.ts'
import { meetingAt, namesTown } from './meeting-at.ts'
import { dateOf } from './named-time.ts'
import { YEAR_END } from './times.ts'

const ANCHOR = new RegExp(
  `\\b(?:${DISTANCE} |(?<near>${NEAR}) |(?:the )?(?<part>spring|summer|autumn|fall|winter|day|week|month|year) )?(?<relation>before|after|since|following|prior to|ahead of)\\s+(?!(?:when|what|which|that)\\b)(?<described>(?:the|a|an|his|her|their)?\\s*[^?,;()–—]+?)(?=\\s*(?:[?,;()–—]|\\s-\\s|\\b(?:when|where|who|how|did|do|does|was there|were there|have|has|their|they|he|she|it)\\b|$))`,
  'giu',
)

/** Descriptions that are looked up; nobody means more of them by one question. */
const MOST_TRIED = 3
/** Words left out at the end of a description until it means an event. */
const MOST_SHORTENED = 3
/** Words of a name after "and" in "between A and B". */
const LONGEST_NAME = 6

/**
 * Reads times given by an event that is described rather than named: "after the pardon of N", "before the September
 * 2023 ceasefire". Where the description fits no event, or is a date or a name, later parts read it.
 */
export function readAnchors(describedEvent: DescribedEvent): Part {
  return (draft) => {
    readGap(draft, describedEvent)
    for (const match of [...draft.text.matchAll(ANCHOR)].slice(0, MOST_TRIED)) {
      const { relation = '', described = '', part, near } = match.groups ?? {}
      const start = match.index + match[0].length - described.length
      const distance = distanceIn(match.groups)
      const isRelative = distance !== undefined || part !== undefined || near !== undefined
      if (isPlainDate(described, draft.context.today) || isRead(draft, match, relation)) continue
      if (YEAR_END.test(match[0])) continue
      const named = namedIn(draft, start, match.index + match[0].length)
      // A plain "after" before a name is read with the other times, together with what surrounds it.
      if (named && !isRelative) continue
      const found = named ?? describedIn(draft, described, start, describedEvent)
      if (!found) continue
      const { date, end } = found
      const word = relation.toLowerCase()
      const days = distance
        ? away(date, word, distance)
        : part !== undefined
          ? partNextTo(date, word, part.toLowerCase())
          : opened(isBefore(word) && namesEnd(described) ? 'until' : word, { first: date.first, last: date.last }, near)
      const time: TimeMention = {
        ...days,
        start: match.index,
        end,
        event: true,
        ...(found.id !== undefined && { eventId: found.id }),
      }
      draft.times.push(time)
      draft.query.days = [days]
      take(draft, match.index, end)
      return
    }
  }
}

/** "One after the other": the word that relates has been read as part of something else. */
function isRead({ words }: Draft, match: RegExpMatchArray, relation: string): boolean {
  const at = (match.index ?? 0) + match[0].indexOf(relation)
  return words.some(({ start, end, read }) => read && start <= at && end > at)
}

/** "Which came next, after the talks fell flat": only such a question has more in the description than the event. */
const NEXT = /\b(?:next|first|again|then)\b/i

/** The event that a description means, or else, where the next one is asked for, a beginning of it that means one. */
function describedIn(
  draft: Draft,
  described: string,
  start: number,
  describedEvent: DescribedEvent,
): { date: Days; end: number; id?: string } | undefined {
  const words = described.split(/(?<=\s)/)
  const company = mentionsOf(draft, 'person').map(({ ids }) => ids)
  const tries = NEXT.test(draft.text) ? Math.min(MOST_SHORTENED, words.length - 1) : 0
  for (let left = 0; left <= tries; left++) {
    const text = words.slice(0, words.length - left).join('')
    const event = describedEvent(text, draft.context, company)
    if (event) return { date: event.date, end: start + text.trimEnd().length, id: event.id }
    // Without a name or a number it would be another event.
    if (/[\p{Lu}\d]/u.test(words.at(-1 - left) ?? '')) return undefined
  }
  return undefined
}

/** A date with at most a few words of another kind after it ("May 2020 in C") is read as a date. */
function isPlainDate(text: string, today: string): boolean {
  const [date] = findDates(text, today)
  return (
    date !== undefined &&
    /^(?:the )?\s*$/i.test(text.slice(0, date.start)) &&
    !/^\s+(?!in\b|at\b|with\b|between\b|by\b|that\b|when\b|which\b)\p{L}/u.test(text.slice(date.end))
  )
}

/** The event or period whose name opens the description: then the name tells the time. */
function namedIn(draft: Draft, start: number, end: number): { date: Days; end: number; id?: string } | undefined {
  for (const mention of draft.mentions) {
    const date = mention.start >= start && mention.start - start <= 5 && mention.end <= end && dateOf(draft, mention)
    if (date) return { date, end: mention.end }
  }
  return undefined
}

const GAP =
  /\bbetween\s+(?:the\s+)?(?<from>[^?,;()–—]+?)\s+and\s+(?:the\s+)?(?<to>[^?,;()–—]+?)(?=\s*(?:[?,;()–—]|\s-\s|\b(?:when|where|who|how|on what|on which|in which|did|do|does|was|were|have|has|had)\b|(?<=\b(?:19|20)\d\d)\s+(?:fell|came|went|took|led|met|got|broke|\p{Ll}{2,}ed)\b|$))/giu

/** "Between A and B", two events, or an event and a date: the time after the one and before the other. */
function readGap(draft: Draft, describedEvent: DescribedEvent): void {
  const { context } = draft
  for (const match of [...draft.text.matchAll(GAP)].slice(0, MOST_TRIED)) {
    const { from = '', to = '' } = match.groups ?? {}
    const [fromDate, toDate] = [dateIn(from, context), dateIn(to, context)]
    // Two dates are read with the other times.
    if (
      (fromDate && toDate) ||
      !(fromDate ?? (namesTime(draft, from) || (namesTown(context, from) && namesTime(draft, to))))
    )
      continue
    const knownStart = fromDate ?? describedEvent(from, context)?.date
    const describedEnd = toDate ? undefined : endOfGap(to, context, describedEvent)
    const knownEnd = toDate ?? describedEnd
    const start = knownStart ?? (knownEnd && meetingAt(context, from, { until: knownEnd.first }))
    const end = knownEnd ?? (knownStart && meetingAt(context, to, { from: knownStart.last }))
    if (!start || !end || start.last >= end.first) continue
    const days = {
      first: fromDate ? start.first : opened('after', start).first,
      last: toDate ? end.last : opened('before', end).last,
    }
    const till = match.index + match[0].length - to.length + (describedEnd?.length ?? to.length)
    draft.times.push({ ...days, start: match.index, end: till, event: true })
    draft.query.days = [days]
    take(draft, match.index, till)
    return
  }
}

/** Whether words name an event, a period or a kind of event: talks are also "between" people and sides. */
function namesTime(draft: Draft, text: string): boolean {
  return draft.context.corpus.names.find(text).some(({ meanings }) => meanings.some(({ kind }) => TIMED.has(kind)))
}

const TIMED: ReadonlySet<string> = new Set(['event', 'period', 'kind'])

/** A date that stands alone. */
function dateIn(text: string, { today }: Context): Days | undefined {
  return isPlainDate(text, today) ? findDates(text, today)[0] : undefined
}

/** What closes a gap. A second name often runs on into the sentence: its longest beginning that is an event counts. */
function endOfGap(
  to: string,
  context: Context,
  describedEvent: DescribedEvent,
): (Days & { length: number }) | undefined {
  const words = to.split(' ')
  const shorter = Array.from({ length: Math.min(words.length - 1, LONGEST_NAME) }, (_, at) => words.slice(0, at + 1))
  for (const text of [to, ...shorter.reverse().map((beginning) => beginning.join(' '))]) {
    const event = describedEvent(text, context)
    if (event) return { first: event.date.first, last: event.date.last, length: text.length }
  }
  return undefined
}
