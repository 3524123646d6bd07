import { describe, expect, test } from 'vitest'
import { ask, corpusOf, REAL } from '../fixtures/chronicle.ts'

/** The paragraph of an event's best source that speaks of it, read by eye. */
const read: [event: string, paragraph: number][] = [
  // Other resolutions of the same year stand beside it, and one paragraph names the day without its year.
  ['1993-04-30-unsc-822', 2],
  // One paragraph only says that sources differ on the day.
  ['2008-08-01-moscow-ministers', 1],
  // The event's interval is told by one of its days.
  ['2009-07-17-moscow-leaders', 1],
  // "21 May" is not "1 May": the whole date counts.
  ['1994-05-12-ceasefire', 1],
  ['2023-02-15-armenia-treaty-proposals', 1],
  ['2020-07-12-tovuz-tavush-clashes', 1],
  // Reports that come to the event late.
  ['1989-08-16-stepanakert-national-council', 3],
  ['1993-08-31-provisional-ceasefire', 2],
  ['2005-04-15-london-ministers', 2],
  ['2011-04-11-co-chairs-airport', 3],
  ['2022-10-12-the-hague-icj', 2],
  ['2024-03-01-antalya-armenia-turkey', 3],
  ['2025-11-28-gabala-deputy-premiers', 2],
]

describe('the passage that supports an event', () => {
  const corpus = corpusOf(REAL)

  test.each(read)('%s is told in paragraph %i of its best source', (id, paragraph) => {
    const event = corpus.chronicle.events.get(id)
    expect(event && corpus.evidence(event)[0]?.paragraph).toBe(paragraph)
  })

  test('every event has one passage of each of its sources, best source first', () => {
    for (const event of corpus.chronicle.events.values())
      expect(corpus.evidence(event).map(({ article }) => article.id)).toEqual(event.sources)
  })

  test('the best sources can be asked for alone', () => {
    const event = corpus.chronicle.events.get('2025-08-08-washington-leaders')
    if (!event) throw new Error('no such event')
    expect(event.sources.length).toBeGreaterThan(2)
    expect(corpus.evidence(event, 2)).toEqual(corpus.evidence(event).slice(0, 2))
  })
})

test('every quote stands word for word in the paragraph that it names', () => {
  const { chronicle } = corpusOf(REAL)
  for (const line of [
    '/meetings separate:true',
    '/who person:Putin',
    '/source article:2023-05-26-jamnews-moscow-talks',
  ])
    for (const { article, paragraph, quote, title, url } of ask(line).answer.citations) {
      const source = chronicle.articles.get(article)
      expect(source?.paragraphs[paragraph - 1]).toContain(quote)
      expect({ title, url }).toEqual({ title: source?.title, url: source?.url })
    }
})
