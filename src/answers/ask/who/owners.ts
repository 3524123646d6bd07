import { fold } from '../../../corpus/analyser.ts'
import type { Corpus } from '../../../corpus/corpus.ts'
import { isDemonym } from '../../../corpus/demonym.ts'
import type { Mention, Names } from '../../../corpus/names.ts'
import { statesById } from '../../../corpus/vocabulary.ts'
import type { Span } from '../../reply.ts'

/** The states that words name, as people.yaml has them, and the words that name none. */
export function ownersIn(corpus: Corpus, text: string): { of: string[]; left: string[] } {
  const { names } = corpus
  const owners = ownersOfRoles(corpus)
  const mentions = names.find(text).flatMap((mention) => (isJoined(mention) ? eachIn(names, mention) : mention))
  const named = mentions.flatMap((mention) => statesOrCountries(corpus, mention, owners).map((of) => ({ of, mention })))
  const bodies = named.length > 0 ? [] : bodiesIn(text, owners)
  const known: Span[] = [...bodies, ...named.map(({ mention }) => mention)]
  const words = [...text.matchAll(/[\p{L}\d+-]+/gu)].filter(
    ({ index, 0: word }) => !known.some(({ start, end }) => start < index + word.length && end > index) && word !== 's',
  )
  const called = words.map(([word]) => ({ word, of: ownersCalled(corpus, word) }))
  return {
    of: [...new Set([...[...bodies, ...named].map(({ of }) => of), ...called.flatMap(({ of }) => of.slice(0, 1))])],
    left: called.filter(({ of }) => of.length === 0).map(({ word }) => word),
  }
}

/** Those whose roles people.yaml has, of whom a word is the name or the adjective. */
export function ownersCalled(corpus: Corpus, word: string): string[] {
  const called = fold(word)
  return [...ownersOfRoles(corpus)].filter((owner) => fold(owner) === called || isDemonym(called, owner))
}

function ownersOfRoles({ chronicle }: Corpus): ReadonlySet<string> {
  return new Set([...chronicle.people.values()].flatMap(({ roles }) => roles.map(({ of }) => of)))
}

/** Bodies that are no party to anything, by their whole names: "of the Union of Ports". */
function bodiesIn(text: string, owners: ReadonlySet<string>): (Span & { of: string })[] {
  return [...owners].flatMap((of) => {
    const start = text.indexOf(of)
    const end = start + of.length
    const isWhole = start >= 0 && !/[\p{L}\d]$/u.test(text.slice(0, start)) && !/^[\p{L}\d]/u.test(text.slice(end))
    return isWhole && of.includes(' ') ? [{ of, start, end }] : []
  })
}

/** "A, B and C": a place of its own for the chronicle. */
function isJoined({ text }: Mention): boolean {
  return /,| and /.test(text)
}

function eachIn(names: Names, { text, start }: Mention): Mention[] {
  return [...text.matchAll(/[\p{L}.’'-]+/gu)].flatMap(({ 0: word, index }) =>
    names.find(word).map((own) => ({ ...own, start: start + index + own.start, end: start + index + own.end })),
  )
}

function statesOrCountries({ chronicle }: Corpus, { meanings }: Mention, owners: ReadonlySet<string>): string[] {
  const states = statesById(
    chronicle.vocabulary,
    meanings.filter(({ kind }) => kind === 'side' || kind === 'body').map(({ id }) => id),
  ).map(({ name }) => name)
  if (states.length > 0) return states
  return meanings.flatMap(({ kind, id }) => {
    const country = kind === 'place' ? chronicle.places.get(id)?.country : undefined
    return country && owners.has(country) ? country : []
  })
}
