import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dueAt, localDay } from '../../src/daily/calendar.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { DAY, HOUR, MINUTE, Run, SECOND, Service, TestClock, temporaryFolder } from './world.ts'

const guild = '100000000000000001'
const channel = '200000000000000001'
const daily = { guild, channel, time: '09:00', zone: 'Europe/Brussels', emptyDay: 'skip' } as const

let folder: ReturnType<typeof temporaryFolder>
let store: Store
let clock: TestClock
let service: Service
let run: Run

function begin(now: string): void {
  clock = new TestClock(Date.parse(now))
  service = new Service(clock)
  run = new Run(folder.url, clock, service)
}

beforeEach(() => {
  folder = temporaryFolder()
  store = openStore(folder.url)
})

afterEach(() => {
  run.kill()
  store.close()
  folder.remove()
})

const posts = () => service.messages.map((message) => [message.day, new Date(message.at).toISOString()])
const states = () => store.claims.since(guild, '1900-01-01').map((claim) => [claim.day, claim.state])

describe('the post', () => {
  test('is made at its minute, and once', async () => {
    begin('2026-08-08T05:00:00Z')
    store.settings.set(daily, clock.now())
    run.start()
    await clock.advance(2 * HOUR - 1)
    expect(posts()).toEqual([])
    await clock.advance(1)
    expect(posts()).toEqual([['2026-08-08', '2026-08-08T07:00:00.000Z']])
    await clock.advance(10 * HOUR)
    expect(service.messages).toHaveLength(1)
    expect(store.claims.get(guild, '2026-08-08')).toMatchObject({ state: 'posted', message: service.messages[0]?.id })
  })

  test('follows a setting made a few seconds before its time, without a restart', async () => {
    begin('2026-08-08T05:00:00Z')
    run.start()
    await clock.advance(HOUR + 59 * MINUTE + 57 * SECOND)
    store.settings.set(daily, clock.now())
    run.refresh(guild)
    await clock.advance(3 * SECOND)
    expect(posts()).toEqual([['2026-08-08', '2026-08-08T07:00:00.000Z']])
  })

  test('is not owed for a time already past when it was chosen', async () => {
    begin('2026-08-08T07:00:01Z')
    store.settings.set(daily, clock.now())
    run.start()
    await clock.advance(23 * HOUR)
    expect(posts()).toEqual([])
    await clock.advance(HOUR)
    expect(posts()).toEqual([['2026-08-09', '2026-08-09T07:00:00.000Z']])
  })

  test('stays the only one of its day when the hour is moved later', async () => {
    begin('2026-08-08T06:59:00Z')
    store.settings.set(daily, clock.now())
    run.start()
    await clock.advance(HOUR)
    store.settings.set({ ...daily, time: '20:00' }, clock.now())
    run.refresh(guild)
    await clock.advance(DAY)
    expect(posts()).toEqual([['2026-08-08', '2026-08-08T07:00:00.000Z']])
    await clock.until(Date.parse('2026-08-09T18:00:00Z'))
    expect(service.messages).toHaveLength(2)
  })

  test('goes to the new channel, and ends when it is turned off', async () => {
    begin('2026-08-08T06:59:00Z')
    store.settings.set(daily, clock.now())
    run.start()
    await clock.advance(HOUR)
    store.settings.set({ ...daily, channel: '200000000000000002' }, clock.now())
    run.refresh(guild)
    await clock.advance(DAY)
    expect(service.messages.map((message) => message.channel)).toEqual([channel, '200000000000000002'])
    store.settings.remove(guild)
    run.refresh(guild)
    await clock.advance(3 * DAY)
    expect(service.messages).toHaveLength(2)
  })

  test('has nothing to say on an empty day, and does not ask again', async () => {
    begin('2026-08-08T06:59:00Z')
    store.settings.set(daily, clock.now())
    service.weather = () => ({ kind: 'nothing', after: 100 })
    run.start()
    await clock.advance(20 * HOUR)
    expect(service.requests).toHaveLength(1)
    expect(states()).toEqual([['2026-08-08', 'nothing']])
  })
})

describe('a year', () => {
  const zones: Record<number, [zone: string, time: string][]> = {
    2011: [
      ['Europe/Brussels', '02:30'],
      ['America/New_York', '02:00'],
      ['Australia/Lord_Howe', '02:15'],
      ['Asia/Tehran', '00:00'],
      ['Asia/Tehran', '23:30'],
      ['Asia/Yerevan', '02:59'],
      ['Pacific/Apia', '09:00'],
    ],
    2028: [
      ['Europe/Brussels', '03:00'],
      ['America/New_York', '01:30'],
      ['Australia/Lord_Howe', '01:45'],
      ['America/Scoresbysund', '23:30'],
      ['Asia/Tehran', '00:00'],
      ['Asia/Yerevan', '09:00'],
    ],
  }

  test.each([2011, 2028])(
    '%d: every guild gets each of its days once, at its time',
    async (year) => {
      begin(`${year - 1}-12-31T00:00:00Z`)
      const guilds = (zones[year] ?? []).map(([zone, time], i) => ({
        ...daily,
        guild: `${BigInt(guild) + BigInt(i)}`,
        zone,
        time,
      }))
      for (const each of guilds) store.settings.set(each, clock.now())
      run.start()
      await clock.until(Date.parse(`${year + 1}-01-02T00:00:00Z`))
      for (const { guild, zone, time } of guilds) {
        const posts = service.messages.filter((message) => message.guild === guild && message.day.startsWith(`${year}`))
        const days = posts.map((message) => message.day)
        expect([zone, days.length]).toEqual([zone, zone === 'Pacific/Apia' ? 364 : year === 2028 ? 366 : 365])
        expect(new Set(days).size).toBe(days.length)
        expect(days.includes(`${year}-02-29`)).toBe(year === 2028)
        for (const { day, at } of posts) {
          expect(at).toBe(dueAt(day, time, zone))
          if (zone !== 'America/Scoresbysund') expect(localDay(at, zone)).toBe(day)
        }
      }
    },
    120_000,
  )
})

describe('after a pause', () => {
  test('a post is caught up 11 hours and 59 minutes late', async () => {
    begin('2026-08-08T18:59:00Z')
    store.settings.set(daily, clock.now() - DAY)
    run.start()
    await clock.advance(SECOND)
    expect(posts()).toEqual([['2026-08-08', '2026-08-08T18:59:00.000Z']])
  })

  test('a post 12 hours late is skipped and noted, and the next one comes in time', async () => {
    begin('2026-08-08T19:00:00Z')
    store.settings.set(daily, clock.now() - DAY)
    run.start()
    await clock.advance(MINUTE)
    expect(posts()).toEqual([])
    expect(store.claims.get(guild, '2026-08-08')).toMatchObject({ state: 'skipped' })
    expect(store.claims.get(guild, '2026-08-08')?.reason).toContain('12 hours')
    await clock.advance(12 * HOUR)
    expect(posts()).toEqual([['2026-08-09', '2026-08-09T07:00:00.000Z']])
  })

  test('each day of a week is noted', async () => {
    begin('2026-08-08T05:00:00Z')
    store.settings.set(daily, clock.now() - 7 * DAY)
    run.start()
    await clock.advance(3 * HOUR)
    expect(states().reverse()).toEqual([
      ...['01', '02', '03', '04', '05', '06', '07'].map((day) => [`2026-08-${day}`, 'skipped']),
      ['2026-08-08', 'posted'],
    ])
  })

  test('the computer slept over the time', async () => {
    begin('2026-08-08T06:00:00Z')
    store.settings.set(daily, clock.now())
    run.start()
    clock.step(3 * HOUR)
    await clock.advance(MINUTE)
    expect(service.messages.map((message) => message.day)).toEqual(['2026-08-08'])
  })
})

describe('a clock', () => {
  test('set back does not repeat a post', async () => {
    begin('2026-08-08T06:59:00Z')
    store.settings.set(daily, clock.now())
    run.start()
    await clock.advance(2 * MINUTE)
    clock.step(-HOUR)
    await clock.advance(2 * HOUR)
    clock.step(-3 * DAY)
    await clock.advance(4 * DAY)
    expect(service.messages.map((message) => message.day)).toEqual([
      '2026-08-08',
      '2026-08-06',
      '2026-08-07',
      '2026-08-09',
    ])
  })

  test('set forward by days and put right again: the days come after all', async () => {
    begin('2026-08-08T06:00:00Z')
    store.settings.set(daily, clock.now())
    run.start()
    clock.step(3 * DAY + 13 * HOUR)
    await clock.advance(MINUTE)
    expect(states().map(([, state]) => state)).toEqual(['skipped', 'skipped', 'skipped', 'skipped'])
    clock.step(-3 * DAY - 13 * HOUR)
    await clock.advance(5 * DAY)
    expect(service.messages.map((message) => message.day)).toEqual(
      [8, 9, 10, 11, 12].map((day) => `2026-08-${`${day}`.padStart(2, '0')}`),
    )
  })

  test('that was wrong when the post was set does not keep a guild waiting', async () => {
    begin('2027-08-08T06:00:00Z')
    store.settings.set(daily, clock.now())
    run.start()
    await clock.advance(MINUTE)
    clock.step(-365 * DAY)
    await clock.advance(2 * HOUR)
    expect(posts()).toHaveLength(1)
  })
})

describe('a request that fails', () => {
  test('and was not carried out is tried again', async () => {
    begin('2026-08-08T06:59:00Z')
    store.settings.set(daily, clock.now())
    service.weather = () => ({ kind: service.requests.length < 4 ? 'refused' : 'fine', after: 50 })
    run.start()
    await clock.advance(10 * MINUTE)
    expect(service.requests).toHaveLength(4)
    expect(states()).toEqual([['2026-08-08', 'posted']])
  })

  test('for 12 hours is given up, with the reason', async () => {
    begin('2026-08-08T06:59:00Z')
    store.settings.set(daily, clock.now())
    service.weather = () => ({ kind: 'refused', after: 50 })
    run.start()
    await clock.advance(13 * HOUR)
    expect(store.claims.get(guild, '2026-08-08')).toMatchObject({ state: 'skipped', reason: 'refused' })
    expect(service.requests.length).toBeLessThan(60)
    service.weather = () => ({ kind: 'fine', after: 50 })
    await clock.advance(DAY)
    expect(service.messages.map((message) => message.day)).toEqual(['2026-08-09'])
  })

  test.each(['error', 'silent', 'throws'] as const)(
    '%s, though the message was created, is not repeated',
    async (kind) => {
      begin('2026-08-08T06:59:00Z')
      store.settings.set(daily, clock.now())
      service.weather = () => ({ kind, after: 50, created: true })
      run.start()
      await clock.advance(DAY)
      expect(service.requests).toHaveLength(1)
      expect(store.claims.get(guild, '2026-08-08')).toMatchObject({ state: 'posted', message: service.messages[0]?.id })
    },
  )

  test.each(['error', 'silent', 'throws'] as const)('%s, and no message was created, is made good', async (kind) => {
    begin('2026-08-08T06:59:00Z')
    store.settings.set(daily, clock.now())
    service.weather = () =>
      service.requests.length < 3 ? { kind, after: 50, created: false } : { kind: 'fine', after: 0 }
    run.start()
    await clock.advance(HOUR)
    expect(service.messages).toHaveLength(1)
    expect(states()).toEqual([['2026-08-08', 'posted']])
  })

  test('with an answer so late that it was given up, is not doubled', async () => {
    begin('2026-08-08T06:59:00Z')
    store.settings.set(daily, clock.now())
    service.weather = () => ({ kind: 'silent', after: service.requests.length === 1 ? 75 * SECOND : 0, created: true })
    run.start()
    await clock.advance(HOUR)
    expect(service.requests.length).toBeGreaterThan(1)
    expect(service.messages).toHaveLength(1)
    expect(states()).toEqual([['2026-08-08', 'posted']])
  })

  test('in a channel that cannot be read stays in doubt rather than being repeated', async () => {
    begin('2026-08-08T06:59:00Z')
    store.settings.set(daily, clock.now())
    service.weather = () => ({ kind: 'silent', after: 0, created: service.requests.length % 2 === 1 })
    service.sight = () => 'forbidden'
    run.start()
    await clock.advance(12 * HOUR)
    expect(service.requests).toHaveLength(1)
    expect(store.claims.get(guild, '2026-08-08')).toMatchObject({
      state: 'in-doubt',
      reason: 'The channel cannot be read.',
    })
  })

  test('is looked for in the channel it went to, though another was chosen since', async () => {
    begin('2026-08-08T06:59:00Z')
    store.settings.set(daily, clock.now())
    service.weather = () => ({ kind: 'silent', after: 0, created: true })
    run.start()
    await clock.advance(MINUTE + 5 * SECOND)
    store.settings.set({ ...daily, channel: '200000000000000002' }, clock.now())
    run.refresh(guild)
    await clock.advance(HOUR)
    expect(service.messages.map((message) => message.channel)).toEqual([channel])
  })
})

describe('a post that cannot work', () => {
  test('is suspended, and the admins are told once', async () => {
    begin('2026-08-08T06:59:00Z')
    store.settings.set(daily, clock.now())
    service.weather = () => ({ kind: 'forbidden', after: 50 })
    run.start()
    await clock.advance(5 * DAY)
    expect(service.requests).toHaveLength(1)
    expect(service.told).toEqual([{ guild, reason: 'The channel is gone.' }])
    expect(store.settings.get(guild)?.suspension).toMatchObject({ reason: 'The channel is gone.', told: true })
    run.kill()
    run = new Run(folder.url, clock, service)
    run.start()
    await clock.advance(5 * DAY)
    expect(service.told).toHaveLength(1)

    service.weather = () => ({ kind: 'fine', after: 50 })
    store.settings.set(daily, clock.now())
    run.refresh(guild)
    await clock.advance(DAY)
    expect(service.messages).toHaveLength(1)
  })

  test('is told later when nobody could be reached at first', async () => {
    begin('2026-08-08T06:59:00Z')
    store.settings.set(daily, clock.now())
    service.weather = () => ({ kind: 'forbidden', after: 50 })
    service.tell = () => 'try again'
    run.start()
    await clock.advance(HOUR)
    expect(service.told).toEqual([])
    service.tell = () => 'told'
    await clock.advance(HOUR)
    expect(service.told).toHaveLength(1)
  })

  test('for a time zone that is not known any more', async () => {
    begin('2026-08-08T06:59:00Z')
    store.settings.set({ ...daily, zone: 'Asia/Atlantis' }, clock.now())
    store.settings.set({ ...daily, guild: '100000000000000002' }, clock.now())
    run.start()
    await clock.advance(HOUR)
    expect(service.told).toEqual([{ guild, reason: 'The time zone Asia/Atlantis is not known here any more.' }])
    expect(service.messages).toHaveLength(1)
  })
})

describe('two processes', () => {
  test('post once between them', async () => {
    begin('2026-08-08T06:59:00Z')
    for (let i = 0; i < 20; i++)
      store.settings.set({ ...daily, guild: `${100000000000000001n + BigInt(i)}` }, clock.now())
    service.weather = () => ({ kind: 'fine', after: 800 })
    const second = new Run(folder.url, clock, service)
    run.start()
    second.start()
    await clock.advance(DAY)
    expect(service.requests).toHaveLength(20)
    expect(service.messages).toHaveLength(20)
    second.kill()
  })

  test('one sees what is set through the other', async () => {
    begin('2026-08-08T06:00:00Z')
    run.start()
    await clock.advance(MINUTE)
    store.settings.set(daily, clock.now())
    await clock.advance(2 * HOUR)
    expect(service.messages).toHaveLength(1)
  })

  test('one goes on where the other died', async () => {
    begin('2026-08-08T06:59:00Z')
    store.settings.set(daily, clock.now())
    const second = new Run(folder.url, clock, service)
    run.killAtWrite(1, false)
    run.start()
    await clock.advance(30 * SECOND)
    second.start()
    await clock.advance(10 * MINUTE)
    expect(run.alive).toBe(false)
    expect(service.messages).toHaveLength(1)
    expect(states()).toEqual([['2026-08-08', 'posted']])
    second.kill()
  })
})

describe('many guilds at the same minute', () => {
  const count = 5000
  const ids = Array.from({ length: count }, (_, i) => `${100000000000000001n + BigInt(i)}`)

  test('are all served, at no more than 50 a second, whoever hangs', async () => {
    begin('2026-08-08T06:59:00Z')
    store.transaction(() => {
      for (const id of ids) store.settings.set({ ...daily, guild: id }, clock.now())
    })
    const hanging = new Set(ids.filter((_, i) => i % 100 === 0))
    service.weather = ({ guild }) =>
      hanging.has(guild) ? { kind: 'silent', after: 0, created: false } : { kind: 'fine', after: 300 }
    run.start()
    await clock.advance(MINUTE + 150 * SECOND)
    const served = new Set(service.messages.map((message) => message.guild))
    expect(ids.filter((id) => !served.has(id) && !hanging.has(id))).toEqual([])
    expect(service.messages).toHaveLength(count - hanging.size)
    const starts = service.requests.map((request) => request.elapsed)
    for (const [index, start] of starts.entries()) {
      const fiftyLater = starts[index + 50]
      if (fiftyLater !== undefined) expect(fiftyLater - start).toBeGreaterThanOrEqual(SECOND)
    }
  }, 120_000)
})

test('a stopped engine finishes what is under way and starts nothing', async () => {
  begin('2026-08-08T06:59:00Z')
  store.settings.set(daily, clock.now())
  service.weather = () => ({ kind: 'fine', after: 2 * SECOND })
  run.start()
  await clock.advance(MINUTE + SECOND)
  const stopped = run.stop()
  await clock.advance(5 * SECOND)
  await stopped
  expect(states()).toEqual([['2026-08-08', 'posted']])
  await clock.advance(3 * DAY)
  expect(service.messages).toHaveLength(1)
})
