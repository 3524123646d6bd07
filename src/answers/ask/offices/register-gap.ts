/** An office stands empty for half a year at most; after a longer gap there was somebody whom the register does not have. */
const LONGEST_VACANCY = 200

/** Whether so many days lie between two (`yyyy-MM-dd`) that somebody held the office then whom the register does not have. */
export function isGap(left: string, taken: string): boolean {
  return (Date.parse(taken) - Date.parse(left)) / 86_400_000 > LONGEST_VACANCY
}
