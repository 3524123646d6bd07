import type { Chronicle } from '../corpus/chronicle.ts'
import { type Days, dateInWords, parseEdtf, weekday } from '../corpus/edtf.ts'
import { type Event, isJointMeeting } from '../corpus/event.ts'
import type { Role } from '../corpus/person.ts'
import type { EventQuery } from './event-query.ts'
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

/** What the vocabulary calls a level, framework, status, kind or topic. */
export function labelOf(
  chronicle: Chronicle,
  list: 'levels' | 'frameworks' | 'statuses' | 'kinds' | 'topics',
  id: string,
): string {
  return chronicle.vocabulary[list].find((term) => term.id === id)?.name ?? id
}

/** `24 June 2011 (Friday)`; the weekday only when it is certain. */
export function dayInWords(event: Event): string {
  const day = weekday(event.date)
  return dateInWords(event.date) + (day === undefined ? '' : ` (${day})`)
}

/** An EDTF text in words. */
export function edtfInWords(text: string): string {
  const date = parseEdtf(text)
  return date ? dateInWords(date) : text
}

/** `President of Armenia, 2008–2018`. */
export function roleInWords(role: Role): string {
  return `${role.title} of ${role.of}, ${termInWords(role)}`
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
    if (event.kind === 'meeting' && !event.joint) return 'the sides did not talk to each other'
    return undefined
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
          event.level && labelOf(chronicle, 'levels', event.level),
          partiesInWords(chronicle, event),
        ]
      : [event.title, event.place]
  return {
    lead: dateInWords(event.date),
    text: [...parts, statusInWords(chronicle, event)].filter((part) => part).join(' · '),
    citations,
  }
}

/** An event told in full: its title, what kind of meeting it was, its summary. */
export function eventItems(chronicle: Chronicle, event: Event, citations: number[]): Item[] {
  const details = [
    statusInWords(chronicle, event) ??
      (isJointMeeting(event) ? labelOf(chronicle, 'statuses', event.status) : undefined),
    event.level && labelOf(chronicle, 'levels', event.level),
    partiesInWords(chronicle, event),
  ].filter((part) => part)
  return [
    { lead: event.title, text: details.join(' · '), citations },
    { text: event.summary, citations: [] },
  ]
}

/** Days as a person would say them after "Foreign Minister": `on 4 April 2014`, `in 2014`, `from … to …`. */
export function daysInWords({ first, last }: Days): string {
  const words = (day: string) =>
    dateInWords({ text: day, first: day, last: day, precision: 'day', approximate: false, uncertain: false })
  if (first === last) return `on ${words(first)}`
  if (first === '0001-01-01') return `until ${words(last)}`
  if (last === '9999-12-31') return `since ${words(first)}`
  if (first.endsWith('-01-01') && last.endsWith('-12-31'))
    return first.slice(0, 4) === last.slice(0, 4)
      ? `in ${first.slice(0, 4)}`
      : `from ${first.slice(0, 4)} to ${last.slice(0, 4)}`
  if (first.slice(0, 7) === last.slice(0, 7) && first.endsWith('-01') && Number(last.slice(8)) >= 28)
    return `in ${words(first).replace(/^\d+ /, '')}`
  return `from ${words(first)} to ${words(last)}`
}

/** What a list holds, in one line: `3 meetings held in 2023`, `2 ceasefires in October 2020`. */
export function describeEvents(chronicle: Chronicle, events: readonly Event[], query: EventQuery): string {
  const [kind] = query.kinds ?? []
  const noun = kind === undefined || kind === 'other' ? 'event' : labelOf(chronicle, 'kinds', kind)
  const label = (list: 'levels' | 'frameworks' | 'topics' | 'statuses', ids: readonly string[] | undefined) =>
    ids &&
    listed(
      ids.map((id) => labelOf(chronicle, list, id)),
      'or',
    )
  const groups = (people: string[][] | undefined) =>
    people && listed(people.map((group) => listed(namesOf(chronicle, group), 'or')))
  const parts = [
    noun.endsWith('s') ? `${events.length} ${noun}` : counted(events.length, noun),
    label('statuses', query.statuses),
    query.levels && `of ${label('levels', query.levels)}`,
    query.people && query.people.length > 0 && `with ${groups(query.people)}`,
    query.mediators && `mediated by ${groups(query.mediators)}`,
    query.places &&
      `in ${listed(
        query.places.map((id) => chronicle.places.get(id)?.name ?? id),
        'or',
      )}`,
    query.frameworks && `under ${label('frameworks', query.frameworks)}`,
    query.topics && `about ${label('topics', query.topics)}`,
    query.days && listed(query.days.map(daysInWords), 'or'),
  ]
  return parts.filter((part) => part).join(' ')
}

/** An event's date in words. */
export function dateOfEvent(event: Event): string {
  return dateInWords(event.date)
}
