import type { Event } from '../../corpus/event.ts'
import type { Context } from '../context.ts'
import { isNegative } from '../polarity.ts'
import { type Draft, unread, type Word } from '../question/draft.ts'
import { synonymsOf } from '../question/synonyms.ts'
import type { Reply } from '../reply.ts'
import { listed, namesOf, statusInWords } from '../words.ts'
import { replyWithEvent } from './event.ts'
import { matchingEvents } from './matches.ts'

/** "Signed and not just initialled": which of the two it was, no record of one event tells. */
const CONTRAST = /\b(?:(?:and|but) not|rather than|instead of|as opposed to|or (?:was|were|did|just|only|merely))\b/i

/** "Was A a success": what something was is a judgement. */
const CLASSIFIES = /^\W*(?:was|is|were|are|wasn['’]?t|isn['’]?t)\b(?! there\b)[^?]*\ban? [\p{L}-]+(?: [\p{L}-]+)?\W*$/iu

/** The share of the question's words, weighed by idf, that the event's record and sources must have for a yes or no. */
const SAID = 0.5

/** Verbs of being there. */
const ATTENDING =
  /^\W*(?:was|were)\b[^?]*\b(?:at|in|present|there|among)\b|\b(?:attend(?:ed)?|take part|took part|participated?|(?:turn|show)(?:ed)? up|join(?:ed)?|present|mediated?|host(?:ed)?)\b/i

/** Yes when what is asked about was held, no when it was only announced, postponed or cancelled, or somebody was not there. */
export function whether(context: Context, draft: Draft, command: string, request: string): Reply | undefined {
  if (CONTRAST.test(draft.text) || CLASSIFIES.test(draft.text) || !isSpecific(draft)) return undefined
  const { statuses, ...query } = draft.query
  const asked = { ...draft, query }
  const { events } = draft
  const hits = matchingEvents(context, asked).filter(({ event }) => events.length === 0 || events.includes(event.id))
  // What the question says of the event must be what its record says; other words may deny it.
  const event = bestOf(hits.filter(({ words }) => words >= SAID).map((hit) => hit.event))
  if (hits.length > 0 && !event) return undefined
  if (!event) return absence(context, asked, command, request)
  const away = draft.states.find((id) => !context.corpus.statesOf(event).has(id))
  if (away !== undefined && event.kind === 'meeting' && ATTENDING.test(draft.text))
    return awayFrom(context, event, stateName(context, away), command, request)
  // "A stays away from B" denies that A was at B, and leaves everything else open.
  if (isNegative(event.title) && !isNegative(draft.text) && event.status === 'held') {
    if (!ATTENDING.test(draft.text)) return undefined
    return said(context, event, false, command, request)
  }
  const together = draft.query.separate || draft.people.length < 2 || !draft.query.kinds?.includes('meeting')
  const happened = event.status === 'held' && (event.joint || together)
  const askedOff = statuses !== undefined && !statuses.includes('held')
  const truth = askedOff ? statuses.includes(event.status) : happened
  // Most texts on a subject name what did not come about; a yes needs a record of just this.
  if (truth && !askedOff && !isRecordOf(context, draft, event)) return undefined
  return said(context, event, truth, command, request)
}

/** Whether anything is named but a kind or subject: of these there is always some. */
function isSpecific({ people, events, states, query, quoted, words }: Draft): boolean {
  const named = people.length + events.length + states.length + quoted.length + unread({ words }).length
  return named > 0 || query.places !== undefined || query.days !== undefined
}

/** Titles of what somebody only said, wanted or was asked. */
const SPEECH =
  /\b(?:propos|offer|say|said|says|call(?:s|ed)? (?:for|on)|want|demand|ask|expect|promis|plan|refus|reject|den(?:y|ies)|warn|hope|urge|suggest|threaten|ready|doubt|consider|discuss|dispute|whether|should|would|could|may)\w*\b/gi
/** The share of the other words, by idf, that the title must have. */
const ENTITLED = 0.75

/**
 * Whether an event is just what a question supposes: a meeting of those who are said to have met, or an event whose title
 * says all that is asked and tells of a deed rather than of words about one.
 */
function isRecordOf(context: Context, draft: Draft, event: Event): boolean {
  const { query, kindTerms, people, events } = draft
  const { corpus } = context
  const left = unread(draft)
  const isMeeting = event.kind === 'meeting' && (query.kinds?.includes('meeting') ?? ATTENDING.test(draft.text))
  if (isMeeting && !query.topics) return true
  const title = [event.title, ...event.aliases].join(' … ')
  const terms = corpus.lexicon.termsOf(title)
  const has = (term: string) => [term, ...synonymsOf(term)].some((own) => terms.has(own))
  const weigh = (list: readonly Word[]) => list.reduce((sum, { term }) => sum + corpus.lexicon.idf(term), 0)
  const isSaid = weigh(left.filter(({ term }) => has(term))) >= ENTITLED * weigh(left)
  const named = new Set(corpus.names.find(title).flatMap(({ meanings }) => meanings.map(({ id }) => id)))
  if (events.includes(event.id) && left.length === 0 && kindTerms.every(has)) return true
  const isAbout =
    (query.kinds?.includes(event.kind) ?? true) &&
    kindTerms.every(has) &&
    (query.topics ?? []).every((topic) => named.has(topic)) &&
    people.every(({ ids, byOffice }) => byOffice || ids.some((id) => named.has(id)))
  const speech = (title.match(SPEECH) ?? []).some(
    (word) => !draft.text.toLowerCase().includes(word.slice(0, 4).toLowerCase()),
  )
  return isSaid && isAbout && !speech
}

/** Yes or no, and the event that says so. */
function said(context: Context, event: Event, truth: boolean, command: string, request: string): Reply {
  const reply = replyWithEvent(context, command, request, event, 'date')
  const status = statusInWords(context.corpus.chronicle, event)
  const headline = `${truth ? 'Yes' : 'No'}: ${reply.answer.headline}${status === undefined ? '' : ` (${status})`}`
  return { ...reply, answer: { ...reply.answer, truth, headline } }
}

function bestOf(events: Event[]): Event | undefined {
  return events.find(({ status }) => status === 'held') ?? events[0]
}

/** "Was A at …?": the event is clear without A, and its record does not name A. */
function absence(context: Context, draft: Draft, command: string, request: string): Reply | undefined {
  if (!ATTENDING.test(draft.text) || draft.people.length < 1) return undefined
  for (const absent of draft.people) {
    const others = draft.people.filter((person) => person !== absent)
    if (others.length === 0 && !draft.query.places && draft.events.length === 0) continue
    const hits = matchingEvents(context, { ...draft, people: others })
    const [hit] = hits
    if (!hit || hits.length > 1 || hit.event.status !== 'held') continue
    const { event } = hit
    if (absent.ids.some((id) => event.participants.includes(id) || event.mediators.includes(id))) continue
    return awayFrom(context, event, listed(namesOf(context.corpus.chronicle, absent.ids), 'or'), command, request)
  }
  return undefined
}

function awayFrom(context: Context, event: Event, absent: string, command: string, request: string): Reply {
  const reply = replyWithEvent(context, command, request, event, 'date')
  const headline = `No: the chronicle does not name ${absent} among those who took part. ${reply.answer.headline}`
  return { ...reply, answer: { ...reply.answer, truth: false, headline } }
}

function stateName({ corpus }: Context, id: string): string {
  const { sides, bodies } = corpus.chronicle.vocabulary
  return [...sides, ...bodies].find((state) => state.id === id)?.name ?? id
}
