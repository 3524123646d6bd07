import { dayNumber, type Period, type Point } from './calendar.ts'
import type { Mention } from './mention.ts'
import { type Context, historyIn, type Resolved, remember } from './resolvers/context.ts'
import { resolveDayOfMonth } from './resolvers/days-of-month.ts'
import { resolveShift } from './resolvers/shifts.ts'
import { resolveWeekday } from './resolvers/weekdays.ts'
import { resolveYearly } from './resolvers/yearly.ts'

/**
 * Resolves mentions in text order against the publication day, the tense of their clause and the dates before them.
 * Mentions that count from a date which the text does not give, and years outside 1–2999, are left out.
 */
export function resolve(mentions: Mention[], text: string, published: Point): Resolved[] {
  const context: Context = {
    text,
    published: dayNumber(published),
    last: undefined,
    latest: {},
    weekdays: new Map(),
    history: historyIn(mentions, published.year),
  }
  return mentions.flatMap((mention) => {
    const period = periodOf(mention, context)
    if (period === undefined || period.from.year < 1 || period.to.year > 2999) return []
    const date = { ...mention, period }
    remember(context, date, mention)
    return [date]
  })
}

function periodOf(mention: Mention, context: Context): Period | undefined {
  const { wording } = mention
  switch (wording.kind) {
    case 'fixed':
      return wording.period
    case 'shift':
      return resolveShift(wording, mention, context)
    case 'weekday':
      return resolveWeekday(wording, mention, context)
    case 'day-of-month':
      return resolveDayOfMonth(wording, mention, context)
    case 'yearly':
      return resolveYearly(wording, mention, context)
  }
}
