import type { Corpus } from '../../corpus/corpus.ts'
import { type Inflected, isIndeclinable, type Place, plain } from './declension.ts'
import type { Reading } from './lexicon.ts'
import { transliterated } from './transliteration.ts'

const LONGEST_NAME = 30

/** A name that no register has but the texts do, found by its letters: "Смит" → "Smith" if it is spelt so anywhere. */
export function nameInTexts(text: string, { lexicon, names }: Corpus): Reading | undefined {
  if (text.length > LONGEST_NAME) return undefined
  for (const { form, places } of nominatives(plain(text)))
    for (const spelling of transliterated(form))
      if (lexicon.has(spelling) || names.isNameWord(spelling)) {
        if (!names.isNameWord(spelling) && !lexicon.isName(spelling)) continue
        return { part: 'name', english: spelling.charAt(0).toUpperCase() + spelling.slice(1), places, fromTexts: true }
      }
  return undefined
}

/** The nominatives that a form of a name may belong to, with what the form then is. */
function nominatives(form: string): Inflected[] {
  return [
    { form, places: isIndeclinable(form) ? [] : ['ns'] },
    ...NOMINATIVES.filter(([ending]) => form.endsWith(ending) && form.length > SHORTEST).map(
      ([ending, nominative, places]) => ({ form: form.slice(0, form.length - ending.length) + nominative, places }),
    ),
  ]
}

/** No shorter form is taken to have an ending. */
const SHORTEST = 4

/** Endings of names, those of the nominatives, and what a form with the ending is. */
const NOMINATIVES: readonly (readonly [ending: string, nominative: string, places: readonly Place[]])[] = [
  ['а', '', ['gs', 'as']],
  ['у', '', ['ds']],
  ['ом', '', ['is']],
  ['ым', '', ['is']],
  ['ем', '', ['is']],
  ['е', '', ['ps']],
  ['ого', 'ий', ['gs', 'as']],
  ['ому', 'ий', ['ds']],
  ['им', 'ий', ['is']],
  ['ым', 'ий', ['is']],
  ['ы', 'а', ['gs']],
  ['и', 'а', ['gs']],
  ['е', 'а', ['ds', 'ps']],
  ['у', 'а', ['as']],
  ['ой', 'а', ['gs', 'ds', 'is', 'ps']],
  ['ей', 'а', ['gs', 'ds', 'is', 'ps']],
  ['и', 'ь', ['gs', 'ds', 'ps']],
  ['я', 'ь', ['gs', 'as']],
  ['я', 'й', ['gs', 'as']],
  ['ю', 'й', ['ds']],
  ['ем', 'й', ['is']],
  ['ии', 'ия', ['gs', 'ds', 'ps']],
]
