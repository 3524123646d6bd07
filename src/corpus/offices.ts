import type { Chronicle } from './chronicle.ts'
import type { Days } from './edtf.ts'
import type { Person, Role } from './person.ts'

/** Somebody in an office. */
export interface Holder {
  person: Person
  role: Role
}

/**
 * Who may have held an office on some day of the given days, in the order in which they took it.
 * @param title the office's title; "Acting" holders and fuller titles that begin with it count, deputies do not
 * @param of whose office, as people.yaml has it; any when empty
 */
export function holdersOf(chronicle: Chronicle, title: string, of: readonly string[], days: Days): Holder[] {
  return [...chronicle.people.values()]
    .flatMap((person) => person.roles.map((role) => ({ person, role })))
    .filter(({ role }) => isOffice(role.title, title) && (of.length === 0 || of.includes(role.of)))
    .filter(({ role }) => role.first <= days.last && role.last >= days.first)
    .sort((a, b) => (a.role.first < b.role.first ? -1 : a.role.first > b.role.first ? 1 : 0))
}

/** Whether a person's title is that office: "Foreign Minister and Chairperson" is a Foreign Minister, a deputy is not. */
export function isOffice(held: string, asked: string): boolean {
  const title = held.replace(/^Acting /, '').toLowerCase()
  const wanted = asked.toLowerCase()
  return title.startsWith(wanted) && /^$|^(?:,| and | \()/.test(title.slice(wanted.length))
}
