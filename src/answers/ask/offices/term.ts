import type { Chronicle } from '../../../corpus/chronicle.ts'
import { LATEST, overlaps } from '../../../corpus/edtf.ts'
import { mainRole } from '../../../corpus/main-role.ts'
import type { Holder } from '../../../corpus/offices.ts'
import { isOfLeader } from '../../question/office-questions/governed.ts'
import type { OfficeQuestion, WantedOfTerm } from '../../question/office-questions/office-question.ts'
import { none } from '../../refusal.ts'
import type { Reply } from '../../reply.ts'
import { formatRequest } from '../../request.ts'
import { edtfInWords, listed, namesOf, officeInWords } from '../../words.ts'
import { appointmentsAt } from './appointments.ts'
import type { Asked } from './asked.ts'
import { regularTerms } from './regular-terms.ts'
import { stintsIn } from './stints.ts'
import { replyWithTerm } from './term-reply.ts'

/** When somebody held the office; from when; until when. */
export function term(asked: Asked, wants: WantedOfTerm): Reply | undefined {
  const { context, question, command, request } = asked
  const ever = lasting(asked, wants, termsOf(context.corpus.chronicle, question))
  const terms = ever.filter((own) => isBeside(asked, own))
  if (ever.length > 0 && terms.length === 0) return notBeside(asked, ever)
  const names = [...new Set(terms.map(({ person }) => person.name))]
  if (names.length > 1)
    return none(
      command,
      request,
      `More than one of that name was ${officeInWords(question.office)}: ${listed(names)}.`,
      names.map((person) => formatRequest('who', { person })),
    )
  const own = termMeant(asked, wants, terms)
  if (!own) return undefined
  if ((wants === 'start' && own.role.from === null) || (wants === 'end' && own.role.to === null))
    return boundUnknown(asked, wants, own)
  return replyWithTerm(asked, wants, own, terms)
}

/** Whether a term came right after or before one of whoever is named beside it; where nobody is, it did. */
function isBeside({ context, question }: Asked, { person, role }: Holder): boolean {
  const { beside } = question
  if (!beside) return true
  const all = stintsIn(context.corpus.chronicle, question).filter(({ of }) => of === role.of)
  const place = all.findIndex((stint) => stint.person === person && overlaps(stint, role))
  const neighbour = all[beside.relation === 'next' ? place - 1 : place + 1]
  return place >= 0 && neighbour !== undefined && beside.ids.includes(neighbour.person.id)
}

function notBeside({ context, question, command, request }: Asked, [own]: readonly Holder[]): Reply {
  const { chronicle } = context.corpus
  const { ids = [], relation } = question.beside ?? {}
  const name = own?.person.name ?? ''
  const where = relation === 'next' ? 'right after' : 'right before'
  return none(
    command,
    request,
    `The chronicle does not have ${name} as ${officeInWords(question.office)} ${where} ${listed(namesOf(chronicle, ids), 'or')}.`,
    [name, ...namesOf(chronicle, ids.slice(0, 2))].map((person) => formatRequest('who', { person })),
  )
}

/** The terms of the one who is named; where they are of several states, of the one that he or she is known for. */
function termsOf(chronicle: Chronicle, question: OfficeQuestion): Holder[] {
  const [ids = []] = question.people
  // Who governed did so without a break when one office took over from another.
  const all = isOfLeader(chronicle, question) ? stintsIn(chronicle, question) : regularTerms(chronicle, question)
  const ever = all.filter(({ person }) => ids.includes(person.id))
  if (new Set(ever.map(({ person }) => person.id)).size > 1) return ever
  const owner = new Set(ever.map(({ role }) => role.of)).size > 1 ? ownerKnownBy(chronicle, ever) : undefined
  return owner === undefined ? ever : ever.filter(({ role }) => role.of === owner)
}

/** "Since when has N been X": of namesakes the one who is X still. */
function lasting({ text }: Asked, wants: WantedOfTerm, terms: Holder[]): Holder[] {
  const now = terms.filter(({ role }) => role.to === null)
  const isOne = new Set(now.map(({ person }) => person.id)).size === 1
  return wants !== 'end' && NOW.test(text) && isOne ? now : terms
}

/** Of several states that somebody held such an office of, the one that he or she is known for. */
function ownerKnownBy(chronicle: Chronicle, terms: readonly Holder[]): string | undefined {
  const [own] = terms
  const known = own && mainRole(chronicle, own.person)?.of
  return terms.some(({ role }) => role.of === known) ? known : undefined
}

/** "Has been", "is": the term that lasts. */
const NOW = /\b(?:has|have|is|been)\b/i

/** Of several terms the one asked about: by its number, its time, or its beginning or end being an event. */
function termMeant({ context, question, text }: Asked, wants: WantedOfTerm, terms: readonly Holder[]) {
  const { pick, days } = question
  const then = days ? terms.filter(({ role }) => overlaps(role, days)) : terms
  const numbered = pick?.from === 'first' && pick.number > 1 ? then.slice(pick.number - 1, pick.number) : then
  const fitting = pick?.from === 'last' || (wants !== 'term' && NOW.test(text)) ? numbered.slice(-1) : numbered
  const isNoted = !isOfLeader(context.corpus.chronicle, question) && wants !== 'term'
  const ofNote = fitting.filter(
    ({ person, role }) => appointmentsAt(context, person.id, wants === 'end' ? role.to : role.from).length > 0,
  )
  const several = isNoted && ofNote.length > 0 ? ofNote : fitting
  return wants === 'end' ? several.at(-1) : several[0]
}

function boundUnknown({ question, command, request }: Asked, wants: 'start' | 'end', { person, role }: Holder): Reply {
  return none(
    command,
    request,
    wants === 'end' && role.last === LATEST && role.from !== null
      ? `${person.name} has been ${officeInWords({ title: role.title, of: [role.of] })} since ${edtfInWords(role.from)}; the chronicle has no end of it.`
      : `The chronicle does not say ${wants === 'end' ? 'until' : 'from'} when ${person.name} was ${officeInWords(question.office)}.`,
    [formatRequest('who', { person: person.name })],
  )
}
