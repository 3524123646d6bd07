import type { Mention } from '../mention.ts'

const DAYS: [RegExp, number][] = [
  [/\b(?:the\s)?day before yesterday\b/gi, -2],
  [/\b(?:the\s)?day after tomorrow\b/gi, 2],
  [/\b(?:[Yy]esterday|[Ll]ast (?:night|evening))\b/g, -1],
  [/\b[Tt]omorrow\b/g, 1],
  [
    /\b(?:[Tt]oday|[Tt]onight|[Tt]his (?:morning|afternoon|evening))\b(?!['’]s (?:world|society|youth|children|standards|young)|\.\p{L})/gu,
    0,
  ],
]

/** "today", "last night", "the day after tomorrow". */
export function namedDays(text: string): Mention[] {
  return DAYS.flatMap(([pattern, by]) =>
    [...text.matchAll(pattern)].flatMap((match): Mention[] => {
      if (/^[TY]/.test(match[0]) && !opensSentence(text, match.index)) return []
      const wording = { kind: 'shift' as const, unit: 'day' as const, by, anchor: 'published' as const }
      return [{ start: match.index, end: match.index + match[0].length, wording }]
    }),
  )
}

/** A capital elsewhere belongs to a name, such as a newspaper's. */
function opensSentence(text: string, index: number): boolean {
  return /(?:^|[.!?:;"“”‘’'()\]—–\n-]\s{0,3})$/.test(text.slice(Math.max(0, index - 4), index))
}
