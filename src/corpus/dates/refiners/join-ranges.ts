import { dayNumber, isSingle, lastDayNumber, type Point } from '../calendar.ts'
import { isYearless, type Resolved } from '../resolvers/context.ts'

const DASH = /^\s?[-–—]\s?$/
const TO = /^,?\s(?:to|until|till|through)\s(?:the\s)?$/
const AND = /^\s(?:and|to)\s(?:the\s)?$/
const FROM = /\bfrom\s(?:the\s)?$/i
const BETWEEN = /\bbetween\s(?:the\s)?$/i
/** What moves from one date to another does not last from one to the other. */
const MOVED =
  /\b(?:moved?|moving|postponed?|delayed?|rescheduled?|changed?|brought forward|put off|put back|pushed back|shifted|(?:rose|fell|up|down|grew|increased|decreased|dropped|jumped))\b[^.]{0,40}$/i

/** Joins the ends of a range into one interval: "3 March–9 June", "from 2012 to 2014", "between May and July". */
export function joinRanges(dates: Resolved[], text: string, published: Point): Resolved[] {
  const joined: Resolved[] = []
  for (const date of dates) {
    const first = joined.at(-1)
    const range = first && rangeOf(first, date, text, published)
    if (range) joined[joined.length - 1] = range
    else joined.push(date)
  }
  return joined
}

function rangeOf(first: Resolved, last: Resolved, text: string, published: Point): Resolved | undefined {
  if (last.start - first.end > 16 || !isSingle(first.period) || !isSingle(last.period)) return undefined
  const between = text.slice(first.end, last.start)
  const before = text.slice(Math.max(0, first.start - 60), first.start)
  const isRange =
    DASH.test(between) ||
    (AND.test(between) && BETWEEN.test(before)) ||
    (TO.test(between) && !MOVED.test(before) && (FROM.test(before) || finenessOf(first) === finenessOf(last)))
  if (!isRange) return undefined
  let from = first.period.from
  let to = last.period.to
  // "from December to March": each end has its year from the tense, and one of them the wrong one
  if (isReversed(from, to) && isYearless(first) && isYearless(last) && dayNumber(published) >= dayNumber(from))
    to = { ...to, year: to.year + 1 }
  else if (isReversed(from, to) && isYearless(first)) from = { ...from, year: from.year - 1 }
  if (isReversed(from, to)) return undefined
  return {
    ...first,
    end: last.end,
    period: { from, to },
    approximate: first.approximate || last.approximate,
    uncertain: first.uncertain || last.uncertain,
  }
}

function isReversed(from: Point, to: Point): boolean {
  return dayNumber(from) > lastDayNumber(to)
}

function finenessOf({ period: { from } }: Resolved): number {
  return from.day !== undefined ? 3 : from.month !== undefined ? 2 : 1
}
