import { describe, expect, test } from 'vitest'
import { findDates } from '../../../src/corpus/dates/index.ts'

/** The dates of a text as "words = EDTF". */
function dates(text: string, published = '2023-05-26'): string[] {
  return findDates(text, published).map((found) => `${found.text} = ${found.date}`)
}

// 26 May 2023 is a Friday.
describe('days with their month', () => {
  test.each([
    ['They met on 25 May 2023 in the capital.', ['25 May 2023 = 2023-05-25']],
    ['They met on May 25, 2023, in the capital.', ['May 25, 2023 = 2023-05-25']],
    ['The text of 2021-03-09 was amended.', ['2021-03-09 = 2021-03-09']],
    ['Printed 25.05.2023 at the office.', ['25.05.2023 = 2023-05-25']],
    ['It left on the 5th of March, 2019.', ['5th of March, 2019 = 2019-03-05']],
    ['The bus leaves at 19:00 on 5 May 2022.', ['5 May 2022 = 2022-05-05']],
    ['No such day: 31/02/2022, 2022-13-01.', []],
  ])('%s', (text, expected) => expect(dates(text)).toEqual(expected))

  test('dates with slashes are month first unless one of the text cannot be', () => {
    expect(dates('Filed 05/06/2023.')).toEqual(['05/06/2023 = 2023-05-06'])
    expect(dates('Filed 05/06/2023, answered 25/06/2023.')).toEqual([
      '05/06/2023 = 2023-06-05',
      '25/06/2023 = 2023-06-25',
    ])
  })

  test('days that share a month', () => {
    expect(dates('Rallies on 16 and 17 May 2012 were banned.')).toEqual(['16 = 2012-05-16', '17 May 2012 = 2012-05-17'])
    expect(dates('Hearings were held on May 3, 5 and 7.')).toEqual([
      'May 3 = 2023-05-03',
      '5 = 2023-05-05',
      '7 = 2023-05-07',
    ])
  })

  test('a dateline', () => {
    expect(dates('LISBON, May 24 (Agency) — The port reopened.')).toEqual(['May 24 = 2023-05-24'])
  })
})

describe('tense decides', () => {
  test.each([
    ['The ministers met on Thursday.', '2023-05-25'],
    ['The ministers will meet on Thursday.', '2023-06-01'],
    ['The vote is scheduled for Monday.', '2023-05-29'],
    ['On Monday, the panel heard two witnesses.', '2023-05-22'],
    ['On Monday, the panel will hear two witnesses.', '2023-05-29'],
    ['The court ruled that he must leave by Tuesday.', '2023-05-30'],
    ['She asked the group to visit on Wednesday.', '2023-05-31'],
    ['He spoke to reporters on Friday.', '2023-05-26'],
    ['The bridge was closed in June.', '2022-06'],
    ['The bridge will close in June.', '2023-06'],
    ['Schools have been shut since March.', '2023-03'],
    ['A further round is planned for 3 June.', '2023-06-03'],
    ['The talks of 18 December failed.', '2022-12-18'],
  ])('%s %s', (text, date) => expect(findDates(text, '2023-05-26').map((found) => found.date)).toEqual([date]))

  test('each clause has its own', () => {
    expect(dates('The mayor said on Thursday that the pool will open on Saturday.')).toEqual([
      'Thursday = 2023-05-25',
      'Saturday = 2023-05-27',
    ])
  })
})

describe('a weekday next to a date', () => {
  test('names the year when it fits no other', () => {
    expect(dates('They meet again on Friday (4 April).', '2014-04-01')).toEqual(['Friday (4 April) = 2014-04-04'])
    expect(dates('They met on Friday (4 April).')).toEqual(['Friday (4 April) = 2014-04-04'])
  })
  test('is a slip beside a date of these days', () => {
    expect(dates('They met on Thursday, 24 May.')).toEqual(['Thursday, 24 May = 2023-05-24'])
  })
})

describe('relative expressions', () => {
  test.each([
    ['It rained yesterday.', '2023-05-25'],
    ['It will rain the day after tomorrow.', '2023-05-28'],
    ['Prices fell last week.', '2023-05-15/2023-05-21'],
    ['Prices will fall next month.', '2023-06'],
    ['He resigned last May.', '2022-05'],
    ['He resigned in June last year.', '2022-06'],
    ['He will run in May this year.', '2023-05'],
    ['The trial was moved to next March 3.', '2024-03-03'],
    ['She left three years ago.', '2020'],
    ['She left a year ago today.', '2022-05-26'],
    ['She returns in two weeks.', '2023-06-05/2023-06-11'],
    ['They meet again at the end of the month.', '2023-05~'],
    ['It rose 4% from a year earlier.', '2022'],
    ['They will play this weekend.', '2023-05-27/2023-05-28'],
    ['The roof fell on Tuesday of last week.', '2023-05-16'],
  ])('%s %s', (text, date) => expect(findDates(text, '2023-05-26').map((found) => found.date)).toEqual([date]))

  test('count from the date before them', () => {
    expect(dates('The treaty was signed on 3 March 2018. Two days later a mob stormed the hall.')).toEqual([
      '3 March 2018 = 2018-03-03',
      'Two days later = 2018-03-05',
    ])
    expect(dates('It opened in 1994 and shut the following year.')).toEqual([
      '1994 = 1994',
      'the following year = 1995',
    ])
    expect(dates('He was seen on 9 June 2019. The same day the safe was emptied.')[1]).toBe('The same day = 2019-06-09')
  })

  test('are left out when there is nothing to count from', () => {
    expect(dates('The next day the safe was empty.')).toEqual([])
  })
})

describe('years, and what is not one', () => {
  test.each([
    ['He left in 1994.', ['1994 = 1994']],
    ['The 2019 election and the 1950-53 war.', ['2019 = 2019', '1950-53 = 1950/1953']],
    ['The band of the late 1980s.', ['late 1980s = 1980~/1989~']],
    ['Born in mid-1996, about 1996 or possibly in 1997.', ['mid-1996 = 1996~', 'about 1996 = 1996~', '1997 = 1997?']],
    [
      'The winter of 2010 and the third quarter of 2019.',
      ['winter of 2010 = 2010-12/2011-02', 'the third quarter of 2019 = 2019-07/2019-09'],
    ],
    ['In the class of ’94.', ['’94 = 1994']],
  ])('%s', (text, expected) => expect(dates(text)).toEqual(expected))

  test.each([
    'Resolution 1822 and article 2020 were quoted on page 1998.',
    'Some 3000 people and 2000 troops came; 1,998 left.',
    'Call 555-2012 or 2012-555.',
    'It cost $1990 and weighed 1950 kg.',
    'They may march in the sun; he sat for a second.',
    'A two-day visit, three years in jail, aged 44.',
    'Now and then, once every Monday, on Sundays.',
    'Theresa May, April Jones and Jan Kowalski spoke.',
    'The April War, Black January and the Friday Times.',
    'Flight 2019 and Windows 2000.',
    'Article 5 may be amended; only 20 march; 2 Mars rovers.',
  ])('none in: %s', (text) => expect(dates(text)).toEqual([]))
})

describe('ranges', () => {
  test.each([
    ['The war of 27 September–10 November 2020 ended.', '27 September–10 November 2020 = 2020-09-27/2020-11-10'],
    ['He ruled from 2012 to 2014.', '2012 to 2014 = 2012/2014'],
    ['Rain fell between May and July 2022.', 'May and July 2022 = 2022-05/2022-07'],
    ['It ran from December to March.', 'December to March = 2022-12/2023-03'],
    ['A visit of 3-5 May 2021.', '3-5 May 2021 = 2021-05-03/2021-05-05'],
  ])('%s', (text, expected) => expect(dates(text)).toEqual([expected]))

  test('two dates of a move are no range', () => {
    expect(dates('The vote was postponed from 3 May 2022 to 9 June 2022.')).toEqual([
      '3 May 2022 = 2022-05-03',
      '9 June 2022 = 2022-06-09',
    ])
  })
})

describe('history', () => {
  test('a date without a year takes that of the story', () => {
    expect(dates('War was declared on 4 August 1914. The heir had been shot on 28 June.', '2014-08-06')[1]).toBe(
      '28 June = 1914-06-28',
    )
  })
  test('a founding year does not', () => {
    expect(dates('Founded in 1952, the firm said on 5 April that it would close.')[1]).toBe('5 April = 2023-04-05')
  })
  test('items of one list share the year at its end', () => {
    expect(dates('They met in Oslo on 3 March, in Rome on 9 June and in Vienna on 1 July 2016.').slice(0, 2)).toEqual([
      '3 March = 2016-03-03',
      '9 June = 2016-06-09',
    ])
  })
})

test('other languages: days with their month', () => {
  expect(dates('Встреча прошла 5 мая 2011 года.')).toEqual(['5 мая 2011 = 2011-05-05'])
  expect(dates('La réunion du 1er mai 2011 a échoué.')).toEqual(['1er mai 2011 = 2011-05-01'])
  expect(dates('Das Treffen am 5. Mai 2011 scheiterte.')).toEqual(['5. Mai 2011 = 2011-05-05'])
  expect(dates('Toplantı 5 Mart 2011 tarihinde yapıldı.')).toEqual(['5 Mart 2011 = 2011-03-05'])
  expect(dates('Toplantı 5 Mayıs 2011 tarihinde yapıldı.')).toEqual(['5 Mayıs 2011 = 2011-05-05'])
})

test.each(['2023-5-26', '2023-02-30', '', '26 May 2023'])('refuses "%s" as a publication day', (published) => {
  expect(() => findDates('today', published)).toThrow(RangeError)
})
