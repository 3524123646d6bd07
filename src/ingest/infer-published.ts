import type { Chronicle } from '../corpus/chronicle.ts'
import { isDay } from '../corpus/edtf.ts'
import type { Event } from '../corpus/event.ts'
import type { Names } from '../corpus/names.ts'
import { rolesDuring } from '../corpus/person.ts'
import { monthNumber } from './calendar.ts'
import { findWrittenDates } from './written-date.ts'

/** A month in which an article without a date must have been written, and what tells it. */
export interface Inferred {
  /** EDTF, approximate: `2014-04~`. */
  published: string
  /** One line for the article's note. */
  because: string
}

export interface InferenceText {
  title: string
  paragraphs: readonly string[]
  /** Captions that were cut from the text. */
  notes: readonly string[]
}

/** How much evidence an event needs, and how much more than any of another month. */
const ENOUGH = 9
const CLEAR = 2

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const WEEKDAY = `(${WEEKDAYS.join('|')})`
const DAY_MONTH = String.raw`(?:(\d{1,2})(?:st|nd|rd|th)?(?: of)? (\p{Lu}\p{L}+)|(\p{Lu}\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?)`
const ANCHOR = new RegExp(
  String.raw`(?:${WEEKDAY}[\s,(–-]{1,3}(?:on )?)?\b${DAY_MONTH}\b(?!,? ?\d{4}|:)(?:[\s,(]{1,3}${WEEKDAY})?`,
  'giu',
)
const BARE_WEEKDAY = new RegExp(String.raw`\b${WEEKDAY}\b`, 'giu')

/** A day of a year that the text does not name. */
interface Anchor {
  month: number
  day: number
  weekday: number | undefined
  written: string
}

/**
 * When an article that states no date was written, from what it speaks of: a day and month (with a weekday, at times)
 * on which something known to the chronicle happened among the people named; a dated caption; a meeting known by its people,
 * place and weekday. Undefined when nothing is clear; a guess is worse than none.
 */
export function inferPublished(
  text: InferenceText,
  chronicle: Chronicle,
  names: Names,
  today: string,
): Inferred | undefined {
  const all = [text.title, ...text.paragraphs].join('\n')
  // what is told first is the news, what comes later may be history
  const opening = [text.title, ...text.paragraphs.slice(0, 8)].join('\n')
  const dates = findWrittenDates(all).map(({ day }) => day)
  const latestNamed =
    [...dates, ...yearsIn(all).map((year) => `${year}-01-01`)]
      .filter((day) => day <= today)
      .sort()
      .at(-1) ?? '0000'
  const anchors = findAnchors(all)
  const known: Evidence = {
    people: idsOf(names, opening, 'person'),
    places: idsOf(names, opening, 'place'),
    anchors,
    weekdays: weekdaysIn(opening),
    latestNamed,
    today,
  }
  return fromCaption(text, all, known) ?? fromEvents(chronicle, known) ?? fromWeekday(chronicle, known)
}

interface Evidence {
  people: Set<string>
  places: Set<string>
  anchors: Anchor[]
  weekdays: Set<number>
  latestNamed: string
  today: string
}

/** The event that fits best, if it fits well and none of another month fits nearly as well. */
function fromEvents(chronicle: Chronicle, known: Evidence): Inferred | undefined {
  const scored = [...chronicle.events.values()]
    .flatMap((event) => {
      const score = scoreOf(event, chronicle, known)
      return score === undefined ? [] : [{ event, score, month: event.date.first.slice(0, 7) }]
    })
    .sort((a, b) => b.score - a.score)
  const best = scored[0]
  if (!best || best.score < ENOUGH) return undefined
  const rival = scored.find(({ month }) => month !== best.month)
  if (rival && best.score - rival.score < CLEAR) return undefined
  return {
    published: `${best.month}~`,
    because: `date inferred: the text speaks of “${best.event.title}” (${best.event.date.text})`,
  }
}

/** Undefined when the event cannot be what the text speaks of, or nothing in the text tells its day. */
function scoreOf(event: Event, chronicle: Chronicle, known: Evidence): number | undefined {
  const { first, last, precision } = event.date
  if (precision !== 'day' || first < known.latestNamed || first > known.today) return undefined
  const people = [...event.participants, ...event.mediators].filter((id) => known.people.has(id)).length
  if (people < 2) return undefined
  const anchor = known.anchors.find(({ month, day, weekday }) => {
    return (
      month === Number(first.slice(5, 7)) &&
      day === Number(first.slice(8)) &&
      (weekday === undefined || weekday === weekdayOf(first))
    )
  })
  const onWeekday = known.weekdays.has(weekdayOf(first))
  if (!anchor && !onWeekday) return undefined
  const place = event.place === null ? undefined : chronicle.placesByName.get(event.place)
  const isThere = place !== undefined && [place.id, ...place.parts].some((id) => known.places.has(id))
  const inOffice = [...known.people].filter((id) => {
    const person = chronicle.people.get(id)
    return person !== undefined && rolesDuring(person, { first, last }).length > 0
  }).length
  return (
    Math.min(people, 3) * 2 +
    (isThere ? 2 : 0) +
    (anchor ? 4 + (anchor.weekday === undefined ? 0 : 2) : 0) +
    (onWeekday ? 2 : 0) +
    (known.people.size === 0 ? 0 : (inOffice / known.people.size) * 2) +
    (event.kind === 'meeting' ? 1 : 0)
  )
}

/** A dated caption under a picture of what the text reports, or a date of the text on a weekday that it reports about. */
function fromCaption({ notes }: InferenceText, all: string, known: Evidence): Inferred | undefined {
  const captions = notes
    .filter((note) => !/\b(?:archive|file|earlier|previous|former)\b/i.test(note))
    .flatMap((note) => findWrittenDates(note))
  const caption = captions
    .map(({ day }) => day)
    .filter((day) => day <= known.today && day >= known.latestNamed)
    .sort()
    .at(-1)
  if (caption !== undefined)
    return { published: `${caption.slice(0, 7)}~`, because: `date inferred from a caption dated ${caption}` }
  const reported = findWrittenDates(all)
    .map(({ day }) => day)
    .filter((day) => day <= known.today && day >= known.latestNamed && known.weekdays.has(weekdayOf(day)))
  const latest = reported.sort().at(-1)
  return latest === undefined
    ? undefined
    : { published: `${latest.slice(0, 7)}~`, because: `date inferred: the text reports about ${latest}` }
}

/** A day and month with its weekday leaves few years; those in which the people named were in office decide. */
function fromWeekday(chronicle: Chronicle, known: Evidence): Inferred | undefined {
  for (const { month, day, weekday, written } of known.anchors) {
    if (weekday === undefined) continue
    const years: { date: string; inOffice: number }[] = []
    for (let year = Number(known.latestNamed.slice(0, 4)) || 1980; year <= Number(known.today.slice(0, 4)); year++) {
      const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
      if (!isDay(date) || date < known.latestNamed || date > known.today || weekdayOf(date) !== weekday) continue
      const inOffice = [...known.people].filter((id) => {
        const person = chronicle.people.get(id)
        return person !== undefined && rolesDuring(person, { first: date, last: date }).length > 0
      }).length
      years.push({ date, inOffice })
    }
    years.sort((a, b) => b.inOffice - a.inOffice)
    const [best, second] = years
    if (best && (years.length === 1 || (best.inOffice >= 2 && best.inOffice > (second?.inOffice ?? 0))))
      return { published: `${best.date.slice(0, 7)}~`, because: `date inferred: “${written}” was ${best.date}` }
  }
  return undefined
}

function findAnchors(text: string): Anchor[] {
  const anchors: Anchor[] = []
  for (const match of text.matchAll(ANCHOR)) {
    const [written, before, day, month, otherMonth, otherDay, after] = match
    const number = monthNumber(month ?? otherMonth ?? '', 'en')
    const date = Number(day ?? otherDay)
    if (number === undefined || date < 1 || date > 31) continue
    const named = (before ?? after)?.toLowerCase()
    anchors.push({
      month: number,
      day: date,
      weekday: named === undefined ? undefined : WEEKDAYS.indexOf(named),
      written,
    })
  }
  return anchors
}

function weekdaysIn(text: string): Set<number> {
  return new Set([...text.matchAll(BARE_WEEKDAY)].map((match) => WEEKDAYS.indexOf((match[1] ?? '').toLowerCase())))
}

function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}

function yearsIn(text: string): string[] {
  return [...text.matchAll(/(?<![\d.,$€£-])(?:19|20)\d{2}(?![\d%]|[.,]\d)/g)].map((match) => match[0])
}

function idsOf(names: Names, text: string, kind: 'person' | 'place'): Set<string> {
  return new Set(
    names.find(text).flatMap(({ meanings }) => meanings.filter((meaning) => meaning.kind === kind).map(({ id }) => id)),
  )
}
