import { tokens } from '../../../corpus/analyser.ts'
import { parseEdtf } from '../../../corpus/edtf.ts'
import { rolesThenOrEver } from '../../../corpus/offices.ts'
import { sentences } from '../../../corpus/search/sentences.ts'
import { statesById } from '../../../corpus/vocabulary.ts'
import type { Context } from '../../context.ts'
import type { Draft } from '../../question/draft.ts'
import type { Reply } from '../../reply.ts'
import { deedTerms } from './synonymous-deeds.ts'

/** "Who was elected speaker by the A parliament", with those by whom. */
const APPOINTED = /^\W*who (?:was|were) (?:then )?(?<verb>elected|appointed|named|chosen)\b[^?]*? by (?<by>[^?,;:]+)/iu

/**
 * Whether a reply names nobody who can have been appointed as a question says: others than those who ever served the state
 * that did so, or a passage that tells of nobody who was.
 */
export function isAppointedOtherwise({ corpus }: Context, { text }: Draft, { answer }: Reply): boolean {
  const { verb, by } = APPOINTED.exec(text)?.groups ?? {}
  if (verb === undefined || by === undefined || answer.status !== 'answered') return false
  const { chronicle, names } = corpus
  if (answer.people === undefined && answer.events === undefined) {
    const deed = deedTerms(verb)
    const tells = (sentence: string) =>
      tokens(sentence).some(({ term }) => deed.has(term)) &&
      names.find(sentence).some(({ meanings }) => meanings.some(({ kind }) => kind === 'person'))
    return !answer.citations.some(({ quote }) =>
      sentences(quote).some(({ start, end }) => tells(quote.slice(start, end))),
    )
  }
  const day = chronicle.events.get(answer.events?.[0] ?? '')?.date ?? parseEdtf(answer.date ?? '')
  const owners = names.find(by).map(({ meanings }) => {
    const ids = meanings.flatMap(({ kind, id }) => (kind === 'side' || kind === 'body' ? [id] : []))
    const ofPeople = meanings.flatMap(({ kind, id }) =>
      kind === 'person' && day ? rolesThenOrEver(chronicle, id, day).map(({ of }) => of) : [],
    )
    return [...statesById(chronicle.vocabulary, ids).map(({ name }) => name), ...ofPeople]
  })
  const asked = owners.filter((own) => own.length > 0)
  return (answer.people ?? []).some(
    (id) => day && !asked.every((own) => rolesThenOrEver(chronicle, id, day).some(({ of }) => own.includes(of))),
  )
}
