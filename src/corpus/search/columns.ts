import type { Filter, Passage } from './passage.ts'
import { type StringTable, stringAt, stringTable } from './string-table.ts'

/** What passages are filtered by: a value's position in its table, 0 for none. */
export interface Columns {
  publishers: StringTable
  publisher: Uint32Array
  languages: StringTable
  language: Uint32Array
  /** First and last day of publication as numbers, 20230525; 0 for none. */
  first: Uint32Array
  last: Uint32Array
  people: StringTable
  /** Where each passage's people begin in `person`; one more at the end. */
  personStarts: Uint32Array
  person: Uint32Array
}

type Fields = Pick<Passage, 'publisher' | 'year' | 'published' | 'language' | 'people'>

/** Numbers strings as they come; 0 is kept for "none". */
class Numbering {
  readonly strings: string[] = ['']
  private readonly numbers = new Map<string, number>()

  of(string: string | undefined): number {
    if (string === undefined || string === '') return 0
    const key = string.toLowerCase()
    let number = this.numbers.get(key)
    if (number === undefined) {
      number = this.strings.push(key) - 1
      this.numbers.set(key, number)
    }
    return number
  }
}

/** The columns that `excluded` reads. */
export function columnsOf(passages: readonly Fields[]): Columns {
  const publishers = new Numbering()
  const languages = new Numbering()
  const people = new Numbering()
  const person: number[] = []
  const personStarts = new Uint32Array(passages.length + 1)
  const publisher = new Uint32Array(passages.length)
  const language = new Uint32Array(passages.length)
  const first = new Uint32Array(passages.length)
  const last = new Uint32Array(passages.length)
  for (const [doc, passage] of passages.entries()) {
    publisher[doc] = publishers.of(passage.publisher)
    language[doc] = languages.of(passage.language)
    const days = daysOf(passage)
    first[doc] = days?.first ?? 0
    last[doc] = days?.last ?? 0
    for (const id of passage.people ?? []) person.push(people.of(id))
    personStarts[doc + 1] = person.length
  }
  return {
    publishers: stringTable(publishers.strings),
    publisher,
    languages: stringTable(languages.strings),
    language,
    first,
    last,
    people: stringTable(people.strings),
    personStarts,
    person: Uint32Array.from(person),
  }
}

/** What the columns hold of a passage, in lower case. */
export function fieldsOf(columns: Columns, doc: number): Fields {
  const publisher = columns.publisher[doc] ?? 0
  const language = columns.language[doc] ?? 0
  const first = columns.first[doc] ?? 0
  const last = columns.last[doc] ?? 0
  const people = columns.person.subarray(columns.personStarts[doc], columns.personStarts[doc + 1])
  return {
    ...(publisher !== 0 && { publisher: stringAt(columns.publishers, publisher) }),
    ...(language !== 0 && { language: stringAt(columns.languages, language) }),
    ...(first !== 0 && { published: { first: written(first), last: written(last) } }),
    ...(people.length > 0 && { people: Array.from(people, (number) => stringAt(columns.people, number)) }),
  }
}

/** Calls `exclude` with every passage that a filter rules out. */
export function excluded(columns: Columns, filter: Filter, exclude: (doc: number) => void): void {
  const publisher = filter.publisher === undefined ? undefined : numberOf(columns.publishers, filter.publisher)
  const language = filter.language === undefined ? undefined : numberOf(columns.languages, filter.language)
  const person = filter.person === undefined ? undefined : numberOf(columns.people, filter.person)
  const year = typeof filter.year === 'number' ? { from: filter.year, to: filter.year } : filter.year
  const anyTime = year === undefined && filter.published === undefined
  const from = Math.max((year?.from ?? 0) * 10_000, dayNumber(filter.published?.first ?? '0'))
  const to = Math.min((year?.to ?? 9999) * 10_000 + 9999, dayNumber(filter.published?.last ?? '9999-99-99'))
  for (let doc = 0; doc < columns.first.length; doc++) {
    const first = columns.first[doc] ?? 0
    const last = columns.last[doc] ?? 0
    const holds =
      (publisher === undefined || columns.publisher[doc] === publisher) &&
      (language === undefined || columns.language[doc] === language) &&
      (anyTime || (first !== 0 && last >= from && first <= to)) &&
      (person === undefined || names(columns, doc, person))
    if (!holds) exclude(doc)
  }
}

function names(columns: Columns, doc: number, person: number): boolean {
  const end = columns.personStarts[doc + 1] ?? 0
  for (let at = columns.personStarts[doc] ?? 0; at < end; at++) if (columns.person[at] === person) return true
  return false
}

/** A value's number, or -1, which no passage has, for a value that does not occur. */
function numberOf(table: StringTable, value: string): number {
  const wanted = value.toLowerCase()
  for (let at = 1; at < table.ends.length; at++) if (stringAt(table, at) === wanted) return at
  return -1
}

function daysOf({ year, published }: Fields): { first: number; last: number } | undefined {
  if (published !== undefined) return { first: dayNumber(published.first), last: dayNumber(published.last) }
  return year === undefined ? undefined : { first: year * 10_000 + 101, last: year * 10_000 + 1231 }
}

/** `2023-05-25` as 20230525. Anything else is a mistake of the program, and throws a RangeError. */
function dayNumber(day: string): number {
  const number = Number(day.replaceAll('-', ''))
  if (!Number.isInteger(number) || number < 0) throw new RangeError(`A day is written YYYY-MM-DD, not “${day}”.`)
  return number
}

function written(day: number): string {
  return String(day)
    .padStart(8, '0')
    .replace(/(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
}
