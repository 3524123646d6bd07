import type { Chronicle } from './chronicle.ts'
import { type Days, EARLIEST, LATEST } from './edtf.ts'
import { isOffice } from './offices.ts'
import { rolesDuring } from './person.ts'

/** What else is known where a name stands that several people share. */
export interface NameContext {
  /** The days spoken of. */
  days?: Days
  /** Ids of other people spoken of together with them. */
  company?: readonly string[]
  /** An office named with them, of any of these states; of any state when the list is empty. */
  office?: { title: string; of: readonly string[] }
}

/**
 * Tells namesakes apart: by who held the office named, by who was in office on the days spoken of, then by who took part
 * in events together with the others named. A step that would leave nobody is not taken; more than one left means that it cannot be told.
 */
export function tellApart(
  chronicle: Chronicle,
  candidates: readonly string[],
  { days, company = [], office }: NameContext,
): string[] {
  let left = [...candidates]
  const keep = (test: (id: string) => boolean) => {
    const kept = left.filter(test)
    if (kept.length > 0) left = kept
  }
  const rolesOf = (id: string) => {
    const person = chronicle.people.get(id)
    return person === undefined ? [] : rolesDuring(person, days ?? { first: EARLIEST, last: LATEST })
  }
  if (left.length > 1 && office)
    keep((id) =>
      rolesOf(id).some(
        ({ title, of }) => isOffice(title, office.title) && (office.of.length === 0 || office.of.includes(of)),
      ),
    )
  if (left.length > 1 && days) keep((id) => rolesOf(id).length > 0)
  const others = company.filter((id) => !candidates.includes(id))
  if (left.length > 1 && others.length > 0) {
    const gatherings = [...chronicle.events.values()].map(({ participants, mediators }) => [
      ...participants,
      ...mediators,
    ])
    const met = (id: string) =>
      others.filter((other) => gatherings.some((people) => people.includes(id) && people.includes(other))).length
    const most = Math.max(...left.map(met))
    keep((id) => met(id) === most)
  }
  return left
}
