/**
 * One engine in a process of its own: `child.ts build <engine> <passages> <index>`, and `load` or `ask` in the place of `build`
 * with questions, print figures as JSON. Times are in milliseconds, but for the build, in seconds; sizes are in megabytes.
 */
import { readFileSync, statSync } from 'node:fs'
import type { Collection } from '../collections/collection.ts'
import { ENGINES } from './all.ts'
import type { Ask } from './engine.ts'

const LIMIT = 10
/** Questions asked before it is measured how long they take. */
const WARM_UP = 100
/** All questions are asked so often, or until so many milliseconds went by. */
const ROUNDS = 8
const LONGEST = 20_000

const [step, name = '', input = '', file = ''] = process.argv.slice(2)
const engine = await ENGINES.get(name)?.()
if (engine === undefined) throw new Error(`There is no engine called ${name}.`)

function mb(bytes: number): number {
  return bytes / 2 ** 20
}

async function ranks(questions: Collection['questions'], ask: Ask) {
  let right = 0
  let reciprocal = 0
  for (const { text, gold } of questions) {
    const ids = await ask(text, LIMIT)
    const rank = ids.findIndex((id) => gold.includes(id) || gold.includes(id.replace(/#.*/, '')))
    if (rank === 0) right += 1
    if (rank >= 0) reciprocal += 1 / (rank + 1)
  }
  return { recall: right / questions.length, mrr: reciprocal / questions.length }
}

/** Percentiles over the questions, each at its fastest, which leaves out most of what else the machine does. */
async function times(questions: Collection['questions'], ask: Ask) {
  for (const { text } of questions.slice(0, WARM_UP)) await ask(text, LIMIT)
  const taken = questions.map(() => Number.POSITIVE_INFINITY)
  const begin = performance.now()
  for (let round = 0; round < ROUNDS && performance.now() - begin < LONGEST; round++) {
    for (const [at, { text }] of questions.entries()) {
      const start = performance.now()
      await ask(text, LIMIT)
      taken[at] = Math.min(taken[at] ?? 0, performance.now() - start)
    }
  }
  taken.sort((a, b) => a - b)
  const at = (share: number) => taken[Math.floor(share * (taken.length - 1))]
  return { p50: at(0.5), p99: at(0.99) }
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
  else console.log(JSON.stringify({ ...(await times(questions, ask)), ...(await ranks(questions, ask)) }))
}
