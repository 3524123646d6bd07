import type { Chronicle } from '../../../corpus/chronicle.ts'
import { compareDates } from '../../../corpus/edtf.ts'
import { type Holder, isActing, rolesIn } from '../../../corpus/offices.ts'
import { isOfLeader } from '../../question/office-questions/governed.ts'
import type { OfficeQuestion } from '../../question/office-questions/office-question.ts'

/** The terms in order of their beginning, those who only stood in left out, unless they are named, acting holders are asked for, or the office is that of whoever governs. */
export function regularTerms(chronicle: Chronicle, { office, people }: OfficeQuestion): Holder[] {
  const all = [...chronicle.people.values()].flatMap((person) =>
    rolesIn(chronicle, person, office.title, office.of).map((role) => ({ person, role })),
  )
  return all
    .filter(
      ({ person, role }) =>
        !isActing(role.title) ||
        isActing(office.title) ||
        isOfLeader(chronicle, { office }) ||
        (people.flat().includes(person.id) && !all.some((own) => own.person === person && !isActing(own.role.title))),
    )
    .sort((a, b) => compareDates(a.role, b.role))
}
