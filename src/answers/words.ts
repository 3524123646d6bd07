import type { Chronicle } from '../corpus/chronicle.ts'
import { type Days, dateInWords, EARLIEST, endOfMonth, LATEST, parseEdtf, weekday } from '../corpus/edtf.ts'
import { type Event, isJointMeeting } from '../corpus/event.ts'
import type { Role } from '../corpus/person.ts'
import { keptSidesApart } from '../corpus/sides.ts'
import { statesById } from '../corpus/vocabulary.ts'
import type { EventQuery, Exclusion } from './event-query.ts'
import type { Item } from './reply.ts'

/** `1 meeting`, `3 meetings`. */
export function counted(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : plural(noun)}`
}

function plural(noun: string): string {
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`
}

/** `A`, `A and B`, `A, B and C`. */
export function listed(names: readonly string[], joiner = 'and'): string {
  const last = names.at(-1)
  if (last === undefined) return ''
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} ${joiner} ${last}`
}

/** The names of people, as the register writes them. */
export function namesOf(chronicle: Chronicle, ids: readonly string[]): string[] {
  return ids.map((id) => chronicle.people.get(id)?.name ?? id)
}

/** The names of sides and bodies, each once. */
export function stateNames({ vocabulary }: Chronicle, ids: readonly string[]): string[] {
  return statesById(vocabulary, ids).map(({ name }) => name)
}

/** What the vocabulary calls a level, framework, status, kind or topic. */
export function labelOf(
  chronicle: Chronicle,
  list: 'levels' | 'frameworks' | 'statuses' | 'kinds' | 'topics',
  id: string,
): string {
  return chronicle.vocabulary[list].find((term) => term.id === id)?.name ?? id
}

/** `24 June 2011 (Friday)`; the weekday only when it is certain, and a word when sources give other dates. */
export function dayInWords(event: Event): string {
  const asides = [weekday(event.date), hasDisputedDate(event) && 'sources differ'].filter((aside) => aside)
  return dateInWords(event.date) + (asides.length === 0 ? '' : ` (${asides.join('; ')})`)
}

function hasDisputedDate({ disputed }: Event): boolean {
  return disputed.some(({ about }) => about === 'date')
}

/** An EDTF text in words. */
export function edtfInWords(text: string): string {
  const date = parseEdtf(text)
  return date ? dateInWords(date) : text
}

/** Who published an article and when, as far as that is known: `Coast Monitor, 4 March 2021`, `About March 2021`, `Undated`. */
export function imprintOf({ publisher, published }: { publisher: string; published: string }): string {
  const date = published === '' ? 'undated' : edtfInWords(published)
  return publisher === '' ? date.charAt(0).toUpperCase() + date.slice(1) : `${publisher}, ${date}`
}

/** An office with its dates: `President of …, 2008–2018`. */
export function roleInWords(role: Role): string {
  return `${officeInWords({ title: role.title, of: [role.of] })}, ${termInWords(role)}`
}

/** A title that would be misread with "of …" after it: it says more than an office, or is no proper title. */
const LONG_TITLE = /[,;()]|\b(?:of|for|to|in|at|under|and)\b|\b\p{Ll}+$/u
/** Last words of names that take an article. */
const WITH_ARTICLE = /\b(?:Union|States|Nations|Emirates|Kingdom|Republic|Federation|Organization|Organisation|League)$/

/** An office: `Foreign Minister of X`, `Secretary of the Council, X`, `President of the X Republic`. */
export function officeInWords({ title, of }: { title: string; of: readonly string[] }): string {
  if (of.length === 0) return title
  if (LONG_TITLE.test(title)) return `${title}, ${listed(of, 'or')}`
  return `${title} of ${listed(
    of.map((name) => (WITH_ARTICLE.test(name) ? `the ${name}` : name)),
    'or',
  )}`
}

/** The years of an office: `2008–2018`, `since 2018`, `until 2004`. */
export function termInWords({ from, to }: Pick<Role, 'from' | 'to'>): string {
  const [first, last] = [from, to].map((text) => (text === null ? undefined : hedged(text)))
  if (first !== undefined && last !== undefined) return first === last ? first : `${first}–${last}`
  if (first !== undefined) return `since ${first}`
  return last === undefined ? 'dates unknown' : `until ${last}`
}

function hedged(text: string): string {
  return `${/[~%]/.test(text) ? 'about ' : ''}${text.slice(0, 4)}`
}

/** What became of an event that was not simply held: `cancelled`, `announced, then held 28 April 2017`. */
export function statusInWords(chronicle: Chronicle, event: Event): string | undefined {
  const became = event.outcome === null ? undefined : chronicle.events.get(event.outcome)
  if (event.status === 'held') {
    return keptSidesApart(chronicle, event) ? 'the sides did not talk to each other' : undefined
  }
  const status = labelOf(chronicle, 'statuses', event.status)
  if (!became) return status
  return `${status}; ${became.status === 'held' ? 'then' : labelOf(chronicle, 'statuses', became.status)}: ${dateInWords(became.date)}, ${became.title}`
}

/** Who took part, `A, B · with C`. */
export function partiesInWords(chronicle: Chronicle, event: Event): string {
  const parties = namesOf(chronicle, event.participants).join(', ')
  const mediators = event.mediators.length === 0 ? '' : `with ${namesOf(chronicle, event.mediators).join(', ')}`
  return [parties, mediators].filter((text) => text !== '').join(' · ')
}

/** An event in one line of a list: a meeting by where and who, anything else by its title. */
export function eventItem(chronicle: Chronicle, event: Event, citations: number[]): Item {
  const parts =
    event.kind === 'meeting' && event.participants.length + event.mediators.length > 0
      ? [
          event.place ?? 'place not reported',
          event.level && event.level !== OTHER && labelOf(chronicle, 'levels', event.level),
          partiesInWords(chronicle, event),
        ]
      : [event.title, event.place]
  return {
    lead: dateInWords(event.date),
    text: [...parts, statusInWords(chronicle, event), hasDisputedDate(event) && 'sources differ on the date']
      .filter((part) => part)
      .join(' · '),
    citations,
  }
}

/** An event told in full below a headline with its title: what kind of meeting it was and who took part, its summary. */
export function eventItems(chronicle: Chronicle, event: Event, citations: number[]): Item[] {
  const details = [
    statusInWords(chronicle, event) ??
      (isJointMeeting(event) ? labelOf(chronicle, 'statuses', event.status) : undefined),
    event.level && event.level !== OTHER && labelOf(chronicle, 'levels', event.level),
    partiesInWords(chronicle, event),
  ].filter((part) => part)
  return [
    { text: details.join(' · '), citations: [] },
    { text: event.summary, citations },
  ]
}

/** Days as a person would say them after "Foreign Minister": `on 4 April 2014`, `in 2014`, `since May 2014`, `from … to …`. */
export function daysInWords({ first, last }: Days): string {
  if (first === EARLIEST) return `until ${edtfInWords(endOf(last))}`
  if (last === LATEST) return `since ${edtfInWords(beginningOf(first))}`
  if (first === last) return `on ${edtfInWords(first)}`
  const [from, to] = [beginningOf(first), endOf(last)]
  const year = first.slice(0, 4)
  if (from === year && to === year) return `in ${year}`
  const month = first.slice(0, 7)
  if (from.length < 10 && last === endOfMonth(month)) return `in ${edtfInWords(month)}`
  // A year that begins the span and a month that ends it: both are told as months.
  const precise =
    from.length === to.length ? [from, to] : [first, last].map((day) => day.slice(0, Math.max(from.length, to.length)))
  return `from ${precise.map(edtfInWords).join(' to ')}`
}

/** The longest unit that begins with a day: its year, its month or the day itself. */
function beginningOf(day: string): string {
  if (day.endsWith('-01-01')) return day.slice(0, 4)
  return day.endsWith('-01') ? day.slice(0, 7) : day
}

/** The longest unit that ends with a day. */
function endOf(day: string): string {
  if (day.endsWith('-12-31')) return day.slice(0, 4)
  return day === endOfMonth(day.slice(0, 7)) ? day.slice(0, 7) : day
}

/** What a list holds, in one line: `3 meetings held in 2023`, `2 ceasefires in October 2020`. */
export function describeEvents(
  chronicle: Chronicle,
  events: readonly Event[],
  query: EventQuery,
  states: readonly string[] = [],
): string {
  return `${events.length} ${describeQuery(chronicle, query, states, events.length === 1)}`
}

/** What events a query is for, in words: `meetings held with A and B in 2022 (framework: C)`; of sides and bodies where ids of `states` are given. */
export function describeQuery(
  chronicle: Chronicle,
  query: EventQuery,
  states: readonly string[] = [],
  singular = false,
): string {
  const { kinds = [OTHER] } = query
  const nouns = kinds.map((kind) => (kind === OTHER ? 'event' : labelOf(chronicle, 'kinds', kind)))
  const labels = (list: 'levels' | 'frameworks' | 'topics' | 'statuses', ids: readonly string[]) =>
    listed(
      ids.map((id) => labelOf(chronicle, list, id)),
      'or',
    )
  const groups = (people: readonly string[][]) => listed(people.map((group) => listed(namesOf(chronicle, group), 'or')))
  const { levels, topics, places = [] } = query
  const names = listed(
    places.map((id) => chronicle.places.get(id)?.name ?? id),
    'or',
  )
  // One goes to a town or a country, not to a line or a video call.
  const within = places.every((id) => isTownOrCountry(chronicle, id))
  const parts = [
    listed(
      nouns.map((noun) => (singular || noun.endsWith('s') ? noun : plural(noun))),
      'or',
    ),
    query.statuses && labels('statuses', query.statuses),
    levels && !levels.includes(OTHER) && `of ${labels('levels', levels)}`,
    states.length > 0 && `of ${listed(stateNames(chronicle, states))}`,
    query.people && query.people.length > 0 && `with ${groups(query.people)}`,
    query.mediators && `mediated by ${groups(query.mediators)}`,
    places.length > 0 && within && `in ${names}`,
    topics && !topics.includes(OTHER) && `about ${labels('topics', topics)}`,
    query.days && listed(query.days.map(daysInWords), 'or'),
  ]
  const asides = [
    levels?.includes(OTHER) && `level: ${labels('levels', levels)}`,
    topics?.includes(OTHER) && `topic: ${labels('topics', topics)}`,
    places.length > 0 && !within && `place: ${names}`,
    query.frameworks && `framework: ${labels('frameworks', query.frameworks)}`,
  ].filter((part) => part)
  const described = [...parts, asides.length > 0 && `(${asides.join('; ')})`].filter((part) => part).join(' ')
  return query.without ? `${described}, ${leftOutInWords(chronicle, query.without)}` : described
}

/** What a query leaves out: `except those with A and those in B`. */
export function leftOutInWords(chronicle: Chronicle, without: readonly Exclusion[]): string {
  return `except ${listed(
    without.map((exclusion) => exclusionInWords(chronicle, exclusion)),
    'and',
  )}`
}

function exclusionInWords(chronicle: Chronicle, exclusion: Exclusion): string {
  const { kinds, levels, statuses, frameworks, topics, places, people, states, offices, days } = exclusion
  const labels = (list: 'levels' | 'statuses' | 'kinds' | 'frameworks' | 'topics', ids: readonly string[]) =>
    listed(
      ids.map((id) => labelOf(chronicle, list, id)),
      'or',
    )
  const groups = (people ?? []).map((group) => listed(namesOf(chronicle, group), 'or'))
  const parts = [
    kinds && labels('kinds', kinds),
    statuses && labels('statuses', statuses),
    levels && `of ${labels('levels', levels)}`,
    frameworks && `in the framework ${labels('frameworks', frameworks)}`,
    groups.length > 0 && `with ${listed(groups)}`,
    states && `with ${listed(stateNames(chronicle, states), 'or')}`,
    offices && `with the office ${listed(offices.map(officeInWords), 'or')}`,
    places &&
      `in ${listed(
        places.map((id) => chronicle.places.get(id)?.name ?? id),
        'or',
      )}`,
    topics && `about ${labels('topics', topics)}`,
    days && listed(days.map(daysInWords), 'or'),
  ]
  return ['those', ...parts].filter((part) => part).join(' ')
}

/** The id under which a vocabulary keeps what has no name of its own. */
const OTHER = 'other'

function isTownOrCountry({ places }: Chronicle, id: string): boolean {
  const place = places.get(id)
  return place === undefined || place.lat !== null || place.country === place.name || place.parts.length > 0
}

/** An event's date in words. */
export function dateOfEvent(event: Event): string {
  return dateInWords(event.date)
}
