/**
 * Fits the weights by which passages are taken for an answer, says how good they are on questions that they were not fitted
 * on, and writes src/answers/ask/passages/weights.ts: `npm run fit:passages`, or with `-- --check` only says whether the
 * file is what it would write; files of other questions are judged too, and not fitted on.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { auroc, fitCases, foldOf, outsideOf } from '../../bench/fit/regression.ts'
import { SIGNALS } from '../../src/answers/ask/passages/signals.ts'
import { readConfiguration } from '../../src/configuration.ts'
import { openCorpus } from '../../src/corpus/open.ts'
import { type Question, questionsSchema } from '../score.ts'
import { casesOf, type PassageCase, rate } from './passage-cases.ts'

const FITTED_ON = ['questions.json', 'own.json', 'fresh.json', 'strangers.json', 'paraphrases.json']
const HELD_OUT = ['held-out.json']
const FOLDS = 8
const PENALTY = 0.002
const THRESHOLDS = [0.3, 0.4, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.9]
/** The day on which the questions are asked. */
const TODAY = '2026-11-21'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { check: { type: 'boolean' } } })
const { DATA_DIR, CACHE_DIR } = readConfiguration()
const corpus = openCorpus({ data: DATA_DIR, cache: CACHE_DIR })
await corpus.prepare()
const context = { corpus, today: TODAY }

const questions = FITTED_ON.flatMap((file) => questionsOf(join(import.meta.dirname, '..', file)))
refuseHeldOut(questions)
const cases = casesOf(context, questions, true)
const fitted = (on: readonly PassageCase[]) =>
  fitCases(on, SIGNALS.length, PENALTY).map((weight) => Math.round(weight * 100) / 100)
const rated = new Map<PassageCase, number>()
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = fitted(outsideOf(cases, fold, FOLDS))
  for (const own of cases) if (foldOf(own.group, FOLDS) === fold) rated.set(own, rate(own.row, weights))
}
for (const file of FITTED_ON) {
  const of = new Set(questionsOf(join(import.meta.dirname, '..', file)).map(({ id, question }) => `${id} ${question}`))
  const own = cases.filter(({ sort, question: { id, question } }) => sort === 'asked' && of.has(`${id} ${question}`))
  report(file, own, (own) => rated.get(own) ?? 0)
}
for (const sort of ['left out', 'altered'] as const)
  report(
    sort,
    cases.filter((own) => own.sort === sort),
    (own) => rated.get(own) ?? 0,
  )
const weights = fitted(cases)
for (const file of positionals)
  report(file, casesOf(context, questionsOf(file), false), (own) => rate(own.row, weights))

const source = `// Written by evaluation/fit/passages.ts; do not edit.

/** What each of SIGNALS adds to the log odds that the best passages answer, … */
export const WEIGHTS: readonly number[] = [
${SIGNALS.map((signal, at) => `  ${weights[at]}, // ${signal}`).join('\n')}
]
/** … which start from this. */
export const START = ${weights[SIGNALS.length]}
`
const file = new URL('../../src/answers/ask/passages/weights.ts', import.meta.url)
const same = readFileSync(file, 'utf8') === source
console.log(`src/answers/ask/passages/weights.ts has ${same ? 'these weights' : 'others'}.`)
if (values.check) {
  if (!same) process.exitCode = 1
} else if (!same) {
  writeFileSync(file, source)
  console.log('They were written; run npm run evaluate before you keep them.')
}

function questionsOf(file: string): Question[] {
  return questionsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
}

/** Throws when a question is one that is held out: weights must not be fitted on what they are judged by. */
function refuseHeldOut(questions: readonly Question[]): void {
  const held = new Set(
    HELD_OUT.flatMap((file) => questionsOf(join(import.meta.dirname, '..', file))).map(({ question }) => question),
  )
  for (const { id, question } of questions)
    if (held.has(question)) throw new Error(`${id} is held out; take it out of the sets that are fitted on.`)
}

/** How many right and other cases are taken from each threshold on. */
function report(name: string, of: readonly PassageCase[], rating: (own: PassageCase) => number): void {
  const all = of.map((own) => ({ rating: rating(own), so: own.so }))
  const taken = THRESHOLDS.map((least) => {
    const kept = all.filter((own) => own.rating >= least)
    const right = kept.filter(({ so }) => so).length
    return `${least}: ${right}/${kept.length - right}`
  })
  const right = all.filter(({ so }) => so).length
  const ranked = right > 0 && right < all.length ? `AUROC ${auroc(all).toFixed(3)}; ` : ''
  console.log(`${name}: ${right} answered by passages, ${all.length - right} not; ${ranked}${taken.join(', ')}`)
}
