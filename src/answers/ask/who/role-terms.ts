import { isStopWord, stem, tokens } from '../../../corpus/analyser.ts'
import type { Chronicle } from '../../../corpus/chronicle.ts'
import type { Corpus } from '../../../corpus/corpus.ts'
import { escaped } from '../../../corpus/escaped.ts'
import { remembered } from '../../../corpus/remembered.ts'

/** What begins the part of a title that says whose, to whom or for what. */
export const COMPLEMENT = /\b(?:of|to|for|with)\b/i

/** Words of a title that make another office of it. */
export const MODIFIERS = new Set('deputy adviser spokes assistant aide wife'.split(' ').map(stem))

/** The terms of a role's words, spellings and sexes of one role made the same. */
export function roleTerms(text: string): string[] {
  return tokens(text)
    .filter(({ word }) => !isStopWord(word) && !/^(?:\d.*|s|two|three|four|five|both|all)$/.test(word))
    .map(({ word }) =>
      stem(
        word
          .replace(/^advisor(s?)$/, 'adviser$1')
          .replace(/^vice$/, 'deputy')
          .replace(/^spokes(?:m[ae]n|wom[ae]n|person|people)$/, 'spokes')
          .replace(/^presidential$/, 'president'),
      ),
    )
}

/** The vocabulary's names of offices, and a pattern that finds the longest of them. */
const officeNames = remembered(({ vocabulary }: Chronicle) => {
  const titles = new Map(
    vocabulary.offices.flatMap(({ title, aliases }) =>
      [title, ...aliases].map((name) => [name.toLowerCase(), title] as const),
    ),
  )
  const longestFirst = [...titles.keys()].sort((a, b) => b.length - a.length)
  const names = longestFirst.map(escaped)
  return { titles, pattern: new RegExp(`\\b(?:${names.join('|')})\\b`, 'g') }
})

/** A text, in lower case, with every name that the vocabulary has for an office as the office's title. */
export function canonical({ chronicle }: Corpus, text: string): string {
  const { titles, pattern } = officeNames(chronicle)
  return text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ of the (?=parliament\b)/g, ' of ')
    .replace(pattern, (name) => titles.get(name) ?? name)
}
