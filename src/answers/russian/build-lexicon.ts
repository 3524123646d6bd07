import type { Chronicle } from '../../corpus/chronicle.ts'
import { remembered } from '../../corpus/remembered.ts'
import { formsOfAdjective } from './declension.ts'
import { addDictionary } from './dictionary.ts'
import { Lexicon, type PartOfSpeech, type Reading } from './lexicon.ts'
import { addNames } from './names.ts'
import { adverbs } from './words/adverbs.ts'
import { numbers, ordinals, third } from './words/numerals.ts'
import { conjunctions, phrases, silent } from './words/particles.ts'
import { prepositionPhrases, prepositions } from './words/prepositions.ts'
import { adjectivalPronouns, irregularPronouns, personalPronouns } from './words/pronouns.ts'
import { asking, askingPhrases, listing } from './words/questions.ts'
import { irregularTimeNouns, months, timeNouns, weekdays } from './words/time.ts'

/**
 * The words that the program knows, those of the chronicle's dictionary, and the names of its registers; built when the first
 * question of this language is asked.
 */
export const lexiconOf = remembered((chronicle: Chronicle): Lexicon => {
  const lexicon = new Lexicon()
  addGrammar(lexicon)
  addDictionary(lexicon, chronicle.russian)
  addNames(lexicon, chronicle)
  return lexicon
})

function addGrammar(lexicon: Lexicon): void {
  addPrepositions(lexicon)
  const everySilent = { [silent]: '' }
  for (const words of [conjunctions, personalPronouns, adverbs, everySilent]) addWords(lexicon, words, 'other')
  addPhrases(lexicon, phrases, 'other')
  addWords(lexicon, asking, 'asks')
  addPhrases(lexicon, askingPhrases, 'asks')
  addWords(lexicon, listing, 'lists')
  for (const [word, english] of [...Object.entries(adjectivalPronouns), ...Object.entries(ordinals)])
    lexicon.addForms(formsOfAdjective(word), adjective(english))
  for (const [english, forms] of Object.entries(irregularPronouns)) lexicon.addForms(forms, adjective(english))
  lexicon.addForms(third, adjective('third'))
  for (const [form, { english, places }] of Object.entries(irregularTimeNouns))
    lexicon.addFixed(form, { part: 'noun', english, places })
  for (const [part, words] of [
    ['noun', timeNouns],
    ['month', months],
    ['weekday', weekdays],
  ] as const)
    for (const [word, english] of Object.entries(words)) lexicon.addNoun(word, english, part)
  addWords(lexicon, numbers, 'number')
}

function adjective(english: string): Reading {
  return { part: 'adjective', english, places: [] }
}

function addPrepositions(lexicon: Lexicon): void {
  for (const [words, meaning] of Object.entries(prepositions))
    for (const word of words.split(' '))
      lexicon.addFixed(word, {
        part: 'preposition',
        english: typeof meaning === 'string' ? meaning : (Object.values(meaning)[0] ?? ''),
        places: [],
        ...(typeof meaning !== 'string' && { byCase: meaning }),
      })
  addPhrases(lexicon, prepositionPhrases, 'preposition')
}

/** Words with one meaning, between spaces, that do not change. */
function addWords(lexicon: Lexicon, words: Readonly<Record<string, string>>, part: PartOfSpeech): void {
  for (const [list, english] of Object.entries(words))
    for (const word of list.split(' ')) lexicon.addFixed(word, { part, english, places: [] })
}

function addPhrases(lexicon: Lexicon, words: Readonly<Record<string, string>>, part: PartOfSpeech): void {
  for (const [phrase, english] of Object.entries(words))
    lexicon.addFixed(phrase, { part, english: english === '-' ? '' : english, places: [] })
}
