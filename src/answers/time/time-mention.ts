import type { Days } from '../../corpus/edtf.ts'

/** A stretch of time named in a text; `text.slice(start, end)` names it. */
export interface TimeMention extends Days {
  start: number
  end: number
  /** Whether it is the time of an event that was named: "after it" leaves the event itself out. */
  event?: boolean
  /** The id of that event, where there is one. */
  eventId?: string
  /** Whether both ends are named: "May to June 2001" after "from" opens nothing. */
  range?: boolean
}
