import { tokens } from '../../../corpus/analyser.ts'
import type { Corpus } from '../../../corpus/corpus.ts'
import type { Event } from '../../../corpus/event.ts'
import { rolesThen } from '../../../corpus/offices.ts'

/** What somebody is asked to head now, up to what is said of it: "the missing persons commission" that, of, in …. */
const HEADS =
  /^\W*who (?:now |currently )?(?:heads|leads|chairs) (?<led>.+?)(?= (?:in|of|at|for|on|that|which|who|to|from|with|since)\b|[\s?.!]*$)/iu

/** Whether the head of a body is asked for: one person. */
export function asksForHead(text: string): boolean {
  return HEADS.test(text)
}

const LED_DELEGATION = /^\W*who (?:heads?|headed|leads?|led)\b.*\bdelegation\b/i

/**
 * Whether people at an event can be those who lead something: whoever heads a body now is told of by talks or has an office of
 * it, and did not only announce a decision about it; a delegation has one head.
 */
export function mayLead(corpus: Corpus, text: string, event: Event, people: readonly string[]): boolean {
  const led = HEADS.exec(text)?.groups?.led
  if (led !== undefined && event.kind !== 'meeting') {
    const asked = tokens(led).filter(({ stop }) => !stop)
    const isOf = (of: string) => {
      const own = new Set(tokens(of).map(({ term }) => term))
      return asked.every(({ term }) => own.has(term))
    }
    return people.every((id) => rolesThen(corpus.chronicle, id, event.date).some(({ of }) => isOf(of)))
  }
  return people.length === 1 || !LED_DELEGATION.test(text)
}
