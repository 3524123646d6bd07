import type { Event, Status } from '../corpus/event.ts'
import { statuses } from '../corpus/event.ts'
import { Citations } from './citation.ts'
import type { Context } from './context.ts'
import { type EventQuery, findEvents } from './event-query.ts'
import { readPlace, readSpan, readTerm, textOf } from './options.ts'
import { choosePerson } from './person-choice.ts'
import { none } from './refusal.ts'
import type { Reply } from './reply.ts'
import { formatRequest, type Options } from './request.ts'
import { counted, daysInWords, eventItem, labelOf, listed, namesOf } from './words.ts'

const COMMAND = 'meetings'

/**
 * Lists meetings. Every option may be left out: `person`, `with`, `mediator`, `place`, `level`, `framework`, `topic`,
 * `status`, `from`, `to`, `order` (`oldest` or `newest` first), `separate` (also meetings without a conversation between
 * the sides).
 */
export function meetings(context: Context, options: Options): Reply {
  const span = readSpan(context, COMMAND, options)
  if ('reply' in span) return span.reply
  const people: string[] = []
  const query: EventQuery = { kinds: ['meeting'], ...(span.value && { days: [span.value] }) }
  for (const option of ['person', 'with', 'mediator']) {
    if (textOf(options, option) === undefined) continue
    const around = { company: companyOf(context, options, option), ...(span.value && { days: span.value }) }
    const chosen = choosePerson(context, COMMAND, options, option, around)
    if ('reply' in chosen) return chosen.reply
    if (option === 'mediator') query.mediators = [[chosen.id]]
    else query.people = [...(query.people ?? []), [chosen.id]]
    people.push(chosen.id)
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
  if (options.separate === true) query.separate = true
  return listMeetings(context, query, describe(context, query), formatRequest(COMMAND, options), options)
}

/** Ids of the people that the other options may name, to tell namesakes apart. */
function companyOf({ corpus }: Context, options: Options, option: string): string[] {
  return ['person', 'with', 'mediator']
    .filter((other) => other !== option)
    .flatMap((other) => corpus.names.lookUp(textOf(options, other) ?? '', ['person']))
    .map(({ id }) => id)
}

function listMeetings(
  context: Context,
  query: EventQuery,
  described: string,
  request: string,
  options: Options,
): Reply {
  const { corpus } = context
  const everything = findEvents(corpus.chronicle, { ...query, separate: true })
  const fitting = findEvents(corpus.chronicle, query)
  // Where only one side's talks fit, these are what was asked for; they are marked as such.
  const found = fitting.length > 0 ? fitting : everything
  if (found.length === 0)
    return none(COMMAND, request, `The chronicle has no ${described}.`, widened(context, query, options))
  const ordered = options.order === 'newest' ? [...found].reverse() : found
  const citations = new Citations()
  const items = ordered.map((event) => eventItem(corpus.chronicle, event, citations.addEvent(corpus, event, 1)))
  const left = everything.length - found.length
  return {
    answer: {
      status: 'answered',
      command: COMMAND,
      headline: `${counted(found.length, 'meeting')}${described.replace(/^meetings/, '')}${tally(context, found, query)}`,
      count: found.length,
      events: ordered.map(({ id }) => id),
      citations: citations.list,
    },
    items,
    notes:
      left > 0
        ? [
            `${counted(left, 'meeting')} in which the sides did not talk to each other left out: add separate:true to see them.`,
          ]
        : [],
    request,
  }
}

/** How many of the meetings were held, when not all were. */
function tally({ corpus }: Context, events: Event[], query: EventQuery): string {
  if (query.statuses) return ''
  const counts = statuses.map((status) => [status, events.filter((event) => event.status === status).length] as const)
  const present = counts.filter(([, count]) => count > 0)
  if (present.length === 1 && present[0]?.[0] === 'held') return ''
  return `: ${present.map(([status, count]) => `${count} ${labelOf(corpus.chronicle, 'statuses', status)}`).join(', ')}`
}

/** The query in words: `meetings with A and B in C, 2022`. */
export function describe({ corpus }: Context, query: EventQuery): string {
  const { chronicle } = corpus
  const label = (list: 'levels' | 'frameworks' | 'topics' | 'statuses', ids: readonly string[] | undefined) =>
    ids &&
    listed(
      ids.map((id) => labelOf(chronicle, list, id)),
      'or',
    )
  const people = (query.people ?? []).map((group) => listed(namesOf(chronicle, group), 'or'))
  const parts = [
    'meetings',
    query.levels && `of ${label('levels', query.levels)}`,
    people.length > 0 && `with ${listed(people)}`,
    query.mediators && `mediated by ${listed(query.mediators.map((group) => listed(namesOf(chronicle, group), 'or')))}`,
    query.places &&
      `in ${listed(
        query.places.map((id) => chronicle.places.get(id)?.name ?? id),
        'or',
      )}`,
    query.frameworks && `under ${label('frameworks', query.frameworks)}`,
    query.topics && `about ${label('topics', query.topics)}`,
    query.days && listed(query.days.map(daysInWords), 'or'),
    query.statuses && `(${label('statuses', query.statuses as Status[])})`,
  ]
  return parts.filter((part) => part).join(' ')
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
  ]
  return limits
    .filter(([names]) => names.some((name) => options[name] !== undefined))
    .filter(([, without]) => findEvents(corpus.chronicle, { ...query, ...without }).length > 0)
    .map(([names]) =>
      formatRequest(COMMAND, Object.fromEntries(Object.entries(options).filter(([name]) => !names.includes(name)))),
    )
    .slice(0, 3)
}
