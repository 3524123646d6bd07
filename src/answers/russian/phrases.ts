import { fresh, type State, settlePreposition } from './agreement.ts'
import { FOR_OFFICE, settled } from './collocations.ts'
import { plain } from './declension.ts'
import { choose } from './disambiguation.ts'
import type { Reading } from './lexicon.ts'
import { readAdjective, readNoun } from './noun-phrase.ts'
import { dropComma, type Piece } from './piece.ts'
import type { Unit } from './tokens.ts'
import { readVerb } from './verb-phrase.ts'
import { months } from './words/time.ts'

const QUANTITY =
  /^(?:\d+|how many|several|many|both|two|three|four|five|six|seven|eight|nine|ten|twelve|more than|less than)$/

const NOMINATIVE_NUMBER =
  /^(?:дв(?:а|е|ое)|тр(?:и|ое)|четыре|четверо|пять|пятеро|шесть|семь|восемь|девять|десять|двенадцать|об(?:а|е))$/u

const YEAR = /^(?:1[89]|20)\d\d(?:[-–—](?:\d\d|\d{4}))?$/

const YEAR_WORD = /^(?:г|гг|год\p{L}*)$/iu

const PART_OF_YEAR = /^(?:in )?(?:spring|summer|autumn|winter)$/

const MONTHS = new Set(Object.values(months))

const SUBORDINATE = /^(?:when|where|who|what|why|how|whose|whom)$/

/** The pieces of a question, in their own order: what each word means here, by what stands before it. */
export function piecesOf(units: readonly Unit[]): Piece[] {
  const pieces: Piece[] = []
  let state = fresh()
  const push = (piece: Piece): void => {
    pieces.push(piece)
    state.previous = piece
  }
  for (const [at, unit] of units.entries()) {
    const next = units[at + 1]
    if (unit.mark) {
      // "A — это B": A is B.
      if (/[–—-]/.test(unit.text) && next?.text.toLowerCase() === 'это') continue
      if (unit.text === '.' && YEAR_WORD.test(units[at - 1]?.text ?? '')) continue
      const isList = unit.text === ',' && state.last !== undefined
      push({ english: /[–—−-]/.test(unit.text) ? '-' : unit.text, kind: 'mark' })
      const { last } = state
      state = { ...fresh(), previous: state.previous, joined: isList, last: isList ? last : undefined }
      continue
    }
    if (unit.asTyped) {
      readNumber(unit.text, next, state, push)
      continue
    }
    if (
      YEAR_WORD.test(unit.text) &&
      /\b\d{4}\b|s$/.test(state.previous?.english ?? '') &&
      /\d/.test(state.previous?.english ?? '')
    )
      continue
    if (unit.text.toLowerCase() === 'это' && /^[–—-]$/.test(units[at - 1]?.text ?? '')) {
      push({ english: 'is', kind: 'other' })
      state = { ...fresh(), previous: state.previous }
      continue
    }
    const reading = choose(unit, state, next)
    if (reading) readWord(reading, unit, state, push, pieces)
  }
  return settled(pieces)
}

/** "9 ноября", "в 2013 году", "встречи 2013 года", "15 пленных". */
function readNumber(text: string, next: Unit | undefined, state: State, push: (piece: Piece) => void): void {
  const isYear = YEAR.test(text) || /^\d{4}s$/.test(text)
  const isDay = !isYear && /^\d{1,2}$/.test(text) && next?.readings.some(({ part }) => part === 'month') === true
  const previous = state.previous
  const behindNoun = previous?.kind === 'noun' && !state.preposition && !state.joined
  if (isDay && !state.preposition && !state.joined) {
    if (behindNoun && !previous?.isName) push({ english: 'of', kind: 'preposition', attached: true })
    else if (previous?.kind !== 'preposition' && previous?.kind !== 'and') push({ english: 'on', kind: 'preposition' })
  } else if (isYear && behindNoun && /^(?:года|г|годов|гг)$/u.test(next?.text ?? '') && !isTime(previous))
    push({ english: 'of', kind: 'preposition', attached: true })
  settlePreposition(state, isYear || isDay ? 'time' : 'other')
  push({ english: text, kind: 'other', ...(state.previous?.attached && { attached: true }) })
  state.counted = /^\d+$/.test(text) && !isYear && !isDay
  state.singleCount = text === '1'
}

function isTime({ english }: Piece): boolean {
  return PART_OF_YEAR.test(english) || MONTHS.has(english)
}

function readWord(reading: Reading, unit: Unit, state: State, push: (piece: Piece) => void, pieces: Piece[]): void {
  const { part, english } = reading
  switch (part) {
    case 'preposition': {
      const isOffice = english === 'on' && pieces.some((own) => FOR_OFFICE.test(own.english))
      const piece: Piece = { english: isOffice ? 'for' : english, kind: 'preposition' }
      push(piece)
      Object.assign(state, {
        ...fresh(),
        previous: piece,
        preposition: { piece, ...(reading.byCase && !isOffice && { byCase: reading.byCase }) },
      })
      return
    }
    case 'asks': {
      const governedWhom = state.preposition !== undefined
      settlePreposition(
        state,
        state.preposition?.byCase?.p !== undefined ? 'p' : english === 'how many' ? 'other' : 'i',
      )
      const bare = governedWhom && english === 'by whom' ? 'whom' : english
      const inside = pieces.some(({ kind }) => kind === 'asks') && SUBORDINATE.test(english)
      if (inside) dropComma(pieces)
      push({
        english: inside && english === 'what' && !state.preposition ? 'that' : bare,
        kind: inside ? 'that' : 'asks',
      })
      Object.assign(state, { ...fresh(), previous: state.previous, counted: english === 'how many' })
      return
    }
    case 'lists':
      push({ english, kind: 'lists' })
      Object.assign(state, { ...fresh(), previous: state.previous })
      return
    case 'number':
      state.nominativeCount = !state.preposition && NOMINATIVE_NUMBER.test(plain(unit.text))
      settlePreposition(state, 'p')
      push({ english, kind: 'modifier' })
      state.counted = english !== 'one'
      return
    case 'verb':
      readVerb(reading, state, push, pieces)
      return
    case 'adjective':
      readAdjective(reading, state, push, pieces)
      return
    case 'month':
    case 'weekday': {
      const { previous } = state
      const behindDay = /^\d{1,2}$/.test(previous?.english ?? '')
      if (!behindDay && !state.preposition && previous?.kind === 'noun' && !state.joined)
        push({ english: 'of', kind: 'preposition', attached: true })
      settlePreposition(state, 'time')
      push({ english, kind: 'other', ...(state.previous?.attached && { attached: true }) })
      state.phrase = undefined
      return
    }
    case 'noun':
    case 'name':
      readNoun(reading, state, push)
      return
    case 'other':
      if (unit.text.toLowerCase() === 'ли') push({ english: '', kind: 'li' })
      else if (english === 'and' || english === 'or' || english === 'but') {
        const { last } = state
        push({ english, kind: 'and' })
        Object.assign(state, { ...fresh(), previous: state.previous, joined: last !== undefined, last })
      } else if (english === 'was' || english === 'were' || english === 'will be')
        push({ english, kind: 'be', plural: english === 'were' })
      else if (english !== '') {
        push({ english, kind: 'other' })
        state.counted = QUANTITY.test(english)
      }
  }
}
