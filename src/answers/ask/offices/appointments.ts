import { addDays } from 'date-fns/addDays'
import { format } from 'date-fns/format'
import { parseISO } from 'date-fns/parseISO'
import { overlaps, parseEdtf } from '../../../corpus/edtf.ts'
import type { Event } from '../../../corpus/event.ts'
import type { Context } from '../../context.ts'

/** Days between the act that the events have and the day that the register counts from. */
const FORMALITIES = 10

/**
 * The appointments and resignations of somebody at a date, where the chronicle has them as events.
 * @param date where a term begins or ends, as EDTF; of a year alone, and of `null`, nothing is found
 */
export function appointmentsAt({ corpus }: Context, person: string, date: string | null): Event[] {
  const day = date === null ? undefined : parseEdtf(date)
  if (!day || day.precision === 'year') return []
  const kinds = corpus.names.lookUp('appointed', ['kind']).map(({ id }) => id)
  const around = { first: shift(day.first, -FORMALITIES), last: shift(day.last, FORMALITIES) }
  const near = [...corpus.chronicle.events.values()].filter(
    ({ kind, date: own, participants, mediators }) =>
      kinds.includes(kind) && overlaps(own, around) && [...participants, ...mediators].includes(person),
  )
  const same = near.filter((event) => overlaps(event.date, day))
  return same.length > 0 ? same : near.slice(0, 1)
}

/** What is done on a day of its own, before or after the day from which the office counts. */
const ACT =
  /\b(?:elect(?:ed|ion)|appoint(?:ed|ment)|named|nominat\w+|resign(?:s|ed|ation)?|dismiss(?:ed|al)|sacked|fired|ousted|step(?:s|ped)? down|quit)\b/i

/**
 * The date, as EDTF, that a question for the beginning or end of a term means: the day of the act where it asks for that.
 * @param bound where the register has the term begin or end, as EDTF
 * @param event the appointment or resignation, if there is one
 */
export function dateMeant(text: string, bound: string, event: Event | undefined): string {
  const day = parseEdtf(bound)
  if (!event || !day || !ACT.test(text) || overlaps(event.date, day)) return bound
  return event.date.text
}

function shift(day: string, days: number): string {
  return format(addDays(parseISO(day), days), 'yyyy-MM-dd')
}
