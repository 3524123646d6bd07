import { shares } from '../../corpus/logit.ts'
import { remembered } from '../../corpus/remembered.ts'
import { type EventHit, searchEvents } from '../event-search.ts'
import type { Draft } from '../question/draft.ts'
import { readSignals } from './signals.ts'
import { EVENT_WEIGHTS, NONE_START, NONE_WEIGHTS } from './weights.ts'

/** So many of the events that fit best may be meant, besides those that a passage reports. */
const CANDIDATES = 40

/** The events that a question may mean, with the signals that tell which (`EVENT_SIGNALS`, `QUESTION_SIGNALS`). */
export interface Choice {
  /** All that fit in some way, best first. */
  hits: EventHit[]
  ofQuestion: number[]
  events: { hit: EventHit; signals: number[] }[]
}

/** The events among which a question chooses, best fitting first. */
export function choiceOf(draft: Draft): Choice {
  const signals = readSignals(draft)
  const hits = searchEvents(draft)
  const candidates = hits.filter((hit, rank) => rank < CANDIDATES || signals.isReported(hit))
  return { hits, ofQuestion: signals.ofQuestion, events: candidates.map((hit) => ({ hit, signals: signals.of(hit) })) }
}

/** How likely each event is the one that a question means, likeliest first, and how likely none is: together 1. */
export interface LikelyEvents {
  /** All that fit in some way, best fitting first. */
  hits: EventHit[]
  events: { hit: EventHit; probability: number }[]
  none: number
}

/**
 * A conditional logit with an outside option (McFadden 1974): each event's odds grow with its signals, and those that none is
 * meant with the question's. Two events that fit equally share what is likely, so that neither is sure.
 * The weights are fitted by evaluation/fit/events.ts.
 */
export const likelyEvents = remembered((draft: Draft): LikelyEvents => {
  const { hits, ofQuestion, events } = choiceOf(draft)
  const scores = events.map(({ signals }) => weigh(signals, EVENT_WEIGHTS))
  const [none = 1, ...probabilities] = shares([NONE_START + weigh(ofQuestion, NONE_WEIGHTS), ...scores])
  return {
    hits,
    events: events
      .map(({ hit }, at) => ({ hit, probability: probabilities[at] ?? 0 }))
      .sort((a, b) => b.probability - a.probability),
    none,
  }
})

function weigh(signals: readonly number[], weights: readonly number[]): number {
  return signals.reduce((sum, signal, at) => sum + signal * (weights[at] ?? 0), 0)
}
