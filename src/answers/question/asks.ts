import { type Asks, type Draft, mentionsOf, take } from './draft.ts'

/** Politeness and prepositions that stand before the word that asks. */
const OPENING =
  /^(?:\W|\b(?:please|pls|plz|hi|hello|hey|ok|so|and|but|tell me|remind me|do you know|can you tell me|could you tell me|i (?:would|'d) like to know|i want to know|any idea|exactly|on|in|at|from|since|until|by|to|with|for|under|of)\b)*/i

/** What each way of asking asks for; the first that fits decides. */
const openings: { asks: Asks; pattern: RegExp }[] = [
  {
    asks: 'when',
    pattern:
      /^(?:when|since when|(?:what|which|whta) (?:was the |is the |were the )?(?:exact )?(?:dates?|days?|time|year|month|weekday)\b|how long ago)/i,
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
    pattern:
      /^(?:who|whom|whose|(?:which|what) (?:(?:two|three|four|five|\d) )?(?:[\p{L}-]+ ){0,2}(?:person|people|politicians?|officials?|generals?|diplomats?|negotiators?|mediators?|hosts?|presidents?|leaders?|ministers?|premiers?|envoys?|co-?chairs?|secretar(?:y|ies)|speakers?|commanders?|participants?)\b(?! meetings?| talks| summits?| level)|names? (?:the|of) (?:the )?(?:people|participants|mediators?|co-?chairs?|officials?)\b)/iu,
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
      /(?:[-–—,:;.?] *|\b)(?:where(?: was (?:that|it|this))?|(?:what|which) (?:city|place|venue)|venue|location|place)\W*$/i,
  },
  { asks: 'count', pattern: /(?:[-–—,:;.?] *|\b)(?:how many(?: times| in all| in total)?|number|count|total)\W*$/i },
  { asks: 'who', pattern: /(?:[-–—,:;.?] *|\b)(?:who(?: was (?:that|it|there|present))?|participants)\W*$/i },
]

/** What follows "which" or stands alone in the plural asks for a list. */
const WHICH = /^(?:which|what)\b/i

/** Reads what is asked for from the question's opening, else from its end, else from what it names. */
export function readAsks(draft: Draft): void {
  const lead = OPENING.exec(draft.text)?.[0].length ?? 0
  const rest = draft.text.slice(lead)
  for (const { asks, pattern } of openings) {
    const match = pattern.exec(rest)
    if (!match) continue
    draft.asks = asks
    take(draft, 0, lead + askingWords(asks, match[0]))
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
  if (isPlural(draft, asksWhich ? lead : 0)) draft.asks = 'list'
}

/** "Which ministers" asks with both words but the second one also says whom; only the first is spent. */
function askingWords(asks: Asks, matched: string): number {
  return asks === 'who' ? (/^\S+/.exec(matched)?.[0].length ?? matched.length) : matched.length
}

/** Whether the first kind of event or topic that is named stands in the plural. */
function isPlural(draft: Draft, from: number): boolean {
  const named = [...mentionsOf(draft, 'kind'), ...mentionsOf(draft, 'level')]
    .map(({ mention }) => mention)
    .filter(({ start }) => start >= from)
  return (
    named.some(({ text }) => /[^s]s$/i.test(text)) ||
    /^(?:which|what) (?:[\p{L}-]+ ){0,3}[\p{L}-]+s (?:did|were|was|have|has|are|took|take|make|made)\b/iu.test(
      draft.text.slice(from),
    )
  )
}
