import type { Event } from '../../corpus/event.ts'
import { isJointMeeting } from '../../corpus/event.ts'
import type { EventText } from '../../corpus/event-text.ts'
import { hasNegativeTitle, isNegative } from '../polarity.ts'
import type { Draft } from '../question/draft.ts'
import { SYNONYM, termWeight } from './words.ts'

/** Who asks when something was seldom means that it was not. */
const NEGATIVE = 0.03
/** A date that only some sources give decides between equals. */
const DISPUTED = 0.03

/**
 * What decides between events that fit a description equally well, to be added to their coverage. `recorded` is false
 * when only some of its sources date the event as asked.
 */
export function preferencesFor(draft: Draft): (event: Event, text: EventText, recorded: boolean) => number {
  const negative = isNegative(draft.text)
  return (event, text, recorded) =>
    preference(event, draft) -
    (!negative && hasNegativeTitle(event) ? NEGATIVE : 0) +
    saidOfKind(text, draft) -
    (recorded ? 0 : DISPUTED)
}

/** A word that stands for a kind of event says more than the kind: "quit" tells a resignation from an election. */
function saidOfKind(text: EventText, { kindTerms }: Draft): number {
  return kindTerms.some((term) => termWeight(text, term) >= SYNONYM) ? 0.02 : 0
}

/** What was held is meant rather than what was only announced, and a talk rather than separate ones. */
function preference(event: Event, { query }: Draft): number {
  if (query.statuses) return 0
  const separate = query.separate ?? false
  return (
    (event.status === 'held' ? 0.02 : 0) + (event.kind !== 'meeting' || isJointMeeting(event) !== separate ? 0.01 : 0)
  )
}
