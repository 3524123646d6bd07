import { isStopWord, tokens } from '../../../corpus/analyser.ts'
import type { Corpus } from '../../../corpus/corpus.ts'
import type { Event } from '../../../corpus/event.ts'
import { sentences } from '../../../corpus/search/sentences.ts'
import { statesById } from '../../../corpus/vocabulary.ts'
import type { Context } from '../../context.ts'
import type { Draft } from '../../question/draft.ts'
import { none } from '../../refusal.ts'
import type { Reply } from '../../reply.ts'
import { formatRequest } from '../../request.ts'
import { dateOfEvent } from '../../words.ts'
import { matchingEvents } from '../matches.ts'
import { servingStates } from './described-people.ts'
import { GROUP, headsTold, LED_OR_LEADING } from './heads-told.ts'
import { replyNamingPeople } from './people-reply.ts'

/** "Who led the A and the B side", with the names of the sides. */
const LED = new RegExp(
  `^\\W*who (?:was |were )?(?:(?:${LED_OR_LEADING})(?! by)|the (?:heads?|leaders?|chiefs?) of|at the head of) (?<sides>(?:[^\\s?.;:]+ ){1,8}?)${GROUP}\\b`,
  'iu',
)

/**
 * Who led the delegation of a side, one for each side that is named: the only one there for it, or of several the one whom
 * a sentence of the event's own articles has at their head. `undefined` when the question is another one.
 */
export function headsOfSides(context: Context, draft: Draft, command: string, request: string): Reply | undefined {
  const { corpus } = context
  const sides = sidesAsked(corpus, draft.text)
  if (!sides) return undefined
  const events = matchingEvents(context, draft)
    .map(({ event }) => event)
    .filter(({ kind, status }) => kind === 'meeting' && status === 'held')
  const [event, other] = events
  if (!event) return undefined
  const heads = events.map((own) => sides.map((id) => headOf(corpus, own, id)))
  const [people = []] = heads
  const isSame = heads.every((own) => own.every((id, at) => id === people[at]))
  const known = people.flatMap((id) => id ?? [])
  if (isSame && known.length === people.length) return replyNamingPeople(context, events, known, command, request)
  const where = other ? '' : ` (${event.title}, ${dateOfEvent(event)})`
  return none(
    command,
    request,
    `The chronicle does not say who led ${sides.length > 1 ? 'each side' : 'it'}${where}.`,
    [formatRequest('when', { event: event.title })],
  )
}

/** The ids of the sides whose heads are asked for; `undefined` where anything else is named before the noun. */
function sidesAsked({ names }: Corpus, text: string): string[] | undefined {
  const phrase = LED.exec(text)?.groups?.sides
  if (phrase === undefined) return undefined
  const found = names.find(phrase)
  const isNamed = tokens(phrase).every(
    ({ word, start, end }) => isStopWord(word) || found.some((own) => own.start <= start && own.end >= end),
  )
  const ids = found.flatMap(({ meanings }) => {
    const state = meanings.find(({ kind }) => kind === 'side' || kind === 'body')
    return state ? [state.id] : []
  })
  return isNamed && ids.length > 0 && ids.length === found.length ? [...new Set(ids)] : undefined
}

function headOf(corpus: Corpus, event: Event, side: string): string | undefined {
  const of = statesById(corpus.chronicle.vocabulary, [side]).map(({ name }) => name)
  const there = servingStates(corpus, event, of, [...event.participants, ...event.mediators])
  const [only, other] = there
  if (other === undefined) return only
  const told = new Set(
    corpus
      .evidence(event)
      .flatMap(({ text }) => sentences(text).map(({ start, end }) => text.slice(start, end)))
      .flatMap((sentence) => headsTold(corpus, sentence, side)),
  )
  const [head, second] = there.filter((id) => told.has(id))
  return second === undefined ? head : undefined
}
