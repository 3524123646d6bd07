import type { Names } from '../../../corpus/names.ts'

const ANY_OF = (...phrases: string[]) => `(?:${phrases.join('|')})`

const PLEASE = '(?:please|kindly|pls|plz|just|quickly|maybe|perhaps|possibly|by any chance|exactly)'
const SOMEBODY = '(?:you|u|ya|anyone|anybody|someone|somebody|we)'
const WORD = "[\\p{Ll}’'-]+"
/** What a question is written for: "for a footnote", "for my thesis on trade". */
const PURPOSE = `for (?:an?|my|our|the) (?!(?:first|last|second|third|next)\\b)${WORD}(?: ${WORD}){0,4}`
const RECORDS =
  '(?:(?:your|the|this|our) (?:own )?(?:chronicle|records?|archives?|corpus|data|database|dataset|data ?set|files|collection)(?: (?:you have|here))?)'
const HEDGE = ANY_OF(
  `(?:according to|in|from|per|as per|going by|based on|judging by|on) ${RECORDS}`,
  'according to (?:your|the) sources',
  'as far as (?:(?:you|we|i|anyone|is|it is) )?(?:know|knows|known|recorded|can (?:tell|see)|are aware|am aware)',
  '(?:to|from) (?:(?:the best of )?your knowledge|what you (?:have|know))',
  "if (?:you (?:know|can|could|have (?:it|that|one)|do)|(?:it(?:[’']s| is)? )?(?:known|recorded|available|possible|at all possible)|any)",
  'for (?:the record|context|reference|clarity)',
  'out of (?:interest|curiosity)',
)

/** What may stand before a question: a greeting, a label, a request to tell, a purpose, a hedge. */
const LEADS: readonly RegExp[] = [
  '(?:hi|hiya|hello|hey|dear|greetings|good (?:morning|afternoon|evening|day))(?: (?:there|all|everyone|everybody|folks|team|colleagues|bot|parley))?(?=\\W|$)',
  '(?:sorry|apologies|excuse me|ok|okay|well|right|so|and|but|also|thanks|thank you)\\b(?! (?:far|called|many|much)\\b)',
  '(?:(?:a|one|another|my|next|quick|short|simple|small|little|silly|more|last|final|stupid|basic|follow-?up) )*(?:q|question|query|one|request|fact[- ]?check|check)(?: (?:here|please|for you|from me|of mine))?(?=\\s*[:,;–—-])',
  `(?:${PLEASE} )*(?:(?:can|could|would|will|do|does|did|might|may)(?: ${SOMEBODY})?(?: ${PLEASE}| happen to| ever)* )?(?:know|say|remember|recall|tell(?: me| us)?|remind(?: me| us)?(?: of)?|clarify|explain(?: to (?:me|us))?|specify|look up|find out|help me (?:find|to find|with)|let me know|inform me(?: of)?)\\b(?! (?:that|if|whether|about)\\b)`,
  `(?:i|we)(?: just| really| also)? (?:can[’']?t|cannot|do ?n[o’']?t|could ?n[o’']?t)(?: quite| exactly| seem to)? (?:remember|recall|know|find|work out|figure out)`,
  "(?:i|we)(?:[’']ve| have)? (?:forgot(?:ten)?|wonder(?:ed)?)",
  "(?:i|we)(?:[’']d| would|[’']m| am| are|[’']re| have|[’']ve|[’']ll| will)?(?: just| really| also| only| still| very| been)*(?: (?:like|love|want|wish|need|trying|hoping|have|looking|curious|wondering|asking|interested))(?: (?:in|for|about))?(?: to (?:know|find(?: out)?|learn|establish|figure out|work out|remember|recall|understand|check|see|ask(?: you)?|get|have|confirm))?\\b(?! (?:that|if|whether)\\b)",
  "(?:i|we)(?:[’']m| am|[’']re| are)(?: just| currently| still)* (?:footnoting|checking|double-checking|fact-checking|verifying|citing)\\b",
  '(?:would|do) you mind (?:telling|giving|showing)(?: me| us)?\\b',
  "(?:(?:would|will) you be able to (?:tell|give|say|show)(?: me| us)?|i(?:[’']d| would) be (?:glad|happy|grateful|pleased|interested|curious)(?: (?:to (?:know|learn|hear|have|see|get)|for|about))?|i(?:[’']m| am) (?:after|looking for)|i(?:[’']d| would) love to (?:know|learn|have|see))\\b",
  '(?:just |still )?(?:wondering|curious|any idea|any ideas|any info(?:rmation)? (?:on|about)|no idea)\\b',
  `${PURPOSE}(?=[,:;])`,
  `${HEDGE}(?=\\W)`,
  `${PLEASE}(?=\\W)`,
].map((phrase) => new RegExp(`^${phrase}[\\s,:;.!–—-]*`, 'iu'))

const ASK_OF_SOURCES = ANY_OF('sources?', 'citations?', 'quot(?:es?|ations?)', 'links?', 'references?', 'refs?')
const THANKS =
  '(?:many |with )?(?:thanks|thank you|thx|ty|tia|cheers)(?: (?:a lot|so much|very much|a million|again))?(?: in advance)?'
const AFTERWARDS = '(?: (?:please|pls|too|as well|needed|wanted|welcome|if (?:possible|any|you can)))?'

/** What may follow a question, after a comma, a bracket or the end of a sentence. */
const TAILS: readonly RegExp[] = [
  THANKS,
  PLEASE,
  `(?:(?:and|with|plus|incl\\.?|including|please|also) )*(?:(?:please )?(?:cite|give|show|quote|add|provide|include|name|list|need|want) )?(?:me )?(?:(?:the|your|an?|any|some|full|exact) )*${ASK_OF_SOURCES}${AFTERWARDS}`,
  `(?:i |we )?(?:just )?(?:need|want)(?: (?:the|an|a))? (?:exact|precise|short|quick|brief) (?:answer|reply)${AFTERWARDS}`,
  '(?:short|quick|brief|exact|precise) (?:answer|reply)(?: (?:please|only|is fine|needed))?',
  '(?:asap|urgent(?:ly)?|no rush|any ideas?|do you (?:know|have it|remember)|anyone (?:know|remember)s?|can (?:you|anyone) help)',
  `(?:(?:it|this|that)(?:[’']s| is) )?(?:asking )?${PURPOSE}`,
  HEDGE,
].map((phrase) => new RegExp(`(?:\\s*[,;(–—]\\s*|\\s+-\\s+|(?<=[.?!)…])\\s*)[([]?${phrase}\\W*$`, 'iu'))

/** A hedge and thanks need no comma before them. */
const PLAIN_END = new RegExp(`\\s+(?:${HEDGE}|${THANKS}|please|pls|plz)\\s*([?.]?)[\\s!.]*$`, 'iu')

/** "Back in 2014" is in 2014. */
const BACK = /\b(?:way )?back (?=(?:in|on|at) )/gi

/** A sentence about the one who asks, before the question or after it. */
const ABOUT_ASKER_FIRST = /^(?:i|we|i[’']m|my|our|i[’']ve)\b[^.?!:]*[.!:]\s+(?=\S)/iu
const ABOUT_ASKER_LAST = /(?<=[.?!])\s+(?:i|we|i[’']m|my|our|it[’']s|it is|this is)\b[^.?!]*[.!]*\s*$/iu

/** So many frames may stand around one question. */
const MOST_FRAMES = 6

/**
 * A question without what is said around it to whoever answers: greetings, thanks, "could you tell me", "for a footnote:",
 * "according to your records", "sources please", sentences in which the asker tells of himself and names nobody and
 * nothing. What is asked begins and ends the text that is returned; if nothing else is there, the text is returned whole.
 */
export function withoutFraming(text: string, names: Pick<Names, 'find'>): string {
  let rest = text.trim().replace(BACK, '')
  for (let round = 0; round < MOST_FRAMES; round++) {
    const shorter = withoutLead(withoutTail(rest, names), names)
    if (!/\p{L}{2}/u.test(shorter)) break
    if (shorter === rest) break
    rest = shorter
  }
  return rest
}

/** How much of what begins a clause is said to whoever answers. */
export function leadLength(text: string): number {
  let length = 0
  for (let round = 0; round < MOST_FRAMES; round++) {
    const rest = text.slice(length)
    const lead = LEADS.map((pattern) => pattern.exec(rest)?.[0].length ?? 0).find((found) => found > 0)
    if (lead === undefined) break
    length += lead
  }
  return length
}

function withoutLead(text: string, names: Pick<Names, 'find'>): string {
  const length = leadLength(text)
  if (length > 0) return text.slice(length)
  const sentence = ABOUT_ASKER_FIRST.exec(text)?.[0]
  return sentence !== undefined && isAboutNothing(sentence, names) ? text.slice(sentence.length) : text
}

function withoutTail(text: string, names: Pick<Names, 'find'>): string {
  for (const tail of TAILS) {
    const match = tail.exec(text)
    if (match) return text.slice(0, match.index)
  }
  const sentence = ABOUT_ASKER_LAST.exec(text)
  if (sentence && isAboutNothing(sentence[0], names)) return text.slice(0, sentence.index)
  return text.replace(PLAIN_END, '$1')
}

/** Whether a sentence names nobody, no place, no event and no number that could limit what is asked. */
function isAboutNothing(sentence: string, names: Pick<Names, 'find'>): boolean {
  if (/\d/.test(sentence)) return false
  return names
    .find(sentence)
    .every(({ meanings }) => meanings.every(({ kind }) => kind === 'kind' || kind === 'level' || kind === 'status'))
}
