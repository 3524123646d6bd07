import { type Draft, mentionsOf } from '../draft.ts'
import { isSpeaker } from '../people/speakers.ts'

/** A word that asks, anywhere. */
export const QUESTION_WORD = /\b(?:what|which|how|who|whom|whose|why|where|when)\b/i
const VERB =
  /\b(?:did|do|does|were|was|are|is|have|has|had|took|take|made|make|held|met|meet|adopted|issued|signed|convened|declared|announced|agreed|ended|led|happened|failed|fell|went|hosted|took)\b/i
const OPENING_WORD = /^\W*\w+/
const PREPOSITION = /\b(?:of|in|on|about|between|by|with|from|since|during|at|to|for)\b/i

/** What belongs to a noun phrase without naming what it is: "of those", "held talks". */
const LEAD = /^\s*(?:of (?:the |these |those )?)?(?:(?:the |all )?held (?=[\p{L}-]+s\b))?/iu

/** From where a noun phrase begins to the verb or preposition that ends it. */
export function nounPhrase(text: string, start: number): [start: number, end: number] {
  const rest = text.slice(start)
  const of = LEAD.exec(rest)?.[0].length ?? 0
  const ends = [VERB, PREPOSITION, QUESTION_WORD].map(
    (pattern) => pattern.exec(rest.slice(of))?.index ?? rest.length - of,
  )
  return [start + of, start + of + Math.min(...ends)]
}

/** Whether the noun phrase at an offset is a plural: a kind of event, or any other; it is then what is listed. */
export function isPluralNoun(draft: Draft, start: number): boolean {
  const [from, to] = nounPhrase(draft.text, start)
  const noun = draft.text.slice(from, to)
  const plural =
    namesPlural(draft, from, to) ||
    (/[\p{L}-]+[^s\s]s\s*$/iu.test(noun) && noun.trim().split(/\s+/).length <= 6 && !/\bnames\s*$/i.test(noun))
  if (plural) draft.noun = [from, to]
  return plural
}

/** "Which issues did A name": things of which somebody spoke, and no events. */
export function isSpokenOf(draft: Draft, start: number): boolean {
  const [from, to] = nounPhrase(draft.text, start)
  return !namesPlural(draft, from, to) && draft.mentions.some((mention) => isSpeaker(draft.text, mention))
}

/** "What fighting", "which shelling": kinds of event that have no plural. */
export function namesDoings(draft: Draft, start: number): boolean {
  const [from, to] = nounPhrase(draft.text, start)
  const found = mentionsOf(draft, 'kind').find(({ mention }) => mention.start >= from && mention.end <= to)
  return found !== undefined && /(?:ing|ence)$/i.test(found.mention.text)
}

/** "Outbreaks of fighting in 2017", "A and B: meetings held in 2001": a clause that opens with a plural. */
export function isPluralPhrase(draft: Draft): boolean {
  const { text } = draft
  if (QUESTION_WORD.test(OPENING_WORD.exec(text)?.[0] ?? '')) return false
  const starts = [0, ...[...text.matchAll(/[:;–—]\s|\s-\s/g)].map((match) => match.index + match[0].length)]
  return starts.some((start) => isPluralNoun(draft, start))
}

/** Whether a kind or level of event is named in the plural between two offsets. */
function namesPlural(draft: Draft, start: number, end: number): boolean {
  return [...mentionsOf(draft, 'kind'), ...mentionsOf(draft, 'level')].some(
    ({ mention }) => mention.start >= start && mention.end <= end && /[^s]s$/i.test(mention.text),
  )
}

/** Whether somebody of a nation is asked for: "with which X did she speak". */
export function isNational(draft: Draft, start: number): boolean {
  return draft.mentions.some(
    (mention) =>
      mention.start === start &&
      mention.meanings.some(({ form }) => form === 'adjective') &&
      DOES.test(draft.text.slice(mention.end)),
  )
}

const DOES =
  /^ (?:did|was|were|had|has|sat|met|spoke|saw|led|held|took|made|gave|went|came|flew|wrote|told|sought|spent|stood|(?!(?:proposed|alleged|so-called|armed|united)\b)\p{Ll}{3,}ed)\b/u
