import { overlaps } from '../../../corpus/edtf.ts'
import { isGap } from '../../../corpus/offices.ts'
import { none } from '../../refusal.ts'
import type { Reply } from '../../reply.ts'
import { formatRequest } from '../../request.ts'
import { counted, listed, namesOf, officeInWords } from '../../words.ts'
import type { Asked } from './asked.ts'
import { replyWithHolders } from './holders-reply.ts'
import { isUnbroken, stintsIn } from './stints.ts'

/** How many held the office, ever, in the time asked about, or after or before somebody. */
export function numberOfHolders(asked: Asked): Reply | undefined {
  const { context, question, command, request } = asked
  const { chronicle } = context.corpus
  const { relation, days, people } = question
  let counting = stintsIn(chronicle, question)
  if (relation === 'between' || new Set(counting.map(({ of }) => of)).size !== 1) return undefined
  let path = counting
  if (relation) {
    const at = counting.findLastIndex(({ person }) => people[0]?.includes(person.id))
    path = relation === 'next' ? counting.slice(at) : counting.slice(0, at + 1)
    counting = relation === 'next' ? counting.slice(at + 1) : counting.slice(0, at)
  } else if (days) {
    counting = counting.filter((stint) => overlaps(stint, days))
    path = counting
    const [first] = counting
    if (!first || isGap({ first: days.first, last: days.first }, first)) return undefined
  }
  const held = [...new Set(counting.map(({ person }) => person.id))]
  if (held.length === 0) return undefined
  if (!isUnbroken(chronicle, question, path))
    return none(
      command,
      request,
      `The chronicle has not every ${officeInWords(question.office)}; it names ${listed(namesOf(chronicle, held))}.`,
      [formatRequest('who', { office: officeInWords(question.office) })],
    )
  const reply = replyWithHolders(asked, counting, '')
  if (reply.answer.status !== 'answered') return reply
  const number = counted(held.length, 'person').replace(/persons$/, 'people')
  const headline = `The register names ${number} as ${officeInWords(question.office)}: ${listed(namesOf(chronicle, held))}`
  return { ...reply, answer: { ...reply.answer, headline, count: held.length } }
}
