import { type Candidate, type Candidates, columns, type Signal } from './candidates.ts'
import type { QuestionSet } from './questions.ts'
import { bestOf } from './ranking.ts'
import { type Case, dot, fitCases } from './regression.ts'

/** What the probability that a passage answers depends on. */
export const ANSWERING: readonly Signal[] = [
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
const PENALTY = 0.0005
/** How much the cases in which nothing answers count, beside 1 for a passage that does. */
const WITHOUT_THE_PASSAGE = 0.5
const IN_THE_OTHER_SET = 0.3
const UNANSWERABLE = 3

/**
 * Questions with a passage that answers, and with the one that these ranking weights put first where none does: in the set
 * without the passage, in the other set, and for questions that were written to have no answer.
 */
export function answerCases(sets: readonly QuestionSet[], candidates: Candidates, ranking: Float64Array): Case[] {
  const cases: Case[] = []
  function add(passage: Candidate | undefined, so: boolean, weight: number, group: string): void {
    if (passage) cases.push({ row: columns(passage.signals, ANSWERING), so, weight, group })
  }
  for (const set of sets) {
    const other = sets.find((candidate) => candidate !== set)
    for (const { text, gold, group } of set.questions) {
      const found = candidates(text, set, group)
      const right = found.find(({ id }) => id === gold)
      if (right === undefined) continue
      add(right, true, 1, group)
      // In the chronicle, other passages may answer as well.
      if (set.name === 'general') {
        const others = found.filter((candidate) => candidate !== right)
        add(bestOf(others, ranking), false, WITHOUT_THE_PASSAGE, group)
      }
      if (other) add(bestOf(candidates(text, other, group), ranking), false, IN_THE_OTHER_SET, group)
    }
    for (const { text, group } of set.unanswerable) {
      add(bestOf(candidates(text, set, group), ranking), false, UNANSWERABLE, group)
    }
  }
  return cases
}

/** Weights of ANSWERING, and the constant behind them, to two decimals, as they are used. */
export function fitAnswering(cases: readonly Case[]): Float64Array {
  return fitCases(cases, ANSWERING.length, PENALTY).map((weight) => Math.round(weight * 100) / 100)
}

export function probability(row: Float64Array, weights: Float64Array): number {
  return 1 / (1 + Math.exp(-dot(row, weights) - (weights[ANSWERING.length] ?? 0)))
}
