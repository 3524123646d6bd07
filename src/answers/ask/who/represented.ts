import type { Corpus } from '../../../corpus/corpus.ts'
import type { Meaning } from '../../../corpus/names.ts'
import { ANYBODY, type Description } from './description.ts'
import { ownersIn } from './owners.ts'

/** Verbs that with "for" mean that somebody represented a state. */
export const SERVED = 'spoke|acted|stood|negotiated'
const STATES = "(?<states>(?:(?:the|and|both|for)\\b |[\\p{Lu}][\\p{L}.’'-]*(?:, |,? and | |$)){1,10})"

/** "Sat for A and for B", "represented A and B": whom they served. */
const PRINCIPALS = new RegExp(
  `^(?:(?:${SERVED}|sat|signed|appeared|talked|were there|was there) (?:for|on behalf of)|represent(?:ed|ing)) ${STATES}`,
  'u',
)

/** "Signed the text for A". */
const PRINCIPAL_LAST = new RegExp(`^(?<deed>[^,;:]+?) (?:for|on behalf of) ${STATES}\\W*$`, 'u')

/** "Who from A was there". */
const WHO_FROM = /^\W*[Ww]ho from (?:the )?(?<states>\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*) (?<deed>[^?]+)/u

/** Whom somebody is said to have represented. */
interface Principals {
  /** The words for them. */
  states: string
  /** Who that is, as people.yaml has it. */
  of: string[]
  /** The clause without them: "took part in C" of "sat for A in C". */
  deed: string
}

/** Whom a clause has somebody represent; `undefined` where it does not begin with that, or end in the given way. */
export function principalsIn(corpus: Corpus, clause: string, pattern: RegExp = PRINCIPALS): Principals | undefined {
  const match = pattern.exec(clause)
  if (!match) return undefined
  const { states = '', deed = 'took part ' } = match.groups ?? {}
  return { states, of: ownersIn(corpus, states).of, deed: clause.replace(match[0], deed) }
}

/** "Who represented A and B at …": somebody of each; "who signed it for A": somebody of a country that is neither a side nor a body. */
export function readRepresented(corpus: Corpus, text: string): Description | undefined {
  const from = WHO_FROM.exec(text)?.groups
  const owner = ownersIn(corpus, from?.states ?? '').of
  if (from && owner.length > 0) return { ...ANYBODY, of: owner, question: `Who ${from.deed}`, number: 1 }
  const clause = /^\W*who (?<clause>[^?]+)/iu.exec(text)?.groups?.clause ?? ''
  const principals = principalsIn(corpus, clause) ?? principalsIn(corpus, clause, PRINCIPAL_LAST)
  if (!principals) return undefined
  const { states, of, deed } = principals
  const isForeign = of.length === 1 && corpus.names.find(states).every(({ meanings }) => !meanings.some(isStateName))
  if (of.length < 2 && !isForeign) return undefined
  return { ...ANYBODY, of, question: `Who ${deed}`, ...(isForeign && { number: 1 }) }
}

function isStateName({ kind }: Meaning): boolean {
  return kind === 'side' || kind === 'body'
}
