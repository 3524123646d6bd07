import type { Corpus } from '../corpus/corpus.ts'
import type { Days } from '../corpus/edtf.ts'
import type { Holder } from '../corpus/offices.ts'
import type { Citation } from './answer.ts'
import { Citations } from './citation.ts'
import { passageBearingOut } from './passage-naming.ts'
import type { Item } from './reply.ts'
import { roleInWords } from './words.ts'

/**
 * Holders of an office, each with the passage that bears it out where there is one: without any citation they stand in the
 * register only.
 *
 * @param days near which the passages should have been written, where a time is asked about
 * @param passageOf what is looked for instead
 */
export function citedHolders(
  corpus: Corpus,
  holders: readonly Holder[],
  days?: Days,
  passageOf: (...of: Parameters<typeof passageBearingOut>) => ReturnType<typeof passageBearingOut> = passageBearingOut,
): { items: Item[]; citations: Citation[] } {
  const citations = new Citations()
  const items = holders.map(({ person, role }) => {
    const passage = passageOf(corpus, person, role, days)
    return { lead: person.name, text: roleInWords(role), citations: passage ? [citations.add(passage)] : [] }
  })
  return { items, citations: citations.list }
}
