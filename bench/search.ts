/**
 * How do search engines compare, ours among them? Prints a table of each collection, all engines on the same texts and
 * questions, each in processes of its own. `npm run bench`, or `npm run bench -- <collection> [<engine>]` for a part.
 */
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { evaluation } from './collections/evaluation.ts'
import { generated } from './collections/generated.ts'
import { ENGINES } from './engines/all.ts'
import { load, machine } from './machine.ts'

const COLLECTIONS = new Map([
  ['chronicle', evaluation],
  ['20k', () => generated(20_000, 500)],
  ['100k', () => generated(100_000, 300)],
])
const HEADINGS = ['', 'build s', 'file MB', 'load ms', 'first ms', 'p50 ms', 'p99 ms', 'memory MB', 'r@1', 'MRR']
/** How often an index is loaded, each time in a new process; the fastest counts. */
const LOADS = 3
/** Whoever takes longer for one step of one collection is stopped, which its row says. */
const PATIENCE_MINUTES = 30

interface Figures {
  build: number
  file: number
  load: number
  first: number
  p50: number
  p99: number
  memory: number
  recall: number
  mrr: number
}

type Step = 'build' | 'load' | 'ask'

/** An engine took too long for a step. */
class Stopped extends Error {
  constructor(step: Step) {
    const doing = { build: 'building', load: 'loading', ask: 'answering' }[step]
    super(`stopped after ${PATIENCE_MINUTES} minutes of ${doing}`)
  }
}

async function run(step: Step, engine: string, input: string, index: string): Promise<Partial<Figures>> {
  const child = fileURLToPath(new URL('engines/child.ts', import.meta.url))
  const options = ['--import', 'tsx', '--expose-gc', '--max-old-space-size=8192']
  const args = [...options, child, step, engine, input, index]
  const running = promisify(execFile)(process.execPath, args, {
    timeout: PATIENCE_MINUTES * 60_000,
    killSignal: 'SIGKILL',
  })
  const stop = () => running.child.kill('SIGKILL')
  process.once('exit', stop)
  try {
    return JSON.parse((await running).stdout)
  } catch (error) {
    throw error instanceof Error && 'killed' in error && error.killed ? new Stopped(step) : error
  } finally {
    process.off('exit', stop)
  }
}

async function fastestLoad(engine: string, questions: string, index: string): Promise<Partial<Figures>> {
  const loads: Partial<Figures>[] = []
  while (loads.length < LOADS) loads.push(await run('load', engine, questions, index))
  const least = (figure: 'load' | 'first' | 'memory') => Math.min(...loads.map((load) => load[figure] ?? Number.NaN))
  return { load: least('load'), first: least('first'), memory: least('memory') }
}

function row(engine: string, { build, file, load, first, p50, p99, memory, recall, mrr }: Partial<Figures>): string {
  const figures = [build, file, load, first, p50, p99, memory].map((figure) =>
    figure === undefined ? '–' : figure >= 100 ? figure.toFixed(0) : figure.toPrecision(2),
  )
  const quality = [recall, mrr].map((figure) => figure?.toFixed(3) ?? '–')
  return `| ${[engine, ...figures, ...quality].join(' | ')} |`
}

/** Why an engine's row is not complete, in a few words. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof Stopped) return message
  const lines = message.split('\n')
  return `failed: ${(lines.find((line) => /Error\b|FATAL/.test(line)) ?? message).trim().replaceAll('|', ' ')}`
}

/** What is wrong with how the program was called, or with how it is installed. */
function refusal(collection?: string, engine?: string): string | undefined {
  if (collection !== undefined && !COLLECTIONS.has(collection))
    return `There is no collection called ${collection}; there are ${[...COLLECTIONS.keys()].join(', ')}.`
  if (engine !== undefined && !ENGINES.has(engine))
    return `There is no engine called ${engine}; there are ${[...ENGINES.keys()].join(', ')}.`
  const { devDependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))
  const installed = (name: string) => existsSync(new URL(`node_modules/${name}/package.json`, import.meta.url))
  if (!Object.keys(devDependencies).every(installed))
    return 'The engines to compare with are not installed; run: npm ci --prefix bench'
}

async function compare(name: string, engines: readonly string[], folder: string): Promise<void> {
  console.error(`${name}: making the collection …`)
  const collection = COLLECTIONS.get(name)?.()
  if (collection === undefined) return
  const passages = join(folder, 'passages.json')
  const questions = join(folder, 'questions.json')
  writeFileSync(passages, JSON.stringify(collection.passages))
  writeFileSync(questions, JSON.stringify(collection.questions))
  console.log(`\n${name}: ${collection.passages.length} paragraphs, ${collection.questions.length} questions\n`)
  console.log(`| ${HEADINGS.join(' | ')} |\n| --- |${' --: |'.repeat(HEADINGS.length - 1)}`)
  for (const engine of engines) {
    const index = join(folder, 'index')
    const figures: Partial<Figures> = {}
    let label = engine
    try {
      console.error(`${name}: ${engine} builds … (load ${load()})`)
      Object.assign(figures, await run('build', engine, passages, index))
      console.error(`${name}: ${engine} loads … (load ${load()})`)
      Object.assign(figures, await fastestLoad(engine, questions, index))
      console.error(`${name}: ${engine} answers … (load ${load()})`)
      Object.assign(figures, await run('ask', engine, questions, index))
    } catch (error) {
      label = `${engine}, ${reasonOf(error)}`
      if (!(error instanceof Stopped)) {
        console.error(error)
        process.exitCode = 1
      }
    }
    console.log(row(label, figures))
    rmSync(index, { force: true })
  }
}

const [onlyCollection, onlyEngine] = process.argv.slice(2)
const wrong = refusal(onlyCollection, onlyEngine)
if (wrong !== undefined) {
  console.error(wrong)
  process.exitCode = 1
} else {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
  console.log(machine())
  for (const name of COLLECTIONS.keys()) {
    if (onlyCollection !== undefined && name !== onlyCollection) continue
    await compare(name, onlyEngine === undefined ? [...ENGINES.keys()] : [onlyEngine], folder)
  }
}
