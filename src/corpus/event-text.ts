import { tokens } from './analyser.ts'
import type { Event } from './event.ts'
import type { Names } from './names.ts'
import type { Passage } from './passage.ts'

/** What an event's record and sources say in words, made ready to be compared with a description of it. */
export interface EventText {
  /**
   * How well each term speaks of the event, up to 1: terms of its title and names most, of its summary less, of the
   * passages that support it least.
   */
  terms: ReadonlyMap<string, number>
  /** Ids of people and places that its title or summary names, whether or not they took part. */
  named: ReadonlySet<string>
}

const TITLE = 1
const SUMMARY = 0.85
const SOURCES = 0.6

/** How well a term must speak of an event for its record to have it, and not its sources alone. */
export const IN_RECORD = 0.8
/** The same for its title, its names and its labels. */
export const IN_TITLE = 0.99

/** What a title tells after these words is what had happened, or was to, and not the event. */
const BACKGROUND = /\b(?:after|before|following|ahead of|despite|pending)\b/i

/** Collects the words of an event; `labels` are the vocabulary's words for its kind, level, status and framework. */
export function eventText(
  event: Event,
  labels: readonly string[],
  evidence: readonly Passage[],
  names: Names,
): EventText {
  const terms = new Map<string, number>()
  const add = (text: string, weight: number) => {
    for (const { term } of tokens(text)) if ((terms.get(term) ?? 0) < weight) terms.set(term, weight)
  }
  for (const { text, article } of evidence) add(`${text} ${article.title}`, SOURCES)
  add(event.summary, SUMMARY)
  const [told = '', ...background] = event.title.split(BACKGROUND)
  add(background.join(' '), SUMMARY)
  add([told, ...event.aliases, ...labels, event.place ?? ''].join(' '), TITLE)
  const named = names
    .find([event.title, event.summary, ...evidence.map(({ text }) => text)].join(' … '))
    .flatMap(({ meanings }) =>
      meanings.filter(({ kind, form }) => (kind === 'person' && form === 'name') || kind === 'place'),
    )
    .map(({ id }) => id)
  const surnames = names
    .find(`${event.title} … ${event.summary}`)
    .flatMap(({ meanings }) => (meanings.length === 1 ? meanings.filter(({ kind }) => kind === 'person') : []))
    .map(({ id }) => id)
  return { terms, named: new Set([...named, ...surnames]) }
}
