import { sentenceAfter, sentenceBefore } from './sentence.ts'
import {
  ADVERB,
  AHEAD,
  COMING,
  CONJUNCTIONS,
  DEMONSTRATIVES,
  DETERMINERS,
  FIXED_PRESENT,
  GOVERNORS,
  HAD,
  HAS,
  IRREGULAR_PAST,
  IS,
  MOVERS,
  MUST,
  NOT_PAST,
  PREPOSITIONS,
  PRONOUNS,
  TELLERS,
  WAS,
  WEAK_PRESENT,
  WILL,
  WOULD,
} from './verbs.ts'

/** `planned` is the future as seen from the past, which may be past by now: "was to meet", "would close". */
export type Tense = 'past' | 'future' | 'planned'

const TOKEN = /[\p{L}][\p{L}’'-]*|\d[\d.,:]*(?:[ap]m\b)?|[,;:()—–“”"]/gu
const TIME = /^(?:\d{1,2}(?:[.:]\d\d)?(?:am|pm)|\d{1,2}[.:]\d\d|[ap]\.?m|o’clock|o'clock)$/
const MARK = /^[,;:()—–“”"]$/
/** The furthest verb that is looked at, in words from the date. */
const FURTHEST = 28

/**
 * Whether the clause around a date (`text.slice(start, end)`) tells of what was or of what is to come: decided by the
 * nearest verb group, first before the date ("will meet on Thursday"), then after it ("On Thursday, the council voted"),
 * and by prepositions ("since May", "until Friday"). Undefined when the sentence gives no sign.
 */
export function tenseAt(text: string, start: number, end: number): Tense | undefined {
  const before = (sentenceBefore(text, start).match(TOKEN) ?? []).reverse()
  const after = sentenceAfter(text, end).match(TOKEN) ?? []
  let lead = 0
  while (lead < before.length && isLead(before, lead)) lead += 1
  const prepositions = before.slice(0, lead).map(lower)
  const has = (...some: string[]) => prepositions.some((word) => some.includes(word))
  const governor = lower(before[lead])

  if (has('since')) return 'past'
  if (has('ahead') || /^(?:effective|payable|starting|beginning|commencing)$/.test(governor)) return 'planned'
  if (/^(?:possibly|perhaps|probably|maybe)$/.test(governor)) return 'future'
  if (COMING.has(governor) || (lead > 0 && COMING.has(lower(before[lead + 1])))) return 'future'
  if (lower(before[0]) === 'for') return 'planned'
  const nearest = nearestTense(before, lead, after)
  if (has('until', 'till', 'through') && nearest === 'past')
    return before.slice(lead, lead + 12).some((word) => MOVERS.has(lower(word))) ? 'future' : nearest
  if (has('after', 'following')) return nearest === 'past' ? nearest : undefined
  return nearest ?? (has('until', 'by', 'before') ? 'future' : undefined)
}

function nearestTense(before: string[], lead: number, after: string[]): Tense | undefined {
  const verb = ADVERB.test(lower(before[lead])) ? lead + 1 : lead
  const adjacent = verb < before.length ? verbBefore(before, verb, lead) : undefined
  if (adjacent && adjacent !== 'weak') return adjacent
  const follows = lower(after[0])
  if ([WILL, MUST, WOULD, IS, WAS, HAD].some((forms) => forms.has(follows))) return tenseAfter(after)
  const opensClause = lead >= before.length || isBoundary(before, lead)
  const closesClause = after.length === 0 || follows === ';'
  if (opensClause && !closesClause) return tenseAfter(after) ?? tenseBefore(before, lead)
  // "unemployment, 7.6% in January, may rise": the date belongs to the figure
  const measures = /^\d/.test(before[lead] ?? '')
  return tenseBefore(before, lead) ?? (measures ? undefined : tenseAfter(after))
}

/** Reads the words before the date, nearest first. */
function tenseBefore(before: string[], lead: number): Tense | undefined {
  let weak: Tense | undefined
  for (let i = lead; i < Math.min(before.length, FURTHEST); i += 1) {
    if (i > lead && /^[;:—]$/.test(before[i] ?? '')) return weak
    if (i > lead && weak && before[i + 1] === ',' && /^(?:and|but)$/.test(lower(before[i]))) return weak
    const tense = verbBefore(before, i, lead)
    if (tense === 'weak') weak ??= 'future'
    else if (tense) return tense
  }
  return weak
}

/** The tense that the word at an index gives to what follows it: `before` runs from the date backwards. */
function verbBefore(before: string[], i: number, lead: number): Tense | 'weak' | undefined {
  const word = lower(before[i])
  const nearer = lower(before[i - 1])
  const farther = lower(before[i + 1])
  const modal = modalTense(before[i] ?? '', nearer, before[i - 2])
  if (modal) return modal
  if (word === 'due' && nearer === 'to' && !IS.has(farther) && !WAS.has(farther)) return undefined
  if (AHEAD.has(word)) return WAS.has(ADVERB.test(farther) ? lower(before[i + 2]) : farther) ? 'planned' : 'future'
  if ((word === 'planned' || word === 'set') && (IS.has(farther) || /^(?:for|to)$/.test(nearer)))
    return WAS.has(farther) ? 'planned' : 'future'
  if (word === 'to' && i > 0 && isInfinitive(before[i - 1] ?? '')) {
    if (WAS.has(farther)) return 'planned'
    return nearer === 'be' || isAhead(before, i + 1) ? 'future' : undefined
  }
  if (word === 'agreed' && /^(?:on|upon)$/.test(nearer) && i > lead + 1) return 'future'
  if (HAS.has(word)) return nearer === 'to' || i === lead ? 'future' : 'past'
  if (WAS.has(word)) return nearer === 'to' ? 'planned' : 'past'
  if (HAD.has(word)) return 'past'
  if (IS.has(word)) return i <= lead + 1 || /ing$/.test(nearer) || nearer === 'to' ? 'future' : undefined
  if (isPast(before[i] ?? '', before[i + 1])) {
    // "the cup is presented on Saturday"
    if (IS.has(farther) && i <= lead + 1) return 'future'
    return participleTense(before, i + 1) ?? 'past'
  }
  if (FIXED_PRESENT.has(word) && !isDeterminer(farther)) return 'future'
  if (/[a-z]{3}s$/.test(word) && PRONOUNS.has(farther) && !/^(?:says|does|this|thus)$/.test(word)) return 'future'
  if (WEAK_PRESENT.has(word) && farther !== 'to' && !isDeterminer(farther))
    return PRONOUNS.has(farther) || CONJUNCTIONS.has(farther) ? 'future' : 'weak'
  // "the parade rolls Saturday", but also "held talks Saturday"
  if (i === 0 && /^\p{Ll}{2,}s$/u.test(before[i] ?? '')) return 'weak'
  return undefined
}

/** "Will", "must leave", "would close"; but "would have left". */
function modalTense(written: string, next: string, afterNext: string | undefined): Tense | undefined {
  const word = written === 'May' ? '' : lower(written)
  if (WILL.has(word) || /['’]ll$/.test(word)) return 'future'
  if (!MUST.has(word) && !WOULD.has(word)) return undefined
  if (next === 'have' && afterNext !== undefined && isPast(afterNext, undefined)) return 'past'
  return MUST.has(word) ? 'future' : 'planned'
}

/** Whether the words before an infinitive put its deed after the telling: "agreed only to meet", "asked the group to visit". */
function isAhead(before: string[], from: number): boolean {
  for (let i = from; i < Math.min(before.length, from + 5); i += 1) {
    const word = lower(before[i])
    if (i > from && isBoundary(before, i)) return false
    if (GOVERNORS.has(word) && (i === from || ADVERB.test(lower(before[i - 1])))) return true
    if (TELLERS.has(word)) return true
    if (isPast(before[i] ?? '', before[i + 1])) return false
  }
  return false
}

/** What stands before a participle: "will be held", "to be published", "would have been told". */
function participleTense(before: string[], from: number): Tense | undefined {
  for (let i = from; i < Math.min(before.length, from + 4); i += 1) {
    const word = lower(before[i])
    const nearer = lower(before[i - 1])
    if (nearer === 'have' && (MUST.has(word) || WOULD.has(word))) return 'past'
    const modal = modalTense(before[i] ?? '', nearer, before[i - 2])
    if (modal) return modal
    if (word === 'to' && nearer === 'have') return 'past'
    if (word === 'to' && /^(?:be|get)$/.test(nearer)) return WAS.has(lower(before[i + 1])) ? 'planned' : 'future'
    if (!ADVERB.test(word) && !/^(?:be|been|being|have)$/.test(word)) return undefined
  }
  return undefined
}

/** Reads the words after the date, nearest first. */
function tenseAfter(after: string[]): Tense | undefined {
  let weak: Tense | undefined
  for (let i = 0; i < Math.min(after.length, FURTHEST); i += 1) {
    const word = lower(after[i])
    const next = lower(after[i + 1])
    const previous = lower(after[i - 1])
    if (i > 0 && /^[;—]$/.test(word)) return weak
    const modal = modalTense(after[i] ?? '', next, after[i + 2])
    if (modal) return modal
    if (IS.has(word)) {
      const isNext = /^(?:to|due|set|scheduled|expected|planned|slated|likely|\p{L}+ing)$/u.test(next)
      return isNext || (i === 0 && !isDeterminer(next)) ? 'future' : weak
    }
    if (WAS.has(word)) return next === 'to' || AHEAD.has(next) ? 'planned' : 'past'
    if (HAD.has(word)) return 'past'
    if (HAS.has(word)) return next === 'to' ? 'future' : 'past'
    if (isPast(after[i] ?? '', after[i - 1]) && !isDeterminer(previous)) return 'past'
    if (FIXED_PRESENT.has(word)) return 'future'
    if (WEAK_PRESENT.has(word) && !isDeterminer(previous) && previous !== 'to') weak ??= 'future'
  }
  return weak
}

/** "Until 7am on": what leads from the verb to the date. */
function isLead(before: string[], i: number): boolean {
  const word = lower(before[i])
  return (PREPOSITIONS.has(word) || TIME.test(word)) && !isBoundary(before, i)
}

/** A mark or a conjunction parts the date from the verb before it. */
function isBoundary(before: string[], i: number): boolean {
  return MARK.test(before[i] ?? '') || CONJUNCTIONS.has(lower(before[i]))
}

function isPast(word: string, neighbour: string | undefined): boolean {
  const form = lower(word)
  if (NOT_PAST.has(form) || (/^\p{Lu}/u.test(word) && neighbour !== undefined)) return false
  return IRREGULAR_PAST.has(form) ? !DETERMINERS.has(lower(neighbour)) : /[a-z]{2}ed$/.test(form)
}

function isInfinitive(word: string): boolean {
  return /^\p{Ll}{2,}$/u.test(word) && !isDeterminer(word) && !/ing$/.test(word)
}

function isDeterminer(word: string): boolean {
  return DETERMINERS.has(word) || DEMONSTRATIVES.has(word)
}

function lower(word: string | undefined): string {
  return (word ?? '').toLowerCase()
}
