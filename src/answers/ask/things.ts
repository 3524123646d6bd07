import { type Draft, unread } from '../question/draft.ts'

/** Whether the noun that is counted is a kind of event and nothing more: "ceasefires", but not "ceasefire violations". */
export function countsEvents({ noun: [start, end] = [0, 0], text, context }: Draft): boolean {
  return context.corpus.names.lookUp(text.slice(start, end), ['kind']).length > 0
}

/** "What conditions did A name", "reasons for B": things that are no events, of which a passage tells. */
export function asksForThings(draft: Draft): boolean {
  const { noun: [start, end] = [0, 0], text, context } = draft
  const noun = text.slice(start, end)
  const isOfEvents =
    OCCASIONS.test(noun) ||
    context.corpus.names.find(noun).some(({ meanings }) => meanings.some(({ kind }) => kind === 'kind'))
  return THINGS.test(text) && /s\s*$/i.test(noun) && !isOfEvents && unread(draft).length > 0
}

const OCCASIONS =
  /\b(?:occasions|events|times|steps|visits|trips|tours|changes|cases|instances|rounds?|tables|stages)\b/i
const THINGS =
  /\b(?:what|which|why|how)\b|^\W*(?:the )?(?:\p{L}+ )?(?:reasons|causes|claims|figures|terms|conditions|details|results|reactions)\b/iu

/** "How many refugees": what is counted is a subject of the talks, of which passages tell. */
export function countsSubject({ noun: [start, end] = [0, 0], text, context }: Draft): boolean {
  return context.corpus.names.lookUp(text.slice(start, end), ['topic']).length > 0
}
