import type { Chronicle } from '../corpus/chronicle.ts'
import type { Event } from '../corpus/event.ts'
import { rolesThenOrEver } from '../corpus/offices.ts'
import { countriesOf } from '../corpus/place.ts'

/**
 * Whether somebody who took part in an event in several countries, such as a tour or talks at a border, was in his or her
 * own, and in none of the places asked about.
 * @param places ids of places, or countries by their names
 */
export function stayedHome(chronicle: Chronicle, id: string, event: Event, places: readonly string[]): boolean {
  const place = event.place === null ? undefined : chronicle.placesByName.get(event.place)
  if (!place || places.includes(place.id)) return false
  const reached = [place, ...place.parts.flatMap((part) => chronicle.places.get(part) ?? [])].flatMap(countriesOf)
  if (new Set(reached).size < 2) return false
  const asked = places.flatMap((own) => {
    const known = chronicle.places.get(own)
    return known ? countriesOf(known) : [own]
  })
  const home = rolesThenOrEver(chronicle, id, event.date).map(({ of }) => of)
  return home.some((country) => reached.includes(country)) && !home.some((country) => asked.includes(country))
}
