import { fromDayNumber, isSingle, type Point } from '../calendar.ts'
import type { Mention } from '../mention.ts'
import { sentenceAfter, sentenceBefore } from '../sentence.ts'
import { type Context, isInSentence, isLongAgo } from './context.ts'

/** A date of the past sets the scene for what follows within so many characters. */
const NEARBY = 200

/** A story of the past is told in the past: no such verb stands in its sentences. */
const PRESENT = /\b(?:will|is|are|has|have)\b|['’](?:ll|ve|re)\b/

/** "In 2008 he quit in early February", but not "Founded in 1952, the firm said in May". */
const OPENING = /^(?:in|by|until|since|during)\s$/i

/** The date before a mention without a year whose year it takes over, when the text there tells of the past. */
export function storyDate(mention: Mention, { text, published, last, historical }: Context): Point | undefined {
  if (last === undefined || !isLongAgo(last.period.from, fromDayNumber(published).year)) return undefined
  const sentence = sentenceBefore(text, mention.start)
  if (PRESENT.test(sentence + sentenceAfter(text, mention.end))) return undefined
  const { from } = last.period
  if (from.month !== undefined) return historical || mention.start - last.end < NEARBY ? from : undefined
  const opens = OPENING.test(sentenceBefore(text, last.start))
  const isSameSentence = isInSentence(last, mention, text)
  const isSameClause = isSameSentence && !text.slice(last.end, mention.start).includes(',')
  return isSingle(last.period) && (isSameClause || (opens && (isSameSentence || historical))) ? from : undefined
}
