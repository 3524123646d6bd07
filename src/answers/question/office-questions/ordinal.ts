import type { Span } from '../../reply.ts'
import type { Draft } from '../draft.ts'
import { ordinalWords } from '../order.ts'
import type { Pick } from '../pick.ts'

/** The number that a folded word gives in a series: from the first to the fourteenth, or the last. */
export function readOrdinal(word: string): Pick | undefined {
  if (word === 'last' || word === 'final' || word === 'latest') return { from: 'last', number: 1 }
  for (let number = 1; number <= 14; number++) if (ordinalWords(number).includes(word)) return { from: 'first', number }
  return undefined
}

/** Reads "the first X", "the last X"; `known` are the parts of the question that say something else. */
export function readPick(draft: Draft, known: readonly Span[]): Pick | undefined {
  const word = draft.words.find(
    ({ word: own, start, end }) =>
      readOrdinal(own) !== undefined &&
      own !== 'earlier' &&
      !known.some((span) => span.start < end && span.end > start),
  )
  return word && readOrdinal(word.word)
}
