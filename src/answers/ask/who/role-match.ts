import { fold, stem } from '../../../corpus/analyser.ts'
import type { Corpus } from '../../../corpus/corpus.ts'
import { rolesThen } from '../../../corpus/offices.ts'
import type { Role } from '../../../corpus/person.ts'
import { stateNamed } from '../../../corpus/vocabulary.ts'
import type { RoleAsked } from './role-asked.ts'
import { COMPLEMENT, canonical, MODIFIERS, roleTerms } from './role-terms.ts'

/** Words before a title that leave it the same office. */
const RANKS = new Set('first chief senior acting'.split(' ').map(stem))
const ADVISING = new Set('adviser aide assistant'.split(' ').map(stem))

/**
 * Whether a role in the register is the one asked for.
 * @param whole whether the title may say no more than the question does
 */
export function isAsked(corpus: Corpus, asked: RoleAsked, role: Role, whole: boolean): boolean {
  if (asked.of.length > 0 && !asked.of.includes(role.of)) return false
  const title = canonical(corpus, role.title.split(/, /)[0] ?? role.title)
  const words = roleTerms(title)
  if (!asked.terms.every((term) => words.includes(term))) return false
  if (words.some((term) => MODIFIERS.has(term) && !asked.terms.includes(term))) return false
  const folded = fold(title)
  if (!asked.to.every((names) => names.some((name) => folded.includes(fold(name))))) return false
  const masters = asked.persons.flatMap((id) => rolesThen(corpus.chronicle, id, asked.days ?? role))
  if (asked.persons.length > 0) {
    const serves = masters.some(
      (own) => own.of === role.of && folded.includes(` ${fold(canonical(corpus, own.title))}`),
    )
    const ofOwn = masters.some((own) => own.of === role.of) && /\bpresidential\b/i.test(role.title)
    if (!serves && !ofOwn) return false
  }
  if (!whole) return true
  const at = COMPLEMENT.exec(title)?.index ?? title.length
  const head = roleTerms(title.slice(0, at))
  if (head.at(-1) !== asked.noun) return false
  const said = new Set([
    ...asked.terms,
    ...roleTerms(
      [
        ...asked.to.flat(),
        ...masters.map((own) => canonical(corpus, own.title)),
        ...namesOfOwner(corpus, role.of),
      ].join(' '),
    ),
  ])
  const isExtra = (term: string) => !said.has(term) && !RANKS.has(term)
  return !roleTerms(title.slice(at)).some(isExtra) && (ADVISING.has(asked.noun) || !head.some(isExtra))
}

function namesOfOwner({ chronicle }: Corpus, of: string): string[] {
  return [of, ...(stateNamed(chronicle.vocabulary, of)?.aliases ?? [])]
}
