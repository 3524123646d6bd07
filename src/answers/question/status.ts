import { type Status, statuses } from '../../corpus/event.ts'
import type { Mention } from '../../corpus/names.ts'
import { before, type Draft, mentionsOf, take } from './draft.ts'
import { asksForPosts } from './people/posts.ts'

/** "He was expected there without turning up": more than an announcement, whatever its record says. */
const IN_VAIN =
  /\bin vain\b|\b(?:without|but (?:never|did not|didn[’']t|not)|never|only to)\b[^?]*\b(?:com|turn|show|appear|arriv|happen|materiali|tak)/i
const NEGATED =
  /(?:\b(?:not|never|without|except|excluding|rather than|instead of)|n['’]t)(?: the)?(?: \w+)?(?: (?:or|and|nor))? *$/

/** What is kept by somebody, and does not come about. */
const KEPT =
  /\b(?:bod(?:y|ies)|remains|corpses?|prisoners?|captives?|hostages?|detainees?|pows?|internees|soldiers?|servicem[ae]n|troops|fighters?|civilians?|people|persons?|m[ae]n|wom[ae]n|villagers?|saboteurs?|defendants?|who|whom|land|lands|territor(?:y|ies)|districts?|regions?|heights?|hills?|villages?|enclaves?|positions?|property)\b[^,;:.?]*?\b(?:was|were|is|are|been|be|still|had|has|have|did|does|do)\b(?: [\p{L}-]+){0,4}? $/iu
const KEPT_BEFORE = /\b(?:being|still|remain(?:s|ed)?|kept) $/i
const KEPT_BEHIND =
  /^ (?:captive|prisoner|hostage|onto|back|on remand|(?:in|under) (?:[\p{L}-]+ )?(?:custody|detention|captivity|arrest|prisons?|jails?|cells?)|without (?:trial|charge))\b/iu

/** "The bodies were still held by A": kept, and nothing that took place. */
function isKept({ text, mentions }: Draft, { start, end, text: written }: Mention): boolean {
  const lead = text.slice(0, start)
  const clause = Math.max(...[...',;:.?'].map((mark) => lead.lastIndexOf(mark)))
  // "The talks that people held".
  const isOfKind = mentions.some(
    (own) => own.start > clause && own.end < start && own.meanings.some(({ kind }) => kind === 'kind'),
  )
  if (isOfKind || !/^held$/i.test(written)) return false
  return asksForPosts(text) || KEPT_BEFORE.test(lead) || KEPT_BEHIND.test(text.slice(end)) || KEPT.test(lead)
}

/** "Did not take place": called off or put off. */
const NEVER_HELD =
  /(?:\b(?:not|never)|n[’']t)(?: \p{L}+)? (?:take place|happen|held|go ahead|materiali[sz]e|come about|come off|occur)\b|\bnever (?:took place|happened|materiali[sz]ed|came about|went ahead)\b|\bf[ae]ll through\b/iu

/** "The truce announced in May": what is no meeting comes about when it is made known, or its coming about is. */
function isMadeKnown(draft: Draft, { start }: Mention): boolean {
  const kinds = mentionsOf(draft, 'kind').filter(({ mention }) => mention.end <= start)
  return (
    (draft.asks === 'when' || draft.asks === 'where') &&
    kinds.length > 0 &&
    kinds.every(({ ids }) => !ids.includes('meeting'))
  )
}

/** Reads the status asked for: "cancelled", "postponed", "announced", "that were held". */
export function readStatus(draft: Draft): void {
  const found: Status[] = []
  for (const { mention, ids } of mentionsOf(draft, 'status')) {
    const status = statuses.find((known) => ids.includes(known))
    const negated = NEGATED.test(before(draft, mention.start))
    // "It was announced that": how something became known, and no status of it.
    if (/^ that\b/i.test(draft.text.slice(mention.end))) {
      take(draft, mention.start, mention.end)
      continue
    }
    if (isKept(draft, mention)) continue
    if (status === 'announced' && isMadeKnown(draft, mention)) {
      take(draft, mention.start, mention.end)
      continue
    }
    const onlyStatus = mention.meanings.every(({ kind }) => kind === 'status' || kind === 'kind')
    if (!status || !onlyStatus) continue
    if (mention.meanings.every(({ kind }) => kind === 'status')) take(draft, mention.start, mention.end)
    if (!negated) found.push(status)
    // "That were not called off": they were held.
    else if (status === 'cancelled' || status === 'postponed') {
      found.push('held')
      take(draft, NEGATED.exec(before(draft, mention.start))?.index ?? mention.start, mention.end)
    }
  }
  // Such a question is about one event, whatever became of it. A list or a number of what fell through has only what the
  // vocabulary calls so: what was put off is not among it.
  const never = draft.asks === 'passage' ? NEVER_HELD.exec(draft.text) : null
  if (never) {
    found.push('cancelled', 'postponed')
    take(draft, never.index, never.index + never[0].length)
  }
  // "The planned summit was called off": what became of it counts.
  const became = found.filter((status) => status === 'cancelled' || status === 'postponed')
  const isInVain = IN_VAIN.test(draft.text)
  const meant = became.length > 0 ? became : found.filter((status) => !(isInVain && status === 'announced'))
  // What is to come about at a time that is asked for may since have been called off.
  const isPlan = (draft.asks === 'when' || draft.asks === 'where') && meant.includes('announced')
  if (isPlan) meant.push('postponed', 'cancelled')
  if (meant.length > 0) draft.query.statuses = [...new Set(meant)]
}
