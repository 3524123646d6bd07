import { describe, expect, test } from 'vitest'
import { extractArticle } from '../../src/ingest/index.ts'
import { dateInAddress } from '../../src/ingest/published.ts'
import { findWrittenDates, isDateLine, readTimestamp } from '../../src/ingest/written-date.ts'

describe('a stamp', () => {
  const stamps: [written: string, day: string | undefined][] = [
    ['2023-05-19T23:30:00+04:00', '2023-05-19'],
    ['20230519T2330Z', '2023-05-19'],
    ['20230519', '2023-05-19'],
    ['Fri, 19 May 2023 08:00:00 GMT', '2023-05-19'],
    ['Wed Oct 19 12:00:00 2022', '2022-10-19'],
    ['1684491000', '2023-05-19'],
    ['1684491000000', '2023-05-19'],
    ['May 19, 2023 11:30 PM', '2023-05-19'],
    ['19 мая 2023 г., 21:05', '2023-05-19'],
    ['Մայիս 19, 2023', '2023-05-19'],
    ['19 Mayıs 2023 Cuma', '2023-05-19'],
    ['le 1er août 2021', '2021-08-01'],
    ['12 de octubre de 2020', '2020-10-12'],
    ['2023年5月19日', '2023-05-19'],
    ['0001-01-01T00:00:00Z', undefined],
    ['2023-02-30', undefined],
    ['yesterday', undefined],
  ]
  for (const [written, day] of stamps) test(written, () => expect(readTimestamp(written)?.day).toBe(day))

  test('numbers are read day first, unless the text is American', () => {
    expect(findWrittenDates('04/05/2023')[0]?.day).toBe('2023-05-04')
    expect(findWrittenDates('04/05/2023', { language: 'en-US' })[0]?.day).toBe('2023-04-05')
    expect(findWrittenDates('4/5/2023 3:13:27 PM')[0]?.day).toBe('2023-04-05')
    expect(findWrittenDates('04.05.2023')[0]?.day).toBe('2023-05-04')
    expect(findWrittenDates('25/05/2023')[0]?.day).toBe('2023-05-25')
  })

  test('a line of a date is told from a sentence with one', () => {
    for (const line of [
      'Published: Friday, May 19, 2023, 11:30 (GMT+4)',
      'Last updated 19 May 2023',
      '19.05.2023 | 12:02',
      'Опубликовано 19 мая 2023',
    ])
      expect(isDateLine(line), line).toBe(true)
    for (const line of ['Released in 2019, the film', 'May 2023 was hot', 'On 19 May they met', 'Room 12'])
      expect(isDateLine(line), line).toBe(false)
  })
})

describe('the date in an address', () => {
  test.each([
    ['https://n.example/2023/05/19/talks', '2023-05-19'],
    ['https://n.example/2023/may/19/talks', '2023-05-19'],
    ['https://n.example/news/20230519/talks.html', '2023-05-19'],
    ['https://n.example/talks-2023-05-19/', '2023-05-19'],
    ['https://n.example/19-05-2023/talks', '2023-05-19'],
    ['https://n.example/2023/05/talks.html', '2023-05'],
    ['https://n.example/article/20231945', undefined],
    ['https://n.example/a/32418769.html', undefined],
    ['https://2023-05-19.example/x', undefined],
  ])('%s', (url, date) => expect(dateInAddress(url)).toBe(date))
})

describe('the date of a page', () => {
  const page = (head: string, body: string) =>
    `<html lang="en"><head><title>Harbour talks resume in spring</title>${head}</head><body><h1>Harbour talks resume in spring</h1>${body}${'<p>The board, the mayor and the crews have met again, and they will go on meeting until the line runs, they said.</p>'.repeat(4)}</body></html>`
  const ld = (stamp: string) =>
    `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"${stamp}"}</script>`
  const published = (head: string, body = '', url = '') => extractArticle(page(head, body), url).published

  test('universal time gives way to the day that the page shows', () => {
    expect(published(ld('2023-05-19T21:30:00Z'), '<p class="date">20 May 2023, 01:30</p>')).toBe('2023-05-20')
    expect(published(ld('2023-05-20T02:30:00Z'), '<p class="date">May 19, 2023 10:30 p.m. EDT</p>')).toBe('2023-05-19')
    expect(published(ld('2023-05-19T21:30:00Z'), '', 'https://n.example/2023/05/20/x')).toBe('2023-05-20')
  })

  test('a stamp with the place’s own offset stands', () => {
    expect(published(ld('2023-05-19T23:30:00+04:00'), '<p class="date">20 May 2023</p>')).toBe('2023-05-19')
  })

  test('a day further off is another date, not another clock', () => {
    expect(published(ld('2023-05-19T21:30:00Z'), '<p class="date">Updated 24 May 2023</p>')).toBe('2023-05-19')
  })

  test('day and month exchanged in the metadata are put right by what the page shows', () => {
    expect(published('<meta name="pubdate" content="05/04/2023">', '<p class="date">April 5, 2023</p>')).toBe(
      '2023-04-05',
    )
  })

  test('impossible stamps are passed over', () => {
    expect(
      published(`${ld('0001-01-01T00:00:00Z')}<meta property="article:published_time" content="2021-03-04T10:00:00Z">`),
    ).toBe('2021-03-04')
    expect(published(ld('2099-01-01'), '<p class="date">4 March 2021</p>')).toBe('2021-03-04')
  })

  test('a date that only its style parts from the author is read', () => {
    const line =
      '<div class="meta"><span class="author">By Ann Stone</span><span class="date">May 19, 2019</span></div>'
    expect(published('', line)).toBe('2019-05-19')
  })

  test('the order of trust', () => {
    const meta = '<meta property="article:published_time" content="2021-03-05T12:00:00+04:00">'
    expect(published(ld('2021-03-04T12:00:00+04:00') + meta)).toBe('2021-03-04')
    expect(published(meta, '<time datetime="2021-03-06">x</time>')).toBe('2021-03-05')
    expect(published('', '<time datetime="2021-03-06">x</time>', 'https://n.example/2021/03/07/x')).toBe('2021-03-07')
    expect(published('', '<time datetime="2021-03-06">6 March</time>')).toBe('2021-03-06')
    expect(published('', '', 'https://n.example/2021/03/x.html')).toBe('2021-03')
    expect(published('')).toBeNull()
  })

  test('today’s date in the masthead is not the article’s', () => {
    const html = page('', '<div class="meta">Posted on March 4, 2021</div>').replace(
      '<body>',
      '<body><div class="masthead">Saturday, 6 May 2023</div>',
    )
    expect(extractArticle(html, '').published).toBe('2021-03-04')
  })
})
