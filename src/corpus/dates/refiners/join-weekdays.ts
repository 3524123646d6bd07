import { isSingle } from '../calendar.ts'
import type { Mention, Yearly } from '../mention.ts'
import { joinPairs } from './join-pairs.ts'

const BETWEEN = /^(?:\s|,\s(?:the\s|on\s|a\s)?|\sthe\s|\s\(|\s-\s|\s(?:morning|afternoon|evening|night),\s)$/

/** A weekday and the date it falls on are one date: "Thursday, 25 May", "Friday (4 April)", "4 April, a Friday". */
export function joinWeekdays(mentions: Mention[], text: string): Mention[] {
  return joinPairs(mentions, text, (first, second, between) => {
    if (!BETWEEN.test(between)) return undefined
    const end = between === ' (' && text[second.end] === ')' ? second.end + 1 : second.end
    const [weekday, date] = first.wording.kind === 'weekday' ? [first, second] : [second, first]
    if (weekday.wording.kind !== 'weekday' || weekday.wording.days) return undefined
    if (first === date && !/^(?:,\sa\s|\s\()$/.test(between)) return undefined
    if (date.wording.kind === 'yearly' && isOneDay(date.wording))
      return { ...first, end, wording: { ...date.wording, weekday: weekday.wording.weekday } }
    const isDay = date.wording.kind === 'fixed' && date.wording.period.from.day !== undefined
    if (date.wording.kind === 'day-of-month')
      return { ...first, end, wording: { ...date.wording, weekday: weekday.wording.weekday } }
    return isDay ? { ...first, end, wording: date.wording } : undefined
  })
}

function isOneDay(date: Yearly): boolean {
  const period = date.inYear(date.year ?? 2000)
  return period !== undefined && isSingle(period) && period.from.day !== undefined
}
