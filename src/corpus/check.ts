import type { z } from 'zod'
import { fold } from './analyser.ts'
import type { Dispute } from './dispute.ts'
import { leadingDate, overlaps, parseEdtf, startOf } from './edtf.ts'
import { type eventSchema, statuses } from './event.ts'
import { isOffice } from './offices.ts'
import { type personSchema, roleDays } from './person.ts'
import { surnameOf } from './person-name.ts'
import type { placeSchema } from './place.ts'
import { duplicates, repeatedNames } from './repeated.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { Finding } from './yaml-text.ts'

/** An entry of a register that is well formed by itself, and where in the file it stands. */
interface Entry<T> {
  index: number
  value: T
}

/** The registers as their files hold them. */
export interface Registers {
  events: Entry<z.infer<typeof eventSchema>>[]
  people: Entry<z.infer<typeof personSchema>>[]
  places: Entry<z.infer<typeof placeSchema>>[]
  vocabulary: Vocabulary | undefined
  /** What entries may refer to, broken ones too; `undefined` where a register cannot be read at all. */
  known: {
    articles: ReadonlySet<string>
    events: ReadonlySet<string> | undefined
    people: ReadonlySet<string> | undefined
    /** By name and by id. */
    places: { names: ReadonlySet<string>; ids: ReadonlySet<string> } | undefined
  }
}

export type RegisterFile = 'events.yaml' | 'people.yaml' | 'places.yaml' | 'vocabulary.yaml'

/** What is wrong between records: names that lead nowhere, names used twice, dates that contradict ids. */
export function findContradictions(registers: Registers): Record<RegisterFile, Finding[]> {
  return {
    'events.yaml': checkEvents(registers),
    'people.yaml': checkPeople(registers),
    'places.yaml': checkPlaces(registers),
    'vocabulary.yaml': registers.vocabulary ? checkVocabulary(registers.vocabulary, registers.people) : [],
  }
}

type Report = (path: PropertyKey[], message: string) => void

function checkEvents(registers: Registers): Finding[] {
  const { events } = registers
  const findings: Finding[] = []
  for (const { index, value } of events) {
    const report: Report = (path, message) =>
      findings.push({ path: [index, ...path], message: `${value.id}: ${message}` })
    checkEvent(value, report)
    checkReferences(value, registers, report)
  }
  const outcomes = new Map(events.map(({ value }) => [value.id, value.outcome]))
  for (const { index, value } of events)
    if (returnsTo(value.id, outcomes))
      findings.push({ path: [index, 'outcome'], message: `${value.id}: its outcome leads back to it` })
  return [
    ...findings,
    ...repeatedIds(events),
    ...repeatedNames(events.map(({ value }) => value.aliases ?? [])).map(({ name, owner }) => ({
      path: [events[owner]?.index ?? 0, 'aliases'],
      message: `the alias "${name}" is used twice`,
    })),
  ]
}

/** What one event says against itself. */
function checkEvent(event: z.infer<typeof eventSchema>, report: Report): void {
  const start = startOf(event.date)
  if (!isDatedWithin(event.id, event.date)) report(['id'], `the id does not begin with its date ${start}`)
  if (event.kind === 'meeting' && !event.level) report(['level'], 'a meeting has a level')
  if (event.joint === false && event.kind !== 'meeting') report(['joint'], 'only a meeting can be "joint: false"')
  for (const key of ['participants', 'mediators', 'topics', 'sources'] as const)
    for (const name of new Set(duplicates(event[key]))) report([key], `${key} names "${name}" twice`)
  for (const name of event.mediators.filter((id) => event.participants.includes(id)))
    report(['mediators'], `"${name}" is a participant and a mediator`)
  event.disputed?.forEach((dispute, at) => {
    checkDispute(dispute, event.sources, (path, message) => report(['disputed', at, ...path], message))
  })
}

/** Whether an id begins with the date or a day of it: an id stays what it is when a later source corrects the beginning. */
function isDatedWithin(id: string, date: string): boolean {
  const leading = leadingDate(id)
  const [day, days] = [parseEdtf(leading), parseEdtf(date)]
  return startOf(date).startsWith(leading) || (leading.length === 10 && !!day && !!days && overlaps(day, days))
}

/** What is wrong with a dispute of an event that has these sources. */
function checkDispute({ about, accounts }: Dispute, sources: readonly string[], report: Report): void {
  accounts.forEach(({ says, sources: saidBy }, at) => {
    if (about === 'date' && !parseEdtf(says)) report(['accounts', at], `the disputed date "${says}" is no EDTF date`)
    for (const source of saidBy)
      if (!sources.includes(source))
        report(['accounts', at], `"${source}" disputes the ${about} but is none of its sources`)
  })
  for (const says of new Set(duplicates(accounts.map((account) => account.says))))
    report(['accounts'], `two accounts of the ${about} say "${says}"`)
  for (const source of new Set(duplicates(accounts.flatMap((account) => account.sources))))
    report(['accounts'], `"${source}" has two accounts of the ${about}`)
}

/** Names in an event that lead nowhere. */
function checkReferences(event: z.infer<typeof eventSchema>, { known, vocabulary }: Registers, report: Report): void {
  const each = (
    key: 'topics' | 'participants' | 'mediators' | 'sources',
    where: ReadonlySet<string> | undefined,
    register: string,
  ) =>
    event[key].forEach((name, at) => {
      if (where && !where.has(name)) report([key, at], `${key} names "${name}", which is not in ${register}`)
    })
  each('participants', known.people, 'people.yaml')
  each('mediators', known.people, 'people.yaml')
  each('sources', known.articles, 'articles')
  if (event.place !== null && known.places && !known.places.names.has(event.place))
    report(['place'], `place "${event.place}" is not in places.yaml`)
  if (event.outcome && known.events && !known.events.has(event.outcome))
    report(['outcome'], `outcome "${event.outcome}" is no event`)
  if (!vocabulary) return
  each('topics', idsOf(vocabulary.topics), 'vocabulary.yaml')
  for (const [key, list] of [
    ['kind', vocabulary.kinds],
    ['level', vocabulary.levels],
    ['framework', vocabulary.frameworks],
  ] as const)
    if (event[key] && !idsOf(list).has(event[key])) report([key], `${key} "${event[key]}" is not in vocabulary.yaml`)
  const [covers, date] = [parseEdtf(vocabulary.covers), parseEdtf(event.date)]
  if (covers && date && !overlaps(covers, date))
    report(['date'], `${event.date} is outside what the chronicle covers, ${vocabulary.covers}`)
}

/** Whether following outcomes from an event comes back to it. */
function returnsTo(id: string, outcomes: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set<string>()
  let next = outcomes.get(id)
  while (next !== undefined && !seen.has(next)) {
    if (next === id) return true
    seen.add(next)
    next = outcomes.get(next)
  }
  return false
}

function checkPeople({ people }: Registers): Finding[] {
  const findings = repeatedIds(people)
  const report = (owner: number, path: PropertyKey[], message: string) =>
    findings.push({ path: [people[owner]?.index ?? 0, ...path], message: `${people[owner]?.value.id}: ${message}` })
  for (const { name, owner } of repeatedNames(people.map(({ value }) => [value.name, ...value.aliases])))
    report(owner, [], `the name "${name}" is used twice`)
  const bearers = new Map<string, Set<number>>()
  people.forEach(({ value }, owner) => {
    for (const surname of [value.name, ...value.aliases].flatMap((name) => surnameOf(name) ?? []).map(fold))
      bearers.set(surname, (bearers.get(surname) ?? new Set()).add(owner))
  })
  people.forEach(({ value }, owner) => {
    const slug = fold(value.name)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
    if (/^[a-z0-9-]+$/.test(slug) && slug !== value.id) report(owner, ['id'], `the id of "${value.name}" is ${slug}`)
    value.aliases.forEach((alias, at) => {
      if ([...(bearers.get(fold(alias)) ?? [])].some((other) => other !== owner))
        report(owner, ['aliases', at], `the alias "${alias}" is somebody else's surname`)
    })
    value.roles.forEach((role, at) => {
      const days = roleDays(role.from ?? null, role.to ?? null)
      if (days.first > days.last) report(owner, ['roles', at], `"${role.title}" ends before it begins`)
    })
  })
  return findings
}

function checkPlaces({ places, known }: Registers): Finding[] {
  const findings = repeatedIds(places)
  for (const { name, owner } of repeatedNames(places.map(({ value }) => [value.name, ...value.aliases])))
    findings.push({ path: [places[owner]?.index ?? 0], message: `the name "${name}" is used twice` })
  for (const { index, value } of places) {
    if ((value.lat === null) !== (value.lon === null))
      findings.push({ path: [index], message: `${value.id}: lat and lon come together` })
    for (const part of value.parts ?? [])
      if (part === value.id || !known.places?.ids.has(part))
        findings.push({ path: [index, 'parts'], message: `${value.id}: part "${part}" is no other place` })
  }
  return findings
}

function checkVocabulary(vocabulary: Vocabulary, people: Registers['people']): Finding[] {
  const lists = ['sides', 'bodies', 'frameworks', 'levels', 'statuses', 'kinds', 'topics', 'periods'] as const
  const findings: Finding[] = lists.flatMap((list) => {
    const entries = vocabulary[list]
    return [
      ...repeatedIds(entries.map((value, index) => ({ index, value }))).map(({ path, message }) => ({
        path: [list, ...path],
        message,
      })),
      ...repeatedNames(entries.map(({ name, aliases }) => [name, ...aliases])).map(({ name, owner }) => ({
        path: [list, owner],
        message: `${list}: "${name}" is used twice`,
      })),
    ]
  })
  vocabulary.bodies.forEach(({ id, decides }, index) => {
    if (decides !== undefined && !idsOf(vocabulary.kinds).has(decides))
      findings.push({
        path: ['bodies', index, 'decides'],
        message: `${id}: decides "${decides}", which is none of kinds`,
      })
  })
  const governing = vocabulary.offices.findIndex(({ held_as }) => held_as.length > 0)
  vocabulary.offices.forEach(({ title, held_as }, index) => {
    if (held_as.length > 0 && index !== governing)
      findings.push({
        path: ['offices', index, 'held_as'],
        message: `${title}: another office is held as others already`,
      })
    held_as.forEach((held, at) => {
      const isHeld = people.some(({ value }) =>
        value.roles.some((role) => role.of === held.of && isOffice(role.title, held.title)),
      )
      if (!isHeld)
        findings.push({
          path: ['offices', index, 'held_as', at],
          message: `${title}: nobody in people.yaml is ${held.title} of ${held.of}`,
        })
    })
  })
  if (!idsOf(vocabulary.kinds).has('meeting'))
    findings.push({ path: ['kinds'], message: 'kinds: "meeting" is missing; it is what /meetings lists' })
  const labelled = idsOf(vocabulary.statuses)
  for (const status of statuses)
    if (!labelled.has(status)) findings.push({ path: ['statuses'], message: `statuses: "${status}" is missing` })
  vocabulary.statuses.forEach(({ id }, index) => {
    if (!statuses.some((status) => status === id))
      findings.push({ path: ['statuses', index], message: `statuses: "${id}" is none of ${statuses.join(', ')}` })
  })
  return findings
}

function idsOf(terms: readonly { id: string }[]): Set<string> {
  return new Set(terms.map(({ id }) => id))
}

function repeatedIds(entries: readonly Entry<{ id: string }>[]): Finding[] {
  return repeatedNames(entries.map(({ value }) => [value.id])).map(({ name, owner }) => ({
    path: [entries[owner]?.index ?? 0, 'id'],
    message: `the id "${name}" is used twice`,
  }))
}
