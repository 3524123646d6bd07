/**
 * How long from the minute until the last guild has its post, when all are due at the same one?
 *
 *     npx tsx bench/daily.ts [guilds, default 5000] [milliseconds a post takes, default 200]
 *
 * The engine with its SQLite file on the disk and the real clock; the service is a delay. Beside it, how much the event
 * loop is held up meanwhile, and by planning at start, since commands are answered on it too.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { systemClock } from '../src/daily/clock.ts'
import { DailyEngine } from '../src/daily/engine.ts'
import { openStore } from '../src/store/store.ts'

const guilds = Number(process.argv[2] ?? 5000)
const latency = Number(process.argv[3] ?? 200)
/** Ample for planning every guild. */
const PLANNING_MS = 15_000
const zones = Intl.supportedValuesOf('timeZone')

const folder = mkdtempSync(join(tmpdir(), 'bench-daily-'))
let store = openStore(`file:${folder}/different.db`)
const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`

function fill(time: (index: number) => string, zone: (index: number) => string): void {
  store.transaction(() => {
    for (let index = 0; index < guilds; index++) {
      const guild = `${100_000_000_000_000_001n + BigInt(index)}`
      const settings = { guild, channel: guild, time: time(index), zone: zone(index), emptyDay: 'skip' } as const
      store.settings.set(settings, Date.now() - 60_000)
    }
  })
}

const posts: { at: number; inFlight: number }[] = []
let inFlight = 0

function start(): DailyEngine {
  const engine = new DailyEngine({
    store,
    clock: systemClock,
    log: pino({ level: 'warn' }),
    port: {
      async post() {
        inFlight++
        await sleep(latency)
        posts.push({ at: performance.now(), inFlight })
        inFlight--
        return { posted: `${1_300_000_000_000_000_000n + BigInt(posts.length)}` }
      },
      find: async () => ({ absent: true }),
      tellAdmins: async () => 'told',
    },
  })
  engine.start()
  return engine
}

// Every guild at its own hour of the next day, in any of the world's zones: the dearest plan there is.
const times = Array.from({ length: 1440 }, (_, m) => new Date(m * 60_000).toISOString().slice(11, 16))
fill(
  (index) => times[(index * 7) % 1440] ?? '09:00',
  (index) => zones[index % zones.length] ?? 'UTC',
)
const planning = monitorEventLoopDelay({ resolution: 5 })
planning.enable()
const idle = start()
await sleep(PLANNING_MS)
planning.disable()
console.log(
  `planning ${guilds} guilds with different hours and zones: event loop held up at most ${(planning.max / 1e6).toFixed(1)} ms`,
)
await idle.stop()

store.close()
store = openStore(`file:${folder}/same.db`)
posts.length = 0
// The minute that has just begun is owed since before it, so every post is due at once.
const now = new Date(Date.now()).toISOString().slice(11, 16)
fill(
  () => now,
  () => 'UTC',
)
const delay = monitorEventLoopDelay({ resolution: 5 })
delay.enable()
const before = performance.now()
const engine = start()
while (posts.length < guilds) await sleep(100)
const last = posts.at(-1)?.at ?? before
await engine.stop()
delay.disable()
const busiest = Math.max(
  ...posts.map((_, index) => posts.filter(({ at }) => inSecond(at, posts[index]?.at ?? 0)).length),
)
console.log(
  `${guilds} posts of ${latency} ms: the last after ${seconds(last - before)}, ${(posts.length / ((last - before) / 1000)).toFixed(1)} a second`,
)
console.log(`at most ${busiest} in any second, ${Math.max(...posts.map((post) => post.inFlight))} under way at once`)
console.log(
  `event loop held up: p50 ${(delay.percentile(50) / 1e6).toFixed(1)} ms, p99 ${(delay.percentile(99) / 1e6).toFixed(1)} ms, at most ${(delay.max / 1e6).toFixed(1)} ms`,
)
store.close()
rmSync(folder, { recursive: true })

function inSecond(at: number, from: number): boolean {
  return at >= from && at < from + 1000
}
