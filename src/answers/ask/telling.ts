import { tokens } from '../../corpus/analyser.ts'
import { overlaps } from '../../corpus/edtf.ts'
import { IN_RECORD } from '../../corpus/event-text.ts'
import { keptSidesApart } from '../../corpus/sides.ts'
import type { Context } from '../context.ts'
import { placeNames } from '../event-query.ts'
import { isTitled, stateTerms, termsOf } from '../event-search/shares.ts'
import { SYNONYM, termWeight, weigh } from '../event-search/words.ts'
import type { EventHit } from '../event-search.ts'
import { clauseOf } from '../question/clause.ts'
import { type Draft, unread, type Word } from '../question/draft.ts'
import { yearKeptUntil } from '../question/times/kept-until.ts'
import { tellsOpposite } from '../question/wording/opposites.ts'
import { synonymsOf } from '../question/wording/synonyms.ts'
import { findDates } from '../time/calendar.ts'

/** So few words beside names are a single deed; more of them describe an event whatever its title says. */
const FEW = 2
/** The least share of what is asked that a title and the event's own fields bear out then (`EventHit.core`). */
const CORE = 0.23
/** How likely an event must be that a longer description, or one with a time or a place, finds whatever its title says. */
const SURE_DESCRIBED = 0.9

/**
 * Whether an event is what a short question asks for, or only has its words somewhere: "when did A resign" is told by the
 * record of A's resignation, not by one of B's that names A, nor by a meeting at which it was talked about.
 */
export function isTold(context: Context, draft: Draft, hit: EventHit, probability: number): boolean {
  if (!isOfLevel(draft, hit) || !isTogether(context, draft, hit)) return false
  if (draft.asks === 'when' && !(isKeptAsLong(draft, hit) && isOfItsDays(draft, hit))) return false
  if (draft.asks === 'who' && !isMeetingThere(context, draft, hit)) return false
  if (draft.asks !== 'when' && draft.asks !== 'where') return true
  const words = plainWords(draft).length
  if (isOppositeTold(draft, hit)) return false
  if (!isDoneToSomebody(context, draft, hit)) return false
  if (!isDecisiveTold(context, draft, hit) || !isTopicTitled(context, draft, hit)) return false
  const isPlaced = draft.query.days !== undefined || draft.query.places !== undefined
  if ((words > FEW || (words === FEW && isPlaced)) && probability >= SURE_DESCRIBED) return true
  if (!isEndTold(draft, hit) || !isBeginningTold(draft, hit) || (words === FEW + 1 && hit.core === 0)) return false
  if (words > FEW || draft.quoted.length > 0) return true
  if (hit.sharesPhrase) return isOfStates(context, draft, hit)
  const isNamed = unread(draft).length > words
  if (words > 0 && !isNamed && hit.core < CORE) return false
  if (draft.query.kinds?.includes('meeting')) return true
  if (!isDeedTitled(draft, hit, probability)) return false
  return saysEnough(draft) && isOfKind(draft, hit) && isOfPerson(context, draft, hit) && isOfStates(context, draft, hit)
}

/** Whether the record has the year up to which something was kept, where the question names it. */
function isKeptAsLong({ text }: Draft, { event: { title, summary } }: EventHit): boolean {
  const year = yearKeptUntil(text)
  return year === undefined || `${title} ${summary}`.includes(year)
}

/** Between a verb and the day on which it says that something was done. */
const ON_DAY = /^[ ,]*(?:again )?on (?:\p{L}+ )?$/iu

/** Whether what is asked happened on the event's days: a summary may also tell what came of it, on another day that it names. */
function isOfItsDays(draft: Draft, { event }: EventHit): boolean {
  const { corpus, today } = draft.context
  const deed = plainWords(draft).flatMap(({ term }) => [term, ...synonymsOf(term)])
  const titled = corpus.lexicon.termsOf([event.title, ...event.aliases].join(' '))
  if (deed.some((term) => titled.has(term))) return true
  const dates = findDates(event.summary, today).filter((days) => !overlaps(days, event.date))
  return !tokens(event.summary).some(
    ({ term, end }) =>
      deed.includes(term) && dates.some(({ start }) => start >= end && ON_DAY.test(event.summary.slice(end, start))),
  )
}

/** Whether a meeting was of the level asked for, where nothing else says who met. */
function isOfLevel(draft: Draft, { event: { kind, level } }: EventHit): boolean {
  const { levels, frameworks } = draft.query
  const isSaidOtherwise = draft.people.length > 0 || frameworks !== undefined || unread(draft).length > 0
  if (!levels || isSaidOtherwise || kind !== 'meeting' || level === null) return true
  return levels.includes(level)
}

const TOGETHER =
  /(?<!\bnot )\b(?:together|jointly|face[- ]to[- ]face|all three|at the same table|with each other|trilateral)\b/i

/** Whether those met who are said to have been together: a host who saw them one after the other brought nobody together. */
function isTogether({ corpus }: Context, { people, text }: Draft, { event }: EventHit): boolean {
  return people.length < 2 || !TOGETHER.test(text) || !keptSidesApart(corpus.chronicle, event)
}

/** Whether a meeting was where those met who are asked for: its text may name the place of another. */
function isMeetingThere({ corpus }: Context, { query }: Draft, { event: { kind, place } }: EventHit): boolean {
  if (!query.places || !query.kinds?.includes('meeting') || kind !== 'meeting' || place === null) return true
  return placeNames(corpus.chronicle, query.places).has(place)
}

/** Whether a title tells the opposite of the deed that is asked for: who left did not arrive. */
function isOppositeTold(draft: Draft, { event, deed }: EventHit): boolean {
  const verb = deed === 'told' ? undefined : clauseOf(draft)?.verb
  if (!verb) return false
  const titled = draft.context.corpus.lexicon.termsOf([event.title, ...event.aliases].join(' '))
  return tellsOpposite(verb.term, titled)
}

/** Ways of asking for the end of what lasted. */
const ENDS = /(?<!\bin the )\b(?:end|ended|expire[ds]?|cease[ds]?|stop(?:ped)?|lifted|wound up)\W*$/i
const ENDING =
  /\b(?:end|ends|ended|ending|ceasefire|clos|dissol|lift|stop|withdr|expir|resign|verdict|sentence|releas|abolish|reopen|complet|conclu|leav|left|surrender)/i

/** An end is told by what lasted, with its last day, or by a title that tells of an end; not by the beginning. */
function isEndTold({ text, times }: Draft, { event }: EventHit): boolean {
  const asked = ENDS.exec(text)
  // "Before 2021 ended" is a time.
  if (!asked || times.some(({ start, end }) => start <= asked.index && asked.index < end)) return true
  return event.date.precision === 'interval' || ENDING.test(event.title)
}

/** Ways of asking for the beginning of what lasted, and what happens to it later. */
const BEGINS = /\b(?:begin|began|begun|start(?:ed)?|commenced?|launched)\W*$/i
const LATER =
  /\b(?:exten[ds]|prolong|renew|resum|end|clos|dissol|withdr|expir|leav|left|back(?:s|ed)?|support|welcom|prais|criti)/i

/** "When did A start doing, arrive": more than that somebody decided on it. */
const SETS_ABOUT = /\bdid\b[^?]*\b(?:(?:start|begin) (?:to\b|\p{L}+ing\b)|arrive\b|get going\b|set (?:out|off)\b)/iu
const DECIDED = /\b(?:decid|agree|plan|approv|propos|announc|authori)/i

/** The beginning is not told by a title that tells what became of it later, nor by one that has it decided on. */
function isBeginningTold({ text }: Draft, { event }: EventHit): boolean {
  return !(BEGINS.test(text) && LATER.test(event.title)) && !(SETS_ABOUT.test(text) && DECIDED.test(event.title))
}

/** Deeds after which something is no longer what it was: a record that has only the other words is not one of them. */
const DECISIVE =
  /^(?:leave|quit|bec[ao]me|clos\w*|(?:re)?open\w*|withdr[ae]w\w*|return\w*|recogni[sz]\w*|ratif\w*|annul\w*|abolish\w*|str(?:ike|uck)|ban|banned|dissolv\w*|expel\w*|annex\w*|conquer\w*|study|studied|born|marry|married|die[ds]?|found\w*|establish\w*|apologi[sz]\w*|cross\w*|retak\w*|reject\w*|refus\w*|secede\w*|condemn\w*|support\w*)$/

/** Verbs of those who say where something was. */
const SAID_TO_BE = /^(?:report(?:ed)?|alleged?|claim(?:ed)?|locate[ds]?)$/

/** Whether such a deed is told by the record, where the question asks for one. */
function isDecisiveTold({ corpus }: Context, draft: Draft, { deed, event }: EventHit): boolean {
  const clause = clauseOf(draft)
  const { word } = clause?.verb ?? { word: '' }
  // Where something is said to have been is no place where somebody was.
  if (draft.asks === 'where' && deed !== 'told' && SAID_TO_BE.test(word)) return false
  // Of people "join" says that they were there too; where they met, nothing was signed of which no record tells.
  const isSigning = event.kind === 'meeting' && /^(?:sign|initial)/.test(word)
  if (!clause || !(isSigning || DECISIVE.test(word) || (word === 'join' && draft.people.length === 0))) return true
  // Of a ratification records speak before it comes: in other words only the title tells it.
  const least = /^ratif/.test(word) ? IN_RECORD : SYNONYM * IN_RECORD
  return deed === 'told' || termWeight(corpus.eventText(event), clause.verb.term) >= least
}

/** What people do to one another by meeting. */
const MEETING =
  'mee?t|s[ae][ew]n?|joins?|hosts?|receives?|visits?|invites?|greets?|welcomes?|encounters?|entertain|consult|brief|call|phone|contact|accompany|gather|assemble|convene|summon|accept'
/** Verbs of two objects, the first of which is no more than addressed. */
const ADDRESSING = 'address|tell|ask|given?|gave|award\\w*|hand|present|bring|get|have|hear|show|make|help|send|unite'
const MET_OR_ADDRESSED = new RegExp(`^(?:${MEETING}|${ADDRESSING})$`)
/** Who stands right behind a verb. */
const OBJECT = /^ (?:(?:the|president|premier|prime minister|foreign minister|minister|mr\.?|fm|pm) )*$/i

/** Whether what one did to another, other than meet, is told by anything that is told of the event: nobody was arrested at talks of which no record says so. */
function isDoneToSomebody({ corpus }: Context, draft: Draft, { deed, event }: EventHit): boolean {
  const { verb } = clauseOf(draft) ?? {}
  if (!verb || deed === 'told' || MET_OR_ADDRESSED.test(verb.word)) return true
  const object = corpus.names
    .find(draft.text)
    .find(({ start }) => start > verb.end && OBJECT.test(draft.text.slice(verb.end, start)))
  const isPerson = object?.meanings.some(({ kind }) => kind === 'person') ?? false
  return !isPerson || termWeight(corpus.eventText(event), verb.term) > 0
}

/** Whether a title tells of what was opened or signed, where nothing but that and the deed is asked. */
function isTopicTitled(context: Context, draft: Draft, { event }: EventHit): boolean {
  const { query, events } = draft
  const { topics, places, days, levels, frameworks, kinds } = query
  const isLimited = [places, days, levels, frameworks, kinds].some((limit) => limit !== undefined)
  if (!topics || isLimited || events.length > 0 || plainWords(draft).length !== 1) return true
  const text = context.corpus.eventText(event)
  return termsOf(context, 'topics', topics).some((terms) => terms.some((term) => isTitled(text, [term])))
}

/** The words that no part has understood, names aside. */
function plainWords(draft: Draft): Word[] {
  return unread(draft).filter((word) => !weigh(draft.context, draft, word).isName)
}

/** A single verb beside names is the deed that is asked about: the title must tell it, in these words or others. */
function isDeedTitled(draft: Draft, hit: EventHit, probability: number): boolean {
  const { deed, event } = hit
  if (deed === 'told') return true
  const { query, events, context } = draft
  const { corpus } = context
  const [word, other] = plainWords(draft)
  if (!word || other || query.kinds || query.days || events.length > 0 || synonymsOf(word.term).size === 0) return true
  if (RECEIVING.test(word.word) && haveMet(draft, hit, probability)) return true
  return termWeight(corpus.eventText(event), word.term) >= SYNONYM
}

/** How likely a meeting must be at which one received another and more people were. */
const SURELY_RECEIVED = 0.85
/** What is done by meeting. */
const RECEIVING = /^(?:receiv|host|welcom|visit|greet|entertain)/

/** Whether those who are named, two at least, met at an event: nobody else took part, or it is surely meant. */
function haveMet(
  { people }: Draft,
  { event: { kind, joint, participants, mediators } }: EventHit,
  probability: number,
): boolean {
  const there = [...participants, ...mediators]
  const isThere = people.every(({ ids }) => ids.some((id) => there.includes(id)))
  // Whoever received one of the sides alone met that one.
  const isHost = people.some(({ ids }) => ids.some((id) => mediators.includes(id)))
  const isAll = people.length === there.length || probability >= SURELY_RECEIVED
  return kind === 'meeting' && (joint || isHost) && people.length > 1 && isAll && isThere
}

/** Whether anything but a kind and one word is asked: "the treaty was signed" may be any. */
function saysEnough({ people, states, events, query, words }: Draft): boolean {
  const { places, days, topics, frameworks, levels } = query
  const limits = [places, days, topics, frameworks, levels].some((limit) => limit !== undefined)
  return limits || people.length + states.length + events.length > 0 || unread({ words }).length > 1
}

/** Before a noun: "broker a humanitarian truce". */
const ARTICLE = /\b(?:an?|the|his|her|its|their|another) (?:[\p{L}-]+ )?$/iu

/**
 * Whether the event is called what is asked for, where nothing but that and a person is asked: who resigned was not elected
 * by the same record.
 */
function isOfKind(draft: Draft, { event }: EventHit): boolean {
  const { kindTerms, context, people, query, text: question } = draft
  if (people.length !== 1 || unread(draft).length > 0 || !query.kinds) return true
  if (query.kinds.includes(event.kind)) {
    const text = context.corpus.eventText(event)
    const isNoun = draft.words.some(
      ({ term, start }) => kindTerms.includes(term) && ARTICLE.test(question.slice(0, start)),
    )
    const isVerb = kindTerms.length > 0 && !isNoun && /\bwhen (?:did|was|were|has|had)\b/i.test(question)
    return !isVerb || kindTerms.some((term) => termWeight(text, term) >= SYNONYM)
  }
  const { terms } = context.corpus.eventText(event)
  return kindTerms.length > 0 && kindTerms.every((term) => terms.get(term) === 1)
}

/** Of one person something is told whose title names him or her, or in which he or she took part; an election or a death is told of somebody else then. */
function isOfPerson({ corpus }: Context, { people, query }: Draft, { event }: EventHit): boolean {
  const [person] = people
  if (!person || people.length > 1) return true
  const named = corpus.names
    .find([event.title, ...event.aliases].join(' … '))
    .flatMap(({ meanings }) => meanings.filter(({ kind }) => kind === 'person').map(({ id }) => id))
  if (person.ids.some((id) => named.includes(id))) return true
  const tookPart = person.ids.some((id) => event.participants.includes(id) || event.mediators.includes(id))
  return tookPart && (named.length === 0 || !query.kinds)
}

/** Where states are all that is named: what half of them at least, or their people, had a part in, or the title tells of them. */
function isOfStates(context: Context, draft: Draft, { event }: EventHit): boolean {
  const { corpus } = context
  const { states, people, events, query } = draft
  if (people.length + events.length > 0 || query.places || query.days) return true
  const titled = corpus.lexicon.termsOf([event.title, ...event.aliases, event.place ?? ''].join(' '))
  const told = states.filter(
    (id) =>
      corpus.statesOf(event).has(id) ||
      stateTerms(context, id).some((terms) => terms.every((term) => titled.has(term))),
  )
  return 2 * told.length >= states.length
}
