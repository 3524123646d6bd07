/** Which people a question asks for, as far as the noun says that stands for them: "which three A and B ministers". */
export interface Description {
  /** `titled`: those whose title has `terms`; the others are told by their part, or not at all. */
  noun: 'anybody' | 'officials' | 'mediators' | 'leaders' | 'advisers' | 'titled'
  /** What a title must say, as terms. */
  terms: string[]
  /** Whom they served, as people.yaml has it: each of these somebody; empty when that is left open. */
  of: string[]
  /** Whom none of them served, and who are none of them. */
  notOf: string[]
  without: ReadonlySet<string>
  /** Whether they had the title before, and no longer then. */
  former: boolean
  /** Whether only people of neither party to the talks are asked for. */
  third: boolean
  /** How many are asked for: 1 of a singular; `undefined` of a plural without a number. */
  number: number | undefined
  /** Whether what is left out is said in the question's own words, ahead of all else. */
  leavesOut: boolean
  /** Whether they are told by having been somewhere alone, and by no deed. */
  wereThere: boolean
  /** The question with "who" in place of the noun and all that belongs to it. */
  question: string
}

/** Anybody at all. */
export const ANYBODY: Description = {
  noun: 'anybody',
  terms: [],
  of: [],
  notOf: [],
  without: new Set(),
  leavesOut: false,
  former: false,
  third: false,
  number: undefined,
  wereThere: false,
  question: '',
}
