import { stem, tokens } from '../../../corpus/analyser.ts'
import { LATEST, overlaps } from '../../../corpus/edtf.ts'
import type { Context } from '../../context.ts'
import type { OfficeQuestion } from '../../question/office-questions/office-question.ts'
import { ordinalWords } from '../../question/times/order.ts'
import type { Pick } from '../../question/times/pick.ts'
import { none } from '../../refusal.ts'
import type { Reply } from '../../reply.ts'
import { formatRequest } from '../../request.ts'
import { daysInWords, officeInWords } from '../../words.ts'
import type { Asked } from './asked.ts'
import { replyWithHolders } from './holders-reply.ts'
import { endOfRegister } from './not-in-register.ts'
import { isUnbroken, type Stint, stintsIn } from './stints.ts'
import { termInDates } from './term-dates.ts'

/** The first, the second, the last who held the office, of all or of those in the time asked about. */
export function nthHolder(asked: Asked, pick: Pick): Reply | undefined {
  const { context, question, command, request } = asked
  const { chronicle } = context.corpus
  const { days } = question
  const all = stintsIn(chronicle, question)
  if (days) {
    const since = all.filter((stint) => (days.last === LATEST ? stint.first >= days.first : overlaps(stint, days)))
    const own = since[pick.number - 1]
    return own && isUnbroken(chronicle, question, since.slice(0, pick.number))
      ? replyWithHolders(asked, [own], daysInWords(days))
      : undefined
  }
  const own = pick.from === 'last' ? all[all.length - pick.number] : all[pick.number - 1]
  const [first] = all
  if (!own || !first) return endOfRegister(asked, all.slice(-1))
  if (pick.from === 'last') return replyWithHolders(asked, [own], numbered(pick))
  if (!isSaidToBeFirst(context, question, first) || !isUnbroken(chronicle, question, all.slice(0, pick.number)))
    return none(
      command,
      request,
      `The chronicle does not say who was ${officeInWords(question.office)} first; the first whom it names is ${first.person.name}, ${termInDates(first.role)}.`,
      [formatRequest('who', { person: first.person.name })],
    )
  return replyWithHolders(asked, [own], numbered(pick))
}

/** `First X of A`, `Third X of A`, `Last X of A`. */
function numbered({ from, number }: Pick): (office: string) => string {
  const [word] = ordinalWords(number)
  const which = from === 'last' ? (number === 1 ? 'last' : `last but ${number - 1}`) : (word ?? `${number}th`)
  return (office) => `${which.charAt(0).toUpperCase()}${which.slice(1)} ${office}`
}

/** Registers begin somewhere: whoever stands there first was the first only if that is said of him or her. */
function isSaidToBeFirst({ corpus }: Context, { office }: OfficeQuestion, { person }: Stint): boolean {
  const aliases = corpus.chronicle.vocabulary.offices.find(({ title }) => title === office.title)?.aliases ?? []
  const terms = new Set(
    [office.title, ...aliases].flatMap((name) => tokens(name).flatMap(({ term, stop }) => (stop ? [] : term))),
  )
  const words = tokens(person.note)
  return words.some(
    ({ word }, at) => word === 'first' && words.slice(at + 1, at + 4).some((next) => terms.has(stem(next.word))),
  )
}
