import { fold } from '../corpus/analyser.ts'
import type { Choice, Complete } from './command.ts'
import { type Candidate, rank } from './complete.ts'

/** What names of time zones begin with, for cities that the platform lists under an older name than people type. */
const REGIONS = [
  'Africa',
  'America',
  'America/Argentina',
  'Antarctica',
  'Asia',
  'Atlantic',
  'Australia',
  'Europe',
  'Indian',
  'Pacific',
]

interface Zone {
  id: string
  city: string
  /** English name, such as `Central European Time`. */
  name: string
}

let zones: Zone[] | undefined

/** Every time zone of the platform; naming them takes a while, so it is done once and when first asked for. */
function allZones(): Zone[] {
  zones ??= ['UTC', ...Intl.supportedValuesOf('timeZone')].map((id) => ({
    id,
    city: (id.split('/').at(-1) ?? id).replaceAll('_', ' '),
    name: partOf(id, 'longGeneric'),
  }))
  return zones
}

/**
 * Reads a time zone as people type it: `Europe/Vienna`, `vienna`, `Central European Time`, or what was suggested.
 * Returns its IANA name; undefined when there is none such, or more than one.
 */
export function readZone(text: string): string | undefined {
  const typed = text.replace(/\(.*$/, '').trim()
  const wanted = fold(typed)
  if (wanted === '') return undefined
  const named = allZones().filter(({ id, city }) => fold(id) === wanted || fold(city) === wanted)
  const [only] = named
  if (only && named.length === 1) return only.id
  const path = typed.replace(/\s+/g, '_')
  const known = [path, ...REGIONS.map((region) => `${region}/${path}`)].find(isZone)
  if (known !== undefined && /\/|^UTC$/i.test(known)) return spelling(known)
  const called = allZones().filter(({ name }) => fold(name) === wanted)
  return called.length === 1 ? called[0]?.id : undefined
}

/** Time zones by city, name or part of the world; before anything is typed, those of places in the chronicle. */
export const completeZone: Complete = (typed, { corpus: { chronicle } }) => {
  const wanted = typed.trim()
  if (wanted !== '') {
    const found = rank(wanted, allZones().map(candidate))
    const read = readZone(wanted)
    const missing = read !== undefined && !found.some(({ value }) => value === read)
    return [...(missing ? [choiceOf(read)] : []), ...found].slice(0, 25)
  }
  const cities = new Map(allZones().map((zone) => [fold(zone.city), zone.id]))
  const counts = new Map<string, number>()
  for (const { place } of chronicle.events.values()) {
    const zone = cities.get(fold(place ?? ''))
    if (zone !== undefined) counts.set(zone, (counts.get(zone) ?? 0) + 1)
  }
  const frequent = [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id)
  return [...frequent.slice(0, 24), 'UTC'].map(choiceOf)
}

function candidate({ id, city, name }: Zone): Candidate {
  return { ...choiceOf(id), words: [city, id.replaceAll('_', ' '), id, name] }
}

/** `Europe/Vienna (UTC+2)`: the offset is today's. */
function choiceOf(id: string): Choice {
  const offset = partOf(id, 'shortOffset').replace('GMT', 'UTC')
  return { name: id === offset ? id : `${id} (${offset})`, value: id }
}

function partOf(id: string, timeZoneName: 'longGeneric' | 'shortOffset'): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: id, timeZoneName }).formatToParts()
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
}

function isZone(id: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: id })
    return true
  } catch {
    return false
  }
}

/** The platform takes any case; the name as it is written. */
function spelling(id: string): string {
  return allZones().find((zone) => zone.id.toLowerCase() === id.toLowerCase())?.id ?? titleCase(id)
}

function titleCase(id: string): string {
  return id.replace(/(^|[/_-])(\p{L})(\p{L}*)/gu, (_, before, first, rest) => before + first.toUpperCase() + rest)
}
