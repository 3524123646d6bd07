import { EARLIEST, LATEST } from '../../../corpus/edtf.ts'
import { holdersOf } from '../../../corpus/offices.ts'
import { none } from '../../refusal.ts'
import type { Reply } from '../../reply.ts'
import { formatRequest } from '../../request.ts'
import { listed, namesOf, officeInWords, roleInWords } from '../../words.ts'
import type { Asked } from './asked.ts'
import type { Stint } from './stints.ts'
import { termInDates } from './term-dates.ts'

/** The register has no such office, or none of that owner; it says whose it has. */
export function noSuchOffice({ context, question, command, request }: Asked): Reply {
  const { office, unknown } = question
  const all = holdersOf(context.corpus.chronicle, office.title, [], { first: EARLIEST, last: LATEST })
  const owners = [...new Set(all.map(({ role }) => role.of))]
  const whose = unknown === undefined ? officeInWords(office) : `${office.title} for “${unknown}”`
  const has = `; it has one of ${listed(owners.slice(0, 4), 'or')}${owners.length > 4 ? ' and others' : ''}`
  return none(
    command,
    request,
    `The chronicle has no ${whose}${owners.length === 0 ? '' : has}.`,
    owners
      .slice(0, 2)
      .map((owner) => formatRequest('who', { office: officeInWords({ title: office.title, of: [owner] }) })),
  )
}

/**
 * Somebody who is named never held the office, as far as the register goes; it says what he or she was.
 * @param ids the person, or namesakes none of whom did
 */
export function neverHeld({ context, question, command, request }: Asked, ids: readonly string[]): Reply {
  const { people } = context.corpus.chronicle
  const [person] = ids.flatMap((id) => people.get(id) ?? [])
  const name = ids.length === 1 ? (person?.name ?? '') : listed(namesOf(context.corpus.chronicle, ids), 'or')
  const roles = ids.length === 1 && person ? person.roles.map(roleInWords) : []
  return none(
    command,
    request,
    `The chronicle does not have ${name} as ${officeInWords(question.office)}${roles.length > 0 ? `, but as ${listed(roles)}` : ''}.`,
    ids.slice(0, 3).map((id) => formatRequest('who', { person: people.get(id)?.name ?? id })),
  )
}

/** Nobody stands beside these runs on the side that is asked for. */
export function endOfRegister({ question, command, request }: Asked, at: readonly Stint[]): Reply {
  const [own] = question.relation === 'next' ? at.slice(-1) : at
  const name = own?.person.name ?? ''
  const office = officeInWords(question.office)
  const says =
    question.relation === 'previous'
      ? `The chronicle names nobody as ${office} before ${name}.`
      : own?.last === LATEST
        ? `${name} is ${office} still, as far as the chronicle goes.`
        : `The chronicle names nobody as ${office} after ${name}.`
  return none(command, request, says, [formatRequest('who', { person: name })])
}

/** Between two runs there was somebody whom the register does not have, or nobody. */
export function gapBetween({ question, command, request }: Asked, before: Stint, after: Stint): Reply {
  const ends = [before, after]
  const told = ends.map(({ person, role }) => `${person.name} (${termInDates(role)})`)
  return none(
    command,
    request,
    `The chronicle names nobody as ${officeInWords(question.office)} between ${listed(told)}.`,
    ends.map(({ person }) => formatRequest('who', { person: person.name })),
  )
}
