import type { Exclusion } from '../../event-query.ts'
import { type Draft, mentionsOf } from '../draft.ts'

const ONE = '(?:one|either|each)(?: of (?:the|them)(?: two)?)?'
const SOMEBODY = '(?:sides?|part(?:y|ies)|presidents?|leaders?|ministers?|delegations?)'
const ONE_SIDED = new RegExp(
  `\\b(?:separate(?:ly)?|one[- ]sided|one by one|individual(?:ly)?|(?<!\\d )alone|by (?:him|her|it)self|introductions?|(?:only|just) one|${ONE}(?: ${SOMEBODY})? only|(?:where|when|in which) (?:only|just) ${ONE}|with (?:only |just )?(?:one|either|each)(?: of (?:the|them)| side)?(?= ${SOMEBODY}|[?.;,)]|$))\\b`,
  'i',
)

/**
 * Whether some words tell of talks with one side after the other, with one alone, or of a mere introduction: no list has these
 * unless it asks for them.
 */
export function isOneSided(text: string): boolean {
  return ONE_SIDED.test(text)
}

/**
 * Whether what is left out between two offsets is somebody's own talks, where his talks with others are asked for: "A and B
 * met …, not counting A's with the mediators".
 */
export function areOwnTalks(draft: Draft, start: number, end: number, exclusions: readonly Exclusion[]): boolean {
  const others = mentionsOf(draft, 'person').filter(({ mention }) => mention.end <= start || mention.start >= end)
  return (
    others.length > 1 &&
    exclusions.length > 0 &&
    exclusions.every(({ people = [], frameworks, offices, statuses: _, ...rest }) => {
      const isOfOthers = people.every((group) => others.some(({ ids }) => group.some((id) => ids.includes(id))))
      const isNamed = people.length > 0 || frameworks !== undefined || offices !== undefined
      return isNamed && isOfOthers && Object.keys(rest).length === 0
    }) &&
    exclusions.some(({ people = [] }) => people.length > 0 && people.length < others.length)
  )
}
