import { before, type Draft, mentionsOf, take } from './draft.ts'

const AT = /\b(?:in|at|near|outside|around|inside)(?: the)?(?: \w+ of)? *$/
const PAIRED = /\bbetween [^?]*$/

/**
 * Reads where. The name of a capital also stands for its government ("between A and B"), and that of a country for the
 * side: these are no places unless a preposition says so.
 */
export function readPlaces(draft: Draft): void {
  const found = mentionsOf(draft, 'place')
  for (const { mention, ids } of found) {
    const lead = before(draft, mention.start)
    const isState = mention.meanings.some(({ kind }) => kind === 'side' || kind === 'body')
    if (!AT.test(lead) && (isState || (PAIRED.test(lead) && found.length > 1))) continue
    draft.query.places = [...(draft.query.places ?? []), ...ids]
    take(draft, mention.start, mention.end)
  }
}
