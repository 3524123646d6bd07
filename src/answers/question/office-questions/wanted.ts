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
/** Words that ask for everybody who held an office: "name all", "a list of", "who have been", "in order". */
const ALL =
  /\b(?:all(?: of)?(?: the| its| their)?|every|each|list|enumerate|succession of|names? (?:the|of)|everybody who|everyone who|(?:who|which)(?: [\p{L}-]+)? (?:have|has)|(?:has|have) (?:ever )?(?:been|had|held|served)|had|in (?:chronological )?order|so far|(?:who|which people|which persons) were|ever)\b/iu
/** Those of one moment. */
const NOW = /\b(?:now|today|current|currently|present|who are|at the moment|at present)\b/i
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
  if (people.length === 0 && asksForAll(draft, text, office)) return 'all'
  const isWho = WHO.test(text.replace(WHEN, ' ').replace(SINCE, ' ').replace(UNTIL, ' '))
  if (!isWho && people.length > 0) {
    const [since, until] = [SINCE.test(text), UNTIL.test(text)]
    if (LENGTH.test(text) || (since && until)) return 'term'
    if (since) return 'start'
    if (until) return 'end'
    const asksWhen = WHEN.test(text) || (draft.asks === 'when' && readChange(text) !== undefined)
    if (!asksWhen) return readRelation(draft.text, people) && !YES_OR_NO.test(text) ? 'holder' : undefined
    return readChange(text) ?? 'term'
  }
  if (isWho) return 'holder'
  // Nothing but an office and a time or a number; the plural of it may as well ask for meetings.
  const several =
    !isOfGroup(draft, office.title) &&
    (ENUMERATED.test(text) || isPlural(draft.text.slice(office.start, office.end), office.title))
  return YES_OR_NO.test(text) || several || WHEN.test(text) ? undefined : 'holder'
}

/** Whether an office is one of a body in which several hold it at once, each for another: `co-chair of the group`. */
export function isOfGroup({ context }: Draft, title: string): boolean {
  const { frameworks } = context.corpus.chronicle.vocabulary
  const lower = title.toLowerCase()
  return frameworks.some(({ name, aliases }) => [name, ...aliases].some((own) => lower.includes(own.toLowerCase())))
}

/** Whether everybody who held the office is asked for: a plural, or "everybody who", without a time. */
function asksForAll(draft: Draft, text: string, { start, end, title }: Span & { title: string }): boolean {
  const written = draft.text.slice(start, end)
  const rest = `${draft.text.slice(0, start)}${draft.text.slice(end)}`
  const people = /\b(?:people|persons|everybody|everyone|every|each|those|men|holders)\b/i.test(rest)
  return (isPlural(written, title) || people) && ALL.test(text) && !NOW.test(text)
}

/** Whether an office is written in the plural: "ministers of defence", but not "minister for foreign affairs". */
export function isPlural(written: string, title: string): boolean {
  const head = written.split(/ (?:of|for|to|in|on) /i)[0] ?? ''
  return /[^s]s$/i.test(head) && !/s$/i.test(title.split(/ (?:of|for|to|in|on) /i)[0] ?? '')
}
