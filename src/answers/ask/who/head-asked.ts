/** Whether the head of a body is asked for: one person. */
export function asksForHead(text: string): boolean {
  return /^\W*who (?:now |currently )?(?:heads|leads|chairs)\b/i.test(text)
}
