import type { Answer } from '../answer.ts'
import type { Context } from '../context.ts'
import { type EventQuery, findEvents } from '../event-query.ts'
import type { Draft } from '../question/draft.ts'
import { formatRequest, type Options } from '../request.ts'
import { listedEvents } from './listing.ts'

/** The slash command that gives the same answer: the list, the office, the event, else a search for the words. */
export function equivalentCommand(context: Context, draft: Draft, answer?: Answer): string {
  const { chronicle } = context.corpus
  const search = formatRequest('search', { text: draft.text })
  const [named] = draft.officeQuestion?.people[0] ?? []
  if (named !== undefined && draft.officeQuestion?.wants !== 'holder' && draft.officeQuestion?.wants !== 'count')
    return formatRequest('who', { person: chronicle.people.get(named)?.name })
  if (draft.office && !answer?.events) {
    const { title, of } = draft.office
    const office = `${title}${of[0] === undefined ? '' : ` of ${of[0]}`}`
    return formatRequest('who', { office, on: dayOption(draft.query.days?.[0]?.first) })
  }
  if (draft.asks === 'list' || draft.asks === 'count') {
    const list = listedEvents(context, draft)
    return (list && meetingsCommand(context, list.query, list.events)) ?? search
  }
  const [event, other] = (answer?.events ?? []).flatMap((id) => chronicle.events.get(id) ?? [])
  if (event && !other) return formatRequest('when', { event: event.title })
  return event ? formatRequest('when', { event: draft.text }) : search
}

/**
 * The `/meetings` that lists what a query finds; `undefined` when no such command can: one that takes a single value for
 * each option would list other events than `expected`.
 */
export function meetingsCommand(
  { corpus: { chronicle } }: Context,
  query: EventQuery,
  expected: readonly { id: string }[] = findEvents(chronicle, query),
): string | undefined {
  const { people = [], mediators = [], places = [], levels = [], frameworks = [], topics = [], statuses = [] } = query
  const { days = [], separate, kinds } = query
  const groups = [...people, ...mediators]
  const lists = [mediators, places, levels, frameworks, topics, statuses, days]
  if (kinds?.length !== 1 || kinds[0] !== 'meeting' || lists.some(({ length }) => length > 1)) return undefined
  if (people.length > 2 || groups.some(({ length }) => length !== 1)) return undefined
  // No option leaves anything out: only where nothing is left out that would fit is the command the same.
  const { without: _, ...plain } = query
  const found = findEvents(chronicle, plain)
  if (found.length !== expected.length || found.some(({ id }, at) => expected[at]?.id !== id)) return undefined
  const name = (group: string[] | undefined) => chronicle.people.get(group?.[0] ?? '')?.name
  const [place] = places
  const options: Options = {
    person: name(people[0]),
    with: name(people[1]),
    mediator: name(mediators[0]),
    place: place && (chronicle.places.get(place)?.name ?? place),
    level: levels[0],
    framework: frameworks[0],
    topic: topics[0],
    status: statuses[0],
    from: dayOption(days[0]?.first),
    to: dayOption(days[0]?.last),
    separate,
  }
  return formatRequest('meetings', options)
}

function dayOption(day: string | undefined): string | undefined {
  return day === undefined || day === '0001-01-01' || day === '9999-12-31' ? undefined : day
}
