import { EARLIEST, LATEST } from '../../../corpus/edtf.ts'
import type { Event } from '../../../corpus/event.ts'
import type { Context } from '../../context.ts'
import { type EventHit, searchEvents } from '../../event-search.ts'
import type { Draft } from '../../question/draft.ts'
import { readQuestion } from '../../question/read-question.ts'
import type { Reply } from '../../reply.ts'
import { matchingEvents } from '../matches.ts'
import { answerOfficeQuestion } from '../offices.ts'
import type { Description } from './description.ts'
import { areFitting, fittingPeople } from './fitting.ts'
import { replyNamingPeople } from './people-reply.ts'
import { isToldByPresence, predicateOf } from './predicate.ts'
import { peopleAsked } from './present.ts'
import { asksForSignatories } from './signing.ts'
import { isDeedTold } from './synonymous-deeds.ts'

/**
 * "Which three ministers …", "the A official who …": the event that the rest of the question describes, and of those who
 * had a part in it the ones whom the noun means. `undefined` where it means nobody there, or not as many as it says.
 */
export function peopleDescribed(
  context: Context,
  asked: Draft,
  description: Description,
  command: string,
  request: string,
): Reply | undefined {
  const reply = answerDescription(context, description, command, request)
  // "Apart from A, which …": who is left out has been understood here.
  if (reply && description.leavesOut) asked.denied = asked.denied.filter(({ start }) => start > 0)
  return reply
}

function answerDescription(
  context: Context,
  description: Description,
  command: string,
  request: string,
): Reply | undefined {
  const draft = readQuestion(description.question, context)
  const isUnclear = [draft.denied, draft.unknown, draft.undated, draft.unresolved].some(({ length }) => length > 0)
  if (draft.asks !== 'who' || isUnclear) return undefined
  if (draft.officeQuestion) return holdersDescribed(context, draft, description, command, request)
  const found = firstFitting(context, draft, description)
  const [first, ...more] = found
  if (!first || more.some(({ people }) => !isSame(people, first.people))) return undefined
  return replyNamingPeople(
    context,
    found.map(({ event }) => event),
    first.people,
    command,
    request,
  )
}

/** The events meant with the people who fit; where none has any, those that are nearly meant. */
function firstFitting(context: Context, draft: Draft, description: Description): Fitting[] {
  const meant = matchingEvents(context, draft)
  const near = () => (description.wereThere ? [] : nearlyMatching(draft))
  const ofKind = ({ event }: EventHit) => draft.query.kinds?.includes(event.kind) ?? false
  // "In the statement of A": a meeting there at which others were fits nearly as well.
  for (const hits of [() => meant.filter(ofKind), () => near().filter(ofKind), () => meant, near]) {
    const found = fittingIn(context, draft, description, hits())
    if (found.length > 0) return found
  }
  return []
}

/** "Which A diplomat had that office": who held it, where the noun fits whoever did. */
function holdersDescribed(
  context: Context,
  { officeQuestion, text }: Draft,
  description: Description,
  command: string,
  request: string,
): Reply | undefined {
  if (!officeQuestion) return undefined
  const { office } = officeQuestion
  // "The A mediator standing in as co-chair": A's.
  const own = office.of.length === 0 ? { ...officeQuestion, office: { ...office, of: description.of } } : officeQuestion
  const reply = answerOfficeQuestion(context, own, text, command, request)
  const { people = [], status } = reply?.answer ?? {}
  const days = officeQuestion.days ?? { first: EARLIEST, last: LATEST }
  const isWhole = description.number === undefined || description.number === people.length
  return status === 'answered' && isWhole && areFitting(context.corpus, description, people, days) ? reply : undefined
}

/** How much of what is asked an event must speak of where no other has people of that description. */
const NEARLY = 0.45

/** Events that speak of much that is asked, though not so much that they would be meant whoever is asked for. */
function nearlyMatching(draft: Draft): EventHit[] {
  const isLimited = draft.query.days !== undefined || draft.query.places !== undefined || draft.events.length > 0
  if (!isLimited) return []
  return searchEvents(draft).filter(({ coverage, missing }) => missing === 0 && coverage >= NEARLY)
}

/** An event, and who there is meant. */
interface Fitting {
  event: Event
  people: string[]
}

function fittingIn(context: Context, draft: Draft, description: Description, hits: readonly EventHit[]): Fitting[] {
  return hits.flatMap((hit) => {
    const people = isDone(draft, context, hit) ? peopleIn(context, draft, description, hit.event) : []
    return people.length > 0 ? [{ event: hit.event, people }] : []
  })
}

function peopleIn(context: Context, draft: Draft, description: Description, event: Event): string[] {
  const named = new Set(draft.people.flatMap(({ ids, byOffice }) => (byOffice ? [] : ids)))
  const asked = peopleAsked(context, draft, event)
  // Whoever saw a signing did not sign for anybody.
  const isForSomebody = asksForSignatories(draft.text) && description.noun === 'anybody' && description.of.length > 0
  const there = isForSomebody ? { ...event, participants: asked, mediators: [] } : event
  return fittingPeople(context.corpus, there, description, named, asked)
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((id) => others.includes(id))
}

/** Verbs of those who speak, which a record tells by what was said. */
const SAYING =
  /^(?:ask|call|appeal|urge|demand|brief|inform|tell|told|report|assure|warn|explain|insist|stress|promise|regret|condemn|criticis|welcom|deplore|complain|argue|declare|announce|accuse|blame|note|express|read|put)(?:e?d|s|ing)?$/

/** Whether those who had a part in an event did what the question says: they were there, or its record has the verb. */
function isDone(draft: Draft, { corpus }: Context, { event }: EventHit): boolean {
  const predicate = predicateOf(draft)
  if (!predicate) return true
  if (predicate.negated) return false
  if (isToldByPresence(draft, predicate) || (SAYING.test(predicate.verb) && event.kind !== 'hostilities')) return true
  return isDeedTold(corpus, event, predicate)
}
