import type { Leaf } from '../command-line.ts'
import type { Mentionable } from '../protocol.ts'
import { type Draft, remaining, type Spot, valuesOf } from './draft.ts'
import { closedChoices, type Suggestion } from './suggestion.ts'

/** Asks the bot for suggestions for one option. */
export type Suggest = (
  words: string,
  options: Record<string, string | number | boolean>,
  focused: string,
  signal: AbortSignal,
) => Promise<Suggestion[]>

/** What the list above the composer offers. */
export interface Offers {
  items: Suggestion[]
  /** Index of the marked one; -1 when none is, so that Enter sends what is typed. */
  marked: number
}

export const noOffers: Offers = { items: [], marked: -1 }

/** While somebody types, how long to wait before asking the bot. */
const pauseMs = 90

/** Commands for a text that begins with a slash: those that begin so, then those that contain it. */
export function commandOffers(text: string, leaves: readonly Leaf[]): Offers {
  if (!text.startsWith('/')) return noOffers
  const typed = text.slice(1).toLowerCase()
  const starting = leaves.filter(({ words }) => words.startsWith(typed))
  const containing = leaves.filter(({ words }) => !words.startsWith(typed) && words.includes(typed))
  return marked(
    [...starting, ...containing].map(({ words, description }) => ({
      name: `/${words}`,
      detail: description,
      value: words,
    })),
  )
}

/** Options that can still be added, or values for the option in which the user types. */
export async function draftOffers(
  draft: Draft,
  spot: Spot,
  mentionable: Mentionable,
  suggest: Suggest,
  signal: AbortSignal,
): Promise<Offers> {
  if (spot.kind === 'tail') {
    const typed = draft.tail.trim().toLowerCase()
    const left = remaining(draft).filter(({ name }) => name.startsWith(typed))
    const items = left.map(({ name, description }) => ({ name, detail: description, value: name }))
    return typed === '' ? unmarked(items) : marked(items)
  }
  const field = spot.kind === 'field' ? draft.fields.find(({ option }) => option.name === spot.name) : undefined
  if (!field) return noOffers
  const { option, text } = field
  const closed = closedChoices(option, mentionable)
  if (closed) {
    const typed = text.trim().toLowerCase()
    const found = closed.filter(({ name }) => name.toLowerCase().includes(typed))
    return typed === '' ? unmarked(found) : marked(found)
  }
  if (!('autocomplete' in option) || !option.autocomplete) return noOffers
  await new Promise((resolve) => setTimeout(resolve, pauseMs))
  if (signal.aborted) return noOffers
  try {
    const options = { ...valuesOf(draft, mentionable), [option.name]: text }
    return unmarked(await suggest(draft.leaf.words, options, option.name, signal))
  } catch {
    // Suggestions are a help: without them one types on.
    return noOffers
  }
}

function unmarked(items: Suggestion[]): Offers {
  return { items, marked: -1 }
}

function marked(items: Suggestion[]): Offers {
  return { items, marked: items.length > 0 ? 0 : -1 }
}
