import { tokens } from '../../../corpus/analyser.ts'
import type { Event } from '../../../corpus/event.ts'
import { sentences } from '../../../corpus/search/sentences.ts'
import { statesById } from '../../../corpus/vocabulary.ts'
import type { Context } from '../../context.ts'
import { isNegative } from '../../polarity.ts'
import { type Draft, unread } from '../../question/draft.ts'
import type { Reply } from '../../reply.ts'
import { matchingEvents } from '../matches.ts'
import { signatoriesTold } from '../who/signing.ts'
import { wasThen, wasThere } from './fields.ts'
import { type Saying, said } from './saying.ts'

/** What is done to a text, and how records word it. */
const DEEDS = [
  { asked: /\bsign(?:ed|s)?\b/i, done: 'signed' },
  { asked: /\binitial(?:l?ed|s)?\b/i, done: 'initial(?:l?ed)?' },
  { asked: /\bratif(?:y|ied|ies)\b/i, done: 'ratified' },
]

/** Whether a text was signed, initialled or ratified, and by those who are named: as its record says in so many words. */
export function whetherSigned(saying: Saying, draft: Draft): Reply | undefined {
  const deed = DEEDS.find(({ asked }) => asked.test(draft.text))
  if (!deed || isNegative(draft.text)) return undefined
  const { context } = saying
  const events = matchingEvents(context, draft)
    .filter(({ words, coverage }) => words >= SAID && coverage >= SAID)
    .map(({ event }) => event)
    .filter((event) => event.status === 'held' && wasThere(context, draft, event) && wasThen(draft, event))
    .filter((event) => isNamedAsText(context, draft, event))
  const [done, other] = events.filter((event) => tellsDone(event, deed.done))
  const undone = events.find((event) => tellsUndone(event, deed.done))
  if (done) return !other && !undone && areSignatories(context, draft, done) ? said(saying, done, true) : undefined
  return undone && isOfText(draft) ? said(saying, undone, false) : undefined
}

/** The share of the question that an event must have. */
const SAID = 0.75

/** Whether a title calls a text what the question calls it, or by another name of its kind: rules are no treaty. */
function isNamedAsText({ corpus }: Context, { kindTerms }: Draft, { title, aliases, kind: own }: Event): boolean {
  const name = [title, ...aliases].join(' … ')
  const told = corpus.lexicon.termsOf(name)
  const isOfKind = tokens(name).some(({ word }) => corpus.names.lookUp(word, ['kind']).some(({ id }) => id === own))
  return isOfKind || kindTerms.every((term) => told.has(term))
}

/** Whether a title says that it was done, of nothing else that was to be. */
function tellsDone({ kind, title }: Event, done: string): boolean {
  const isText = kind === 'agreement' || kind === 'ceasefire' || kind === 'statement'
  return isText && new RegExp(`\\b${done}\\b`, 'i').test(title) && !isNegative(title)
}

/** Whether a sentence of the record says that it was not. */
function tellsUndone({ title, summary }: Event, done: string): boolean {
  const undone = new RegExp(
    `\\b(?:(?:not|never)(?: yet)?(?: been| be)? ${done}|${done} (?:no|neither|nothing)\\b|(?:no|nothing|neither)(?: \\p{L}+){0,3} (?:was|were) ${done})\\b`,
    'iu',
  )
  return [title, ...sentences(summary).map(({ start, end }) => summary.slice(start, end))].some((text) =>
    undone.test(text),
  )
}

/** "Was the treaty signed": of the text itself, not of somebody's part in it. */
function isOfText({ people, states, text }: Draft): boolean {
  return people.length + states.length === 0 && /^\W*(?:was|were)\b/i.test(text)
}

/** Whether all who are named put their names to it, or it is a text of theirs. */
function areSignatories(context: Context, draft: Draft, event: Event): boolean {
  const { corpus } = context
  const signed = [...signatoriesTold(corpus, event), ...event.participants]
  // "A-B protocols": whose text it is stands in its title, by name or adjective.
  const words = event.title.split(/[^\p{L}]+/u)
  const { vocabulary } = corpus.chronicle
  const isOfState = (id: string) =>
    statesById(vocabulary, [id]).some(({ name, adjective }) =>
      [name, adjective].some((own) => own && words.includes(own)),
    )
  return (
    draft.people.every(({ ids }) => ids.some((id) => signed.includes(id))) &&
    draft.states.every(isOfState) &&
    unread(draft).every(({ word }) => !/^\d+$/.test(word))
  )
}
