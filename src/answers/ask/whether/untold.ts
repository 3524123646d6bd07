import { NUMBER_WORD } from '../../../corpus/dates/words.ts'
import type { Draft } from '../../question/draft.ts'

/** "Signed and not just initialled": which of the two it was, no record of one event tells. */
const CONTRAST = /\b(?:(?:and|but) not|rather than|instead of|as opposed to)\b/i

/** "In A or in B": a choice is no yes or no; "or not" leaves none. */
const CHOICE = /\b(?:or(?! not\W*$)|either|whichever|neither|nor)\b/i

/** "All", "only", "nobody": what holds of each, or of nothing else, a record of some does not tell. */
const QUANTITY =
  /(?<!\b(?:at|after|first of|above) )\ball\b|\b(?:every(?:one|body|thing)?|each(?! other)|most(?: of)?|none|nobody|no one|nothing|only|always|never|the majority|half|any (?:other|more|longer)|anything|without)\b/i

/** "More than", "longer than", "as many as": a comparison takes several records. */
const COMPARISON =
  /\b(?:more|less|fewer|better|worse|bigger|larger|smaller|longer|shorter|earlier|later|rather|other|\p{L}{3,}er) (?:[^?]{0,40} )?than\b|\bas (?:\p{L}+ )?as\b|\b(?:more|fewer|less) \p{L}+s\b|\b(?:same|different)\b|\bmost \p{L}+/iu

/** "Met ten times": a number takes counting. */
const TIMES = new RegExp(
  `\\b(?:once|twice|thrice|(?:\\d+|${NUMBER_WORD}|several|many|(?:a )?dozens?(?: of)?|hundreds? of) times)\\b`,
  'i',
)

/** "For the first time", "the last summit": a place in a row takes the whole row. */
const ORDINAL =
  /\b(?:first|second|third|fourth|fifth|last|latest|final|next|previous|earliest|initial)\b(?! (?:anniversary|half|week|days?|months?|quarter|part|lady|deputy|vice|name|war)\b)|\bonce again\b/i

/** What is so today, no dated record tells; "is it true that" asks for what was. */
const PRESENT =
  /^\W*(?:is|are|am|does|do|isn['’]?t|aren['’]?t|doesn['’]?t|don['’]?t)\b(?! (?:it|this|that) (?:\w+ )?(?:true|correct|right|so|the case|a fact)\b)/i
const NOW =
  /\b(?:still|now(?!here)|nowadays|currently|at present|at the moment|today|these days|yet|any ?more|so far)\b/i

/** How it went on: "did it hold", "did it last", "was it a success". */
const AFTERWARDS =
  /\b(?:hold(?: up| out| on| firm)?|stick|work(?: out)?|survive[ds]?|endured?|lasted|succeed(?:ed)?|collapsed?|paid off|pay off|stay(?:ed)? in (?:force|place))(?=\W*$| (?:until|till|for|after|through|beyond|up|in|during|longer|when|at)\b)|\b(?:last(?= (?:for |until |till |about |only |almost |over )|\W*$| (?:\d|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|many)\b))|\b(?:violated|broken|respected|observed|implemented|fulfilled|honou?red|kept|lead to|led to|result(?:ed)? in|cause[ds]?)\b/i

/** Why something was: "because", "in order to", "due to A". */
const REASON =
  /\b(?:because|in order to|so that|(?<!(?:is|are|was|were|been) )due to|thanks to|owing to|in (?:response|return|exchange)|despite|although)\b/i

/** "Was A a success": what something was is a judgement. */
const CLASSIFIES = /^\W*(?:was|is|were|are|wasn['’]?t|isn['’]?t)\b(?! there\b)[^?]*\ban? [\p{L}-]+(?: [\p{L}-]+)?\W*$/iu

/** "Cancelled by A": by whom, where the deed is no hosting, is in no field. */
const DONE_BY =
  /\b(?!(?:host|mediat|broker|moderat|facilitat|chair|conven|organi[sz]|arrang|attend|join|accompani)\w*)\p{L}{3,}(?:ed|en|wn|ght|d|put off|called off) by (?!video|phone|telephone|the (?:end|time|summer|spring))/iu
const CALLS_OFF =
  /\b(?:cancel|postpone|call(?:s|ed)? (?:it |this |them )?off|scrap|put off|delay|abort|pull out|reschedule)\b/i
const PASSIVE =
  /^\W*(?:was|were|wasn['’]?t|weren['’]?t)\b(?! (?:it|that|this)\b)|\b(?:was|were|been|be|being|got)(?: \w+)? (?:cancel|postpone|call|scrap|put|delay|abort|reschedule)/i

/** "There was no …", "a year without …": that nothing is known is not known. */
const ABSENCE =
  /^\W*(?:was|were|is|are|has|have) there (?:(?:ever )?(?:been )?)?(?:an? (?:year|month|time|period|day)|no|any (?:year|month|period))\b/i

/**
 * Whether a yes/no question is about what no field of an event tells: all or none of several, one of two, more or less,
 * what is so today, how something went on, why and by whose doing it came about.
 */
export function isUntold(draft: Draft): boolean {
  const asked = draft.text.replace(/,? (?:yes or no|or not)\W*$/i, '')
  return isCallingOff(draft) || UNTOLD.some((pattern) => pattern.test(asked))
}

const UNTOLD = [
  TIMES,
  ORDINAL,
  CONTRAST,
  CHOICE,
  QUANTITY,
  COMPARISON,
  PRESENT,
  NOW,
  AFTERWARDS,
  REASON,
  CLASSIFIES,
  DONE_BY,
  ABSENCE,
]

/** "A called it off": whether somebody did so, rather than whether it was done. */
function isCallingOff({ text, query, context }: Draft): boolean {
  if (PASSIVE.test(text)) return false
  if (CALLS_OFF.test(text)) return true
  if (!query.statuses?.some((status) => status === 'cancelled' || status === 'postponed')) return false
  const names = context.corpus.names.find(text)
  return names.some(
    ({ start, meanings }) =>
      meanings.some(({ kind, id }) => kind === 'status' && id !== 'held') &&
      names.some(
        (name) =>
          name.end < start &&
          /^ (?:has |had |have |then |himself )*$/i.test(text.slice(name.end, start)) &&
          name.meanings.some(({ kind }) => ['person', 'side', 'body', 'place'].includes(kind)),
      ),
  )
}
