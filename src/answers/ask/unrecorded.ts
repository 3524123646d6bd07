import type { Context } from '../context.ts'
import { type Draft, unread } from '../question/draft.ts'
import { none } from '../refusal.ts'
import type { Reply } from '../reply.ts'
import { formatRequest } from '../request.ts'
import { meetingsCommand } from './command.ts'
import { narrows } from './listing/words.ts'
import { listedEvents } from './listing.ts'
import { comesAbout, USUAL } from './other-deed.ts'

const TALKS = '(?:meetings?|summits?|talks|sessions?|rounds?|negotiations|encounters)'
const ENDED = '(?:end|finish|conclude|result|culminate)(?:d|ed|s)?'
const RESULT = `lasted|fail(?:s|ed)?(?! to\\b)|collapsed?|flopped|succeed(?:s|ed)?|produced?|yield(?:s|ed)?|stalled|br(?:eak|oke) down|br(?:ing|ought) (?:about )?(?:an?|no|any|results?)|${ENDED} (?:in (?:an?|failure|agreement|deadlock|success)|with|without)|l(?:ead|ed) to`

/** What is said of the talks that are listed, right behind them or what tells where and when they were. */
const SAID_OF_THEM = new RegExp(
  `^\\W*(?:which|what|how many|list|name|all|show|(?:the )?${TALKS})\\b[^,;:?]*?\\b${TALKS}(?: (?:of|in|at|between|with|from|since|held|hosted|by|under)\\b[^,;:?]{1,60}?)?(?:,? (?:that|which))?(?: (?:\\p{L}+ly|ever|all|were|have|had))* (?<said>(?:${RESULT})\\b[^,;:?]{0,30})`,
  'iu',
)
/** A time behind it. */
const TIME = / (?:in|on|at|during|since|from|between|before|after) [^,;:?]*\d.*$/i
/** Before what they are said to be. */
const WERE = /\b(?:was|were|are|is)(?: (?:all|both|so|very|most|more|quite|rather|\p{L}+ly))? $/iu
/** What is said of any that are recorded. */
const RECORDED =
  /^(?:known|documented|recorded|registered|entered|counted|listed|noted|mentioned|reported|arranged|organi[sz]ed|convened|scheduled|those|there|these)$/

/**
 * A refusal where those are to be listed that were so, or that went so, of which no field of a record tells: "which meetings
 * failed", "which talks were secret". All that fit otherwise would be no answer.
 */
export function refusalOfUnrecorded(
  context: Context,
  draft: Draft,
  reply: Reply | undefined,
  command: string,
  request: string,
): Reply | undefined {
  if ((draft.asks !== 'list' && draft.asks !== 'count') || !reply?.answer.events) return undefined
  const said = SAID_OF_THEM.exec(draft.text)?.groups?.said?.replace(TIME, '').trim() ?? predicateOf(context, draft)
  if (said === undefined) return undefined
  const { query, events = [] } = listedEvents(context, draft) ?? {}
  if (!query || events.length === 0) return undefined
  return none(
    command,
    request,
    `No field of a record tells which “${said}”; without that ${events.length === 1 ? '1 fits' : `${events.length} fit`}.`,
    [meetingsCommand(context, query, events) ?? formatRequest('search', { text: draft.text })],
  )
}

/** "Which talks were secret": a word that no part has understood and that narrows no list. */
function predicateOf(context: Context, draft: Draft): string | undefined {
  const word = unread(draft).find(
    (own) =>
      WERE.test(draft.text.slice(0, own.start)) &&
      !comesAbout(own) &&
      !USUAL.test(own.word) &&
      !RECORDED.test(own.word) &&
      !narrows(context, draft, own),
  )
  return word && `were ${draft.text.slice(word.start, word.end)}`
}
