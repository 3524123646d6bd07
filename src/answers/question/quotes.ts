import { fold } from '../../corpus/analyser.ts'
import { type Draft, take } from './draft.ts'

const QUOTED = /["“”«„]([^"“”«»„]+)["“”»]/g

/** Reads phrases in quotation marks: what they hold is looked for as it stands, unless it is a name as a whole. */
export function readQuotes(draft: Draft): void {
  for (const match of draft.text.matchAll(QUOTED)) {
    const [whole, phrase = ''] = match
    const [start, end] = [match.index, match.index + whole.length]
    const isName = draft.mentions.some((mention) => mention.start === start + 1 && mention.end === end - 1)
    if (isName || !/\S\s+\S/.test(phrase)) continue
    draft.quoted.push(fold(phrase.trim()))
    take(draft, start, end)
  }
}
