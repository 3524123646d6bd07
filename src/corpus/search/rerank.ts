import { logistic } from '../logit.ts'
import type { Question } from './question.ts'
import type { Scored } from './rank.ts'
import type { Scanner, Sighting } from './signals.ts'
import { ANSWERING, ANSWERING_START, RANKING } from './weights.ts'

/** How many of the best by BM25 are looked at more closely. */
export const RERANKED = 30

/** A passage of one of several segments. */
export interface Found extends Scored {
  segment: number
}

/** A passage that was looked at closely. */
export interface Examined extends Found {
  sighting: Sighting
  /** What the passages are ordered by. */
  fit: number
}

/** Looks at passages closely, and puts those first that fit the question best; the earlier one among equals. */
export function rerank(found: readonly Found[], question: Question, scanners: readonly Scanner[]): Examined[] {
  return examine(found, question, scanners).sort((a, b) => b.fit - a.fit)
}

/** Looks at passages closely, in their order. */
export function examine(found: readonly Found[], question: Question, scanners: readonly Scanner[]): Examined[] {
  for (const [at, scanner] of scanners.entries()) scanner.open(question, at)
  const examined: Examined[] = []
  for (const passage of found) {
    const sighting = scanners[passage.segment]?.scan(passage.doc, passage.score)
    if (sighting === undefined) continue
    const { segment, doc, score } = passage
    examined.push({ segment, doc, score, sighting, fit: weigh(sighting.signals, RANKING) })
  }
  for (const scanner of scanners) scanner.close()
  return examined
}

/**
 * From 0 to 1: how likely a passage with these signals answers the question. Logistic regression, see bench/README.md
 * for the data and for how well it tells answers from near misses.
 */
export function answerProbability(signals: readonly number[]): number {
  return logistic(ANSWERING_START + weigh(signals, ANSWERING))
}

function weigh(signals: readonly number[], weights: readonly number[]): number {
  let sum = 0
  for (let at = 0; at < signals.length; at++) sum += (signals[at] ?? 0) * (weights[at] ?? 0)
  return sum
}
