import { addDays } from 'date-fns/addDays'
import { addMonths } from 'date-fns/addMonths'
import { addYears } from 'date-fns/addYears'
import { format } from 'date-fns/format'
import { parseISO } from 'date-fns/parseISO'
import { countNumber, monthNumber, ordinalNumber } from '../../corpus/dates/words.ts'
import { type Days, endOfMonth, isDay } from '../../corpus/edtf.ts'
import { blanked } from '../blanked.ts'
import { MONTH, SEASON, SEASONS } from './months.ts'
import { withSharedYears } from './shared-year.ts'
import type { TimeMention } from './time-mention.ts'

/** One way of writing a date: a pattern, and the days that a match means (none when it is no date after all). */
interface Expression {
  pattern: RegExp
  days(match: Record<string, string>, today: string): Days | undefined
}

const FIRST_MONTH = `(?<month>${MONTH})`
const LAST_MONTH = `(?<lastMonth>${MONTH})`
const DAY = '(?<day>[0-3]?\\d)(?:st|nd|rd|th)?'
/** From 1800: earlier numbers of four digits are more often amounts. */
const YEAR = '(?<year>(?:1[89]|20)\\d\\d)'
const OF = '(?:,? +| +of +|, *| *)'
const VAGUE: Record<string, number> = { couple: 2, few: 3 }

/** Longer forms stand before the shorter ones that they contain. */
const expressions: Expression[] = [
  {
    pattern: word(
      `${DAY} *(?:-|–|—|to|and) *(?:the +)?(?<lastDay>[0-3]?\\d)(?:st|nd|rd|th)? +(?:of +)?${FIRST_MONTH}${OF}${YEAR}`,
    ),
    days: ({ year, month, day, lastDay }) => range(dayOf(year, month, day), dayOf(year, month, lastDay)),
  },
  {
    pattern: word(`${FIRST_MONTH} +${DAY} *(?:-|–|—|to|and) *(?<lastDay>[0-3]?\\d)(?:st|nd|rd|th)?,? +${YEAR}`),
    days: ({ year, month, day, lastDay }) => range(dayOf(year, month, day), dayOf(year, month, lastDay)),
  },
  {
    pattern: word(`${FIRST_MONTH} *(?:-|–|—|to|until|till|through) *${LAST_MONTH}${OF}${YEAR}`),
    days: ({ year, month, lastMonth }) =>
      range(`${year}-${monthOf(month)}-01`, endOfMonth(`${year}-${monthOf(lastMonth)}`) ?? ''),
  },
  { pattern: word(`(?<iso>${'\\d{4}-\\d\\d-\\d\\d'})`), days: ({ iso }) => dayRun(iso) },
  {
    pattern: word(`${DAY}[./](?<number>[01]?\\d)[./]${YEAR}`),
    days: ({ year, number, day }) => dayRun(`${year}-${pad(number)}-${pad(day)}`),
  },
  {
    pattern: word(`${DAY}${OF}${FIRST_MONTH}${OF}${YEAR}`),
    days: ({ year, month, day }) => dayRun(dayOf(year, month, day)),
  },
  {
    pattern: word(`${FIRST_MONTH} +${DAY}(?:,? +(?:of +|in +)?)${YEAR}`),
    days: ({ year, month, day }) => dayRun(dayOf(year, month, day)),
  },
  {
    pattern: word(
      `(?<part>early|mid|late|the (?:beginning|start|middle|end) of|beginning of|start of|middle of|end of)[- ]+${FIRST_MONTH}${OF}${YEAR}`,
    ),
    days: ({ part, year, month }) =>
      thirdOf(part, `${year}-${monthOf(month)}-01`, endOfMonth(`${year}-${monthOf(month)}`)),
  },
  { pattern: word(`${FIRST_MONTH}${OF}${YEAR}`), days: ({ year, month }) => monthRun(`${year}-${monthOf(month)}`) },
  {
    pattern: word(`${YEAR}[ ,]+${FIRST_MONTH}(?! *\\d)`),
    days: ({ year, month }) => monthRun(`${year}-${monthOf(month)}`),
  },
  { pattern: word('(?<iso>(?:1[89]|20)\\d\\d-(?:0[1-9]|1[0-2]))(?!-)'), days: ({ iso }) => monthRun(iso) },
  {
    pattern: word(`(?<number>0?[1-9]|1[0-2])[./]${YEAR}`),
    days: ({ year, number }) => monthRun(`${year}-${pad(number)}`),
  },
  {
    pattern: word(`winter${OF}${YEAR}[-/–](?:(?:1[89]|20)?\\d\\d)`),
    days: ({ year }) => ({ first: `${year}-12-01`, last: endOfMonth(`${Number(year) + 1}-02`) ?? '' }),
  },
  {
    pattern: word(`(?<season>${SEASON})${OF}${YEAR}`),
    days: ({ season = '', year }) => {
      const first = `${year}-${pad(String(SEASONS[season.toLowerCase()]))}-01`
      return { first, last: endOfMonth(iso(addMonths(parseISO(first), 2)).slice(0, 7)) ?? first }
    },
  },
  {
    pattern: word(`(?<which>first|1st|second|2nd|last) +half +(?:of +|in +)?(?:the year +)?${YEAR}`),
    days: ({ which, year }) => partOfYear(year, 6, ordinal(which)),
  },
  {
    pattern: word(
      `(?<which>first|last) +(?<count>\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) +months +(?:of +|in +)?(?:the year +)?${YEAR}`,
    ),
    days: ({ which = '', count = '', year }) => {
      const months = countNumber(count)
      if (months < 1 || months > 11) return undefined
      return which.toLowerCase() === 'first'
        ? { first: `${year}-01-01`, last: endOfMonth(`${year}-${pad(String(months))}`) ?? '' }
        : { first: `${year}-${pad(String(13 - months))}-01`, last: `${year}-12-31` }
    },
  },
  { pattern: word(`h(?<which>[12])[ /-]*${YEAR}`), days: ({ which, year }) => partOfYear(year, 6, Number(which)) },
  { pattern: word(`${YEAR}[ /-]*h(?<which>[12])`), days: ({ which, year }) => partOfYear(year, 6, Number(which)) },
  {
    pattern: word(
      `(?<which>first|1st|second|2nd|third|3rd|fourth|4th|last) +quarter +(?:of +|in +)?(?:the year +)?${YEAR}`,
    ),
    days: ({ which, year }) => partOfYear(year, 3, ordinal(which)),
  },
  { pattern: word(`q(?<which>[1-4])[ /-]*${YEAR}`), days: ({ which, year }) => partOfYear(year, 3, Number(which)) },
  { pattern: word(`${YEAR}[ /-]*q(?<which>[1-4])`), days: ({ which, year }) => partOfYear(year, 3, Number(which)) },
  {
    pattern: word(
      `(?<part>early|mid|late|the (?:beginning|start|middle|end) of|beginning of|start of|middle of|end of)[- ]+${YEAR}`,
    ),
    days: ({ part, year }) => partOfYear(year, 4, thirdNumber(part)),
  },
  {
    pattern: word("(?:the +)?(?<decade>(?:1[89]|20)\\d)0['’]?s"),
    days: ({ decade }) => ({ first: `${decade}0-01-01`, last: `${decade}9-12-31` }),
  },
  {
    pattern: word("(?:the +)?(?:nineteen[- ]?)?(?:nineties|[’']?90s)"),
    days: () => ({ first: '1990-01-01', last: '1999-12-31' }),
  },
  {
    pattern: word(`(?<first>(?:1[89]|20)\\d\\d) *[-–—/] *(?<last>(?:1[89]|20)?\\d\\d)(?![-\\d])`),
    days: ({ first = '', last = '' }) =>
      range(`${first}-01-01`, `${last.length === 2 ? first.slice(0, 2) + last : last}-12-31`),
  },
  { pattern: word(`${YEAR}(?![-/.]?\\d)`), days: ({ year }) => ({ first: `${year}-01-01`, last: `${year}-12-31` }) },
  { pattern: word('today'), days: (_, today) => ({ first: today, last: today }) },
  { pattern: word('yesterday'), days: (_, today) => dayRun(iso(addDays(parseISO(today), -1))) },
  {
    pattern: word('(?<which>this|last|previous|next) +(?<unit>year|month)'),
    days: ({ which = '', unit }, today) => {
      const step = { this: 0, last: -1, previous: -1, next: 1 }[which.toLowerCase()] ?? 0
      if (unit?.toLowerCase() === 'year') return yearRun(String(Number(today.slice(0, 4)) + step))
      return monthRun(iso(addMonths(parseISO(today), step)).slice(0, 7))
    },
  },
  {
    pattern: word('(?:the +)?(?:last|past) +(?<count>\\d{1,2}|[a-z]+) +(?<unit>year|month|week|day)s'),
    days: ({ count = '', unit = '' }, today) => {
      const number = countNumber(count) || VAGUE[count.toLowerCase()]
      if (number === undefined) return undefined
      const now = parseISO(today)
      const back = {
        year: addYears(now, -number),
        month: addMonths(now, -number),
        week: addDays(now, -7 * number),
        day: addDays(now, -number),
      }
      return { first: iso(back[unit.toLowerCase() as keyof typeof back] ?? now), last: today }
    },
  },
]

/**
 * The dates named in a text, in order, not overlapping. `today` (`YYYY-MM-DD`) is what "last year" counts from.
 * Of "from 3 March to 5 May 2019" both ends are dates.
 */
export function findDates(text: string, today: string): TimeMention[] {
  return withSharedYears(text, datesWithYears(text, today), (part) => {
    const [date] = datesWithYears(part, today)
    return date?.start === 0 && date.end === part.length ? { first: date.first, last: date.last } : undefined
  })
}

function datesWithYears(text: string, today: string): TimeMention[] {
  const found: TimeMention[] = []
  let rest = text
  for (const { pattern, days } of expressions) {
    for (const match of rest.matchAll(pattern)) {
      const run = days(match.groups ?? {}, today)
      const range = match.groups?.lastDay ?? match.groups?.lastMonth ?? match.groups?.last
      if (run)
        found.push({
          ...run,
          start: match.index,
          end: match.index + match[0].length,
          ...(range !== undefined && { range: true }),
        })
    }
    rest = blanked(rest, found)
  }
  return found.sort((a, b) => a.start - b.start)
}

function word(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'giu')
}

function iso(date: Date): string {
  return format(date, 'yyyy-MM-dd')
}

function pad(text: string | undefined): string {
  return (text ?? '').padStart(2, '0')
}

function monthOf(name: string | undefined): string {
  return pad(String(monthNumber(name ?? '')))
}

function ordinal(name: string | undefined): number {
  return name?.toLowerCase() === 'last' ? -1 : ordinalNumber(name ?? '') || 1
}

function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): string {
  return `${year}-${monthOf(month)}-${pad(day)}`
}

function dayRun(day: string | undefined): Days | undefined {
  return day !== undefined && isDay(day) ? { first: day, last: day } : undefined
}

function monthRun(month: string | undefined): Days | undefined {
  const last = endOfMonth(month ?? '')
  return last === undefined ? undefined : { first: `${month}-01`, last }
}

function yearRun(year: string): Days {
  return { first: `${year}-01-01`, last: `${year}-12-31` }
}

function range(first: string, last: string): Days | undefined {
  return isDay(first) && isDay(last) && first <= last ? { first, last } : undefined
}

/** The part number `which` of a year divided in parts of `months` months; -1 is the last. */
function partOfYear(year: string | undefined, months: number, which: number): Days {
  const number = which === -1 ? 12 / months : which
  const first = (number - 1) * months + 1
  return {
    first: `${year}-${pad(String(first))}-01`,
    last: endOfMonth(`${year}-${pad(String(first + months - 1))}`) ?? '',
  }
}

/** Early, mid or late as the first, second or third of three parts. */
function thirdNumber(part: string | undefined): number {
  if (/early|beginning|start/i.test(part ?? '')) return 1
  return /mid/i.test(part ?? '') ? 2 : 3
}

function thirdOf(part: string | undefined, first: string, last: string | undefined): Days | undefined {
  if (last === undefined) return undefined
  const month = first.slice(0, 8)
  const thirds = [
    { first, last: `${month}10` },
    { first: `${month}11`, last: `${month}20` },
    { first: `${month}21`, last },
  ]
  return thirds[thirdNumber(part) - 1]
}
