/** A person or place of the registers where a paragraph names it. Offsets are in UTF-16 code units of the paragraph. */
export interface Named {
  start: number
  end: number
  /** Ids: one, or several when a shared name cannot be told apart. */
  ids: string[]
}
