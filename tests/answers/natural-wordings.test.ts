import { describe, expect, test } from 'vitest'
import { ask } from '../fixtures/chronicle.ts'

const eventsOf = (question: string) => [...(ask(question).answer.events ?? [])].sort()

describe('what somebody did somewhere', () => {
  test('is everything at which they were there', () => {
    expect(eventsOf('What did Putin do in Baku?')).toEqual(eventsOf('Which events were there with Putin in Baku?'))
    expect(eventsOf('What did Vance do in Yerevan?')).not.toEqual([])
  })

  test('with another verb it is asked of the passages', () => {
    expect(ask('What did Putin say in Sochi?').answer.headline).not.toMatch(/events? with/)
  })
})

describe('the same deed done twice', () => {
  test('is told twice where no time says which is meant', () => {
    const both = ['1992-05-08-shusha-captured', '2020-11-08-shusha']
    expect(eventsOf('When was Shusha captured?')).toEqual(both)
    expect(eventsOf('When was Shusha captured in 2020?')).toEqual(both.slice(1))
    expect(eventsOf('When did Azerbaijan retake Shusha?')).toEqual(both.slice(1))
  })
})

describe('how something came about', () => {
  test.each(['When was the border commission set up?', 'When was the trilateral working group set up?'])(
    'is told by no session of it: %s',
    (question) => {
      expect(ask(question).answer.status).toBe('none')
    },
  )

  test('is told by no statement that backs it', () => {
    expect(ask('When did the Prague Process begin?').answer.events).not.toEqual(['2004-12-07-sofia-statement'])
  })
})

test('a court is asked for what it decided about something', () => {
  expect(eventsOf('What did the ICJ decide about Lachin?')).toEqual([
    '2023-02-22-the-hague-icj',
    '2023-07-06-the-hague-icj',
  ])
})

test.each([
  ['When were the Madrid principles tabled?', '2007-11-29'],
  ['When did the sides exchange fire in Tovuz?', '2020-07-12/2020-07-16'],
])('a deed in other words: %s', (question, date) => {
  expect(ask(question).answer.date).toBe(date)
})
