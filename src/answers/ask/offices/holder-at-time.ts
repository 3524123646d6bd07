import { EARLIEST } from '../../../corpus/edtf.ts'
import { holdersOf } from '../../../corpus/offices.ts'
import { nobodyThen } from '../../office-holders.ts'
import type { Reply } from '../../reply.ts'
import { daysInWords, officeInWords } from '../../words.ts'
import type { Asked } from './asked.ts'
import { replyWithHolders } from './holders-reply.ts'

/** Who held the office at the time asked about, today when none is; `undefined` of a time to come. */
export function holderAtTime(asked: Asked): Reply | undefined {
  const { context, question } = asked
  const { chronicle } = context.corpus
  const { office, days } = question
  const then = days ?? { first: context.today, last: context.today }
  // "Before the war": who held it on the day before.
  const point = then.first === EARLIEST ? { first: then.last, last: then.last } : then
  if (point.first > context.today) return undefined
  const holders = holdersOf(chronicle, office.title, office.of, point)
  const when = days ? daysInWords(days) : 'today'
  if (holders.length > 0) return replyWithHolders(asked, holders, when, days)
  const reply = nobodyThen(chronicle, 'who', { office: officeInWords(office) }, office, point, when)
  return { ...reply, request: asked.request, answer: { ...reply.answer, command: asked.command } }
}
