import type { Corpus } from '../../../corpus/corpus.ts'
import type { Meaning } from '../../../corpus/names.ts'
import { ANYBODY, type Description } from './description.ts'
import { ownersIn } from './owners.ts'

/** "Sat for A and for B", "represented A and B": whom they served. */
export const PRINCIPALS =
  /^(?:(?:sat|spoke|acted|signed|stood|appeared|negotiated|talked|were there|was there) (?:for|on behalf of)|represent(?:ed|ing)) (?<states>(?:(?:the|and|both|for)\b |[\p{Lu}][\p{L}.’'-]*(?:, |,? and | |$)){1,10})/u

/** "Signed the text for A". */
const PRINCIPAL_LAST =
  /^(?<deed>[^,;:]+?) (?:for|on behalf of) (?<states>(?:(?:the|and|both)\b |[\p{Lu}][\p{L}.’'-]*(?:, |,? and | |$)){1,10})\W*$/u

/** "Who from A was there". */
const WHO_FROM = /^\W*[Ww]ho from (?:the )?(?<states>\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*) (?<deed>[^?]+)/u

/** "Who represented A and B at …": somebody of each; "who signed it for A": somebody of a country that is neither a side nor a body. */
export function readRepresented(corpus: Corpus, text: string): Description | undefined {
  const from = WHO_FROM.exec(text)?.groups
  const owner = ownersIn(corpus, from?.states ?? '').of
  if (from && owner.length > 0) return { ...ANYBODY, of: owner, question: `Who ${from.deed}`, number: 1 }
  const clause = /^\W*who (?<clause>[^?]+)/iu.exec(text)?.groups?.clause ?? ''
  const principals = PRINCIPALS.exec(clause) ?? PRINCIPAL_LAST.exec(clause)
  const states = principals?.groups?.states ?? ''
  const { of } = ownersIn(corpus, states)
  const isForeign = of.length === 1 && corpus.names.find(states).every(({ meanings }) => !meanings.some(isStateName))
  if (!principals || (of.length < 2 && !isForeign)) return undefined
  const deed = principals.groups?.deed ?? 'took part '
  const question = `Who ${clause.replace(principals[0], deed)}`
  return { ...ANYBODY, of, question, ...(isForeign && { number: 1 }) }
}

function isStateName({ kind }: Meaning): boolean {
  return kind === 'side' || kind === 'body'
}
