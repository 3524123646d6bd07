import { countNumber, NUMBER_WORD, ORDINALS } from '../../../corpus/dates/words.ts'
import type { Names } from '../../../corpus/names.ts'
import { withMonthNames } from '../../time/months.ts'
import { MEDIATION_OF, TELLS_TIME } from './asking-words.ts'
import { PEOPLE } from './described-person.ts'
import { withoutFraming } from './framing.ts'

const COURTESIES = [
  "if (?:i may(?: ask)?|you please|you would(?: be so kind)?|you don[’']?t mind)",
  '(?:may|might|can|could) i ask',
  'i wonder',
  '(?:do|would|did|can|could) you (?:happen to )?(?:know|tell(?: me)?|say|recall)',
  'could you (?:check|confirm|look)(?: (?:it|that|this))?(?: up)?(?: for me)?',
  "i(?:[’']m| am) told",
  'please',
].join('|')
/** Words to whoever answers, set off by commas in the middle or at the end of a question. */
const ASIDE = new RegExp(`,? \\b(?:${COURTESIES})(?:,(?= )|(?=\\W*$))`, 'giu')

/** Of "A please, B" the comma is left. */
function betweenClauses(aside: string): string {
  return !aside.startsWith(',') && aside.endsWith(',') ? ',' : ''
}

/** "Please" before a later sentence. */
const PLEASE_DO = /(?<=[.?!;:] )(?:please|kindly),? (?=\p{L})/giu

/** What stands before the word that asks: "In 2017", "For the year 2019,", "5 May 2006:". */
const TIME_FIRST =
  /^(?<time>(?:(?:(?:back|early|late) )?(?:in|for|during|over|between|since|throughout|from|within|until|by|as of) (?!which|what|how))[^,;:.?]{2,60}?|(?:(?:early|late|mid-?) ?)?(?:\d{1,2} )?(?:\p{L}{3,9}\.? )?(?:19|20)\d\d)(?:[,:]| (?=(?:how (?:many|often)|i[’']d|i (?:would|need|want)|please|could|would|give)\b))\s*(?=(?:please|could|would|can|i|give|name|list|which|what|who|where|how|on|at|did|was|were|the|number|tally|city|town|place|venue|date)\b)/iu

/** A last sentence or clause that only asks for the date. */
const ASKS_DATE: readonly RegExp[] = [
  /[.;] *(?:could|can|would|will) you (?:please )?date (?:it|that|this)[^.?]*\W*$/i,
  /[.;] *(?:(?:i(?:[’']d| would) like|i need|i want|give me|i(?:[’']m| am) (?:after|looking for|searching for)) )?(?:the|its) (?:exact )?(?:date|day)(?:,? please)?\W*$/i,
]

const QUOTATION_MARK = /["“”«»„]/

const DETERMINER = '(?:(?:a|an|the|my|each|every|all) )?'
const WHOLE = '(?:(?:full|complete|whole|entire|exact|precise|overall|total|chronological|brief) )*'

const AUXILIARY = 'did|was|were|is|are|has|have|had|does|do'
const ASKING = `${AUXILIARY}|who|whom|whose|what|when|where|which|why|how|whether|list|name`
/** What makes a question of a claim: ", yes or no?" */
const OR_NOT =
  '[?.,:;–—-]?\\s*\\(?(?:(?:just|a|simple) )*\\b(?:yes or no|yes/no|true or false|(?<!whether )or not)\\W*$'

/** "A and B met in C under which president": the words that ask stand last, behind a preposition. */
const LATE_WHICH = new RegExp(
  `^(?!\\W*(?:${ASKING})\\b)(?<told>[^?:;]*?[^\\s?:;,–—-]),? (?<asked>(?:${MEDIATION_OF}|(?:with|by|under|to|from|between|alongside|through) )(?:which|what) (?:[\\p{L}-]+ ){0,4}(?:${PEOPLE})(?: as [^?,;:]{3,30})?\\W*)$`,
  'iu',
)

/** "Whom did A elect speaker in May": who did so, and all that stands behind the verb. */
function whomDid(verbs: string): RegExp {
  return new RegExp(`^whom? did (?<who>[^?,;:]+?) (?:${verbs}) (?:(?:as|to be) )?(?<what>[^?,;:]+?)(?=\\W*$)`, 'iu')
}

/** "Paid a visit to A", "paid A a visit". */
function visitBy(verb: string): RegExp {
  const visit = 'an? (?:\\p{L}+ )?visit'
  return new RegExp(`\\b${verb} (?:${visit} to (?=\\p{L})|(?<whom>[^?,;:]{2,40}?) ${visit}\\b)`, 'giu')
}

/** Ways of asking, and how the rest of the reader knows them; applied in this order. */
const PLAIN: readonly (readonly [RegExp, string])[] = [
  [
    /^\W*(?:what (?:were|was|are) )?(?:the )?(?:start|beginning) and (?:the )?end(?: (?:dates?|days?))? (?:of|for) (?=(?!(?:the )?(?:first|second)\b)[^?;,]*\b(?:war|fighting|offensive)\W*$)/iu,
    'dates of ',
  ],
  [
    /^\W*(?:the )?(?<how>two|three|four|five|\d) (?<who>presidents|leaders|ministers) behind (?=the |an? )/iu,
    'which $<how> $<who> issued ',
  ],
  // Whoever is named is none of those asked for.
  [/^(?<who>\W*whom?) else (?=\p{Ll})/iu, '$<who> '],
  // "Who besides A did": the exception first.
  [
    /^\W*(?<asked>(?:[Ww]ho|[Ww]hom|[Ww]hich|[Ww]hat)(?: (?!else\b)\p{Ll}+){0,3}),? (?<besides>besides|apart from|aside from|other than|in addition to) (?<names>\p{Lu}[\p{L}’'.-]*(?:(?:,? and |, | )\p{Lu}[\p{L}’'.-]*)*),? (?=\p{Ll})/u,
    '$<besides> $<names>, $<asked> ',
  ],
  [
    /^(?:could|can|would|will) you (?:please |kindly )?(?:list|name|give|show|provide|tell)(?: (?:for |to )?(?:me|us))? (?=(?:the )?(?:\p{L}+ )?(?:number|count|date|day|place|city|town|name)s?\b)/iu,
    '',
  ],
  [
    /^(?:could|can|would|will) you (?:please |kindly )?(?:list|name|give|show|provide)(?: (?:for |to )?(?:me|us))? /i,
    'list ',
  ],
  [/^(?<which>what|who|when|where)[’']s (?=\p{L})/iu, '$<which> is '],
  [/^state (?=(?:the|when|where|who|which|how|on)\b)/i, ''],
  // Numbers.
  [
    /^(?!\W*(?:how|what|which|who|when|where|why)\b)(?<told>[^?.;:,]{3,80}?) (?<times>how (?:many times|often))\b(?<rest>[^?]*)/i,
    '$<times> $<told>$<rest>',
  ],
  [/^(?:to date|so far|by now|up to now|all told|all in all|altogether|in total|overall|in all),? (?=\p{L})/iu, ''],
  [/\bwhat (?:total |exact |overall )*(?:number|quantity|total|count) of\b/gi, 'how many'],
  [
    /^what (?:total|number|count) (?:do|would|will|can|does|did) (?:we|you|one|i|that) (?:get|reach|arrive at|come to|have) for (?:the )?/i,
    'how many ',
  ],
  [
    /\b(?:in|on|at|over|during|across) how many (?:\p{L}+ )?(?:occasions|instances|cases|rounds|times)\b/giu,
    'how many times',
  ],
  [
    new RegExp(
      `^(?:(?:what(?:[’']s| is| was) )?${DETERMINER}${WHOLE}(?:number|count|tally|total|sum) of(?: all)?)\\b`,
      'i',
    ),
    'number of',
  ],
  [/^(?<time>\d{4})(?:,|:)? (?:the )?(?:tally|number|total|count) of (?<of>[^,;?]+)/i, 'number of $<of> in $<time>'],
  [/\b(?:tally|total) of (?=\p{L})/iu, 'number of '],
  [/(?<=[:;.?–-] *)(?:what (?:is|was) (?:the|that|their) )?(?:total|number|count|tally)\W*$/i, 'how many?'],
  [/\bfor a (?=(?:second|third|fourth|fifth|sixth|last|final) time\b)/gi, 'for the '],
  [/\bconcluding (?=\p{L})/giu, 'last '],
  // Lists.
  [
    /\b(?:(?:list|name|show|give(?: me| us)?) )?(?:all|every|each|any)(?: of)?(?: the)? (?:cases?|times?|occasions?|instances?|moments?|dates?|days?)(?<time> in \d{4})? (?:when|on which|in which|at which|that|where) (?=[^?;]*\b(?:met|meet|saw each other|talked|negotiated|sat down|conferred|got together|came together)\b)/i,
    'list all meetings$<time> in which ',
  ],
  [
    new RegExp(
      `^(?:(?:compile|provide|draw up|put together|make|have|see) )?${DETERMINER}${WHOLE}(?:overview|record|series|catalogue|register|enumeration|inventory|rundown|list) of `,
      'i',
    ),
    'list ',
  ],
  [/^to (?:have|see|get) (?=(?:all|each|every|the)\b)/i, 'list '],
  [new RegExp(`^(?!(?:${ASKING})\\b)(?<what>[^?.;]+?)[,:]? ${DETERMINER}${WHOLE}list\\W*$`, 'iu'), 'list $<what>'],
  [
    /\b(?:(?:all|each|every) of )?(?:the |those |each |every )?occasions?(?<time> in \d{4})? (?:on|at|in) which\b/i,
    'meetings$<time> in which',
  ],
  [
    /\blist (?<of>[^,.;?]*?,) (?:with )?(?:the )?(?:dates|days) and (?:the )?(?:places|venues|cities),? (?=of\b)/i,
    'list $<of> ',
  ],
  [
    /^(?:(?:give|send|show) (?:me|us) )?(?:the )?(?:dates|days) (?:and|or|&) (?:the )?(?:venues|places|locations|cities|towns) of /i,
    'list ',
  ],
  [
    /,? (?:the )?dates? of (?:all|each|every)(?: (?:one|of them))?(?: (?:that|which) (?:took place|were held|happened))?\W*$/i,
    '. List all that were held',
  ],
  [
    /\b(?:on|at) (?:what|which) occasions? (?=(?:did|were|was|have|had|has|over|during|in)\b[^?]*\b(?:together|meet|met|confer|talk|sit|sat|see|negotiate)\b)/giu,
    'which meetings ',
  ],
  [
    /^what (?:are|were) (?:all )?the (?=(?:(?!of\b)[\p{L}\d’'-]+ ){0,4}(?:meetings|talks|summits|sessions|rounds|statements|agreements|ceasefires|clashes|truces)\b)/iu,
    'list ',
  ],
  [
    /^(?<which>(?:which|what|how many|list|all) [^,;:?]*?\b(?:meetings|talks|summits|sessions|rounds|statements|agreements))(?<limits>(?: (?:in|of|at|since) [^,;:?]{1,30}?)?)(?: (?:that|which))? (?:discussed|dealt with|addressed|covered|touched (?:up)?on|focus(?:s)?ed on|concerned|took up|were (?:devoted|dedicated) to|tackled|handled) (?=\p{L})/iu,
    '$<which>$<limits> about ',
  ],
  // People.
  [
    /^(?:who (?:were|are|was) |(?:list|names?) of )?(?:the |all )*(?:participants|attendees|those (?:present|taking part|attending))(?: please)?(?: (?:of|in|at|to|from)\b|[,:])(?: the)? /i,
    'who took part in ',
  ],
  [
    /^(?:(?:who (?:were|are)|list|names? of|name) )?(?:the |all )*signator(?:y|ies) (?:of|to) (?:the )?/i,
    'who signed the ',
  ],
  [
    /^(?!\W*(?:who|what|when|where|which|why|how|did|was|were|had|has)\b)(?<who>[^?,;:]{3,60}?) (?<verb>met|saw|received|hosted|replaced|succeeded|appointed|named)(?<with> with)? (?:whom?)\b(?<rest>[^?]*)/i,
    'who did $<who> $<verb>$<with>$<rest>',
  ],
  [
    new RegExp(
      `^(?!\\W*(?:${ASKING})\\b)(?<told>[^?:;,]*?[^\\s?:;,–—-]),? in (?:which|what) (?:[\\p{L}-]+ )?(?:city|town|capital|country|place|village|resort)\\W*$`,
      'iu',
    ),
    'where was it that $<told>?',
  ],
  [LATE_WHICH, '$<told>: $<asked>'],
  [
    /^(?:the )?(?:persons?|people|men|those|ones) by whom (?<what>[^,;?]+?) (?:was|were) (?<deed>\p{L}+ed)\b/iu,
    'who $<deed> $<what>',
  ],
  [
    /^(?:the )?(?:names? (?:of )?)?(?:the )?(?:persons?|people|m[ae]n|wom[ae]n|individuals?|somebody) (?:that |who )?(?=(?:was|were|had|has|did|\p{L}+ed)\b)/iu,
    'who ',
  ],
  [
    /\b(?<what>(?:meetings|talks|summits|sessions|rounds)\b[^?;]*?)\bdid (?<who>\p{L}[\p{L} .'’-]*?) join\W*$/iu,
    '$<what>did $<who> attend',
  ],
  // A visit that somebody paid.
  [visitBy('paid'), 'visited $<whom>'],
  [visitBy('pay'), 'visit $<whom>'],
  // Whom somebody elected was elected by them.
  [whomDid('elect|choose|pick|select'), 'who was elected $<what> by $<who>'],
  [whomDid('appoint|nominate|designate'), 'who was appointed $<what> by $<who>'],
  [whomDid('name'), 'who was named $<what> by $<who>'],
  [/^name (?!of\b)(?=(?:the |that )?(?:[\p{L}’'-]+ ){1,8}?(?:who|whose|whom|through|by|with|under|at) )/iu, 'who was '],
  [
    /\bjoin(?:ed|s)? (?<who>\p{Lu}[^,;?]*?) (?:for|in|at) (?:the )?(?:talks|negotiations|an? (?:meeting|summit|session))\b/gu,
    'meet $<who>',
  ],
  [/\bwith (?<who>\p{L}[\p{L}. '’-]{1,40}?) as (?:the |a )?(?:mediator|broker|go-between)\b/giu, 'mediated by $<who>'],
  // Places.
  [
    /^name (?:the )?(?=(?:host )?(?:city|town|capital|country|place|venue|date|day|month|year) (?:of|where|when|in which|on which)\b)/i,
    'the ',
  ],
  [/\b(?<which>which|what) (?:resort|settlement|locality)\b/i, '$<which> place'],
  [
    /^(?:the )?(?:capital )?(?:city|town|capital|place|location|venue) (?:that|which) (?:saw|hosted|received|welcomed) /i,
    'where was ',
  ],
  [/^(?:the )?capital city of /i, 'city of '],
  [
    /, (?:the )?(?:host )?(?:city|town|place|venue|location) of (?:their|its|the) (?<what>\p{L}+)\W*$/iu,
    ' $<what>, which city?',
  ],
  [
    /[.;:,?] *(?:please )?name (?:the|its|their) (?<what>(?:host )?(?:city|town|capital|country|place|venue))\W*$/iu,
    ', which $<what>?',
  ],
  // Times.
  [
    /^(?:what|which) (?:exact )?(?:date|day|month|year)s? (?:does|do|did|has|have|is) (?:the|your|this) (?:chronicle|records?|corpus|archive|data|bot|register) (?:give|have|name|record|list|show|note|hold|say|mention)s?(?: (?:for|of|as))? /i,
    'when was ',
  ],
  [
    /^(?:(?:do you have|have you got|is there|you got|got|give (?:me|us)|i need|(?:i (?:need|want|have) to )?(?:cite|quote|note|check)) )?(?:an? |any |the )?(?:exact )?(?:date|day|timing)(?: (?:for|of)\b|:)(?= )/i,
    'date of',
  ],
  [/^what (?:is|was) the timing of\b/i, 'when was'],
  [/^(?:can|could|would) you (?:please )?date |^date (?=the\b)/i, 'date of '],
  [/^(?:the )?(?:starting|opening|start|closing|exact|actual) (?:date|day) (?=(?:of|for|on)\b)/i, 'date '],
  [/\bfrom which (?:day|date) to which (?:day|date)\b/i, 'when'],
  [/\bin the course of\b/gi, 'in'],
  [/\b(?:in|for|during) the year (?=\d{4})/gi, 'in '],
  [/\bthe close of (?=(?:the )?(?:\d{4}|year|month))/gi, 'the end of '],
  // What is left out.
  [
    /[?.] *(?:and )?(?=(?:but )?(?:not|excluding|except|without)(?: counting| including)? (?:the|those|any)\b[^?.]*\W*$)/i,
    ', ',
  ],
  [
    /[.;,?] (?:omit|disregard|skip|discount|exclude|ignore|drop|leave out|don[’']t count|do not count) (?=(?:the|those|any|all|whatever|what|every|anything|it)\b)/gi,
    ', leaving out ',
  ],
  // Yes or no.
  [
    /^(?:am i (?:right|correct)|is it (?:right|correct|so))(?: (?:in (?:thinking|saying|assuming)|to (?:think|say|assume)))?(?: that)? /i,
    'is it true that ',
  ],
  [
    new RegExp(
      `^(?!(?:${ASKING}|names?|those|all|every|each|people|\\p{L}+(?:ers|ents|ors|sons|ials))\\b)(?<who>\\p{L}[\\p{L}.’'-]*(?: [\\p{L}.’'-]+){0,2}?) (?<there>present|in attendance) (?=(?:at|on|in|during|for|when)\\b[^?]*\\?$)`,
      'iu',
    ),
    'was $<who> $<there> ',
  ],
  [
    /^(?:(?:(?:can|could|would) you )?(?:please )?(?:confirm|verify)(?: that| whether| if)|(?:(?:please )?(?:confirm|verify)|fact[- ]?check)[:,](?! *(?:did|was|were|is|are|has|have|had|do|does|who|what|when|where|which|how|why)\b)|(?:do|does) (?:we|you|anyone|anybody) know (?:if|whether)|(?:is|was) it (?:known|the case) (?:if|whether|that)|any idea (?:if|whether)|(?:i(?:[’']m| am) )?wondering (?:if|whether)) */i,
    'is it true that ',
  ],
  [/^could (?<who>[^?]{3,60}?) have (?=met\b)/i, 'is it true that $<who> '],
  [
    /^(?!\W*(?:who|whom|whose|what|when|where|which|why|how|is it)\b)(?<claim>[^?]+?)[,;.?–—-] ?(?:(?:did|was|were|is|has|have|do|does)n[’']?t (?:it|he|she|they|there)|true|is (?:that|it|this) (?:true|right|correct|so)|am i right)\W*$/i,
    'is it true that $<claim>?',
  ],
  [new RegExp(`^(?=(?:${AUXILIARY})\\b)(?<asked>[^?]+?)${OR_NOT}`, 'iu'), '$<asked>?'],
  [new RegExp(`^(?!\\W*(?:${ASKING})\\b)(?<claim>[^?]+?)${OR_NOT}`, 'iu'), 'is it true that $<claim>?'],
]

/** "Round five", "session number 3". */
const NUMBERED = new RegExp(
  `\\b(?<what>round|session|meeting|sitting|summit) (?:number |no\\.? ?|#)?(?<number>${NUMBER_WORD}|\\d{1,2})(?=\\W*$|,| (?:of|between|in|at|on|with)\\b)`,
  'giu',
)

/** A text with what it numbers in ordinals: "the fifth round". */
function withOrdinals(text: string): string {
  return text.replace(NUMBERED, (typed: string, what: string, number: string) => {
    const ordinal = ORDINALS[countNumber(number) - 1]
    return ordinal === undefined ? typed : `${ordinal} ${what}`
  })
}

/** "The A minister in 2001, when B began?": who that was; the clause tells the time and does not ask. */
function withWho(text: string, names: Pick<Names, 'find'>): string {
  const comma = text.indexOf(',')
  const lead = text.slice(0, Math.max(0, comma))
  const isPhrase = TELLS_TIME.test(text.slice(lead.length)) && !ASKING_OR_TELLING.test(lead)
  const office = isPhrase && names.find(lead).some(({ meanings }) => meanings.some(({ kind }) => kind === 'office'))
  return office ? `who was ${text}` : text
}

/** A word that makes a clause of what else is a noun and what belongs to it. */
const ASKING_OR_TELLING = new RegExp(
  `\\b(?:${ASKING}|(?!(?:united)\\b)\\p{Ll}{3,}ed|met|held|said|took|went|came|made)\\b`,
  'iu',
)

/**
 * A question asked in a plain way: without courtesies inside it, a time that opens it put at its end, and ways of asking
 * for a number, a list, somebody or a time by those that the reader knows.
 */
export function asPlainQuestion(text: string, names: Pick<Names, 'find' | 'lookUp'>): string {
  // What is quoted is looked for as it stands.
  if (QUOTATION_MARK.test(text)) return withoutFraming(text, names)
  const dated = ASKS_DATE.reduce((own, pattern) => own.replace(pattern, '. When was that?'), text)
  const asked = withoutFraming(dated, names).replace(ASIDE, betweenClauses).replace(PLEASE_DO, '')
  const opening = TIME_FIRST.exec(asked)
  const rest = opening ? withoutFraming(asked.slice(opening[0].length), names) : asked
  const plain = PLAIN.reduce((own, [way, known]) => own.replace(way, known), withOrdinals(withMonthNames(rest)))
  const time = opening?.groups?.time
  const whole = time === undefined ? plain : plain.replace(/\W*$/, ` ${time.charAt(0).toLowerCase()}${time.slice(1)}`)
  const full = withWho(whole, names)
  return text.includes('?') && !full.includes('?') ? `${full}?` : full
}
