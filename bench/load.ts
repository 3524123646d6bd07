/**
 * How long do people wait when many ask at once? A bot in a process of its own answers `/when`, `/meetings` and `/search`, and
 * an empty `/ping` beside them, at 100, 300 and 1000 interactions a second:
 * `npm run bench:load [-- <seconds> <rounds> [<interactions a second> …]]`.
 *
 * This process is the local stand-in for Discord and sends the commands evenly, however many are still unanswered. A time
 * is that from sending an interaction to the arrival of the whole answer; that the stand-in then judges it takes longer for a
 * long one, but is none of the bot's doing. The commands take turns, so that what else the machine does meets all of them.
 */
import { fork } from 'node:child_process'
import { subscribe } from 'node:diagnostics_channel'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { parseChronicle, readFiles } from '../src/corpus/read.ts'
import { startStandIn } from '../src/sandbox/stand-in.ts'
import { bundle } from './load/bundle.ts'
import { load, machine } from './machine.ts'

const RATES = [100, 300, 1000]
/** A bot runs for days: what it does often has long been compiled. */
const WARM_UP = { rate: 250, seconds: 12 }
const LONGEST = 100
const [seconds = 3, rounds = 3, ...rates] = process.argv.slice(2).map(Number)
if (!(seconds > 0 && rounds > 0 && rates.every((rate) => rate > 0))) {
  console.error(
    'How many seconds for each measurement, and how many rounds? Such as 3 3, or 3 3 300 for one rate alone.',
  )
  process.exit(1)
}

const root = join(import.meta.dirname, '..')
const { events, people, articles } = parseChronicle(readFiles(join(root, 'data')), 'data')
const titles = [...events.values()].map(({ title }) => title.slice(0, LONGEST))
const names = [...people.values()].map(({ name }) => name)
const texts = [...articles.values()].map(({ title }) => title.slice(0, LONGEST))
const pick = (from: readonly string[], at: number) => from[(at * 7) % from.length] ?? ''

type Request = { command: string; options?: Record<string, string> }
const COMMANDS: Record<string, (at: number) => Request> = {
  '/ping': () => ({ command: 'ping' }),
  '/when': (at) => ({ command: 'when', options: { event: pick(titles, at) } }),
  '/meetings': (at) => ({ command: 'meetings', options: { person: pick(names, at), from: String(1992 + (at % 30)) } }),
  '/search': (at) => ({ command: 'search', options: { text: pick(texts, at) } }),
}

console.log(machine())
console.error('Starting the bot …')
const standIn = await startStandIn()
const cache = mkdtempSync(join(tmpdir(), 'parley-bench-load-'))
const program = join(cache, 'bot.cjs')
await bundle(join(root, 'bench', 'load', 'bot.ts'), program)
const bot = fork(program, {
  cwd: root,
  execArgv: [],
  env: { ...process.env, DISCORD_API: standIn.api, DISCORD_TOKEN: standIn.token, CACHE_DIR: cache },
})
bot.once('exit', (code) => {
  console.error(`The bot ended (${code}).`)
  process.exit(1)
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
process.once('exit', () => {
  bot.kill('SIGKILL')
  rmSync(cache, { recursive: true, force: true })
})
await once(bot, 'message')

const Usage = z.object({ cpu: z.number() })
async function cpuOfBot(): Promise<number> {
  bot.send('usage')
  const [usage] = await once(bot, 'message')
  return Usage.parse(usage).cpu
}

/** When the whole answer to an interaction had arrived, by the interaction's id. */
const arrivals = new Map<string, number>()
subscribe('http.server.request.start', (message) => {
  const request = typeof message === 'object' && message !== null && 'request' in message ? message.request : undefined
  if (!(request instanceof IncomingMessage)) return
  const [, id] = /\/interactions\/(\d+)\//.exec(request.url ?? '') ?? []
  if (id !== undefined) request.once('end', () => arrivals.set(id, performance.now()))
})

interface Figures {
  times: number[]
  unanswered: number
  cpu: number
}

/** Waits until the bot has no more than this to do, in milliseconds: what one measurement left behind is not the next one's. */
const IDLE = 5
async function idle(): Promise<void> {
  for (let quiet = 0; quiet < 3; ) {
    const start = performance.now()
    await cpuOfBot()
    quiet = performance.now() - start < IDLE ? quiet + 1 : 0
    await sleep(50)
  }
}

let sent = 0
async function measure(make: (at: number) => Request, rate: number, seconds: number): Promise<Figures> {
  await idle()
  const figures: Figures = { times: [], unanswered: 0, cpu: -(await cpuOfBot()) }
  const pending: Promise<void>[] = []
  const count = rate * seconds
  const begin = performance.now()
  while (pending.length < count) {
    const due = Math.min(count, Math.floor(((performance.now() - begin) / 1000) * rate) + 1)
    while (pending.length < due) {
      const start = performance.now()
      const answered = standIn.interact(make(sent++)).then(({ id, response }) => {
        if (response === 'message') figures.times.push((arrivals.get(id) ?? Number.NaN) - start)
        else figures.unanswered += 1
        arrivals.delete(id)
      })
      pending.push(answered)
    }
    await sleep(1)
  }
  await Promise.all(pending)
  figures.cpu += await cpuOfBot()
  return figures
}

for (const [name, make] of Object.entries(COMMANDS)) {
  console.error(`Warming up ${name} …`)
  await measure(make, WARM_UP.rate, WARM_UP.seconds)
}
console.log('\n| a second | | p50 ms | × | p99 ms | × | CPU of the bot ms | unanswered |')
console.log('| --: | --- | --: | --: | --: | --: | --: | --: |')
for (const rate of rates.length > 0 ? rates : RATES) {
  const all = new Map<string, Figures>()
  for (let round = 1; round <= rounds; round++)
    for (const [name, make] of Object.entries(COMMANDS)) {
      console.error(`${rate} a second, round ${round}: ${name} … (load ${load()})`)
      const { times, unanswered, cpu } = await measure(make, rate, seconds)
      const sum = all.get(name) ?? { times: [], unanswered: 0, cpu: 0 }
      sum.times.push(...times)
      all.set(name, { times: sum.times, unanswered: sum.unanswered + unanswered, cpu: sum.cpu + cpu })
    }
  let base: { p50: number; p99: number } | undefined
  for (const [name, { times, unanswered, cpu }] of all) {
    times.sort((a, b) => a - b)
    const at = (share: number) => times[Math.floor(share * (times.length - 1))] ?? Number.NaN
    const [p50, p99] = [at(0.5), at(0.99)]
    base ??= { p50, p99 }
    const latency = [p50.toFixed(2), (p50 / base.p50).toFixed(2), p99.toFixed(1), (p99 / base.p99).toFixed(2)]
    const cells = [rate, name, ...latency, (cpu / (times.length + unanswered)).toFixed(2), unanswered]
    console.log(`| ${cells.join(' | ')} |`)
  }
}
if (standIn.violations.length > 0)
  console.error('The stand-in found fault with answers:', standIn.violations.slice(0, 3))
process.exit(standIn.violations.length > 0 ? 1 : 0)
