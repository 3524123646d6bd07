import { addYears } from 'date-fns/addYears'
import { format } from 'date-fns/format'
import { parseISO } from 'date-fns/parseISO'
import { opened } from '../../time/relations.ts'
import type { DescribedEvent, Draft } from '../draft.ts'

/** Reads a question, or a description of an event, into a draft. */
export type ReadDraft = (text: string) => Draft

/** What was "then" was so within a year. */
const SOON = /\b(?:then|afterwards|thereafter)\b/i
/** Who comes back to a place of talks comes to talk. */
const RETURN = /\b(?:return(?:ed)?|(?:come|came|go|went|get|got) back)\b/i

/**
 * The second sentence of "A saw B in C. When did he then receive D?", read with what the first says: after the event that it
 * tells of, "he" and "they" being those whom it names, and "there" its place. `undefined` when it tells of no event that is
 * known, or the second sentence has a time of its own.
 */
export function readSequel(
  draft: Draft,
  readDescription: ReadDraft,
  readQuestion: ReadDraft,
  describedEvent: DescribedEvent,
): Draft | undefined {
  const before = draft.sequelTo ?? ''
  const event = describedEvent(before, draft.context)
  if (!event) return undefined
  const rest = draft.text.slice(draft.text.indexOf(before) + before.length).replace(/^[\s.;]+/, '')
  const text = event.kind === 'meeting' ? rest.replace(RETURN, 'meet') : rest
  const sequel = readQuestion(text)
  if (sequel.query.days || sequel.officeQuestion) return undefined
  const known = new Set(sequel.people.flatMap(({ ids }) => ids))
  const named = readDescription(before).people.filter(({ ids }) => !ids.some((id) => known.has(id)))
  if (/\b(?:they|them|the two|both|each other)\b/i.test(text)) sequel.people.push(...named)
  else if (/\b(?:he|she|him|her)\b/i.test(text)) sequel.people.push(...named.slice(0, 1))
  const place = event.place === null ? undefined : draft.context.corpus.chronicle.placesByName.get(event.place)
  if (/\bthere\b/i.test(text) && place) sequel.query.places ??= [place.id]
  const { first, last } = opened('after', { first: event.date.first, last: event.date.last })
  sequel.query.days = [{ first, last: SOON.test(rest) ? format(addYears(parseISO(first), 1), 'yyyy-MM-dd') : last }]
  sequel.pick ??= { from: 'first', number: 1, start: 0, end: text.length }
  delete sequel.sequelTo
  return sequel
}
