import type { Chronicle } from '../corpus/chronicle.ts'
import type { Event } from '../corpus/event.ts'
import { statuses } from '../corpus/event.ts'
import { Citations } from './citation.ts'
import type { Context } from './context.ts'
import { type EventQuery, findEvents } from './event-query.ts'
import { readExclusions } from './exclusion-option.ts'
import { readPlace, readSpan, readTerm, textOf } from './options.ts'
import { choosePerson } from './person-choice.ts'
import { none } from './refusal.ts'
import type { Reply } from './reply.ts'
import { formatRequest, type Options } from './request.ts'
import { separateNotes } from './separate-notes.ts'
import { describeEvents, describeQuery, eventItem, labelOf, namesOf } from './words.ts'

const COMMAND = 'meetings'

/**
 * Lists meetings. Every option may be left out: `person`, `with`, `mediator`, `place`, `level`, `framework`, `topic`,
 * `status`, `from`, `to`, `without` (what to leave out), `order` (`oldest` or `newest` first), `separate` (also meetings
 * without a conversation between the sides).
 */
export function meetings(context: Context, options: Options): Reply {
  const span = readSpan(context, COMMAND, options)
  if ('reply' in span) return span.reply
  const query: EventQuery = { kinds: ['meeting'], ...(span.value && { days: [span.value] }) }
  for (const option of ['person', 'with', 'mediator']) {
    if (textOf(options, option) === undefined) continue
    const around = { company: companyOf(context, options, option), ...(span.value && { days: span.value }) }
    const chosen = choosePerson(context, COMMAND, options, option, around)
    if ('reply' in chosen) return chosen.reply
    if (option === 'mediator') query.mediators = [[chosen.id]]
    else if (!query.people?.some((group) => group.includes(chosen.id)))
      query.people = [...(query.people ?? []), [chosen.id]]
  }
  const place = readPlace(context, COMMAND, options, 'place')
  if ('reply' in place) return place.reply
  if (place.value !== undefined) query.places = [place.value]
  for (const [option, list] of [
    ['level', 'levels'],
    ['framework', 'frameworks'],
    ['topic', 'topics'],
  ] as const) {
    const term = readTerm(context, COMMAND, options, option, list)
    if ('reply' in term) return term.reply
    if (term.value !== undefined) query[list] = [term.value]
  }
  const status = readTerm(context, COMMAND, options, 'status', 'statuses')
  if ('reply' in status) return status.reply
  const wanted = statuses.find((known) => known === status.value)
  if (wanted) query.statuses = [wanted]
  const around = { company: companyOf(context, options, 'without'), ...(span.value && { days: span.value }) }
  const without = readExclusions(context, COMMAND, options, around)
  if ('reply' in without) return without.reply
  if (without.value.length > 0) query.without = without.value
  if (options.separate === true) query.separate = true
  return listMeetings(context, query, options)
}

/** Ids of the people that the other options may name, to tell namesakes apart. */
function companyOf({ corpus }: Context, options: Options, option: string): string[] {
  return ['person', 'with', 'mediator']
    .filter((other) => other !== option)
    .flatMap((other) => corpus.names.lookUp(textOf(options, other) ?? '', ['person']))
    .map(({ id }) => id)
}

function listMeetings(context: Context, query: EventQuery, options: Options): Reply {
  const { chronicle } = context.corpus
  const request = formatRequest(COMMAND, options)
  const everything = findEvents(chronicle, { ...query, separate: true })
  const fitting = findEvents(chronicle, query)
  // Where only one side's talks fit, these are what was asked for; they are marked as such.
  const found = fitting.length > 0 ? fitting : everything
  if (found.length === 0)
    return none(
      COMMAND,
      request,
      `The chronicle has no ${describeQuery(chronicle, query)}.`,
      widened(context, query, options),
    )
  const ordered = options.order === 'newest' ? [...found].reverse() : found
  const citations = new Citations()
  const items = ordered.map((event) => eventItem(chronicle, event, citations.addEvent(context.corpus, event, 1)))
  return {
    answer: {
      status: 'answered',
      command: COMMAND,
      headline: `${describeEvents(chronicle, found, query)}${tally(chronicle, found, query)}`,
      count: found.length,
      events: ordered.map(({ id }) => id),
      citations: citations.list,
    },
    items,
    notes: separateNotes(fitting.length, everything.length, query),
    request,
  }
}

/** How many of the meetings were held, when not all were. */
function tally(chronicle: Chronicle, events: Event[], query: EventQuery): string {
  if (query.statuses) return ''
  const counts = statuses.map((status) => [status, events.filter((event) => event.status === status).length] as const)
  const present = counts.filter(([, count]) => count > 0)
  if (present.length === 1 && present[0]?.[0] === 'held') return ''
  return `: ${present.map(([status, count]) => `${count} ${labelOf(chronicle, 'statuses', status)}`).join(', ')}`
}

/** The same request with one limit taken away, where that finds something. */
function widened({ corpus }: Context, query: EventQuery, options: Options): string[] {
  const limits: [string[], Partial<Record<keyof EventQuery, undefined>>][] = [
    [['from', 'to'], { days: undefined }],
    [['place'], { places: undefined }],
    [['status'], { statuses: undefined }],
    [['topic'], { topics: undefined }],
    [['framework'], { frameworks: undefined }],
    [['level'], { levels: undefined }],
    [['mediator'], { mediators: undefined }],
    [['without'], { without: undefined }],
  ]
  const [person, ...others] = query.people ?? []
  if (person && others.length > 0 && findEvents(corpus.chronicle, { ...query, people: [person] }).length > 0)
    return [formatRequest(COMMAND, { ...options, with: undefined })]
  const wider = limits
    .filter(([names]) => names.some((name) => options[name] !== undefined))
    .filter(([, without]) => findEvents(corpus.chronicle, { ...query, ...without }).length > 0)
    .map(([names]) =>
      formatRequest(COMMAND, Object.fromEntries(Object.entries(options).filter(([name]) => !names.includes(name)))),
    )
    .slice(0, 3)
  const names = namesOf(corpus.chronicle, [...(query.people ?? []), ...(query.mediators ?? [])].flat())
  return wider.length > 0 ? wider : names.map((name) => formatRequest('who', { person: name }))
}
