import type { Chronicle } from '../corpus/chronicle.ts'
import { type FoundDate, findDates } from '../corpus/dates/index.ts'
import { type Days, parseEdtf } from '../corpus/edtf.ts'
import type { Mention, Names } from '../corpus/names.ts'
import { tellApart } from '../corpus/namesakes.ts'
import { findMeetings, type ReportedMeeting } from './meetings.ts'
import type { Named } from './named.ts'

/** What a paragraph speaks of. Offsets are in UTF-16 code units of the paragraph. */
export interface Annotation {
  people: Named[]
  places: Named[]
  /** Resolved against the day of publication. */
  dates: FoundDate[]
  /** Meetings that it reports or announces. */
  meetings: ReportedMeeting[]
}

export interface Annotator {
  chronicle: Chronicle
  names: Names
}

/**
 * Annotates the paragraphs of an article. `published` is EDTF or null: without a day, only those dates are given that mean
 * the same on every day it may stand for.
 */
export function annotate(
  paragraphs: readonly string[],
  published: string | null,
  { chronicle, names }: Annotator,
): Annotation[] {
  const days = publicationDays(published)
  const mentions = paragraphs.map((text) => findNames(text, names))
  const company = [...new Set(mentions.flat().flatMap((mention) => whole(mention)))]
  return paragraphs.map((text, index) => {
    const found = mentions[index] ?? []
    const people = found.flatMap((mention) => {
      const ids = idsOf(mention, 'person')
      return ids.length === 0
        ? []
        : [
            {
              start: mention.start,
              end: mention.end,
              ids: tellApart(chronicle, ids, { ...(days ? { days } : {}), company }),
            },
          ]
    })
    const places = found.flatMap((mention) => {
      const ids = idsOf(mention, 'place').filter((id) => chronicle.places.has(id))
      return ids.length === 0 ? [] : [{ start: mention.start, end: mention.end, ids }]
    })
    const dates = datesOf(text, days)
    return {
      people,
      places,
      dates,
      meetings: findMeetings({ text, mentions: found, people, places, dates, days, chronicle }),
    }
  })
}

/** Names in a text; two states joined by "and" are two, though a border between them bears both names. */
function findNames(text: string, names: Names): Mention[] {
  return names.find(text).flatMap((mention) => {
    const joint = / and /.exec(mention.text)
    if (!joint || !mention.meanings.every(({ kind }) => kind === 'place')) return [mention]
    const second = joint.index + joint[0].length
    const parts = [0, second].flatMap((from) =>
      names.find(mention.text.slice(from, from === 0 ? joint.index : undefined)).map((part) => ({
        ...part,
        start: part.start + from + mention.start,
        end: part.end + from + mention.start,
      })),
    )
    return parts.length === 2 ? parts : [mention]
  })
}

function idsOf({ meanings }: Mention, kind: 'person' | 'place'): string[] {
  return [...new Set(meanings.filter((meaning) => meaning.kind === kind).map(({ id }) => id))]
}

/** People named in full: they tell who a bare surname means. */
function whole({ meanings }: Mention): string[] {
  const people = meanings.filter(({ kind, form }) => kind === 'person' && form === 'name')
  return people.length === 1 ? people.map(({ id }) => id) : []
}

function publicationDays(published: string | null): Days | undefined {
  const date = published === null ? undefined : parseEdtf(published)
  return date && { first: date.first, last: date.last }
}

function datesOf(text: string, days: Days | undefined): FoundDate[] {
  // any day will do to find what is dated in full
  const first = findDates(text, days?.first ?? '2000-01-15')
  if (days && days.first === days.last) return first
  const last = findDates(text, days?.last ?? '2019-08-20')
  return first.filter((date) => last.some((other) => other.index === date.index && other.date === date.date))
}
