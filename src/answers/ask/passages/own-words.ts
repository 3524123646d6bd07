import type { Token } from '../../../corpus/analyser.ts'
import { type Draft, unread } from '../../question/draft.ts'

/** Words for what a passage does anyway: it has what somebody said. */
const SAYING =
  /^(?:explain(?:s|ed)?|explanations?|describ(?:e|es|ed)|comment(?:s|ed)?|react(?:s|ed)?|reactions?|respon(?:d|ds|ded|se|ses)|justif(?:y|ied|ies)|account|view|views|opinions?|details?|reasons?)$/

/** The words of a question that say what it is about and that no part has understood; a single letter is part of something else. */
export function ownWords(draft: Draft): Token[] {
  return unread(draft).filter(({ word }) => !SAYING.test(word) && !/^\p{L}$/u.test(word))
}
