import type { Chronicle } from './chronicle.ts'
import type { Days } from './edtf.ts'
import type { Event } from './event.ts'
import { rolesThen } from './offices.ts'
import type { Role } from './person.ts'

/** The ids of the sides that a person served on some day of the given days, or ever where nothing is known of then. */
export function sidesOf(chronicle: Chronicle, id: string, days: Days): string[] {
  const { sides } = chronicle.vocabulary
  const own = (roles: readonly Role[]) => sides.filter(({ name }) => roles.some(({ of }) => of === name))
  const then = own(rolesThen(chronicle, id, days))
  return (then.length > 0 ? then : own(chronicle.people.get(id)?.roles ?? [])).map((side) => side.id)
}

/** Whether people of different sides took part in an event; `among` limits it to some of its participants. */
export function hasSeveralSides(
  chronicle: Chronicle,
  event: Event,
  among: readonly string[] = event.participants,
): boolean {
  const [first, ...others] = among.map((id) => sidesOf(chronicle, id, event.date)).filter((sides) => sides.length > 0)
  return first !== undefined && others.some((sides) => !sides.some((side) => first.includes(side)))
}

/**
 * Whether people of different sides were where an event was held, and did not talk to each other. Where nobody else was
 * there, they talked.
 */
export function keptSidesApart(chronicle: Chronicle, event: Event, among?: readonly string[]): boolean {
  const withHost = event.mediators.length > 0
  return event.kind === 'meeting' && !event.joint && withHost && hasSeveralSides(chronicle, event, among)
}
