import { addDays } from 'date-fns/addDays'
import { format } from 'date-fns/format'
import { parseISO } from 'date-fns/parseISO'
import { findArticles } from '../answers/source.ts'
import { readDays } from '../answers/time/read.ts'
import { edtfInWords } from '../answers/words.ts'
import { fold } from '../corpus/analyser.ts'
import { dateInWords, parseEdtf } from '../corpus/edtf.ts'
import { countriesOf } from '../corpus/place.ts'
import type { Choice, Complete } from './command.ts'

/** As many suggestions as Discord shows, and as long. */
const MOST = 25
const LONGEST = 100

/** Something that can be suggested: shown as `name`, found under any of `words`. */
export interface Candidate extends Choice {
  words: string[]
}

/** People, those in most events first. */
export const completePerson: Complete = (typed, { corpus: { chronicle } }) => {
  const counts = tally(
    [...chronicle.events.values()].flatMap(({ participants, mediators }) => [...participants, ...mediators]),
  )
  const people = [...chronicle.people.values()].sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0))
  return rank(
    typed,
    people.map(({ name, aliases }) => ({ name, value: name, words: [name, ...aliases] })),
  )
}

/** Mediators, those in most events first. */
export const completeMediator: Complete = (typed, { corpus: { chronicle } }) => {
  const counts = tally([...chronicle.events.values()].flatMap(({ mediators }) => mediators))
  const people = [...chronicle.people.values()].filter(({ id }) => counts.has(id))
  people.sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0))
  return rank(
    typed,
    people.map(({ name, aliases }) => ({ name, value: name, words: [name, ...aliases] })),
  )
}

/** Places of events, the most frequent first, and countries for all of their places. */
export const completePlace: Complete = (typed, { corpus: { chronicle } }) => {
  const counts = tally([...chronicle.events.values()].flatMap(({ place }) => place ?? []))
  const places = [...chronicle.places.values()].sort((a, b) => (counts.get(b.name) ?? 0) - (counts.get(a.name) ?? 0))
  const towns = places.map(({ name, country, aliases }) => ({
    name: country === null || country === name ? name : `${name}, ${country}`,
    value: name,
    words: [name, ...aliases, country ?? ''],
  }))
  if (typed.trim() === '') return rank(typed, towns)
  const countries = [...new Set(places.flatMap(countriesOf))].filter((country) => !chronicle.placesByName.has(country))
  return rank(typed, [
    ...countries.map((country) => ({ name: `${country}, all places`, value: country, words: [country] })),
    ...towns,
  ])
}

/** The values of one list of the vocabulary, in its order. */
export function completeTerm(list: 'levels' | 'frameworks' | 'topics' | 'statuses'): Complete {
  return (typed, { corpus: { chronicle } }) =>
    rank(
      typed,
      chronicle.vocabulary[list].map(({ name, aliases }) => ({ name, value: name, words: [name, ...aliases] })),
    )
}

/** What meetings can be left out by: mediators first, then other people, places, levels and frameworks. */
export const completeExclusion: Complete = (typed, context) => {
  const sources = [completeMediator, completePerson, completePlace, completeTerm('levels'), completeTerm('frameworks')]
  const choices = sources.flatMap((complete) => complete(typed, context))
  return [...new Map(choices.map((choice) => [choice.value, choice])).values()].slice(0, MOST)
}

/** Events: those that people have a name for first, then the others, newest first. */
export const completeEvent: Complete = (typed, { corpus: { chronicle } }) => {
  const events = [...chronicle.events.values()].reverse()
  const named = events.filter(({ aliases }) => aliases.length > 0)
  const others = events.filter(({ aliases }) => aliases.length === 0)
  return rank(
    typed,
    [...named, ...others].map((event) => ({
      name: `${dateInWords(event.date)}: ${event.title}`,
      value: event.id,
      words: [...event.aliases, event.title, event.place ?? '', dateInWords(event.date)],
    })),
  )
}

/** Offices with the states that have them, those held by most people first. */
export const completeOffice: Complete = (typed, { corpus: { chronicle } }) => {
  const counts = tally(
    [...chronicle.people.values()].flatMap(({ roles }) => roles.map(({ title, of }) => `${title} of ${of}`)),
  )
  const aliases = new Map(chronicle.vocabulary.offices.map(({ title, aliases }) => [title, aliases]))
  const offices = [...counts].sort((a, b) => b[1] - a[1]).map(([office]) => office)
  return rank(
    typed,
    offices.map((office) => {
      const [title = '', of = ''] = office.split(/ of (?=[^ ]*[A-Z])/)
      return {
        name: office,
        value: office,
        words: [office, ...(aliases.get(title) ?? []).map((alias) => `${alias} of ${of}`)],
      }
    }),
  )
}

/** Publishers, those with most articles first. */
export const completePublisher: Complete = (typed, { corpus: { chronicle } }) => {
  const counts = tally([...chronicle.articles.values()].map(({ publisher }) => publisher).filter((name) => name !== ''))
  const publishers = [...counts].sort((a, b) => b[1] - a[1])
  return rank(
    typed,
    publishers.map(([name, count]) => ({ name: `${name} (${count})`, value: name, words: [name] })),
  )
}

/** Articles by words of their titles, newest first. */
export const completeArticle: Complete = (typed, { corpus }) => {
  const articles = typed.trim() === '' ? [...corpus.chronicle.articles.values()].reverse() : findArticles(corpus, typed)
  return articles.slice(0, MOST).map(({ id, title, publisher, published }) => ({
    name: shorten(
      `${[published === '' ? 'undated' : edtfInWords(published), publisher].filter((part) => part !== '').join(', ')}: ${title}`,
    ),
    value: shorten(id),
  }))
}

/** What a date typed so far is read as; else years of the chronicle, newest first. */
export const completeDate: Complete = (typed, { corpus: { chronicle }, today }) => {
  const read = typed.trim() === '' ? undefined : readDays(typed, today)
  const years = [...new Set([...chronicle.events.values()].map(({ date }) => date.first.slice(0, 4)))].reverse()
  const own = read ? [{ name: shorten(`${typed.trim()} (${daysShown(read)})`), value: shorten(typed.trim()) }] : []
  const fitting = years
    .filter((year) => year.startsWith(typed.trim()) && year !== typed.trim())
    .map((year) => ({ name: year, value: year }))
  const months = /^\d{4}$/.test(typed.trim()) ? monthsOf(typed.trim()) : []
  return [...own, ...fitting, ...months].slice(0, MOST)
}

function monthsOf(year: string): Choice[] {
  return Array.from({ length: 12 }, (_, month) => {
    const value = `${year}-${String(month + 1).padStart(2, '0')}`
    return { name: edtfInWords(value), value }
  })
}

function daysShown({ first, last }: { first: string; last: string }): string {
  const interval = parseEdtf(`${first === '0001-01-01' ? '..' : first}/${last === '9999-12-31' ? '..' : last}`)
  return first === last ? edtfInWords(first) : interval ? dateInWords(interval) : `${first} to ${last}`
}

/** Names whose own beginning fits come before those in which a later word begins so, and these before mere containing. */
export function rank(typed: string, candidates: Candidate[]): Choice[] {
  const wanted = fold(typed.trim())
  const scored = candidates
    .map((candidate, order) => ({
      candidate,
      order,
      fit: Math.min(...candidate.words.map((word) => closeness(fold(word), wanted))),
    }))
    .filter(({ fit }) => Number.isFinite(fit))
    .sort((a, b) => a.fit - b.fit || a.order - b.order)
  return scored.slice(0, MOST).map(({ candidate: { name, value } }) => ({ name: shorten(name), value: shorten(value) }))
}

function closeness(name: string, wanted: string): number {
  if (name.startsWith(wanted)) return 0
  const words = wanted.split(/\s+/)
  const starts = name.split(/[\s\-–/,.()]+/)
  if (words.every((word) => starts.some((start) => start.startsWith(word)))) return 1
  return name.includes(wanted) ? 2 : Number.POSITIVE_INFINITY
}

function tally(values: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** Cuts at a word, so that it fits Discord's limit. */
function shorten(text: string): string {
  if (text.length <= LONGEST) return text
  return `${text.slice(0, LONGEST - 1).replace(/\s+\S*$/, '')}…`
}

/** Days of the calendar: today, and the coming days. */
export const completeCalendarDay: Complete = (typed, { today }) => {
  const days = Array.from({ length: 366 }, (_, ahead) => addDays(parseISO(today), ahead))
  return rank(
    typed,
    days.map((day, ahead) => {
      const name = format(day, 'd MMMM')
      return {
        name: ahead === 0 ? `${name} (today)` : name,
        value: name,
        words: ahead === 0 ? [name, 'today'] : [name],
      }
    }),
  )
}
