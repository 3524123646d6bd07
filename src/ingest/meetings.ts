import type { Chronicle } from '../corpus/chronicle.ts'
import type { FoundDate } from '../corpus/dates/index.ts'
import { type Days, parseEdtf } from '../corpus/edtf.ts'
import type { Status } from '../corpus/event.ts'
import type { Mention } from '../corpus/names.ts'
import { holdersOf } from '../corpus/offices.ts'
import { sentences } from '../corpus/search/sentences.ts'
import type { Named } from './named.ts'

/** A meeting that a sentence speaks of. */
export interface ReportedMeeting {
  /** Ids of the people who met or are to meet, at least two. */
  people: string[]
  /** Id of the place, null when the sentence names none or several. */
  place: string | null
  /** EDTF, null when no date stands with it. */
  date: string | null
  status: Status
  /** Where the sentence stands in the paragraph. */
  start: number
  end: number
}

export interface MeetingContext {
  text: string
  mentions: readonly Mention[]
  people: readonly Named[]
  places: readonly Named[]
  dates: readonly FoundDate[]
  /** Days on which the article can have been published. */
  days: Days | undefined
  chronicle: Chronicle
}

const MEETING =
  /\b(?:met|meets?|meetings?|talks|negotiations|negotiated|summit|sat down|sit down|consultations|received|hosted|hosts?|encounter|round of)\b/i
/** Words of contact that are no meeting. */
const APART =
  /\b(?:by (?:tele)?phone|(?:tele)?phone (?:call|conversation)|phoned|telephoned|letter|wrote|congratulated|interview|separately|tweet(?:ed)?)\b/i
const ANNOUNCED =
  /\b(?:will|shall|would)\b|\b(?:scheduled|expected|planned|due|slated|set|intends?|plans?|hopes?|invited) (?:to|for|on|in)\b|\bagreed to (?:meet|hold|sit)\b|\b(?:is|are|was|were) to (?:meet|hold|host|receive|discuss|sit|attend|take place|be held)\b|\bupcoming\b|\bnext (?:meeting|round)\b/i
const POSTPONED = /\b(?:postponed|put off|delayed|rescheduled)\b/i
const CANCELLED =
  /\b(?:cancell?ed|called off|did not take place|fell through|refused to (?:meet|attend|take part)|failed to (?:meet|take place)|(?:attempts?|efforts?|plans?)\b.{0,160}\bfailed|will not (?:meet|take place))\b/i

/** The meetings that a paragraph reports, sentence by sentence. */
export function findMeetings(context: MeetingContext): ReportedMeeting[] {
  const found: ReportedMeeting[] = []
  for (const { start, end } of sentences(context.text)) {
    const sentence = context.text.slice(start, end)
    if (!MEETING.test(sentence) || APART.test(sentence)) continue
    const date = dateOf(context.dates, start, end)
    const named = context.people.filter((each) => each.start >= start && each.start < end && each.ids.length === 1)
    const holders = officeHolders(context, start, end, date)
    const silent = named.filter((each) => !speaks(context.text.slice(start, end), each.start - start, each.end - start))
    // who only speaks about a meeting did not meet, unless that leaves too few
    const speakers = new Set(named.filter((each) => !silent.includes(each)).flatMap(({ ids }) => ids))
    const told = new Set([...silent.flatMap(({ ids }) => ids), ...holders.filter((id) => !speakers.has(id))])
    const people = told.size >= 2 ? told : new Set([...named.flatMap(({ ids }) => ids), ...holders])
    if (people.size < 2) continue
    found.push({
      people: [...people],
      place: placeOf(context, start, end),
      date,
      status: statusOf(sentence, date, context.days),
      start,
      end,
    })
  }
  return found
}

function speaks(sentence: string, start: number, end: number): boolean {
  return (
    /^,? (?:has |had )?(?:said|says|told|stated|added|announced|confirmed|noted|wrote|reported|recalled|explained)\b/i.test(
      sentence.slice(end),
    ) || /(?:\bspokes\w+|\baccording to|[,"”’] (?:said|added|told)) $/i.test(sentence.slice(0, start))
  )
}

/** The date of the sentence, when it has one; a bare year or a span of days tells no meeting. */
function dateOf(dates: readonly FoundDate[], start: number, end: number): string | null {
  const inside = dates.filter(({ index }) => index >= start && index < end).map(({ date }) => date)
  const days = [...new Set(inside.filter((date) => /^\d{4}-\d{2}-\d{2}[~?%]?$/.test(date)))]
  if (days.length === 1) return days[0] ?? null
  const months = [...new Set(inside.filter((date) => /^\d{4}-\d{2}[~?%]?$/.test(date)))]
  return days.length === 0 && months.length === 1 ? (months[0] ?? null) : null
}

/** The one place in or at which the sentence has it. */
function placeOf({ text, places }: MeetingContext, start: number, end: number): string | null {
  const inside = places.filter((each) => each.start >= start && each.start < end && each.ids.length === 1)
  const there = inside.filter((each) => /\b(?:in|at)\s+(?:the\s+)?$/i.test(text.slice(start, each.start)))
  const ids = new Set(there.flatMap(({ ids }) => ids))
  const [id] = ids
  return ids.size === 1 && id !== undefined ? id : null
}

/** People meant by their offices: "the foreign ministers of A and B", "the A-ian and B-ian presidents". */
function officeHolders(context: MeetingContext, start: number, end: number, date: string | null): string[] {
  const { mentions, chronicle, days } = context
  const when = (date === null ? undefined : parseEdtf(date)) ?? days
  if (!when) return []
  const inside = mentions.filter((mention) => mention.start >= start && mention.start < end)
  return inside.flatMap((office, index) => {
    const title = office.meanings.find(({ kind }) => kind === 'office')?.id
    if (title === undefined) return []
    const states = [...statesBefore(context, inside, index), ...statesAfter(context, inside, index)]
    return states.flatMap((state) => {
      const [holder, ...others] = holdersOf(chronicle, title, [state], when)
      return holder && others.length === 0 ? [holder.person.id] : []
    })
  })
}

/** "A-ian and B-ian" before an office. */
function statesBefore(context: MeetingContext, mentions: readonly Mention[], office: number): string[] {
  const found: string[] = []
  let next = mentions[office]
  for (let index = office - 1; index >= 0 && next; index--) {
    const mention = mentions[index]
    const state = mention === undefined ? undefined : stateOf(mention, context.chronicle)
    if (!mention || state === undefined) break
    const between = context.text.slice(mention.end, next.start)
    if (!(found.length === 0 ? /^\s+$/ : /^(?:,| and|, and|\s&)\s*$/).test(between)) break
    found.unshift(state)
    next = mention
  }
  return found
}

/** "of A, B and C" after an office. */
function statesAfter(context: MeetingContext, mentions: readonly Mention[], office: number): string[] {
  const found: string[] = []
  let last = mentions[office]
  for (let index = office + 1; index < mentions.length && last; index++) {
    const mention = mentions[index]
    const state = mention === undefined ? undefined : stateOf(mention, context.chronicle)
    if (!mention || state === undefined) break
    const between = context.text.slice(last.end, mention.start)
    if (!(found.length === 0 ? /^\s+(?:of|from)\s+(?:the\s+)?$/ : /^(?:,| and|, and|\s&)\s+(?:the\s+)?$/).test(between))
      break
    found.push(state)
    last = mention
  }
  return found
}

function stateOf({ meanings }: Mention, { vocabulary }: Chronicle): string | undefined {
  const meaning = meanings.find(({ kind }) => kind === 'side' || kind === 'body')
  return [...vocabulary.sides, ...vocabulary.bodies].find(({ id }) => id === meaning?.id)?.name
}

function statusOf(sentence: string, date: string | null, days: Days | undefined): Status {
  if (CANCELLED.test(sentence)) return 'cancelled'
  if (POSTPONED.test(sentence)) return 'postponed'
  const first = date === null ? undefined : parseEdtf(date)?.first
  if (first !== undefined && days && first > days.last) return 'announced'
  return ANNOUNCED.test(sentence) ? 'announced' : 'held'
}
