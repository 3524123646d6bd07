import { bareName } from '../../corpus/person-name.ts'
import type { Context } from '../context.ts'
import type { Draft } from '../question/draft.ts'

/** What is smaller than a town: the name of the event's place has it, or is not what is asked for. */
const VENUE =
  /\b(?:what|which) (?:\p{L}+ ){0,2}?(?<noun>hotel|palace|castle|building|street|road|bridge|hall|room|mansion|villa|airport|monastery|restaurant)\b/iu
/** What is smaller than a region. */
const SITE =
  /\b(?:what|which) (?:\p{L}+ ){0,2}?(?<noun>sites?|spots?|(?:border )?points?|crossings?|posts?|bases?|border|villages?|settlements?|districts?|provinces?|towns?|city|cities|resort)\b/iu
/** What no capital is. */
const NO_CITY = /^(?:border|crossing|point|post|base|village|settlement)/i

/**
 * Whether a question for what is smaller than a town, or than a region, is answered by the place of an event; no question is
 * by the place that it names itself.
 */
export function isPlaceAsked({ corpus }: Context, { text, query }: Draft, name: string | null): boolean {
  if (name === null) return false
  const place = corpus.chronicle.placesByName.get(name)
  if (place && query.places?.includes(place.id)) return false
  const venue = VENUE.exec(text)?.groups?.noun
  if (venue !== undefined) return new RegExp(venue, 'i').test(name)
  const site = SITE.exec(text)?.groups?.noun
  if (site === undefined || !place || new RegExp(`\\b(?:${site}|border|road|bridge|crossing|point)`, 'i').test(name))
    return true
  const isState = corpus.chronicle.vocabulary.sides.some((side) => bareName(side.name) === name)
  const isWide = place.lat === null || place.name === place.country || isState
  return !isWide && !(place.capital && NO_CITY.test(site))
}

/** Whether a question is for one such place, which several are no answer to. */
export function asksForSite({ text }: Draft): boolean {
  const noun = SITE.exec(text)?.groups?.noun
  return noun !== undefined && !/(?:s|ies)$/i.test(noun)
}

/** What a passage must name where a question asks for such a venue. */
export function venueAsked(question: string): RegExp | undefined {
  const noun = VENUE.exec(question)?.groups?.noun
  return noun === undefined || /^(?:building|room|hall)$/i.test(noun) ? undefined : new RegExp(`\\b${noun}`, 'i')
}
