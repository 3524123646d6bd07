import { addDays, format, parseISO } from 'date-fns'
import { Document } from 'yaml'
import type { Chronicle } from '../corpus/chronicle.ts'
import { type Days, overlaps, parseEdtf } from '../corpus/edtf.ts'
import type { Event, Status } from '../corpus/event.ts'
import type { Names } from '../corpus/names.ts'
import { rolesDuring } from '../corpus/person.ts'
import { type Annotator, annotate } from './annotate.ts'
import type { IngestedArticle } from './article-file.ts'
import type { ReportedMeeting } from './meetings.ts'

/** A meeting that an article reports and the chronicle knows. */
export interface KnownReport {
  event: string
  article: string
  /** From 1. */
  paragraph: number
  /** How the article's account differs from the chronicle's, such as `status: announced`. */
  differs?: string[]
}

/** A meeting that an article reports and the chronicle does not know, in the form of events.yaml. */
export interface NewEvent {
  id: string
  kind: string
  title: string
  date: string
  place: string | null
  level: string | null
  status: Status
  participants: string[]
  mediators: string[]
  framework: null
  topics: string[]
  summary: string
  sources: string[]
  /** Paragraphs that report it, `article#number`. */
  reported: string[]
}

export interface Proposals {
  known: KnownReport[]
  new: NewEvent[]
}

/** Meetings that articles report, for a person to review: those that the chronicle has, and drafts of those that it lacks. */
export function proposeEvents(articles: readonly IngestedArticle[], annotator: Annotator): Proposals {
  const known = new Map<string, KnownReport>()
  const drafts: NewEvent[] = []
  for (const { id, head, paragraphs } of articles) {
    for (const [index, { meetings }] of annotate(paragraphs, head.published ?? null, annotator).entries()) {
      for (const meeting of meetings) {
        const date = meeting.date === null ? undefined : parseEdtf(meeting.date)
        const event = date
          ? match(meeting, date, annotator.chronicle)
          : matchUndated(meeting, head.published, annotator.chronicle)
        if (event) {
          const key = `${event.id} ${id}`
          const differs = differences(meeting, event, annotator.chronicle)
          if (!known.has(key))
            known.set(key, {
              event: event.id,
              article: id,
              paragraph: index + 1,
              ...(differs.length === 0 ? {} : { differs }),
            })
        } else if (date) addDraft(drafts, draft(meeting, date, id, index + 1, annotator))
      }
    }
  }
  return { known: [...known.values()], new: drafts }
}

/** The known event that fits: its date may be the reported one, and it shares two people, or one and the place. */
function match(meeting: ReportedMeeting, date: Days, chronicle: Chronicle): Event | undefined {
  const place = meeting.place === null ? undefined : chronicle.places.get(meeting.place)?.name
  const fitting = [...chronicle.events.values()].flatMap((event) => {
    if (!overlaps(event.date, date)) return []
    const shared = meeting.people.filter((id) => event.participants.includes(id) || event.mediators.includes(id)).length
    const samePlace = place !== undefined && event.place === place
    if (shared < 2 && !(shared === 1 && samePlace)) return []
    return [
      {
        event,
        score:
          shared * 2 +
          (samePlace ? 2 : 0) +
          (event.kind === 'meeting' ? 1 : 0) +
          (event.date.precision === 'day' ? 1 : 0),
      },
    ]
  })
  return fitting.sort((a, b) => b.score - a.score)[0]?.event
}

/** How long before an article a meeting without a date may have been held, and how long after it may be announced for. */
const BEFORE = 10
const AFTER = 45

/** The known event of the days around publication that fits a meeting without a date: there has to be more to go by. */
function matchUndated(
  meeting: ReportedMeeting,
  published: string | undefined,
  chronicle: Chronicle,
): Event | undefined {
  const day = published === undefined ? undefined : parseEdtf(published)
  if (!day || day.precision === 'year' || (meeting.place === null && meeting.people.length < 3)) return undefined
  const shift = (text: string, days: number) => format(addDays(parseISO(text), days), 'yyyy-MM-dd')
  const held = meeting.status === 'held'
  const around = held
    ? { first: shift(day.first, -BEFORE), last: day.last }
    : { first: day.first, last: shift(day.last, AFTER) }
  const event = match(meeting, around, chronicle)
  const place = meeting.place === null ? undefined : chronicle.places.get(meeting.place)?.name
  const shared = event
    ? meeting.people.filter((id) => event.participants.includes(id) || event.mediators.includes(id)).length
    : 0
  return event && shared >= 2 && (event.place === place || shared === meeting.people.length) ? event : undefined
}

function differences(meeting: ReportedMeeting, event: Event, chronicle: Chronicle): string[] {
  const place = meeting.place === null ? undefined : chronicle.places.get(meeting.place)?.name
  const absent = meeting.people.filter((id) => !event.participants.includes(id) && !event.mediators.includes(id))
  return [
    ...(meeting.status === event.status ? [] : [`status: ${meeting.status}`]),
    ...(place === undefined || event.place === null || place === event.place ? [] : [`place: ${place}`]),
    ...(absent.length === 0 ? [] : [`people: ${absent.join(', ')}`]),
  ]
}

function draft(
  meeting: ReportedMeeting,
  date: Days & { text: string },
  article: string,
  paragraph: number,
  { chronicle, names }: Annotator,
): NewEvent {
  const { participants, mediators, level } = parties(meeting.people, date, chronicle, names)
  const place = meeting.place === null ? undefined : chronicle.places.get(meeting.place)
  const surnames = [...participants, ...mediators].map((id) => chronicle.people.get(id)?.name.split(' ').at(-1) ?? id)
  const verb = meeting.status === 'held' ? 'meet' : `to meet (${meeting.status})`
  return {
    id: [date.text.replace(/[~?%]/g, ''), place?.id, level ?? 'meeting'].filter((part) => part !== undefined).join('-'),
    kind: 'meeting',
    title: `${surnames.join(', ').replace(/, ([^,]*)$/, ' and $1')} ${verb}${place ? ` in ${place.name}` : ''}`,
    date: date.text,
    place: place?.name ?? null,
    level,
    status: meeting.status,
    participants,
    mediators,
    framework: null,
    topics: [],
    summary: 'To be written.',
    sources: [article],
    reported: [`${article}#${paragraph}`],
  }
}

/** Who of the people belongs to the sides and who mediates, and the level of the offices that the former held. */
function parties(
  people: readonly string[],
  days: Days,
  chronicle: Chronicle,
  names: Names,
): { participants: string[]; mediators: string[]; level: string | null } {
  const sides = new Set(chronicle.vocabulary.sides.map(({ name }) => name))
  const roles = new Map(
    people.map((id) => {
      const person = chronicle.people.get(id)
      return [id, person === undefined ? [] : rolesDuring(person, days)]
    }),
  )
  const participants = people.filter((id) => roles.get(id)?.some(({ of }) => sides.has(of)))
  const levels = participants.flatMap(
    (id) => roles.get(id)?.flatMap(({ title }) => names.lookUp(`${title}s`, ['level']).map(({ id }) => id)) ?? [],
  )
  return { participants, mediators: people.filter((id) => !participants.includes(id)), level: levels[0] ?? null }
}

/** The same meeting, told again, is one draft with more sources. */
function addDraft(drafts: NewEvent[], next: NewEvent): void {
  const same = drafts.find(
    (each) =>
      each.date === next.date &&
      each.participants
        .concat(each.mediators)
        .filter((id) => next.participants.includes(id) || next.mediators.includes(id)).length >= 2,
  )
  if (!same) {
    const taken = drafts.filter(({ id }) => id === next.id || id.startsWith(`${next.id}-`)).length
    drafts.push(taken === 0 ? next : { ...next, id: `${next.id}-${taken + 1}` })
    return
  }
  same.place ??= next.place
  same.participants = [...new Set([...same.participants, ...next.participants])]
  same.mediators = [...new Set([...same.mediators, ...next.mediators])]
  same.sources = [...new Set([...same.sources, ...next.sources])]
  same.reported = [...new Set([...same.reported, ...next.reported])]
}

/** Proposals as YAML. */
export function proposalsText(proposals: Proposals): string {
  const document = new Document(proposals)
  document.commentBefore =
    ' Meetings that the ingested articles report: `known` ones of events.yaml, and drafts of `new` ones.\n Nothing here is in events.yaml. Check each against its paragraph, complete it, and remove `reported`.'
  return document.toString({ lineWidth: 0, flowCollectionPadding: true })
}
