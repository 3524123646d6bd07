import type { Days } from '../../../corpus/edtf.ts'
import type { Office } from '../../office.ts'
import type { Pick } from '../times/pick.ts'
import type { Relation } from './succession.ts'

/** What a question asks of somebody's term in an office: all of it, its beginning, its end. */
export type WantedOfTerm = 'term' | 'start' | 'end'

/** What a question asks of an office: who held it at a time, all who ever did, how many did, when somebody did. */
export type WantedOfOffice = 'holder' | 'all' | 'count' | WantedOfTerm

/** A question for an office and nothing else, every word of it understood. */
export interface OfficeQuestion {
  office: Office
  wants: WantedOfOffice
  /** Whose term it is, or who held the office before or after; each one id, or those of namesakes. */
  people: string[][]
  relation?: Relation
  /** Whom the one whose term it is followed ('next') or went before ('previous'), where the question says so. */
  beside?: { ids: string[]; relation: Exclude<Relation, 'between'> }
  pick?: Pick
  /** The time asked about. */
  days?: Days
  /** The event that tells the time. */
  event?: string | undefined
  /** What is said to have been at the time asked about, and was at another. */
  elsewhere?: { text: string; days: Days }
  /** Only those who took the office then, or left it then. */
  change?: 'start' | 'end'
  /** A word for whose office it is that the chronicle does not know. */
  unknown?: string
}
