import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDays } from '../../src/answers/time/read.ts'
import { daysInWords } from '../../src/answers/words.ts'
import { TODAY } from '../fixtures/chronicle.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

const read = (text: string) => readDays(text, TODAY)
const days = (first: string, last = first) => ({ first, last })

interface Day {
  y: string
  m: number
  d: number
}
const iso = ({ y, m, d }: Day) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
const aDay = fc
  .date({ min: new Date('1800-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date): Day => ({ y: String(date.getUTCFullYear()), m: date.getUTCMonth() + 1, d: date.getUTCDate() }))
const monthName = (m: number) => MONTHS[m - 1] ?? ''
const ordinal = (d: number) =>
  `${d}${{ 1: 'st', 2: 'nd', 3: 'rd' }[d % 10 > 3 || (d > 10 && d < 14) ? 0 : d % 10] ?? 'th'}`
const two = (number: number) => String(number).padStart(2, '0')
const cased = fc.constantFrom(
  (text: string) => text,
  (text: string) => text.toUpperCase(),
  (text: string) => text.toLowerCase(),
  (text: string) => `  ${text} `,
)

describe('a date is read back in every style in which people write it', () => {
  const dayStyles: ((day: Day) => string)[] = [
    iso,
    ({ y, m, d }) => `${d} ${monthName(m)} ${y}`,
    ({ y, m, d }) => `${d} ${monthName(m).slice(0, 3)} ${y}`,
    ({ y, m, d }) => `${d} ${monthName(m).slice(0, 3)}. ${y}`,
    ({ y, m, d }) => `${ordinal(d)} ${monthName(m)} ${y}`,
    ({ y, m, d }) => `${ordinal(d)} of ${monthName(m)}, ${y}`,
    ({ y, m, d }) => `the ${ordinal(d)} of ${monthName(m)} ${y}`,
    ({ y, m, d }) => `${monthName(m)} ${d}, ${y}`,
    ({ y, m, d }) => `${monthName(m)} ${ordinal(d)}, ${y}`,
    ({ y, m, d }) => `${monthName(m).slice(0, 3)} ${d} ${y}`,
    ({ y, m, d }) => `${two(d)}.${two(m)}.${y}`,
    ({ y, m, d }) => `${d}.${m}.${y}`,
    ({ y, m, d }) => `${two(d)}/${two(m)}/${y}`,
    ({ y, m, d }) => `on ${d} ${monthName(m)} ${y}`,
  ]
  test.each(dayStyles.map((style) => [style({ y: '2023', m: 5, d: 25 }), style] as const))('day: %s', (_, style) => {
    fc.assert(
      fc.property(aDay, cased, (day, change) => {
        expect(read(change(style(day)))).toEqual(days(iso(day)))
      }),
    )
  })

  const monthStyles: ((y: string, m: number) => string)[] = [
    (y, m) => `${y}-${two(m)}`,
    (y, m) => `${monthName(m)} ${y}`,
    (y, m) => `${monthName(m)}, ${y}`,
    (y, m) => `${monthName(m).slice(0, 3)} ${y}`,
    (y, m) => `${monthName(m)} of ${y}`,
    (y, m) => `in ${monthName(m)} ${y}`,
    (y, m) => `${y} ${monthName(m)}`,
    (y, m) => `${two(m)}/${y}`,
    (y, m) => `${two(m)}.${y}`,
  ]
  test.each(monthStyles.map((style) => [style('2022', 5), style] as const))('month: %s', (_, style) => {
    fc.assert(
      fc.property(aDay, cased, ({ y, m }, change) => {
        const last = new Date(Date.UTC(Number(y), m, 0)).getUTCDate()
        expect(read(change(style(y, m)))).toEqual(days(`${y}-${two(m)}-01`, `${y}-${two(m)}-${last}`))
      }),
    )
  })

  test('year', () => {
    fc.assert(
      fc.property(aDay, fc.constantFrom('', 'in ', 'the year ', 'during '), ({ y }, before) => {
        expect(read(before + y)).toEqual(days(`${y}-01-01`, `${y}-12-31`))
      }),
    )
  })

  test('several days of a month, and several years', () => {
    fc.assert(
      fc.property(
        aDay,
        fc.integer({ min: 0, max: 27 }),
        fc.constantFrom('-', '–', ' to '),
        ({ y, m, d }, more, sign) => {
          const from = Math.min(d, 28 - more)
          fc.pre(from >= 1)
          const run = days(iso({ y, m, d: from }), iso({ y, m, d: from + more }))
          expect(read(`${from}${sign}${from + more} ${monthName(m)} ${y}`)).toEqual(run)
          expect(read(`${monthName(m)} ${from}${sign}${from + more}, ${y}`)).toEqual(run)
        },
      ),
    )
    fc.assert(
      fc.property(aDay, fc.integer({ min: 0, max: 50 }), ({ y }, more) => {
        const last = String(Number(y) + more)
        fc.pre(Number(last) < 2100)
        expect(read(`${y}–${last}`)).toEqual(days(`${y}-01-01`, `${last}-12-31`))
        expect(read(`from ${y} to ${last}`)).toEqual(days(`${y}-01-01`, `${last}-12-31`))
      }),
    )
  })

  test('what daysInWords writes is read back', () => {
    fc.assert(
      fc.property(aDay, aDay, (one, other) => {
        const [first, last] = [iso(one), iso(other)].sort()
        if (first === undefined || last === undefined) return
        expect(read(daysInWords({ first, last }))).toEqual({ first, last })
        expect(read(daysInWords({ first, last: '9999-12-31' }))).toEqual({ first, last: '9999-12-31' })
        expect(read(daysInWords({ first: '0001-01-01', last }))).toEqual({ first: '0001-01-01', last })
      }),
    )
  })
})

describe('words for times', () => {
  test.each([
    ['spring 2022', '2022-03-01', '2022-05-31'],
    ['Summer of 2022', '2022-06-01', '2022-08-31'],
    ['autumn 2020', '2020-09-01', '2020-11-30'],
    ['fall 2020', '2020-09-01', '2020-11-30'],
    ['winter 2019', '2019-12-01', '2020-02-29'],
    ['winter 2022/23', '2022-12-01', '2023-02-28'],
    ['early 2023', '2023-01-01', '2023-04-30'],
    ['mid-2023', '2023-05-01', '2023-08-31'],
    ['late 2023', '2023-09-01', '2023-12-31'],
    ['the end of 2023', '2023-09-01', '2023-12-31'],
    ['early May 2023', '2023-05-01', '2023-05-10'],
    ['mid May 2023', '2023-05-11', '2023-05-20'],
    ['late February 2024', '2024-02-21', '2024-02-29'],
    ['first half of 2021', '2021-01-01', '2021-06-30'],
    ['H2 2021', '2021-07-01', '2021-12-31'],
    ['third quarter of 2021', '2021-07-01', '2021-09-30'],
    ['Q4 2021', '2021-10-01', '2021-12-31'],
    ['2021 Q1', '2021-01-01', '2021-03-31'],
    ['the 1990s', '1990-01-01', '1999-12-31'],
    ['the nineties', '1990-01-01', '1999-12-31'],
    ['the 1840s', '1840-01-01', '1849-12-31'],
    ['since spring 1848', '1848-03-01', '9999-12-31'],
    ['2016-18', '2016-01-01', '2018-12-31'],
    ['today', '2026-08-20', '2026-08-20'],
    ['yesterday', '2026-08-19', '2026-08-19'],
    ['this year', '2026-01-01', '2026-12-31'],
    ['last year', '2025-01-01', '2025-12-31'],
    ['last month', '2026-07-01', '2026-07-31'],
    ['the last two years', '2024-08-20', '2026-08-20'],
    ['past 3 weeks', '2026-07-30', '2026-08-20'],
    ['since 2018', '2018-01-01', '9999-12-31'],
    ['since May 2018', '2018-05-01', '9999-12-31'],
    ['after 2018', '2019-01-01', '9999-12-31'],
    ['before 2018', '0001-01-01', '2017-12-31'],
    ['until May 2018', '0001-01-01', '2018-05-31'],
    ['2018 onwards', '2018-01-01', '9999-12-31'],
    ['between 2018 and 2020', '2018-01-01', '2020-12-31'],
    ['from May 2018 to June 2019', '2018-05-01', '2019-06-30'],
    ['from the 5th to the 9th of May 2018', '2018-05-05', '2018-05-09'],
    ['between 4 February and 9 April 2022', '2022-02-04', '2022-04-09'],
    ['from the 1st of June until the 8th of July 2022', '2022-06-01', '2022-07-08'],
    ['between June 1 and July 8, 2022', '2022-06-01', '2022-07-08'],
    ['12 Feb – 3 March 2016', '2016-02-12', '2016-03-03'],
    ['between March and May 2016', '2016-03-01', '2016-05-31'],
    ['between early March and mid-May 2016', '2016-03-01', '2016-05-20'],
    ['from spring to autumn 2016', '2016-03-01', '2016-11-30'],
    ['between 20 November and 10 January 2017', '2016-11-20', '2017-01-10'],
    ['from 20 November 2016 to 10 January', '2016-11-20', '2017-01-10'],
    ['between 4 February 2022 and 9 April', '2022-02-04', '2022-04-09'],
    ['before 2019 was out', '0001-01-01', '2019-12-31'],
    ['before June 2019 had ended', '0001-01-01', '2019-06-30'],
    ['before the year 2019 was over', '0001-01-01', '2019-12-31'],
    ['before 2019 came to an end', '0001-01-01', '2019-12-31'],
    ['before the end of 2019', '0001-01-01', '2019-12-31'],
    ['by the end of 2019', '0001-01-01', '2019-12-31'],
    ['after 2019 was over', '2020-01-01', '9999-12-31'],
    ['days after 3 May 2019', '2019-05-04', '2019-05-24'],
    ['a few weeks before June 2019', '2019-03-01', '2019-05-31'],
    ['right after 3 May 2019', '2019-05-04', '2019-05-13'],
    ['shortly before 2019', '2018-11-02', '2018-12-31'],
    ['a couple of weeks after 9 November 2020', '2020-11-10', '2021-02-09'],
    ['two weeks after 9 November 2020', '2020-11-20', '2020-11-26'],
    ['2 weeks before 9 November 2020', '2020-10-23', '2020-10-29'],
    ['a week after 9 November 2020', '2020-11-13', '2020-11-19'],
    ['a month after 9 November 2020', '2020-11-24', '2020-12-24'],
    ['ten days after 10 November 2020', '2020-11-20', '2020-11-20'],
    ['twenty-five days after 10 November 2020', '2020-12-05', '2020-12-05'],
    ['within ten days after 10 November 2020', '2020-11-11', '2020-11-20'],
    ['less than three weeks before 19 September 2023', '2023-08-29', '2023-09-18'],
    ['in the two days before 27 September 2020', '2020-09-25', '2020-09-26'],
    ['the first two weeks after 9 November 2020', '2020-11-10', '2020-11-23'],
    ['two days before the end of 2019', '2019-12-29', '2019-12-29'],
    ['within a month before 2019 was over', '2019-12-01', '2019-12-30'],
  ])('%s', (text, first, last) => {
    expect(read(text)).toEqual({ first, last })
  })
})

describe('what is no date', () => {
  test.each([
    '',
    ' ',
    'soon',
    'Tuesday',
    'May',
    '25',
    '32 May 2023',
    '30 February 2023',
    '31.06.2023',
    '2023-02-29',
    '2023-13-01',
    '13/2023',
    'May 2023 or June 2024',
    'in May and July 2023',
    'from May to 2023',
    '2022 and a bit',
    'the year of the dragon',
    '20222',
    '2022-05-25T12:00',
    'between 2020',
    'ten days until 10 November 2020',
    'half a year after 9 November 2020',
    'two or three days after 9 November 2020',
    '99999999999999999999',
    '🕊',
    '＜script＞',
  ])('%j', (text) => {
    expect(read(text)).toBeUndefined()
  })

  test('any text is safe: it is no date or a run of real days', () => {
    const bits = fc.constantFrom(
      ...[
        '2022',
        'May',
        '25',
        'early',
        'since',
        'to',
        '-',
        '/',
        '.',
        'Q1',
        'last',
        'years',
        'two',
        ' ',
        ',',
        '’',
        '0',
        '\u0000',
      ],
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(bits, { maxLength: 8 }).map((parts) => parts.join(' ')),
        ),
        (text) => {
          const run = read(text)
          if (!run) return
          expect(run.first).toMatch(/^\d{4}-\d\d-\d\d$/)
          expect(Number.isNaN(Date.parse(run.first))).toBe(false)
          expect(run.last).toMatch(/^\d{4}-\d\d-\d\d$/)
          expect(Number.isNaN(Date.parse(run.last))).toBe(false)
          expect(run.first <= run.last).toBe(true)
        },
      ),
      { numRuns: 400 },
    )
  })
})
