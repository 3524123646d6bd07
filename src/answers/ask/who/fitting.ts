import type { Corpus } from '../../../corpus/corpus.ts'
import type { Days } from '../../../corpus/edtf.ts'
import type { Event } from '../../../corpus/event.ts'
import { isOffice, rolesThenOrEver } from '../../../corpus/offices.ts'
import type { Role } from '../../../corpus/person.ts'
import { remembered } from '../../../corpus/remembered.ts'
import type { Description } from './description.ts'
import { canonical, MODIFIERS, roleTerms } from './role-terms.ts'

/**
 * Of those who had a part in an event the people whom a description means; nobody where they are not as many, or not of
 * the states, that it says.
 * @param named those whom the question names, who are not asked for
 * @param asked those whom the rest of the question leaves open
 */
export function fittingPeople(
  corpus: Corpus,
  event: Event,
  description: Description,
  named: ReadonlySet<string>,
  asked: readonly string[],
): string[] {
  const others = (ids: readonly string[]) =>
    [...new Set(ids)].filter((id) => !named.has(id) && !description.without.has(id))
  const [guests, hosts] = [others(event.participants), others(event.mediators)]
  const { noun, of } = description
  const isPlain = (noun === 'anybody' || noun === 'officials') && of.length === 0
  const isThird = description.third || description.noun === 'mediators'
  const groups = isThird
    ? [description.number === 1 ? hostsAt(corpus, event, hosts) : hosts]
    : [others(asked), guests, hosts, [...guests, ...hosts]]
  const found = groups
    .map((group) => fitting(corpus, event.date, description, group))
    .filter((group) => group.length > 0)
  const [first = []] = found
  // Without a number nothing tells one group from the other but the rest of the question.
  if (description.number === undefined) {
    const isWhole = !isPlain || isThird || first.every((id) => asked.includes(id))
    return isWhole && first.length > 1 ? first : []
  }
  const exact = found.filter((group) => group.length === description.number)
  const [only = []] = exact
  return exact.every((group) => group.every((id) => only.includes(id))) ? only : []
}

/** Of several who mediated those whose country it was in, where there are any. */
export function hostsAt(corpus: Corpus, event: Event, mediators: readonly string[]): readonly string[] {
  const country = corpus.chronicle.placesByName.get(event.place ?? '')?.country
  const own = mediators.filter((id) =>
    rolesThenOrEver(corpus.chronicle, id, event.date).some((role) => role.of === country),
  )
  return own.length > 0 ? own : mediators
}

/** Whether a description fits each of these people at a time. */
export function areFitting(corpus: Corpus, description: Description, people: readonly string[], days: Days): boolean {
  return people.length > 0 && fitting(corpus, days, description, people).length === people.length
}

function fitting(corpus: Corpus, days: Days, description: Description, group: readonly string[]): string[] {
  const { of, notOf, number } = description
  const rolesOf = (id: string) => rolesThenOrEver(corpus.chronicle, id, days)
  const serves = (id: string, states: readonly string[]) =>
    rolesOf(id).some((role) => states.some((state) => isOfState(role, state)))
  const ofStates = group.filter((id) => (of.length === 0 || serves(id, of)) && !serves(id, notOf))
  if (!of.every((state) => ofStates.some((id) => serves(id, [state])))) return []
  const titled = ofStates.filter((id) => hasRole(corpus, days, description, id))
  // "The three ministers", one of whom has another title at home.
  const isSoCalled = number !== undefined && number > 2 && ofStates.length === number && 2 * titled.length > number
  return isSoCalled ? ofStates : titled
}

/** Whether a role is one of a state or body: its own, or one that its title has first, as a minister's who chairs it. */
function isOfState({ of, title }: Role, state: string): boolean {
  const at = title.indexOf(state)
  return of === state || (at >= 0 && !/\b(?:to|for|with|in|of|under) (?:the )?$/.test(title.slice(0, at)))
}

/** Titles of those who stand at the head of a state or a body. */
const HEAD =
  /^(?:acting )?(?:president|prime minister|chancellor|head of state|first secretary|general secretary|chairman of (?:the )?(?:supreme|state)\b)/i
/** Whoever presides over a body is one of its officials. */
const OF_BODY = /^\S+ of the \p{Lu}/u
const ADVISER = /\b(?:advis[eo]r|aide|assistant to)\b/i

function hasRole(corpus: Corpus, days: Days, { noun, terms, former }: Description, id: string): boolean {
  const ever = corpus.chronicle.people.get(id)?.roles ?? []
  const roles = former ? ever.filter(({ last }) => last < days.first) : rolesThenOrEver(corpus.chronicle, id, days)
  switch (noun) {
    case 'leaders':
      return roles.some(({ title }) => HEAD.test(title))
    case 'officials':
      return !roles.some(({ title }) => HEAD.test(title) && !OF_BODY.test(title))
    case 'advisers':
      return roles.some(({ title }) => ADVISER.test(title))
    case 'titled':
      return roles.some((role) => isTitled(corpus, terms, role))
    default:
      return true
  }
}

/** Whether one of the names of an office says what is asked for, and makes no other office of it. */
function isTitled(corpus: Corpus, terms: readonly string[], { title }: Role): boolean {
  return namesOfTitle(corpus, title).some(
    (words) =>
      !words.some((word) => OTHER_OFFICE.has(word) && !terms.includes(word)) &&
      terms.every((term) => words.includes(term)),
  )
}

const knownTitles = remembered((_: Corpus) => new Map<string, readonly string[][]>())

/** The terms of each name that a title goes by. */
function namesOfTitle(corpus: Corpus, title: string): readonly string[][] {
  const known = knownTitles(corpus).get(title)
  if (known) return known
  const { offices } = corpus.chronicle.vocabulary
  const own = offices.filter((office) => [office.title, ...office.aliases].some((name) => isOffice(title, name)))
  const names = [canonical(corpus, title.split(', ')[0] ?? title), ...own.flatMap(({ aliases }) => aliases), title]
  const words = names.map((name) => roleTerms(name.toLowerCase()))
  knownTitles(corpus).set(title, words)
  return words
}

/** Words that make another office of one: a prime minister is no minister. */
const OTHER_OFFICE = new Set([...MODIFIERS, ...roleTerms('prime')])
