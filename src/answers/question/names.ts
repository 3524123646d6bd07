import { fold } from '../../corpus/analyser.ts'
import { isDemonym } from '../../corpus/demonym.ts'
import { overlaps } from '../../corpus/edtf.ts'
import type { Mention } from '../../corpus/names.ts'
import { findDates } from '../time/calendar.ts'
import type { Draft } from './draft.ts'
import { PEOPLE } from './wording/described-person.ts'

/** Finds every name that the chronicle knows, and notes the spellings that were taken for others. */
export function readNames(draft: Draft): void {
  const { names, lexicon } = draft.context.corpus
  draft.mentions = names
    .find(draft.text, (word) => lexicon.has(word))
    .filter((mention) => !tellsWho(draft, mention))
    .map((mention) => whereNamed(draft, mention))
  for (const { text, corrected } of draft.mentions)
    if (corrected !== undefined) draft.corrections.push({ typed: text, read: corrected })
}

/** "Which A politicians", where A is taken for a misspelt country: it says who they are, and they need not have been there. */
function tellsWho({ text: question }: Draft, { text, corrected, meanings, start, end }: Mention): boolean {
  const isOfPlace = corrected !== undefined && meanings.every(({ kind }) => kind === 'place')
  return (
    isOfPlace &&
    isDemonym(fold(text), corrected) &&
    WHICH.test(question.slice(0, start)) &&
    PERSON.test(question.slice(end))
  )
}

const WHICH = /\b(?:which|what)(?: [\p{L}\d-]+)? $/iu
const PERSON = new RegExp(`^ (?:[\\p{L}-]+ )?(?:${PEOPLE})\\b`, 'iu')

const IN = /\b(?:in|at|near|outside)(?: the)? $/i

/** "In A on a day": the town, where an event is called by its name that was on other days. */
function whereNamed({ text, context: { corpus, today } }: Draft, mention: Mention): Mention {
  const { meanings, start } = mention
  const isPlace = meanings.some(({ kind }) => kind === 'place')
  const events = meanings.flatMap(({ kind, id }) => (kind === 'event' ? (corpus.chronicle.events.get(id) ?? []) : []))
  if (!isPlace || events.length === 0 || !IN.test(text.slice(0, start))) return mention
  const dates = findDates(text, today)
  if (dates.length === 0 || events.some(({ date }) => dates.some((own) => overlaps(own, date)))) return mention
  return { ...mention, meanings: meanings.filter(({ kind }) => kind !== 'event') }
}
