import type { Days } from '../../corpus/edtf.ts'
import { MONTH, PLAIN_PART_OF_YEAR, SEASON } from './months.ts'
import type { TimeMention } from './time-mention.ts'

const PART = '(?:(?:early|mid|late|(?:the )?(?:beginning|start|middle|end) of)[- ]+)?'
const DAY = '[0-3]?\\d(?:st|nd|rd|th)?'
/** A day, month or season without its year. */
const YEARLESS = `(?:${DAY} +(?:of +)?${MONTH}|${MONTH} +${DAY}|${PART}(?:${MONTH}|${SEASON}))`
/** The same where nothing before it says that it is a time: "may" and "march" alone are verbs as well. */
const YEARLESS_ALONE = `(?:${DAY} +(?:of +)?${MONTH}|${MONTH} +${DAY}|${PART}${PLAIN_PART_OF_YEAR})`

const START = '(?<![\\p{L}\\p{N}])'
const TO = ' *(?:-|–|—|to|until|till|up to|through)(?: +the)? *'
const AND = ' +(?:and|or|&) +(?:(?:in|on) +)?(?:the +)?'
/** "From 3 March to" before a date, "between 3 March and", "3 March –", "in March and". */
const AHEAD: readonly RegExp[] = [
  `${START}(?:from|since) +(?:the +)?(?<part>${YEARLESS})${TO}$`,
  `${START}between +(?:the +)?(?<part>${YEARLESS})(?:${TO}|${AND})$`,
  `${START}(?:in|on|during) +(?:the +)?(?<part>${YEARLESS})${AND}$`,
  `${START}(?<part>${YEARLESS_ALONE})(?:${TO}|${AND})$`,
  `(?<=${MONTH}, *)(?<part>${YEARLESS})${AND}$`,
].map((pattern) => new RegExp(pattern, 'iu'))
/** "March," before "May and July 2019". */
const ENUMERATED = [new RegExp(`${START}(?<part>${YEARLESS}), *(?:(?:in|on) +)?$`, 'iu')]
/** "To 5 May" behind a date. */
const BEHIND = [new RegExp(`^${TO}(?<part>${YEARLESS})(?![\\p{L}\\p{N}]|,? +\\d)`, 'iu')]
const BEHIND_BETWEEN = [...BEHIND, new RegExp(`^${AND}(?<part>${YEARLESS})(?![\\p{L}\\p{N}]|,? +\\d)`, 'iu')]
const BETWEEN = /\bbetween +(?:the +)?$/i

/**
 * The dates of a text, and those that share the year of one beside them: "from 3 March to 5 May 2019", "in March, May and July
 * 2019". A stretch that would end before it begins runs over the turn of the year.
 * @param dates in order, each with its year
 * @param read the days that a text means which is a date and nothing else
 */
export function withSharedYears(
  text: string,
  dates: readonly TimeMention[],
  read: (text: string) => Days | undefined,
): TimeMention[] {
  return dates.flatMap((date, at) => {
    if (isWholeYear(date)) return [date]
    const from = dates[at - 1]?.end ?? 0
    const ahead = datesAhead(text.slice(0, date.start), from, date, read)
    if (ahead.length > 0) return [...ahead, date]
    const patterns = BETWEEN.test(text.slice(from, date.start)) ? BEHIND_BETWEEN : BEHIND
    const behind = firstMatch(patterns, text.slice(date.end, dates[at + 1]?.start))
    if (!behind) return [date]
    const year = Number(date.first.slice(0, 4))
    const days = [year, year + 1]
      .map((own) => read(`${behind.part} ${own}`))
      .find((own) => own && own.last >= date.last)
    const start = date.end + behind.index
    return days ? [date, { ...days, start, end: start + behind.part.length }] : [date]
  })
}

/** What stands before a date, at the end of `text` and not before `from`, and shares its year. */
function datesAhead(
  text: string,
  from: number,
  date: Days,
  read: (text: string) => Days | undefined,
  patterns = AHEAD,
): TimeMention[] {
  const ahead = firstMatch(patterns, text.slice(from))
  if (!ahead) return []
  const year = Number(date.last.slice(0, 4))
  const days = [year, year - 1].map((own) => read(`${ahead.part} ${own}`)).find((own) => own && own.first <= date.first)
  if (!days) return []
  const start = from + ahead.index
  const others = datesAhead(text.slice(0, start), from, days, read, ENUMERATED)
  return [...others, { ...days, start, end: start + ahead.part.length }]
}

/** "From March to 2020": of which year March is nothing says. */
function isWholeYear({ first, last }: Days): boolean {
  return first.endsWith('-01-01') && last.endsWith('-12-31')
}

function firstMatch(patterns: readonly RegExp[], text: string): { part: string; index: number } | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(text)
    const part = match?.groups?.part
    if (match && part !== undefined) return { part, index: match.index + match[0].indexOf(part) }
  }
  return undefined
}
