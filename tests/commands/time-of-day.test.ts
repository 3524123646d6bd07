import { describe, expect, test } from 'vitest'
import { readTimeOfDay } from '../../src/commands/time-of-day.ts'

describe('a time of day', () => {
  test.each([
    ['09:00', '09:00'],
    ['9', '09:00'],
    ['9:05', '09:05'],
    ['21.30', '21:30'],
    ['7h15', '07:15'],
    ['0730', '07:30'],
    ['9 am', '09:00'],
    ['9:30 P.M.', '21:30'],
    ['12am', '00:00'],
    ['12 pm', '12:00'],
    [' Noon ', '12:00'],
    ['midnight', '00:00'],
    ['23:59', '23:59'],
    ['0:00', '00:00'],
  ])('%s is %s', (typed, time) => {
    expect(readTimeOfDay(typed)).toBe(time)
  })

  test.each(['', '24:00', '9:60', '13 pm', '0 am', 'nine', '9:5', '123', '-9', '9:00:00', '9 am tomorrow'])(
    '“%s” is none',
    (typed) => {
      expect(readTimeOfDay(typed)).toBeUndefined()
    },
  )
})
