import type { Days } from '../../../corpus/edtf.ts'
import { rolesThen } from '../../../corpus/offices.ts'
import { type Role, rolesDuring } from '../../../corpus/person.ts'
import { statesById } from '../../../corpus/vocabulary.ts'
import { citedHolders } from '../../cited-holders.ts'
import type { Context } from '../../context.ts'
import type { Draft } from '../../question/draft.ts'
import { none } from '../../refusal.ts'
import type { Reply } from '../../reply.ts'
import { daysInWords, listed } from '../../words.ts'
import { nearby } from '../nearby.ts'
import { answerOfficeQuestion } from '../offices.ts'
import { passagesSpeakingOf } from '../passages.ts'
import { isRoleAtEvent, type RoleAsked } from './role-asked.ts'
import { isAsked } from './role-match.ts'

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
  const held = asked.days && heldThen(context, draft, asked, asked.days, command, request)
  if (held) return held
  const reply = other()
  if (reply && (reply.answer.people ?? []).every((id) => hadRole(context, asked, id, daysOf(context, draft, reply))))
    return reply
  const passages =
    asked.days && !isRoleAtEvent(asked)
      ? undefined
      : passagesSpeakingOf(context, draft, new Set([asked.noun]), command, request)
  const then = draft.query.days ? ' then' : ''
  return (
    passages ?? none(command, request, `The register has nobody as “${asked.phrase}”${then}.`, nearby(context, draft))
  )
}

function heldThen(
  context: Context,
  draft: Draft,
  asked: RoleAsked,
  days: Days,
  command: string,
  request: string,
): Reply | undefined {
  const isOwn = (role: Role) => isAsked(context.corpus, asked, role, true)
  return replyWithRoles(context, draft, days, isOwn, command, request)
}

/** "Who represented A in the group": whoever had an office there, going by its title; `undefined` when nobody had. */
export function representatives(context: Context, draft: Draft, command: string, request: string): Reply | undefined {
  const match = REPRESENTED.exec(draft.text)
  const [days] = draft.query.days ?? []
  if (!match || !days || draft.events.length > 0) return undefined
  const { vocabulary } = context.corpus.chronicle
  const { names } = context.corpus
  const idsIn = (text = '') => names.find(text).flatMap(({ meanings }) => meanings.map(({ id }) => id))
  const [states, groups] = [idsIn(match.groups?.state), idsIn(match.groups?.group)]
  const owners = statesById(vocabulary, states).map(({ name }) => name)
  const called = vocabulary.frameworks
    .filter(({ id }) => groups.includes(id))
    .flatMap(({ name, aliases }) => [name, ...aliases])
    .map((name) => name.toLowerCase())
  const isOwn = ({ of, title }: Role) =>
    owners.includes(of) &&
    called.some((name) =>
      title
        .toLowerCase()
        .split(', ')
        .some((part) => part.includes(name)),
    )
  return replyWithRoles(context, draft, days, isOwn, command, request)
}

const REPRESENTED =
  /^\W*who (?:represented|spoke for|stood for|acted for) (?<state>[^?]+?) (?:in|at|on|within|among) (?<group>[^?]+?)[\s?.!]*$/i

function replyWithRoles(
  context: Context,
  draft: Draft,
  days: Days,
  isOwn: (role: Role) => boolean,
  command: string,
  request: string,
): Reply | undefined {
  const { corpus, today } = context
  const held = [...corpus.chronicle.people.values()].flatMap((person) =>
    rolesDuring(person, days)
      .filter(isOwn)
      .map((role) => ({ person, role })),
  )
  // Without an owner, one state's must not stand for another's.
  if (held.length === 0 || new Set(held.map(({ role }) => role.of)).size > 1) return undefined
  const [first] = held
  if (first && held.every(({ role }) => role.title === first.role.title)) {
    const office = { title: first.role.title, of: [first.role.of] }
    const known = draft.query.days ? { days } : {}
    return answerOfficeQuestion(
      context,
      { office, wants: 'holder', people: [], ...known },
      draft.text,
      command,
      request,
    )
  }
  const { items, citations } = citedHolders(corpus, held, days)
  const people = [...new Set(held.map(({ person }) => person.id))]
  const names = listed(held.map(({ person, role }) => `${person.name} (${role.title}, ${role.of})`))
  const when = days.first === today && days.last === today ? 'today' : daysInWords(days)
  // Whom no passage has in the office stands in the register only, for which there is nothing to cite.
  if (citations.length === 0) {
    const said = `The register has ${names} ${when}, but no passage of the chronicle does.`
    const reply = none(command, request, said)
    return { ...reply, answer: { ...reply.answer, people }, items }
  }
  return {
    answer: {
      status: 'answered',
      command,
      headline: `${when.charAt(0).toUpperCase()}${when.slice(1)}: ${names}`,
      people,
      citations,
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
  const roles = days ? rolesThen(corpus.chronicle, id, days) : (corpus.chronicle.people.get(id)?.roles ?? [])
  return roles.some((role) => isAsked(corpus, asked, role, false))
}
