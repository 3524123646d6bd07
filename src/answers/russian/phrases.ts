import { type Case, type Place, plain } from './declension.ts'
import { participleOf, pastOf, pluralOf } from './english-inflection.ts'
import type { Reading } from './lexicon.ts'
import type { Unit } from './tokens.ts'

/** A piece of the English question before its order is settled. */
export interface Piece {
  english: string
  kind:
    | 'asks'
    | 'lists'
    | 'noun'
    | 'modifier'
    | 'verb'
    | 'be'
    | 'participle'
    | 'preposition'
    | 'and'
    | 'that'
    | 'li'
    | 'mark'
    | 'other'
  /** Of a noun or name: whether it may be the subject, and whether it can be nothing else. */
  subject?: 'sure' | 'maybe'
  /** Belongs to the noun phrase before it: "of A", "and B". */
  attached?: boolean
  verb?: NonNullable<Reading['verb']>
  plural?: boolean
  isName?: boolean
  /** Of a name: that only the texts have it. */
  fromTexts?: boolean
  /** Of "which": whether it may ask for the subject. */
  nominative?: boolean
  /** A verb that is denied. */
  negated?: boolean
}

/** What is known of the words right before. */
interface State {
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

const QUANTITY =
  /^(?:\d+|how many|several|many|both|two|three|four|five|six|seven|eight|nine|ten|twelve|more than|less than)$/
const NOMINATIVE_NUMBER =
  /^(?:дв(?:а|е|ое)|тр(?:и|ое)|четыре|четверо|пять|пятеро|шесть|семь|восемь|девять|десять|двенадцать|об(?:а|е))$/u
const YEAR = /^(?:1[89]|20)\d\d(?:[-–—](?:\d\d|\d{4}))?$/
const YEAR_WORD = /^(?:г|гг|год\p{L}*)$/iu
const PART_OF_YEAR = /^(?:in )?(?:spring|summer|autumn|winter)$/
const SUBORDINATE = /^(?:when|where|who|what|why|how|whose|whom)$/

/** "С начала года" is since, not from. */
const TIME_NOUN = /^(?:beginning|end|middle|spring|summer|autumn|winter|time)$/
/** "Представитель по региону" is for it. */
const FOR_OFFICE = /\b(?:representative|adviser|advisor|envoy|commissioner|negotiator)s?$/

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
    readWord(reading, unit, state, push, pieces)
  }
  return settled(pieces)
}

function fresh(): State {
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
  return (
    PART_OF_YEAR.test(english) ||
    /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/.test(english)
  )
}

function settlePreposition(state: State, behind: Case | 'time' | 'other'): void {
  const { preposition } = state
  if (!preposition) return
  const { piece, byCase } = preposition
  // "Через два года" is after them, "через A" through it.
  const isTime = behind === 'time' || (behind === 'other' && byCase?.t === 'after')
  const meant = byCase?.[isTime ? 't' : behind]
  if (meant !== undefined) piece.english = meant
  state.preposition = undefined
}

/** What a word means here: after a preposition no verb, before a noun no adverb, a name rather than a word. */
function choose({ readings, text }: Unit, state: State, next: Unit | undefined): Reading {
  const nominal = readings.filter(
    ({ part }) => part === 'noun' || part === 'name' || part === 'month' || part === 'weekday' || part === 'adjective',
  )
  const participle = readings.filter(({ verb }) => verb?.as === 'participle' || verb?.as === 'active')
  const pool = state.preposition
    ? [...nominal, ...participle, ...readings.filter(({ part }) => part === 'asks' || part === 'number')]
    : readings
  const fitting = pool.length > 0 ? pool : readings
  const capital = /^\p{Lu}/u.test(text)
    ? fitting.find(({ capital }) => capital && state.previous !== undefined)
    : undefined
  // "Которая", "все": an adjective alone is one before a noun only.
  const beforeNoun = next?.readings.some(({ part }) => part === 'noun' || part === 'adjective')
  const adjective = beforeNoun ? fitting.find(({ part }) => part === 'adjective') : undefined
  const finite = fitting.find(
    ({ verb }) => verb && verb.as !== 'participle' && verb.as !== 'active' && verb.as !== 'gerund',
  )
  // "Началась" is the verb that means so rather than the passive of another.
  const own = fitting.find(({ verb }) => verb?.as === 'past' || verb?.as === 'present')
  const noun = state.phrase || state.preposition ? fitting.find(({ part }) => part === 'noun') : undefined
  return (
    capital ??
    adjective ??
    noun ??
    fitting.find(({ part }) => part !== 'verb') ??
    own ??
    finite ??
    (fitting[0] as Reading)
  )
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

function dropComma(pieces: Piece[]): void {
  if (pieces.at(-1)?.english === ',') pieces.pop()
}

/** What a noun can be here: by its preposition, its adjectives, what it is joined to, what it follows. */
function placesHere(places: readonly Place[], state: State): readonly Place[] {
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

function readAdjective(reading: Reading, state: State, push: (piece: Piece) => void, pieces: Piece[]): void {
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
      push({ english: governed ? 'which' : isPerson(pieces) ? 'who' : 'that', kind: 'that' })
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
  if (english === 'both') state.counted = true
}

/** Whether the last noun is of people. */
function isPerson(pieces: readonly Piece[]): boolean {
  const noun = pieces.findLast(({ kind, attached }) => kind === 'noun' && !attached)
  return noun !== undefined && /\b(?:people|person|m[ae]n|officials?|activists?|diplomats?)$/.test(noun.english)
}

function caseOf(places: readonly Place[]): Case {
  return (places[0]?.[0] ?? 'n') as Case
}

/** At the beginning of a noun phrase: the preposition it needs in English. */
function openPhrase(places: readonly Place[], state: State, push: (piece: Piece) => void): void {
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

function readNoun(reading: Reading, state: State, push: (piece: Piece) => void): void {
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

/** English of participles that say that something was: "состоявшиеся встречи" are held ones. */
const HELD = /^(?:take place|happen)$/

function readVerb(reading: Reading, state: State, push: (piece: Piece) => void, pieces: Piece[]): void {
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

/** Papers are adopted, guests hosted: one verb says both. */
const PAPER =
  /\b(?:statement|resolution|decision|declaration|document|law|constitution|measure|amendment|appeal|text)s?$/
/** What happens to meetings and truces, not to people. */
const OF_EVENTS = /^(?:take place|happen|begin|end|last|take effect|fall through)$/

/** What a verb means by its object, "not" joined to the verb it denies, "it" for what took place. */
function settled(pieces: readonly Piece[]): Piece[] {
  const own: Piece[] = []
  const ordered = withOwnersFirst(pieces)
  for (const [at, piece] of ordered.entries()) {
    const next = ordered[at + 1]
    if (piece.english === 'not' && (next?.kind === 'verb' || (next?.kind === 'be' && isMissing(ordered.slice(at + 2)))))
      continue
    if (piece.kind === 'be' && ordered[at - 1]?.english === 'not' && isMissing(ordered.slice(at + 1))) {
      own.push({ ...piece, kind: 'be', english: 'was missing' })
      continue
    }
    const negated = ordered[at - 1]?.english === 'not' && piece.kind === 'verb'
    const adopts =
      piece.english === 'host' && (piece.verb?.as === 'past' ? adoptsPaper(ordered.slice(at + 1)) : hasPaper(ordered))
    const isEvent =
      /^(?:he|she)$/.test(piece.english) &&
      pieces.some(({ kind, english }) => kind === 'verb' && OF_EVENTS.test(english))
    // Who does not come where he is expected stays away.
    if (negated && piece.english === 'come') {
      own.push({ ...piece, english: 'stay away' })
      continue
    }
    own.push({
      ...piece,
      ...(negated && { negated }),
      ...(adopts && { english: 'adopt' }),
      ...(isEvent && { english: 'it' }),
    })
  }
  return own
}

/** "Special envoy of A for B" is called "A special envoy for B". */
function withOwnersFirst(pieces: readonly Piece[]): Piece[] {
  const at = pieces.findIndex(
    ({ kind, english }, own) =>
      kind === 'noun' &&
      FOR_OFFICE.test(english) &&
      pieces[own + 1]?.english === 'of' &&
      pieces[own + 2]?.isName &&
      pieces[own + 3]?.english === 'for',
  )
  const owner = pieces[at + 2]
  if (at < 0 || !owner) return [...pieces]
  let start = at
  while (pieces[start - 1]?.kind === 'modifier') start--
  const { subject: _, ...modifier } = owner
  return [
    ...pieces.slice(0, start),
    { ...modifier, kind: 'modifier' },
    ...pieces.slice(start, at + 1),
    ...pieces.slice(at + 3),
  ]
}

/** "Не было A": a noun that is not the subject follows. */
function isMissing(rest: readonly Piece[]): boolean {
  const noun = rest.find(({ kind }) => kind !== 'modifier')
  return noun?.kind === 'noun' && noun.subject === undefined
}

function adoptsPaper(rest: readonly Piece[]): boolean {
  const end = rest.findIndex(({ kind }) => kind === 'verb' || kind === 'that')
  return hasPaper(rest.slice(0, end < 0 ? rest.length : end))
}

function hasPaper(pieces: readonly Piece[]): boolean {
  return pieces.some(({ kind, english }) => kind === 'noun' && PAPER.test(english))
}
