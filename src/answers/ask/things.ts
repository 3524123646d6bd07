import type { Draft } from '../question/draft.ts'

/** Whether events are listed or counted: those of a kind, or whatever there was. */
export function asksForEvents(draft: Draft): boolean {
  return (draft.asks === 'list' || draft.asks === 'count') && (draft.wants === 'anything' || countsEvents(draft))
}

/**
 * Whether the noun that is counted is a kind of event and nothing more: "ceasefires", but not "ceasefire violations"; without
 * a word that asks also with something before it, "secret talks".
 */
function countsEvents({ noun: [start, end] = [0, 0], text, context }: Draft): boolean {
  const { names } = context.corpus
  const noun = text.slice(start, end).trim()
  if (names.lookUp(noun, ['kind']).length > 0) return true
  const last = start === 0 ? names.find(noun).at(-1) : undefined
  return last?.end === noun.length && last.meanings.some(({ kind }) => kind === 'kind')
}

/** "Which castle", "what sum": a noun behind the word that asks, for what no record of an event has a field. */
const THING =
  /\b(?:what|which|whose) (?!did|was|were|is|are|do|does|had|has|have|happened|day|date|month|year|city|town|place|capital|country|meeting|talks|summit)/i

/** Whether a question asks for a thing that is no event, and nothing of which an event's record tells. */
export function asksForThing({ text }: Draft): boolean {
  return THING.test(text)
}
