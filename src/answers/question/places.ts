import { before, type Draft, mentionsOf, take } from './draft.ts'

const AT = /\b(?:in|at|near|outside|around|inside)(?: the)?(?: \w+ of)? *$/
const PAIRED = /\bbetween(?: the)? *$/
const ABOUT = /\b(?:on|about|over|regarding|concerning|of|from)(?: the)? *$/

/**
 * Reads where. The name of a capital also stands for its government ("between A and B"), and that of a country for the
 * side: these are no places unless a preposition says so.
 */
export function readPlaces(draft: Draft): void {
  const found = mentionsOf(draft, 'place')
  for (const { mention, ids } of found) {
    const lead = before(draft, mention.start)
    const isState = mention.meanings.some(({ kind }) => kind === 'side' || kind === 'body')
    if (
      !AT.test(lead) &&
      (isState ||
        PAIRED.test(lead) ||
        paired(
          draft,
          mention.start,
          found.map((other) => other.mention),
        ))
    )
      continue
    if (ABOUT.test(lead) && /\bin\b/.test(draft.text)) continue
    draft.query.places = [...(draft.query.places ?? []), ...ids]
    take(draft, mention.start, mention.end)
  }
}

/** "Between A and B": the second of two places so joined. */
function paired(draft: Draft, start: number, others: { start: number; end: number }[]): boolean {
  return others.some(
    (other) =>
      other.end <= start &&
      /^ and (?:the )?$/.test(draft.text.slice(other.end, start)) &&
      PAIRED.test(before(draft, other.start)),
  )
}
