import { isStopWord } from '../../corpus/analyser.ts'
import type { Draft } from './draft.ts'

/**
 * Notes names that the chronicle does not have: words with a capital, not at the beginning of the question, that stand
 * in none of its texts. A question in capitals or without any tells nothing by them.
 */
export function readUnknown(draft: Draft): void {
  const { lexicon, names } = draft.context.corpus
  if (!draft.cased) return
  draft.words.forEach(({ word, start, end, read }, index) => {
    const written = draft.text.slice(start, end)
    if (read || index === 0 || !/^\p{Lu}\p{Ll}+$/u.test(written) || isStopWord(word)) return
    if (!lexicon.has(word) && !names.isNameWord(word)) draft.unknown.push(written)
  })
}
