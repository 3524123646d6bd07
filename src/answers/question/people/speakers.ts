import type { Span } from '../../reply.ts'

/** Verbs of those who speak of what happened, without their endings … */
const SPEAK =
  'announc|explain|describ|comment|mention|quot|claim|argu|insist|stress|complain|conced|confirm|blam|accus|criticis|criticiz|condemn|prais|welcom|regret|predict|promis|pledg|vow|warn|expect|believ|suggest|demand|react|respond|attribut|ascrib|assess|characteris|characteriz|recall|reiterat|propos|doubt|repeat'
/** … those that change within as they stand behind "did A" … */
const BASE = 'say|tell|speak|talk about|justify|call|cite|note|state|admit|deny|hope|think|imply|judge'
/** … and behind "A". */
const PAST =
  'sa(?:id|ys)|t(?:old|ells)|sp(?:oke|eaks)|justifie[ds]|call(?:ed|s)|cite[ds]|note[ds]|state[ds]|admit(?:ted|s)|denie[ds]|hope[ds]|th(?:ought|inks)|implie[ds]|judge[ds]'
/** What is given or named in words. */
const WORDS =
  'reasons?|causes?|grounds|excuses?|explanations?|justifications?|accounts?|assessments?|verdicts?|versions?|details?|comments?|reactions?|answers?|issues|conditions?|demands?|points|problems|obstacles?|examples?|arguments?|motives?|purposes?|figures?|numbers?'

const DID = /\b(?:did|does|do|had|has|have|would)(?: the)?(?: [\p{L}-]+){0,3} $/iu
const FIRST = '(?:\\p{L}+ly |himself |herself |then |later |first )?'
const SPEAKS = new RegExp(`^ ${FIRST}(?:(?:${SPEAK})|(?:${BASE})\\b)`, 'iu')
/** "A, who leads B, said" too, and "A of B said". */
const HAS_SPOKEN = new RegExp(
  `^(?:, [^,.;?]{1,120},| of(?: [\\p{L}-]+){1,6})? (?:ha[ds] )?${FIRST}(?:(?:${SPEAK})|(?:${PAST})\\b)`,
  'iu',
)
const GIVES = new RegExp(
  `^ ${FIRST}(?:give|name|offer|list|raise|put forward|provide|cite|see|adduce|set|make)\\b`,
  'iu',
)
const ASKS_WORDS = new RegExp(`\\b(?:what|which|whose) (?:[\\p{L}-]+ ){0,3}?(?:${WORDS})\\b`, 'iu')
const ACCORDING =
  /\b(?:according to|going by|as per|in the (?:words|view|opinion|eyes) of|(?:in|by) the account of)(?: the)?(?: [\p{L}-]+){0,3} $/iu
const OWN_WORDS = new RegExp(
  `^[’']s? (?:[\\p{L}-]+ )?(?:${WORDS}|words|views?|opinion|reading|remarks?|criticism|praise)\\b`,
  'iu',
)

/** Whether somebody named in a text speaks there of what happened, and need not have been there. */
export function isSpeaker(text: string, { start, end }: Span): boolean {
  const [lead, rest] = [text.slice(0, start), text.slice(end)]
  if (ACCORDING.test(lead) || OWN_WORDS.test(rest) || HAS_SPOKEN.test(rest)) return true
  return DID.test(lead) && (SPEAKS.test(rest) || (GIVES.test(rest) && ASKS_WORDS.test(lead)))
}

/** "A's foreign ministry said", "the A president Name Surname told": no more than a title and a name stand between. */
const ITS_OWN_SPEAK = new RegExp(
  `^(?:[’']s)?(?: (?!(?:and|or|that|is|are|was|were|be|been|being|by|to)\\b)[\\p{L}’'-]+){0,7}? (?:ha[ds] )?(?:(?:${SPEAK})(?:e?d|es|s)\\b|(?:${PAST})\\b)`,
  'iu',
)

/** Whether a state or body named in a text speaks there, or somebody of it does. */
export function isSpokenFor(text: string, { end }: Span): boolean {
  return ITS_OWN_SPEAK.test(text.slice(end))
}
