import type { Mention } from '../mention.ts'
import { unitOf } from './neighbouring-periods.ts'

const PATTERN =
  /\b(?:(?:the\s)?(?:end|close|beginning|start|middle|rest|remainder|latter part|early part)\sof|(?:early|earlier|late|later)\sin)\sthe\s(week|month|year|decade|century)\b(?!-|['’])/gi
const YEAR_END = /\b(?:mid-?)?(year|month)(?:-end|['’]s\send|(?<=\bmid-?year)\b)\b(?:,?\s(?:of\s)?(\d{4})\b)?/gi

/** A part of the current period: "the end of the month", "early in the year", "year-end". */
export function endsOfPeriods(text: string): Mention[] {
  return [
    ...[...text.matchAll(PATTERN)].map((match): Mention => current(match, match[1] ?? '')),
    ...[...text.matchAll(YEAR_END)].map((match): Mention => {
      const [whole, unit = '', year] = match
      if (year === undefined) return current(match, unit)
      const point = { year: Number(year) }
      const wording = { kind: 'fixed' as const, period: { from: point, to: point } }
      return { start: match.index, end: match.index + whole.length, wording, approximate: true }
    }),
  ]
}

function current(match: RegExpExecArray, noun: string): Mention {
  const unit = unitOf(noun)
  return {
    start: match.index,
    end: match.index + match[0].length,
    wording: { kind: 'shift', unit, by: 0, anchor: 'published' },
    approximate: unit !== 'week' && !/rest|remainder|earlier|later\b/i.test(match[0]),
  }
}
