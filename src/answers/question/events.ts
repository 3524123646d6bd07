import { type Draft, mentionsOf, take } from './draft.ts'

/** Reads events that are called by a name of theirs: "the four-day war". */
export function readEvents(draft: Draft): void {
  for (const { mention, ids } of mentionsOf(draft, 'event')) {
    draft.events.push(...ids)
    take(draft, mention.start, mention.end)
  }
}
