import { fold } from '../../corpus/analyser.ts'
import { tellApart } from '../../corpus/namesakes.ts'
import type { Person } from '../../corpus/person.ts'
import { before, type Draft, mentionsOf, take } from './draft.ts'

const HOSTED_BY =
  /\b(?:hosted|mediated|brokered|moderated|facilitated|chaired|convened|organi[sz]ed|arranged|sponsored|under|led) (?:by|of)?[\p{L}\s]{0,25}$/u

/** Reads the people named, and whether they are named as hosts. Namesakes are told apart by the time and the company. */
export function readPeople(draft: Draft): void {
  const { corpus } = draft.context
  const named = mentionsOf(draft, 'person').map(({ mention, ids }) => {
    const full = mention.meanings.filter(({ kind, form }) => kind === 'person' && form === 'name').map(({ id }) => id)
    return { mention, ids: full.length > 0 ? full : ids }
  })
  const sure = named.flatMap(({ ids }) => (ids.length === 1 ? ids : []))
  const company = [...sure, ...draft.people.flatMap(({ ids }) => (ids.length === 1 ? ids : []))]
  for (const { mention, ids } of named) {
    const days = draft.query.days?.length === 1 ? draft.query.days[0] : undefined
    const told = tellApart(corpus.chronicle, byFirstName(draft, ids), { company, ...(days && { days }) })
    draft.people.push({ ids: told, mediating: HOSTED_BY.test(before(draft, mention.start)), text: mention.text })
    take(draft, mention.start, mention.end)
  }
}

/** Of namesakes those whose first name stands anywhere in the question ("A junior (Ilham)"); all when none does. */
function byFirstName(draft: Draft, ids: string[]): string[] {
  if (ids.length < 2) return ids
  const { people } = draft.context.corpus.chronicle
  for (const word of draft.words) {
    const kept = ids.filter((id) => firstNames(people.get(id)).has(word.word))
    if (kept.length === 0) continue
    word.read = true
    return kept
  }
  return ids
}

function firstNames(person: Person | undefined): Set<string> {
  return new Set([person?.name ?? '', ...(person?.aliases ?? [])].map((name) => fold(name.split(/\s+/)[0] ?? '')))
}
