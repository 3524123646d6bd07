import { mainRole } from '../corpus/main-role.ts'
import type { NameContext } from '../corpus/namesakes.ts'
import type { Context } from './context.ts'
import { readPerson } from './person.ts'
import { invalid, none } from './refusal.ts'
import type { Reply } from './reply.ts'
import { formatRequest, type Options } from './request.ts'
import { listed, namesOf, roleInWords } from './words.ts'

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
    const hint = near.length > 0 ? ` Did you mean ${listed(near, 'or')}?` : ''
    const search = corpus.index.search(typed, { limit: 1 }).length > 0 ? [formatRequest('search', { text: typed })] : []
    const suggestions = near.length > 0 ? near.map(withName) : search
    return { reply: none(command, request, `The chronicle has nobody called “${typed}”.${hint}`, suggestions) }
  }
  if (ids.length === 1) return { id }
  const introduced = ids.flatMap((own) => {
    const person = corpus.chronicle.people.get(own)
    const role = person && mainRole(corpus.chronicle, person)
    return person ? [role ? `${person.name} (${roleInWords(role)})` : person.name] : []
  })
  const names = namesOf(corpus.chronicle, ids)
  return { reply: invalid(command, request, `“${typed}” may be ${listed(introduced, 'or')}.`, names.map(withName)) }
}
