import type { NameContext } from '../corpus/namesakes.ts'
import type { Context } from './context.ts'
import { readPerson } from './person.ts'
import { invalid, none } from './refusal.ts'
import type { Reply } from './reply.ts'
import { formatRequest, type Options } from './request.ts'
import { listed, namesOf } from './words.ts'

/** Reads the option `option` as one person; a reply that asks back when it is nobody or may be several. */
export function choosePerson(
  { corpus }: Context,
  command: string,
  options: Options,
  option: string,
  around: NameContext,
): { id: string } | { reply: Reply } {
  const typed = String(options[option] ?? '')
  const request = formatRequest(command, options)
  const { ids, near } = readPerson(corpus, typed, around)
  const [id] = ids
  const withName = (name: string) => formatRequest(command, { ...options, [option]: name })
  if (id === undefined) {
    const hint = near.length > 0 ? ` Did you mean ${listed(near, 'or')}?` : ' Part of a surname brings suggestions up.'
    return { reply: none(command, request, `The chronicle has nobody called “${typed}”.${hint}`, near.map(withName)) }
  }
  if (ids.length === 1) return { id }
  const names = namesOf(corpus.chronicle, ids)
  return { reply: invalid(command, request, `“${typed}” may be ${listed(names, 'or')}.`, names.map(withName)) }
}
