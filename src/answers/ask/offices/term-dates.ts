import type { Role } from '../../../corpus/person.ts'
import { edtfInWords } from '../../words.ts'

/** The dates of a term as EDTF: `2008-04-14/2018-05-12`, `2020-07-16/..`. */
export function termInEdtf({ from, to }: Role): string {
  return from === to && from !== null ? from : `${from ?? '..'}/${to ?? '..'}`
}

/** The same in words; `termInWords` tells the years alone. */
export function termInDates(role: Role): string {
  return role.from === null && role.to === null ? 'dates unknown' : edtfInWords(termInEdtf(role))
}
