import { tokens } from '../../../corpus/analyser.ts'
import type { Context } from '../../context.ts'
import type { Draft } from '../../question/draft.ts'
import { MEDIATION } from '../../question/wording/asking-words.ts'
import { synonymsOf } from '../../question/wording/synonyms.ts'
import type { Reply } from '../../reply.ts'
import { passagesSpeakingOf } from '../passages.ts'

/** People, and what only those have who took part in an event. */
const OF_THOSE_PRESENT = `presidents?|premiers?|ministers?|envoys?|delegat\\w+|representatives?|diplomats?|negotiators?|leaders?|mediators?|${MEDIATION}|invitation|help|signatures?|initials|hands?|fax(?:es)?|telegrams?|telexe?s?`
/** These, deeds and what befell somebody, which the record of an event tells; or who held an office. */
const RECORDED = `${OF_THOSE_PRESENT}|initiative|assistance|names?|visits?|trips?|tours?|arrival|imprisonment|detention|arrest|release|presence|attendance|participation|chair\\p{L}*|leadership|presidency|turn|side|place|job|post|office|seat`
/** What may stand between "whose" and its noun. */
const BEFORE_NOUN = '(?:(?!(?:did|do|does|was|were|is|are|had|has|have|in|at|on|of|the)\\b)[\\p{L}-]+ ){0,3}'
const BELONGING = new RegExp(
  `\\bwhose (?!${BEFORE_NOUN}(?:${RECORDED})\\b)(?:(?:own|old|former|private|official|personal|summer|country|two|three|four|five|\\d+) )*(?<thing>[\\p{L}-]+)`,
  'iu',
)
const NOT_OF_THOSE_PRESENT = new RegExp(`\\bwhose (?!${BEFORE_NOUN}(?:${OF_THOSE_PRESENT})\\b)`, 'iu')

/** "On whose initiative", "whose idea was it": somebody whom no list of those present tells; but "whose envoys" are such people. */
export function asksForOneUntold({ text }: Draft): boolean {
  return NOT_OF_THOSE_PRESENT.test(text)
}

/** Whether somebody is asked for by something of theirs: "at whose house", "whose car". */
export function asksForOwner({ text }: Draft): boolean {
  return BELONGING.test(text)
}

/** Passages that speak of what belongs to somebody; an event at which it was need not tell whose it is. */
export function passagesOnBelonging(
  context: Context,
  draft: Draft,
  command: string,
  request: string,
): Reply | undefined {
  const thing = BELONGING.exec(draft.text)?.groups?.thing ?? ''
  const things = new Set(tokens(thing).flatMap(({ term }) => [term, ...synonymsOf(term)]))
  return passagesSpeakingOf(context, { ...draft, asks: 'passage' }, things, command, request)
}
