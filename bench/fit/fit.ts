/**
 * Fits the weights of the second stage and, with the ranking that they give, those of the probability that a passage
 * answers; says how good both are on texts that they were not fitted on; and writes src/corpus/search/weights.ts:
 * `npm run bench:fit`, or with `-- --check` only says whether the file is what it would write.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { SIGNALS } from '../../src/corpus/search/signals.ts'
import { ANSWERING, answerCases, fitAnswering, probability } from './answering.ts'
import { candidatesIn, type Signal } from './candidates.ts'
import { chronicleQuestions, generalQuestions, refuseTestData } from './questions.ts'
import { fitRanking, judgeRanking, RANKING, rankingChoices } from './ranking.ts'
import { auroc, foldOf, outsideOf } from './regression.ts'

const FOLDS = 8
const THRESHOLDS = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]

const sets = [generalQuestions(), chronicleQuestions()]
refuseTestData(sets)
console.error('Finding candidates …')
const candidates = candidatesIn(sets)

const { choices, missed } = rankingChoices(sets, candidates)
console.error(`Fitting the ranking on ${choices.length} questions …`)
const recall = (found: readonly number[]) => (found.filter((rank) => rank === 0).length / found.length).toFixed(3)
const mrr = (found: readonly number[]) =>
  (found.reduce((sum, rank) => sum + 1 / (rank + 1), 0) / found.length).toFixed(3)
console.log(`${missed} questions whose passage is not among the candidates`)
for (const [kind, { before, after }] of judgeRanking(choices, FOLDS)) {
  const figures = `r@1 ${recall(before)} → ${recall(after)}, MRR ${mrr(before)} → ${mrr(after)}`
  console.log(`${kind}: ${before.length} questions, ${figures}`)
}
const ranking = fitRanking(choices)

console.error('Fitting the probability …')
const rated: { rating: number; so: boolean; weight: number }[] = []
for (let fold = 0; fold < FOLDS; fold++) {
  const cases = answerCases(sets, candidates, fitRanking(outsideOf(choices, fold, FOLDS)))
  const answering = fitAnswering(outsideOf(cases, fold, FOLDS))
  for (const { row, so, weight, group } of cases)
    if (foldOf(group, FOLDS) === fold) rated.push({ rating: probability(row, answering), so, weight })
}
console.log(`answers: AUROC ${auroc(rated).toFixed(3)} over ${rated.length} cases`)
const sum = (of: typeof rated) => of.reduce((total, { weight }) => total + weight, 0)
const answers = rated.filter(({ so }) => so)
const others = rated.filter(({ so }) => !so)
for (const threshold of THRESHOLDS) {
  const kept = sum(answers.filter(({ rating }) => rating >= threshold)) / sum(answers)
  const refused = sum(others.filter(({ rating }) => rating < threshold)) / sum(others)
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`
  console.log(`  from ${threshold}: ${percent(kept)} of answers kept, ${percent(refused)} of others refused`)
}
for (let fifth = 0; fifth < 5; fifth++) {
  const said = rated.filter(({ rating }) => Math.min(4, Math.floor(rating * 5)) === fifth)
  const so = sum(said.filter((case_) => case_.so)) / sum(said)
  console.log(`  said ${(fifth / 5).toFixed(1)} to ${((fifth + 1) / 5).toFixed(1)}: ${so.toFixed(2)} are so`)
}
const answering = fitAnswering(answerCases(sets, candidates, ranking))

function spread(weights: Float64Array, signals: readonly Signal[]): string {
  return SIGNALS.map((signal) => `  ${weights[signals.indexOf(signal)] ?? 0}, // ${signal}`).join('\n')
}
const source = `// Written by bench/fit/fit.ts; do not edit.

/** What each of SIGNALS adds to a passage's fit in the second stage. */
export const RANKING: readonly number[] = [
${spread(ranking, RANKING)}
]

/** What each of SIGNALS adds to the log odds that a passage answers, … */
export const ANSWERING: readonly number[] = [
${spread(answering, ANSWERING)}
]
/** … which start from this. */
export const ANSWERING_START = ${answering[ANSWERING.length] ?? 0}
`
const file = new URL('../../src/corpus/search/weights.ts', import.meta.url)
const same = readFileSync(file, 'utf8') === source
console.log(same ? 'src/corpus/search/weights.ts has these weights.' : 'src/corpus/search/weights.ts has others.')
if (process.argv.includes('--check')) {
  if (!same) process.exitCode = 1
} else if (!same) {
  writeFileSync(file, source)
  console.log('They were written; run npm run evaluate before you keep them.')
}
