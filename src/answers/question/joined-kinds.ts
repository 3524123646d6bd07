import { stem } from '../../corpus/analyser.ts'
import type { Span } from '../reply.ts'
import { type Draft, mentionsOf, take } from './draft.ts'

/** What joins the kinds of event of one list. */
const JOINT = /^(?:,|\/| &|,? (?:and|or|as well as))(?: (?:the|any|all|also))* ?$/i

/** A kind of event and where it is named. */
type Named = Span & { ids: string[] }

/**
 * The kinds of event that a list names together: "rulings, truces and elections". Beside a kind, a word also names one that
 * only shares its stem with another name of it; such words are taken. Of kinds that are not joined the first counts.
 */
export function joinedKinds(draft: Draft): string[] {
  const named: Named[] = mentionsOf(draft, 'kind').map(({ mention: { start, end }, ids }) => ({ start, end, ids }))
  const gap = (a: Span, b: Span) => draft.text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start))
  for (let grew = named.length > 0; grew; ) {
    const word = draft.words.find((own) => !own.read && named.some((kind) => JOINT.test(gap(own, kind))))
    const ids = word ? kindsByStem(draft, word.term) : []
    grew = word !== undefined && ids.length > 0
    if (!word || !grew) break
    named.push({ start: word.start, end: word.end, ids })
    take(draft, word.start, word.end)
  }
  const [first, ...others] = named.sort((a, b) => a.start - b.start)
  if (!first) return []
  const chain = [first]
  for (const kind of others) if (JOINT.test(gap(chain.at(-1) ?? first, kind))) chain.push(kind)
  return [...new Set(chain.flatMap(({ ids }) => ids))]
}

/** The kinds one of whose names is a single word with a stem. */
function kindsByStem({ context }: Draft, term: string): string[] {
  return context.corpus.chronicle.vocabulary.kinds
    .filter(({ name, aliases }) => [name, ...aliases].some((own) => stem(own.toLowerCase()) === term))
    .map(({ id }) => id)
}
