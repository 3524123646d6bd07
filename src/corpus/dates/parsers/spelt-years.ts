import { single } from '../calendar.ts'
import type { Mention } from '../mention.ts'
import { COUNT, countNumber } from '../words.ts'

const CENTURIES: Record<string, number> = { eighteen: 1800, nineteen: 1900, twenty: 2000, 'two thousand': 2000 }
const PATTERN = new RegExp(
  `\\b(?:(eighteen|nineteen|twenty)[\\s-](${'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'})(?:[\\s-](${'one|two|three|four|five|six|seven|eight|nine'}))?` +
    `|(?<=\\b(?:in|since|until|by|of|from|to|year)\\s)(two thousand)(?:\\sand)?(?:\\s(${COUNT}))?)\\b(?![\\s-](?:people|percent|per cent|dollars|men|women|miles|thousand|hundred))`,
  'gi',
)

/** Years in words, as broadcast news writes them: "nineteen ninety-one", "in two thousand and four". */
export function speltYears(text: string): Mention[] {
  return [...text.matchAll(PATTERN)].map((match) => {
    const [whole, century = 'two thousand', tens = '', unit = '', , rest = ''] = match
    const year = (CENTURIES[century.toLowerCase()] ?? 0) + countNumber(tens) + countNumber(unit) + countNumber(rest)
    return { start: match.index, end: match.index + whole.length, wording: { kind: 'fixed', period: single({ year }) } }
  })
}
