import type { Mention } from '../../../corpus/names.ts'
import { before, type Draft, mentionsOf, take } from '../draft.ts'

/** After these words a side's name is the subject of the talks, or where they were, rather than a party to them. */
const SUBJECT = /\b(?:on|over|about|in|into|of|for|regarding|concerning)(?: the)? *$/

/** "Who spoke for A": for whom somebody was there. */
const ON_BEHALF =
  /\b(?:(?:spoke|speaking|stood|acted|acting|negotiat\w+|sign\w*|answered) for|on behalf of|led by)(?: the)? *$/

/** "Who came to B for": of those who were there the ones of a side. */
const CAME_FOR =
  /\b(?:came|went|is|are|was|were|stands?|bears?|sat|attended|present|travell?ed|turned up|showed up|took part|met|joined|signed|initial(?:l?ed)|agreed|confirmed|accepted|endorsed|negotiated|concluded|spoke|acted|appeared|mediated|brokered|facilitated|hosted|(?:co-?)?chaired)\b[^?,;:]* for(?: the)? *$/i

/** "On the A side": somebody of A. */
const SIDE = /^(?:['’]s)? (?:side|team|delegation)\b/i

/** Reads the sides and bodies that take part: "between A and the B side", "C's envoys". */
export function readSides(draft: Draft): void {
  for (const kind of ['side', 'body'] as const) {
    for (const { mention, ids } of mentionsOf(draft, kind)) {
      const adjective = mention.meanings.some((meaning) => meaning.kind === kind && meaning.form === 'adjective')
      const lead = before(draft, mention.start)
      const isAuthor =
        kind === 'body'
          ? isOfKind(draft, lead) || draft.wants === 'anything'
          : isOfKind(draft, lead) && isJoined(draft, mention)
      const represented = isPrincipal(draft, lead, mention.end)
      const isSide = draft.asks === 'who' && SIDE.test(draft.text.slice(mention.end))
      if (represented) draft.represented = true
      if (adjective || !SUBJECT.test(lead) || ON_BEHALF.test(lead) || isAuthor || represented || isSide)
        draft.states.push(...ids)
      take(draft, mention.start, mention.end)
    }
  }
}

/** "Who came to B for A?": for whom somebody was there; "for A's sake" goes on. */
function isPrincipal({ asks, text }: Draft, lead: string, end: number): boolean {
  return asks === 'who' && CAME_FOR.test(lead) && /^\W*(?:$|(?:in|at|on|with|during)\b)/i.test(text.slice(end))
}

/** "Of A and B": two of them at once. */
function isJoined(draft: Draft, { end }: Mention): boolean {
  return mentionsOf(draft, 'side').some(
    ({ mention: next }) => next.start > end && /^(?:,| and| &)(?: the)? $/.test(draft.text.slice(end, next.start)),
  )
}

/** "Decisions of A": what stands before "of" is a kind of event. */
function isOfKind({ context }: Draft, lead: string): boolean {
  const noun = /(\S+) of(?: the)? *$/.exec(lead)?.[1] ?? ''
  return context.corpus.names.lookUp(noun, ['kind']).length > 0
}
