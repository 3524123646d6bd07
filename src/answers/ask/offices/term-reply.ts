import { dateInWords, parseEdtf } from '../../../corpus/edtf.ts'
import type { Holder } from '../../../corpus/offices.ts'
import { Citations } from '../../citation.ts'
import { passageBearingOut } from '../../passage-naming.ts'
import { isOfLeader } from '../../question/office-questions/governed.ts'
import type { WantedOfTerm } from '../../question/office-questions/office-question.ts'
import { LEFT_BY_ACT } from '../../question/office-questions/turnover.ts'
import type { Item, Reply } from '../../reply.ts'
import { edtfInWords, officeInWords } from '../../words.ts'
import { appointmentsAt, dateMeant } from './appointments.ts'
import type { Asked } from './asked.ts'
import { registerOnly } from './holders-reply.ts'
import { termInDates, termInEdtf } from './term-dates.ts'

/**
 * Tells the dates of a term, with the events that began and ended it and the passages on it.
 * @param own the term asked about
 * @param terms all terms of that person in the office
 */
export function replyWithTerm(asked: Asked, wants: WantedOfTerm, own: Holder, terms: readonly Holder[]): Reply {
  const { context, text, command, request } = asked
  const { person, role } = own
  const citations = new Citations()
  const changes = [
    ...(wants === 'end' ? [] : appointmentsAt(context, person.id, role.from)),
    ...(wants === 'start' ? [] : appointmentsAt(context, person.id, role.to)),
  ]
  const items: Item[] = changes.map((event) => ({
    lead: dateInWords(event.date),
    text: event.title,
    citations: citations.addEvent(context.corpus, event, 1),
  }))
  for (const held of terms) {
    const passage = passageBearingOut(context.corpus, held.person, held.role)
    items.push({
      lead: officeInWords({ title: held.role.title, of: [held.role.of] }),
      text: termInDates(held.role),
      citations: passage ? [citations.add(passage)] : [],
    })
  }
  if (citations.list.length === 0) return registerOnly(asked, [own])
  const bound = (wants === 'end' ? role.to : role.from) ?? ''
  const date = wants === 'term' ? termInEdtf(role) : dateMeant(text, bound, changes[0])
  const isLeader = isOfLeader(context.corpus.chronicle, asked.question)
  const title = officeInWords({ title: isLeader ? asked.question.office.title : role.title, of: [role.of] })
  const lead = wants === 'term' ? termInDates(role) : edtfInWords(date)
  const aside = wants === 'term' ? '' : `, ${termInDates(role)}`
  return {
    answer: {
      status: 'answered',
      command,
      headline: `${lead}: ${person.name}, ${title}${aside}`,
      date,
      people: [person.id],
      ...(changes.length > 0 && wants !== 'term' && { events: changes.map(({ id }) => id) }),
      citations: citations.list,
    },
    items,
    notes: [
      ...(parseEdtf(date)?.precision === 'day' || wants === 'term' ? [] : ['The day is not known.']),
      ...(wants === 'end' && changes.length === 0 && LEFT_BY_ACT.test(text)
        ? ['The register tells when, not how it ended.']
        : []),
    ],
    request,
  }
}
