import type { Corpus } from '../../corpus/corpus.ts'
import { LONGEST_QUESTION } from '../question/draft.ts'
import { piecesOf } from './phrases.ts'
import { unitsOf } from './tokens.ts'
import { inEnglishOrder } from './word-order.ts'

/** A question put into English, or the words that stand in the way. */
export type Translation = { english: string } | { unknown: string[] }

/** Whether most letters of a text are Cyrillic. */
function isRussian(text: string): boolean {
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0
  return cyrillic > 0 && 2 * cyrillic > (text.match(/\p{L}/gu)?.length ?? 0)
}

/**
 * Puts a question in this language into plain English, as the reader of questions expects it. `undefined` for a question whose
 * letters are mostly of another script. Nothing is guessed: one word that neither the program, nor the dictionary, nor a
 * name in the chronicle accounts for, and there is no translation.
 */
export function translate(question: string, corpus: Corpus): Translation | undefined {
  const asked = question.slice(0, LONGEST_QUESTION)
  if (!isRussian(asked)) return undefined
  const { units, unknown } = unitsOf(asked, corpus)
  if (unknown.length > 0) return { unknown }
  return { english: inEnglishOrder(piecesOf(units)) }
}
