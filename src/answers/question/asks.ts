import { type Asks, type Draft, mentionsOf, take } from './draft.ts'

/** Politeness and prepositions that stand before the word that asks. */
const OPENING =
  /^(?:\W|\b(?:please|pls|plz|hi|hello|hey|ok|so|and|but|tell me|remind me|do you know|can you tell me|could you tell me|i (?:would|'d) like to know|i want to know|any idea|exactly|on|in|at|from|since|until|by|to|with|for|under|of)\b)*/i
const PEOPLE =
  'person|people|politicians?|officials?|generals?|diplomats?|negotiators?|mediators?|hosts?|presidents?|leaders?|ministers?|premiers?|envoys?|co-?chairs?|secretar(?:y|ies)|speakers?|commanders?|participants?'

/** What each way of asking asks for; the first that fits decides. */
const openings: { asks: Asks; pattern: RegExp }[] = [
  {
    asks: 'when',
    pattern:
      /^(?:when|since when|(?:what|which|whta) (?:was the |is the |were the )?(?:exact )?(?:dates?|days?|time|year|month|weekday)\b|how long ago|(?:the )?(?:exact )?dates? (?:of|for|when)\b)/i,
  },
  {
    asks: 'count',
    pattern: /^(?:how many|how often|(?:what(?: is|'s| was) )?(?:the )?(?:total )?(?:number|count|tally) of|count\b)/i,
  },
  {
    asks: 'where',
    pattern:
      /^(?:where|(?:what|which) (?:was the |is the |were the )?(?:city|cities|town|country|countries|place|places|venue|capital|location)\b|(?:the )?(?:venue|location|place) (?:of|for)\b)/i,
  },
  {
    asks: 'who',
    pattern: new RegExp(
      `^(?:who|whom|whose|(?:which|what) (?:(?:two|three|four|five|\\d) )?(?:[\\p{L}-]+ ){0,2}(?:${PEOPLE})\\b(?! meetings?| talks| summits?| level)|names? (?:the|of) (?:the )?(?:${PEOPLE})\\b)`,
      'iu',
    ),
  },
  { asks: 'yesno', pattern: /^(?:did|was|were|is it true|is there|is|are|has|have|had|does)\b/i },
  { asks: 'list', pattern: /^(?:list|all|every|each|show|enumerate|give (?:me|us)|name)\b/i },
]

/** Where the asking word follows the thing asked about: "… - when was that?", "… date", "… how many times". */
const endings: { asks: Asks; pattern: RegExp }[] = [
  {
    asks: 'when',
    pattern:
      /(?:[-–—,:;.?] *|\b)(?:on )?(?:when(?: was (?:that|it|this))?|(?:what|which|exact) (?:date|day|year)|on (?:what|which) (?:date|day)[^?]*|dates?(?: please| pls)?)\W*$/i,
  },
  {
    asks: 'where',
    pattern:
      /(?:[-–—,:;.?] *|\b)(?:where(?: was (?:that|it|this))?|(?:what|which) (?:city|place|venue)|venue|location)\W*$/i,
  },
  { asks: 'count', pattern: /(?:[-–—,:;.?] *|\b)(?:how many(?: times| in all| in total)?|number|count|total)\W*$/i },
  { asks: 'who', pattern: /(?:[-–—,:;.?] *|\b)(?:who(?: was (?:that|it|there|present))?|participants)\W*$/i },
]

/** What follows "which", or stands alone, in the plural asks for a list. */
const WHICH = /^(?:which|what)\b/i
const VERB =
  /\b(?:did|do|does|were|was|are|is|have|has|had|took|take|made|make|held|met|meet|ended|led|happened|failed|fell|went|hosted|took)\b/i
/** "Outbreaks of fighting in 2017": a noun in the plural and what is said of it. */
const PLURAL_OPENING =
  /^\W*(?:[\p{L}-]+ ){0,3}[\p{L}-]+[^s\W]s (?:of|in|between|by|with|from|held|since|on|about|that|which|during|at|to|signed|mediated|hosted)\b/iu

/** Reads what is asked for from the question's opening, else from its end, else from what it names. */
export function readAsks(draft: Draft): void {
  const lead = OPENING.exec(draft.text)?.[0].length ?? 0
  const rest = draft.text.slice(lead)
  for (const { asks, pattern } of openings) {
    const match = pattern.exec(rest)
    if (!match) continue
    draft.asks = asks
    // "Which ministers": the noun also says whom; only the word that asks is spent.
    const spent = asks === 'who' ? (/^\S+/.exec(match[0])?.[0] ?? '') : match[0]
    take(draft, 0, lead + spent.length)
    return
  }
  for (const { asks, pattern } of endings) {
    const match = pattern.exec(draft.text)
    if (!match) continue
    draft.asks = asks
    take(draft, match.index, draft.text.length)
    return
  }
  const asksWhich = WHICH.test(rest)
  if (asksWhich) take(draft, 0, lead + 5)
  if (asksWhich ? isPluralNoun(draft, ...nounAfter(draft.text, lead + 5)) : isPluralPhrase(draft)) draft.asks = 'list'
}

/** From a question word to the verb that follows it: what is asked for. */
export function nounAfter(text: string, start: number): [start: number, end: number] {
  const verb = VERB.exec(text.slice(start))
  return [start, verb ? start + verb.index : text.length]
}

function isPluralNoun(draft: Draft, start: number, end: number): boolean {
  return (
    namesPlural(draft, start, end) ||
    /^(?:\s*[\p{L}-]+){0,3}\s+[\p{L}-]+[^s\s]s\s*$/iu.test(draft.text.slice(start, end))
  )
}

function isPluralPhrase(draft: Draft): boolean {
  return namesPlural(draft, 0, draft.text.length) || PLURAL_OPENING.test(draft.text)
}

/** Whether a kind or level of event is named in the plural between two offsets. */
function namesPlural(draft: Draft, start: number, end: number): boolean {
  return [...mentionsOf(draft, 'kind'), ...mentionsOf(draft, 'level')].some(
    ({ mention }) => mention.start >= start && mention.end <= end && /[^s]s$/i.test(mention.text),
  )
}
