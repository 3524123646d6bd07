import { rolesDuring } from '../../corpus/person.ts'
import type { Context } from '../context.ts'
import type { Draft } from '../question/draft.ts'
import { asksForPosts } from '../question/people/posts.ts'
import type { Reply } from '../reply.ts'
import { aboutPerson } from './about-person.ts'

/** "What posts did A hold": what the register has of one person, where it has a post held at the time asked about. */
export function postsOf(context: Context, draft: Draft, command: string, request: string): Reply | undefined {
  const { people, query } = draft
  const [id, namesake] = people[0]?.ids ?? []
  const person = id === undefined ? undefined : context.corpus.chronicle.people.get(id)
  if (!person || namesake !== undefined || people.length > 1 || !asksForPosts(draft.text)) return undefined
  const { days } = query
  const held = days ? days.flatMap((own) => rolesDuring(person, own)) : person.roles
  if (held.length === 0) return undefined
  const reply = aboutPerson(context, person.name, command, request)
  return reply.answer.status === 'answered' ? reply : undefined
}
