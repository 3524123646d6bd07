import { tellApart } from '../../corpus/namesakes.ts'
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
    const told = tellApart(corpus.chronicle, ids, {
      company,
      ...(draft.query.days?.length === 1 && { days: draft.query.days[0] }),
    })
    draft.people.push({ ids: told, mediating: HOSTED_BY.test(before(draft, mention.start)), text: mention.text })
    take(draft, mention.start, mention.end)
  }
}
