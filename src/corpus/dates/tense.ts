import { sentenceAfter, sentenceBefore } from './sentence.ts'

export type Tense = 'past' | 'future'

const words = (list: string) => new Set(list.split(/\s+/))

const WILL = words("will shall won't 'll ’ll won’t gonna")
const MODALS = words(
  "would could should may might must can cannot can't couldn't wouldn't can’t couldn’t wouldn’t shouldn't shouldn’t",
)
const WAS = words("was were had did been wasn't weren't hadn't didn't wasn’t weren’t hadn’t didn’t")
const IS = words("is are be isn't aren't isn’t aren’t am")
const HAS = words("has have hasn't haven't hasn’t haven’t having")
const IRREGULAR =
  words(`said told met went came took made gave found held left began won lost got saw knew thought felt brought
  bought sold paid sent spent kept stood rose fell grew ran led read broke spoke wrote drove struck hit shot cut shut became began
  chose drew flew forgot froze hid hung knew laid lay lent lit meant rode rang sang sank sat shook shone showed slept slid
  sought stole stuck swept swore swam swung taught tore threw understood withdrew woke wore burst cast cost hurt quit split
  spread beat bit blew bore bound built burnt caught crept dealt dug drank ate fed fought fled forbade forgave heard
  knelt leapt learnt overcame overtook proved quoted reached rebuilt sprang done gone taken given seen known shown begun
  broken chosen driven fallen flown frozen spoken stolen sworn thrown torn withdrawn worn written beaten born hidden slain slew underwent undertook upheld
  set put let`)
const NOT_PAST =
  words(`need indeed hundred speed feed red bed fed seed weed shed bleed breed exceed proceed succeed embed sacred
  naked wicked embedded armed alleged so-called united unprecedented aged retired detailed hatred`)

/** "is scheduled", "due", "the expected vote": what lies ahead whatever the verb. */
const AHEAD = words('scheduled slated due expected upcoming forthcoming poised')
/** Followed by "to": the thing comes after the telling. */
const GOVERNORS =
  words(`plan plans planned planning expect expects expected schedule scheduled due set agree agrees agreed hope hopes hoped
  wish wishes wished hoping wishing seek seeks sought aim aims aimed keen willing offer offers offered try trying consent consented consents
  want wants wanted vow vows vowed pledge pledged pledges promise promised promises intend intends intended prepare prepares prepared preparing decide
  decided likely ready ordered asked urged slated about is are was were going invited voted threatened invitation agreement
  deadline time bid need needs needed needing supposed sure certain permission decision refuses wishes allowed allows them him her us meant
  proposed proposes proposing order orders booked want meeting talks election vote trial hearing summit session`)
/** A verb that moves an end or a start to a later day. */
const MOVERS =
  words(`postponed delayed extended adjourned rescheduled deferred remanded moved suspended closed shut jailed banned
  barred valid extends extend delay postpone postpones off prolonged renewed extending halted cancelled frozen gave given has have had ruled`)
/** Verbs that ask somebody to do something later. */
const TELLERS = words(
  'asked urged told ordered invited allowed wants want wanted expects expected called asks urges tells orders invites calls',
)
const ADVERB = /ly$|^(?:only|also|again|not|soon|still|then|now|both|each|all|jointly|first)$/
/** Before a noun: what has not been yet. */
const COMING = words('further next future planned upcoming forthcoming coming possible prospective scheduled')
const SCHEDULED_PRESENT =
  words(`begins starts ends expires opens meets resumes arrives faces goes leaves closes reopens sits comes falls takes lands
  kicks travels convenes hosts launches flies heads departs hears becomes matures reports receives`)
/** The same forms as plural nouns or base verbs; they count only when nothing else in the clause does. */
const WEAK_PRESENT =
  words(`visits returns votes runs plays holds releases go meet begin return face play leave arrive travel resume take start open
  head reopen convene end expire launch visit vote follow follows gather elects elect hold`)
const DETERMINERS = words('the a an this that these those his her its their our my your each every some any no')
const PREPOSITIONS =
  words(`on in by until till at for of from since during early late the last this next around about before after
  following ahead as mid through through to between and night morning afternoon evening noon midnight shortly just only dawn no later than`)
const CONJUNCTIONS = words('and but which who that while when where if because although though so whereas as or')

const TOKEN = /[\p{L}][\p{L}’'-]*|\d[\d.,:]*|[,;:()—–“”"]/gu
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
  while (lead < before.length && PREPOSITIONS.has(lower(before[lead])) && !isBoundary(before, lead)) lead += 1
  const prepositions = before.slice(0, lead).map(lower)
  if (prepositions.includes('since')) return 'past'
  if (prepositions.includes('ahead')) return 'future'
  if (/^(?:effective|payable|starting|beginning|commencing)$/.test(lower(before[lead]))) return 'future'

  if (/^(?:possibly|perhaps|probably|maybe)$/.test(lower(before[lead]))) return 'future'
  if (COMING.has(lower(before[lead])) || (COMING.has(lower(before[lead + 1])) && lead > 0)) return 'future'
  const nearest = nearestTense(before, lead, after)
  if (prepositions.some((word) => word === 'until' || word === 'till' || word === 'through') && nearest === 'past')
    return before.slice(lead, lead + 12).some((word) => MOVERS.has(lower(word))) ? 'future' : nearest
  if (prepositions.some((word) => word === 'after' || word === 'following'))
    return nearest === 'past' ? nearest : undefined
  if (nearest === undefined && prepositions.some((word) => word === 'until' || word === 'by' || word === 'before'))
    return 'future'
  return nearest
}

function nearestTense(before: string[], lead: number, after: string[]): Tense | undefined {
  const follows = lower(after[0])
  const verb = ADVERB.test(lower(before[lead])) ? lead + 1 : lead
  const adjacent = verb < before.length ? verbBefore(before, verb, lead) : undefined
  if (adjacent && adjacent !== 'weak') return adjacent
  if (WILL.has(follows) || MODALS.has(follows) || IS.has(follows) || WAS.has(follows)) return tenseAfter(after)
  const opensClause = lead >= before.length || isBoundary(before, lead)
  const closesClause = after.length === 0 || follows === ';'
  if (opensClause && !closesClause) return tenseAfter(after) ?? tenseBefore(before, lead)
  return tenseBefore(before, lead) ?? tenseAfter(after)
}

/** Reads the words before the date, nearest first. */
function tenseBefore(before: string[], lead: number): Tense | undefined {
  let weak: Tense | undefined
  for (let i = lead; i < Math.min(before.length, FURTHEST); i += 1) {
    const word = lower(before[i])
    if (i > lead && (word === ';' || word === '—' || word === ':')) return weak
    if (i > lead && (word === 'and' || word === 'but') && before[i + 1] === ',' && weak) return weak
    const tense = verbBefore(before, i, lead)
    if (tense === 'weak') weak ??= 'future'
    else if (tense) return tense
  }
  return weak
}

function verbBefore(before: string[], i: number, lead: number): Tense | 'weak' | undefined {
  const word = lower(before[i])
  const nearer = lower(before[i - 1])
  const farther = lower(before[i + 1])
  if (WILL.has(word)) return 'future'
  if (/['’]ll$/.test(word)) return 'future'
  if (MODALS.has(word)) return nearer === 'have' ? 'past' : 'future'
  if (word === 'due') return nearer === 'to' && !IS.has(farther) && !WAS.has(farther) ? undefined : 'future'
  if (AHEAD.has(word)) return 'future'
  if (word === 'planned' || word === 'set') {
    if (IS.has(farther) || /^(?:for|to)$/.test(nearer) || WAS.has(farther)) return 'future'
  }
  if (word === 'to' && i > 0 && isInfinitive(before[i - 1] ?? ''))
    return nearer === 'be' || isAhead(before, i + 1) ? 'future' : undefined
  if (word === 'agreed' && /^(?:on|upon)$/.test(nearer) && i > lead + 1) return 'future'
  if (HAS.has(word)) return nearer === 'to' || i === lead ? 'future' : 'past'
  if (WAS.has(word)) return nearer === 'to' && word !== 'had' ? 'future' : 'past'
  if (IS.has(word)) return i <= lead + 1 || /ing$/.test(nearer) || nearer === 'to' ? 'future' : undefined
  if (isPast(before[i] ?? '', before[i + 1])) return auxiliary(before, i + 1) ?? 'past'
  if (SCHEDULED_PRESENT.has(word) && !DETERMINERS.has(farther)) return 'future'
  if (WEAK_PRESENT.has(word) && farther !== 'to' && !DETERMINERS.has(farther)) return 'weak'
  return undefined
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

/** What stands before a participle: "will be held", "to be published", "is scheduled". */
function auxiliary(before: string[], from: number): Tense | undefined {
  for (let i = from; i < Math.min(before.length, from + 4); i += 1) {
    const word = lower(before[i])
    if (WILL.has(word)) return 'future'
    if (MODALS.has(word)) return lower(before[i - 1]) === 'have' ? 'past' : 'future'
    if (word === 'to' && /^(?:be|have|get)$/.test(lower(before[i - 1]))) return 'future'
    if (!/ly$/.test(word) && !/^(?:be|been|not|also|being|then|have|now|all|both)$/.test(word)) return undefined
  }
  return undefined
}

/** Reads the words after the date, nearest first. */
function tenseAfter(after: string[]): Tense | undefined {
  let weak: Tense | undefined
  for (let i = 0; i < Math.min(after.length, FURTHEST); i += 1) {
    const word = lower(after[i])
    const next = lower(after[i + 1])
    if (i > 0 && (word === ';' || word === '—')) return weak
    if (WILL.has(word) || /['’]ll$/.test(word)) return 'future'
    if (MODALS.has(word)) return next === 'have' ? 'past' : 'future'
    if (IS.has(word)) {
      if (/^(?:to|due|set|scheduled|expected|planned|slated|likely|\p{L}+ing)$/u.test(next)) return 'future'
      if (i === 0) return 'future'
      return weak
    }
    if (WAS.has(word)) return word !== 'had' && next === 'to' ? 'future' : 'past'
    if (HAS.has(word)) return next === 'to' ? 'future' : 'past'
    if (isPast(after[i] ?? '', after[i - 1]) && !DETERMINERS.has(lower(after[i - 1]))) return 'past'
    if (SCHEDULED_PRESENT.has(word)) return 'future'
    if (WEAK_PRESENT.has(word) && !DETERMINERS.has(lower(after[i - 1])) && lower(after[i - 1]) !== 'to')
      weak ??= 'future'
  }
  return weak
}

function isBoundary(before: string[], i: number): boolean {
  const word = lower(before[i])
  if (!/^[,;:()—–“”"]$/.test(word) && !CONJUNCTIONS.has(word)) return false
  return word !== 'that' || !DETERMINERS.has(lower(before[i - 1]))
}

function isPast(word: string, neighbour: string | undefined): boolean {
  const form = lower(word)
  if (NOT_PAST.has(form) || (/^\p{Lu}/u.test(word) && neighbour !== undefined)) return false
  if (IRREGULAR.has(form)) return !DETERMINERS.has(lower(neighbour))
  return /[a-z]{2}ed$/.test(form)
}

function isInfinitive(word: string): boolean {
  return /^\p{Ll}{2,}$/u.test(word) && !DETERMINERS.has(word) && !/ing$/.test(word)
}

function lower(word: string | undefined): string {
  return (word ?? '').toLowerCase()
}
