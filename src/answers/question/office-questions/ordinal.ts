import type { Span } from '../../reply.ts'
import type { Draft } from '../draft.ts'
import { placeInSeries } from '../times/order.ts'
import type { Pick } from '../times/pick.ts'

/** The number that a folded word gives in a series: from the first on, or the last. */
export function readOrdinal(word: string): Pick | undefined {
  if (word === 'last' || word === 'final' || word === 'latest') return { from: 'last', number: 1 }
  const number = placeInSeries(word)
  return number === undefined ? undefined : { from: 'first', number }
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
