import type { Article } from './article.ts'
import type { Dictionary } from './dictionary.ts'
import type { EdtfDate } from './edtf.ts'
import type { Event } from './event.ts'
import type { Person } from './person.ts'
import type { Place } from './place.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A named time that questions refer to. */
export interface Period {
  id: string
  name: string
  aliases: string[]
  date: EdtfDate
}

/** The records of a chronicle, checked: every id that one record names exists. */
export interface Chronicle {
  /** By id, in order of publication. */
  articles: ReadonlyMap<string, Article>
  /** By id, in order of date. */
  events: ReadonlyMap<string, Event>
  people: ReadonlyMap<string, Person>
  /** By id. */
  places: ReadonlyMap<string, Place>
  /** By canonical name, as events name them. */
  placesByName: ReadonlyMap<string, Place>
  vocabulary: Vocabulary
  periods: readonly Period[]
  /** Words of questions in the language of that name. */
  russian: Dictionary
}

/** A chronicle as data: its records in their order. */
export interface Records {
  articles: Article[]
  events: Event[]
  people: Person[]
  places: Place[]
  vocabulary: Vocabulary
  periods: readonly Period[]
  russian: Dictionary
}

export function recordsOf({ articles, events, people, places, vocabulary, periods, russian }: Chronicle): Records {
  return {
    articles: [...articles.values()],
    events: [...events.values()],
    people: [...people.values()],
    places: [...places.values()],
    vocabulary,
    periods,
    russian,
  }
}

export function chronicleOf({ articles, events, people, places, vocabulary, periods, russian }: Records): Chronicle {
  return {
    articles: byId(articles),
    events: byId(events),
    people: byId(people),
    places: byId(places),
    placesByName: new Map(places.map((place) => [place.name, place])),
    vocabulary,
    periods,
    russian,
  }
}

function byId<T extends { id: string }>(records: T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]))
}
