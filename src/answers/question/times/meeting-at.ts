import type { Days } from '../../../corpus/edtf.ts'
import { type Event, isJointMeeting } from '../../../corpus/event.ts'
import type { Context } from '../../context.ts'
import { placeNames } from '../../event-query.ts'

/** Whether words are the name of a place: what happened there stands for a time beside an event that does. */
export function namesTown({ corpus }: Context, text: string): boolean {
  return corpus.names.lookUp(text, ['place']).length > 0
}

/**
 * When the meeting was that a town stands for beside another time: of the highest level at which people met there the
 * nearest, before `until` or after `from`.
 */
export function meetingAt(
  { corpus: { names, chronicle } }: Context,
  town: string,
  { from, until }: { from?: string; until?: string },
): Days | undefined {
  const places = placeNames(
    chronicle,
    names.lookUp(town, ['place']).map(({ id }) => id),
  )
  const there = [...chronicle.events.values()].filter(
    (event) =>
      isJointMeeting(event) &&
      places.has(event.place ?? '') &&
      (from === undefined || event.date.first > from) &&
      (until === undefined || event.date.last < until),
  )
  const levels = chronicle.vocabulary.levels.map(({ id }) => id)
  const rankOf = ({ level }: Event) => levels.indexOf(level ?? '')
  const highest = Math.min(...there.map(rankOf))
  const ofLevel = there
    .filter((event) => rankOf(event) === highest)
    .sort((a, b) => (a.date.first < b.date.first ? -1 : 1))
  const nearest = until === undefined ? ofLevel[0] : ofLevel.at(-1)
  return nearest?.date
}
