import type { Mention, Shift, Unit } from '../mention.ts'

const FROM_PUBLICATION =
  /(?<!\b(?:the|in|past|over|per)\s)\b([Ll]ast|[Tt]his past|[Tt]his coming|[Ee]arlier this|[Ll]ater this|[Tt]his|[Nn]ext)\s(week|weekend|month|quarter|year|decade|century)\b(?!-(?:old|long|end))/g
const FROM_CONTEXT =
  /(?<!\b(?:over|throughout|within|during|for)\s)(?<!\b(?:over|throughout|within|during|for)\sthe\s)\b((?:the\s)?(?:previous|preceding|prior|following|same)|(?:earlier|later)\s(?:that|the same)|that same|that)\s(day|week|weekend|month|quarter|year|decade|century|morning|afternoon|evening|night)\b(?!-)/gi
const NEXT_DAY = /\b(?:the\s)?(?:very\s)?next\s(?:day|morning|afternoon|evening|night)\b(?!-)/gi
const WEEKEND = /\b(?:the|at the|over the)\s(?:(past|coming)\s)?weekend\b/gi

/** The period beside that of publication or that of the last date: "last week", "this year", "the following day", "that evening". */
export function neighbouringPeriods(text: string): Mention[] {
  return [
    ...[...text.matchAll(FROM_PUBLICATION)].map((match) => {
      const [, words = '', noun = ''] = match
      return mention(match, { kind: 'shift', unit: unitOf(noun), by: step(words), anchor: 'published' })
    }),
    ...[...text.matchAll(FROM_CONTEXT)].map((match) => {
      const [, words = '', noun = ''] = match
      return mention(match, { kind: 'shift', unit: unitOf(noun), by: step(words), anchor: 'context' })
    }),
    ...[...text.matchAll(NEXT_DAY)].map((match) =>
      mention(match, { kind: 'shift', unit: 'day', by: 1, anchor: 'context' }),
    ),
    ...[...text.matchAll(WEEKEND)].map((match) => {
      const by = match[1] ? step(match[1]) : undefined
      if (by !== undefined) return mention(match, { kind: 'shift', unit: 'weekend', by, anchor: 'published' })
      return mention(match, { kind: 'weekday', weekday: 6, days: 2 })
    }),
  ]
}

function mention(match: RegExpExecArray, wording: Mention['wording']): Mention {
  return { start: match.index, end: match.index + match[0].length, wording }
}

function step(words: string): number {
  if (/last|past|previous|preceding|prior/i.test(words)) return -1
  return /next|coming|following/i.test(words) ? 1 : 0
}

const UNITS: Record<string, Unit> = {
  week: 'week',
  weekend: 'weekend',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
  decade: 'decade',
  century: 'century',
  centurie: 'century',
  fortnight: 'week',
}

/** Mornings and evenings count as their day. */
export function unitOf(noun: string): Shift['unit'] {
  return UNITS[noun.toLowerCase().replace(/s$/, '')] ?? 'day'
}
