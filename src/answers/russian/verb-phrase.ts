import { fresh, openPhrase, placesHere, type State } from './agreement.ts'
import { participleOf, pastOf } from './english-inflection.ts'
import type { Reading } from './lexicon.ts'
import type { Piece } from './piece.ts'

/** English of participles that say that something was: "состоявшиеся встречи" are held ones. */
const HELD = /^(?:take place|happen)$/

/** Adds a verb or a participle; one behind a comma follows its noun. */
export function readVerb(reading: Reading, state: State, push: (piece: Piece) => void, pieces: Piece[]): void {
  const { english, verb } = reading
  if (!verb) return
  if (verb.as === 'participle' || verb.as === 'active') {
    const [last, beforeLast] = [pieces.at(-1), pieces.at(-2)]
    const afterComma = last?.english === ',' || (last?.kind === 'other' && beforeLast?.english === ',')
    if (afterComma) pieces.splice(last?.english === ',' ? -1 : -2, 1)
    const places = placesHere(reading.places, { ...state, joined: false, last: undefined })
    if (!afterComma) openPhrase(places, state, push)
    const tells = afterComma && verb.as === 'active' && !HELD.test(english)
    push({
      english: tells ? `that ${pastOf(english)}` : HELD.test(english) ? 'held' : participleOf(english),
      kind: 'participle',
      ...(state.previous?.attached && !afterComma && { attached: true }),
    })
    if (!afterComma) state.phrase = places
    else Object.assign(state, { ...fresh(), previous: state.previous })
    return
  }
  push({ english, kind: 'verb', verb, plural: verb.plural })
  Object.assign(state, { ...fresh(), previous: state.previous })
}
