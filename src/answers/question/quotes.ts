import { fold, type Token, tokens } from '../../corpus/analyser.ts'
import { recordOf } from '../event-search/record.ts'
import { type Draft, take } from './draft.ts'
import { fillers } from './wording/filler.ts'

const QUOTED = /["“”«„]([^"“”«»„]+)["“”»]|(?<![\p{L}\d])['‘](\p{L}[^'‘’?;]*(?:['’]\p{L}[^'‘’?;]*)*)['’](?!\p{L})/gu
/** How much of a phrase must be said somewhere, as a share of its words, and how many words that are not everyday ones. */
const PART = 0.5
const TELLING_WORDS = 2

/**
 * Reads phrases in quotation marks: what they hold is looked for as it stands, unless it is a name as a whole. Of a phrase
 * that nothing says so, its beginning or end is looked for, if that is said and long enough to know the phrase by.
 */
export function readQuotes(draft: Draft): void {
  for (const match of draft.text.matchAll(QUOTED)) {
    const [whole, inDouble, inSingle] = match
    const phrase = inDouble ?? inSingle ?? ''
    const [start, end] = [match.index, match.index + whole.length]
    const isName = draft.mentions.some((mention) => mention.start === start + 1 && mention.end === end - 1)
    if (isName || !/\S\s+\S/.test(phrase)) continue
    const part = isSaid(draft, phrase) ? phrase : partSaid(draft, phrase)
    if (part !== undefined && part !== phrase) draft.misquoted.push({ phrase: phrase.trim(), part })
    draft.quoted.push(fold((part ?? phrase).trim()))
    take(draft, start, end)
  }
}

/** The longest beginning or end of a phrase that is said somewhere and tells enough of it. */
function partSaid(draft: Draft, phrase: string): string | undefined {
  const words = tokens(phrase)
  const parts = words.flatMap((_, cut) => {
    const [before, after] = [words.slice(0, words.length - cut), words.slice(cut)]
    return cut === 0 ? [] : [before, after]
  })
  for (const part of parts) {
    if (part.length < PART * words.length) break
    const [first, last] = [part[0], part.at(-1)]
    if (!first || !last || part.filter(isTelling).length < TELLING_WORDS) continue
    const text = phrase.slice(first.start, last.end)
    if (isSaid(draft, text)) return text
  }
  return undefined
}

function isTelling({ word, stop }: Token): boolean {
  return !stop && !fillers.has(word)
}

/** Whether some passage, or the record of some event, has a phrase as it stands. */
function isSaid({ context: { corpus } }: Draft, phrase: string): boolean {
  if (corpus.index.search(`"${phrase}"`, { limit: 1 }).length > 0) return true
  const folded = fold(phrase.trim())
  return [...corpus.chronicle.events.values()].some((event) => recordOf(corpus.chronicle, event).includes(folded))
}
