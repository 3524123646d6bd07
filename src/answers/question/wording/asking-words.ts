import type { Asks } from '../draft.ts'
import { PEOPLE } from './described-person.ts'

/** What those have who bring others together. */
export const MEDIATION = 'auspices|aegis|patronage|chairmanship|mediation|brokerage|facilitation'

/** "Under the auspices of which", "at the invitation of which": by whom others are brought together. */
export const MEDIATION_OF = `(?:under|through|thanks to|with|by|at|on|in|upon|via) (?:the )?(?:[\\p{L}-]+ ){0,2}(?:${MEDIATION}|good offices|help|assistance|invitation|initiative|request|presence) of (?=(?:which|what|whom)\\b)`

/** Prepositions and the like that stand before the word that asks. */
export const OPENING = new RegExp(
  `^(?:\\W|${MEDIATION_OF}|\\b(?:(?:near|outside|beside|next to|close to|not far from)(?= (?:what|which)\\b)|(?:give|show|send)(?: me| us)?(?= (?:the |its |their )?(?:exact |full |precise )?(?:dates?|day|time|year|month|city|place|venue|location|town|capital|country|names? of)\\b)|exactly|precisely|roughly|approximately|approx\\.?|circa|(?:about|around|over|across|during|between|through|within|throughout)(?= (?:when|what|which|where|whom|whose)\\b)|on|in|at|from|since|until|by|to|with|for|under|of)\\b)*`,
  'iu',
)

/** What each way of asking asks for; the first that fits decides. */
export const openings: { asks: Asks; pattern: RegExp }[] = [
  {
    asks: 'when',
    pattern:
      /^(?:when|since when|(?=(?:the )?(?:very )?(?:first|last|next) time\b)|(?:what|which)(?:[’']s)? (?:was |is |were )?(?:the |its |their )?(?:(?:(?:exact|precise|correct|right|approximate|rough|actual|likely|full|calendar|recorded|known|official) ){1,2}|(?=(?:very )?(?:first|last) time))?(?:dates?|days? of the week|days?|evening|night|morning|afternoon|point(?: in time)?(?= (?:did|was|were|had|has|is|are|in \d{4}|in the (?:year|month|spring|summer|autumn|winter))\b)|moment|time|year|month|weekday|(?=(?:very )?(?:first|last) time))\b|how long ago|(?:the |its )?(?:exact )?(?:dates?|(?:(?:first|opening|last|closing|final|very) )?(?:day|month|year)(?= (?:of|on|when|in which)\b))\b)/i,
  },
  {
    asks: 'count',
    pattern: /^(?:how many|how often|(?:what(?: is|'s| was) )?(?:the )?(?:total )?(?:number|count|tally) of|count\b)/i,
  },
  {
    asks: 'where',
    pattern:
      /^(?:where|(?:what|which) (?:was the |is the |were the )?(?:[\p{L}-]+ )?(?:city|cities|towns?|countr(?:y|ies)(?= (?:did|do|was|were|is|are|has|have|had|hosted|saw)\b|\W*$)|places?|spot|venues?|capitals?|locations?|site|street|road|village|(?:border )?point(?! in (?:time|the|\d))|bridge|lake|building|palace|hotel|resort|district|province|region|continent|border(?! \p{L}*(?:commission|guard|talk|meeting|session|incident|clash|delimitation|demarcation|fight|agreement|round))|crossing)\b(?: and (?:what |which )?(?:city|country|town|venue|place)\b)?|(?:the )?(?:[\p{L}-]+ ){0,2}(?:city|town|village|place|country|venue|location|capital) (?:where|in which)\b|(?:the )?(?:city|town|place|country|venue|location|capital) (?:of|for)\b)/iu,
  },
  {
    asks: 'who',
    pattern: new RegExp(
      `^(?:who|whom|whose|what(?:[’']?s| is| was| were| are) (?:his|her|their) names?|(?:which|what) (?:(?:two|three|four|five|\\d) )?(?:(?!(?:of|in|on|at|did|was|were|is|are|has|have|had|the|between|among|with|by|for|from|about)\\b)[\\p{L}-]+[,&]? (?:& )?){0,5}(?:${PEOPLE})\\b(?!['’]?s?[ -](?:meetings?|talks|summits?|level))|(?:what (?:is|was|are|were) (?:the )?)?names? (?:the|of) (?:(?!of\\b|in\\b)[\\p{L}-]+ ){0,4}(?:${PEOPLE})\\b(?! (?:meetings?|talks|summits?)\\b))`,
      'iu',
    ),
  },
  {
    asks: 'yesno',
    pattern:
      /^(?:did|was|were|is it (?:true|correct|right|so|the case)(?: that)?|is there|is|are|has|have|had|does)\b/i,
  },
  { asks: 'list', pattern: /^(?:list|all|every|each|show|enumerate|give (?:me|us)|name(?= (?!of\b)\p{L}))\b/iu },
]

/** ", when the war began": a clause behind a comma that tells a time, without the verb in front that would make it ask. */
export const TELLS_TIME =
  /^, (?:just |right )?when (?!(?:did|was|were|is|are|do|does|had|has|have|will|would|can|could|exactly|precisely|in|on|that|this|it)\b)(?=\p{L})/iu

/** Where the asking word follows the thing asked about: "… - when was that?", "… date", "… how many times". */
export const endings: { asks: Asks; pattern: RegExp }[] = [
  { asks: 'yesno', pattern: /, (?:right|correct|true|yes|no|(?:did|was|were|is|has|have)(?:n.t)? \p{L}+)\W*$/iu },
  {
    asks: 'when',
    pattern:
      /(?:[-–—,:;.?] *|\b)(?:on )?(?:when(?: (?:was|is|did) (?:that|it|this)(?: (?:said|done|held|signed|happen|take place))?)?|(?:what|which|exact) (?:date|day|year)|on (?:what|which) (?:date|day)[^?]*|(?:the )?(?:exact |precise )?(?:dates?|days?)(?: please| pls)?|day,? (?:and )?(?:month(?:,? (?:and )?year)?|year)|month,? (?:and )?year)\W*$/i,
  },
  { asks: 'when', pattern: /(?<=\b\p{L}+ed )on\W*$|\bon ?(?:\.{2,}|…)\W*$/iu },
  { asks: 'where', pattern: /\b(?:in|at) ?(?:\.{2,}|…)\W*$/iu },
  {
    asks: 'where',
    pattern:
      /(?:[-–—,:;.?] *|\b)(?:where(?: (?:was|is|did) (?:that|it|this)(?: (?:said|done|held|signed|happen|take place))?)?|(?:(?:at|in|on) )?(?:what|which) (?:city|place|venue|town|country|capital|village|resort)(?: \([^)]*\))?|venue|location)\W*$|(?:, *|[:;] *| [-–—] *)(?:the )?(?:host )?(?:city|town|capital|village|place)\W*$/i,
  },
  {
    asks: 'count',
    pattern:
      /(?:[-–—,:;.?] *|\b)(?:how many(?: times| in all| in total|[^?]{0,20} (?:recorded|on record|known|listed))?|number|count|total)\W*$/i,
  },
  {
    asks: 'who',
    pattern:
      /(?:[-–—,:;.?] *|\b)(?:who(?: was (?:that|it|there|present))?|by whom|participants|(?:what(?:[’']?s| is| was| were| are) (?:his|her|their|the) )?names?)\W*$/i,
  },
]

/** Words of time or place without a number, anywhere in a question that asks for nothing else: "host city?", "need the day …". */
export const mentioned: { asks: Asks; pattern: RegExp }[] = [
  {
    asks: 'when',
    pattern: /\b(?:dates?|(?:the|what|which|exact|its) (?:day|month|year)|^(?:day|month|year)|month and year)\b/i,
  },
  {
    asks: 'where',
    pattern: /\b(?:(?:host|which|what|the) (?:city|capital|town)|venue|(?:which|what) (?:spot|place|location))\b/i,
  },
]
