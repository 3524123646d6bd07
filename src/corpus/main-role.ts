import type { Chronicle } from './chronicle.ts'
import { overlaps } from './edtf.ts'
import type { Person, Role } from './person.ts'

/**
 * The office that readers know somebody by: of those still held, else of all, the one held during most of the events
 * in which the person took part, the later one of equals; `undefined` for a person without offices.
 */
export function mainRole(chronicle: Chronicle, person: Person): Role | undefined {
  const held = person.roles.filter(({ from, to }) => to === null && from !== null)
  const candidates = held.length > 0 ? held : person.roles
  if (candidates.length < 2) return candidates[0]
  const events = [...chronicle.events.values()].filter(
    ({ participants, mediators }) => participants.includes(person.id) || mediators.includes(person.id),
  )
  let main: Role | undefined
  let most = -1
  for (const role of candidates) {
    const count = events.filter(({ date }) => overlaps(date, role)).length
    if (count >= most) [main, most] = [role, count]
  }
  return main
}
