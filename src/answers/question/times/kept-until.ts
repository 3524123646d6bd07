import type { Span } from '../../reply.ts'

const KEPT =
  /(?<lead>\b(?:keep|kept|exten[ds]\w*|prolong\w*|renew\w*|stay(?:s|ed)?|remain(?:s|ed)?|in place)\b[^,;:?]* (?:until|till|to|through))(?: the)?(?: end of)?(?: the)?(?: \p{L}+)? (?=(?<year>\d{4})?)/iu

/** Whether a time says how long something was to last, "kept until 2027": part of what was decided, and not when. */
export function isKeptUntil(text: string, { start }: Span): boolean {
  const kept = KEPT.exec(text)
  const lead = kept?.groups?.lead ?? ''
  return kept !== null && kept.index + lead.length < start && kept.index + kept[0].length >= start
}

/** The year up to which something was to last, as the question has it. */
export function yearKeptUntil(text: string): string | undefined {
  return KEPT.exec(text)?.groups?.year
}
