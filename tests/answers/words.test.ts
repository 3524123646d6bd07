import { describe, expect, test } from 'vitest'
import { counted, daysInWords, describeQuery, listed, officeInWords, termInWords } from '../../src/answers/words.ts'
import { corpusOf, REAL, TINY } from '../fixtures/chronicle.ts'

test.each([
  [[], ''],
  [['A'], 'A'],
  [['A', 'B'], 'A and B'],
  [['A', 'B', 'C'], 'A, B and C'],
])('%j listed', (names, words) => {
  expect(listed(names)).toBe(words)
})

test.each([
  [0, 'meeting', '0 meetings'],
  [1, 'meeting', '1 meeting'],
  [2, 'body', '2 bodies'],
  [2, 'day', '2 days'],
])('%i %s', (count, noun, words) => {
  expect(counted(count, noun)).toBe(words)
})

describe('offices', () => {
  test.each([
    ['Foreign Minister', ['Armenia'], 'Foreign Minister of Armenia'],
    ['President', ['United States'], 'President of the United States'],
    ['High Representative', ['European Union'], 'High Representative of the European Union'],
    ['Secretary of the Security Council', ['Armenia'], 'Secretary of the Security Council, Armenia'],
    ['OSCE Minsk Group co-chair', ['France'], 'OSCE Minsk Group co-chair, France'],
    ['President', ['A', 'B'], 'President of A or B'],
    ['President', [], 'President'],
  ])('%s of %j', (title, of, words) => {
    expect(officeInWords({ title, of })).toBe(words)
  })

  test.each([
    ['2008-04-14', '2018-04-09', '2008–2018'],
    ['2018', null, 'since 2018'],
    [null, '2004', 'until 2004'],
    ['1989~', '1993-08', 'about 1989–1993'],
    ['2003-08', '2003-11', '2003'],
    [null, null, 'dates unknown'],
  ])('from %s to %s', (from, to, words) => {
    expect(termInWords({ from, to })).toBe(words)
  })
})

test.each([
  ['2014-04-04', '2014-04-04', 'on 4 April 2014'],
  ['2014-01-01', '2014-12-31', 'in 2014'],
  ['2014-02-01', '2014-02-28', 'in February 2014'],
  ['2016-02-01', '2016-02-28', 'from 1 February 2016 to 28 February 2016'],
  ['2014-03-01', '2014-03-28', 'from 1 March 2014 to 28 March 2014'],
  ['2011-01-01', '2014-12-31', 'from 2011 to 2014'],
  ['2011-03-01', '2011-05-31', 'from March 2011 to May 2011'],
  ['2011-01-01', '2011-05-31', 'from January 2011 to May 2011'],
  ['2011-01-01', '9999-12-31', 'since 2011'],
  ['2011-05-01', '9999-12-31', 'since May 2011'],
  ['2011-05-02', '9999-12-31', 'since 2 May 2011'],
  ['0001-01-01', '2011-12-31', 'until 2011'],
  ['0001-01-01', '2011-05-31', 'until May 2011'],
])('%s to %s is “%s”', (first, last, words) => {
  expect(daysInWords({ first, last })).toBe(words)
})

test('a query in words, of either chronicle', () => {
  expect(
    describeQuery(corpusOf(REAL).chronicle, {
      kinds: ['meeting'],
      statuses: ['held'],
      levels: ['leaders'],
      people: [['nikol-pashinyan'], ['ilham-aliyev']],
      mediators: [['charles-michel']],
      places: ['brussels'],
      frameworks: ['eu'],
      topics: ['prisoners'],
      days: [{ first: '2022-01-01', last: '2022-12-31' }],
    }),
  ).toBe(
    'meetings held of leaders with Nikol Pashinyan and Ilham Aliyev mediated by Charles Michel in Brussels about prisoners in 2022 (framework: European Union)',
  )
  expect(describeQuery(corpusOf(TINY).chronicle, { kinds: ['agreement'], places: ['ume'] }, [], true)).toBe(
    'agreement in Ume',
  )
})
