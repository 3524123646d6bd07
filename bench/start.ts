/**
 * How long Parley takes from start to ready, beside a discord.js client that does nothing else: both connect to a local
 * stand-in, in turns, on the same machine; and what `npm start` does meanwhile. `npm run bench:start -- 10` takes ten turns;
 * 5, a minute or two, unless said.
 *
 * Wall-clock time is what a person waits; CPU time hardly changes with what else the machine does. Both in milliseconds,
 * memory in megabytes (resident set two seconds after), the median of the turns.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startStandIn } from '../src/sandbox/stand-in.ts'
import { load, machine } from './machine.ts'

const root = join(import.meta.dirname, '..')
const turns = Number(process.argv[2] ?? 5)
if (!Number.isInteger(turns) || turns < 1) {
  console.error('How many turns? A number such as 5.')
  process.exit(1)
}
const standIn = await startStandIn()
const folder = mkdtempSync(join(tmpdir(), 'parley-bench-start-'))
const cache = join(folder, 'cache')
/** The cache folder as it is once everything was kept: put back after it was emptied. */
const full = join(folder, 'full')
const environment = {
  ...process.env,
  DISCORD_TOKEN: standIn.token,
  DISCORD_API: standIn.api,
  CACHE_DIR: cache,
  DATABASE_URL: `file:${join(folder, 'parley.db')}`,
  LOG_LEVEL: 'info',
}

interface Run {
  wall: number
  cpu: number
  memory: number
  /** When certain files were first read, in ms since the process began. */
  milestones: Map<string, number>
}

const BARE = `
import { Client, GatewayIntentBits } from 'discord.js'
const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: process.env.DISCORD_API } })
client.once('clientReady', () => console.log('"ready"'))
await client.login(process.env.DISCORD_TOKEN)`
const READ = `
import { openCorpus } from './src/corpus/open.ts'
const corpus = openCorpus({ data: 'data', cache: process.env.CACHE_DIR })
console.log('"ready"')`

const bare = ['--input-type=module', '--eval', BARE]
const CASES: Record<string, { args: string[]; cold?: 'all' | 'corpus' }> = {
  'node alone': { args: ['--eval', `console.log('"ready"')`] },
  'node and tsx': { args: ['--import', 'tsx', '--eval', `console.log('"ready"')`] },
  'import discord.js': { args: ['--input-type=module', '--eval', `await import('discord.js');console.log('"ready"')`] },
  'corpus, by tsx': { args: ['--import', 'tsx', '--input-type=module', '--eval', READ] },
  'bare discord.js client': { args: bare },
  'npm start': { args: ['start.js'] },
  'npm start, chronicle changed': { args: ['start.js'], cold: 'corpus' },
  'npm start, nothing cached': { args: ['start.js'], cold: 'all' },
  'tsx src/index.ts': { args: ['--import', 'tsx', 'src/index.ts'] },
}

/** What a process has used so far (proc(5)): CPU time of its own threads in ms, memory in MB. Zero where there is no /proc. */
function usage(pid: number): { cpu: number; memory: number } {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    const resident = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return { cpu: (Number(fields[11]) + Number(fields[12])) * 10, memory: Number(resident) / 1024 }
  } catch {
    return { cpu: 0, memory: 0 }
  }
}

/** Longest wait for a program to be ready, and for start.js to have kept what it compiled, which it does after 10 s. */
const PATIENCE_MS = 60_000
const KEPT_AFTER_MS = 15_000
const SETTLED_AFTER_MS = 2000

/**
 * Loaded before a program: keeps one that would end by itself until it is measured, and tells on standard error when
 * certain files are first read. Without a shell or npm between.
 */
const PRELOADED = `
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
setInterval(() => {}, 1000)
const { readFileSync } = fs
const milestones = [['program', /program\\.cjs$/], ['chronicle', /\\.md$/], ['index', /search\\.index$/]]
fs.readFileSync = function (path, ...rest) {
  const at = milestones.findIndex(([, pattern]) => pattern.test(String(path)))
  if (at >= 0) process.stderr.write('milestone ' + milestones.splice(at, 1)[0][0] + ' ' + performance.now() + '\\n')
  return readFileSync.call(this, path, ...rest)
}
syncBuiltinESMExports()`

const children = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

/** Runs a program until it says that it is ready, and `stay` milliseconds longer. */
async function run(args: string[], stay = SETTLED_AFTER_MS): Promise<Run> {
  const begin = performance.now()
  const preload = ['--import', `data:text/javascript,${encodeURIComponent(PRELOADED)}`]
  const child = spawn(process.execPath, [...preload, ...args], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.add(child)
  let said = ''
  try {
    const { wall, cpu } = await new Promise<{ wall: number; cpu: number }>((resolve, reject) => {
      const fail = (what: string) => reject(new Error(`${args.join(' ')} ${what}. It said:\n${said}`))
      const timer = setTimeout(() => fail(`was not ready after ${PATIENCE_MS / 1000} s`), PATIENCE_MS)
      child.once('exit', () => fail('ended before it was ready'))
      child.stderr.on('data', (chunk) => {
        said += chunk
      })
      child.stdout.on('data', (chunk) => {
        said += chunk
        if (!said.includes('"ready"')) return
        clearTimeout(timer)
        resolve({ wall: performance.now() - begin, cpu: usage(child.pid ?? 0).cpu })
      })
    })
    const milestones = new Map<string, number>()
    for (const [, name = '', at] of said.matchAll(/^milestone (\w+) (.+)$/gm)) milestones.set(name, Number(at))
    await sleep(stay)
    return { wall, cpu, memory: usage(child.pid ?? 0).memory, milestones }
  } finally {
    child.removeAllListeners('exit')
    child.kill('SIGKILL')
    children.delete(child)
  }
}

function median(numbers: number[]): number {
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}

console.log(machine())
console.error('Filling the cache …')
await run(['start.js'], KEPT_AFTER_MS)
cpSync(cache, full, { recursive: true })
const runs = new Map<string, Run[]>(Object.keys(CASES).map((name) => [name, []]))
for (let turn = 1; turn <= turns; turn++) {
  for (const [name, { args, cold }] of Object.entries(CASES)) {
    console.error(`turn ${turn} of ${turns}: ${name} … (load ${load()})`)
    const forgotten = ['chronicle.snapshot', 'words.snapshot', 'events.snapshot']
    if (cold === 'all') rmSync(cache, { recursive: true })
    else if (cold) for (const file of forgotten) rmSync(join(cache, file), { force: true })
    runs.get(name)?.push(await run(args))
    if (cold) {
      rmSync(cache, { recursive: true, force: true })
      cpSync(full, cache, { recursive: true })
    }
  }
}

const figures = [...runs].map(([name, all]) => ({
  name,
  wall: median(all.map(({ wall }) => wall)),
  cpu: median(all.map(({ cpu }) => cpu)),
  memory: median(all.map(({ memory }) => memory)),
}))
const base = figures.find(({ name }) => name === 'bare discord.js client')
console.log(`\nStart to ready, median of ${turns}; × is the ratio to the bare discord.js client, + the difference.\n`)
console.log('| | wall ms | × | + | CPU ms | × | + | memory MB | + |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|')
for (const { name, wall, cpu, memory } of figures) {
  const against = base ?? { wall, cpu, memory }
  const cells = [
    wall.toFixed(0),
    (wall / against.wall).toFixed(2),
    (wall - against.wall).toFixed(0),
    cpu.toFixed(0),
    (cpu / against.cpu).toFixed(2),
    (cpu - against.cpu).toFixed(0),
    memory.toFixed(0),
    (memory - against.memory).toFixed(0),
  ]
  console.log(`| ${name} | ${cells.join(' | ')} |`)
}

const warm = runs.get('npm start') ?? []
const at = (milestone: string) => median(warm.map(({ milestones }) => milestones.get(milestone) ?? Number.NaN))
const ready = median(warm.map(({ wall }) => wall))
const [program, chronicle, index] = [at('program'), at('chronicle'), at('index')]
console.log('\nWhat `npm start` does meanwhile, median\n\n| | wall ms |\n| --- | --: |')
console.log(`| Node.js starts, and start.js looks whether the sources changed | ${program.toFixed(0)} |`)
console.log(`| it loads the program | ${(chronicle - program).toFixed(0)} |`)
console.log(`| the program reads the chronicle | ${(index - chronicle).toFixed(0)} |`)
console.log(`| it reads the index, and waits for Discord | ${(ready - index).toFixed(0)} |`)
process.exit()
