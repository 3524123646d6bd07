import { EARLIEST, LATEST } from '../../corpus/edtf.ts'
import { holdersOf } from '../../corpus/offices.ts'
import type { Context } from '../context.ts'
import type { OfficeQuestion } from '../question/office-questions/office-question.ts'
import type { Reply } from '../reply.ts'
import { allHolders } from './offices/all-holders.ts'
import type { Asked } from './offices/asked.ts'
import { holderAtTime } from './offices/holder-at-time.ts'
import { neverHeld, noSuchOffice } from './offices/not-in-register.ts'
import { nthHolder } from './offices/nth-holder.ts'
import { numberOfHolders } from './offices/number-of-holders.ts'
import { atOtherTime } from './offices/other-time.ts'
import { succession } from './offices/succession.ts'
import { term } from './offices/term.ts'
import { turnover } from './offices/turnover.ts'

/**
 * Answers a question for an office: from the register, with the passages and events that bear it out.
 * @param text the question as typed
 * @returns `undefined` when it must be answered otherwise
 */
export function answerOfficeQuestion(
  context: Context,
  question: OfficeQuestion,
  text: string,
  command: string,
  request: string,
): Reply | undefined {
  const asked = { context, question, text, command, request }
  const { office, people, unknown, wants } = question
  const ever = holdersOf(context.corpus.chronicle, office.title, office.of, { first: EARLIEST, last: LATEST })
  if (unknown !== undefined || ever.length === 0) return noSuchOffice(asked)
  if (question.elsewhere) return atOtherTime(asked)
  const stranger = people.find((ids) => !ids.some((id) => ever.some(({ person }) => person.id === id)))
  if (stranger) return neverHeld(asked, stranger)
  switch (wants) {
    case 'holder':
      return holder(asked)
    case 'all':
      return allHolders(asked)
    case 'count':
      return numberOfHolders(asked)
    default:
      return term(asked, wants)
  }
}

function holder(asked: Asked): Reply | undefined {
  const { relation, pick, days, change } = asked.question
  if (relation) return succession(asked, relation)
  // "The last X of 2008" is whoever held it then.
  if (pick && !(days && pick.from === 'last')) return nthHolder(asked, pick)
  if (change && days) return turnover(asked, change, days)
  return holderAtTime(asked)
}
