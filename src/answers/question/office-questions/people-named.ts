import { tokens } from '../../../corpus/analyser.ts'
import type { Chronicle } from '../../../corpus/chronicle.ts'
import { mainRole } from '../../../corpus/main-role.ts'
import type { Mention } from '../../../corpus/names.ts'
import { isGap, isOffice, rolesIn } from '../../../corpus/offices.ts'
import type { Role } from '../../../corpus/person.ts'
import { statesById } from '../../../corpus/vocabulary.ts'
import type { Span } from '../../reply.ts'
import { type Draft, isCapital } from '../draft.ts'
import { titleOfLeader } from './governed.ts'

/** A name of somebody; a surname that is also a word is none in lower case where the question writes names with capitals. */
export function isPerson({ cased, context: { corpus }, text }: Draft, { meanings, start, end }: Mention): boolean {
  const own = meanings.filter(({ kind }) => kind === 'person')
  if (own.length === 0) return false
  const [word] = tokens(text.slice(start, end))
  return !(
    cased &&
    own.every(({ form }) => form === 'surname') &&
    !isCapital(text.slice(start)) &&
    !corpus.lexicon.isName(word?.word ?? '')
  )
}

/** The ids that a name can mean, those of the whole name before those of a surname. */
export function candidatesFor({ meanings }: Mention): string[] {
  const people = meanings.filter(({ kind }) => kind === 'person')
  const full = people.filter(({ form }) => form === 'name')
  return (full.length > 0 ? full : people).map(({ id }) => id)
}

/** Of namesakes the one who is known by an office of a state that is named. */
function likeliest({ mentions, context }: Draft, ids: string[]): string[] {
  const { chronicle } = context.corpus
  const states = statesById(
    chronicle.vocabulary,
    mentions.flatMap(({ meanings }) => meanings.map(({ id }) => id)),
  ).map(({ name }) => name)
  const own = ids.filter((id) => {
    const person = chronicle.people.get(id)
    const role = person && mainRole(chronicle, person)
    return role !== undefined && HEAD.test(role.title) && states.includes(role.of)
  })
  return ids.length > 1 && own.length === 1 ? own : ids
}

/** The offices by which leaders are known. */
const HEAD = /^(?:President|Prime Minister)\b/

/** "Left office", "came to power", "was appointed": the office that somebody is known by. */
const OF_OFFICE =
  /\b(?:leave|left|quit|take|took|taken|assume[ds]?|enter(?:ed)?|come|came)\b(?: [\p{L}]+){0,2} (?:office|power)\b(?! of\b)|\b(?:appointed|sworn in|inaugurated|in (?:office|power)|serve|t(?:ake|ook) over)(?=(?:,? (?:exactly|in all|altogether|as))?\W*$)/iu

/** "Came to power", "left power": what is meant is governing, whatever the office. */
const OF_POWER = /\bpower\b/i

const SUCCESSION =
  /\b(?:successor|predecessor|succe(?:ed(?:s|ed)?)|replac(?:e|es|ed)|preced(?:e|es|ed)|t(?:ake|akes|ook) over from)\b|\bbec[ao]me\b[^?]*\bafter\b/i

/** "When did N replace M": the office of one state that passed from one of them to the other. */
function officePassedOn(draft: Draft, people: readonly Mention[]): (Span & { title: string }) | undefined {
  const { chronicle } = draft.context.corpus
  const [first, second, third] = people
  if (!first || !second || third || !SUCCESSION.test(draft.text)) return undefined
  const [own, others] = [first, second].map((mention) =>
    candidatesFor(mention).flatMap((id) => chronicle.people.get(id)?.roles ?? []),
  )
  const role = own?.find((role) => others?.some((other) => isPassedOn(role, other) || isPassedOn(other, role)))
  return role && { start: first.start, end: first.end, title: titleOf(chronicle, role) }
}

function isPassedOn(from: Role, to: Role): boolean {
  const isSame = from.of === to.of && (isOffice(from.title, to.title) || isOffice(to.title, from.title))
  return isSame && from.first < to.first && !isGap(from, to) && from.last <= to.last
}

/** What the vocabulary calls the office of a role. */
function titleOf({ vocabulary }: Chronicle, role: Role): string {
  const known = vocabulary.offices.find(({ title, aliases }) =>
    [title, ...aliases].some((name) => isOffice(role.title, name)),
  )
  return known?.title ?? role.title
}

/** "N's successor", "who replaced N": the office that N is known by. */
export function officeKnownBy(draft: Draft, people: readonly Mention[]): (Span & { title: string }) | undefined {
  const { chronicle } = draft.context.corpus
  const [mention] = people
  const passedOn = officePassedOn(draft, people)
  if (passedOn) return passedOn
  const [id, other] = mention ? likeliest(draft, candidatesFor(mention)) : []
  const person = chronicle.people.get(id ?? '')
  if (!mention || !person || other !== undefined) return undefined
  if (!SUCCESSION.test(draft.text) && !OF_OFFICE.test(draft.text)) return undefined
  const role = mainRole(chronicle, person)
  const leader = OF_POWER.test(draft.text) ? titleOfLeader(chronicle) : undefined
  if (leader !== undefined && rolesIn(chronicle, person, leader, []).length > 0)
    return { start: mention.start, end: mention.end, title: leader }
  // Whoever held another office last was replaced in either.
  const isLast = person.roles.every(({ last }) => role !== undefined && last <= role.last)
  if (!isLast && !/\b(?:successor|predecessor)\b/i.test(draft.text)) return undefined
  return role && { start: mention.start, end: mention.end, title: titleOf(chronicle, role) }
}
