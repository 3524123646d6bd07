import { Chrono, type ParsedResult, strict } from 'chrono-node'
import { isDay, single } from '../calendar.ts'
import type { Mention } from '../mention.ts'
import { dayOfYear } from '../yearly.ts'

/** chrono fills what a text leaves open from this day; only what the text itself says is taken over. */
const REFERENCE = new Date(Date.UTC(2000, 0, 1, 12))

/** One date of each form that is left to chrono. */
const FORMS = ['25 May 2023', 'May 25, 2023', '2023-05-25', '05/25/2023']

/**
 * Those of chrono's parsers that read a day, without its refiners, which choose years and weekdays before tense and
 * context are known.
 */
const chrono = new Chrono({
  parsers: strict.parsers.filter((parser) => {
    const alone = new Chrono({ parsers: [parser], refiners: [] })
    return FORMS.some((form) => alone.parse(form, REFERENCE)[0]?.text === form)
  }),
  refiners: [],
})

const NUMERIC =
  /^(?:\d{4}([-/.])\d{1,2}\1\d{1,2}(?:T[\d:.+Z-]+)?|\d{1,2}([-.])\d{1,2}\2\d{4}|\d{1,2}\/\d{1,2}\/(?:\d\d|\d{4}))$/
const SLASHED = /(?<![\d/])(\d{1,2})\/\d{1,2}\/(?:\d{4}|\d\d)(?![\d/])/g

/** "On Oct. 26, 14 people": a second number of two digits is not the year. */
const TWO_DIGIT_YEAR = /(?<=^\d.*[a-z]\.?|^[a-z].*\d(?:st|nd|rd|th)?),?\s{1,3}\d\d$/i

/**
 * Days written with their month, with or without a year: "25 May 2023", "Oct. 26", "3-5 May", "2023-05-25",
 * "25.05.2023", "05/25/2023". Dates with slashes are month first, as chrono reads them and the agencies
 * write them, unless a date of the same text cannot be ("25/05/2023").
 */
export function dayDates(text: string): Mention[] {
  const dayFirst = [...text.matchAll(SLASHED)].some((match) => Number(match[1]) > 12)
  return chrono.parse(text, REFERENCE).flatMap((result) => {
    if (result.tags().has('result/relativeDate')) return []
    const start = result.index + (/^(?:\s|on\s)*/i.exec(result.text)?.[0].length ?? 0)
    const end = result.index + result.text.trimEnd().length
    if (!standsFree(text, start, end)) return []
    const written = text.slice(start, end)
    if (NUMERIC.test(written)) return numeric(result, start, end, dayFirst && written.includes('/'))
    return /[a-z]/i.test(written) ? named(result, written, start, end) : []
  })
}

function numeric({ start: date }: ParsedResult, start: number, end: number, swap: boolean): Mention[] {
  const [year, first, second] = [date.get('year'), date.get('month'), date.get('day')]
  if (year === null || first === null || second === null) return []
  const point = swap && second <= 12 ? { year, month: second, day: first } : { year, month: first, day: second }
  return isDay(point) ? [{ start, end, wording: { kind: 'fixed', period: single(point) } }] : []
}

/** "Article 5 may be amended", "only 20 march": a verb, unless a year follows. */
const VERB = /^\d.*\s(?:may|march|mar)$/

function named({ start: from, end: to }: ParsedResult, written: string, start: number, end: number): Mention[] {
  const month = from.isCertain('month') ? from.get('month') : null
  const day = from.isCertain('day') ? from.get('day') : null
  if (month === null || day === null || VERB.test(written)) return []
  const date = dayOfYear(month, day, to?.isCertain('day') ? (to.get('day') ?? day) : day)
  const wrongYear = TWO_DIGIT_YEAR.exec(written)
  if (wrongYear) return [{ start, end: start + wrongYear.index, wording: date }]
  const year = from.isCertain('year') ? from.get('year') : null
  if (date.inYear(year ?? 2000) === undefined) return []
  return [{ start, end, wording: year === null ? date : { ...date, year } }]
}

/** Whether no letter or digit runs on beside the words, as in "May 10,000". */
function standsFree(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start)
  const after = text.slice(end, end + 2)
  return !/[\p{L}\d]$|[\p{L}\d][.,/-]$/u.test(before) && !/^(?:[\p{L}\d]|[.,:]\d)/u.test(after)
}
