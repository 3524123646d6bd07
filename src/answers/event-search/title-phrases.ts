import { tokens } from '../../corpus/analyser.ts'
import type { Corpus } from '../../corpus/corpus.ts'
import type { Lexicon } from '../../corpus/lexicon.ts'
import { remembered } from '../../corpus/remembered.ts'

/** Words in a row that tell a phrase from words that merely occur. */
const LENGTH = 3
/** A run of words that more titles have is a way of putting things. */
const MOST_TITLES = 2

/**
 * Runs of words, everyday words included, that a text shares with the titles or names of few events: "A is B" is said of
 * one event, though A and B occur in all. Returns for each run the ids of those events.
 */
export function sharedPhrases(corpus: Corpus, text: string): ReadonlySet<string>[] {
  const index = runsOfTitles(corpus)
  return runs(text, corpus.lexicon).flatMap((run) => {
    const events = index.get(run)
    return events && events.size <= MOST_TITLES ? [events] : []
  })
}

/** By run, the ids of the events whose titles or names have it. */
const runsOfTitles = remembered(({ chronicle, lexicon }: Corpus): ReadonlyMap<string, ReadonlySet<string>> => {
  const index = new Map<string, Set<string>>()
  for (const { id, title, aliases } of chronicle.events.values())
    for (const run of [title, ...aliases].flatMap((name) => runs(name, lexicon)))
      index.set(run, (index.get(run) ?? new Set()).add(id))
  return index
})

/** Runs that begin and end with a telling word, one of them a proper name. */
function runs(text: string, lexicon: Lexicon): string[] {
  const words = tokens(text)
  return words.slice(LENGTH - 1).flatMap((_, at) => {
    const run = words.slice(at, at + LENGTH)
    const ends = [run[0], run.at(-1)].flatMap((word) => (word && !word.stop ? [word.word] : []))
    return ends.length === 2 && ends.some((word) => lexicon.isName(word)) ? [run.map(({ word }) => word).join(' ')] : []
  })
}
