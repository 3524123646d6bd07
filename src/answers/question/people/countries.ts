import { fold } from '../../../corpus/analyser.ts'
import type { Chronicle } from '../../../corpus/chronicle.ts'
import { isDemonym } from '../../../corpus/demonym.ts'
import { countriesOf } from '../../../corpus/place.ts'
import { type Draft, take } from '../draft.ts'

/** "US" and the like. */
const LONGEST_ABBREVIATION = 2
/** "The X capital", "which X city", "an X resort": a place told by its country. */
const PLACE_OF =
  /(?<![\p{L}-])(?<name>\p{L}{4,}|\p{L}\.?\p{L}\.?) (?<noun>capital|city|cities|towns?|resort|village|castle|palace|villa|lake|soil|territory)\b/giu

/** Reads places told by the adjective of their country; a capital where the register marks one. */
export function readCountries(draft: Draft): void {
  const { chronicle } = draft.context.corpus
  for (const match of draft.text.matchAll(PLACE_OF)) {
    const { name = '', noun = '' } = match.groups ?? {}
    const country = countryOf(chronicle, fold(name))
    if (country === undefined) continue
    const capital = [...chronicle.places.values()].find((place) => place.capital && place.country === country)
    const place = noun.toLowerCase() === 'capital' && capital ? capital.id : idOf(chronicle, country)
    draft.query.places = [...new Set([...(draft.query.places ?? []), place])]
    take(draft, match.index, match.index + match[0].length)
  }
}

/** The country in which some place lies and that a folded adjective or abbreviation belongs to. */
function countryOf({ places, vocabulary }: Chronicle, name: string): string | undefined {
  const countries = [...new Set([...places.values()].flatMap(countriesOf))]
  const state = [...vocabulary.sides, ...vocabulary.bodies].find(({ adjective = '', aliases }) =>
    name.length > LONGEST_ABBREVIATION ? fold(adjective) === name : aliases.some((alias) => fold(alias) === name),
  )
  const found = countries.filter((country) => country === state?.name || isDemonym(name, country))
  return found.length === 1 ? found[0] : undefined
}

/** What a query calls a country: the id of its own entry in the register, else its name. */
function idOf({ placesByName }: Chronicle, country: string): string {
  return placesByName.get(country)?.id ?? country
}
