import { type Draft, mentionsOf, take } from '../draft.ts'
import { PEOPLE } from '../wording/described-person.ts'

const BESIDES =
  /(?:besides|apart from|aside from|other than|in addition to|except(?:ing)?(?: for)?)(?: (?:the|mr\.?))* $/i
/** People are asked for. */
const WHO = new RegExp(`\\b(?:who|whom|whose|name|(?:which|what) (?:\\p{L}+ ){0,2}(?:${PEOPLE}))\\b`, 'iu')

/** Reads beside whom others are asked for: "who besides A mediated", "apart from A, who was there". A was there too. */
export function readBesides(draft: Draft): void {
  if (!WHO.test(draft.text)) return
  for (const { mention } of mentionsOf(draft, 'person')) {
    const match = BESIDES.exec(draft.text.slice(0, mention.start))
    if (!match) continue
    draft.besides = true
    take(draft, match.index, mention.start)
  }
}
