import type { Event } from '../../corpus/event.ts'
import type { Context } from '../context.ts'
import type { Draft } from '../question/draft.ts'
import { matchingEvents } from './matches.ts'

const OUTCOME =
  '(?:outcomes?|results?|upshot|agenda|subjects?|topics?|purpose|aims?|gist|substance|conclusions?|contents?|point)'
const DISCUSSED =
  '(?:discussed|agreed(?: (?:on|upon))?|decided(?: (?:on|upon))?|achieved|settled|negotiated|concluded|talked about|on the (?:agenda|table))'
const DISCUSS =
  '(?:discuss|agree(?: (?:on|upon|to))?|decide(?: on)?|achieve|settle|negotiate|talk about|conclude|produce|bring|lead to|yield|accomplish)'

/** Ways of asking what is told of an event as a whole. */
const OPENINGS: readonly RegExp[] = [
  new RegExp(`^\\W*(?:what|which) (?:was|were|is|are) (?:the |its )?(?:main )?${OUTCOME} of (?:the )?`, 'i'),
  new RegExp(
    `^\\W*what (?:was|were|had been|got) ${DISCUSSED}(?: (?:at|in|on|during|by|between|when))?(?: the)? `,
    'i',
  ),
  /^\W*what (?:came|became) (?:out )?of (?:the )?/i,
  /^\W*(?:tell (?:me|us) about|describe|summari[sz]e|explain|(?:give (?:me |us )?)?(?:an? |the )?(?:summary|overview|gist|account) of)(?: what happened at)? (?:the )?/i,
  /^\W*how did (?:the )?(?=[^?]*\b(?:end|go|turn out|finish|conclude)\W*$)/i,
  new RegExp(`^\\W*what did (?=[^?]*\\b${DISCUSS}\\b)`, 'i'),
]
/** The verb that is left of such a question, and says nothing of which event. */
const LEFT = new RegExp(`\\b(?:${DISCUSS}|end|go|turn out|finish)\\b(?=\\W*$| (?:in|at|on|during|when|by)\\b)`, 'i')

/**
 * The one event of which a question wants to hear as a whole: "what was discussed in C in May 2011", "what was the outcome of
 * the A talks". `readAs` reads the question for its date that is left without the way of asking.
 */
export function eventAskedAbout(
  context: Context,
  draft: Draft,
  readAs: (question: string) => Draft,
): Event | undefined {
  const opening = OPENINGS.map((pattern) => pattern.exec(draft.text)).find((match) => match !== null)
  if (!opening) return undefined
  const described = draft.text.slice(opening[0].length).replace(LEFT, '').replace(/\W+$/, '')
  const [only, other] = matchingEvents(context, readAs(`when was ${described}`))
  return other ? undefined : only?.event
}
