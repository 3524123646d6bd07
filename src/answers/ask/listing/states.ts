import type { Corpus } from '../../../corpus/corpus.ts'
import type { Event } from '../../../corpus/event.ts'
import { IN_RECORD, IN_TITLE } from '../../../corpus/event-text.ts'
import type { Context } from '../../context.ts'
import type { Draft } from '../../question/draft.ts'

/** Of the events those in which the sides named took part, or that the bodies named convened. */
export function amongStates({ corpus }: Context, draft: Draft, events: Event[]): Event[] {
  const { frameworks, sides, bodies } = corpus.chronicle.vocabulary
  return draft.states.reduce((left, id) => {
    const body = bodies.find((state) => state.id === id)
    const convening = frameworks.find((framework) => framework.name === body?.name)?.id
    const isSide = sides.some((state) => state.id === id)
    return left.filter((event) => {
      const present = corpus.statesOf(event)
      if (isSide) return present.has(id) || !everybodyIsKnown(corpus, event)
      return present.has(id) || (convening !== undefined && event.framework === convening)
    })
  }, events)
}

/**
 * Of events that are no meetings those that were done by the bodies named, or whose records name them; of a part of a body, as
 * "the assembly of A" is, those whose titles have it, where some do.
 */
export function ofBodies({ corpus }: Context, draft: Draft, events: Event[]): Event[] {
  const bodies = corpus.chronicle.vocabulary.bodies.filter(({ id }) => draft.states.includes(id))
  const named = corpus.names.find(draft.text)
  return bodies.reduce((left, { id, name }) => {
    const has = (event: Event, words: string, least: number) =>
      [...corpus.lexicon.termsOf(words)].every((term) => (corpus.eventText(event).terms.get(term) ?? 0) >= least)
    const parts = named.filter(
      ({ text, meanings }) =>
        meanings.some((own) => own.kind === 'body' && own.id === id) && corpus.lexicon.termsOf(text).size > 1,
    )
    const ofPart = left.filter((event) => parts.some(({ text }) => has(event, text, IN_TITLE)))
    if (ofPart.length > 0) return ofPart
    return left.filter((event) => corpus.statesOf(event).has(id) || has(event, name, IN_RECORD))
  }, events)
}

/**
 * Events without the agreements that others than the sides named made, going by their records; those of which the record
 * does not say between whom stay.
 */
export function agreementsBetween({ corpus }: Context, { states }: Draft, events: Event[]): Event[] {
  const { sides, bodies } = corpus.chronicle.vocabulary
  const known = new Set([...sides, ...bodies].map(({ id }) => id))
  const asked = sides.filter(({ id }) => states.includes(id)).map(({ id }) => id)
  return events.filter((event) => {
    if (event.kind !== 'agreement') return true
    const mentions = corpus.names.find(`${event.title}. ${event.summary}`)
    const named = mentions.flatMap(({ meanings }) => meanings.map(({ id }) => id).filter((id) => known.has(id)))
    const parties = new Set([...corpus.statesOf(event), ...named])
    return parties.size === 0 || asked.every((id) => parties.has(id))
  })
}

/** Whether statements are asked for that the sides made together: of most statements no record tells. */
export function areJoint({ corpus }: Context, { states, query }: Draft): boolean {
  const sides = corpus.chronicle.vocabulary.sides.filter(({ id }) => states.includes(id))
  return sides.length > 1 && (query.kinds?.includes('statement') ?? false)
}

/** Whether the register tells of each participant which side he or she served; of experts it often does not. */
function everybodyIsKnown({ chronicle }: Corpus, { participants }: Event): boolean {
  const sides = chronicle.vocabulary.sides.map(({ name }) => name)
  const isKnown = (id: string) => chronicle.people.get(id)?.roles.some(({ of }) => sides.includes(of)) ?? false
  return participants.length > 0 && participants.every(isKnown)
}
