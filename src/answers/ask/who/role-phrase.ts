import { fold, isStopWord, type Token, tokens } from '../../../corpus/analyser.ts'
import type { Corpus } from '../../../corpus/corpus.ts'
import type { Mention } from '../../../corpus/names.ts'
import { type State, statesById } from '../../../corpus/vocabulary.ts'
import { blanked } from '../../blanked.ts'
import type { Span } from '../../reply.ts'
import { ownersCalled } from './owners.ts'
import { COMPLEMENT, canonical, roleTerms } from './role-terms.ts'

/** What words for a role say: which, whose, and to whom. */
export interface RolePhrase {
  /** What the role is, as a term: `ambassador`, `advis`. */
  noun: string
  /** All terms that say which role it is, the noun among them; those of its owner and of the state it is sent to are not. */
  terms: string[]
  /** Whose role it is, as people.yaml has it; empty when that is left open. */
  of: string[]
  /** Names of the states that somebody is sent to, each a list of spellings. */
  to: string[][]
  /** People whose adviser, deputy and so on is meant: ids that the name can mean. */
  persons: string[]
}

/** What was read of words for a role, and what of them says neither whose it is nor to whom. */
export interface ReadRole extends RolePhrase {
  mentions: Mention[]
  /** Names and adjectives of states, names of people. */
  names: Span[]
  /** Words that name nobody. */
  left: Token[]
}

const SENT_TO = /\bto (?:the )?$/i
/** Words before "minister" that do not say of what. */
const OF_ANY = new Set(
  'host hosting visiting mediating two three four five both all third other same chief new young'.split(' '),
)

/** Whether a word before a role says only how many, or nothing of which it is. */
export function isOfAny(word: string): boolean {
  return OF_ANY.has(word)
}

/** Reads words for a role: "N's foreign policy adviser", "A's ambassador to B", "secretary of the council"; `undefined` of none. */
export function readRole(corpus: Corpus, phrase: string): ReadRole | undefined {
  const mentions = corpus.names.find(phrase)
  const noun = roleTerms(phrase.slice(0, COMPLEMENT.exec(phrase)?.index ?? phrase.length)).at(-1)
  if (noun === undefined) return undefined
  const states = mentions.filter(isOf(['side', 'body']))
  const people = mentions.filter((own) => isOf(['person'])(own) && !states.includes(own))
  const to = states.filter((own) => SENT_TO.test(phrase.slice(0, own.start)))
  const owners = states.filter((own) => !to.includes(own)).flatMap((own) => statesMeant(corpus, own))
  const known: Span[] = [...states, ...people]
  const left = tokens(phrase).filter(
    (word) => !isStopWord(word.word) && !known.some((own) => own.start < word.end && own.end > word.start),
  )
  const called = owners.length > 0 ? [] : left.filter(({ word }) => ownersCalled(corpus, word).length > 0)
  const names = [...known, ...called]
  const bare = blanked(phrase, names)
  const of = [...owners.map(({ name }) => name), ...called.flatMap(({ word }) => ownersCalled(corpus, word))]
  return {
    noun,
    terms: roleTerms(canonical(corpus, bare)).filter((term) => !OF_ANY.has(term)),
    // A state without any roles keeps its own name, so that nobody's role is taken for its.
    of: [...new Set(of.length > 0 ? of : ownersOfBody(corpus, bare))],
    to: to.map((own) => statesMeant(corpus, own).flatMap(spellingsOf)),
    persons: people.flatMap(({ meanings }) => meanings.flatMap(({ kind, id }) => (kind === 'person' ? id : []))),
    mentions,
    names,
    left,
  }
}

const isOf =
  (kinds: readonly string[]) =>
  ({ meanings }: Mention): boolean =>
    meanings.some(({ kind }) => kinds.includes(kind))

function statesMeant({ chronicle }: Corpus, { meanings }: Mention): State[] {
  return statesById(
    chronicle.vocabulary,
    meanings.map(({ id }) => id),
  )
}

function spellingsOf({ name, adjective, aliases }: State): string[] {
  return [name, ...(adjective ? [adjective] : []), ...aliases]
}

/** "Of the <name of a parliament>": those whose titles have that name. */
function ownersOfBody({ chronicle }: Corpus, phrase: string): string[] {
  const body = fold(/\bof (?:the )?(?<body>.+)$/i.exec(phrase.replace(/\s+/g, ' ').trim())?.groups?.body ?? '')
  if (body === '') return []
  const roles = [...chronicle.people.values()].flatMap((person) => person.roles)
  return roles.filter(({ title }) => fold(title).includes(body)).map(({ of }) => of)
}
