import type { Event } from '../../../corpus/event.ts'

/** Whether the head of a body is asked for: one person. */
export function asksForHead(text: string): boolean {
  return /^\W*who (?:now |currently )?(?:heads|leads|chairs)\b/i.test(text)
}

const LED_DELEGATION = /^\W*who (?:heads?|headed|leads?|led)\b.*\bdelegation\b/i

/**
 * Whether people at an event can be those who lead something: whoever heads a body now is told of by talks, not by whoever
 * announced a decision about it; a delegation has one head.
 */
export function mayLead(text: string, { kind }: Event, people: readonly string[]): boolean {
  if (asksForHead(text) && kind !== 'meeting') return false
  return people.length === 1 || !LED_DELEGATION.test(text)
}
