import { caseOf, fresh, openPhrase, placesHere, type State, settlePreposition } from './agreement.ts'
import { pluralOf } from './english-inflection.ts'
import type { Reading } from './lexicon.ts'
import { dropComma, type Piece } from './piece.ts'

/** "С начала года" is since, not from. */
const TIME_NOUN = /^(?:beginning|end|middle|spring|summer|autumn|winter|time)$/

/** Adds an adjective or a pronoun: "which" asks, "that" behind a comma opens a relative clause. */
export function readAdjective(reading: Reading, state: State, push: (piece: Piece) => void, pieces: Piece[]): void {
  const { english } = reading
  if (english === 'that' && reading.part === 'adjective' && pieces.at(-1)?.kind !== undefined) {
    // "Который" opens a clause; "тот" points at a noun.
    const governed = state.preposition !== undefined
    const behindAnd = pieces.at(-1)?.kind === 'and'
    const isRelative =
      pieces.at(-1)?.english === ',' || (pieces.at(-1)?.kind === 'preposition' && pieces.at(-2)?.english === ',')
    if (isRelative || behindAnd) {
      settlePreposition(
        state,
        state.preposition?.byCase?.p !== undefined ? caseOf(placesHere(reading.places, state)) : 'i',
      )
      if (governed && isRelative) pieces.splice(-2, 1)
      else dropComma(pieces)
      push({ english: governed ? 'which' : 'that', kind: 'that' })
      Object.assign(state, { ...fresh(), previous: state.previous })
      return
    }
  }
  if (english === 'which') {
    settlePreposition(
      state,
      state.preposition?.byCase?.p !== undefined ? caseOf(placesHere(reading.places, state)) : 'i',
    )
    push({ english, kind: 'asks', nominative: reading.places.some(([letter]) => letter === 'n') })
    state.phrase = reading.places
    return
  }
  const places = placesHere(reading.places, state)
  openPhrase(places, state, push)
  push({ english, kind: 'modifier', ...(state.previous?.attached && { attached: true }) })
  state.phrase = places
}

/** Adds a noun or name, its number, and the English preposition that its case asks for. */
export function readNoun(reading: Reading, state: State, push: (piece: Piece) => void): void {
  const isName = reading.part === 'name'
  const here = placesHere(reading.places, state)
  const governed = state.preposition !== undefined
  const wasCounted = state.counted
  const joined = state.joined
  // A first name and a surname, of which a register has neither or one.
  const isFullName =
    isName && state.previous?.isName === true && (reading.fromTexts || state.previous.fromTexts) === true
  if (!isFullName || state.preposition) openPhrase(here, state, push)
  settlePreposition(state, caseOf(here))
  const { previous: lead } = state
  if (lead?.english === 'from' && TIME_NOUN.test(reading.english)) lead.english = 'since'
  if (lead?.english === 'to' && TIME_NOUN.test(reading.english)) lead.english = 'by'
  const numbers = new Set(here.map((place) => place[1]))
  const cased = caseOf(here)
  const plural =
    reading.part === 'noun' &&
    (wasCounted ? !state.singleCount : numbers.has('p') && !(numbers.has('s') && cased !== 'n'))
  const attached = isFullName || (state.previous?.attached === true && state.previous.kind !== 'noun')
  const nominative = here.some(([letter]) => letter === 'n') || (state.nominativeCount && wasCounted)
  const accusative = here.some(([letter]) => letter === 'a')
  const isSubject = nominative && !governed && !attached
  push({
    english: plural ? pluralOf(reading.english) : reading.english,
    kind: 'noun',
    plural,
    isName,
    ...(reading.fromTexts && { fromTexts: true }),
    ...(attached && { attached }),
    ...((isSubject || (joined && nominative)) && {
      subject: isName || !accusative ? ('sure' as const) : ('maybe' as const),
    }),
  })
  Object.assign(state, {
    phrase: undefined,
    counted: false,
    joined: false,
    singleCount: false,
    nominativeCount: false,
    last: cased,
  })
}
