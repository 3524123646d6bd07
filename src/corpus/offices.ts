import type { Chronicle } from './chronicle.ts'
import { compareDates, type Days, daysBetween, overlaps } from './edtf.ts'
import { type Person, type Role, roleDays, rolesDuring } from './person.ts'

/** Somebody in an office. */
export interface Holder {
  person: Person
  role: Role
}

/**
 * Who held an office on some day of the given days, in the order in which they took it. Where a successor's and a
 * predecessor's dates blur into one another, those count who held it for sure.
 * @param title the office's title; "Acting" holders and fuller titles with it count, deputies do not
 * @param of whose office, as people.yaml has it; any when empty
 */
export function holdersOf(chronicle: Chronicle, title: string, of: readonly string[], days: Days): Holder[] {
  const possible = [...chronicle.people.values()]
    .flatMap((person) => rolesIn(chronicle, person, title, of).map((role) => ({ person, role })))
    .filter(({ role }) => overlaps(role, days))
    .sort((a, b) => compareDates(a.role, b.role))
  const states = new Set(possible.map(({ role }) => role.of))
  return [...states].flatMap((state) => {
    const own = possible.filter(({ role }) => role.of === state)
    const sure = own.filter(({ role }) => role.surely && overlaps(role.surely, days))
    return sure.length > 0 ? sure : own
  })
}

/** When and of whom a person held an office, as `holdersOf` counts it; in the register's order. */
export function rolesIn(chronicle: Chronicle, person: Person, title: string, of: readonly string[]): Role[] {
  const own = rolesNamed(person, namesOfOffice(chronicle, title), of)
  const { held_as: others = [] } = officeTitled(chronicle, title) ?? {}
  const meant = others
    .filter((other) => of.length === 0 || of.includes(other.of))
    .flatMap((other) =>
      rolesIn(chronicle, person, other.title, [other.of]).flatMap((role) => within(role, other.from, other.to) ?? []),
    )
  return [...own, ...meant]
}

/** What of a role lies between two days, as EDTF, if any does; where one is not given, nothing is cut off on that side. */
function within(role: Role, from = role.from, to = role.to): Role | undefined {
  const days = roleDays(from, to)
  if (!overlaps(role, days)) return undefined
  const [start, end] = [days.first > role.first ? from : role.from, days.last < role.last ? to : role.to]
  const own = { ...role, from: start, to: end, ...roleDays(start, end) }
  // On the day on which one office took over from another whoever came new into the old one did not govern.
  return own.first === own.last && role.first < role.last ? undefined : own
}

function officeTitled({ vocabulary }: Chronicle, title: string) {
  return vocabulary.offices.find((office) => office.title === title)
}

/** The roles that somebody may have held on some day of the given days; none of nobody in the register. */
export function rolesThen({ people }: Chronicle, id: string, days: Days): Role[] {
  const person = people.get(id)
  return person ? rolesDuring(person, days) : []
}

/** The same, or all that he or she ever held where none is known of then. */
export function rolesThenOrEver(chronicle: Chronicle, id: string, days: Days): Role[] {
  const then = rolesThen(chronicle, id, days)
  return then.length > 0 ? then : (chronicle.people.get(id)?.roles ?? [])
}

/**
 * Whether a person's title is that office: "Foreign Minister and Chairperson" is both a Foreign Minister and a
 * Chairperson, a deputy is not.
 */
export function isOffice(held: string, asked: string): boolean {
  const wanted = asked.toLowerCase()
  const title = (isActing(asked) ? held : held.replace(ACTING, '')).toLowerCase()
  if (title.endsWith(` and ${wanted}`)) return true
  return title.startsWith(wanted) && /^$|^(?:,| and | \()/.test(title.slice(wanted.length))
}

/** Whether a title is that of somebody who only stood in. */
export function isActing(title: string): boolean {
  return ACTING.test(title)
}

const ACTING = /^Acting /

/** A title that the vocabulary gives several names: one state's is called otherwise than another's. */
function namesOfOffice(chronicle: Chronicle, title: string): string[] {
  return [title, ...(officeTitled(chronicle, title)?.aliases ?? [])]
}

function rolesNamed({ roles }: Person, names: readonly string[], of: readonly string[]): Role[] {
  return roles
    .filter((role) => of.length === 0 || of.includes(role.of))
    .flatMap((role) => (names.some((name) => isOffice(role.title, name)) ? role : (secondOffice(role, names) ?? [])))
}

/** "Commander, Minister", "Minister (Chairperson in 2016)": the office after the first, held as long or in that year. */
function secondOffice(role: Role, names: readonly string[]): Role | undefined {
  const [, ...others] = role.title.split(/, | and | \(|\)/)
  for (const other of others) {
    const { title = '', year } = /^(?<title>.*?)(?: in (?<year>\d{4}))?$/.exec(other)?.groups ?? {}
    if (title === '' || !names.some((name) => name.toLowerCase() === title.toLowerCase())) continue
    return year === undefined ? { ...role, title } : { ...role, title, from: year, to: year, ...roleDays(year, year) }
  }
  return undefined
}

/** An office stands empty for half a year at most; after a longer gap there was somebody whom the register does not have. */
const LONGEST_VACANCY = 200

/** Whether so many days lie between two terms that somebody held the office then whom the register does not have. */
export function isGap(left: Days, taken: Days): boolean {
  return daysBetween(left, taken) > LONGEST_VACANCY
}
