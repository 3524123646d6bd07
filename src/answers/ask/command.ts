import type { Chronicle } from '../../corpus/chronicle.ts'
import type { Answer } from '../answer.ts'
import type { Context } from '../context.ts'
import { type EventQuery, type Exclusion, findEvents, findTalksOrSeparate } from '../event-query.ts'
import { readExclusions } from '../exclusion-option.ts'
import type { Draft } from '../question/draft.ts'
import { asksForPosts } from '../question/people/posts.ts'
import { formatRequest, type Options } from '../request.ts'
import { listedEvents } from './listing.ts'

/** The slash command that gives the same answer: the list, the office, the event, else a search for the words. */
export function equivalentCommand(context: Context, draft: Draft, answer?: Answer): string {
  const { chronicle } = context.corpus
  const search = formatRequest('search', { text: draft.text })
  const [named] = draft.officeQuestion?.people[0] ?? []
  if (named !== undefined && draft.officeQuestion?.wants !== 'holder' && draft.officeQuestion?.wants !== 'count')
    return formatRequest('who', { person: chronicle.people.get(named)?.name })
  const [person] = answer?.people ?? []
  if (person !== undefined && asksForPosts(draft.text))
    return formatRequest('who', { person: chronicle.people.get(person)?.name })
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
  context: Context,
  query: EventQuery,
  expected: readonly { id: string }[] = findEvents(context.corpus.chronicle, query),
): string | undefined {
  const { chronicle } = context.corpus
  const { people = [], mediators = [], places = [], levels = [], frameworks = [], topics = [], statuses = [] } = query
  const { days = [], separate, kinds } = query
  const groups = [...people, ...mediators]
  const lists = [mediators, places, levels, frameworks, topics, statuses, days]
  if (kinds?.length !== 1 || kinds[0] !== 'meeting' || lists.some(({ length }) => length > 1)) return undefined
  if (people.length > 2 || groups.some(({ length }) => length !== 1)) return undefined
  const { without = [], ...plain } = query
  // Often nothing that is left out would fit, and the command needs no option for it.
  const leavingOut = [{}, ...exclusionNames(chronicle, without).map((name) => ({ without: name }))].find((option) => {
    const read = readExclusions(context, 'meetings', option, {})
    const found = 'value' in read ? findTalksOrSeparate(chronicle, { ...plain, without: read.value }) : []
    return found.length === expected.length && found.every(({ id }, at) => expected[at]?.id === id)
  })
  if (!leavingOut) return undefined
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
    ...leavingOut,
    separate,
  }
  return formatRequest('meetings', options)
}

/** What the option `without` may call the one thing that is left out; nothing where there are several. */
function exclusionNames(chronicle: Chronicle, without: readonly Exclusion[]): string[] {
  const [exclusion] = without
  if (!exclusion || without.length > 1 || Object.keys(exclusion).length > 1) return []
  const { people = [], places = [], levels = [], frameworks = [], topics = [] } = exclusion
  const ids = [...people.flat(), ...places, ...levels, ...frameworks, ...topics]
  const [id] = ids
  if (id === undefined || ids.length > 1) return []
  return [chronicle.people.get(id)?.name ?? chronicle.places.get(id)?.name ?? id]
}

function dayOption(day: string | undefined): string | undefined {
  return day === undefined || day === '0001-01-01' || day === '9999-12-31' ? undefined : day
}
