import { isStopWord, type Token } from '../../corpus/analyser.ts'
import type { Corpus } from '../../corpus/corpus.ts'
import type { PublisherMention } from '../../corpus/publishers.ts'

/** The source named at an offset; `mustBe` where whoever is named there is one. */
export function nameAt(
  text: string,
  words: readonly Token[],
  start: number,
  corpus: Corpus,
  mustBe: boolean,
): PublisherMention | undefined {
  const from = words.findIndex((word) => word.start === start)
  const first = words[from]
  if (!first) return undefined
  const { publishers } = corpus
  return (
    publishers.at(text, words, from, mustBe && !/\p{Lu}/u.test(text)) ??
    (mustBe ? (publishers.near(first) ?? citedAt(text, words, from, corpus)) : undefined)
  )
}

/**
 * A name in capitals that articles have and that is nobody's whom the chronicle knows: what a paper without an article here
 * wrote.
 */
function citedAt(
  text: string,
  words: readonly Token[],
  from: number,
  { names, lexicon }: Corpus,
): PublisherMention | undefined {
  const rest = words.slice(from)
  const length = rest.findIndex(
    ({ word, start }, at) =>
      !/\p{Lu}/u.test(text.charAt(start)) ||
      !lexicon.has(word) ||
      !lexicon.isName(word) ||
      isStopWord(word) ||
      names.isNameWord(word) ||
      !/^\s*$/.test(text.slice(rest[at - 1]?.end ?? start, start)),
  )
  const own = length < 0 ? rest : rest.slice(0, length)
  const [first, last] = [own[0], own.at(-1)]
  return first && last && { start: first.start, end: last.end, publishers: [], hosts: [] }
}
