import type { EventText } from './event-text.ts'

/** What was found out about an event, as data for a snapshot. */
export interface StoredEvent {
  /** Of each of its sources, in their order: which paragraph speaks of it. */
  paragraphs: number[]
  /** The terms of its text, by what they weigh. */
  terms: [number, string[]][]
  named: string[]
}

export function storedEvent(paragraphs: number[], { terms, named }: EventText): StoredEvent {
  const byWeight = new Map<number, string[]>()
  for (const [term, weight] of terms) {
    const same = byWeight.get(weight)
    if (same) same.push(term)
    else byWeight.set(weight, [term])
  }
  return { paragraphs, terms: [...byWeight], named: [...named] }
}

export function textOf({ terms, named }: StoredEvent): EventText {
  const weights = new Map<string, number>()
  for (const [weight, same] of terms) for (const term of same) weights.set(term, weight)
  return { terms: weights, named: new Set(named) }
}
