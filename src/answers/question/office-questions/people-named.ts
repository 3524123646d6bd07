import { tokens } from '../../../corpus/analyser.ts'
import { mainRole } from '../../../corpus/main-role.ts'
import type { Mention } from '../../../corpus/names.ts'
import { isOffice } from '../../../corpus/offices.ts'
import type { Span } from '../../reply.ts'
import { type Draft, isCapital } from '../draft.ts'

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

/** "N's successor": the office that N is known by. */
export function officeKnownBy(draft: Draft, people: readonly Mention[]): (Span & { title: string }) | undefined {
  const { chronicle } = draft.context.corpus
  const [mention] = people
  const [id, other] = mention ? candidatesFor(mention) : []
  const person = chronicle.people.get(id ?? '')
  if (!mention || !person || other !== undefined || !/\b(?:successor|predecessor)\b/i.test(draft.text)) return undefined
  const role = mainRole(chronicle, person)
  const known = chronicle.vocabulary.offices.find(
    ({ title, aliases }) => role && [title, ...aliases].some((name) => isOffice(role.title, name)),
  )
  return role && { start: mention.start, end: mention.start, title: known?.title ?? role.title }
}
