import type { Span } from '../../reply.ts'
import { findDates } from '../../time/calendar.ts'
import { relate } from '../../time/relations.ts'
import type { TimeMention } from '../../time/time-mention.ts'
import type { Draft } from '../draft.ts'
import { between, isState } from '../people/office-phrases.ts'
import { dateOf } from '../times/named-time.ts'

/** Words after an event that point at its first or last day. */
const BROKE_OUT = /^ *(?:was |had |first )*(?:broke out|breaks out|began|begins|started|starts|erupted|breaking out)\b/i
const WAS_OVER = /^ *(?:was |had |finally )*(?:ended|ends|over|finished|came to an end)\b/i
const GOES_ON =
  /^ *(?:(?:was|were|is|had|being|been|still|first) )*(?:fought|raging|going on|under way|underway|happened|happening|took place|taking place|lasted|held|signed|concluded|agreed|adopted|made)\b/i
const AT_START = /\b(?:(?:outbreak|start|beginning|eve|onset) of|on the eve of)(?: the)? *$/i
const AT_END = /\b(?:end|close) of(?: the)? *$/i
const IN_YEAR = /\byear(?: of|(?: in)? which saw| when)?(?: the)? *$/i

/** Words that make an event a time, and a body behind it that it is the event of. */
const CONJUNCTION =
  /\b(?:when|while|during|amid|(?:at|by) the time(?: of)?|at|(?:on|in) the (?:day|month)s? of)(?: the)? *$/i
const OF_BODY = /^ (?:of|by) (?:the )?/i

/** The times named, as dates or by events and periods; and where they and the words that go with them stand. */
export function timesIn(draft: Draft, taken: readonly Span[]): { times: TimeMention[]; spans: Span[] } {
  const { text, context, mentions } = draft
  const spans: Span[] = []
  const anchors: TimeMention[] = []
  for (const mention of mentions) {
    if (taken.some(({ start, end }) => mention.start < end && mention.end > start)) continue
    const date = dateOf(draft, mention)
    if (!date) continue
    const [lead, rest] = [text.slice(0, mention.start), text.slice(mention.end)]
    const [start, over] = [BROKE_OUT.exec(rest) ?? AT_START.exec(lead), WAS_OVER.exec(rest) ?? AT_END.exec(lead)]
    const year = IN_YEAR.exec(lead)
    const behind = BROKE_OUT.exec(rest) ?? WAS_OVER.exec(rest) ?? GOES_ON.exec(rest)
    const ahead = AT_START.exec(lead) ?? AT_END.exec(lead) ?? year ?? CONJUNCTION.exec(lead)
    const body = mentions.find((own) => isState(own) && OF_BODY.exec(rest)?.[0].length === own.start - mention.end)
    const days = year
      ? { first: `${date.first.slice(0, 4)}-01-01`, last: `${date.last.slice(0, 4)}-12-31` }
      : start
        ? { first: date.first, last: date.first }
        : over
          ? { first: date.last, last: date.last }
          : { first: date.first, last: date.last }
    anchors.push({ ...days, start: mention.start, end: mention.end, event: true })
    spans.push({
      start: ahead ? ahead.index : mention.start,
      end: body ? body.end : mention.end + (behind?.[0].length ?? 0),
    })
  }
  const all = findDates(text, context.today)
  const dates = all.filter(
    (date) =>
      ![...taken, ...spans].some(({ start, end }) => date.start < end && date.end > start) &&
      !anchors.some(({ end }) => /^[\s(,]*(?:of |in |on )?$/i.test(between(text, end, date.start))),
  )
  const told = all.filter((date) => !dates.includes(date))
  const times = relate(
    text,
    [...dates, ...anchors].sort((a, b) => a.start - b.start),
  )
  return { times, spans: [...spans, ...times, ...told.filter(({ start }) => anchors.some(({ end }) => start >= end))] }
}
