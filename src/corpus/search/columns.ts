import type { Filter, Passage } from './passage.ts'
import type { Columns } from './segment.ts'
import { type StringTable, stringAt, stringTable } from './string-table.ts'

/** Numbers strings as they come; 0 is kept for "none". */
class Numbering {
  readonly strings: string[] = ['']
  private readonly numbers = new Map<string, number>()

  of(string: string | undefined): number {
    if (string === undefined || string === '') return 0
    const key = string.toLowerCase()
    let number = this.numbers.get(key)
    if (number === undefined) {
      number = this.strings.length
      this.strings.push(key)
      this.numbers.set(key, number)
    }
    return number
  }
}

/** The columns that `excluded` reads; at most 65,535 different values in each. */
export function columnsOf(passages: readonly Passage[]): Columns {
  const publishers = new Numbering()
  const languages = new Numbering()
  const people = new Numbering()
  const person: number[] = []
  const personStarts = new Uint32Array(passages.length + 1)
  const publisher = new Uint16Array(passages.length)
  const language = new Uint16Array(passages.length)
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
    person: Uint16Array.from(person),
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
  return columns.person.subarray(columns.personStarts[doc], columns.personStarts[doc + 1]).includes(person)
}

/** A value's number, or -1, which no passage has, for a value that does not occur. */
function numberOf(table: StringTable, value: string): number {
  const wanted = value.toLowerCase()
  for (let at = 1; at < table.ends.length; at++) if (stringAt(table, at) === wanted) return at
  return -1
}
