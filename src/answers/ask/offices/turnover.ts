import { type Days, LATEST, overlaps } from '../../../corpus/edtf.ts'
import type { Reply } from '../../reply.ts'
import { daysInWords } from '../../words.ts'
import type { Asked } from './asked.ts'
import { replyWithHolders } from './holders-reply.ts'
import { endOf, startOf, stintsIn } from './stints.ts'

/** Who took the office in the given days, or left it then; `undefined` when nobody did. */
export function turnover(asked: Asked, change: 'start' | 'end', days: Days): Reply | undefined {
  const bound = change === 'start' ? startOf : endOf
  const changed = stintsIn(asked.context.corpus.chronicle, asked.question).filter((own) => overlaps(bound(own), days))
  // "Who became X after …": the first of those who did since.
  const holders = days.last === LATEST && change === 'start' ? changed.slice(0, 1) : changed
  return holders.length > 0 ? replyWithHolders(asked, holders, daysInWords(days)) : undefined
}
