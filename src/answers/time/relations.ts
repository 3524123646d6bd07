import { addDays } from 'date-fns/addDays'
import { format } from 'date-fns/format'
import { parseISO } from 'date-fns/parseISO'
import { type Days, EARLIEST, LATEST } from '../../corpus/edtf.ts'
import { away, DISTANCE, distanceIn, isBefore } from './offset.ts'
import type { TimeMention } from './time-mention.ts'

const FEW = '(?:(?:a few|several|some|only|just|mere|a couple of) )*'

/** Words before "after" and "before" that say how near, and within how many days that is. */
const NEARNESS: readonly (readonly [words: string, days: number])[] = [
  [`${FEW}hours`, 2],
  ['right|immediately|straight|directly', 10],
  [`${FEW}days`, 21],
  ['shortly|soon|not long|just|a little(?: while)?', 60],
  [`${FEW}weeks`, 92],
  [`${FEW}months`, 548],
]

export const NEAR = NEARNESS.map(([words]) => words).join('|')

const REACHES = NEARNESS.map(([words, days]) => ({ words: new RegExp(`^(?:${words})$`, 'i'), days }))

/** What joins two stretches of time, or opens one: matched against the words before, between and after them. */
const BEFORE = new RegExp(
  `(?:^|[^\\p{L}])(?:${DISTANCE} +(?=since|after|following|before|prior|ahead)|(?<near>${NEAR}) +)?(?<open>since|after|following|before|prior to|ahead of|until|till|up to|by|from|starting(?: in| with| from)?|as of)(?: +(?:the|a|an))? *(?:(?:end|start|beginning) of +(?:the +)?)?(?:year +|month of +)?$`,
  'iu',
)
const RANGE = /^ *(?:-|–|—|\.\.+|to|until|till|up to|through|and) *(?:the +)?$/iu
const BETWEEN = /(?:^|[^\p{L}])between(?: +the)? *$/iu
const FROM = /(?:^|[^\p{L}])from(?: +the)? *$/iu
/** "The statements from", "agreements that date from": things that are made at a time, and do not go on. */
const MADE_FROM =
  /\bdat(?:es?|ed|ing) from(?: the)? $|\b(?:statements?|resolutions?|documents?|papers?|texts?|declarations?|proposals?|letters?|agreements?|protocols?|rulings?|reports?|articles?|interviews?|speech(?:es)?)(?: (?:on|about|of) [\p{L}' -]{1,40}?)? from(?: the)? $/iu
const ONWARDS =
  /^ *(?:onwards?\b|on(?=\W*$|[?.,;:!)–—])|and (?:after|later|since)\b|to (?:date|now|today)\b|till now\b|until now\b|or later\b|\+)/iu
/** "(From 2012) on": alone before other words it says what something is about. */
const SINCE_ON = /^ *on\b(?! +\d)/i
/** "(Before 2022) was out", "(after the war) had ended": the end of the stretch is meant. */
const OVER =
  '(?:(?:(?:was|were|is|had|has)(?: (?:been|yet|quite|fully|even))* +)?(?:ended|ends|finished|(?:come|came|comes|drew|draws) to (?:an end|a close))' +
  '|(?:was|were|is|had been)(?: (?:yet|quite|fully|even))* +(?:out|over|up|gone|done|at an end))'
const WAS_OVER = new RegExp(`^ *${OVER}\\b`, 'iu')
const ENDS_OVER = new RegExp(` ${OVER}$`, 'iu')
/** "The end of 2022": that very end, after "before" too. */
const END_OF = /^(?:the )?(?:very )?end of\b/i

/**
 * Reads what stands between and around stretches of time: "between A and B", "from A to B", "A–B", "since A",
 * "before A", "after A", "two weeks after A", "until A", "from A on". An "after" or "before" leaves the stretch
 * itself out, unless it is its end that is named: "before A was over".
 */
export function relate(text: string, mentions: readonly TimeMention[]): TimeMention[] {
  const related: TimeMention[] = []
  for (let index = 0; index < mentions.length; index++) {
    const mention = mentions[index]
    if (!mention) continue
    const lead = text.slice(related.at(-1)?.end ?? 0, mention.start)
    const next = mentions[index + 1]
    const joined = next ? text.slice(mention.end, next.start) : ''
    const between = BETWEEN.exec(lead)
    const from = FROM.exec(lead)
    if (next && RANGE.test(joined) && mention.first <= next.last && (between || from || !/^ *and/i.test(joined))) {
      const opening = between ?? from
      const start = opening ? mention.start - lead.length + opening.index : mention.start
      related.push({
        ...(between ? gap(mention, next) : { first: mention.first, last: next.last }),
        start,
        end: next.end,
      })
      index++
      continue
    }
    const opening = BEFORE.exec(lead)
    const since = /^(?:from|since|starting)/i.test(opening?.groups?.open ?? '')
    const onwards = ONWARDS.exec(text.slice(mention.end)) ?? (since ? SINCE_ON.exec(text.slice(mention.end)) : null)
    const open = onwards ? 'since' : opening?.groups?.open?.toLowerCase()
    const bracket = between ?? from
    // "The statements from 2011": that is when they were made.
    if (open === 'from' && !onwards && MADE_FROM.test(text.slice(0, mention.start))) {
      related.push({ ...mention, start: opening ? mention.start - lead.length + opening.index : mention.start })
      continue
    }
    if (mention.range && bracket && !onwards) {
      related.push({ ...mention, start: mention.start - lead.length + bracket.index })
      continue
    }
    if (open === undefined || (open === 'from' && !onwards && opening === null)) {
      related.push(mention)
      continue
    }
    const over = onwards ? null : WAS_OVER.exec(text.slice(mention.end))
    const near = onwards ? undefined : opening?.groups?.near
    const isEnd =
      over !== null ||
      END_OF.test(text.slice(mention.start)) ||
      /\bend of(?: the)? *(?:year |month of )?$/i.test(opening?.[0] ?? '')
    const distance = onwards ? undefined : distanceIn(opening?.groups)
    related.push({
      ...(distance
        ? away(isEnd ? { first: mention.last, last: mention.last } : mention, open, distance)
        : opened(isEnd && isBefore(open) ? 'until' : open, mention, near)),
      ...(mention.eventId !== undefined && { eventId: mention.eventId }),
      start: opening ? mention.start - lead.length + opening.index : mention.start,
      end: mention.end + (onwards ?? over ?? [''])[0].length,
    })
  }
  return related
}

/** "Between A and B": dates include both ends, events leave themselves out. */
function gap(a: TimeMention, b: TimeMention): Days {
  return { first: a.event ? shift(a.last, 1) : a.first, last: b.event ? shift(b.first, -1) : b.last }
}

/** Whether a description is one of the end of something: "the end of the war", "the war ended". */
export function namesEnd(description: string): boolean {
  const text = description.trim()
  return END_OF.test(text) || ENDS_OVER.test(text)
}

/** The days that a word such as "after" or "until" opens at a stretch of time; `near` says that they are few (`NEAR`). */
export function opened(open: string, { first, last }: Days, near?: string): Days {
  const reach = near === undefined ? undefined : reachOf(near)
  if (open === 'after' || open === 'following')
    return { first: shift(last, 1), last: reach === undefined ? LATEST : shift(last, reach) }
  if (isBefore(open)) return { first: reach === undefined ? EARLIEST : shift(first, -reach), last: shift(first, -1) }
  if (['until', 'till', 'up to', 'by'].includes(open)) return { first: EARLIEST, last }
  return { first, last: LATEST }
}

function reachOf(near: string): number | undefined {
  return REACHES.find(({ words }) => words.test(near))?.days
}

function shift(day: string, days: number): string {
  return format(addDays(parseISO(day), days), 'yyyy-MM-dd')
}
