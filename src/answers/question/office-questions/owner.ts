import { fold, isStopWord, tokens } from '../../../corpus/analyser.ts'
import { isDemonym } from '../../../corpus/demonym.ts'
import { EARLIEST, LATEST } from '../../../corpus/edtf.ts'
import { initialsOf } from '../../../corpus/initials.ts'
import type { Mention } from '../../../corpus/names.ts'
import { holdersOf } from '../../../corpus/offices.ts'
import { statesById } from '../../../corpus/vocabulary.ts'
import type { Span } from '../../reply.ts'
import { type Draft, isCapital, type Word } from '../draft.ts'
import { between } from '../people/office-phrases.ts'
import { isOfHolding } from './holding-words.ts'

/** Before a state to which somebody went: whoever went there was another's. */
const GOING_TO = /\b(?:came|went|travel(?:s|led)|flew|drove|visit(?:s|ed)|toured)(?: to)? $/i

/** Whose offices of that title the register has. */
export function ownersOf({ context: { corpus } }: Draft, title: string): string[] {
  const all = holdersOf(corpus.chronicle, title, [], { first: EARLIEST, last: LATEST })
  return [...new Set(all.map(({ role }) => role.of))]
}

/**
 * Whose office is meant: the states, cities and adjectives of countries in the question. `undefined` when one of them is
 * neither an owner of such an office nor part of its title, beside one that is.
 */
export function ownersNamed(
  draft: Draft,
  title: string,
  owners: readonly string[],
  states: readonly Mention[],
  taken: readonly Span[],
  times: readonly Span[],
): { of: string[]; spans: Span[] } | undefined {
  const { chronicle } = draft.context.corpus
  const of: string[] = []
  const spans: Span[] = []
  const strangers: string[] = []
  const lower = title.toLowerCase()
  for (const mention of states) {
    const own = mention.meanings.flatMap(({ id, kind }) =>
      kind === 'side' || kind === 'body' ? statesById(chronicle.vocabulary, [id]) : [],
    )
    if (times.some(({ start, end }) => mention.start < end && mention.end > start)) continue
    if (GOING_TO.test(draft.text.slice(0, mention.start))) continue
    spans.push(mention)
    const names = own.flatMap(({ name, aliases }) => [name, ...aliases]).filter((name) => owners.includes(name))
    const inTitle = own.some(({ name, aliases }) =>
      [name, ...aliases].some((alias) => lower.includes(alias.toLowerCase())),
    )
    if (names.length > 0) of.push(...names)
    else if (!inTitle) strangers.push(...own.map(({ name }) => name))
  }
  const free = ({ start, end }: Span) => ![...taken, ...spans].some((span) => span.start < end && span.end > start)
  // What belongs to the title is said twice: "co-chair of the group".
  for (const mention of draft.mentions.filter(free)) {
    const { frameworks, topics } = chronicle.vocabulary
    const terms = [...frameworks, ...topics].filter(({ id }) => mention.meanings.some((meaning) => meaning.id === id))
    const names = [mention.text, ...terms.flatMap(({ name, aliases }) => [name, ...aliases])]
    if (names.some((name) => lower.includes(name.toLowerCase()))) spans.push(mention)
  }
  if (of.length === 0) {
    for (const mention of draft.mentions.filter(free)) {
      const countries = mention.meanings.flatMap(({ kind, id }) =>
        kind === 'place' ? (chronicle.places.get(id)?.country ?? id) : [],
      )
      const [country] = countries.filter((name) => owners.includes(name))
      if (country === undefined) continue
      of.push(country)
      spans.push(mention)
    }
    for (const word of draft.words.filter((own) => free(own) && !isStopWord(own.word))) {
      const owner = owners.find(
        (name) => isDemonym(word.word, name) || tokens(name)[0]?.word === word.word || isInitials(word.word, name),
      )
      if (owner === undefined || isOfHolding(word.word)) continue
      of.push(owner)
      spans.push(word)
    }
  }
  if (strangers.length > 0 && of.length > 0) return undefined
  return { of: [...new Set([...of, ...strangers])], spans }
}

/** Whether a folded word is made of the first letters of a name of several words. */
function isInitials(word: string, name: string): boolean {
  return word.length > 1 && fold(initialsOf(name.split(/\s+/))) === word
}

/** Whether a word says whose office it is, though nobody known: right before it, as a name or an adjective of a country. */
export function isOwner({ cased, text }: Draft, { start, end, word }: Word, office: Span): boolean {
  const joined = /^(?: |-)(?:(?:first|last|second|third|current|former|acting|new)\b ?)?$/i.test(
    between(text, end, office.start),
  )
  const behind = /^ (?:of|for) (?:the )?$/i.test(between(text, office.end, start))
  return (
    (joined || behind) &&
    (cased ? isCapital(text.slice(start)) && start > 0 : behind || /(?:i?an|ish|ese|ch|ss)$/.test(word))
  )
}
