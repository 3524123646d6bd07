import { type Draft, mentionsOf, take } from './draft.ts'

/**
 * Takes the names of sides and bodies that no other part has used: nearly every event of the chronicle is between the
 * sides, so they narrow nothing down.
 */
export function readSides(draft: Draft): void {
  for (const kind of ['side', 'body'] as const)
    for (const { mention } of mentionsOf(draft, kind)) take(draft, mention.start, mention.end)
}
