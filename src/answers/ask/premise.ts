import type { Context } from '../context.ts'
import { isNegative } from '../polarity.ts'
import type { Draft } from '../question/draft.ts'
import { readQuestion } from '../question/read-question.ts'
import { none } from '../refusal.ts'
import type { Reply } from '../reply.ts'
import { formatRequest } from '../request.ts'
import { whether } from './whether.ts'

/** "Why did A do B": what is taken for granted begins with the auxiliary. */
const WHY =
  /^\W*(?:why|how come|for what reason)(?: exactly| on earth)? (?<premise>(?:did|was|were|had|has|have)\b.*)$/isu

/** Verbs of not coming about, which a no bears out. */
const FAILING =
  /\b(?:fail\w*|f[ae]ll(?:en)? (?:through|apart)|collaps\w+|br(?:eak|oke|oken) (?:down|up|off)|cancel\w*|postpone\w*|put off|delay\w*|scrap\w*|stall\w*|come to nothing|not)\b/i

/**
 * A refusal of a question for the reason of what did not come about: asked whether it did, the chronicle says no.
 * `undefined` where it does not say that.
 */
export function refusalOfPremise(context: Context, draft: Draft, command: string, request: string): Reply | undefined {
  const premise = WHY.exec(draft.text)?.groups?.premise
  if (premise === undefined || isNegative(premise) || FAILING.test(premise)) return undefined
  const reply = whether(context, readQuestion(premise, context), command, request)
  if (reply?.answer.truth !== false) return undefined
  return none(command, request, `The chronicle has the contrary. ${reply.answer.headline}`, [
    formatRequest(command, { question: premise }),
  ])
}
