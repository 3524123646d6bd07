import type { Span } from '../reply.ts'

/** Verbs of those who speak of what happened, as they stand behind "did A" … */
const SPEAK =
  'say|tell|speak|talk about|explain|justify|describe|call|comment|announce|mention|cite|quote|note|claim|state|argue|insist|stress|complain|admit|concede|confirm|deny|blame|accuse|criticis|criticiz|condemn|praise|welcome|regret|predict|promise|pledge|vow|warn|expect|hope|believe|think|suggest|imply|demand|react|respond|attribute|ascribe|assess|judge|characteri'
/** … and behind "A". */
const SPOKE =
  'said|says|told|tells|spoke|explain|justif|describ|called|calls|comment|announce|mention|cited|cites|quoted|noted|notes|claim|stated|states|argue|insist|stress|complain|admit|conced|confirm|denie|blame|accus|criticis|criticiz|condemn|praise|welcom|regret|predict|promis|pledg|vowed|warn|expect|hoped|hopes|believe|thought|suggest|implie|demand|react|respond|attribut|ascrib|assess|judged|characteri'
/** What is given or named in words. */
const WORDS =
  'reasons?|causes?|grounds|excuses?|explanations?|justifications?|accounts?|assessments?|verdicts?|versions?|details?|comments?|reactions?|answers?|issues|conditions?|demands?|points|problems|obstacles?|examples?|arguments?|motives?|purposes?|figures?|numbers?'

const DID = /\b(?:did|does|do|had|has|have|would)(?: the)?(?: [\p{L}-]+){0,3} $/iu
const SPEAKS = new RegExp(`^ (?:\\p{L}+ly |himself |herself |then |later |first )?(?:${SPEAK})`, 'iu')
const HAS_SPOKEN = new RegExp(`^ (?:\\p{L}+ly |himself |herself |then |later |first )?(?:${SPOKE})`, 'iu')
const GIVES =
  /^ (?:\p{L}+ly |then |later |first )?(?:give|gave|name|offer|list|raise|put forward|provide|cite|see|adduce|set|make)/iu
const ASKS_WORDS = new RegExp(`\\b(?:what|which|whose) (?:[\\p{L}-]+ ){0,3}?(?:${WORDS})\\b`, 'iu')
const ACCORDING =
  /\b(?:according to|going by|as per|in the (?:words|view|opinion|eyes) of|in the account of|by the account of)(?: the)?(?: [\p{L}-]+){0,3} $/iu
const OWN_WORDS = new RegExp(
  `^[’']s? (?:[\\p{L}-]+ )?(?:${WORDS}|words|view|views|opinion|reading|remarks?|criticism|praise)\\b`,
  'iu',
)

/** Whether somebody named in a text speaks there of what happened, and need not have been there. */
export function isSpeaker(text: string, { start, end }: Span): boolean {
  const [lead, rest] = [text.slice(0, start), text.slice(end)]
  if (ACCORDING.test(lead) || OWN_WORDS.test(rest) || HAS_SPOKEN.test(rest)) return true
  return DID.test(lead) && (SPEAKS.test(rest) || (GIVES.test(rest) && ASKS_WORDS.test(lead)))
}
