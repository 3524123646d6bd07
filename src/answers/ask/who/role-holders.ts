import type { Days } from '../../../corpus/edtf.ts'
import { rolesDuring } from '../../../corpus/person.ts'
import { Citations } from '../../citation.ts'
import type { Context } from '../../context.ts'
import { passageBearingOut } from '../../passage-naming.ts'
import type { Draft } from '../../question/draft.ts'
import { none } from '../../refusal.ts'
import type { Reply } from '../../reply.ts'
import { daysInWords, listed, roleInWords } from '../../words.ts'
import { nearby } from '../nearby.ts'
import { isAsked, type RoleAsked } from './role-asked.ts'

/**
 * Answers who had a role by the titles of the register, else by another answer as far as all whom it names had that role
 * then; a refusal otherwise.
 * @param other how the question would be answered if it did not ask for a role
 */
export function roleHolders(
  context: Context,
  draft: Draft,
  asked: RoleAsked,
  other: () => Reply | undefined,
  command: string,
  request: string,
): Reply {
  const held = asked.days && heldThen(context, asked, asked.days, command, request)
  if (held) return held
  const reply = other()
  if (reply && (reply.answer.people ?? []).every((id) => hadRole(context, asked, id, daysOf(context, draft, reply))))
    return reply
  return none(command, request, `The register has nobody as “${asked.phrase}” then.`, nearby(context, draft))
}

function heldThen(
  { corpus, today }: Context,
  asked: RoleAsked,
  days: Days,
  command: string,
  request: string,
): Reply | undefined {
  const held = [...corpus.chronicle.people.values()].flatMap((person) =>
    rolesDuring(person, days)
      .filter((role) => isAsked(corpus, asked, role, true))
      .map((role) => ({ person, role })),
  )
  // Without an owner, one state's must not stand for another's.
  if (held.length === 0 || new Set(held.map(({ role }) => role.of)).size > 1) return undefined
  const citations = new Citations()
  const items = held.map(({ person, role }) => {
    const passage = passageBearingOut(corpus, person, role)
    return { lead: person.name, text: roleInWords(role), citations: passage ? [citations.add(passage)] : [] }
  })
  if (citations.list.length === 0) return undefined
  const names = listed(held.map(({ person, role }) => `${person.name} (${role.title}, ${role.of})`))
  const when = days.first === today && days.last === today ? 'Today' : daysInWords(days)
  return {
    answer: {
      status: 'answered',
      command,
      headline: `${when.charAt(0).toUpperCase()}${when.slice(1)}: ${names}`,
      people: [...new Set(held.map(({ person }) => person.id))],
      citations: citations.list,
    },
    items,
    notes: [],
    request,
  }
}

function daysOf({ corpus }: Context, draft: Draft, { answer }: Reply): Days | undefined {
  const event = corpus.chronicle.events.get(answer.events?.[0] ?? '')
  return event?.date ?? draft.query.days?.[0]
}

function hadRole({ corpus }: Context, asked: RoleAsked, id: string, days: Days | undefined): boolean {
  const person = corpus.chronicle.people.get(id)
  const roles = person ? (days ? rolesDuring(person, days) : person.roles) : []
  return roles.some((role) => isAsked(corpus, asked, role, false))
}
