import type { Chronicle } from '../../../corpus/chronicle.ts'
import { type Days, EARLIEST, LATEST, parseEdtf } from '../../../corpus/edtf.ts'
import { type Holder, holdersOf, isGap } from '../../../corpus/offices.ts'
import type { OfficeQuestion } from '../../question/office-questions/office-question.ts'
import { regularTerms } from './regular-terms.ts'

/** One run of somebody in an office: terms that nobody else's lies between. */
export interface Stint extends Holder, Days {
  /** Whose office it is. */
  of: string
}

/** The runs in office in order of their beginning. */
export function stintsIn(chronicle: Chronicle, question: OfficeQuestion): Stint[] {
  const runs: Stint[] = []
  for (const { person, role } of regularTerms(chronicle, question)) {
    const previous = runs.findLast(({ of }) => of === role.of)
    if (previous?.person === person && !isGap(previous, role)) {
      previous.role = { ...previous.role, to: role.to, last: role.last }
      previous.last = role.last
    } else runs.push({ person, role, of: role.of, first: role.first, last: role.last })
  }
  return runs
}

/** The days on one of which a run began; none that can be asked about where that is not known. */
export function startOf({ role }: Stint): Days {
  return parseEdtf(role.from ?? '') ?? { first: LATEST, last: LATEST }
}

/** The days on one of which it ended; none that can be asked about where that is not known, or where it lasts. */
export function endOf({ role }: Stint): Days {
  return parseEdtf(role.to ?? '') ?? { first: LATEST, last: LATEST }
}

/** Whether each of the runs begins soon after the one before it, those who stood in counted. */
export function isUnbroken(chronicle: Chronicle, { office }: OfficeQuestion, path: readonly Stint[]): boolean {
  const [start] = path
  if (!start) return true
  const all = holdersOf(chronicle, office.title, [start.of], { first: EARLIEST, last: LATEST })
  const reached: Days = { first: start.first, last: start.last }
  for (const own of path.slice(1)) {
    for (const { role } of all)
      if (role.first <= own.first && !isGap(reached, role) && role.last > reached.last) reached.last = role.last
    if (isGap(reached, own)) return false
    if (own.last > reached.last) reached.last = own.last
  }
  return true
}
