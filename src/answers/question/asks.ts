import type { NameKind } from '../../corpus/names.ts'
import { type Asks, type Draft, mentionsOf, take, type Word } from './draft.ts'
import { hourOrSpanAsked } from './times/hours.ts'
import { endings, mentioned, OPENING, openings } from './wording/asking-words.ts'
import { readCounters } from './wording/counters.ts'
import { describesPerson } from './wording/described-person.ts'
import { leadLength } from './wording/framing.ts'
import {
  isNational,
  isPluralNoun,
  isPluralPhrase,
  isSpokenOf,
  namesDoings,
  nounPhrase,
  QUESTION_WORD,
} from './wording/noun-phrase.ts'

/** What follows "which", or stands alone, in the plural asks for a list. */
const WHICH = /^(?:which|what)\b/i
/** "What did the court decide? List its rulings": the second sentence says what is wanted. */
const THEN_ASKS = /[.;?!]\s+(?:please )?(?:list|enumerate|count|how many|when|where|who)\b/i

/** Where a clause may begin that asks: "… had two summits. When was the first?", "… - did they meet?". */
const CLAUSE = /(?:^|[.;:!?…]\s+|\s[-–—]\s*|,\s+)/g

/** "By the end of 2023 how many times …": a time before the word that asks. */
const TIME_FIRST =
  /^(?:the )?(?:(?:end|beginning|start|middle) of )?[^,;:?]{0,30}\b\d{4}\b,? (?=how (?:many|often)\b|which\b|(?:who|where|when) (?:did|was|were|had|has)\b)/i

/** "When A and B met in C, which …": a clause that tells when, before the one that asks. */
const TELLS_WHEN =
  /^when (?!did|was|were|is|are|do|does|had|has|have|will|would|exactly|precisely|in\b|on\b)[^?]*[,:;] (?:\w+ )?(?:which|what|who|where|how)\b/i

/** "How did", "why": a passage tells that; "Whether by day or by night, how many …" asks behind the comma. */
const ASKS_ELSE = /^(?:how|why|whether(?![^,?]*, (?:how (?:many|often)|which|when|where|who)\b))\b/i

/** "Until when" asks for the end of what lasts, which no event's date tells. */
const UNTIL = /^\W*(?:until|till|up to) (?:when|(?:what|which) (?:date|day|month|year))\b/i

/** "What happened on that day": everything that did. */
const HAPPENED =
  /^\W*(?:what(?: else| all)?|everything(?: that)?|all that|anything(?: that)?) (?:happened|took place|occurred|went on|was going on|events (?:were there|took place|happened))(?= (?:on|in|at|during|between|from|before|after|around)\b)/i
/** "What did A do in B": everything at which A was there. */
const DID = /^(?<lead>\W*what (?:all )?did )(?<who>[^?,;:]+?)(?<did> do)(?= (?:in|at|on|during|between)\b)/iu
/** "Everything at the court": where a body is named, whatever happened there. */
const EVERYTHING =
  /^\W*(?:everything|all)(?: (?:that|which))?(?: (?:was|has been))?(?: (?:done|said|decided|filed|adopted|issued|known|recorded))?(?= (?:at|by|before|from|of|about|on|concerning|involving)\b)/i
const EVERYTHING_LAST = /[,:;–-]? \b(?:everything|all of it)\W*$/i
/** "How long did the war last". */
const HOW_LONG = /^\W*(?:for )?how long (?:did|was|were)\b[^?]*?\b(?<verb>last|go on|rage|continue|take)\b/i

/** "When and where did they meet? Give me all of them." */
const ALL_OF_THEM =
  /\b(?:all of (?:them|these|those)|(?:every|each)(?: single)? one of (?:them|these|those)|list (?:them|these|those)(?: all)?|them all)\b/i

/** "When and where did they meet? List the talks": a last sentence that wants a list. */
const THEN_LIST =
  /[.;:?!,–—-] *(?:(?:and|then|please|pls|kindly|now) )*(?:(?:list|enumerate)(?: out)?(?= (?:the|all|each|every|only)\b|\W*$)|(?:(?:give|show|send|write|make) (?:me |us )?)?(?:as )?(?:an? |the )?(?:(?:full|complete|whole|short|chronological) )?list\b(?= of\b|\W*(?:please|pls)?\W*$))/i

/** Reads what is asked for; who wants the day or the place of all that fit wants a list. */
export function readAsks(draft: Draft): void {
  const all = ALL_OF_THEM.exec(draft.text)
  if (all) take(draft, all.index, all.index + all[0].length)
  const long = HOW_LONG.exec(draft.text)
  const happened = HAPPENED.exec(draft.text) ?? everythingOfBody(draft)
  if (happened) {
    draft.asks = 'list'
    draft.wants = 'anything'
    take(draft, happened.index, happened.index + happened[0].length)
    return
  }
  if (readDid(draft)) return
  readClauses(draft)
  readCounters(draft)
  if (long) {
    draft.wants = 'duration'
    take(draft, 0, /long/i.exec(long[0])?.index ?? 0)
    take(draft, long[0].length - (long.groups?.verb?.length ?? 0), long[0].length)
  }
  // No event's date tells the hour.
  if (draft.asks === 'when' && hourOrSpanAsked(draft.text)) draft.asks = 'passage'
  const list = all ?? THEN_LIST.exec(draft.text)
  if (list && (draft.asks === 'when' || draft.asks === 'where')) {
    draft.asks = 'list'
    take(draft, list.index, list.index + list[0].length)
  }
  if (draft.asks === 'where' && PLACES.test(draft.text)) draft.asks = 'list'
  readAnything(draft)
}

/** Reads "what did A do in B" of somebody and nobody else; `false` where it asks for something else. */
function readDid(draft: Draft): boolean {
  const { lead = '', who = '', did = '' } = DID.exec(draft.text)?.groups ?? {}
  const [start, end] = [lead.length, lead.length + who.length]
  const isPerson = mentionsOf(draft, 'person').some(({ mention }) => mention.start === start && mention.end === end)
  if (who === '' || !isPerson) return false
  draft.asks = 'list'
  draft.wants = 'anything'
  take(draft, 0, start)
  take(draft, end, end + did.length)
  return true
}

/** Where "everything" stands in a question that names a body, and neither a kind of event nor somebody. */
function everythingOfBody(draft: Draft): RegExpExecArray | null {
  const names = (kinds: readonly NameKind[]) =>
    draft.mentions.some(({ meanings }) => meanings.some(({ kind }) => kinds.includes(kind)))
  if (!names(['body']) || names(['person', 'kind', 'office', 'event'])) return null
  return EVERYTHING.exec(draft.text) ?? (QUESTION_WORD.test(draft.text) ? null : EVERYTHING_LAST.exec(draft.text))
}

/** "In which cities did they meet": all that there were. */
const PLACES =
  /\b(?:in|at|to) (?:what|which) (?:\p{L}+ )?(?:cities|towns|places|capitals|countries|venues|locations)\b|\b(?:what|which) (?:\p{L}+ )?(?:cities|towns|places|capitals|countries|venues|locations) (?:hosted|saw|received|did\b|was the\b|were the\b|have hosted|has hosted)/iu
/** What stands for events of any kind, and words before it that choose none. */
const ANY_EVENT =
  /^\W*(?:(?:all|any|every|each|the|of|these|those|main|key|major|important|notable|other|such) )*(?:events?|incidents|developments|happenings|things)\W*$/i
/** "What was postponed": whatever became so. */
const BECAME =
  /^\W*(?:what|which ones|everything(?: that)?|all that) (?:was|were|got|had been|has been|is|are) (?:all )?$/i

/** "List the events of 2003", "what was cancelled in May": everything that fits. */
function readAnything(draft: Draft): void {
  const [start, end] = draft.noun ?? [0, 0]
  const inNoun = (word: Word) => word.start >= start && word.end <= end
  const bodies = mentionsOf(draft, 'body').map(({ mention }) => mention)
  const rest = draft.words.filter(
    (word) => inNoun(word) && !bodies.some((body) => body.start < word.end && body.end > word.start),
  )
  const noun = rest.filter(({ word }) => !/^\d{4}$/.test(word)).map(({ word }) => word)
  const isAny = (draft.asks === 'list' || draft.asks === 'count') && ANY_EVENT.test(noun.join(' '))
  const became = mentionsOf(draft, 'status').some(({ mention }) => BECAME.test(draft.text.slice(0, mention.start)))
  if (isAny) for (const word of rest) if (noun.includes(word.word)) take(draft, word.start, word.end)
  if (isAny || became) {
    delete draft.noun
    draft.wants = 'anything'
  }
  if (became) draft.asks = 'list'
}

/** From the opening of the first clause that asks, else from the end, else from what is named. */
function readClauses(draft: Draft): void {
  const { text } = draft
  if (TIMES.test(text)) draft.query.kinds = timesOf(draft)
  if (UNTIL.test(text)) return
  for (const clause of text.matchAll(CLAUSE)) {
    const start = clause.index + clause[0].length
    const framing = leadLength(text.slice(start))
    const opening = framing + (OPENING.exec(text.slice(start + framing))?.[0].length ?? 0)
    const lead = start + opening + (TIME_FIRST.exec(text.slice(start + opening))?.[0].length ?? 0)
    const rest = text.slice(lead)
    if (TELLS_WHEN.test(rest)) continue
    const afterComma = clause[0].startsWith(',')
    for (const { asks, pattern } of openings) {
      const match = pattern.exec(rest)
      if (!match || (afterComma && !isNothingBut(match[0], rest) && !asksAfterComma(asks, rest))) continue
      draft.asks = asks
      take(draft, start, start + opening)
      // "Which ministers": the noun also says whom; only the word that asks is spent.
      const spent = asks === 'who' ? (/^\S+/.exec(match[0])?.[0] ?? '') : match[0]
      take(draft, lead, lead + spent.length)
      if (asks === 'count' || asks === 'list') draft.noun = nounPhrase(text, lead + spent.length)
      return
    }
    // "…, which did not last. When …": it tells of what stands before.
    if (WHICH.test(rest) && !(afterComma && /[.;!]/.test(rest)) && !THEN_ASKS.test(rest)) {
      take(draft, lead, lead + 5)
      if (isNational(draft, lead + 6)) draft.asks = 'who'
      else if (isSpokenOf(draft, lead + 5)) draft.asks = 'passage'
      else if (isPluralNoun(draft, lead + 5) || namesDoings(draft, lead + 5)) draft.asks = 'list'
      return
    }
    if (ASKS_ELSE.test(rest) && !afterComma) return
  }
  for (const { asks, pattern } of endings) {
    const match = pattern.exec(text)
    if (!match) continue
    draft.asks = asks
    take(draft, match.index, text.length)
    return
  }
  if (describesPerson(text)) draft.asks = 'who'
  else if (isPluralPhrase(draft)) draft.asks = 'list'
  else draft.asks = mentioned.find(({ pattern }) => pattern.test(text))?.asks ?? 'passage'
}

/** "…, which city": a last clause that has only the words that ask. */
function isNothingBut(opening: string, clause: string): boolean {
  return /^\W*$/.test(clause.slice(opening.length))
}

/** Whether a clause after a comma asks: "when" and "who" more often tell, "was" and "had" go on with what stands before. */
function asksAfterComma(asks: Asks, rest: string): boolean {
  if (asks === 'when' || asks === 'count') return true
  const [clause = ''] = /^[^.;!?]*[.;!?]?/.exec(rest) ?? []
  return asks === 'yesno' ? clause.endsWith('?') : rest.includes('?')
}

/** "How many times did they sit down", "how often did they see each other": meetings, whatever the verb. */
const TIMES =
  /\bs[ae][ew] each other\b|\b(?:how many times|how often|which times|number of times)\b[^?]*\b(?:s[ai]t down|s[ae]e each other|saw each other|get together|got together|face to face|come together|came together)\b|\bs[ae]w? each other\b[^?]*\b(?:times|often)\b/i

function timesOf(draft: Draft): string[] {
  const known = mentionsOf(draft, 'kind')[0]?.ids
  return known ?? ['meeting']
}
