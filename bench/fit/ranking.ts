import { tokens } from '../../src/corpus/analyser.ts'
import { type Candidate, type Candidates, columns, type Signal } from './candidates.ts'
import type { QuestionSet } from './questions.ts'
import { type Choice, dot, fitChoices, foldOf, outsideOf } from './regression.ts'

/** What the order of passages depends on. */
export const RANKING: readonly Signal[] = [
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
const PENALTY = 0.0007

/** A question whose passage is among the candidates, and what sort of question it is. */
export interface RankingChoice extends Choice {
  kind: string
}

/** All questions of the sets, each also without one of its words; and how many have no right passage among the candidates. */
export function rankingChoices(sets: readonly QuestionSet[], candidates: Candidates) {
  const choices: RankingChoice[] = []
  let missed = 0
  for (const set of sets) {
    for (const { text, gold, group } of set.questions) {
      for (const [at, variant] of [text, ...variants(text)].entries()) {
        const found = candidates(variant, set, group)
        const right = found.findIndex(({ id }) => id === gold)
        if (right >= 0) {
          const rows = found.map(({ signals }) => columns(signals, RANKING))
          choices.push({ rows, right, group, kind: `${set.name}${at === 0 ? '' : ', a word less'}` })
        } else if (at === 0) missed += 1
      }
    }
  }
  return { choices, missed }
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

/** Weights of RANKING, to two decimals, as they are used. */
export function fitRanking(choices: readonly Choice[]): Float64Array {
  return fitChoices(choices, RANKING.length, PENALTY).map((weight) => Math.round(weight * 100) / 100)
}

/** The candidate that these weights put first. */
export function bestOf(candidates: readonly Candidate[], ranking: Float64Array): Candidate | undefined {
  let best: Candidate | undefined
  let most = Number.NEGATIVE_INFINITY
  for (const candidate of candidates) {
    const fit = dot(columns(candidate.signals, RANKING), ranking)
    if (fit > most) {
      best = candidate
      most = fit
    }
  }
  return best
}

/** The ranks of the right passages, from 0, by the first stage and by weights that were fitted on other texts. */
export function judgeRanking(choices: readonly RankingChoice[], folds: number) {
  const ranks = new Map<string, { before: number[]; after: number[] }>()
  for (let fold = 0; fold < folds; fold++) {
    const ranking = fitRanking(outsideOf(choices, fold, folds))
    for (const { rows, right, kind } of choices.filter(({ group }) => foldOf(group, folds) === fold)) {
      const scores = rows.map((row) => dot(row, ranking))
      const own = scores[right] ?? 0
      const entry = ranks.get(kind) ?? { before: [], after: [] }
      entry.before.push(right)
      entry.after.push(scores.filter((score, at) => score > own || (score === own && at < right)).length)
      ranks.set(kind, entry)
    }
  }
  return ranks
}
