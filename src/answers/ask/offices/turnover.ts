import { type Days, LATEST, overlaps } from '../../../corpus/edtf.ts'
import { LEFT_BY_ACT } from '../../question/office-questions/turnover.ts'
import type { Reply } from '../../reply.ts'
import { daysInWords } from '../../words.ts'
import { appointmentsAt } from './appointments.ts'
import type { Asked } from './asked.ts'
import { replyWithHolders } from './holders-reply.ts'
import { endOf, startOf, stintsIn } from './stints.ts'

/** Who took the office in the given days, or left it then; `undefined` when nobody did. */
export function turnover(asked: Asked, change: 'start' | 'end', days: Days): Reply | undefined {
  const bound = change === 'start' ? startOf : endOf
  const changed = stintsIn(asked.context.corpus.chronicle, asked.question).filter((own) => overlaps(bound(own), days))
  // "Who became X after …": the first of those who did since.
  const holders = days.last === LATEST && change === 'start' ? changed.slice(0, 1) : changed
  // Whoever resigned is told by an event; others' terms only ended then.
  const resigned = holders.filter(({ person, role }) => appointmentsAt(asked.context, person.id, role.to).length > 0)
  if (change === 'end' && LEFT_BY_ACT.test(asked.text) && resigned.length > 0)
    return replyWithHolders(asked, resigned, daysInWords(days), days)
  return holders.length > 0 ? replyWithHolders(asked, holders, daysInWords(days), days) : undefined
}
