/** "Which two envoys". */
const NUMBER = /^\W*(?:who were|who are|which|what|names? of)(?: the)? (?<number>two|three|four|five)\b/i
const NUMBERS: Record<string, number> = { two: 2, three: 3, four: 4, five: 5 }

/** Whether the head of a body is asked for: one person. */
export function asksForHead(text: string): boolean {
  return /^\W*who (?:now |currently )?(?:heads|leads|chairs)\b/i.test(text)
}

/** How many people a question asks for, where it says so. */
export function numberAsked(text: string): number | undefined {
  return NUMBERS[NUMBER.exec(text)?.groups?.number?.toLowerCase() ?? '']
}
