import { fromDayNumber, isSingle, type Point } from '../calendar.ts'
import type { Mention } from '../mention.ts'
import { sentenceAfter, sentenceBefore } from '../sentence.ts'
import { type Context, isInSentence, isLongAgo } from './context.ts'

/** A story of the past is told in the past: no such verb stands in its sentences. */
const PRESENT =
  /\b(?:will|is|are|has|have|should|may|must|can)\b|['’](?:ll|ve|re)\b|\b(?:[Ii]t|[Hh]e|[Ss]he|who)\s(?!was\b|does\b)[a-z]{2,}s\b/

/** "In 2008 he quit in early February", but not "Founded in 1952, the firm said in May". */
const OPENING = /^(?:in|by|until|since|during)\s$/i

/** The date before a mention without a year whose year it takes over, when the text there tells of the past. */
export function storyDate(mention: Mention, context: Context): Point | undefined {
  const { text, published, last } = context
  const historical = context.history !== 'none'
  if (last === undefined || !isLongAgo(last.period.from, fromDayNumber(published).year)) return undefined
  const sentence = sentenceBefore(text, mention.start)
  if (PRESENT.test(sentence + sentenceAfter(text, mention.end))) return undefined
  const { from } = last.period
  const isSameSentence = isInSentence(last, mention, text)
  if (from.month !== undefined) return historical || isSameSentence ? from : undefined
  const opens = OPENING.test(sentenceBefore(text, last.start))
  const isSameClause = isSameSentence && !text.slice(last.end, mention.start).includes(',')
  return isSingle(last.period) && (isSameClause || (opens && (isSameSentence || historical))) ? from : undefined
}
