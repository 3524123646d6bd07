/**
 * Fits the weights by which passages are taken for an answer, says how good they are on questions that they were not fitted
 * on, and writes src/answers/ask/passages/weights.ts: `npm run fit:passages`, or with `-- --check` only says whether the
 * file is what it would write; files of other questions are judged too, and not fitted on.
 */
import { parseArgs } from 'node:util'
import { auroc, fitCases, foldOf, outsideOf } from '../../bench/fit/regression.ts'
import { SIGNALS } from '../../src/answers/ask/passages/signals.ts'
import { readConfiguration } from '../../src/configuration.ts'
import { openCorpus } from '../../src/corpus/open.ts'
import { FITTED_ON, fittedQuestions, questionsOf, setOf, TODAY } from './fitted-questions.ts'
import { casesOf, type PassageCase, rate } from './passage-cases.ts'
import { keepWeights } from './weights-file.ts'

const FOLDS = 8
const PENALTY = 0.002
const THRESHOLDS = [0.3, 0.4, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.9]

const { values, positionals } = parseArgs({ allowPositionals: true, options: { check: { type: 'boolean' } } })
const { DATA_DIR, CACHE_DIR } = readConfiguration()
const corpus = openCorpus({ data: DATA_DIR, cache: CACHE_DIR })
await corpus.prepare()
const context = { corpus, today: TODAY }

const cases = casesOf(context, fittedQuestions(), true)
const fitted = (on: readonly PassageCase[]) =>
  fitCases(on, SIGNALS.length, PENALTY).map((weight) => Math.round(weight * 100) / 100)
const rated = new Map<PassageCase, number>()
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = fitted(outsideOf(cases, fold, FOLDS))
  for (const own of cases) if (foldOf(own.group, FOLDS) === fold) rated.set(own, rate(own.row, weights))
}
for (const file of FITTED_ON) {
  const of = new Set(setOf(file).map(({ id, question }) => `${id} ${question}`))
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
keepWeights('src/answers/ask/passages/weights.ts', source, values.check ?? false)

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
