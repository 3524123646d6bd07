import { fold, isStopWord, stem, tokens } from '../../../corpus/analyser.ts'
import type { Corpus } from '../../../corpus/corpus.ts'
import { isDemonym } from '../../../corpus/demonym.ts'
import type { Days } from '../../../corpus/edtf.ts'
import type { Mention } from '../../../corpus/names.ts'
import { type State, statesById } from '../../../corpus/vocabulary.ts'
import { type Draft, isCapital, unread } from '../../question/draft.ts'
import type { Span } from '../../reply.ts'
import { COMPLEMENT, canonical, MODIFIERS, roleTerms } from './role-terms.ts'

/** "Who was the <role> of <somebody>": what is said of the role, in the words of the question. */
export interface RoleAsked {
  /** The role as typed, without the time. */
  phrase: string
  /** What the role is, as a term: `ambassador`, `advis`. */
  noun: string
  /** All terms that say which role it is, the noun among them; those of its owner and of the state it is sent to are not. */
  terms: string[]
  /** Whose role it is, as people.yaml has it; empty when that is left open. */
  of: string[]
  /** Names of the states that somebody is sent to, each a list of spellings. */
  to: string[][]
  /** People whose adviser, deputy and so on is asked for: ids that the name can mean. */
  persons: string[]
  /** The time asked about, today where none is named; `undefined` where an event tells it. */
  days?: Days
}

const OPENING =
  /^\W*who(?:['’]s|(?: else)? (?:is|was|are|were|has been|had been|served as|serves as|acted as|worked as))(?: (?:then|now|currently))? (?:(?:the|an?|current|then|former|acting|new)\b )*(?<phrase>[^?]+?)[\s?.!]*$/iu
/** What ends the words for a role: a time, an event, what somebody did. */
const TAIL =
  /[,;:()]|\b(?:at|in|on|during|when|while|before|after|since|until|from|by|behind|between|who|that|which|whom|whose|now|today|currently|then|as)\b/i
const SENT_TO = /\bto (?:the )?$/i

/** Roles that being somewhere does not tell: only a title does. */
const TITLED = new Set(
  `ambassador consul adviser aide assistant spokes judge prosecutor lawyer attorney translator interpreter
  moderator bodyguard wife husband son daughter brother sister father mother uncle nephew cousin driver doctor king queen
  prince governor mayor chancellor bishop patriarch senator deputy`
    .split(/\s+/)
    .map(stem),
)
/** Offices of which each state has its own. */
const OFFICES = new Set('president premier minister speaker chairman commander secretary director'.split(' ').map(stem))
/** Roles of those who are sent somewhere, where that is named. */
const SENT = new Set('envoy representative'.split(' ').map(stem))
/** Roles that somebody has at an event, which no register of offices has. */
const AT_EVENTS = new Set('judge prosecutor lawyer attorney translator interpreter moderator'.split(' ').map(stem))
/** Words before "minister" that do not say of what. */
const OF_ANY = new Set(
  'host hosting visiting mediating two three four five both all third other same chief new young'.split(' '),
)

/** "The interior minister": a word that says which of a state's ministers, secretaries or directors. */
function isPortfolio(noun: string, word: string): boolean {
  return ['minister', 'secretary', 'director'].map(stem).includes(noun) && !OF_ANY.has(word)
}

/**
 * Reads a question for somebody's role, where what it names is an office that the register may lack or may have of others
 * alone; `undefined` when it is no such question.
 */
export function roleAsked(draft: Draft, today: string): RoleAsked | undefined {
  const { corpus } = draft.context
  const groups = OPENING.exec(draft.text)
  const rest = groups?.groups?.phrase
  if (rest === undefined) return undefined
  const start = draft.text.indexOf(rest, (groups?.[0].indexOf(rest) ?? 0) + (groups?.index ?? 0))
  const cut = TAIL.exec(rest)?.index ?? rest.length
  const phrase = rest.slice(0, cut).trim()
  const mentions = corpus.names.find(phrase)
  const head = phrase.slice(0, COMPLEMENT.exec(phrase)?.index ?? phrase.length)
  const noun = roleTerms(head).at(-1)
  if (noun === undefined) return undefined
  const hasTail = unread(draft).some((word) => word.start >= start + cut) || draft.events.length > 0
  const isTimed = !hasTail && (draft.query.days !== undefined || cut === rest.length)
  const states = mentions.filter(isOf(['side', 'body']))
  const people = mentions.filter((own) => isOf(['person'])(own) && !states.includes(own))
  const to = states.filter((own) => SENT_TO.test(phrase.slice(0, own.start)))
  const owners = owningStates(
    corpus,
    states.filter((own) => !to.includes(own)),
  )
  const known: Span[] = [...states, ...people]
  const left = tokens(phrase).filter(
    (word) => !isStopWord(word.word) && !known.some((own) => own.start < word.end && own.end > word.start),
  )
  const others = left.flatMap(({ word }) => (owners.length > 0 ? [] : countriesCalled(corpus, word)))
  const without = [
    ...known,
    ...left.filter(({ word }) => owners.length === 0 && countriesCalled(corpus, word).length > 0),
  ]
  const bare = blank(phrase, without)
  const terms = roleTerms(canonical(corpus, bare)).filter((term) => !OF_ANY.has(term))
  const isTitled = TITLED.has(noun) || (to.length > 0 && SENT.has(noun)) || terms.some((term) => MODIFIERS.has(term))
  const inOffices = mentions.filter(isOf(['office']))
  const at = COMPLEMENT.exec(phrase)?.index ?? phrase.length
  const isUnread = left.some(
    (word) =>
      ![...without, ...inOffices].some((own) => own.start < word.end && own.end > word.start) &&
      !OFFICES.has(stem(word.word)) &&
      (word.start > at || (draft.cased && isCapital(phrase.slice(word.start))) || isPortfolio(noun, word.word)),
  )
  const isForeign =
    OFFICES.has(noun) && isTimed && people.length === 0 && (isUnread || !isHeld(corpus, terms, [...owners, ...others]))
  if (!isTitled && !isForeign) return undefined
  const days = draft.query.days?.[0] ?? { first: today, last: today }
  return {
    phrase,
    noun,
    terms,
    of: [...new Set(owners.length + others.length > 0 ? [...owners, ...others] : ownersOfBody(corpus, bare))],
    to: to.map((own) => spellingsOf(corpus, own)),
    persons: people.flatMap(({ meanings }) => meanings.flatMap(({ kind, id }) => (kind === 'person' ? id : []))),
    ...(isTimed && { days }),
  }
}

/** Whether passages on an event may tell who had the role there. */
export function isRoleAtEvent({ noun }: RoleAsked): boolean {
  return AT_EVENTS.has(noun)
}

const isOf =
  (kinds: readonly string[]) =>
  ({ meanings }: Mention): boolean =>
    meanings.some(({ kind }) => kinds.includes(kind))

function blank(text: string, spans: readonly Span[]): string {
  return spans.reduce((own, { start, end }) => own.slice(0, start) + ' '.repeat(end - start) + own.slice(end), text)
}

function ownersIn({ chronicle }: Corpus): string[] {
  return [...new Set([...chronicle.people.values()].flatMap(({ roles }) => roles.map(({ of }) => of)))]
}

function statesMeant({ chronicle }: Corpus, { meanings }: Mention): State[] {
  return statesById(
    chronicle.vocabulary,
    meanings.map(({ id }) => id),
  )
}

function spellingsOf(corpus: Corpus, mention: Mention): string[] {
  return statesMeant(corpus, mention).flatMap(({ name, adjective, aliases }) => [
    name,
    ...(adjective ? [adjective] : []),
    ...aliases,
  ])
}

/** The names by which states own roles; a state without any keeps its own, so that nobody's role is taken for its. */
function owningStates(corpus: Corpus, mentions: readonly Mention[]): string[] {
  return mentions.flatMap((mention) => statesMeant(corpus, mention).map(({ name }) => name))
}

/** Owners of roles that are neither sides nor bodies, by their names or adjectives. */
function countriesCalled(corpus: Corpus, word: string): string[] {
  return ownersIn(corpus).filter((owner) => fold(owner) === word || isDemonym(word, owner))
}

/** "Of the <name of a parliament>": those whose titles have that name. */
function ownersOfBody(corpus: Corpus, phrase: string): string[] {
  const body = fold(/\bof (?:the )?(?<body>.+)$/i.exec(phrase.replace(/\s+/g, ' ').trim())?.groups?.body ?? '')
  if (body === '') return []
  const roles = [...corpus.chronicle.people.values()].flatMap((person) => person.roles)
  return roles.filter(({ title }) => fold(title).includes(body)).map(({ of }) => of)
}

/** Whether the register has such an office of one of these owners at any time. */
function isHeld(corpus: Corpus, terms: readonly string[], of: readonly string[]): boolean {
  const roles = [...corpus.chronicle.people.values()].flatMap((person) => person.roles)
  return roles.some(
    (role) =>
      (of.length === 0 || of.includes(role.of)) &&
      terms.every((term) => roleTerms(canonical(corpus, role.title)).includes(term)),
  )
}
