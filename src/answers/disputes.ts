import type { Corpus } from '../corpus/corpus.ts'
import { accountInWords } from '../corpus/dispute.ts'
import type { Event } from '../corpus/event.ts'
import type { Citations } from './citation.ts'
import type { Item } from './reply.ts'
import { listed } from './words.ts'

/** Where the sources of an event contradict each other: a line for each account, with who gives it and where. */
export function disputedItems(corpus: Corpus, event: Event, citations: Citations): Item[] {
  return event.disputed.flatMap((dispute) =>
    dispute.accounts.map((account, at) => {
      const passages = corpus.accountEvidence(event, dispute, account)
      const publishers = [...new Set(passages.map(({ article }) => article.publisher))]
      return {
        ...(at === 0 && { lead: `Sources differ on the ${dispute.about}` }),
        text: `${accountInWords(dispute, account)} according to ${listed(publishers)}`,
        citations: passages.map((passage) => citations.add(passage)),
      }
    }),
  )
}
