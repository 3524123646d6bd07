import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  compareDates,
  dateInWords,
  daysBetween,
  endOfMonth,
  isDay,
  lengthOf,
  overlaps,
  parseEdtf,
  weekday,
  within,
} from '../../src/corpus/edtf.ts'

const pad = (number: number, length = 2) => String(number).padStart(length, '0')
/** A day of the calendar, made without the code under test. */
const day = fc
  .date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const month = day.map((text) => text.slice(0, 7))
const year = day.map((text) => text.slice(0, 4))
const simple = fc.oneof(day, month, year)
const qualifier = fc.constantFrom('', '~', '?', '%')

function read(text: string) {
  const date = parseEdtf(text)
  if (!date) throw new Error(`${text} was not read`)
  return date
}

describe('reading', () => {
  test('a day means itself, a month and a year all of their days', () => {
    fc.assert(
      fc.property(day, (text) => {
        expect(read(text)).toMatchObject({ first: text, last: text, precision: 'day' })
      }),
    )
    fc.assert(
      fc.property(month, (text) => {
        const [y, m] = text.split('-').map(Number)
        const last = new Date(Date.UTC(y ?? 0, m ?? 0, 0)).toISOString().slice(0, 10)
        expect(read(text)).toMatchObject({ first: `${text}-01`, last, precision: 'month' })
        expect(endOfMonth(text)).toBe(last)
      }),
    )
    fc.assert(
      fc.property(year, (text) => {
        expect(read(text)).toMatchObject({ first: `${text}-01-01`, last: `${text}-12-31`, precision: 'year' })
      }),
    )
  })

  test('an interval reaches from the first day of its beginning to the last of its end', () => {
    fc.assert(
      fc.property(simple, qualifier, simple, qualifier, (from, q, to, p) => {
        const [a, b] = [read(from), read(to)]
        const date = parseEdtf(`${from}${q}/${to}${p}`)
        if (a.first > b.last) {
          expect(date).toBeUndefined()
          return
        }
        expect(date).toMatchObject({
          first: a.first,
          last: b.last,
          precision: 'interval',
          approximate: [q, p].some((sign) => sign === '~' || sign === '%'),
          uncertain: [q, p].some((sign) => sign === '?' || sign === '%'),
        })
      }),
    )
    expect(read('1994/..')).toMatchObject({ first: '1994-01-01', last: '9999-12-31' })
    expect(read('../1994-05')).toMatchObject({ first: '0001-01-01', last: '1994-05-31' })
  })

  test('what qualifies a date does not change its days', () => {
    fc.assert(
      fc.property(simple, qualifier, (text, sign) => {
        const { first, last } = read(text)
        expect(read(text + sign)).toMatchObject({
          text: text + sign,
          first,
          last,
          approximate: sign === '~' || sign === '%',
          uncertain: sign === '?' || sign === '%',
        })
      }),
    )
  })

  test.each([
    '',
    '2023-02-29',
    '2023-02-30',
    '2023-13',
    '2023-00',
    '2023-1-1',
    '0000',
    '23',
    '2023-05-25~?',
    '2023-05-25/2023-05-24',
    '../..',
    '/',
    '2023/',
    '2023/2024/2025',
    'May 2023',
    ' 2023',
    '2023\n',
    '20230525',
  ])('%j is no date', (text) => {
    expect(parseEdtf(text)).toBeUndefined()
  })

  test('any text is safe', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\d~?%/.-]{0,24}$/)), (text) => {
        const date = parseEdtf(text)
        if (!date) return
        expect(isDay(date.first) && isDay(date.last)).toBe(true)
        expect(date.first <= date.last).toBe(true)
        expect(dateInWords(date)).not.toContain('Invalid')
      }),
    )
  })
})

test('leap days exist in leap years only', () => {
  for (let y = 1896; y <= 2104; y++) {
    const leap = new Date(Date.UTC(y, 1, 29)).getUTCMonth() === 1
    expect(isDay(`${pad(y, 4)}-02-29`)).toBe(leap)
    expect(endOfMonth(`${pad(y, 4)}-02`)).toBe(`${pad(y, 4)}-02-${leap ? 29 : 28}`)
  }
})

test('order, overlap and containment agree with the days', () => {
  fc.assert(
    fc.property(simple, simple, (one, other) => {
      const [a, b] = [read(one), read(other)]
      expect(overlaps(a, b)).toBe(!(a.last < b.first || b.last < a.first))
      expect(overlaps(a, b)).toBe(overlaps(b, a))
      if (within(a, b)) expect(overlaps(a, b)).toBe(true)
      expect(daysBetween(a, b)).toBe(daysBetween(b, a))
      expect(daysBetween(a, b) === 0).toBe(overlaps(a, b))
      if (a.last < b.first)
        expect(lengthOf({ first: a.first, last: b.last })).toBe(lengthOf(a) + daysBetween(a, b) + lengthOf(b))
      expect(Math.sign(compareDates(a, b))).toBe(-Math.sign(compareDates(b, a)) || 0)
      if (a.last < b.first) expect(compareDates(a, b)).toBeLessThan(0)
    }),
  )
  const sorted = ['2023-06', '2023-05-25', '2023', '2023-05', '2023-01-01'].map(read).sort(compareDates)
  expect(sorted.map(({ text }) => text)).toEqual(['2023-01-01', '2023', '2023-05', '2023-05-25', '2023-06'])
})

describe('in words', () => {
  test.each([
    ['2023-05-25', '25 May 2023'],
    ['2023-05', 'May 2023'],
    ['2023', '2023'],
    ['2014-04~', 'about April 2014'],
    ['2022-05-03?', '3 May 2022 (uncertain)'],
    ['2022%', 'about 2022 (uncertain)'],
    ['2001-04-03/2001-04-07', '3–7 April 2001'],
    ['2020-09-27/2020-11-10', '27 September – 10 November 2020'],
    ['2021-12-30/2022-01-02', '30 December 2021 – 2 January 2022'],
    ['2021-02/2021-03', 'February – March 2021'],
    ['2021-12/2022-03', 'December 2021 – March 2022'],
    ['1992/1994-05-12', '1992 – 12 May 1994'],
    ['2004/2006', '2004–2006'],
    ['1994/..', 'since 1994'],
    ['../1994-05', 'until May 1994'],
  ])('%s is “%s”', (text, words) => {
    expect(dateInWords(read(text))).toBe(words)
  })

  test('the weekday is told of a certain day only', () => {
    expect(weekday(read('2011-06-24'))).toBe('Friday')
    for (const text of ['2011-06-24~', '2011-06-24?', '2011-06', '2011-06-24/2011-06-25'])
      expect(weekday(read(text))).toBeUndefined()
    const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
    fc.assert(
      fc.property(day, (text) => {
        expect(weekday(read(text))).toBe(names[new Date(`${text}T00:00:00Z`).getUTCDay()])
      }),
    )
  })
})
