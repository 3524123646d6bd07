import { tokens } from '../../../corpus/analyser.ts'
import { EARLIEST, LATEST } from '../../../corpus/edtf.ts'
import { sentences } from '../../../corpus/search/sentences.ts'
import type { Context } from '../../context.ts'
import { type Draft, unread } from '../../question/draft.ts'
import { readQuestion } from '../../question/read-question.ts'
import { none } from '../../refusal.ts'
import type { Reply } from '../../reply.ts'
import { MONTH_NAME, SEASON } from '../../time/months.ts'
import { aboutPerson } from '../about-person.ts'
import { nearby } from '../nearby.ts'
import { passagesFor, passagesNaming, passagesSpeakingOf } from '../passages.ts'
import { isAppointedOtherwise } from './appointed-by.ts'
import { asksForOneUntold, asksForOwner, passagesOnBelonging } from './belongings.ts'
import { peopleDescribed } from './by-description.ts'
import { asksForDoer } from './deed.ts'
import { descriptionIn, passagesOn } from './described.ts'
import { describedInPassage, mayNameDescribed } from './described-in-passage.ts'
import { isUnknowable } from './described-people.ts'
import type { Description } from './description.ts'
import { whoDid } from './doer.ts'
import { areFitting } from './fitting.ts'
import { asksForHead } from './head-asked.ts'
import { headsOfSides } from './heads-of-sides.ts'
import { holderToday, whoInOffice } from './in-office.ts'
import { peopleOfEvent } from './people.ts'
import { isToldByPresence, type Predicate, predicateOf } from './predicate.ts'
import { asksForCompanions, asksForInviters } from './present.ts'
import { readDescription } from './read-description.ts'
import { roleAsked } from './role-asked.ts'
import { representatives, roleHolders } from './role-holders.ts'
import { asksWhoseSignature } from './signing.ts'
import { deedTerms } from './synonymous-deeds.ts'
import { peopleTold } from './told.ts'
import { bothOf, twoQuestions } from './two-descriptions.ts'

/**
 * Answers who somebody is, who was there, who did something; `undefined` when the chronicle does not say. Those present at
 * an event tell who met, spoke, mediated or agreed there; any other deed is somebody's only where a title or a sentence
 * says so.
 */
export function answerWho(context: Context, draft: Draft, command: string, request: string): Reply | undefined {
  const two = twoQuestions(draft.text)
  if (two) {
    const replies = two.map((text) => answerWho(context, readQuestion(text, context), command, request))
    return bothOf(context, replies, command, request)
  }
  if (asksForOwner(draft)) return passagesOnBelonging(context, draft, command, request)
  const description = readDescription(context.corpus, draft.text)
  const reply = peopleAskedFor(context, draft, description, command, request)
  if (reply && !isNameless(draft, reply)) return isAppointedOtherwise(context, draft, reply) ? undefined : reply
  const passages = passagesFor(context, draft, command, request)
  if (passages && isAppointedOtherwise(context, draft, passages)) return undefined
  if (!passages || (description && !mayNameDescribed(context, description, passages))) return undefined
  // Somebody is asked for by what he was; a deed is only that of whom a sentence has do it.
  const isDescribed = !description && DESCRIBED.test(draft.text)
  const named = isDescribed ? passagesNaming(context, draft, command, request) : undefined
  return named?.answer.people ? named : passages
}

const DESCRIBED = /\bwho (?:was|is) the\b|\b(?:his|her) name\b/i

/** Whether people are asked for, nothing of theirs, and a reply shows an event for which it names nobody. */
function isNameless(draft: Draft, { answer: { status, people, events } }: Reply): boolean {
  return status === 'answered' && people === undefined && events !== undefined && !asksForOneUntold(draft)
}

function peopleAskedFor(
  context: Context,
  draft: Draft,
  description: Description | undefined,
  command: string,
  request: string,
): Reply | undefined {
  if (NTH_OF_PEOPLE.test(draft.text)) return undefined
  const told =
    headsOfSides(context, draft, command, request) ??
    representatives(context, draft, command, request) ??
    (description && peopleDescribed(context, draft, description, command, request))
  if (told) return told
  // Who led a state for years is its ruler; who was somewhere for it need not be.
  if (RULING.test(draft.text) && !draft.office && draft.events.length === 0 && leadsState(context, draft))
    return undefined
  const role = roleAsked(draft, context.today)
  const other = () => answerWithoutRole(context, draft, command, request)
  const reply = role ? roleHolders(context, draft, role, other, command, request) : other()
  if (!description || (reply?.answer.people && isAsDescribed(context, draft, description, reply))) return reply
  const kept = reply?.answer.people ? withoutOthers(description, reply) : reply
  return describedInPassage(context, draft, description, kept, command, request)
}

/** "Who was the first A mediator in B": whom nobody counts. */
const NTH_OF_PEOPLE =
  /^\W*who (?:was|were|is|are) the (?:very )?(?:first|second|third|fourth|last|final) (?:[\p{L}-]+ ){0,3}(?:mediators?|go-betweens?|negotiators?|envoys?|representatives?|diplomats?|hosts?|participants?|generals?)\b(?!,? (?:who|whom|that|to)\b)/iu

/** A reply that names others than are asked for, without them: what happened may still tell of those who are meant. */
function withoutOthers({ number = 1 }: Description, reply: Reply): Reply | undefined {
  return number > 1 || (reply.answer.events ?? []).length > 1 ? undefined : withoutClaim(reply)
}

/** Whether all whom a reply names are what a question calls them, and as many: of two one is no answer. */
function isAsDescribed(
  { corpus }: Context,
  { query }: Draft,
  description: Description,
  { answer: { people = [], events = [] } }: Reply,
): boolean {
  const { number } = description
  const event = corpus.chronicle.events.get(events[0] ?? '')
  const days = event?.date ?? query.days?.[0] ?? { first: EARLIEST, last: LATEST }
  const isMany = number === undefined || number === 1 || people.length === number
  return isMany && areFitting(corpus, description, people, days)
}

/** "Who led A during", with what is led behind the verb. */
const RULING = new RegExp(
  `^\\W*who (?:led|ruled|governed|ran|was leading|was ruling) (?:the )?(?<led>[\\p{L} -]+?)(?: (?:during|throughout|in (?:the )?(?:\\d|early|late|mid|first|second|${SEASON}|${MONTH_NAME})|through|before|after|until|since|from|when)\\b[^?]*)?[\\s?.!]*$`,
  'iu',
)

/** Whether all that is led is a state. */
function leadsState({ corpus }: Context, { text }: Draft): boolean {
  const led = RULING.exec(text)?.groups?.led ?? ''
  const meanings = corpus.names.lookUp(led, ['side', 'body'])
  return meanings.some(({ form }) => form === 'name')
}

function answerWithoutRole(context: Context, draft: Draft, command: string, request: string): Reply | undefined {
  if (asksForDoer(draft)) return passagesFor(context, draft, command, request)
  const known = whoIs(context, draft, command, request)
  if (known) return known
  if (isUnknowable(draft))
    return none(
      command,
      request,
      'The register tells offices and events of people, not such things.',
      nearby(context, draft),
    )
  const described = descriptionIn(draft)
  if (described !== undefined)
    return holderToday(context, draft, described, command, request) ?? passagesOn(context, described, command, request)
  if (asksForInviters(draft) || asksWhoseSignature(draft.text)) return peopleOfEvent(context, draft, command, request)
  if (asksForOneUntold(draft)) {
    const event = peopleOfEvent(context, draft, command, request)
    return event?.answer.events?.length === 1 ? withoutClaim(event) : passagesFor(context, draft, command, request)
  }
  const predicate = predicateOf(draft)
  const did = () => (predicate ? whoDid(context, draft, predicate, command, request) : undefined)
  if (predicate && (predicate.negated || !isToldByPresence(draft, predicate)))
    return did() ?? passagesSpeakingOf(context, draft, deedTerms(predicate.verb), command, request)
  if (isUnlimited(draft) || ABSENT.test(draft.text)) return undefined
  const present = peopleOfEvent(context, draft, command, request)
  if (present || asksForCompanions(draft)) return present
  const told =
    whoInOffice(context, draft, command, request) ??
    (draft.office ? undefined : (did() ?? passagesOnPeople(context, draft, predicate, command, request)))
  return told && asksForHead(draft.text) && (told.answer.people ?? []).length > 1 ? withoutClaim(told) : told
}

/** "Which leaders were not there": of those who were not, the chronicle tells nothing. */
const ABSENT =
  /^\W*(?:who|whom|which|what)\b(?:(?!\b(?:when|while|that|who|which|after|before|although|because)\b)[^,?;:])*?\b(?:was|were|did|do|does|is|are|had|has|have|could|would)(?:n['’]?t| not| never)\b/i

/** Whether a question says nothing by which an event could be told from all others: "which diplomats spoke". */
function isUnlimited({ query, people, events, states, words, office, pick, quoted }: Draft): boolean {
  const { places, days, topics, frameworks, levels, kinds, ...others } = query
  const limits = [places, days, topics, frameworks, ...Object.values(others)].some((limit) => limit !== undefined)
  return (
    !limits &&
    !office &&
    !pick &&
    people.length + events.length + states.length + quoted.length === 0 &&
    unread({ words }).length < 2 &&
    !(levels && kinds)
  )
}

/** The same passages or the same event, without naming anybody. */
function withoutClaim(reply: Reply): Reply {
  const { people: _, ...answer } = reply.answer
  if (!answer.headline.includes(', going by '))
    return { ...reply, answer: { ...answer, headline: answer.headline.replace(/^.*?: /, '') } }
  const source = answer.headline.replace(/^.*?, going by /, '')
  const comma = source.includes(',') ? ',' : ''
  return {
    ...reply,
    answer: { ...answer, headline: `${source.charAt(0).toUpperCase()}${source.slice(1)}${comma} fits best` },
  }
}

/** Verbs of a part that somebody played, which texts tell in many other words too; light verbs. */
const ROLES =
  /^(?:lead|leads|led|head|headed|heads|chair\w*|represent\w*|command\w*|ran|run|hosted|mediated|brokered|put|got|took|went|came|stood|spoke|sat|met|made|held|gave|was|accompan\w+|travel\w+|visited|received)$/

/** Passages that name people; the only one whom the best names is the one asked for where it has the verb too. */
function passagesOnPeople(
  context: Context,
  draft: Draft,
  predicate: Predicate | undefined,
  command: string,
  request: string,
): Reply | undefined {
  const reply = passagesNaming(context, draft, command, request)
  if (!reply?.answer.people || !predicate) return reply
  const told = deedTerms(/\bin charge\b/i.test(draft.text) ? 'lead' : predicate.verb)
  const quote = reply.answer.citations[0]?.quote ?? ''
  const { names } = context.corpus
  const isTold = ROLES.test(predicate.verb)
    ? tokens(quote).some(({ term }) => told.has(term))
    : sentences(quote)
        .flatMap(({ start, end }) => peopleTold(names, quote.slice(start, end), told, predicate.role).flat())
        .some((id) => reply.answer.people?.includes(id))
  return isTold ? reply : withoutClaim(reply)
}

/** "Who is A": the person, where nothing else is asked. */
function whoIs(context: Context, draft: Draft, command: string, request: string): Reply | undefined {
  const { people, query, events, states, office, text } = draft
  const [person] = people
  const named = Object.values(query).some((limit) => limit !== undefined) || events.length + states.length > 0 || office
  if (!person || people.length > 1 || person.byOffice || named || unread(draft).length > 0) return undefined
  // "Who was A's aide": not A.
  if (!/^\W*who(?:['’]s| is| was)\b/i.test(text) || /['’]s?$/.test(person.text)) return undefined
  return aboutPerson(context, person.text, command, request)
}
