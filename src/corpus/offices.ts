import type { Chronicle } from './chronicle.ts'
import { compareDates, type Days, overlaps } from './edtf.ts'
import type { Person, Role } from './person.ts'

/** Somebody in an office. */
export interface Holder {
  person: Person
  role: Role
}

/**
 * Who held an office on some day of the given days, in the order in which they took it. Where a successor's and a
 * predecessor's dates blur into one another, those count who held it for sure.
 * @param title the office's title; "Acting" holders and fuller titles that begin with it count, deputies do not
 * @param of whose office, as people.yaml has it; any when empty
 */
export function holdersOf(chronicle: Chronicle, title: string, of: readonly string[], days: Days): Holder[] {
  const possible = [...chronicle.people.values()]
    .flatMap((person) => person.roles.map((role) => ({ person, role })))
    .filter(({ role }) => isOffice(role.title, title) && (of.length === 0 || of.includes(role.of)))
    .filter(({ role }) => overlaps(role, days))
    .sort((a, b) => compareDates(a.role, b.role))
  const states = new Set(possible.map(({ role }) => role.of))
  return [...states].flatMap((state) => {
    const own = possible.filter(({ role }) => role.of === state)
    const sure = own.filter(({ role }) => role.surely && overlaps(role.surely, days))
    return sure.length > 0 ? sure : own
  })
}

/** Whether a person's title is that office: "Foreign Minister and Chairperson" is a Foreign Minister, a deputy is not. */
export function isOffice(held: string, asked: string): boolean {
  const title = held.replace(/^Acting /, '').toLowerCase()
  const wanted = asked.toLowerCase()
  return title.startsWith(wanted) && /^$|^(?:,| and | \()/.test(title.slice(wanted.length))
}
