import type { Event } from '../../corpus/event.ts'
import type { Context } from '../context.ts'
import type { Draft } from '../question/draft.ts'
import { readQuestion } from '../question/read-question.ts'
import { matchingEvents } from './matches.ts'

const OUTCOME = '(?:outcomes?|results?|upshot|conclusions?)'
const SUBJECT = '(?:agenda|subjects?|topics?|purpose|aims?|gist|substance|contents?|point)'
const ON = '(?: (?:on|upon|to))?'
const DISCUSS = `(?:discuss|agree${ON}|decide${ON}|achieve|settle|negotiate|talk about|conclude|produce|bring|lead to|yield|accomplish)`
const DISCUSSED = `(?:discussed|agreed${ON}|decided${ON}|achieved|settled|negotiated|concluded|talked about|on the (?:agenda|table))`

/** What has words of its own, and how it is asked for them. */
const TEXT =
  '(?:statement|declaration|communiqu[eé]|agreement|protocol|memorandum|resolution|accord|document|charter|treaty)'
const SAY = '(?:say|contain|provide|provide for|stipulate|state|call for|include|mean)'

/** Ways of asking for the account of an event, whatever it was: how it went, what came of it. */
const AS_A_WHOLE: readonly RegExp[] = [
  new RegExp(`^\\W*(?:what|which) (?:was|were|is|are) (?:the |its )?(?:main )?${OUTCOME} of (?:the )?`, 'i'),
  /^\W*what (?:came|became) (?:out )?of (?:the )?/i,
  /^\W*(?:tell (?:me|us) about|describe|summari[sz]e|explain|(?:give (?:me |us )?)?(?:an? |the )?(?:summary|overview|gist|account) of)(?: what happened at)? (?:the )?/i,
  /^\W*how did (?:the )?(?=[^?]*\b(?:end|go|turn out|finish|conclude)\W*$)/i,
]
/** Ways of asking what people talked about at one. */
const WHAT_ABOUT: readonly RegExp[] = [
  new RegExp(`^\\W*(?:what|which) (?:was|were|is|are) (?:the |its )?(?:main )?${SUBJECT} of (?:the )?`, 'i'),
  new RegExp(
    `^\\W*what (?:was|were|had been|got) ${DISCUSSED}(?: (?:at|in|on|during|by|between|when))?(?: the)? `,
    'i',
  ),
  new RegExp(`^\\W*what did (?=[^?]*\\b${DISCUSS}\\b)`, 'i'),
  new RegExp(`^\\W*what (?:did|does|do) (?:the )?(?=[^?]*\\b${TEXT}[^?]*\\b${SAY}\\W*$)`, 'i'),
  new RegExp(`^\\W*what (?:is|was) (?:the )?(?=[^?]*\\b${TEXT}[^?]*\\babout\\W*$)`, 'i'),
]
/** The verb that is left of such a question, and says nothing of which event. */
const LEFT = new RegExp(
  `\\b(?:${DISCUSS}|${SAY}|about|end|go|turn out|finish)\\b(?=\\W*$| (?:in|at|on|during|when|by)\\b)`,
  'i',
)

/** Whether a question wants to hear of an event as a whole. */
export function asksForAccount(text: string): boolean {
  return AS_A_WHOLE.some((pattern) => pattern.test(text))
}

/**
 * The one event of which a question wants to hear as a whole, or what was talked about at it: "what was discussed in C in May
 * 2011", "what was the outcome of the A talks".
 */
export function eventAskedAbout(context: Context, draft: Draft): Event | undefined {
  const opening = [...AS_A_WHOLE, ...WHAT_ABOUT].map((own) => own.exec(draft.text)).find((match) => match !== null)
  if (!opening) return undefined
  const described = draft.text.slice(opening[0].length).replace(LEFT, '').replace(/\W+$/, '')
  const [only, other] = matchingEvents(context, readQuestion(`when was ${described}`, context))
  return other ? undefined : only?.event
}
