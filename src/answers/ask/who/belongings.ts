import { tokens } from '../../../corpus/analyser.ts'
import type { Context } from '../../context.ts'
import type { Draft } from '../../question/draft.ts'
import { synonymsOf } from '../../question/wording/synonyms.ts'
import type { Reply } from '../../reply.ts'
import { passagesFor } from '../passages.ts'

/** People, deeds, what befell somebody and signs of a part in an event, which its record tells; or who held an office. */
const RECORDED =
  'presidents?|premiers?|ministers?|envoys?|delegat\\w+|representatives?|diplomats?|negotiators?|leaders?|mediators?|mediation|auspices|aegis|patronage|invitation|initiative|help|assistance|signatures?|initials|names?|hands?|fax(?:es)?|telegrams?|telexe?s?|visits?|trips?|tours?|arrival|imprisonment|detention|arrest|release|presence|attendance|participation|(?:chair|leader)\\p{L}*|presidency|turn|side|place|job|post|office|seat'
const BELONGING = new RegExp(
  `\\bwhose (?!(?:(?!(?:did|do|does|was|were|is|are|had|has|have|in|at|on|of|the)\\b)[\\p{L}-]+ ){0,3}(?:${RECORDED})\\b)(?:(?:own|old|former|private|official|personal|summer|country) )*(?<thing>[\\p{L}-]+)`,
  'iu',
)

/** Whether somebody is asked for by something of theirs: "at whose house", "whose car". */
export function asksForOwner({ text }: Draft): boolean {
  return BELONGING.test(text)
}

/** Passages that speak of what belongs to somebody; an event at which it was need not tell whose it is. */
export function passagesOnBelonging(context: Context, draft: Draft, command: string, request: string) {
  const reply: Reply | undefined = passagesFor(context, { ...draft, asks: 'passage' }, command, request)
  const thing = BELONGING.exec(draft.text)?.groups?.thing ?? ''
  const things = tokens(thing).flatMap(({ term }) => [term, ...synonymsOf(term)])
  const speaks = tokens(reply?.answer.citations[0]?.quote ?? '').some(({ term }) => things.includes(term))
  return speaks ? reply : undefined
}
