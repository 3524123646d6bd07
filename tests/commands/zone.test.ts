import { describe, expect, test } from 'vitest'
import { completeZone, readZone } from '../../src/commands/zone.ts'
import { corpusOf, REAL, TODAY } from '../fixtures/chronicle.ts'

const context = { corpus: corpusOf(REAL), today: TODAY }
const values = (typed: string) => completeZone(typed, context).map(({ value }) => value)

describe('a time zone', () => {
  test.each([
    ['Asia/Yerevan', 'Asia/Yerevan'],
    ['asia/yerevan', 'Asia/Yerevan'],
    ['Yerevan', 'Asia/Yerevan'],
    ['new york', 'America/New_York'],
    ['Lord Howe', 'Australia/Lord_Howe'],
    ['Asia/Yerevan (UTC+4)', 'Asia/Yerevan'],
    ['utc', 'UTC'],
    ['Kolkata', 'Asia/Kolkata'],
    ['ho chi minh', 'Asia/Ho_Chi_Minh'],
    ['Europe/Kyiv', 'Europe/Kyiv'],
    ['Armenia Standard Time', 'Asia/Yerevan'],
  ])('%s is %s', (typed, zone) => {
    const read = readZone(typed)
    expect(read?.toLowerCase()).toBe(zone.toLowerCase())
    expect(() => new Intl.DateTimeFormat('en', { timeZone: read })).not.toThrow()
  })

  test.each(['', ' ', 'Atlantis', 'Asia', 'Asia/', '4', 'now', '../Yerevan', 'Central European Time'])(
    '“%s” is none',
    (typed) => {
      expect(readZone(typed)).toBeUndefined()
    },
  )

  test('every suggestion can be sent as it is shown or as it is meant', () => {
    for (const typed of ['', 'a', 'yerevan', 'utc', 'eu', 'america/']) {
      const choices = completeZone(typed, context)
      expect(choices.length).toBeGreaterThan(0)
      expect(choices.length).toBeLessThanOrEqual(25)
      for (const { name, value } of choices) {
        expect(readZone(value)).toBe(value)
        expect(readZone(name)).toBe(value)
      }
    }
  })

  test('suggestions come by city, country and part of the world', () => {
    expect(values('Yerevan')).toEqual(['Asia/Yerevan'])
    expect(values('yere')).toContain('Asia/Yerevan')
    expect(values('Armenia')).toContain('Asia/Yerevan')
    expect(values('kolkata')[0]?.toLowerCase()).toBe('asia/kolkata')
    expect(values('asia')).toHaveLength(25)
    expect(values('Atlantis')).toEqual([])
  })

  test('nothing typed lists the zones of places in the chronicle', () => {
    expect(values('').slice(0, 6)).toEqual(expect.arrayContaining(['Europe/Moscow', 'Asia/Yerevan', 'Asia/Baku']))
    expect(values('').at(-1)).toBe('UTC')
  })
})
