import type { Event } from '../../../corpus/event.ts'
import type { Mention } from '../../../corpus/names.ts'
import { rolesThen } from '../../../corpus/offices.ts'
import { countriesOf } from '../../../corpus/place.ts'
import { statesById } from '../../../corpus/vocabulary.ts'
import type { Context } from '../../context.ts'
import { isDuring, leavesOut, placeNames } from '../../event-query.ts'
import { recordOf } from '../../event-search/record.ts'
import type { Draft, NamedPeople } from '../../question/draft.ts'
import { stayedHome } from '../../stayed-home.ts'
import { HOSTING } from './deeds.ts'

/** Whether somebody took part in an event: as a mediator where the question has it so. */
export function tookPart({ participants, mediators }: Event, { ids, mediating }: NamedPeople): boolean {
  return ids.some((id) => mediators.includes(id) || (!mediating && participants.includes(id)))
}

/**
 * Whether an event was at the place that a question names, and not only led there too; so is every event where it names
 * none. Of several places each must be that of the event, or stand in its title.
 */
export function wasThere({ corpus }: Context, { query, text }: Draft, { place, title }: Event): boolean {
  if (!query.places) return true
  const groups = corpus.names.find(text).flatMap(({ meanings }) => {
    const ids = meanings.filter(({ kind, id }) => kind === 'place' && query.places?.includes(id)).map(({ id }) => id)
    return ids.length > 0 ? [ids] : []
  })
  // Who is said to have been in A, B and C was in all of them: a tour is no stop on it.
  const tours = query.places
    .flatMap((id) => corpus.chronicle.places.get(id) ?? [])
    .filter(({ parts }) => parts.length > 1)
  if (tours.length > 0) return tours.some(({ name }) => name === place)
  const isAt = (ids: readonly string[]) => place !== null && placeNames(corpus.chronicle, ids).get(place) === 1
  if (groups.length < 2) return isAt(query.places)
  const named = corpus.names.find(title).flatMap(({ meanings }) => meanings.map(({ id }) => id))
  return isAt(query.places) && groups.every((ids) => isAt(ids) || ids.some((id) => named.includes(id)))
}

/** Whether an event was on the days that a question names, by its record's own date. */
export function wasThen({ query }: Draft, event: Event): boolean {
  return query.days?.some((days) => isDuring(event, days)) ?? true
}

/** Whether the fields of a meeting bear out every person, place, time and term that a question names. */
export function fieldsFit(context: Context, draft: Draft, event: Event): boolean {
  const { chronicle } = context.corpus
  const { query, people, states, events, quoted } = draft
  const fits = (asked: readonly string[] | undefined, own: string | null) =>
    asked === undefined || (own !== null && asked.includes(own))
  return (
    event.kind === 'meeting' &&
    people.every((person) => tookPart(event, person)) &&
    !people.some(
      ({ ids }) => query.places && ids.every((id) => stayedHome(chronicle, id, event, query.places ?? [])),
    ) &&
    wasThen(draft, event) &&
    fits(query.levels, event.level) &&
    fits(query.frameworks, event.framework) &&
    (query.topics ?? []).every((topic) => event.topics.includes(topic)) &&
    (events.length === 0 || events.includes(event.id)) &&
    states.every((id) => context.corpus.statesOf(event).has(id) || isSetting(context, draft, event, id)) &&
    wasThere(context, draft, event) &&
    quoted.every((phrase) => recordOf(chronicle, event).includes(phrase)) &&
    !leavesOut(chronicle, query)(event) &&
    isHostedAsAsked(context, draft, event)
  )
}

/** "At the A council": a body on whose occasion a meeting was held, as its record says. */
function isSetting({ corpus }: Context, { text }: Draft, { title, summary }: Event, id: string): boolean {
  if (!corpus.chronicle.vocabulary.bodies.some((body) => body.id === id)) return false
  const means = ({ meanings }: Mention) => meanings.some((meaning) => meaning.id === id)
  const isAt = corpus.names.find(text).some((mention) => means(mention) && AT.test(text.slice(0, mention.start)))
  return isAt && corpus.names.find(`${title} … ${summary}`).some(means)
}

const AT = /\b(?:at|during|of)(?: the| an?)? *$/i

/** Whether whoever is said to have been host was: the only third party there, or at home where it was. */
function isHostedAsAsked({ corpus }: Context, { text, people, states }: Draft, event: Event): boolean {
  const { chronicle, names } = corpus
  const verb = HOSTING.exec(text)
  if (!verb) return true
  const asked = new Set([...people.flatMap(({ ids }) => ids), ...states])
  const isBy = /^ by\b/i.test(text.slice(verb.index + verb[0].length))
  const host = names
    .find(text)
    .filter(({ meanings }) => meanings.some(({ id }) => asked.has(id)))
    .find(({ start }) => start > verb.index === isBy)
  if (!host) return false
  const place = event.place === null ? undefined : chronicle.placesByName.get(event.place)
  const home = place ? countriesOf(place) : []
  return host.meanings.some(({ id }) => {
    const [state] = statesById(chronicle.vocabulary, [id])
    if (state) return home.includes(state.name)
    const isAtHome = rolesThen(chronicle, id, event.date).some(({ of }) => home.includes(of))
    return isAtHome || (event.mediators.length === 1 && event.mediators.includes(id))
  })
}
