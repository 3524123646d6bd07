import type { Context } from '../../context.ts'
import type { OfficeQuestion } from '../../question/office-questions/office-question.ts'

/** A question for an office with everything that its reply is made from. */
export interface Asked {
  context: Context
  question: OfficeQuestion
  /** The question as typed. */
  text: string
  command: string
  request: string
}
