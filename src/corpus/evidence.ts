import { dateInWords, parseEdtf } from './edtf.ts'
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
    let shared = index === 0 ? LEAD_WEIGHT : 0
    shared += dates.find(({ pattern }) => pattern.test(paragraph))?.weight ?? 0
    for (const [term, weight] of wanted) if (has.has(term)) shared += weight
    if (shared > most) [best, most] = [index + 1, shared]
  })
  return best
}

/** About as much as three rare words: a date named in full is the surest sign, but not against everything else. */
const DATE_WEIGHT = 20
/** A day without its year, or one end of an interval, may be told in passing. */
const PART_OF_DATE_WEIGHT = 6
/** Reports tell the event first and what was said of it after; half a rare word decides where the rest is even. */
const LEAD_WEIGHT = 3
/** A summary tells the outcome, of which other paragraphs speak too; the title, place and people tell the event. */
const SUMMARY_SHARE = 0.3

function wordsOf(event: Event, people: ReadonlyMap<string, Person>, lexicon: Lexicon): Map<string, number> {
  const names = [...event.participants, ...event.mediators].map((id) => {
    const name = people.get(id)?.name ?? ''
    return surnameOf(name) ?? bareName(name)
  })
  const weights = new Map<string, number>()
  for (const term of lexicon.termsOf(event.summary)) weights.set(term, SUMMARY_SHARE * lexicon.idf(term))
  for (const term of lexicon.termsOf([event.title, event.place ?? '', ...event.aliases, ...names].join(' ')))
    weights.set(term, lexicon.idf(term))
  return weights
}

/** How a text may write the event's date, the fullest form first. */
function datesAsWritten({ date }: Event): { pattern: RegExp; weight: number }[] {
  const written = date.text.replace(/[~?%]/g, '')
  const parts =
    date.precision === 'day'
      ? [inWords(written).replace(/ \d{4}$/, '')]
      : written.split('/').filter((end) => date.precision === 'interval' && end.length === 10)
  return [
    { pattern: wholeNumber(inWords(written)), weight: DATE_WEIGHT },
    ...parts.map((part) => ({ pattern: wholeNumber(inWords(part)), weight: PART_OF_DATE_WEIGHT })),
  ]
}

/** Matches "1 May" but not within "21 May". */
function wholeNumber(date: string): RegExp {
  return new RegExp(`(?<!\\d)${date}`)
}

function inWords(text: string): string {
  const date = parseEdtf(text)
  return date ? dateInWords(date) : text
}
