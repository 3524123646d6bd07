import type { Mention } from '../mention.ts'
import { MONTH, monthNumber } from '../words.ts'
import { dayOfYear } from '../yearly.ts'

const DAY = '\\d{1,2}(?:st|nd|rd|th)?'
const MORE = `(?:,\\s?${DAY}){0,5},?\\s(?:and|or|&)\\s${DAY}`
const MONTH_LAST = new RegExp(
  `(?<![\\d.,:-])((?:${DAY},\\s){0,5}${DAY},?\\s(?:and|or|&)\\s)${DAY}\\s(?:of\\s)?(${MONTH})(?:,?\\s(\\d{4})\\b)?`,
  'g',
)
const MONTH_FIRST = new RegExp(
  `\\b(${MONTH})\\s(${DAY}${MORE})\\b(?![\\d:.,-]*\\d|%|\\s(?:per|people|million|billion))(?:,?\\s(\\d{4})\\b)?`,
  'g',
)

/** The days of a list that share one month: "16 and 17 May 2012", "May 3, 5 and 7"; the one next to the month is a date as it stands. */
export function dayLists(text: string): Mention[] {
  const lists = [...text.matchAll(MONTH_LAST)].flatMap(({ index, 1: days = '', 2: month = '', 3: year }) =>
    daysOf(days, index, month, year),
  )
  const monthFirst = [...text.matchAll(MONTH_FIRST)].flatMap((match) => {
    const [, month = '', days = '', year] = match
    const [first, ...others] = daysOf(days, match.index + match[0].indexOf(days, month.length), month, year)
    return first ? [{ ...first, start: match.index }, ...others] : []
  })
  return [...lists, ...monthFirst]
}

function daysOf(days: string, index: number, monthName: string, year: string | undefined): Mention[] {
  const month = monthNumber(monthName)
  if (month === undefined) return []
  return [...days.matchAll(/(\d+)(?:st|nd|rd|th)?/g)].flatMap((match) => {
    const date = dayOfYear(month, Number(match[1]))
    const start = index + match.index
    if (date.inYear(2000) === undefined) return []
    return { start, end: start + match[0].length, wording: year === undefined ? date : { ...date, year: Number(year) } }
  })
}
