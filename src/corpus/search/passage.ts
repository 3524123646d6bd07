/** What is searched: a paragraph with the title it stands under, and what it may be filtered by. */
export interface Passage {
  /** Unique among the passages of an index. */
  id: string
  title: string
  text: string
  publisher?: string
  /** Year of publication. */
  year?: number
  /** ISO 639 code. */
  language?: string
  /** Ids of the people it names. */
  people?: readonly string[]
}

/** Which passages to look in; all that is given must hold. Spellings are compared without case. */
export interface Filter {
  publisher?: string
  /** One year, or the first and last of several; either end may be open. */
  year?: number | { from?: number; to?: number }
  language?: string
  /** Id of a person whom the passage names. */
  person?: string
}
