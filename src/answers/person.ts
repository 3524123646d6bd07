import { fold } from '../corpus/analyser.ts'
import type { Chronicle } from '../corpus/chronicle.ts'
import type { Corpus } from '../corpus/corpus.ts'
import type { Meaning } from '../corpus/names.ts'
import { type NameContext, tellApart } from '../corpus/namesakes.ts'
import type { Person } from '../corpus/person.ts'
import { remembered } from '../corpus/remembered.ts'
import { type Office, readOffice } from './office.ts'

/** Who a typed name may be: one id, several that cannot be told apart, or none with the nearest names known. */
export interface PersonReading {
  ids: string[]
  /** Canonical names close to an unknown one. */
  near: string[]
}

/**
 * Reads a person's name as typed: any listed spelling, a surname, an id, a small misspelling; an office beside the name
 * ("the X president N") tells namesakes apart.
 */
export function readPerson(corpus: Corpus, text: string, context: NameContext = {}): PersonReading {
  const { chronicle, names } = corpus
  const id = text.trim().toLowerCase()
  if (chronicle.people.has(id)) return { ids: [id], near: [] }
  const exact = peopleByName(chronicle).get(fold(text.trim()))
  if (exact !== undefined) return { ids: [exact], near: [] }
  const named = candidatesOf(names.lookUp(text, ['person']))
  if (named.length > 0) return { ids: tellApart(chronicle, named, context), near: [] }
  const titled = readTitled(corpus, text)
  if (titled) return { ids: tellApart(chronicle, titled.candidates, { ...context, office: titled.office }), near: [] }
  return { ids: [], near: nearPeople(corpus, text) }
}

/** The ids of a chronicle's people by their folded names, of namesakes the first. */
const peopleByName = remembered(
  ({ people }: Chronicle): ReadonlyMap<string, string> =>
    new Map([...people.values()].reverse().map(({ id, name }) => [fold(name), id])),
)

/** Whoever bears the whole name; whoever shares the surname when nobody does. */
function candidatesOf(meanings: readonly Meaning[]): string[] {
  const people = meanings.filter(({ kind }) => kind === 'person')
  const full = people.filter(({ form }) => form === 'name')
  return (full.length > 0 ? full : people).map(({ id }) => id)
}

/** A name with an office: one person and nothing else that is not part of the office. */
function readTitled(corpus: Corpus, text: string): { candidates: string[]; office: Office } | undefined {
  const office = readOffice(corpus, text)
  if (!office || office.unread.length > 0) return undefined
  const people = corpus.names
    .find(text, (word) => corpus.lexicon.has(word))
    .map(({ meanings }) => candidatesOf(meanings))
    .filter((candidates) => candidates.length > 0)
  const [candidates] = people
  return candidates && people.length === 1 ? { candidates, office } : undefined
}

/** Names of people that a text may have been meant for, nearest first. */
export function nearPeople({ chronicle, names }: Corpus, text: string): string[] {
  const words = text
    .split(/[\s-]+/)
    .map(fold)
    .filter((word) => word.length > 2)
  const near = words.flatMap((word) => names.nearest(word, word.length < 5 ? 1 : word.length < 8 ? 1.5 : 2))
  const order = ({ name }: Person) =>
    Math.min(
      ...name.split(/[\s-]+/).map((word) => (near.includes(fold(word)) ? near.indexOf(fold(word)) : near.length)),
    )
  return [...chronicle.people.values()]
    .filter((person) => order(person) < near.length)
    .sort((a, b) => order(a) - order(b))
    .map(({ name }) => name)
    .slice(0, 3)
}
