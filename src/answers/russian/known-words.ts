import type { Corpus } from '../../corpus/corpus.ts'
import { bareName, surnameOf } from '../../corpus/person-name.ts'
import { everyPlace, formsOfAdjective, looksLikeAdjective, plain } from './inflection.ts'
import { irregularAdjectives, irregularNouns } from './irregular.ts'
import { Lexicon, type Reading } from './lexicon.ts'
import { transliterated } from './transliteration.ts'
import {
  adjectives,
  asking,
  askingPhrases,
  listing,
  months,
  nouns,
  numbers,
  phrases,
  prepositionPhrases,
  prepositions,
  unchanging,
  verbs,
  weekdays,
} from './words.ts'

/** One for each chronicle, built when the first question of this language is asked. */
const lexicons = new WeakMap<Corpus['chronicle'], Lexicon>()

/** The words that the program knows, those of the vocabulary, and the names of the registers. */
export function lexiconOf({ chronicle }: Corpus): Lexicon {
  const known = lexicons.get(chronicle)
  if (known) return known
  const lexicon = new Lexicon()
  addGrammar(lexicon)
  for (const [russian, english] of Object.entries(chronicle.vocabulary.russian)) addEntry(lexicon, russian, english)
  addNames(lexicon, chronicle)
  lexicons.set(chronicle, lexicon)
  return lexicon
}

function addGrammar(lexicon: Lexicon): void {
  const other = (english: string): Reading => ({ part: 'other', english: english === '-' ? '' : english, places: [] })
  for (const [words, meaning] of Object.entries(prepositions))
    for (const word of words.split(' '))
      lexicon.addFixed(word, {
        part: 'preposition',
        english: typeof meaning === 'string' ? meaning : (Object.values(meaning)[0] ?? ''),
        places: [],
        ...(typeof meaning !== 'string' && { byCase: meaning }),
      })
  for (const [phrase, english] of Object.entries(prepositionPhrases))
    lexicon.addFixed(phrase, { part: 'preposition', english, places: [] })
  for (const [words, english] of Object.entries(unchanging))
    for (const word of words.split(' ')) lexicon.addFixed(word, other(english))
  for (const [phrase, english] of Object.entries(phrases)) lexicon.addFixed(phrase, other(english))
  for (const [words, { english }] of Object.entries(asking))
    for (const word of words.split(' ')) lexicon.addFixed(word, { part: 'asks', english, places: [] })
  for (const [phrase, english] of Object.entries(askingPhrases))
    lexicon.addFixed(phrase, { part: 'asks', english, places: [] })
  for (const [words, english] of Object.entries(listing))
    for (const word of words.split(' ')) lexicon.addFixed(word, { part: 'lists', english, places: [] })
  for (const [word, english] of Object.entries(adjectives)) {
    const reading = { part: 'adjective', english, places: [] } as const
    lexicon.addForms(irregularAdjectives[word] ?? formsOfAdjective(word), reading)
  }
  for (const [form, { english, places }] of Object.entries(irregularNouns))
    lexicon.addFixed(form, { part: 'noun', english, places })
  for (const [word, english] of Object.entries(nouns)) lexicon.addNoun(word, english)
  for (const [word, english] of Object.entries(months)) lexicon.addNoun(word, english, 'month')
  for (const [word, english] of Object.entries(weekdays)) lexicon.addNoun(word, english, 'weekday')
  for (const [forms, english] of Object.entries(numbers))
    for (const form of forms.split(' ')) lexicon.addFixed(form, { part: 'number', english, places: [] })
  for (const [english, infinitives, past, passive] of verbs)
    for (const infinitive of infinitives.split(' ')) lexicon.addVerb(infinitive, english, past, passive)
}

/** One entry of the vocabulary: a verb when its English begins with "to", a noun with "a"; several headwords between commas. */
function addEntry(lexicon: Lexicon, russian: string, english: string): void {
  const verb = /^to (.+)$/.exec(english)?.[1]
  for (const headword of russian.split(/, */)) {
    const [first = ''] = headword.split(' ')
    if (verb !== undefined) {
      if (/(?:ть|ти|чь)(?:ся|сь)?$/u.test(first)) lexicon.addVerb(headword, verb)
      else addFormOfVerb(lexicon, headword, verb)
    } else if (/^\p{Lu}/u.test(headword) && /^(?:the )?\p{Lu}/u.test(english)) addProper(lexicon, headword, english)
    else {
      const noun = /^an? (.+)$/.exec(english)?.[1]
      // "Минобороны" is no plural.
      if (noun !== undefined && /^[^ ]+[ыи]$/u.test(headword)) {
        lexicon.addFixed(headword, {
          part: 'noun',
          english: noun,
          places: everyPlace.filter((place) => place.endsWith('s')),
        })
        continue
      }
      const isAdjective = noun === undefined && looksLikeAdjective(plain(headword)) && !headword.includes(' ')
      lexicon.addNoun(headword, noun ?? english, isAdjective ? 'adjective' : 'noun')
    }
  }
}

/** A name of several words: those behind the head stay as they are. */
function addProper(lexicon: Lexicon, headword: string, english: string): void {
  if (headword.includes(' ')) lexicon.addNoun(headword, english, 'name')
  else lexicon.addName(headword, english)
}

/** A past or a short participle that does not follow from the infinitive. */
function addFormOfVerb(lexicon: Lexicon, form: string, english: string): void {
  const as = /(?:л|ла|ло|ли)(?:ся|сь)?$/u.test(form) || !/[нт][аоы]?$/u.test(form) ? 'past' : 'short'
  const plural = /(?:[иы]|ись)$/u.test(form)
  lexicon.addFixed(form, {
    part: 'verb',
    english,
    places: [],
    verb: { as, plural, reflexive: /(?:ся|сь)$/u.test(form) },
  })
}

/** Of several names the one that is short in the same way: capitals for capitals, a part of the name for a part of it. */
function shortName(russian: string, [name = '', ...aliases]: string[]): string {
  if (/^\p{Lu}{2,}$/u.test(russian)) return [name, ...aliases].find((alias) => /^[A-Z]{2,}$/.test(alias)) ?? name
  const alike = transliterated(plain(russian))
  const isOther = (alias: string) =>
    name.includes(alias) ||
    (alias.charAt(0) !== name.charAt(0) && !name.toLowerCase().includes(alias.slice(1, 4).toLowerCase()))
  return aliases.find((alias) => isOther(alias) && alike.includes(alias.toLowerCase())) ?? name
}

const CYRILLIC = /\p{Script=Cyrillic}/u

function addNames(lexicon: Lexicon, { people, places, vocabulary, events }: Corpus['chronicle']): void {
  for (const { name, aliases } of people.values())
    for (const alias of aliases.filter((own) => CYRILLIC.test(own))) {
      lexicon.addName(bareName(alias), bareName(name))
      const surname = surnameOf(alias)
      if (surname) lexicon.addName(surname, surnameOf(name) ?? name)
    }
  const { sides, bodies, frameworks, levels, statuses, kinds, topics, periods } = vocabulary
  const lists = [[...places.values()], sides, bodies, frameworks, levels, statuses, kinds, topics, periods]
  for (const { name, aliases } of lists.flat())
    for (const alias of aliases.filter((own) => CYRILLIC.test(own))) {
      const english = shortName(alias, [bareName(name), ...aliases])
      if (alias.includes(' ') && !/^\p{Lu}\S* \p{Lu}/u.test(alias)) lexicon.addNoun(alias, english, 'name')
      else lexicon.addName(alias, english)
    }
  for (const { aliases } of events.values()) {
    const english = aliases.find((alias) => !CYRILLIC.test(alias))
    for (const alias of aliases.filter((own) => CYRILLIC.test(own))) if (english) lexicon.addName(alias, english)
  }
}
