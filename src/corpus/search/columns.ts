import type { Filter, Passage } from './passage.ts'
import { type StringTable, stringAt, stringTable } from './string-table.ts'

/** What passages are filtered by: a value's position in its table, 0 for none. */
export interface Columns {
  publishers: StringTable
  publisher: Uint32Array
  languages: StringTable
  language: Uint32Array
  /** 0 for none. */
  year: Uint16Array
  people: StringTable
  /** Where each passage's people begin in `person`; one more at the end. */
  personStarts: Uint32Array
  person: Uint32Array
}

type Fields = Pick<Passage, 'publisher' | 'year' | 'language' | 'people'>

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
  const year = new Uint16Array(passages.length)
  for (const [doc, passage] of passages.entries()) {
    publisher[doc] = publishers.of(passage.publisher)
    language[doc] = languages.of(passage.language)
    year[doc] = passage.year ?? 0
    for (const id of passage.people ?? []) person.push(people.of(id))
    personStarts[doc + 1] = person.length
  }
  return {
    publishers: stringTable(publishers.strings),
    publisher,
    languages: stringTable(languages.strings),
    language,
    year,
    people: stringTable(people.strings),
    personStarts,
    person: Uint32Array.from(person),
  }
}

/** What the columns hold of a passage, in lower case. */
export function fieldsOf(columns: Columns, doc: number): Fields {
  const publisher = columns.publisher[doc] ?? 0
  const language = columns.language[doc] ?? 0
  const year = columns.year[doc] ?? 0
  const people = columns.person.subarray(columns.personStarts[doc], columns.personStarts[doc + 1])
  return {
    ...(publisher !== 0 && { publisher: stringAt(columns.publishers, publisher) }),
    ...(language !== 0 && { language: stringAt(columns.languages, language) }),
    ...(year !== 0 && { year }),
    ...(people.length > 0 && { people: Array.from(people, (number) => stringAt(columns.people, number)) }),
  }
}

/** Calls `exclude` with every passage that a filter rules out. */
export function excluded(columns: Columns, filter: Filter, exclude: (doc: number) => void): void {
  const publisher = filter.publisher === undefined ? undefined : numberOf(columns.publishers, filter.publisher)
  const language = filter.language === undefined ? undefined : numberOf(columns.languages, filter.language)
  const person = filter.person === undefined ? undefined : numberOf(columns.people, filter.person)
  const { from = 0, to = 65_535 } =
    typeof filter.year === 'number' ? { from: filter.year, to: filter.year } : (filter.year ?? {})
  const anyYear = filter.year === undefined
  for (let doc = 0; doc < columns.year.length; doc++) {
    const year = columns.year[doc] ?? 0
    const holds =
      (publisher === undefined || columns.publisher[doc] === publisher) &&
      (language === undefined || columns.language[doc] === language) &&
      (anyYear || (year !== 0 && year >= from && year <= to)) &&
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
