import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findDates } from '../../../src/corpus/dates/index.ts'

const POINT = '\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)?[~?]?'
const EDTF = new RegExp(`^${POINT}(?:/${POINT})?$`)

const WORDS =
  `may May march on in the of and to from between until since last next this early mid- late end by ( ) , . - – ' ’ / :
  1 5 12 31 99 1994 2023 2099 '94 1980s 5th 20th 05/06/2023 2012-02-30 25.05.2023 1998-99 Jan. Oct. June 29 February Sunday Thursday
  Friday weekend today yesterday week month year decade century quarter third first half spring winter Christmas Easter ago later
  earlier two three a day days weeks years following same that will met was said am about possibly $ % people мая mai Mai \n`.split(
    / +/,
  )

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join('')),
)
const days = fc
  .date({ min: new Date('0100-01-01'), max: new Date('2900-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('whatever the text, dates are valid EDTF at their offsets, in order and apart', () => {
  fc.assert(
    fc.property(texts, days, (text, published) => {
      let end = 0
      for (const found of findDates(text, published)) {
        expect(found.index).toBeGreaterThanOrEqual(end)
        end = found.index + found.text.length
        expect(text.slice(found.index, end)).toBe(found.text)
        expect(found.text).not.toBe('')
        expect(found.date).toMatch(EDTF)
        for (const day of found.date.match(/\d{4}-\d\d-\d\d/g) ?? [])
          expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day)
        const [from = '', to] = found.date.replaceAll(/[~?]/g, '').split('/')
        if (to !== undefined) expect(from < to).toBe(true)
      }
    }),
    { numRuns: 1500 },
  )
})

test('a date in the middle of a text is found wherever it stands', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), days, (rest, published) => {
      const text = `They met on 25 May 2011 in the town. ${rest}`
      expect(findDates(text, published)[0]).toEqual({ index: 12, text: '25 May 2011', date: '2011-05-25' })
    }),
  )
})

test.each(['1', '1998 ', '((((May 5))))', 'may ', 'May 5, ', '5 and 6 May, ', 'two days later ', '12/'])(
  'a text of nothing but "%s" is read to its end',
  (words) => {
    const text = `${words.repeat(100_000 / words.length)} 25 May 2011.`
    expect(findDates(text, '2023-05-26').at(-1)?.text).toMatch(/25 May 2011$/)
  },
)
