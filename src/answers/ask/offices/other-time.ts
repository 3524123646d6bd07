import { none } from '../../refusal.ts'
import type { Reply } from '../../reply.ts'
import { formatRequest } from '../../request.ts'
import { daysInWords, officeInWords } from '../../words.ts'
import type { Asked } from './asked.ts'

/** What is said to have happened at the time asked about was at another, as far as the chronicle goes. */
export function atOtherTime({ question, command, request }: Asked): Reply | undefined {
  const { office, days, elsewhere } = question
  if (!elsewhere || !days) return undefined
  const ask = (on: string) => formatRequest('who', { office: officeInWords(office), on })
  return none(
    command,
    request,
    `The chronicle has “${elsewhere.text}” ${daysInWords(elsewhere.days)}, not ${daysInWords(days)}.`,
    [ask(days.first), ask(elsewhere.days.first)],
  )
}
