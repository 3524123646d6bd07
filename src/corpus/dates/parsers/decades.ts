import type { Mention } from '../mention.ts'
import { ordinalNumber } from '../words.ts'

const DECADE =
  /(?<![\p{L}\d$£€.,-])(?:(1\d|20)(\d)0['’]?s|(?:['’]|(?<=\b(?:the|early|late|mid)[\s-]))([2-9])0['’]?s)(?![\p{L}\d-])/gu
const NAMED =
  /\b(?:the\s(?:early\s|late\s|mid-?\s?)?)(twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b/gi
const TENS = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties']
const CENTURY = /\b(?:the\s)?(\d{1,2}(?:st|nd|rd|th)|[a-z]+(?:-first)?)[\s-]century\b/gi

/** Decades and centuries: "the 1980s", "the '90s", "the nineties", "the 19th century". */
export function decades(text: string): Mention[] {
  return [
    ...[...text.matchAll(DECADE)].map((match) => {
      const [, century = '19', written, short = '0'] = match
      return years(match, Number(century) * 100 + Number(written ?? short) * 10, 9)
    }),
    ...[...text.matchAll(NAMED)].map((match) =>
      years(match, 1920 + TENS.indexOf((match[1] ?? '').toLowerCase()) * 10, 9),
    ),
    ...[...text.matchAll(CENTURY)].flatMap((match) => {
      const century = ordinalNumber(match[1] ?? '')
      return century >= 10 && century <= 21 ? [years(match, (century - 1) * 100 + 1, 99)] : []
    }),
  ]
}

function years(match: RegExpExecArray, first: number, more: number): Mention {
  const period = { from: { year: first }, to: { year: first + more } }
  return { start: match.index, end: match.index + match[0].length, wording: { kind: 'fixed', period } }
}
