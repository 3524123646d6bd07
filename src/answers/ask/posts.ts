import type { Context } from '../context.ts'
import type { Draft } from '../question/draft.ts'
import { asksForPosts } from '../question/people/posts.ts'
import type { Reply } from '../reply.ts'
import { who } from '../who.ts'

/** "What posts did A hold": what the register has of one person, where it has a post held at the time asked about. */
export function postsOf(context: Context, draft: Draft, command: string, request: string): Reply | undefined {
  const { people, query } = draft
  const [id, namesake] = people[0]?.ids ?? []
  const person = id === undefined ? undefined : context.corpus.chronicle.people.get(id)
  if (!person || namesake !== undefined || people.length > 1 || !asksForPosts(draft.text)) return undefined
  const { days } = query
  const isHeld = person.roles.some(
    (role) => !days || days.some(({ first, last }) => role.first <= last && role.last >= first),
  )
  if (!isHeld) return undefined
  const reply = who(context, { person: person.name })
  if (reply.answer.status !== 'answered') return undefined
  return { ...reply, request, answer: { ...reply.answer, command } }
}
