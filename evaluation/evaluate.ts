import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { ask } from '../src/answers/ask.ts'
import { readConfiguration } from '../src/configuration.ts'
import type { Corpus } from '../src/corpus/corpus.ts'
import { openCorpus } from '../src/corpus/open.ts'
import { type Checked, checkCitations, judge, type Question, questionsSchema, type Verdict } from './score.ts'

/** How often a question is timed. */
const ROUNDS = 3
/** The day on which the evaluation is asked, so that "last" and "today" mean the same on every run. */
const TODAY = '2026-11-21'

/** Sets and the shares of right and wrong answers (0 to 1) that they must keep. */
const floors = z
  .record(z.string(), z.strictObject({ right: z.number(), wrong: z.number() }))
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, 'floor.json'), 'utf8')))

const { values, positionals } = parseArgs({ allowPositionals: true, options: { show: { type: 'boolean' } } })
const { DATA_DIR, CACHE_DIR } = readConfiguration()
const corpus = openCorpus({ data: DATA_DIR, cache: CACHE_DIR })
await corpus.prepare()
const files = positionals.length > 0 ? positionals : Object.keys(floors).map((name) => join(import.meta.dirname, name))
for (const file of files) if (!evaluate(corpus, file)) process.exitCode = 1

/** Asks the questions of a file, prints the table; false when it falls below the file's floor. */
function evaluate(corpus: Corpus, file: string): boolean {
  const questions = questionsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  const times: number[] = []
  let answered = 0
  const tally = new Map<string, Record<Verdict, number>>()
  const citations: Checked = { cited: 0, verbatim: 0, supporting: 0 }
  for (const question of questions) {
    const { answer, notes } = ask({ corpus, today: TODAY }, { question: question.question })
    if (answer.status === 'answered') answered++
    const verdict = judge(question, answer)
    const row = tally.get(question.type) ?? { right: 0, wrong: 0, declined: 0 }
    row[verdict]++
    tally.set(question.type, row)
    const checked = checkCitations(question, answer, corpus)
    citations.cited += checked.cited
    citations.verbatim += checked.verbatim
    citations.supporting += checked.supporting
    if (values.show && verdict !== 'right') {
      const got = answer.events ?? answer.people ?? answer.citations.map(({ article }) => article)
      console.log(report(question, verdict, answer.headline, got, notes))
    }
  }
  // A bot runs for weeks: each question is timed at its fastest of three more times, when the program is compiled.
  for (let round = 0; round < ROUNDS; round++)
    for (const [at, { question }] of questions.entries()) {
      const start = performance.now()
      ask({ corpus, today: TODAY }, { question })
      times[at] = Math.min(times[at] ?? Number.POSITIVE_INFINITY, performance.now() - start)
    }
  return print(basename(file), tally, citations, times, answered)
}

function report(
  { id, type, question, expect }: Question,
  verdict: Verdict,
  headline: string,
  got: string[],
  notes: string[],
): string {
  return [
    `${verdict.toUpperCase()} ${id} ${type}: ${question}`,
    `  expected ${JSON.stringify(expect).slice(0, 400)}`,
    `  got ${headline} ${JSON.stringify(got).slice(0, 400)}`,
    ...notes.map((note) => `  ${note}`),
  ].join('\n')
}

function print(
  file: string,
  tally: Map<string, Record<Verdict, number>>,
  citations: Checked,
  times: number[],
  answered: number,
) {
  const all = { right: 0, wrong: 0, declined: 0 }
  console.log(`\n${file}\n\n| type | right | wrong | declined |\n|---|---|---|---|`)
  for (const [type, row] of tally) {
    console.log(`| ${type} | ${row.right} | ${row.wrong} | ${row.declined} |`)
    for (const verdict of ['right', 'wrong', 'declined'] as const) all[verdict] += row[verdict]
  }
  const total = all.right + all.wrong + all.declined
  const cell = (part: number) => `${part} (${percent(part, total)})`
  console.log(`| all ${total} | ${cell(all.right)} | ${cell(all.wrong)} | ${cell(all.declined)} |\n`)
  const { cited, verbatim, supporting } = citations
  console.log(`Confident errors: ${all.wrong} of ${answered} answers (${percent(all.wrong, answered)}).`)
  console.log(
    `Citations: ${verbatim} of ${cited} verbatim, ${supporting} (${percent(supporting, cited)}) with the evidence.`,
  )
  console.log(`Time a question: p50 ${quantile(times, 0.5)} ms, p99 ${quantile(times, 0.99)} ms.`)
  const floor = floors[file]
  const fell = floor && (all.right / total < floor.right || all.wrong / total > floor.wrong)
  if (fell)
    console.error(`Below the floor: at least ${100 * floor.right} % right, at most ${100 * floor.wrong} % wrong.`)
  return !fell
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`
}

function quantile(times: readonly number[], share: number): string {
  const sorted = [...times].sort((a, b) => a - b)
  return (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1)
}
