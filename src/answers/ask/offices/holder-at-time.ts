import type { Chronicle } from '../../../corpus/chronicle.ts'
import { EARLIEST } from '../../../corpus/edtf.ts'
import { type Holder, holdersOf } from '../../../corpus/offices.ts'
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
  const holders = thoseThere(chronicle, question.event, holdersOf(chronicle, office.title, office.of, point))
  const when = days ? daysInWords(days) : 'today'
  if (holders.length > 0) return replyWithHolders(asked, holders, when, days)
  const reply = nobodyThen(chronicle, 'who', { office: officeInWords(office) }, office, point, when)
  return { ...reply, request: asked.request, answer: { ...reply.answer, command: asked.command } }
}

/** Of those whom the register has in the office during an event, its own dates being rough, those who took part in it. */
function thoseThere({ events }: Chronicle, id: string | undefined, holders: Holder[]): Holder[] {
  const event = events.get(id ?? '')
  const present = event ? [...event.participants, ...event.mediators] : []
  const there = holders.filter(({ person }) => present.includes(person.id))
  return there.length > 0 ? there : holders
}
