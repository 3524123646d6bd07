import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { likelyEvents } from '../../../src/answers/event-search/likely-events.ts'
import { titleShareOf } from '../../../src/answers/event-search/title-share.ts'
import { readQuestion } from '../../../src/answers/question/read-question.ts'
import { ask, corpusOf, REAL, TODAY } from '../../fixtures/chronicle.ts'

const contextOf = () => ({ corpus: corpusOf(REAL), today: TODAY })
const likely = (question: string) => likelyEvents(readQuestion(question, contextOf()))

describe('how likely an event is meant', () => {
  test('all events and none are together certain, whatever is asked', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('when', 'Kazan', 'who met 2011')),
        (text) => {
          const { events, none } = likely(text)
          expect(events.reduce((sum, { probability }) => sum + probability, none)).toBeCloseTo(1, 9)
        },
      ),
      { numRuns: 40 },
    )
  })

  test('the likeliest comes first', () => {
    const { events } = likely('On what day did gunmen break into the Armenian parliament and kill the premier?')
    expect(events[0]?.hit.event.id).toBe('1999-10-27-yerevan-parliament-shooting')
    const probabilities = events.map(({ probability }) => probability)
    expect(probabilities).toEqual([...probabilities].sort((a, b) => b - a))
  })

  test('what nobody asked about leaves none likely', () => {
    expect(likely('When was the last total eclipse of the moon?').none).toBeGreaterThan(0.9)
  })

  test('events that fit alike share what is likely', () => {
    const { events } = likely('When did Mirzoyan and Bayramov meet in Arlington?')
    expect(events[0]?.probability).toBeLessThan(0.9)
    expect(events[1]?.hit.event.place).toBe('Arlington')
  })
})

describe('how much of a title a question says', () => {
  const shareOf = (question: string, id: string) => {
    const context = contextOf()
    const event = context.corpus.chronicle.events.get(id)
    return event ? titleShareOf(context, readQuestion(question, context))(event) : undefined
  }

  test('in any spelling of its names, all of it', () => {
    const id = '2018-09-28-dushanbe-leaders'
    const title = contextOf().corpus.chronicle.events.get(id)?.title ?? ''
    expect(shareOf(title, id)).toBe(1)
    expect(shareOf(title.replace('Pashinyan', 'Pashinian').replace('Aliyev', 'Алиев'), id)).toBe(1)
  })

  test('nothing of it', () => {
    expect(shareOf('How deep is the sea?', '2018-09-28-dushanbe-leaders')).toBe(0)
  })
})

describe('asked in other words', () => {
  test.each([
    [
      'When did gunmen burst into the Armenian parliament and kill the prime minister?',
      '1999-10-27-yerevan-parliament-shooting',
    ],
    ['On what day did the first grain train roll through Azerbaijan to Armenia?', '2025-11-05-first-grain-transit'],
    ['When was the text of the initialled peace deal put on the web?', '2025-08-11-treaty-text-published'],
  ])('%s', (question, event) => {
    expect(ask(question).answer.events?.[0]).toBe(event)
  })

  test.each([
    'In which hotel did Mirzoyan and Bayramov stay in Almaty in May 2024?',
    'When was the thirty-third session of the border commissions?',
  ])('%s: not told', (question) => {
    expect(ask(question).answer.status).toBe('none')
  })

  test('a road is told where the event was on one', () => {
    expect(ask('On which road did the sides swap one man each in June 2019?').answer.place).toBe('Gazakh–Ijevan road')
  })
})
