import type { Context } from '../context.ts'
import { type EventQuery, findEvents } from '../event-query.ts'
import { searchEvents } from '../event-search.ts'
import type { Draft } from '../question/draft.ts'
import { none } from '../refusal.ts'
import type { Reply } from '../reply.ts'
import { formatRequest } from '../request.ts'
import { dateOfEvent, describeQuery } from '../words.ts'
import { meetingsCommand } from './command.ts'
import { counterpartOf } from './counterpart.ts'
import { listedEvents, listQuery } from './listing.ts'

/** Events offered where nothing fits well enough. */
const OFFERED = 2
/** How well an event must fit to be offered. */
const NEAR = 0.5
/** Commands offered at most. */
const MOST = 4

/** What one can leave out of a question to get an answer, the likeliest mistake first. */
const LIMITS: readonly (keyof EventQuery)[] = [
  'places',
  'days',
  'statuses',
  'topics',
  'frameworks',
  'levels',
  'mediators',
]

/** Says that the chronicle has no answer, what it does not have, and what it has nearby. */
export function nothingButNearby(context: Context, draft: Draft, command: string, request: string): Reply {
  const { chronicle } = context.corpus
  const [unresolved] = draft.unresolved
  if (unresolved !== undefined)
    return none(command, request, `The chronicle has no event that “${unresolved}” describes well enough.`, [
      formatRequest('search', { text: unresolved }),
      ...nearby(context, draft),
    ])
  if (draft.sequelTo !== undefined)
    return none(
      command,
      request,
      `What came after “${draft.sequelTo}” must be asked by itself, with a name, a place or a date.`,
      [formatRequest(command, { question: draft.sequelTo }), ...nearby(context, draft)],
    )
  const [undated] = draft.undated
  if (undated !== undefined && (draft.asks === 'list' || draft.asks === 'count'))
    return none(command, request, `The question does not say of which year “${undated}” is.`, nearby(context, draft))
  const counterpart = counterpartOf(context, draft)
  if (counterpart)
    return none(
      command,
      request,
      `The chronicle does not say that; it has “${counterpart.title}”, ${dateOfEvent(counterpart)}.`,
      [...new Set([formatRequest('when', { event: counterpart.title }), ...nearby(context, draft)])].slice(0, MOST),
    )
  const query = lacking(context, draft)
  const headline = query
    ? `The chronicle has no ${describeQuery(chronicle, query, draft.states)}.`
    : 'The chronicle does not say.'
  return none(command, request, headline, nearby(context, draft))
}

/** Commands that lead to what the chronicle has nearest to a question. */
export function nearby(context: Context, draft: Draft): string[] {
  const query = listQuery(draft)
  const wider = lacking(context, draft)
  const list = query && isLimited(query) ? meetingsCommand(context, query) : undefined
  const lists = wider ? widened(context, wider) : list === undefined ? [] : [list]
  const isList = draft.asks === 'list' || draft.asks === 'count'
  const [only, other] = (isList ? listedEvents(context, draft)?.events : undefined) ?? []
  const found = searchEvents(draft).filter(({ coverage }) => coverage >= NEAR)
  const nearest = [...(only && !other ? [only] : []), ...found.slice(0, OFFERED).map(({ event }) => event)].map(
    ({ title }) => formatRequest('when', { event: title }),
  )
  const search = context.corpus.index
    .search(draft.text, { limit: 1 })
    .map(() => formatRequest('search', { text: draft.text }))
  const commands = [...new Set([...lists, ...nearest, ...search])].slice(0, MOST)
  return commands.length > 0 ? commands : ['/about']
}

/** What the question asks to list, or takes for granted, where nothing is like that. */
function lacking({ corpus: { chronicle } }: Context, draft: Draft): EventQuery | undefined {
  const isList = draft.asks === 'list' || draft.asks === 'count'
  const query = isList ? listQuery(draft) : takenForGranted(draft)
  if (!query?.kinds || !isLimited(query)) return undefined
  // A meeting is one, whatever else one may call a statement, an agreement or a truce.
  const { kinds, ...ofAnyKind } = query
  const asked = isList || kinds.includes('meeting') ? query : ofAnyKind
  return findEvents(chronicle, { ...asked, separate: true }).length === 0 ? query : undefined
}

/**
 * The event that a question takes for granted, without what it may only be asked about: who speaks of it was not
 * there, what is asked of it need not be among its topics.
 */
function takenForGranted(draft: Draft): EventQuery | undefined {
  const { topics: _, ...query } = draft.query
  const own = listQuery({ ...draft, query, people: draft.people.filter(({ speaking }) => !speaking) })
  if (!own || draft.asks !== 'passage' || query.statuses) return own
  const { statuses: __, ...ofAnyStatus } = own
  return ofAnyStatus
}

function isLimited({ places, days, people, mediators }: EventQuery): boolean {
  return [places, days, people, mediators].some((list) => list !== undefined)
}

/** The list that the question asks for with one limit taken away, as far as that finds something. */
function widened(context: Context, query: EventQuery): string[] {
  return LIMITS.flatMap((limit) => {
    if (query[limit] === undefined) return []
    const rest: EventQuery = { ...query }
    delete rest[limit]
    if (!isLimited(rest) && !rest.levels && !rest.frameworks) return []
    const found = findEvents(context.corpus.chronicle, rest)
    return found.length > 0 ? (meetingsCommand(context, rest, found) ?? []) : []
  }).slice(0, 2)
}
