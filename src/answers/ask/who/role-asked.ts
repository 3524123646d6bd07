import { stem } from '../../../corpus/analyser.ts'
import type { Corpus } from '../../../corpus/corpus.ts'
import type { Days } from '../../../corpus/edtf.ts'
import { type Draft, isCapital, unread } from '../../question/draft.ts'
import { isOfAny, type RolePhrase, readRole } from './role-phrase.ts'
import { COMPLEMENT, canonical, MODIFIERS, roleTerms } from './role-terms.ts'

/** "Who was the <role> of <somebody>": what is said of the role, in the words of the question. */
export interface RoleAsked extends RolePhrase {
  /** The role as typed, without the time. */
  phrase: string
  /** The time asked about, today where none is named; `undefined` where an event tells it. */
  days?: Days
}

const OPENING =
  /^\W*who(?:['’]s|(?: else)? (?:is|was|are|were|has been|had been|served as|serves as|acted as|worked as))(?: (?:then|now|currently))? (?:(?:the|an?|current|then|former|acting|new)\b )*(?<phrase>[^?]+?)[\s?.!]*$/iu
/** What ends the words for a role: a time, an event, what somebody did. */
const TAIL =
  /[,;:()]|\b(?:at|in|on|during|when|while|before|after|since|until|from|by|behind|between|who|that|which|whom|whose|now|today|currently|then|as)\b/i

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

/** "The interior minister": a word that says which of a state's ministers, secretaries or directors. */
function isPortfolio(noun: string, word: string): boolean {
  return ['minister', 'secretary', 'director'].map(stem).includes(noun) && !isOfAny(word)
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
  const role = readRole(corpus, phrase)
  if (!role) return undefined
  const { noun, terms, of, to, persons, mentions, names, left } = role
  const hasTail = unread(draft).some((word) => word.start >= start + cut) || draft.events.length > 0
  const isTimed = !hasTail && (draft.query.days !== undefined || cut === rest.length)
  const isTitled = TITLED.has(noun) || (to.length > 0 && SENT.has(noun)) || terms.some((term) => MODIFIERS.has(term))
  const inOffices = mentions.filter(({ meanings }) => meanings.some(({ kind }) => kind === 'office'))
  const at = COMPLEMENT.exec(phrase)?.index ?? phrase.length
  const isUnread = left.some(
    (word) =>
      ![...names, ...inOffices].some((own) => own.start < word.end && own.end > word.start) &&
      !OFFICES.has(stem(word.word)) &&
      (word.start > at || (draft.cased && isCapital(phrase.slice(word.start))) || isPortfolio(noun, word.word)),
  )
  const isForeign = OFFICES.has(noun) && isTimed && persons.length === 0 && (isUnread || !isHeld(corpus, terms, of))
  if (!isTitled && !isForeign) return undefined
  const days = draft.query.days?.[0] ?? { first: today, last: today }
  return { phrase, noun, terms, of, to, persons, ...(isTimed && { days }) }
}

/** Whether passages on an event may tell who had the role there. */
export function isRoleAtEvent({ noun }: RoleAsked): boolean {
  return AT_EVENTS.has(noun)
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
