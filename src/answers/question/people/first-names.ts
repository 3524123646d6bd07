import { fold, isStopWord } from '../../../corpus/analyser.ts'
import type { Chronicle } from '../../../corpus/chronicle.ts'
import type { Corpus } from '../../../corpus/corpus.ts'
import type { Mention } from '../../../corpus/names.ts'
import type { Person } from '../../../corpus/person.ts'
import { remembered } from '../../../corpus/remembered.ts'
import { spellingDistance } from '../../../corpus/spelling.ts'
import { PLAIN_PART_OF_YEAR } from '../../time/months.ts'
import { type Draft, isCapital, type Word } from '../draft.ts'

/** How differently a surname may be spelt. */
const SPELT = 1.5
const TIME = new RegExp(`^(?:${PLAIN_PART_OF_YEAR}|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$`)

/** The first names of somebody, folded, in all spellings. */
export function firstNames(person: Person | undefined): Set<string> {
  return new Set([person?.name ?? '', ...(person?.aliases ?? [])].map((name) => fold(name.split(/\s+/)[0] ?? '')))
}

/** The people of a chronicle by each of their first names. */
const byFirstName = remembered(({ people }: Chronicle): ReadonlyMap<string, Person[]> => {
  const own = new Map<string, Person[]>()
  for (const person of people.values())
    for (const name of firstNames(person)) own.set(name, [...(own.get(name) ?? []), person])
  return own
})

/**
 * Of a surname behind a first name those who bear both, where only others are known by that spelling of the surname; with
 * the whole name as the mention.
 */
export function bearersOf(draft: Draft, mention: Mention): { mention: Mention; ids: string[] } | undefined {
  const first = isSurname(mention) ? wordBefore(draft, mention) : undefined
  if (!first) return undefined
  const { chronicle } = draft.context.corpus
  const isKnown = mention.meanings.some(({ id }) => firstNames(chronicle.people.get(id)).has(first.word))
  const bearers = isKnown ? [] : (byFirstName(chronicle).get(first.word) ?? [])
  const ids = bearers
    .filter(({ name }) => spellingDistance(fold(name.split(/\s+/).at(-1) ?? ''), fold(mention.text), SPELT) <= SPELT)
    .map(({ id }) => id)
  if (ids.length === 0) return undefined
  const text = draft.text.slice(first.start, mention.end)
  return { mention: { ...mention, start: first.start, text }, ids }
}

/**
 * Whether a surname stands inside a name of somebody or something else: "the N Prize", "M. N" with a first name that no N
 * here has. Whoever is in no text either is noted as unknown.
 */
export function isStranger(draft: Draft, mention: Mention): boolean {
  if (!isSurname(mention)) return false
  const { start, end } = mention
  const isFollowed =
    draft.cased &&
    /^ \p{Lu}\p{Ll}+/u.test(draft.text.slice(end)) &&
    !draft.mentions.some((other) => other.start === end + 1)
  if (isFollowed) return true
  const first = wordBefore(draft, mention)
  if (!first || !isOtherFirstName(draft, first, mention)) return false
  const { corpus } = draft.context
  const isTold = isWritten(corpus, first.word, mention)
  const isGiven = byFirstName(corpus.chronicle).has(first.word)
  if (!isTold && isGiven) draft.unknown.push(draft.text.slice(first.start, end))
  return isTold || isGiven || (draft.cased && start > 0 && first.start > 0)
}

function isSurname({ meanings }: Mention): boolean {
  return meanings.every(({ kind, form }) => kind !== 'person' || form === 'surname')
}

function wordBefore({ words }: Draft, { start }: Mention): Word | undefined {
  const word = words.findLast((own) => own.end <= start)
  return word?.end === start - 1 ? word : undefined
}

/** A first name, as far as one can tell, of somebody else: a word that only names have, and that no part has read. */
function isOtherFirstName(draft: Draft, { start, end, word, read }: Word, { meanings }: Mention): boolean {
  const { lexicon, chronicle } = draft.context.corpus
  if (read || isStopWord(word) || TIME.test(word) || (draft.cased && !isCapital(draft.text.slice(start)))) return false
  const isName = lexicon.isName(word) && (draft.cased || lexicon.has(word) || byFirstName(chronicle).has(word))
  if (!isName || draft.mentions.some((other) => other.start <= start && other.end >= end)) return false
  const known = meanings.flatMap(({ kind, id }) => (kind === 'person' ? [...firstNames(chronicle.people.get(id))] : []))
  // Slips of the pen begin alike.
  return word.length > 2 && !known.some((name) => name.slice(0, 2) === word.slice(0, 2))
}

/** Whether some text names somebody so, in one of the spellings of the surname. */
function isWritten({ chronicle, index }: Corpus, first: string, { meanings, text }: Mention): boolean {
  const people = meanings.flatMap(({ id }) => chronicle.people.get(id) ?? [])
  const spellings = people.flatMap(({ name, aliases }) =>
    [name, ...aliases].map((own) => own.split(/\s+/).at(-1) ?? ''),
  )
  return [...new Set([text, ...spellings].map(fold))].some(
    (surname) => index.search(`"${first} ${surname}"`, { limit: 1 }).length > 0,
  )
}
