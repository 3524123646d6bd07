import { tokens } from '../corpus/analyser.ts'
import type { Corpus } from '../corpus/corpus.ts'

/** An office as typed: its title and whose it is, as people.yaml names both. */
export interface Office {
  title: string
  /** States, sides or bodies; empty when none is named. */
  of: string[]
}

/** An office that was read from a text, and what of the text was not. */
export interface ReadOffice extends Office {
  /** Words that name nothing known, as written: a country perhaps that nobody here held the office in. */
  unread: string[]
}

/** Said of an office without changing which it is. */
const PASSING = new Set(['current', 'currently', 'present', 'then', 'acting', 'former', 'new', 'old', 'first', 'last'])

/** Reads "foreign minister of X", "X's FM", "the X foreign minister"; `undefined` when no known office is named. */
export function readOffice({ chronicle, names, lexicon }: Corpus, text: string): ReadOffice | undefined {
  const mentions = names.find(text, (word) => lexicon.has(word))
  const offices = mentions.flatMap((mention) => {
    const titles = mention.meanings.filter(({ kind }) => kind === 'office').map(({ id }) => id)
    return titles.length > 0 ? [{ mention, titles }] : []
  })
  const [office] = offices
  const [title] = office?.titles ?? []
  if (!office || title === undefined) return undefined
  const left = tokens(text).filter(
    ({ start, end, stop, word }) =>
      !stop && !PASSING.has(word) && !mentions.some((mention) => mention.start < end && mention.end > start),
  )
  const unread = left.map(({ start, end }) => text.slice(start, end))
  const states = [...chronicle.vocabulary.sides, ...chronicle.vocabulary.bodies]
  const of = mentions
    .filter((mention) => mention !== office.mention)
    .flatMap(({ meanings }) => meanings.filter(({ kind }) => kind === 'side' || kind === 'body'))
    .flatMap(({ id }) => states.find((state) => state.id === id)?.name ?? [])
  if (of.length > 0) return { title, of, unread }
  // An office of a country that is neither a side nor a body: the register's own words decide.
  const words = tokens(text).map(({ word }) => word)
  const owners = new Set([...chronicle.people.values()].flatMap(({ roles }) => roles.map((role) => role.of)))
  const named = [...owners].filter((owner) => tokens(owner).every(({ word }) => words.includes(word)))
  const namedWords = new Set(named.flatMap((owner) => tokens(owner).map(({ word }) => word)))
  return {
    title,
    of: named,
    unread: left.filter(({ word }) => !namedWords.has(word)).map(({ start, end }) => text.slice(start, end)),
  }
}
