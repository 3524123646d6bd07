import { dayNumber, isSingle, type Period, type Point } from '../calendar.ts'
import type { Mention } from '../mention.ts'
import { sentenceBefore } from '../sentence.ts'

/** A date expression with the days, months or years it stands for. */
export interface Resolved extends Mention {
  period: Period
}

export type Fineness = 'day' | 'month' | 'year'

/** What a mention is resolved against. */
export interface Context {
  text: string
  /** The day of publication, in days since 1 January 1970. */
  published: number
  /** The date before this one in the text, and the last one at least as fine as a year, a month, a day. */
  last: Resolved | undefined
  latest: Partial<Record<Fineness | 'pastDay', Resolved>>
  /** The day that each weekday, 0 for Sunday to 6 for Saturday, last stood for. */
  weekdays: Map<number, number>
  history: History
}

/**
 * Whether a text tells of days long before its publication, so that a date without a year belongs to the story's:
 * `sure` when its dates are old and none counts from the publication, `likely` when they prevail.
 */
export type History = 'none' | 'likely' | 'sure'

/** Notes a resolved date as the last one before those to come. */
export function remember(context: Context, date: Resolved, mention: Mention): void {
  const { from } = date.period
  const { latest } = context
  context.last = date
  if (isLookBack(mention)) return
  latest.year = date
  // "said yesterday" tells when it was said, not which month is the matter
  if (from.month !== undefined && !(latest.month && isDeictic(mention))) latest.month = date
  if (from.day === undefined || !isSingle(date.period)) return
  latest.day = date
  if (dayNumber(from) <= context.published) latest.pastDay = date
}

/** "From the previous month" compares; the story does not go on from there. */
function isLookBack({ wording }: Mention): boolean {
  return (
    wording.kind === 'shift' &&
    wording.anchor !== 'published' &&
    wording.by < 0 &&
    !wording.counted &&
    wording.unit !== 'day'
  )
}

export function isInSentence(date: Resolved, mention: Mention, text: string): boolean {
  return date.start >= mention.start - sentenceBefore(text, mention.start).length
}

/** A year of this distance from the publication is history. */
const LONG_AGO = 2
/** So many dates of the past outweigh one that counts from the publication. */
const PER_DEICTIC = 3

export function isLongAgo({ year }: Point, publishedYear: number): boolean {
  return publishedYear - year >= LONG_AGO
}

/** The year that a mention's own words tell. */
function writtenYear({ wording }: Mention): number | undefined {
  if (wording.kind === 'fixed') return wording.period.from.year
  return wording.kind === 'yearly' ? wording.year : undefined
}

/** Weekdays, "yesterday", "last May": what counts from the publication. */
function isDeictic({ wording }: Mention): boolean {
  if (wording.kind === 'shift') return wording.anchor === 'published'
  if (wording.kind === 'weekday') return wording.choice?.anchor !== 'context'
  return wording.kind === 'yearly' && wording.choice?.anchor === 'published'
}

export function historyIn(mentions: Mention[], publishedYear: number): History {
  const years = mentions.flatMap((mention) => writtenYear(mention) ?? [])
  const old = years.filter((year) => isLongAgo({ year }, publishedYear)).length
  const deictic = mentions.filter(isDeictic).length
  if (old > 1 && old * 2 > years.length && old >= deictic * PER_DEICTIC) return deictic === 0 ? 'sure' : 'likely'
  // a paragraph that begins with a month or a day of the past and stays there
  const opens = mentions[0]?.wording.kind === 'yearly' && writtenYear(mentions[0]) !== undefined
  return opens && deictic === 0 && old === years.length ? 'likely' : 'none'
}

/** Whether the text leaves the year of a month, a day or a season to tense and context. */
export function isYearless({ wording }: Mention): boolean {
  return wording.kind === 'yearly' && wording.year === undefined && !wording.yearShift && !wording.choice
}

const LISTED = /^(?:,\s|,?\s(?:and|or|to|through)\s)(?:on\s|in\s)?$/

/** Whether a mention is the next item of a list after a date: "4 March and 20 May". */
export function isListedAfter(date: Mention, mention: Mention, text: string): boolean {
  return LISTED.test(text.slice(date.end, Math.min(mention.start, date.end + 16)))
}
