import type { Chronicle } from '../corpus/chronicle.ts'
import { statesOf } from '../corpus/corpus.ts'
import { type Days, overlaps } from '../corpus/edtf.ts'
import type { Event, Status } from '../corpus/event.ts'
import { rolesIn } from '../corpus/offices.ts'
import { countriesOf, type Place } from '../corpus/place.ts'
import { remembered } from '../corpus/remembered.ts'
import { statesById } from '../corpus/vocabulary.ts'
import { stayedHome } from './stayed-home.ts'

/** What events must be like. Everything left out may be anything; lists name alternatives. */
export interface EventQuery {
  kinds?: string[]
  statuses?: Status[]
  levels?: string[]
  frameworks?: string[]
  topics?: string[]
  /** Ids of places, or names of countries. A country or a place made of several stands for its parts. */
  places?: string[]
  /** Of each group one person took part, as a participant or as a mediator. */
  people?: string[][]
  /** Of each group one person mediated. */
  mediators?: string[][]
  /** On some day of one of these. */
  days?: readonly Days[]
  /** Also meetings in which the sides did not talk to each other. */
  separate?: boolean
  /** Events that are like any of these are left out. */
  without?: readonly Exclusion[]
}

/** What events are like that a query leaves out: of each list that is given they have one. */
export interface Exclusion {
  kinds?: string[]
  statuses?: string[]
  levels?: string[]
  frameworks?: string[]
  topics?: string[]
  /** As in `EventQuery`; a tour that only led there too was there. */
  places?: string[]
  /** Of each group one person took part. */
  people?: string[][]
  /** Sides and bodies for which somebody was there, or that convened. */
  states?: string[]
  /** Offices that somebody held who took part; of any state where none is given. */
  offices?: { title: string; of: string[] }[]
  days?: readonly Days[]
}

/** The events that fit a query, oldest first. */
export function findEvents(chronicle: Chronicle, query: EventQuery): Event[] {
  const places = query.places && placeNames(chronicle, query.places)
  const isLeftOut = leavesOut(chronicle, query)
  const guest = query.people?.find(({ length }) => length === 1)?.[0]
  const candidates = guest === undefined ? [...chronicle.events.values()] : (eventsWith(chronicle).get(guest) ?? [])
  return candidates.filter(
    (event) =>
      fits(query.kinds, event.kind) &&
      fits(query.statuses, event.status) &&
      fits(query.levels, event.level) &&
      fits(query.frameworks, event.framework) &&
      (!query.topics || query.topics.some((topic) => event.topics.includes(topic))) &&
      (!places || (event.place !== null && places.has(event.place))) &&
      (query.people ?? []).every((group) =>
        group.some(
          (id) =>
            (event.participants.includes(id) || event.mediators.includes(id)) &&
            !(query.places && stayedHome(chronicle, id, event, query.places)),
        ),
      ) &&
      (query.mediators ?? []).every((group) => group.some((id) => event.mediators.includes(id))) &&
      (!query.days || query.days.some((days) => isDuring(event, days))) &&
      (query.separate || event.joint || isOneSided(event, query)) &&
      !isLeftOut(event),
  )
}

/** The events that fit a query; where only meetings fit in which the sides did not talk to each other, these. */
export function findTalksOrSeparate(chronicle: Chronicle, query: EventQuery): Event[] {
  const found = findEvents(chronicle, query)
  return found.length > 0 ? found : findEvents(chronicle, { ...query, separate: true })
}

/** The events in which each person took part, in order: nobody was at more than a few. */
const eventsWith = remembered((chronicle: Chronicle): ReadonlyMap<string, Event[]> => {
  const events = new Map<string, Event[]>()
  for (const event of chronicle.events.values())
    for (const id of new Set([...event.participants, ...event.mediators]))
      events.set(id, [...(events.get(id) ?? []), event])
  return events
})

/** What a query expressly leaves out, as a test of events. */
export function leavesOut(chronicle: Chronicle, { without = [] }: EventQuery): (event: Event) => boolean {
  const tests = without.map((exclusion) => isLike(chronicle, exclusion))
  return (event) => tests.some((test) => test(event))
}

function isLike(chronicle: Chronicle, exclusion: Exclusion): (event: Event) => boolean {
  const { kinds, statuses, levels, frameworks, topics, people = [], states, offices, days } = exclusion
  const places = exclusion.places && placeNames(chronicle, exclusion.places)
  return (event) => {
    const present = [...event.participants, ...event.mediators]
    return (
      fits(kinds, event.kind) &&
      fits(statuses, event.status) &&
      fits(levels, event.level) &&
      fits(frameworks, event.framework) &&
      (!topics || topics.some((topic) => event.topics.includes(topic))) &&
      (!places || (event.place !== null && places.has(event.place))) &&
      people.every((group) => group.some((id) => present.includes(id))) &&
      (!states || states.some((id) => isRepresented(chronicle, id, event))) &&
      (!offices || offices.some(({ title, of }) => isHeldBy(chronicle, title, of, present, event.date))) &&
      (!days || days.some((own) => isDuring(event, own)))
    )
  }
}

/** Whether somebody was there for a side or body, or it convened. */
function isRepresented(chronicle: Chronicle, id: string, event: Event): boolean {
  const [state] = statesById(chronicle.vocabulary, [id])
  const own = chronicle.vocabulary.frameworks.find(({ name }) => name === state?.name)?.id
  return statesOf(chronicle, event).has(id) || (own !== undefined && event.framework === own)
}

function isHeldBy(chronicle: Chronicle, title: string, of: string[], present: readonly string[], day: Days): boolean {
  return present.some((id) => {
    const person = chronicle.people.get(id)
    return person !== undefined && rolesIn(chronicle, person, title, of).some((role) => overlaps(role, day))
  })
}

function fits(allowed: readonly string[] | undefined, value: string | null): boolean {
  return allowed === undefined || (value !== null && allowed.includes(value))
}

/** Meetings belong to the day on which they began; what lasts, such as a war, to every day of it. */
export function isDuring(event: Event, days: Days): boolean {
  const began = event.date.first >= days.first && event.date.first <= days.last
  return began || (event.kind !== 'meeting' && event.date.precision === 'interval' && overlaps(event.date, days))
}

/** Whoever asks for a mediator and one guest asks for that talk, whether or not the other side was there. */
function isOneSided(event: Event, { people = [], mediators = [] }: EventQuery): boolean {
  const guests = people.filter((group) => group.some((id) => event.participants.includes(id)))
  return guests.length === 1 && people.length + mediators.length > 1
}

/** The places asked for last: a question looks at many events for the same ones. */
const lastPlaces = remembered((_: Chronicle): { ids?: string; names: ReadonlyMap<string, number> } => ({
  names: new Map(),
}))

/**
 * The names of these places and of those inside them, each with how much of the place is asked for: 1, or half for a
 * tour that only led there too.
 */
export function placeNames(chronicle: Chronicle, ids: readonly string[]): ReadonlyMap<string, number> {
  const last = lastPlaces(chronicle)
  const key = ids.join(' ')
  if (last.ids !== key) Object.assign(last, { ids: key, names: namesInside(chronicle, ids) })
  return last.names
}

function namesInside(chronicle: Chronicle, ids: readonly string[]): ReadonlyMap<string, number> {
  const asked = ids.flatMap((id) => chronicle.places.get(id) ?? [])
  const countries = ids.map((id) => chronicle.places.get(id)?.name ?? id)
  const isInside = (place: Place) =>
    asked.some(({ id, parts }) => place.id === id || parts.includes(place.id)) ||
    countriesOf(place).some((country) => countries.includes(country))
  const share = (place: Place): number => {
    if (isInside(place)) return 1
    const parts = place.parts.flatMap((id) => chronicle.places.get(id) ?? [])
    return parts.some(isInside) ? 0.5 : 0
  }
  return new Map(
    [...chronicle.places.values()].map((place) => [place.name, share(place)] as const).filter(([, own]) => own > 0),
  )
}
