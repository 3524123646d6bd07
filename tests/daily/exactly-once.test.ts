import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dueAt } from '../../src/daily/calendar.ts'
import { isOpen, LATEST_MS, schedule } from '../../src/daily/schedule.ts'
import type { DailyChoice } from '../../src/store/settings.ts'
import { openStore } from '../../src/store/store.ts'
import { DAY, HOUR, Run, SECOND, Service, type Sight, TestClock, temporaryFolder, type Weather } from './world.ts'

/** What may happen to the program, the clock and the service. */
type Happening =
  | { kind: 'time passes'; ms: number }
  | { kind: 'clock is set'; ms: number }
  | { kind: 'dies'; process: number }
  | { kind: 'will die'; process: number; atWrite: number; before: boolean }
  | { kind: 'starts'; process: number }
  | { kind: 'weather'; weather: Weather[]; sight: Sight[] }
  | { kind: 'admin'; guild: number; choice: number }

const time = fc.oneof(
  fc.integer({ min: 1, max: 60 * SECOND }),
  fc.integer({ min: 1, max: 3 * HOUR }),
  fc.integer({ min: 1, max: 30 * HOUR }),
)
/** The service carries a request out within a minute or never, whether or not anybody still waits for the answer. */
const after = fc.oneof(fc.integer({ min: 0, max: 3 * SECOND }), fc.integer({ min: 0, max: 59 * SECOND }))
const weather: fc.Arbitrary<Weather> = fc.oneof(
  fc.record({ kind: fc.constantFrom('fine', 'fine', 'fine', 'refused'), after }),
  fc.record({ kind: fc.constantFrom('error', 'silent', 'throws'), after, created: fc.boolean() }),
)
const process = fc.integer({ min: 0, max: 1 })

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('time passes' as const), ms: time }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('clock is set' as const),
      ms: fc.oneof(fc.integer({ min: -2 * HOUR, max: 2 * HOUR }), fc.integer({ min: -3 * DAY, max: 3 * DAY })),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('dies' as const), process }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('will die' as const),
      process,
      atWrite: fc.integer({ min: 1, max: 6 }),
      before: fc.boolean(),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('starts' as const), process }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('weather' as const),
      weather: fc.array(weather, { minLength: 1, maxLength: 4 }),
      sight: fc.array(fc.constantFrom<Sight>('clear', 'clear', 'busy', 'silent', 'forbidden'), {
        minLength: 1,
        maxLength: 4,
      }),
    }),
  },
)

const admin: fc.Arbitrary<Happening> = fc.record({
  kind: fc.constant('admin' as const),
  guild: fc.integer({ min: 0, max: 2 }),
  choice: fc.integer({ min: 0, max: 5 }),
})

/** Three guilds, whose posts fall around clock changes in the weeks simulated. */
const guilds: DailyChoice[] = [
  { guild: '100000000000000001', channel: '1', time: '02:30', zone: 'Europe/Brussels', emptyDay: 'skip' },
  { guild: '100000000000000002', channel: '2', time: '02:15', zone: 'Australia/Lord_Howe', emptyDay: 'skip' },
  { guild: '100000000000000003', channel: '3', time: '23:59', zone: 'America/New_York', emptyDay: 'skip' },
]

/** What an admin may choose instead; none of it excuses a second post on a day. */
const choices = [
  { time: '02:45' },
  { time: '12:00' },
  { zone: 'Asia/Tokyo' },
  { zone: 'America/Los_Angeles' },
  { channel: '9' },
  'off',
] as const

/** A channel is one guild's alone, also another one. */
function channelOf({ channel }: DailyChoice, choice: Exclude<(typeof choices)[number], 'off'>): string {
  return 'channel' in choice ? `${choice.channel}${channel}` : channel
}

async function play(start: number, happenings: Happening[]) {
  const folder = temporaryFolder()
  const store = openStore(folder.url)
  const clock = new TestClock(start)
  const service = new Service(clock)
  const processes: (Run | undefined)[] = [undefined, undefined]
  const revive = (index: number) => {
    if (processes[index]?.alive) return
    const run = new Run(folder.url, clock, service)
    processes[index] = run
    run.start()
  }
  try {
    for (const settings of guilds) store.settings.set(settings, clock.now())
    revive(0)
    for (const event of happenings) {
      if (event.kind === 'time passes') await clock.advance(event.ms)
      else if (event.kind === 'clock is set') clock.step(event.ms)
      else if (event.kind === 'dies') processes[event.process]?.kill()
      else if (event.kind === 'will die') processes[event.process]?.killAtWrite(event.atWrite, event.before)
      else if (event.kind === 'starts') revive(event.process)
      else if (event.kind === 'weather') {
        let posts = 0
        let looks = 0
        const { weather, sight } = event
        service.weather = () => weather[posts++ % weather.length] ?? { kind: 'fine', after: 0 }
        service.sight = () => sight[looks++ % sight.length] ?? 'clear'
      } else {
        const settings = guilds[event.guild]
        const choice = choices[event.choice]
        if (!settings || !choice) continue
        if (choice === 'off') store.settings.remove(settings.guild)
        else store.settings.set({ ...settings, ...choice, channel: channelOf(settings, choice) }, clock.now())
        for (const run of processes) run?.refresh(settings.guild)
      }
    }
    // In the end all is well again: both processes die, one starts, the service answers, and a day and a half passes.
    for (const run of processes) run?.kill()
    service.weather = () => ({ kind: 'fine', after: 100 })
    service.sight = () => 'clear'
    revive(0)
    await clock.advance(36 * HOUR)
    while (
      guilds.some(({ guild }) => store.claims.since(guild, '3000-01-01').some(({ state }) => state === 'sending'))
    ) {
      await clock.advance(SECOND)
    }
    const now = clock.now()
    const claims = new Map(guilds.map(({ guild }) => [guild, store.claims.since(guild, '1900-01-01')]))
    const settings = new Map(guilds.map(({ guild }) => [guild, store.settings.get(guild)]))
    return { messages: service.messages, claims, settings, now }
  } finally {
    for (const run of processes) run?.kill()
    store.close()
    folder.remove()
  }
}

type Outcome = Awaited<ReturnType<typeof play>>

/** Whatever happened: no guild has two posts of one day, and the records tell the truth. */
function expectNothingTwice({ messages, claims }: Outcome): void {
  const posts = messages.map(({ guild, day }) => `${guild} ${day}`)
  expect(posts).toEqual([...new Set(posts)])
  for (const message of messages) {
    const claim = claims.get(message.guild)?.find(({ day }) => day === message.day)
    expect(claim?.state).toBeOneOf(['posted', 'in-doubt', 'sending'])
  }
  for (const claim of [...claims.values()].flat()) {
    const message = messages.find(({ guild, day }) => guild === claim.guild && day === claim.day)
    if (claim.state === 'posted') expect(claim.message).toBe(message?.id)
    if (claim.state === 'skipped') expect(message).toBeUndefined()
    if (claim.state === 'skipped' || claim.state === 'in-doubt') expect(claim.reason).toBeTruthy()
  }
}

/** Every day owed is posted, or noted as skipped or in doubt. */
function expectNothingForgotten({ claims, settings, now }: Outcome): void {
  for (const [guild, daily] of settings) {
    if (!daily) continue
    const known = claims.get(guild) ?? []
    const { missed, next } = schedule(daily, known, now, () => now)
    expect(missed).toEqual([])
    expect(next.at).toBeGreaterThan(now)
    // Unfinished is only what waits for its time, after a clock was set back.
    expect(known.filter((claim) => isOpen(claim) && claim.due <= now)).toEqual([])
  }
}

/** Posts come at their time by the clock as it then stood, and at most 12 hours after it. */
function expectInTime({ messages }: Outcome): void {
  for (const { guild, day, sentAt } of messages) {
    const settings = guilds.find((settings) => settings.guild === guild)
    if (!settings) continue
    const due = dueAt(day, settings.time, settings.zone) ?? Number.NaN
    expect(sentAt).toBeGreaterThanOrEqual(due)
    expect(sentAt).toBeLessThan(due + LATEST_MS)
  }
}

const starts = fc.constantFrom(
  Date.parse('2026-10-24T12:00:00Z'),
  Date.parse('2026-10-03T00:00:00Z'),
  Date.parse('2026-03-28T12:00:00Z'),
  Date.parse('2026-12-30T12:00:00Z'),
  Date.parse('2028-02-27T12:00:00Z'),
)

describe('over any sequence of crashes, restarts, clock steps and failures', () => {
  test('each guild gets one post a local day, or it is noted why not', { timeout: 180_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(starts, fc.array(happening, { minLength: 5, maxLength: 60 }), async (start, happenings) => {
        const outcome = await play(start, happenings)
        expectNothingTwice(outcome)
        expectNothingForgotten(outcome)
        expectInTime(outcome)
      }),
      { numRuns: 60, interruptAfterTimeLimit: 150_000 },
    )
  })

  test('whatever admins change meanwhile, no day has two posts', { timeout: 180_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        starts,
        fc.array(fc.oneof(happening, admin), { minLength: 5, maxLength: 60 }),
        async (start, happenings) => {
          const outcome = await play(start, happenings)
          expectNothingTwice(outcome)
          expectNothingForgotten(outcome)
        },
      ),
      { numRuns: 60, interruptAfterTimeLimit: 150_000 },
    )
  })
})
