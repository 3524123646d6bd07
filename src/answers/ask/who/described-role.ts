import { tokens } from '../../../corpus/analyser.ts'
import type { Chronicle } from '../../../corpus/chronicle.ts'
import type { Corpus } from '../../../corpus/corpus.ts'
import { remembered } from '../../../corpus/remembered.ts'
import type { Draft } from '../../question/draft.ts'
import type { RoleAsked } from './role-asked.ts'
import { readRole } from './role-phrase.ts'
import { COMPLEMENT, roleTerms } from './role-terms.ts'

/** What stands before a description of one person by a role: "which", "who was the", "the", nothing. */
const OPENING = /^\W*(?:which|what|who (?:is|was)|(?=(?:(?:the|an?) )?[^?]*\b(?:who|whose)\b))(?: (?:the|an?|of))*\s*/iu
/** Words of a role before its noun. */
const MOST_WORDS = 6
/** "Adviser of N", "minister of A": what follows a noun and says more of the role. */
const WHOSE = /^ (?:of|to|for) (?:the )?(?:[\p{L}'’.-]+ ?){1,4}/iu
/** Roles that people are said to have who have other titles. */
const LOOSE = new Set(
  roleTerms(
    'envoy representative leader official diplomat mediator host negotiator delegate politician head general figure',
  ),
)

/** The nouns of the titles that the register has. */
const nouns = remembered(
  ({ people }: Chronicle): ReadonlySet<string> =>
    new Set(
      [...people.values()].flatMap(({ roles }) =>
        roles.flatMap(({ title }) =>
          title.split(/, | and /).flatMap((part) => roleTerms(part.split(COMPLEMENT)[0] ?? '').at(-1) ?? []),
        ),
      ),
    ),
)

/** The role by which a question describes one person: "which A adviser …", "the speaker who …"; `undefined` where it names none. */
export function roleDescribed(draft: Draft): RoleAsked | undefined {
  const { text, context } = draft
  const { corpus } = context
  const start = OPENING.exec(text)?.[0].length
  if (start === undefined) return undefined
  const known = nouns(corpus.chronicle)
  const rest = text.slice(start)
  const words = tokens(rest).slice(0, MOST_WORDS)
  const ends = words.filter((word, at) => {
    const [term] = roleTerms(word.word)
    // "Security Council secretary": the last of several nouns in a row.
    const next = words[at + 1]
    const goesOn =
      next !== undefined && known.has(roleTerms(next.word)[0] ?? '') && rest.slice(word.end, next.start) === ' '
    return term !== undefined && known.has(term) && !goesOn && !isPlural(word.word)
  })
  const end = ends[0]?.end
  if (end === undefined || words.some((word) => word.end < end && VERBAL.test(word.word))) return undefined
  const whose = WHOSE.exec(rest.slice(end))?.[0] ?? ''
  const complement = whose !== '' && namesSomebody(corpus, whose) ? whose : ''
  // A chairman of what nobody here is known to have chaired is none of the known ones.
  if (complement === '' && whose.startsWith(' of ')) return undefined
  const phrase = rest.slice(0, end) + complement
  const role = readRole(corpus, phrase)
  if (!role || LOOSE.has(role.noun) || role.terms.length === 0) return undefined
  const { noun, terms, of, to, persons } = role
  return { phrase, noun, terms, of, to, persons }
}

const VERBAL = /^(?:did|was|were|is|are|had|has|have|who|whose|that|which|and)$/

function isPlural(word: string): boolean {
  return /[^s]s$/.test(word) && roleTerms(word)[0] !== word
}

function namesSomebody({ names }: Corpus, text: string): boolean {
  return names.find(text).some(({ meanings }) => meanings.some(({ kind }) => ['person', 'side', 'body'].includes(kind)))
}
