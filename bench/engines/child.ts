/**
 * One engine in a process of its own: `child.ts build <engine> <passages> <index>`, and `load` or `ask` in the place of `build`
 * with questions, print figures as JSON. Times are in milliseconds, but for the build, in seconds; sizes are in megabytes.
 */
import { readFileSync, statSync } from 'node:fs'
import type { Collection } from '../collections/collection.ts'
import { ENGINES } from './all.ts'
import type { Ask } from './engine.ts'

const LIMIT = 10
/** Questions asked before it is measured how long they take, or until so many milliseconds went by. */
const WARM_UP = 100
const LONGEST_WARM_UP = 5_000
/** All questions are asked so often, or until so many milliseconds went by, but once in any case. */
const ROUNDS = 8
const LONGEST = 20_000

const [step, name = '', input = '', file = ''] = process.argv.slice(2)
const engine = await ENGINES.get(name)?.()
if (engine === undefined) throw new Error(`There is no engine called ${name}.`)

function mb(bytes: number): number {
  return bytes / 2 ** 20
}

/**
 * Percentiles over the questions, each at its fastest, which leaves out most of what else the machine does; and where the right
 * passages stand.
 */
async function answers(questions: Collection['questions'], ask: Ask) {
  const begin = performance.now()
  for (const { text } of questions.slice(0, WARM_UP)) {
    if (performance.now() - begin > LONGEST_WARM_UP) break
    await ask(text, LIMIT)
  }
  const taken = questions.map(() => Number.POSITIVE_INFINITY)
  const ranks = questions.map(() => 0)
  const warm = performance.now()
  for (let round = 0; round < ROUNDS && (round === 0 || performance.now() - warm < LONGEST); round++) {
    for (const [at, { text, gold }] of questions.entries()) {
      const start = performance.now()
      const ids = await ask(text, LIMIT)
      taken[at] = Math.min(taken[at] ?? 0, performance.now() - start)
      ranks[at] = 1 + ids.findIndex((id) => gold.includes(id) || gold.includes(id.replace(/#.*/, '')))
    }
  }
  taken.sort((a, b) => a - b)
  const at = (share: number) => taken[Math.floor(share * (taken.length - 1))]
  return {
    p50: at(0.5),
    p99: at(0.99),
    recall: ranks.filter((rank) => rank === 1).length / questions.length,
    mrr: ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / questions.length,
  }
}

if (step === 'build') {
  const passages: Collection['passages'] = JSON.parse(readFileSync(input, 'utf8'))
  const start = performance.now()
  await engine.build(passages, file)
  console.log(JSON.stringify({ build: (performance.now() - start) / 1000, file: mb(statSync(file).size) }))
} else {
  const questions: Collection['questions'] = JSON.parse(readFileSync(input, 'utf8'))
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  const loadStart = performance.now()
  const ask = await engine.load(file)
  const load = performance.now() - loadStart
  const firstStart = performance.now()
  await ask(questions[0]?.text ?? '', LIMIT)
  const first = performance.now() - firstStart
  const memory = mb(process.memoryUsage().rss - before)
  if (step === 'load') console.log(JSON.stringify({ load, first, memory }))
  else console.log(JSON.stringify(await answers(questions, ask)))
}
