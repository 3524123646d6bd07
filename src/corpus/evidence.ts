import { dateInWords } from './edtf.ts'
import type { Event } from './event.ts'
import type { Lexicon } from './lexicon.ts'
import type { Person } from './person.ts'
import { bareName, surnameOf } from './person-name.ts'

/**
 * Which paragraph of a source speaks of an event: the one that shares most with the event's record, each word weighing
 * as much as it is rare (idf), the date most of all. Returns its number, from 1; the first when none shares anything.
 */
export function paragraphFor(
  event: Event,
  paragraphs: readonly string[],
  people: ReadonlyMap<string, Person>,
  lexicon: Lexicon,
): number {
  const wanted = wordsOf(event, people, lexicon)
  const dates = datesAsWritten(event)
  let best = 1
  let most = 0
  paragraphs.forEach((paragraph, index) => {
    const has = lexicon.termsOf(paragraph)
    let shared = dates.some((date) => paragraph.includes(date)) ? DATE_WEIGHT : 0
    for (const [term, weight] of wanted) if (has.has(term)) shared += weight
    if (shared > most) [best, most] = [index + 1, shared]
  })
  return best
}

/** As much as two rare words: a day named in full is the surest sign, but not against everything else. */
const DATE_WEIGHT = 14

function wordsOf(event: Event, people: ReadonlyMap<string, Person>, lexicon: Lexicon): Map<string, number> {
  const names = [...event.participants, ...event.mediators].map((id) => {
    const name = people.get(id)?.name ?? ''
    return surnameOf(name) ?? bareName(name)
  })
  const text = [event.title, event.summary, event.place ?? '', ...event.aliases, ...names].join(' ')
  return new Map([...lexicon.termsOf(text)].map((term) => [term, lexicon.idf(term)]))
}

function datesAsWritten({ date }: Event): string[] {
  const words = dateInWords({ ...date, approximate: false, uncertain: false })
  return date.precision === 'day' ? [words, words.replace(/ \d{4}$/, '')] : [words]
}
