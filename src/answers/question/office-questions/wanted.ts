import type { Mention } from '../../../corpus/names.ts'
import type { Span } from '../../reply.ts'
import type { Draft } from '../draft.ts'
import type { WantedOfOffice } from './office-question.ts'
import { readRelation } from './succession.ts'
import { readChange } from './turnover.ts'

const ENUMERATED = /\b(?:and|or)\b/i

const WHO = /\b(?:who|whom|whose|which|names?|identify|what(?! (?:did|does|do|is|was|were|has|had|made)\b))\b/i
/** What somebody in office said or did, why and where. */
const OTHER =
  /\b(?:why|where|how(?! (?:many|long)\b)|what (?:did|does|do|is|was|were|has|had|made)|says?|said|wants?)\b/i
const HOW_MANY = /\bhow many\b(?! (?:times|years|months|days))|\b(?:number|count|tally) of\b/i
const SINCE = /\b(?:since|from) (?:when|(?:what|which) (?:date|day|month|year))\b(?! (?:to|until|till)\b)/i
const UNTIL = /(?<!\bfrom when )\b(?:until|till|up to|to) (?:when|(?:what|which) (?:date|day|month|year))\b/i
const WHEN =
  /\b(?:when|how long|(?:on |in )?(?:what|which) (?:exact )?(?:dates?|days?|months?|years?)|(?:exact )?dates? of|(?:term|tenure|time|years|period|stint|spell|dates) (?:in office|as|of office)|(?:day|month|year) (?:on|in) which|how many (?:years|months|days))\b/i
const LENGTH = /\bhow long\b|\bhow many (?:years|months|days)\b|\bfrom when (?:to|until|till) when\b/i
const YES_OR_NO = /^\W*(?:was|were|is|are|did|does|do|has|had|have)\b(?! (?:you|we|anybody|anyone) )/i

/**
 * What is asked of the office; `undefined` when that is something that holding it does not answer.
 * @param text the question without the times named
 */
export function readWanted(
  draft: Draft,
  text: string,
  office: Span & { title: string },
  people: readonly Mention[],
): WantedOfOffice | undefined {
  if (OTHER.test(text) && !/\bnames?\b/i.test(text)) return undefined
  if (HOW_MANY.test(text)) return 'count'
  const isWho = WHO.test(text.replace(WHEN, ' ').replace(SINCE, ' ').replace(UNTIL, ' '))
  if (!isWho && people.length > 0) {
    const [since, until] = [SINCE.test(text), UNTIL.test(text)]
    if (LENGTH.test(text) || (since && until)) return 'term'
    if (since) return 'start'
    if (until) return 'end'
    if (!WHEN.test(text)) return readRelation(draft.text, people) && !YES_OR_NO.test(text) ? 'holder' : undefined
    return readChange(text) ?? 'term'
  }
  if (isWho) return 'holder'
  // Nothing but an office and a time or a number; the plural of it may as well ask for meetings.
  const isPlural =
    ENUMERATED.test(text) || (/s$/i.test(draft.text.slice(office.start, office.end)) && !/s$/i.test(office.title))
  return YES_OR_NO.test(text) || isPlural || WHEN.test(text) ? undefined : 'holder'
}
