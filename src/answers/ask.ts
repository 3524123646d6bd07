import type { Event } from '../corpus/event.ts'
import { equivalentCommand } from './ask/command.ts'
import { refusalOfDenial } from './ask/denial.ts'
import { replyWithEvent, replyWithEvents, type Wanted } from './ask/event.ts'
import { asksForAccount, eventAskedAbout } from './ask/event-account.ts'
import { listedEvents, listing } from './ask/listing.ts'
import { nearby, nothingButNearby } from './ask/nearby.ts'
import { answerOfficeQuestion } from './ask/offices.ts'
import { byOtherCommand } from './ask/other-command.ts'
import { eventsMeant } from './ask/outcome.ts'
import { asksWhatIs } from './ask/passages/definition.ts'
import { passagesFor } from './ask/passages.ts'
import { postsOf } from './ask/posts.ts'
import { refusalOfPremise } from './ask/premise.ts'
import { readingInWords } from './ask/reading.ts'
import { nothingOf, sourceNotes } from './ask/sources.ts'
import { refusalOfUnrecorded } from './ask/unrecorded.ts'
import { asksForSite, isPlaceAsked } from './ask/venue.ts'
import { whether } from './ask/whether.ts'
import { absentees } from './ask/who/absentees.ts'
import { answerWho } from './ask/who/who-question.ts'
import type { Context } from './context.ts'
import { textOf } from './options.ts'
import { nearPeople } from './person.ts'
import { type Draft, unread } from './question/draft.ts'
import { readQuestion } from './question/read-question.ts'
import { invalid, none } from './refusal.ts'
import type { Reply } from './reply.ts'
import { formatRequest, type Options } from './request.ts'
import { notTranslated } from './russian/refusal.ts'
import { translate } from './russian/translate.ts'
import { edtfInWords, listed } from './words.ts'

const COMMAND = 'ask'

/** Answers a free question, or says that the chronicle does not. Option: `question`. */
export function ask(context: Context, options: Options): Reply {
  const request = formatRequest(COMMAND, options)
  const question = textOf(options, 'question')
  if (question === undefined || !/\p{L}{2}/u.test(question))
    return invalid(COMMAND, request, 'Ask a question in words.', ['/ask question:When did … meet in …?'])
  const translation = translate(question, context.corpus)
  if (!translation) return askInEnglish(context, question, request)
  if ('unknown' in translation) return notTranslated(COMMAND, request, translation.unknown)
  const reply = askInEnglish(context, translation.english, request)
  return { ...reply, notes: [`In English: “${translation.english}”`, ...reply.notes] }
}

function askInEnglish(context: Context, question: string, request: string): Reply {
  const other = byOtherCommand(context, question, COMMAND, request)
  if (other) return other
  const draft = readQuestion(question, context)
  const refused = refusedBeforehand(context, draft, request)
  if (refused) return refused
  const absent = absentees(context, draft, COMMAND, request)
  const reply = absent ?? answerTo(context, draft, request)
  const refusal = absent
    ? undefined
    : (refusalOfUnrecorded(context, draft, reply, COMMAND, request) ??
      refusalOfDenial(context, draft, reply, COMMAND, request))
  if (refusal) return { ...refusal, notes: [...corrected(draft), `Read as: ${readingInWords(context, draft)}.`] }
  const asCommand = equivalentCommand(context, draft, reply?.answer)
  const reading = `Read as: ${readingInWords(context, draft)}. As a command: ${asCommand}`
  const { source, ...unsourced } = draft
  if (reply) {
    const ofSource = source && reply.answer.status === 'answered' ? sourceNotes(context, source, reply) : []
    return { ...reply, notes: [...reply.notes, ...ofSource, ...corrected(draft), reading] }
  }
  const nearest = nothingButNearby(context, draft, COMMAND, request)
  const declined = source ? nothingOf(source, answerTo(context, unsourced, request), draft.text, nearest) : nearest
  return { ...declined, notes: [...corrected(draft), reading] }
}

function answerTo(context: Context, draft: Draft, request: string): Reply | undefined {
  const recorded = answerByRecords(context, draft, request)
  if (recorded || draft.asks === 'yesno' || draft.asks === 'who' || draft.officeQuestion) return recorded
  return passagesFor(context, draft, COMMAND, request) ?? accountOf(context, draft, request)
}

/** What is told of the event as a whole that a question wants to hear of. */
function accountOf(context: Context, draft: Draft, request: string): Reply | undefined {
  if (draft.asks !== 'passage' && draft.asks !== 'list') return undefined
  const event = eventAskedAbout(context, draft)
  return event && replyWithEvent(context, COMMAND, request, event, 'date')
}

/** An answer from what is recorded of events, people and offices. */
function answerByRecords(context: Context, draft: Draft, request: string): Reply | undefined {
  if (draft.officeQuestion) return answerOfficeQuestion(context, draft.officeQuestion, draft.text, COMMAND, request)
  const posts = postsOf(context, draft, COMMAND, request)
  if (posts) return posts
  switch (draft.asks) {
    case 'when':
      return dated(context, draft, request, 'date')
    case 'where':
      return dated(context, draft, request, 'place')
    case 'who':
      return answerWho(context, draft, COMMAND, request)
    case 'list':
      return draft.wants === 'anything'
        ? whatHappened(context, draft, request)
        : listing(context, draft, COMMAND, request)
    case 'count':
      return listing(context, draft, COMMAND, request)
    case 'yesno':
      return whether(context, draft, COMMAND, request)
    case 'passage':
      return (
        refusalOfPremise(context, draft, COMMAND, request) ??
        bareEvent(context, draft, request) ??
        bareOne(context, draft, request) ??
        (asksForAccount(draft.text) ? accountOf(context, draft, request) : undefined) ??
        bareList(context, draft, request)
      )
  }
}

/** Nothing but the name of an event. */
function bareEvent(context: Context, draft: Draft, request: string): Reply | undefined {
  if (draft.events.length === 0 || unread(draft).length > 0) return undefined
  if (draft.wants === 'duration') return lasted(context, draft) ? dated(context, draft, request, 'date') : undefined
  return QUESTION.test(draft.text) && !asksForAccount(draft.text) && !asksWhatIs(draft)
    ? undefined
    : dated(context, draft, request, 'date')
}

/** Whether the events named lasted for days. */
function lasted({ corpus }: Context, { events }: Draft): boolean {
  return events.every((id) => corpus.chronicle.events.get(id)?.date.precision === 'interval')
}

/** "The latest meeting of A and B": the one that the ordinal picks, where everything is understood. */
function bareOne(context: Context, draft: Draft, request: string): Reply | undefined {
  const isAsked = !QUESTION.test(draft.text) || WHICH_WAS.test(draft.text)
  const isOne = draft.pick !== undefined && !draft.noun && unread(draft).length === 0 && isAsked
  return isOne ? dated(context, draft, request, 'date') : undefined
}

/** "What happened at A", or on some days: the event, or all there were. */
function whatHappened(context: Context, draft: Draft, request: string): Reply | undefined {
  return (
    (draft.events.length > 0 ? dated(context, draft, request, 'date') : undefined) ??
    listing(context, draft, COMMAND, request)
  )
}

/** "What was the latest meeting of A and B": which of them, and not what was said there. */
const WHICH_WAS =
  /^\W*(?:what|which) (?:is|was)(?: the)? (?!.*\b(?:about|on|say|said|achieved?|outcome|results?|agenda|discuss\w*|why|how)\b)/i
const QUESTION = /\b(?:what|why|how)\b/i

/** Nothing but people or a kind of event and other limits, all understood: "A, B and C in D", "fighting in D, 2008". */
function bareList(context: Context, draft: Draft, request: string): Reply | undefined {
  const { kinds, places, days } = draft.query
  const isLimited = draft.people.length > 1 || (kinds !== undefined && (places ?? days) !== undefined)
  const isBare = isLimited && unread(draft).length === 0 && !QUESTION.test(draft.text)
  return isBare ? listing(context, draft, COMMAND, request) : undefined
}

/** Of several events that fit equally those that a list by the same limits holds, where it holds any. */
function listedAmong(context: Context, draft: Draft, events: Event[]): Event[] {
  if (events.length < 2 || unread(draft).length > 0) return events
  const listed = listedEvents(context, draft)?.events ?? []
  const kept = events.filter((event) => listed.includes(event))
  return kept.length > 0 ? kept : events
}

/** "Three meetings fit" is an answer to when or where, a dozen is none. */
const MOST_ALIKE = 5

/** "Where did A and B meet": every place will do. */
const WHERE_FIRST = /^\W*where\b/i

function dated(context: Context, draft: Draft, request: string, wanted: Wanted): Reply | undefined {
  const events = listedAmong(context, draft, eventsMeant(context, draft, wanted)).filter(
    ({ place }) => wanted === 'date' || isPlaceAsked(context, draft, place),
  )
  const [event] = events
  if (!event) return undefined
  // What fits so many equally well was not understood, unless every word was.
  if (events.length > MOST_ALIKE) {
    const isAsked = (wanted === 'date' && draft.query.kinds !== undefined) || WHERE_FIRST.test(draft.text)
    return isAsked && isUnderstood(draft) ? listing(context, draft, COMMAND, request) : undefined
  }
  if (wanted === 'place' && asksForSite(draft) && events.some(({ place }) => place !== event.place)) return undefined
  return events.length === 1
    ? replyWithEvent(context, COMMAND, request, event, wanted)
    : replyWithEvents(context, COMMAND, request, events)
}

/** Whether every word is understood, and the year that is named limits what is asked. */
function isUnderstood(draft: Draft): boolean {
  return unread(draft).length === 0 && (draft.query.days !== undefined || !/\b(?:19|20)\d\d\b/.test(draft.text))
}

/** What can be declined before anything is looked up: names unknown here, times beyond the newest article. */
function refusedBeforehand(context: Context, draft: Draft, request: string): Reply | undefined {
  const { corpus } = context
  const [unknown] = draft.unknown
  if (unknown !== undefined) {
    const near = nearPeople(corpus, unknown)
    const hint = near.length > 0 ? `; did you mean ${listed(near, 'or')}?` : '.'
    return none(
      COMMAND,
      request,
      `The chronicle has no “${unknown}”${hint}`,
      near.length > 0
        ? near.map((name) => formatRequest(COMMAND, { question: draft.text.replace(unknown, name) }))
        : nearby(context, draft),
    )
  }
  const newest = [...corpus.chronicle.articles.values()].at(-1)?.published ?? ''
  const beyond = draft.query.days?.every(({ first }) => first > `${newest}-12-31`.slice(0, 10)) ?? false
  if (FUTURE.test(draft.text) || (beyond && !PAST.test(draft.text)))
    return none(COMMAND, request, `The chronicle ends with ${edtfInWords(newest)} and foretells nothing.`, [
      '/meetings status:announced order:newest',
    ])
  // "Decided to keep it until …": a time to come inside a question about the past is no limit.
  if (beyond) delete draft.query.days
  return undefined
}

const FUTURE =
  /^\W*(?:(?:and|so|in|on|at|by|until|from|with|to|for|of|under) )*(?:when|where|who|whom|what|which(?: [\p{L}-]+){1,3}|how many(?: [\p{L}-]+){1,3}) will\b|^will\b/iu
const PAST = /\b(?:did|was|were|had|has|have)\b/i

function corrected({ corrections, misquoted }: Draft): string[] {
  return [
    ...corrections.map(({ typed, read }) => `“${typed}” was read as “${read}”.`),
    ...misquoted.map(({ phrase, part }) => `“${phrase}” stands nowhere word for word; “${part}” was looked for.`),
  ]
}
