import { tokens } from '../../corpus/analyser.ts'
import type { Corpus } from '../../corpus/corpus.ts'
import type { Event } from '../../corpus/event.ts'
import { remembered } from '../../corpus/remembered.ts'
import type { Context } from '../context.ts'
import type { Draft } from '../question/draft.ts'
import { synonymsOf } from '../question/wording/synonyms.ts'

/** A word of a title: what it weighs (idf), and what the name means in which it stands. */
interface TitleWord {
  term: string
  weight: number
  ids: readonly string[]
}

/**
 * From 0 to 1: how much of an event's title a question says, in the same words, in others or by another name of the same.
 * A question that describes an event says most of its title; one that only shares a few words with it does not.
 */
export function titleShareOf({ corpus }: Context, { text }: Draft): (event: Event) => number {
  const asked = new Set(tokens(text).map(({ term }) => term))
  const named = new Set(corpus.names.find(text).flatMap(({ meanings }) => meanings.map(({ id }) => id)))
  const isSaid = ({ term, ids }: TitleWord) =>
    asked.has(term) || ids.some((id) => named.has(id)) || [...synonymsOf(term)].some((other) => asked.has(other))
  return (event) => {
    const words = wordsOfTitle(corpus, event)
    const weigh = (list: readonly TitleWord[]) => list.reduce((sum, { weight }) => sum + weight, 0)
    return words.length === 0 ? 0 : weigh(words.filter(isSaid)) / weigh(words)
  }
}

const titles = remembered((_: Corpus) => new Map<string, readonly TitleWord[]>())

function wordsOfTitle(corpus: Corpus, { id, title }: Event): readonly TitleWord[] {
  const known = titles(corpus).get(id)
  if (known) return known
  const mentions = corpus.names.find(title)
  const words = tokens(title).flatMap(({ term, stop, start, end }) => {
    const mention = mentions.find((own) => own.start < end && own.end > start)
    return stop ? [] : { term, weight: corpus.lexicon.idf(term), ids: mention?.meanings.map((own) => own.id) ?? [] }
  })
  titles(corpus).set(id, words)
  return words
}
