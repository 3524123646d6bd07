import type { Event } from '../../corpus/event.ts'
import type { Context } from '../context.ts'
import type { TimeMention } from '../time/calendar.ts'
import { findDates } from '../time/calendar.ts'
import { opened } from '../time/relations.ts'
import { type Draft, type Part, take } from './draft.ts'

const ANCHOR =
  /\b(?<relation>before|after|since|following|prior to|ahead of)\s+(?<described>(?:the|a|an|his|her|their)?\s*[^?,;()–—]+?)(?=\s*(?:[?,;()–—]|\s-\s|\b(?:when|where|who|how|did|do|does|was there|were there|have|has)\b|$))/giu

/** Descriptions that are looked up; nobody means more of them by one question. */
const MOST_TRIED = 3
/** Words of a name after "and" in "between A and B". */
const LONGEST_NAME = 6

/**
 * Reads times given by an event that is described rather than named: "after the pardon of N", "before the September
 * 2023 ceasefire". Where the description fits no event, or is a date or a name, later parts read it.
 */
export function readAnchors(describedEvent: (description: string, context: Context) => Event | undefined): Part {
  return (draft) => {
    readGap(draft, describedEvent)
    for (const match of [...draft.text.matchAll(ANCHOR)].slice(0, MOST_TRIED)) {
      const { relation = '', described = '' } = match.groups ?? {}
      const start = match.index + match[0].length - described.length
      const end = match.index + match[0].length
      if (isPlainDate(described, draft.context.today) || isNamed(draft, start, end)) continue
      const event = describedEvent(described, draft.context)
      if (!event) continue
      const days = opened(relation.toLowerCase(), { first: event.date.first, last: event.date.last })
      const time: TimeMention = { ...days, start: match.index, end, event: true }
      draft.times.push(time)
      draft.query.days = [days]
      take(draft, match.index, end)
      return
    }
  }
}

/** A date with at most a few words of another kind after it ("May 2020 in C") is read as a date. */
function isPlainDate(text: string, today: string): boolean {
  const [date] = findDates(text, today)
  return (
    date !== undefined &&
    /^(?:the )?\s*$/i.test(text.slice(0, date.start)) &&
    !/^\s+(?!in\b|at\b|with\b|between\b|by\b)\p{L}/u.test(text.slice(date.end))
  )
}

/** Whether a name of an event or period fills the description: then the name tells the time. */
function isNamed(draft: Draft, start: number, end: number): boolean {
  return draft.mentions.some((mention) => {
    const named = mention.meanings.some(({ kind }) => kind === 'event' || kind === 'period')
    return named && mention.start >= start && mention.start - start <= 5 && mention.end <= end
  })
}

const GAP =
  /\bbetween\s+(?:the\s+)?(?<from>[^?,;()–—]+?)\s+and\s+(?:the\s+)?(?<to>[^?,;()–—]+?)(?=\s*(?:[?,;()–—]|\s-\s|\b(?:when|where|who|how|did|do|does|was|were|have|has|had)\b|$))/giu

/** "Between A and B", two events: the time after the one and before the other. */
function readGap(draft: Draft, describedEvent: (description: string, context: Context) => Event | undefined): void {
  for (const match of [...draft.text.matchAll(GAP)].slice(0, MOST_TRIED)) {
    const { from = '', to = '' } = match.groups ?? {}
    const named = (text: string) =>
      draft.mentions.some(
        (mention) =>
          mention.text === text && mention.meanings.some(({ kind }) => kind === 'event' || kind === 'period'),
      )
    if (!named(from) && !named(to)) continue
    // A second name often runs on into the sentence: its shortest beginning that is an event counts.
    const words = to.split(' ').slice(0, LONGEST_NAME)
    const ends = words.map((_, index) => words.slice(0, index + 1).join(' '))
    const end = ends
      .map((text) => ({ text, event: describedEvent(text, draft.context) }))
      .findLast(({ event }) => event)
    const start = describedEvent(from, draft.context)
    if (!start || !end?.event || start.date.last >= end.event.date.first) continue
    const days = { first: opened('after', start.date).first, last: opened('before', end.event.date).last }
    const till = match.index + match[0].length - to.length + end.text.length
    draft.times.push({ ...days, start: match.index, end: till, event: true })
    draft.query.days = [days]
    take(draft, match.index, till)
    return
  }
}
