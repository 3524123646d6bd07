import type { Event } from '../../corpus/event.ts'
import type { Context } from '../context.ts'
import type { TimeMention } from '../time/calendar.ts'
import { findDates } from '../time/calendar.ts'
import { opened } from '../time/relations.ts'
import { type Draft, type Part, take } from './draft.ts'

const ANCHOR =
  /\b(?<relation>before|after|since|following|prior to|ahead of)\s+(?<described>(?:the|a|an|his|her|their)?\s*[^?,;()–—]+?)(?=\s*(?:[?,;()–—]|\s-\s|\b(?:when|where|who|how|did|do|does|was there|were there|have|has)\b|$))/giu

/**
 * Reads times given by an event that is described rather than named: "after the pardon of N", "before the September
 * 2023 ceasefire". Where the description fits no event, or is a date or a name, later parts read it.
 */
export function readAnchors(describedEvent: (description: string, context: Context) => Event | undefined): Part {
  return (draft) => {
    for (const match of draft.text.matchAll(ANCHOR)) {
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
