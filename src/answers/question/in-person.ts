import { type Draft, take } from './draft.ts'

const IN_PERSON = /\b(?:in[- ]person|face[- ]to[- ]face|physically)\b/i
/** What a place is called where nobody has to be. */
const REMOTE = ['online', 'video', 'telephone']

/** "Met in person": not by video, where the chronicle has a place for that. */
export function readInPerson(draft: Draft): void {
  const match = IN_PERSON.exec(draft.text)
  if (!match || /\b(?:not|n[’']t|without|no|rather than|instead of) (?:\S+ )?$/i.test(draft.text.slice(0, match.index)))
    return
  const { names } = draft.context.corpus
  const places = [...new Set(REMOTE.flatMap((name) => names.lookUp(name, ['place']).map(({ id }) => id)))]
  take(draft, match.index, match.index + match[0].length)
  if (places.length > 0) draft.query.without = [...(draft.query.without ?? []), { places }]
}
