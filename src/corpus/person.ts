import { z } from 'zod'
import { type Days, EARLIEST, LATEST, parseEdtf } from './edtf.ts'
import { edtfText, idText, nameText } from './schema.ts'

/** One entry of people.yaml (data/README.md). */
export const personSchema = z.strictObject({
  id: idText,
  name: z.string().min(1),
  aliases: z.array(nameText),
  roles: z.array(
    z.strictObject({
      title: z.string().min(1),
      of: z.string().min(1),
      from: edtfText.nullable().optional(),
      to: edtfText.nullable().optional(),
    }),
  ),
  note: z.string().min(1),
})

/** An office held, from and to as EDTF; `to: null` means that it is still held, `from: null` that the start is unknown. */
export interface Role {
  title: string
  of: string
  from: string | null
  to: string | null
  /** First and last day that the dates can mean. */
  first: string
  last: string
  /** First and last day on which the office was held however the dates are meant; none when they leave no such day. */
  surely?: Days
}

export interface Person {
  id: string
  name: string
  aliases: string[]
  roles: Role[]
  /** One sentence about the part this person played. */
  note: string
}

/** The days of an office as a role states them: those that the dates can mean, and those that they must mean. */
export function roleDays(from: string | null, to: string | null): Pick<Role, 'first' | 'last' | 'surely'> {
  const start = from === null ? undefined : parseEdtf(from)
  const end = to === null ? undefined : parseEdtf(to)
  const surely = { first: start?.last ?? EARLIEST, last: end?.first ?? LATEST }
  return { first: start?.first ?? EARLIEST, last: end?.last ?? LATEST, ...(surely.first <= surely.last && { surely }) }
}

/** The roles that a person may have held on some day of the given days, in the register's order. */
export function rolesDuring(person: Person, days: { first: string; last: string }): Role[] {
  return person.roles.filter((role) => role.first <= days.last && role.last >= days.first)
}
