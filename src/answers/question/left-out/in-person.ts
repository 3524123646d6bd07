import { type Draft, take } from '../draft.ts'
import { leaveOut } from './left-out.ts'

const IN_PERSON = '(?:in[- ]person|face[- ]to[- ]face|physical(?:ly)?)'
const MEETINGS = '(?: (?:ones?|calls?|conferences?|meetings?|sessions?|links?|talks|summits?))?'
const REMOTELY = `(?:online|virtual(?:ly)?|remote(?:ly)?|(?:by|via|over|on) (?:video(?:[- ]?link)?|(?:tele)?phone)|(?:video|telephone|phone)${MEETINGS}|videoconferences?)${MEETINGS}`
/** "In person or online": either, so that nothing is chosen. */
const EITHER = new RegExp(
  `[,(]? *\\b(?:(?:whether|either|both|be it|no matter if|regardless of whether)(?: it was)? )?(?:${IN_PERSON}${MEETINGS},? (?:or|and|as well as) ${REMOTELY}|${REMOTELY},? (?:or|and|as well as) ${IN_PERSON}${MEETINGS})\\b\\)?`,
  'iu',
)
/** "Online ones too", "also by video", "including online": these belong to the list as well. */
const ALSO = new RegExp(
  `[,;(–—-]? *\\b(?:(?:including|incl\\.|counting|also|even|plus|and also) (?:the |those |any |all )?(?:held )?${REMOTELY}|(?<=[,;(–—-] *)(?:(?:the|those|any|all|and) )*${REMOTELY} (?:too|as well|also))(?=\\W*$|[,;).?]| (?:in|of|from|between|during|since)\\b)\\)?`,
  'iu',
)
/** "Not counting video calls": only where people had to be. */
const NOT_REMOTELY = new RegExp(
  `[,;(–—-]? *\\b(?:(?:not|without) (?:counting|including)|excluding|excl\\.|except(?: for)?|leaving (?:out|aside)|apart from|aside from|other than|but not|not) (?:the |those |any |all )?(?:held )?${REMOTELY}(?=\\W*$|[,;).?]| (?:in|of|from|between|during|since) (?:\\p{L}+ )?\\d{4}\\b)\\)?`,
  'iu',
)
const PHYSICALLY = new RegExp(`\\b${IN_PERSON}\\b`, 'i')
const NEGATED = /\b(?:not|n[’']t|without|no|rather than|instead of) (?:\S+ )?$/i
/** What a place is called where nobody has to be. */
const REMOTE = ['online', 'video', 'telephone']

/** Reads whether people had to be there: "met in person" is not by video, "in person or online" is either. */
export function readInPerson(draft: Draft): void {
  for (const either of [EITHER, ALSO]) {
    const match = either.exec(draft.text)
    if (!match || NEGATED.test(draft.text.slice(0, match.index + 1))) continue
    take(draft, match.index, match.index + match[0].length)
    return
  }
  const match = NOT_REMOTELY.exec(draft.text) ?? physically(draft.text)
  if (!match) return
  const { names } = draft.context.corpus
  const places = [...new Set(REMOTE.flatMap((name) => names.lookUp(name, ['place']).map(({ id }) => id)))]
  take(draft, match.index, match.index + match[0].length)
  if (places.length > 0) leaveOut(draft, [{ places }])
}

function physically(text: string): RegExpExecArray | null {
  const match = PHYSICALLY.exec(text)
  return match && !NEGATED.test(text.slice(0, match.index)) ? match : null
}
