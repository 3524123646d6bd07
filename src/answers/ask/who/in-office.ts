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

/** "Who is A's president now": whoever holds the office, where nothing is left that says more of it. */
export function holderToday(
  context: Context,
  { office, people, text, ...draft }: Draft,
  described: string,
  command: string,
  request: string,
): Reply | undefined {
  const left = unread(draft).filter(({ word }) => !isOfHolding(word) && described.toLowerCase().includes(word))
  if (!office || office.of.length === 0 || people.length > 0 || left.length > 0) return undefined
  return answerOfficeQuestion(context, { office, wants: 'holder', people: [] }, text, command, request)
}
