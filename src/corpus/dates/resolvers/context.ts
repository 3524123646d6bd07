import { isSingle, type Period, type Point } from '../calendar.ts'
import type { Mention } from '../mention.ts'
import { sentenceBefore } from '../sentence.ts'

/** A date expression with the days, months or years it stands for. */
export interface Resolved {
  start: number
  end: number
  period: Period
  approximate: boolean
  uncertain: boolean
  /** Whether the words themselves tell the year. */
  hasYear: boolean
}

export type Fineness = 'day' | 'month' | 'year'

/** What a mention is resolved against. */
export interface Context {
  text: string
  /** The day of publication, in days since 1 January 1970. */
  published: number
  /** The date before this one in the text, and the last one at least as fine as a year, a month, a day. */
  last: Resolved | undefined
  latest: Partial<Record<Fineness, Resolved>>
  /** The text tells of days long before its publication, so a date without a year belongs to the story's. */
  historical: boolean
  /** The text begins in the past and names no other time: likely so. */
  opensInPast: boolean
}

/** Notes a resolved date as the last one before those to come. */
export function remember(context: Context, date: Resolved): void {
  const { from } = date.period
  context.last = date
  context.latest.year = date
  if (from.month !== undefined) context.latest.month = date
  if (from.day !== undefined && isSingle(date.period)) context.latest.day = date
}

export function isInSentence(date: Resolved, mention: Mention, text: string): boolean {
  return date.start >= mention.start - sentenceBefore(text, mention.start).length
}

/** A year of this distance from the publication is history. */
const LONG_AGO = 2
/** So many dates of the past outweigh one that counts from the publication. */
const PER_DEICTIC = 4

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

/** Whether a text's dates are those of the past, with hardly one that counts from its publication. */
export function isHistorical(mentions: Mention[], publishedYear: number): boolean {
  const years = mentions.flatMap((mention) => writtenYear(mention) ?? [])
  const old = years.filter((year) => isLongAgo({ year }, publishedYear)).length
  return old > 1 && old * 2 > years.length && old >= mentions.filter(isDeictic).length * PER_DEICTIC
}

/** Whether a text, or a paragraph of one, begins with a month or a day of the past and stays there. */
export function opensInPast(mentions: Mention[], publishedYear: number): boolean {
  const [first] = mentions
  if (first === undefined || first.wording.kind !== 'yearly' || mentions.some(isDeictic)) return false
  return mentions.every((mention) => {
    const year = writtenYear(mention) ?? (mention === first ? publishedYear : undefined)
    return year === undefined || isLongAgo({ year }, publishedYear)
  })
}
