/** Which of those that fit: the first, the third, the last but none. */
export interface Pick {
  from: 'first' | 'last'
  /** From 1. */
  number: number
}
