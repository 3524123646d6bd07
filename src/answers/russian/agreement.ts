import { type Case, caseIn, type Place } from './declension.ts'
import type { Reading } from './lexicon.ts'
import type { Piece } from './piece.ts'

/** What is known of the words right before. */
export interface State {
  /** What a preposition means by case, until its noun is found. */
  preposition: { byCase?: Reading['byCase']; piece: Piece } | undefined
  /** What the adjectives so far can be, inside one noun phrase. */
  phrase: readonly Place[] | undefined
  /** The case of the last noun, for what is joined to it by "and" or a comma. */
  last: Case | undefined
  previous: Piece | undefined
  /** After a number or "how many": a noun in the genitive that is not "of". */
  counted: boolean
  joined: boolean
  singleCount: boolean
  /** After a number that may be a subject's: "два", not "двух". */
  nominativeCount: boolean
}

/** The state at the beginning of a question, and behind what ends a noun phrase. */
export function fresh(): State {
  return {
    preposition: undefined,
    phrase: undefined,
    last: undefined,
    previous: undefined,
    counted: false,
    joined: false,
    singleCount: false,
    nominativeCount: false,
  }
}

/** Gives the last preposition the meaning that it has before this case, or before a time. */
export function settlePreposition(state: State, behind: Case | 'time' | 'other'): void {
  const { preposition } = state
  if (!preposition) return
  const { piece, byCase } = preposition
  // "Через два года" is after them, "через A" through it.
  const isTime = behind === 'time' || (behind === 'other' && byCase?.t === 'after')
  const meant = byCase?.[isTime ? 't' : behind]
  if (meant !== undefined) piece.english = meant
  state.preposition = undefined
}

/** What a noun can be here: by its preposition, its adjectives, what it is joined to, what it follows. */
export function placesHere(places: readonly Place[], state: State): readonly Place[] {
  const keep = (fits: (place: Place) => boolean, own: readonly Place[]) => {
    const kept = own.filter(fits)
    return kept.length > 0 ? kept : own
  }
  let own = places
  if (state.phrase && state.phrase.length > 0) own = keep((place) => state.phrase?.includes(place) === true, own)
  if (state.preposition) {
    const { byCase } = state.preposition
    own = keep((place) => place[0] !== 'n', own)
    if (byCase) own = keep((place) => byCase[place[0] ?? ''] !== undefined, own)
    if (byCase?.p) own = keep((place) => place[0] === 'p', own)
    if (byCase?.i && byCase.g) own = keep((place) => place[0] === 'i', own)
    return own
  }
  if (state.joined && state.last) return keep((place) => place[0] === state.last, own)
  if (state.counted) return keep((place) => place[0] === 'g', own)
  const { previous } = state
  if (previous?.kind === 'noun' || (previous?.kind === 'modifier' && state.phrase)) {
    // "Направила A предложения": what is given to somebody is an object.
    if (previous.kind === 'noun' && state.last === 'd') return keep((place) => place[0] === 'a', own)
    if (previous.kind === 'noun') return keep((place) => place[0] === 'g', own)
    return own
  }
  // What stands alone is a subject, or the object of a verb.
  return keep((place) => place[0] === 'n' || (previous?.kind === 'verb' && place[0] === 'a'), own)
}

/** The likeliest case of a form. */
export function caseOf(places: readonly Place[]): Case {
  const [likeliest] = places
  return likeliest === undefined ? 'n' : caseIn(likeliest)
}

/** At the beginning of a noun phrase: the preposition it needs in English. */
export function openPhrase(places: readonly Place[], state: State, push: (piece: Piece) => void): void {
  const { previous } = state
  if (state.phrase || state.counted) return
  if (state.preposition) {
    settlePreposition(state, caseOf(places))
    return
  }
  if (state.joined) {
    if (previous) previous.attached = true
    return
  }
  const own = new Set(places.map(([letter]) => letter))
  if (places.length === 0 || own.has('n')) return
  if (own.has('g') && previous?.kind === 'noun') push({ english: 'of', kind: 'preposition', attached: true })
  else if (
    own.has('i') &&
    !own.has('g') &&
    (previous?.kind === 'participle' || previous?.verb?.as === 'short' || previous?.verb?.as === 'passive')
  )
    push({ english: 'by', kind: 'preposition' })
  else if (own.has('d') && !own.has('g') && !own.has('p') && !own.has('a')) push({ english: 'to', kind: 'preposition' })
}
