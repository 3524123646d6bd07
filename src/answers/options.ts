import { fold } from '../corpus/analyser.ts'
import type { Chronicle } from '../corpus/chronicle.ts'
import type { Corpus } from '../corpus/corpus.ts'
import type { Days } from '../corpus/edtf.ts'
import { countriesOf } from '../corpus/place.ts'
import { statesById } from '../corpus/vocabulary.ts'
import type { Context } from './context.ts'
import { invalid, none } from './refusal.ts'
import type { Reply } from './reply.ts'
import { formatRequest, type Options } from './request.ts'
import { DATE_EXAMPLES, readDays } from './time/read.ts'
import { listed } from './words.ts'

/** A value that was read, or the reply that says why it could not be. */
export type Read<T> = { value: T } | { reply: Reply }

/** The text of an option, `undefined` when it was left out or is blank. */
export function textOf(options: Options, name: string): string | undefined {
  const value = options[name]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

/** Reads `from` and `to` as one run of days; each may be a day, a month, a season, a year. */
export function readSpan({ today }: Context, command: string, options: Options): Read<Days | undefined> {
  let days: Days | undefined
  for (const option of ['from', 'to'] as const) {
    const text = textOf(options, option)
    if (text === undefined) continue
    const read = readDays(text, today)
    if (!read) return { reply: unreadableDate(command, options, option, text) }
    const { first, last } = days ?? { first: '0001-01-01', last: '9999-12-31' }
    days = option === 'from' ? { first: read.first, last } : { first, last: read.last }
  }
  if (days && days.first > days.last) {
    const swapped = formatRequest(command, { ...options, from: options.to, to: options.from })
    return { reply: invalid(command, formatRequest(command, options), '“from” is later than “to”.', [swapped]) }
  }
  return { value: days }
}

/** Says that an option holds no date, and what would be one. */
export function unreadableDate(command: string, options: Options, option: string, text: string): Reply {
  const examples = ['2022', 'May 2022', '25 May 2023'].map((date) =>
    formatRequest(command, { ...options, [option]: date }),
  )
  return invalid(
    command,
    formatRequest(command, options),
    `“${text}” is no date for “${option}”. Try ${DATE_EXAMPLES}.`,
    examples,
  )
}

type TermList = 'levels' | 'frameworks' | 'topics' | 'statuses' | 'kinds'

/** Reads an option that takes a word of the vocabulary: its id, its name or a synonym. */
export function readTerm(
  { corpus }: Context,
  command: string,
  options: Options,
  option: string,
  list: TermList,
): Read<string | undefined> {
  const text = textOf(options, option)
  if (text === undefined) return { value: undefined }
  const terms = corpus.chronicle.vocabulary[list]
  const wanted = fold(text)
  const term = terms.find(({ id, name, aliases }) => [id, name, ...aliases].some((own) => fold(own) === wanted))
  if (term) return { value: term.id }
  const kind = (
    { levels: 'level', frameworks: 'framework', topics: 'topic', statuses: 'status', kinds: 'kind' } as const
  )[list]
  const [meaning] = corpus.names.lookUp(text, [kind])
  if (meaning) return { value: meaning.id }
  const known = terms.map(({ name }) => name)
  const suggestions = known.slice(0, 5).map((name) => formatRequest(command, { ...options, [option]: name }))
  return {
    reply: invalid(
      command,
      formatRequest(command, options),
      `“${text}” is no ${option}. It can be ${listed(known, 'or')}.`,
      suggestions,
    ),
  }
}

/** Reads an option that takes a place or a country by any of its names: the place's id, or the country's name. */
export function readPlace(
  { corpus }: Context,
  command: string,
  options: Options,
  option: string,
): Read<string | undefined> {
  const text = textOf(options, option)
  if (text === undefined) return { value: undefined }
  const { chronicle, names } = corpus
  const id = text.toLowerCase()
  if (chronicle.places.has(id)) return { value: id }
  const [meaning] = names.lookUp(text, ['place'])
  if (meaning) return { value: meaning.id }
  const country = readCountry(corpus, text)
  if (country !== undefined) return { value: country }
  const near = nearPlaces(chronicle, names.nearest(fold(text), 2))
  const hint = near.length > 0 ? ` Did you mean ${listed(near, 'or')}?` : ''
  const suggestions = near.map((name) => formatRequest(command, { ...options, [option]: name }))
  return {
    reply: none(
      command,
      formatRequest(command, options),
      `The chronicle has no place called “${text}”.${hint}`,
      suggestions,
    ),
  }
}

/** The country of some place that a text names: as places.yaml writes it, or as the vocabulary knows its state. */
function readCountry({ chronicle, names }: Corpus, text: string): string | undefined {
  const countries = new Set([...chronicle.places.values()].flatMap(countriesOf))
  const states = names
    .lookUp(text, ['side', 'body'])
    .filter(({ form }) => form === 'name')
    .flatMap(({ id }) => statesById(chronicle.vocabulary, [id]).map(({ name }) => name))
  return [...countries].find((country) => fold(country) === fold(text) || states.includes(country))
}

function nearPlaces(chronicle: Chronicle, words: string[]): string[] {
  return [...chronicle.places.values()]
    .filter(({ name }) => name.split(/[\s-]+/).some((word) => words.includes(fold(word))))
    .map(({ name }) => name)
    .slice(0, 3)
}
