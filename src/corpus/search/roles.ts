import { DIGITS, MONTH, NUMBER_WORD, YEAR } from './kinds.ts'
import type { AnswerType } from './query.ts'
import type { Usage } from './segment.ts'

/** Types of answer as bits. */
export const ROLES: Record<AnswerType, number> = { date: 1, number: 2, person: 4, place: 8 }

/** Which types of answer each term could be a part of, as bits, by how the collection writes it. */
export function rolesOf({ kind, inside, capital, located }: Omit<Usage, 'role'>): Uint8Array {
  const roles = new Uint8Array(kind.length)
  for (let term = 0; term < kind.length; term++) {
    const bits = kind[term] ?? 0
    const capitals = capital[term] ?? 0
    const isName = bits === 0 && capitals * 2 > (inside[term] ?? 0)
    const isPlace = isName && (located[term] ?? 0) * 4 > capitals
    roles[term] =
      ((bits & (YEAR | MONTH)) !== 0 ? ROLES.date : 0) |
      ((bits & (DIGITS | NUMBER_WORD)) !== 0 ? ROLES.number : 0) |
      (isName && !isPlace ? ROLES.person : 0) |
      (isPlace ? ROLES.place : 0)
  }
  return roles
}
