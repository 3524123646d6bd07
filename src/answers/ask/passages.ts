import { tokens } from '../../corpus/analyser.ts'
import { logistic } from '../../corpus/logit.ts'
import type { Context } from '../context.ts'
import { bestPassagesFor, type Found } from '../passage-search.ts'
import { type Draft, unread } from '../question/draft.ts'
import { hourOrSpanAsked } from '../question/times/hours.ts'
import type { Reply } from '../reply.ts'
import { hasWordOf } from '../source-of.ts'
import { hasNumbers, measureAsked } from './numbers.ts'
import { type Best, SHOWN } from './passages/best.ts'
import { asksWhatIs } from './passages/definition.ts'
import { isOfTime, namesPeople } from './passages/fit.ts'
import { asksForNames, isOfAnotherState, namingFirst } from './passages/naming.ts'
import { reportsEventBefore, reportsEventMeant } from './passages/of-event.ts'
import { asksForReason, tellsWhatHappened } from './passages/reason.ts'
import { replyNaming, replyWithPassages } from './passages/reply.ts'
import { saidBy } from './passages/said.ts'
import { signalsOf } from './passages/signals.ts'
import { hasSpeakers } from './passages/speakers.ts'
import { START, WEIGHTS } from './passages/weights.ts'
import { asksForEvents } from './things.ts'
import { venueAsked } from './venue.ts'

/**
 * How likely they must be to answer; more so where a day or a list is asked for, which the records of events have and a passage
 * seldom gives whole, or people or a town. Chosen on the evaluation's questions (evaluation/README.md).
 */
const LIKELY = { ofRecords: 0.65, ofFields: 0.5, others: 0.45 }
/** How much less a passage fits, in the search's score, that cannot tell of the days asked about. */
const OTHER_TIME = 1
/** The same of one whose article leaves out somebody whom the question names. */
const OTHER_PEOPLE = 1
/** How likely a passage must be found rightly that tells of a thing of which a question only wants to know what it is. */
const NAMED = 0.9
/** "Which rights did the court find violated?", not "list the meetings". */
const ASKS_WHICH = /\b(?:what|which|whose)\b/i
const ASKS_TOWN = /\bwhere\b|\b(?:what|which) (?:\p{L}+ )?(?:city|town|country|capital|village|district|province)\b/iu

/** The passages that answer a question that no record does; `undefined` when they are less likely to than `least`, by what is asked for. */
export function passagesFor(
  context: Context,
  draft: Draft,
  command: string,
  request: string,
  least: number = leastFor(draft),
): Reply | undefined {
  const found = likelyPassages(context, draft, least)
  return found && replyWithPassages(found, command, request)
}

/** The same of a question for people, with the one whom the best passage names; `undefined` also where it names none. */
export function passagesNaming(context: Context, draft: Draft, command: string, request: string): Reply | undefined {
  const found = likelyPassages(context, draft, leastFor(draft))
  return found && replyNaming(context, draft, found, command, request)
}

/** The passages that answer, where the best of them has one of some terms; whom it means is left to the reader. */
export function passagesSpeakingOf(
  context: Context,
  draft: Draft,
  terms: ReadonlySet<string>,
  command: string,
  request: string,
): Reply | undefined {
  const reply = passagesFor(context, draft, command, request)
  return tokens(reply?.answer.citations[0]?.quote ?? '').some(({ term }) => terms.has(term)) ? reply : undefined
}

function likelyPassages(context: Context, draft: Draft, least: number): Best['shown'] | undefined {
  const best = bestPassages(context, draft)
  if (!best) return undefined
  // The hour at which one event began is no other's.
  if (draft.events.length > 0 && !best.ofEvent && hourOrSpanAsked(draft.text)) return undefined
  const said = saidBy(context, draft, best)
  const [first] = said
  if (first) return [first, ...said.slice(1, SHOWN)]
  const isLikely =
    isToldWithEvent(context, draft, best) ||
    (asksWhatIs(draft) && (best.shown[0].probability ?? 0) >= NAMED) ||
    probabilityOf(signalsOf(context, draft, best)) >= least
  if (!isLikely) return undefined
  if (!asksForNames(draft)) return best.shown
  return isOfAnotherState(draft) ? undefined : namingFirst(context, draft, best)
}

function leastFor({ asks, text, source, query }: Draft): number {
  // What somebody said stands whole where he said it.
  if (source) return LIKELY.others
  const isOfEvents = query.kinds !== undefined || (asks === 'list' && !ASKS_WHICH.test(text))
  if (asks === 'when' || ((asks === 'list' || asks === 'count') && isOfEvents)) return LIKELY.ofRecords
  return asks === 'who' || (asks === 'where' && ASKS_TOWN.test(text)) ? LIKELY.ofFields : LIKELY.others
}

/** Whoever reports an event gives the reasons for it, though not each of those that somebody gave, and the hour. */
function isToldWithEvent({ corpus }: Context, draft: Draft, { shown: [{ passage }], ofEvent }: Best): boolean {
  if (!ofEvent || !hasSpeakers(corpus, draft, passage)) return false
  return (
    asksForReason(draft) || (hourOrSpanAsked(draft.text) !== undefined && tellsWhatHappened(corpus, draft, passage))
  )
}

/**
 * The best passages for a question, which may answer it or not, first one that reports the event that it describes;
 * `undefined` where there are none.
 */
export function bestPassages(context: Context, draft: Draft): Best | undefined {
  // All events of a kind, or all that happened, no passage lists.
  if (!saysWhat(draft) || asksForEvents(draft)) return undefined
  const wanted = [hourOrSpanAsked(draft.text), venueAsked(draft.text), measureAsked(draft.text)]
  const isTaken = asksForReason(draft)
  const { source } = draft
  const fitting = bestPassagesFor(
    context.corpus,
    source ? `${draft.text} ${source.text}` : draft.text,
    source !== undefined,
  ).filter(
    ({ passage }) =>
      wanted.every((pattern) => pattern?.test(passage.text) ?? true) &&
      (!isTaken || tellsWhatHappened(context.corpus, draft, passage)),
  )
  const isOfSource = source ? hasWordOf(source) : () => true
  const closeness = ({ score, passage }: Found) =>
    score -
    (isOfTime(draft, passage) ? 0 : OTHER_TIME) -
    (namesPeople(context.corpus, draft, passage.article) ? 0 : OTHER_PEOPLE)
  const found = fitting.filter(({ passage }) => isOfSource(passage)).sort((a, b) => closeness(b) - closeness(a))
  const isOfEvent = reportsEventMeant(context, draft)
  const first = found.find((one) => isOfEvent(one) && hasNumbers(draft, one.passage)) ?? found[0]
  if (!first) return undefined
  const others = found.filter((one) => one !== first)
  return {
    shown: [first, ...others.slice(0, SHOWN - 1)],
    next: fitting.find((one) => one !== first),
    found,
    isOfEvent,
    ofEvent: isOfEvent(first) || reportsEventBefore(context, draft, first),
  }
}

/** How likely passages with such signals answer, from 0 to 1. */
function probabilityOf(signals: readonly number[]): number {
  return logistic(signals.reduce((sum, signal, at) => sum + signal * (WEIGHTS[at] ?? 0), START))
}

/** Whether a question says anything of what it is about, beyond words of asking and of time. */
function saysWhat(draft: Draft): boolean {
  const { kinds, levels, topics, places, frameworks } = draft.query
  const terms = [kinds, levels, topics, places, frameworks].some((list) => list !== undefined)
  return (
    terms || [unread(draft), draft.quoted, draft.people, draft.events, draft.states].some((list) => list.length > 0)
  )
}
