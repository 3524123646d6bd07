import { isStopWord, tokens } from '../../../corpus/analyser.ts'
import { type Days, parseEdtf } from '../../../corpus/edtf.ts'
import { rolesThenOrEver } from '../../../corpus/offices.ts'
import { sentences } from '../../../corpus/search/sentences.ts'
import { Citations } from '../../citation.ts'
import type { Context } from '../../context.ts'
import type { Draft } from '../../question/draft.ts'
import { synonymsOf } from '../../question/synonyms.ts'
import type { Reply } from '../../reply.ts'
import { dateOfEvent, eventItems, listed, namesOf } from '../../words.ts'
import { matchingEvents } from '../matches.ts'
import { passagesFor } from '../passages.ts'
import { roleDescribed } from './described-role.ts'
import { isToldByPresence, predicateOf } from './predicate.ts'
import { holdersAmong } from './present.ts'
import type { RoleAsked } from './role-asked.ts'
import { isAsked } from './role-match.ts'
import { roleTerms } from './role-terms.ts'
import { deedTerms } from './synonymous-deeds.ts'

/**
 * "Which A adviser threatened …", "the speaker who …": one person, described by a role. Of those whom the other answer
 * names, who had it; else the only one who had it of those whom the event's record, or the passage that fits best, names.
 * @param otherwise how the question is answered if the role is not looked at
 */
export function whoHadRole(
  context: Context,
  draft: Draft,
  otherwise: () => Reply | undefined,
  command: string,
  request: string,
): Reply | undefined {
  const reply = otherwise()
  const role = roleDescribed(draft)
  const people = reply?.answer.people ?? []
  if (!role || people.length === 1) return reply
  if (reply && people.length > 1) return ofThese(context, draft, role, reply)
  const told = inEvent(context, draft, role, command, request) ?? inPassage()
  return told ?? (reply && isOnRole(context, role, reply) ? reply : undefined)

  function inPassage(): Reply | undefined {
    if (!role) return undefined
    const found = passagesFor(context, draft, command, request)
    const [best] = found?.answer.citations ?? []
    const days = parseEdtf(best?.published ?? '')
    if (!found || !best || !days) return undefined
    const [id, other] = holdersIn(context, draft, role, best.quote, days, true)
    if (id === undefined || other !== undefined) return undefined
    const names = listed(namesOf(context.corpus.chronicle, [id]))
    const source = found.answer.headline.replace(/,? fits best$/, '')
    const headline = `${names}, going by ${source.charAt(0).toLowerCase()}${source.slice(1)}`
    return { ...found, answer: { ...found.answer, headline, people: [id] } }
  }
}

/** Whether what was found without looking at the role may speak of it: passages that name none of its known holders do not. */
function isOnRole({ corpus }: Context, role: RoleAsked, { answer }: Reply): boolean {
  if (answer.status !== 'answered' || answer.events !== undefined) return true
  const roles = [...corpus.chronicle.people.values()].flatMap((person) => person.roles)
  if (roles.some((own) => isAsked(corpus, role, own, false))) return false
  const told = new Set(roleTerms(answer.citations[0]?.quote ?? ''))
  return role.terms.every((term) => told.has(term))
}

/** Of the people of an event the one who had the role; several who had it are left as they are. */
function ofThese(context: Context, draft: Draft, role: RoleAsked, reply: Reply): Reply | undefined {
  const { corpus } = context
  const { people = [], events = [], command } = reply.answer
  const event = corpus.chronicle.events.get(events[0] ?? '')
  if (!event || events.length !== 1) return reply
  const [id, other] = people.filter((own) => had(context, draft, role, own, event.date))
  if (id === undefined) return inEvent(context, draft, role, command, reply.request)
  if (other !== undefined) return reply
  const headline = `${listed(namesOf(corpus.chronicle, [id]))}: ${event.title}, ${dateOfEvent(event)}`
  return { ...reply, answer: { ...reply.answer, headline, people: [id] } }
}

/** The one whom the record or the sources of the event meant name in that role. */
function inEvent(context: Context, draft: Draft, role: RoleAsked, command: string, request: string): Reply | undefined {
  const { corpus } = context
  const { names } = corpus
  const [hit, another] = matchingEvents(context, draft)
  if (!hit || another) return undefined
  const { event } = hit
  const record = [event.title, event.summary]
  const texts = [...record, ...corpus.evidence(event).map(({ text }) => text)]
  // A title that tells the deed and not whose it was leaves that to the summary.
  const isTitled = !names.find(event.title).some(({ meanings }) => meanings.some(({ kind }) => kind === 'person'))
  const found = new Set(texts.flatMap((text) => holdersIn(context, draft, role, text, event.date)))
  if (found.size === 0 && isTitled && tellsDeed(draft, event.title))
    for (const id of [...event.participants, ...event.mediators])
      if (had(context, draft, role, id, event.date)) found.add(id)
  const [id, other] = [...found]
  if (id === undefined || other !== undefined) return undefined
  const citations = new Citations()
  const items = eventItems(corpus.chronicle, event, citations.addEvent(corpus, event))
  const headline = `${listed(namesOf(corpus.chronicle, [id]))}: ${event.title}, ${dateOfEvent(event)}`
  return {
    answer: {
      status: 'answered',
      command,
      headline,
      people: [id],
      events: [event.id],
      date: event.date.text,
      citations: citations.list,
    },
    items,
    notes: [],
    request,
  }
}

/**
 * Those who had the role then, of whom a sentence that has the deed names; not those whom the question names.
 * @param always whether the sentence must have also a deed that is told by who was there
 */
function holdersIn(
  context: Context,
  draft: Draft,
  role: RoleAsked,
  text: string,
  days: Days,
  always = false,
): string[] {
  const asked = new Set(draft.people.flatMap(({ ids, byOffice }) => (byOffice ? [] : ids)))
  return sentences(text).flatMap(({ start, end }) => {
    const sentence = text.slice(start, end)
    if (!tellsDeed(draft, sentence, always)) return []
    return context.corpus.names
      .find(sentence)
      .flatMap(({ meanings }) => meanings.filter(({ kind }) => kind === 'person').map(({ id }) => id))
      .filter((id) => !asked.has(id) && had(context, draft, role, id, days))
  })
}

/** Whether a text has the verb of the question, in this word or another; one that is told by who was there only if `always`. */
function tellsDeed(draft: Draft, text: string, always = false): boolean {
  const predicate = predicateOf(draft)
  if (!predicate) return true
  if (predicate.negated) return false
  if (!always && isToldByPresence(draft, predicate)) return true
  const terms = deedTerms(predicate.verb)
  const deed = new Set([...terms, ...[...terms].flatMap((term) => [...synonymsOf(term)])])
  return tokens(text).some(({ term, word }) => !isStopWord(word) && deed.has(term))
}

function had(context: Context, draft: Draft, role: RoleAsked, id: string, days: Days): boolean {
  const { corpus } = context
  if (draft.office && holdersAmong(context, draft, days, [id]).length > 0) return true
  return rolesThenOrEver(corpus.chronicle, id, days).some((own) => isAsked(corpus, role, own, false))
}
