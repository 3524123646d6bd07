import { fold } from '../../corpus/analyser.ts'
import { type Draft, take } from './draft.ts'

const QUOTED = /["“”«„]([^"“”«»„]+)["“”»]/g

/**
 * Reads phrases in quotation marks: what they hold is looked for as it stands, unless it is a name as a whole, or nothing
 * says it so: then its words are as good as others.
 */
export function readQuotes(draft: Draft): void {
  for (const match of draft.text.matchAll(QUOTED)) {
    const [whole, phrase = ''] = match
    const [start, end] = [match.index, match.index + whole.length]
    const isName = draft.mentions.some((mention) => mention.start === start + 1 && mention.end === end - 1)
    if (isName || !/\S\s+\S/.test(phrase) || !isSaid(draft, phrase)) continue
    draft.quoted.push(fold(phrase.trim()))
    take(draft, start, end)
  }
}

/** Whether some passage, or the record of some event, has a phrase as it stands. */
function isSaid({ context: { corpus } }: Draft, phrase: string): boolean {
  if (corpus.index.search(`"${phrase}"`, { limit: 1 }).length > 0) return true
  const folded = fold(phrase.trim())
  return [...corpus.chronicle.events.values()].some(({ title, aliases, summary }) =>
    fold([title, ...aliases, summary].join(' … ')).includes(folded),
  )
}
