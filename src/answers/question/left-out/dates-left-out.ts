import type { Days } from '../../../corpus/edtf.ts'
import type { Span } from '../../reply.ts'
import { findDates } from '../../time/calendar.ts'
import { PLAIN_PART_OF_YEAR } from '../../time/months.ts'
import type { Draft } from '../draft.ts'

/** The dates between two offsets; a month or season alone is one of each year that the question names. */
export function datesIn({ text, context }: Draft, start: number, end: number): (Days & Span)[] {
  const at = ({ first, last, ...span }: Days & Span, from: number) => ({
    first,
    last,
    start: from + span.start,
    end: from + span.end,
  })
  const dates = findDates(text.slice(start, end), context.today).map((date) => at(date, start))
  if (dates.length > 0) return dates
  const years = yearsFromTo(text)
  return [...text.slice(start, end).matchAll(PART_OF_YEAR)].flatMap(({ index, 0: part }) =>
    years.flatMap((year) => {
      const [date] = findDates(`${part} ${year}`, context.today)
      const span = { start: start + index, end: start + index + part.length }
      return date ? [{ first: date.first, last: date.last, ...span }] : []
    }),
  )
}

/** The years that a question names, and those between them; none where it has an open end. */
function yearsFromTo(text: string): number[] {
  const named = (text.match(/\b(?:19|20)\d\d\b/g) ?? []).map(Number)
  const [first, last] = [Math.min(...named), Math.max(...named)]
  if (named.length === 0 || (first === last && /\b(?:since|after|before|until|till|from)\b/i.test(text))) return []
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

const PART_OF_YEAR = new RegExp(
  `\\b(?:${PLAIN_PART_OF_YEAR}|march|may(?= *(?:$|[?.)]|(?:excluded|excepted|aside|apart|left out|omitted|not)\\b))|(?<=\\b(?:in|of|during) )may)\\b`,
  'gi',
)
