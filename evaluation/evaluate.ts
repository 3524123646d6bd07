import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ask } from '../src/answers/ask.ts'
import { readConfiguration } from '../src/configuration.ts'
import type { Corpus } from '../src/corpus/corpus.ts'
import { openCorpus } from '../src/corpus/open.ts'
import { judge, type Question, questionsSchema, type Verdict, verbatim } from './score.ts'

/** The day on which the evaluation is asked, so that "last" and "today" mean the same on every run. */
const TODAY = '2026-11-21'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { show: { type: 'boolean' } } })
const { DATA_DIR, CACHE_DIR } = readConfiguration()
const corpus = openCorpus({ data: DATA_DIR, cache: CACHE_DIR })
for (const file of positionals.length > 0
  ? positionals
  : ['questions.json'].map((name) => join(import.meta.dirname, name)))
  evaluate(corpus, file)

function evaluate(corpus: Corpus, file: string): void {
  const questions = questionsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  for (const { question } of questions.slice(0, 20)) ask({ corpus, today: TODAY }, { question })
  const times: number[] = []
  const tally = new Map<string, Record<Verdict, number>>()
  const quotes = { cited: 0, true: 0 }
  const rows: string[] = []
  for (const question of questions) {
    const start = performance.now()
    const { answer, notes } = ask({ corpus, today: TODAY }, { question: question.question })
    times.push(performance.now() - start)
    const verdict = judge(question, answer)
    const row = tally.get(question.type) ?? { right: 0, wrong: 0, declined: 0 }
    row[verdict]++
    tally.set(question.type, row)
    const checked = verbatim(answer, corpus)
    quotes.cited += checked.cited
    quotes.true += checked.true
    if (verdict !== 'right')
      rows.push(
        report(
          question,
          verdict,
          answer.headline,
          answer.events ?? answer.people ?? answer.citations.map(({ article }) => article),
          notes,
        ),
      )
  }
  if (values.show) console.log(rows.join('\n'))
  print(file, tally, quotes, times)
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
  quotes: { cited: number; true: number },
  times: number[],
): void {
  const all = { right: 0, wrong: 0, declined: 0 }
  console.log(`\n${file}\n| type | right | wrong | declined |\n|---|---|---|---|`)
  for (const [type, row] of tally) {
    console.log(`| ${type} | ${row.right} | ${row.wrong} | ${row.declined} |`)
    for (const verdict of ['right', 'wrong', 'declined'] as const) all[verdict] += row[verdict]
  }
  const total = all.right + all.wrong + all.declined
  const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1)
  console.log(
    `| all ${total} | ${all.right} (${percent(all.right, total)}) | ${all.wrong} (${percent(all.wrong, total)}) | ${all.declined} (${percent(all.declined, total)}) |`,
  )
  console.log(
    `Quotes verbatim: ${quotes.true} of ${quotes.cited}. Time a question: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms.`,
  )
}
