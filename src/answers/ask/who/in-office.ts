import { EARLIEST, LATEST } from '../../../corpus/edtf.ts'
import type { Context } from '../../context.ts'
import { type Draft, unread } from '../../question/draft.ts'
import { isOfHolding } from '../../question/office-questions/holding-words.ts'
import type { Reply } from '../../reply.ts'
import { answerOfficeQuestion } from '../offices.ts'

/** "The X president behind the talks of May": who held the office then, where no record tells who took part. */
export function whoInOffice(context: Context, draft: Draft, command: string, request: string): Reply | undefined {
  const { office, people } = draft
  const [days] = draft.query.days ?? []
  if (!office || office.of.length === 0 || !days || people.length > 0) return undefined
  if (unread(draft).filter(({ word }) => !isOfHolding(word)).length > 1) return undefined
  if (days.first === EARLIEST || days.last === LATEST) return undefined
  return answerOfficeQuestion(context, { office, wants: 'holder', people: [], days }, draft.text, command, request)
}
