import type { Draft } from '../../question/draft.ts'

/** Who did something to others, won or was right. */
const DEED =
  /^\W*(?:who(?:se)?|which (?:side|party|country|state|army|forces?))\b[^?]*?\b(?:start(?:ed)?|began|begun|attack(?:ed|s)?|fir(?:ed?|ing)|shell(?:ed)?|shot|invad\w+|kill(?:ed)?|won|wins?|lost|loses?|violat\w+|broke(?! out)|provok\w+|blame|fault|responsible|guilty|aggressors?|right|wrong)\b/i

/**
 * Whether a question asks for the doer of a deed, which talks are not: who was involved in it, or is named beside it in a
 * passage, need not have done it.
 */
export function asksForDoer({ text, query }: Draft): boolean {
  return DEED.test(text) && !query.kinds?.includes('meeting')
}
