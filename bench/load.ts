/**
 * How long do people wait when many ask at once? A bot in a process of its own answers `/when`, `/meetings` and `/search`, and
 * an empty `/ping` beside them, at 100, 300 and 1000 interactions a second:
 * `npm run bench:load [-- <rounds> [<interactions a second> …]]`.
 *
 * This process is the local stand-in for Discord and sends the commands evenly, however many are still unanswered. A time
 * is that from sending an interaction to the arrival of the whole answer; that the stand-in then judges it takes longer for a
 * long one, but is none of the bot's doing.
 *
 * Machines are seldom quiet. So the commands take turns of half a second, in a different order each round, and each is
 * compared with the `/ping` of its own round. A virtual machine's host may give the processors to others meanwhile; where
 * the system counts that, a second table has the half of the rounds in which it happened least.
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
import { load, machine, processorTime } from './machine.ts'

const RATES = [100, 300, 1000]
/** A bot runs for days: what it does often has long been compiled. */
const WARM_UP = { rate: 250, seconds: 12 }
/** How long a command's turn in a round is, in seconds. */
const TURN = 0.5
const LONGEST = 100
const [rounds = 40, ...rates] = process.argv.slice(2).map(Number)
if (!(rounds > 0 && rates.every((rate) => rate > 0))) {
  console.error('How many rounds? Such as 40, or 40 300 for one rate alone.')
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

/** A command's turn: times and the bot's processor time in milliseconds. */
interface Turn {
  times: number[]
  unanswered: number
  cpu: number
}

/** Waits until the bot has no more than this to do, in milliseconds: what one turn left behind is not the next one's. */
const IDLE = 5
async function idle(): Promise<void> {
  for (let quiet = 0; quiet < 3; ) {
    const start = performance.now()
    await cpuOfBot()
    quiet = performance.now() - start < IDLE ? quiet + 1 : 0
    await sleep(20)
  }
}

let sent = 0
async function measure(make: (at: number) => Request, rate: number, seconds: number): Promise<Turn> {
  await idle()
  const turn: Turn = { times: [], unanswered: 0, cpu: -(await cpuOfBot()) }
  const pending: Promise<void>[] = []
  const count = rate * seconds
  const begin = performance.now()
  while (pending.length < count) {
    const due = Math.min(count, Math.floor(((performance.now() - begin) / 1000) * rate) + 1)
    while (pending.length < due) {
      const start = performance.now()
      const answered = standIn.interact(make(sent++)).then(({ id, response }) => {
        if (response === 'message') turn.times.push((arrivals.get(id) ?? Number.NaN) - start)
        else turn.unanswered += 1
        arrivals.delete(id)
      })
      pending.push(answered)
    }
    await sleep(1)
  }
  await Promise.all(pending)
  turn.cpu += await cpuOfBot()
  return turn
}

for (const [name, make] of Object.entries(COMMANDS)) {
  console.error(`Warming up ${name} …`)
  await measure(make, WARM_UP.rate, WARM_UP.seconds)
}

/** A turn of every command, and which share of the processors' time the host gave to others meanwhile. */
interface Round {
  turns: Map<string, Turn>
  stolen: number | undefined
}

async function runRound(rate: number, number: number): Promise<Round> {
  const commands = Object.entries(COMMANDS)
  const first = number % commands.length
  const before = processorTime()
  const turns = new Map<string, Turn>()
  for (const [name, make] of [...commands.slice(first), ...commands.slice(0, first)])
    turns.set(name, await measure(make, rate, TURN))
  const after = processorTime()
  return { turns, stolen: before && after && (after.stolen - before.stolen) / (after.all - before.all) }
}

/** The value below which this share of the numbers lies. */
function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN
}

/** Prints how the commands fared; the share of time stolen is that of the median round. */
function print(rate: number, title: string, rounds: readonly Round[]): void {
  const stolen = rounds.flatMap(({ stolen }) => stolen ?? [])
  const share = stolen.length > 0 ? `, ${(100 * quantile(stolen, 0.5)).toFixed(1)} % of the time stolen` : ''
  console.log(`\n${rate} a second, ${title}${share}:\n`)
  console.log('| | p50 ms | × | × by round (quartiles) | p99 ms | × | CPU of the bot ms | unanswered |')
  console.log('| --- | --: | --: | --: | --: | --: | --: | --: |')
  let base: { p50: number; p99: number } | undefined
  for (const name of Object.keys(COMMANDS)) {
    const turns = rounds.flatMap(({ turns }) => turns.get(name) ?? [])
    const times = turns.flatMap((turn) => turn.times)
    const [p50, p99] = [quantile(times, 0.5), quantile(times, 0.99)]
    base ??= { p50, p99 }
    const ratios = rounds.map(({ turns }) => {
      const [own = [], ping = []] = [turns.get(name)?.times, turns.get('/ping')?.times]
      return quantile(own, 0.5) / quantile(ping, 0.5)
    })
    const [low, middle, high] = [0.25, 0.5, 0.75].map((at) => quantile(ratios, at).toFixed(2))
    const unanswered = turns.reduce((sum, turn) => sum + turn.unanswered, 0)
    const cpu = turns.reduce((sum, turn) => sum + turn.cpu, 0) / (times.length + unanswered)
    const latency = [p50.toFixed(2), (p50 / base.p50).toFixed(2), `${middle} (${low}–${high})`]
    const cells = [name, ...latency, p99.toFixed(1), (p99 / base.p99).toFixed(2), cpu.toFixed(2), unanswered]
    console.log(`| ${cells.join(' | ')} |`)
  }
}

for (const rate of rates.length > 0 ? rates : RATES) {
  const all: Round[] = []
  while (all.length < rounds) {
    if (all.length % 10 === 0) console.error(`${rate} a second, round ${all.length + 1} … (load ${load()})`)
    all.push(await runRound(rate, all.length))
  }
  print(rate, `${rounds} rounds`, all)
  const quiet = all.filter(({ stolen }) => stolen !== undefined).sort((a, b) => (a.stolen ?? 0) - (b.stolen ?? 0))
  if (quiet.length > 1) print(rate, 'the quieter half of them', quiet.slice(0, quiet.length / 2))
}
if (standIn.violations.length > 0)
  console.error('The stand-in found fault with answers:', standIn.violations.slice(0, 3))
process.exit(standIn.violations.length > 0 ? 1 : 0)
