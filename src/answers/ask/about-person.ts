import type { Context } from '../context.ts'
import type { Reply } from '../reply.ts'
import { who } from '../who.ts'

/** What /who says of somebody, as the answer to a question. */
export function aboutPerson(context: Context, person: string, command: string, request: string): Reply {
  const reply = who(context, { person })
  return { ...reply, request, answer: { ...reply.answer, command } }
}
