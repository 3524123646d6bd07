/**
 * Fits the weights of the second stage and of the probability that a passage answers, says how good they are on texts
 * that they were not fitted on, and writes src/corpus/search/weights.ts: `npm run fit` in bench/.
 */
import { writeFileSync } from 'node:fs'
import { tokens } from '../../src/corpus/analyser.ts'
import { buildSegment } from '../../src/corpus/search/build.ts'
import { Collection } from '../../src/corpus/search/collection.ts'
import type { Examined } from '../../src/corpus/search/rerank.ts'
import { SIGNALS } from '../../src/corpus/search/signals.ts'
import { stringAt } from '../../src/corpus/search/string-table.ts'
import { chronicleQuestions, generalQuestions, type QuestionSet, wholeText } from './questions.ts'
import { auroc, type Case, type Choice, dot, fitCases, fitChoices, foldOf } from './regression.ts'

type Signal = (typeof SIGNALS)[number]

/** What the order of passages depends on. */
const RANKING: readonly Signal[] = [
  'bm25',
  'coverage',
  'sentence',
  'sentences',
  'title',
  'context',
  'written',
  'bigrams',
  'names',
  'numbers',
  'answer',
]
/** What the probability depends on. */
const ANSWERING: readonly Signal[] = [
  'bm25',
  'allCoverage',
  'allSentence',
  'written',
  'bigrams',
  'allNames',
  'allNumbers',
  'answer',
  'typed',
]
const RANKING_PENALTY = 0.0007
const ANSWERING_PENALTY = 0.0005
const FOLDS = 8
const CANDIDATES = 30

const sets = [generalQuestions(), chronicleQuestions()]
const collection = new Collection(buildSegment(sets.flatMap(({ passages }) => passages)), new Map())

/** The best passages of one set for a question about one of its texts, as the first stage finds them. */
function examine(text: string, set: QuestionSet, group: string): (Examined & { id: string })[] {
  const understood = collection.understand(text)
  return collection
    .search(understood, CANDIDATES, { publisher: set.name })
    .flatMap((found) =>
      'sighting' in found ? [{ ...found, id: stringAt(collection.segmentOf(found).ids, found.doc) }] : [],
    )
    .filter(({ id }) => id !== wholeText(group))
    .sort((a, b) => b.score - a.score || a.doc - b.doc)
}

function columns(row: readonly number[], signals: readonly Signal[]): Float64Array {
  return Float64Array.from(signals, (signal) => row[SIGNALS.indexOf(signal)] ?? 0)
}

/** A question without one of its words: people also ask in words that the passage does not have. */
function variants(text: string): string[] {
  const words = tokens(text).filter(({ stop }) => !stop)
  if (words.length < 3) return []
  return [Math.floor(words.length / 3), Math.floor((words.length * 2) / 3)].flatMap((at) => {
    const word = words[at]
    return word === undefined ? [] : [text.slice(0, word.start) + text.slice(word.end)]
  })
}

const choices: (Choice & { kind: string })[] = []
const cases: Case[] = []
let missed = 0
for (const set of sets) {
  const other = sets.find((candidate) => candidate !== set)
  for (const { text, gold, group } of set.questions) {
    for (const [at, variant] of [text, ...variants(text)].entries()) {
      const found = examine(variant, set, group)
      const right = found.findIndex(({ id }) => id === gold)
      if (right < 0) {
        if (at === 0) missed += 1
        continue
      }
      const rows = found.map(({ sighting }) => columns(sighting.signals, RANKING))
      choices.push({ rows, right, group, kind: `${set.name}${at === 0 ? '' : ', a word less'}` })
      if (at > 0) continue
      const add = (passage: Examined | undefined, so: boolean, weight: number) => {
        if (passage) cases.push({ row: columns(passage.sighting.signals, ANSWERING), so, weight, group })
      }
      const byFit = [...found].sort((a, b) => b.fit - a.fit)
      add(found[right], true, 1)
      // As if the passage that answers were missing. In the chronicle others may answer as well.
      if (set.name === 'general')
        add(
          byFit.find(({ id }) => id !== gold),
          false,
          0.5,
        )
      if (other) add(examine(text, other, group).sort((a, b) => b.fit - a.fit)[0], false, 0.3)
    }
  }
  for (const { text, group } of set.unanswerable) {
    const [best] = examine(text, set, group).sort((a, b) => b.fit - a.fit)
    if (best) cases.push({ row: columns(best.sighting.signals, ANSWERING), so: false, weight: 3, group })
  }
}

/** Everything is judged by weights that were fitted on other texts. */
const ranks = new Map<string, { before: number[]; after: number[] }>()
const rated: { rating: number; so: boolean; weight: number }[] = []
for (let fold = 0; fold < FOLDS; fold++) {
  const outside = ({ group }: { group: string }) => foldOf(group, FOLDS) !== fold
  const ranking = fitChoices(choices.filter(outside), RANKING.length, RANKING_PENALTY)
  for (const { rows, right, kind } of choices.filter((choice) => !outside(choice))) {
    const scores = rows.map((row) => dot(row, ranking))
    const after = scores.filter(
      (score, at) => score > (scores[right] ?? 0) || (score === scores[right] && at < right),
    ).length
    const entry = ranks.get(kind) ?? { before: [], after: [] }
    entry.before.push(right)
    entry.after.push(after)
    ranks.set(kind, entry)
  }
  const answering = fitCases(cases.filter(outside), ANSWERING.length, ANSWERING_PENALTY)
  for (const { row, so, weight } of cases.filter((case_) => !outside(case_))) {
    const logit = dot(row, answering) + (answering[ANSWERING.length] ?? 0)
    rated.push({ rating: 1 / (1 + Math.exp(-logit)), so, weight })
  }
}

const recall = (found: readonly number[]) => found.filter((rank) => rank === 0).length / found.length
const mrr = (found: readonly number[]) => found.reduce((sum, rank) => sum + 1 / (rank + 1), 0) / found.length
console.log(`${missed} questions whose passage is not among the best ${CANDIDATES} by BM25`)
for (const [kind, { before, after }] of ranks) {
  console.log(
    `${kind}: ${before.length} questions, r@1 ${recall(before).toFixed(3)} → ${recall(after).toFixed(3)}, MRR ${mrr(before).toFixed(3)} → ${mrr(after).toFixed(3)}`,
  )
}
console.log(`answers: AUROC ${auroc(rated).toFixed(3)} over ${rated.length} cases`)
for (const threshold of [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]) {
  const weigh = (which: (so: boolean, above: boolean) => boolean) =>
    rated.reduce((sum, { rating, so, weight }) => sum + (which(so, rating >= threshold) ? weight : 0), 0)
  const kept = weigh((so, above) => so && above) / weigh((so) => so)
  const refused = weigh((so, above) => !so && !above) / weigh((so) => !so)
  console.log(
    `  from ${threshold}: ${(kept * 100).toFixed(1)} % of answers kept, ${(refused * 100).toFixed(1)} % of others refused`,
  )
}
for (let low = 0; low < 1; low += 0.2) {
  const bin = rated.filter(({ rating }) => rating >= low && rating < low + 0.2)
  const total = bin.reduce((sum, { weight }) => sum + weight, 0)
  const so = bin.reduce((sum, { so, weight }) => sum + (so ? weight : 0), 0)
  console.log(`  said ${low.toFixed(1)} to ${(low + 0.2).toFixed(1)}: ${(so / total).toFixed(2)} are so`)
}

const ranking = fitChoices(choices, RANKING.length, RANKING_PENALTY)
const answering = fitCases(cases, ANSWERING.length, ANSWERING_PENALTY)
const spread = (weights: Float64Array, signals: readonly Signal[]) =>
  SIGNALS.map((signal) => {
    const at = signals.indexOf(signal)
    return `  ${at < 0 ? '0' : (weights[at] ?? 0).toFixed(2)}, // ${signal}`
  }).join('\n')
writeFileSync(
  new URL('../../src/corpus/search/weights.ts', import.meta.url),
  `// Written by bench/fit/fit.ts; do not edit.

/** What each of SIGNALS adds to a passage's fit in the second stage. */
export const RANKING: readonly number[] = [
${spread(ranking, RANKING)}
]

/** What each of SIGNALS adds to the log odds that a passage answers, … */
export const ANSWERING: readonly number[] = [
${spread(answering, ANSWERING)}
]
/** … which start from this. */
export const ANSWERING_START = ${(answering[ANSWERING.length] ?? 0).toFixed(2)}
`,
)
