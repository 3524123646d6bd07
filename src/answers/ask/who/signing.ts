import { stem } from '../../../corpus/analyser.ts'
import type { Corpus } from '../../../corpus/corpus.ts'
import type { Event } from '../../../corpus/event.ts'
import { rolesThen } from '../../../corpus/offices.ts'
import { sentences } from '../../../corpus/search/sentences.ts'
import { peopleTold } from './told.ts'

const SIGNING = /\b(?:sign(?:ed|s|ing|atures?|atories|atory)?|initial(?:l?ed|ling|ing)?|put their names?)\b/i
const WHOSE_SIGNATURE = /\bwhose (?:[\p{L}-]+ )?(?:signatures?|initials)\b/iu
const INITIALLING = /\binitial(?:l?ed|l?ing|s)?\b/i
/** What says of a text that nobody signed it. */
const UNSIGNED =
  /\b(?:not|never|without being|refused to|failed to|declined to|yet to be|ready to|to be|would|before|un)\b[\s-]*(?:be |been )?sign(?:ed|ing)?\b|\bunsigned\b|\bsigned (?:no|neither|nothing)\b|\b(?:for|before|until|of|on) (?:the )?signing\b/i

/** What says of those who met that they signed something, whatever else was left unsigned. */
const THEY_SIGNED =
  /\b(?:leaders|presidents|premiers|ministers|sides|parties|they|both|two|three|all) (?:then )?signed (?!neither|no\b|nothing)/i

/** Whether those are asked for who put their names to a text; whoever saw the signing need not have. */
export function asksForSignatories(text: string): boolean {
  return SIGNING.test(text.replace(/\bsign(?:ing|ature) of\b/gi, ' '))
}

/** Whether those are asked for whose names stand under a text, whatever the verb. */
export function asksWhoseSignature(text: string): boolean {
  return WHOSE_SIGNATURE.test(text)
}

/** Whether an event is a text that was signed, as far as its record says: initialled is not signed. */
export function isSigned({ kind, title, summary }: Event, question: string): boolean {
  const record = `${title}. ${summary}`
  if (INITIALLING.test(question)) return INITIALLING.test(record)
  if (THEY_SIGNED.test(record)) return true
  if (UNSIGNED.test(record) || INITIALLING.test(title)) return false
  return SIGNING.test(record) || kind === 'agreement' || kind === 'ceasefire' || kind === 'statement'
}

/** Those of an event of whom a sentence of its record says that they signed. */
export function signatoriesTold({ names }: Corpus, { title, summary, participants, mediators }: Event): string[] {
  const verbs = new Set(['sign', 'signed', 'signs'].map(stem))
  const told = [title, ...sentences(summary).map(({ start, end }) => summary.slice(start, end))].map((text) =>
    peopleTold(names, text, verbs, 'agent').map((ids) =>
      ids.find((id) => [...participants, ...mediators].includes(id)),
    ),
  )
  // Somebody who is none of those present shows that the sentence tells of another text.
  return told.filter((ids) => !ids.includes(undefined)).flatMap((ids) => ids.flatMap((id) => id ?? []))
}

/** Words of a title that say how many made a text. */
const MADE_BY: readonly (readonly [RegExp, number])[] = [
  [/\b(?:trilateral|tripartite|three-(?:way|sided|party))\b/i, 3],
  [/\b(?:quadrilateral|four-(?:way|sided|party))\b/i, 4],
  [/\b(?:five-(?:way|sided|party))\b/i, 5],
]

/** Who signed a text that its title has made by as many as were there: whoever mediated is one of them. Nobody otherwise. */
export function signatoriesCounted({ title, participants, mediators }: Event): string[] {
  const there = [...participants, ...mediators]
  return MADE_BY.some(([pattern, number]) => pattern.test(title) && there.length === number) ? there : []
}

/**
 * Who signed a text of two states whose adjectives its title has, though the record has only one of the two among those
 * who took part: those present who then served either state.
 */
export function signatoriesOfStates({ chronicle }: Corpus, event: Event): string[] {
  const { sides, bodies } = chronicle.vocabulary
  const own = [...sides, ...bodies]
    .filter(({ adjective }) => adjective !== undefined && event.title.split(/[^\p{L}]+/u).includes(adjective))
    .map(({ name }) => name)
  const signatories = [...event.participants, ...event.mediators].filter((id) =>
    rolesThen(chronicle, id, event.date).some(({ of }) => own.includes(of)),
  )
  return own.length === 2 && signatories.length === 2 ? signatories : []
}
