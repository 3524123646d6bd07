import { stem } from '../../corpus/analyser.ts'
import type { EventText } from '../../corpus/event-text.ts'
import type { Context } from '../context.ts'
import { type Draft, isCapital, type Word } from '../question/draft.ts'
import { synonymsOf } from '../question/wording/synonyms.ts'

/** A word of a description that no part of the reader has understood, and what it weighs. */
export interface WeighedWord {
  term: string
  weight: number
  /** A proper name or a number: an event without it is another one. */
  isName: boolean
  isNumber: boolean
}

/** What a proper name weighs. */
const NAME = 8
/** The most that a word weighs: one that no text has is as often a paraphrase as something else. */
const HEAVIEST_WORD = 5.5
/** How something was done is the asker's own colour more often than the record's. */
const ADVERB = /^\p{L}{3,}ly$/u
const ADVERB_SHARE = 0.3
/** Unknown words no longer than this are units and the like where a question has no capitals. */
const SHORT = 3
/** What a synonym of a word counts. */
export const SYNONYM = 0.9

/** Weighs a word: a name as much as a person, another by how rare it is (idf), up to a limit. */
export function weigh({ corpus }: Context, draft: Draft, { word, term, start }: Word): WeighedWord {
  const { lexicon } = corpus
  const known = lexicon.has(word)
  const misspelt = known ? undefined : lexicon.nearest(word)
  if (misspelt !== undefined)
    return {
      term: stem(misspelt),
      weight: Math.min(HEAVIEST_WORD, lexicon.idf(stem(misspelt))),
      isName: false,
      isNumber: false,
    }
  const written = draft.text.slice(start)
  const abbreviation = /^\p{Lu}[\p{Lu}\d]{1,5}\b/u.test(written)
  const inCapital = draft.cased ? isCapital(written) && (start > 0 || lexicon.isName(word)) : true
  // Without capitals to go by, an unknown form of a known word ("flies") is no name.
  const isForm = !draft.cased && !known && lexicon.hasTerm(term)
  const isShort = !draft.cased && !known && word.length <= SHORT
  const isName =
    inCapital && !isShort && !ADVERB.test(word) && !abbreviation && !/\d/.test(word) && !isForm && lexicon.isName(word)
  const weight = Math.min(HEAVIEST_WORD, lexicon.idf(term))
  return {
    term,
    weight: isName ? NAME : ADVERB.test(word) ? ADVERB_SHARE * weight : weight,
    isName,
    isNumber: /\d{2}/.test(word),
  }
}

/** How well a term or a synonym of it speaks of an event. */
export function termWeight(text: EventText, term: string): number {
  let most = text.terms.get(term) ?? 0
  for (const other of synonymsOf(term)) most = Math.max(most, SYNONYM * (text.terms.get(other) ?? 0))
  return most
}
