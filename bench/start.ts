/**
 * How long Parley takes from start to ready, beside a discord.js client that does nothing else: both connect to a local
 * stand-in, in turns, on the same machine. `npm run bench:start -- 10` takes ten turns; 5 unless said.
 *
 * Wall-clock time is what a person waits; CPU time hardly changes with what else the machine does. Both in milliseconds,
 * memory in megabytes (resident set at ready), the median of the turns.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startStandIn } from '../src/sandbox/stand-in.ts'

const root = join(import.meta.dirname, '..')
const turns = Number(process.argv[2] ?? 5)
const standIn = await startStandIn()
const cache = mkdtempSync(join(tmpdir(), 'parley-bench-start-'))
const environment = {
  ...process.env,
  DISCORD_TOKEN: standIn.token,
  DISCORD_API: standIn.api,
  CACHE_DIR: cache,
  DATABASE_URL: `file:${join(cache, 'parley.db')}`,
  LOG_LEVEL: 'info',
}

interface Run {
  wall: number
  cpu: number
  memory: number
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

/** Runs a program until it says that it is ready, and `stay` milliseconds longer. */
async function run(args: string[], stay = 0): Promise<Run> {
  const begin = performance.now()
  // Without a shell or npm between; programs that end by themselves are held until they are measured.
  const hold = `data:text/javascript,setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--import', hold, ...args], { cwd: root, env: environment })
  let said = ''
  try {
    return await new Promise<Run>((resolve, reject) => {
      child.stdout.on('data', (chunk) => {
        said += chunk
        if (!said.includes('"ready"')) return
        const wall = performance.now() - begin
        child.stdout.removeAllListeners('data')
        resolve({ wall, ...usage(child.pid ?? 0) })
      })
      child.stderr.on('data', (chunk) => {
        said += chunk
      })
      child.on('exit', () => reject(new Error(`${args.join(' ')} ended before it was ready:\n${said}`)))
    })
  } finally {
    await sleep(stay)
    child.removeAllListeners('exit')
    child.kill('SIGKILL')
  }
}

function median(numbers: number[]): number {
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}

const forget = (name: string) => rmSync(join(cache, name), { force: true })

// Once unmeasured, long enough for everything to be kept.
await run(['start.js'], 20_000)
const runs = new Map<string, Run[]>(Object.keys(CASES).map((name) => [name, []]))
for (let turn = 0; turn < turns; turn++)
  for (const [name, { args, cold }] of Object.entries(CASES)) {
    for (const part of ['chronicle', 'words', 'events']) if (cold) forget(`${part}.snapshot`)
    if (cold === 'all') for (const file of ['program.cjs', 'program.cjs.compiled', 'search.index']) forget(file)
    runs.get(name)?.push(await run(args))
    // Fills what was emptied, so that the next case finds everything.
    if (cold) await run(['start.js'], cold === 'all' ? 20_000 : 5000)
  }

const figures = [...runs].map(([name, all]) => ({
  name,
  wall: median(all.map(({ wall }) => wall)),
  cpu: median(all.map(({ cpu }) => cpu)),
  memory: median(all.map(({ memory }) => memory)),
}))
const base = figures.find(({ name }) => name === 'bare discord.js client')
console.log(`Start to ready, median of ${turns}; ${availableParallelism()} cores, Node ${process.versions.node},`)
console.log(`load ${loadavg()[0]?.toFixed(1)}; × is the ratio to the bare discord.js client, + the difference.\n`)
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
rmSync(cache, { recursive: true })
await standIn.close()
