import { type Token, tokens } from '../../corpus/analyser.ts'
import type { Corpus } from '../../corpus/corpus.ts'
import type { Event } from '../../corpus/event.ts'
import type { Mention } from '../../corpus/names.ts'
import { countriesOf } from '../../corpus/place.ts'
import { remembered } from '../../corpus/remembered.ts'
import type { Context } from '../context.ts'
import { isNegative } from '../polarity.ts'
import { ACTORS, clauseOf, isMeetingWord, SCENE } from '../question/clause.ts'
import type { Draft } from '../question/draft.ts'
import { synonymsOf } from '../question/wording/synonyms.ts'
import { visitIn } from './visit.ts'

/** Verbs that say nothing of what was done, or that meetings are told by. */
const LIGHT =
  /^(?:me(?:e)?t|s[ae][ew]n?|s[ia]t|talk\w*|hold|held|ma[dk]e|t[ao]ke|took|have|had|get|got|gi[vn]e?|gave|come|came|go|went|put|do|done|be|bec[ao]me|begin|start\w*|end|happen\w*|say|said|tell|told|first|last|next)$/
/** What all who take part do to one another: whoever is named first does it no more than the others. */
const MUTUAL =
  /^(?:sp[eo]ak|sign\w*|initial\w*|agree\w*|negotiat\w*|exchang\w*|swap\w*|debat\w*|discuss\w*|confer\w*|fight|fought|clash\w*|conclud\w*|issu\w*|adopt\w*|reach\w*|join\w*)$/

/** A clause of a title, and where a new one begins. */
const CLAUSES = /[;:]|\b(?:after|before|while|as|when)\b/i

/** The deed that a question asks for, and what an event tells of it. */
export interface Deed {
  /** Of its verb. */
  term?: string
  toldBy: (event: Event) => 'told' | 'other' | undefined
}

/**
 * What titles tell of the deed that a question asks for: that it was done, and by whom the question says (`told`); only that
 * another did it ("A pardons C" where B is said to have) or that it was to be done ("agree to open", "conditions for
 * signing", `other`); nothing (`undefined`).
 */
export function deedIn(context: Context, draft: Draft): Deed {
  const clause = draft.asks === 'when' || draft.asks === 'where' ? clauseOf(draft) : undefined
  if (!clause || LIGHT.test(clause.verb.word)) return { toldBy: () => undefined }
  const terms = new Set([clause.verb.term, ...synonymsOf(clause.verb.term)])
  const { corpus } = context
  const actors = clause.doers.map((mention) => actorOf(context, mention))
  const doers = MUTUAL.test(clause.verb.word) ? [] : actors
  const isDenied = isNegative(draft.text)
  const isVisit = visitIn(context, draft)
  const toldBy = (event: Event) => {
    if (isVisit?.(event)) return 'told'
    if (isElsewhere(context, event, actors)) return 'other'
    if (![...terms].some((term) => corpus.eventText(event).terms.get(term) === 1)) return undefined
    const told = [event.title, ...event.aliases]
      .flatMap((title) => title.split(CLAUSES))
      .flatMap((part) => tellingsIn(context, part, terms, isDenied, event.kind === 'statement'))
    if (told.length === 0) return undefined
    if (clause.patient && isOnlyScene(corpus, event, clause.patient, terms)) return 'other'
    const done = told.filter(({ isUndone }) => !isUndone).map((telling) => isBy(telling.doers, doers))
    return done.includes('all') ? 'told' : done.includes('unknown') ? undefined : 'other'
  }
  return { term: clause.verb.term, toldBy }
}

/** A word of a title that tells a deed. */
interface Telling {
  /** Those named before it; nobody where they are those to whom it was done. */
  doers: Actor[]
  /** Whether it is still to be done, or was not. */
  isUndone: boolean
}

/** Somebody named as a doer: the people that can be meant, the states or the framework that he, she or it stands for. */
interface Actor {
  people: readonly string[]
  states: readonly string[]
}

/** Whether all who are asked to have done a deed are told to have done it. */
function isBy(told: readonly Actor[], asked: readonly Actor[]): 'all' | 'unknown' | 'others' {
  if (asked.length === 0) return 'all'
  const known = told.filter(({ people, states }) => people.length + states.length > 0)
  if (known.length === 0) return 'unknown'
  return asked.every((doer) => known.some((other) => isSame(doer, other))) ? 'all' : 'others'
}

const statesKnown = remembered((_: Corpus) => new Map<string, ReadonlySet<string>>())

/** The states that took part in an event, that its title names, or in whose country it was. */
function statesToldOf(corpus: Corpus, event: Event): ReadonlySet<string> {
  const known = statesKnown(corpus)
  const before = known.get(event.id)
  if (before) return before
  const place = event.place === null ? undefined : corpus.chronicle.placesByName.get(event.place)
  const named = corpus.names.find([event.title, ...event.aliases].join(' … '))
  const told = new Set([
    ...corpus.statesOf(event),
    ...named.flatMap((mention) => actorOf({ corpus }, mention).states),
    ...(place ? countriesOf(place).flatMap((name) => statesNamed(corpus, name)) : []),
  ])
  known.set(event.id, told)
  return told
}

/** Whether a state that is asked to have done something has nothing to do with an event that is told of others. */
function isElsewhere({ corpus }: Context, event: Event, asked: readonly Actor[]): boolean {
  const states = asked.filter(({ people, states }) => people.length === 0 && states.length > 0)
  if (states.length === 0) return false
  const told = statesToldOf(corpus, event)
  return told.size > 0 && states.some(({ states }) => !states.some((id) => told.has(id)))
}

/**
 * Whether a place to which something is asked to have been done is only where the title has it done, "two captured in A",
 * or belongs to what it was done to, "maps of A returned".
 */
function isOnlyScene(
  { names, chronicle }: Corpus,
  { title, place }: Event,
  { meanings }: Mention,
  terms: ReadonlySet<string>,
): boolean {
  const asked = meanings.flatMap(({ kind, id }) => (kind === 'place' ? [id] : []))
  const told = names.find(title).filter((mention) => mention.meanings.some(({ id }) => asked.includes(id)))
  if (told.length === 0)
    return asked.some((id) => chronicle.places.get(id)?.name === place) && !title.includes(place ?? '')
  return told.every(({ start }) => {
    const lead = title.slice(0, start)
    const owned = OF.exec(lead)?.groups?.owned
    return owned === undefined ? BEFORE_SCENE.test(lead) : !tokens(owned).some(({ term }) => terms.has(term))
  })
}

const OF = /(?<owned>[\p{L}-]+) of(?: the)? $/u
const BEFORE_SCENE = new RegExp(`\\b(?:${[...SCENE].join('|')})(?: the)? $`, 'i')

function statesNamed({ names }: Corpus, name: string): string[] {
  return names.lookUp(name, ['side', 'body']).map(({ id }) => id)
}

function isSame(a: Actor, b: Actor): boolean {
  if (a.people.length > 0 && b.people.length > 0) return a.people.some((id) => b.people.includes(id))
  return a.states.length === 0 || a.states.some((id) => b.states.includes(id))
}

/** What stands before a deed that is only planned: "to open", "to be opened"; "conditions for signing", "proposes signing". */
const INFINITIVE = /\bto (?:be )?$/i
const ATTRIBUTE = /\b(?:the|an?|its|their|his|her|this|that) $/i
const NOT = /\b(?:no|not|never|without)\b/i
/** What somebody speaks of by a noun ("on the withdrawal") is not done by speaking. */
const NOUN = /\b(?:the|an?|its|their|his|her|mutual) (?:\p{L}+ )?$/iu
const INTENDED = /\b(?:for|on|about|proposes|offers|plans|wants|considers) (?:the )?$/i

function tellingsIn(
  { corpus }: Context,
  title: string,
  terms: ReadonlySet<string>,
  isDenied: boolean,
  isSpeech: boolean,
): Telling[] {
  const all = tokens(title)
  const mentions = corpus.names.find(title)
  return all.flatMap((token) => {
    if (!terms.has(token.term)) return []
    const isPassive = /[^e]ed$/.test(token.word)
    const before = title.slice(0, token.start)
    // "The initialled treaty" tells what became of it before.
    if (isPassive && ATTRIBUTE.test(before) && /^ \p{Ll}/u.test(title.slice(token.end))) return []
    const isPlanned = INFINITIVE.test(before) || (/ing$/.test(token.word) && INTENDED.test(before))
    const isUndone = isPlanned || (!isDenied && NOT.test(before)) || (isSpeech && NOUN.test(before))
    return [{ doers: isPassive ? [] : doersBefore(corpus, title, token, mentions), isUndone }]
  })
}

/** What stands behind these words says where or of whom, and did nothing. */
const BESIDE = /\b(?:in|at|near|to|from|on|of|with|for|between|over|about)(?: the)? $/i

/** The names nearest before a word, with those joined to them; nobody where these only say which meeting it was. */
function doersBefore(corpus: Corpus, title: string, { start }: Token, mentions: readonly Mention[]): Actor[] {
  const before = mentions
    .filter(
      ({ start: from, end, meanings }) =>
        end <= start &&
        !BESIDE.test(title.slice(0, from)) &&
        meanings.some(({ kind }) => ACTORS.has(kind) || kind === 'framework'),
    )
    .reverse()
  const [last] = before
  if (
    !last ||
    tokens(title).some((token) => token.start >= last.end && token.end <= start && isMeetingWord(corpus, title, token))
  )
    return []
  const joined = before.findIndex((mention, at) => {
    const next = before[at - 1]
    return next !== undefined && !/^(?:,| and|-|–)[\s\p{L}]{0,12}$/u.test(title.slice(mention.end, next.start))
  })
  return before.slice(0, joined < 0 ? before.length : joined).map((mention) => actorOf({ corpus }, mention))
}

function actorOf({ corpus }: Pick<Context, 'corpus'>, { meanings }: Mention): Actor {
  const { chronicle } = corpus
  const people = meanings.flatMap(({ kind, id }) => chronicle.people.get(kind === 'person' ? id : '') ?? [])
  if (people.length > 0)
    return {
      people: people.map(({ id }) => id),
      states: people.flatMap(({ roles }) => roles.flatMap(({ of }) => statesNamed(corpus, of))),
    }
  const own = meanings.flatMap(({ kind, id }) => (kind === 'side' || kind === 'body' || kind === 'framework' ? id : []))
  if (own.length > 0) return { people: [], states: own }
  const states = meanings.flatMap(({ kind, id }) => {
    const place = kind === 'place' ? chronicle.places.get(id) : undefined
    return (place ? countriesOf(place) : id.split(/, | and /)).flatMap((name) => statesNamed(corpus, name))
  })
  return { people: [], states }
}
