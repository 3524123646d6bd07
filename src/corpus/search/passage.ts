/** What is searched: a paragraph with the title it stands under, and what it may be filtered by. */
export interface Passage {
  /** Unique among the passages of an index. */
  id: string
  title: string
  text: string
  publisher?: string
  /** When it was published: a year, or the first and the last day it may have been, `YYYY-MM-DD`. */
  year?: number
  published?: Days
  /** ISO 639 code. */
  language?: string
  /** Ids of the people it names. */
  people?: readonly string[]
}

/** From one day to another, both included, `YYYY-MM-DD`. */
export interface Days {
  first: string
  last: string
}

/** Which passages to look in; all that is given must hold. Spellings are compared without case. */
export interface Filter {
  publisher?: string
  /** Published in this year, or in these years; either end may be open. */
  year?: number | { from?: number; to?: number }
  /** Perhaps published in this time; either end may be open. */
  published?: Partial<Days>
  language?: string
  /** Id of a person whom the passage names. */
  person?: string
}
