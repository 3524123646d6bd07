import { type Dictionary, headwordsOf } from '../../corpus/dictionary.ts'
import { otherStemsOf } from './conjugation.ts'
import { everyPlace, looksLikeAdjective, plain } from './declension.ts'
import type { Lexicon } from './lexicon.ts'

const INFINITIVE = /(?:ть|ти|чь)(?:ся|сь)?$/u

/** Adds the words of a chronicle's dictionary. */
export function addDictionary(lexicon: Lexicon, dictionary: Dictionary): void {
  for (const [entry, english] of Object.entries(dictionary))
    for (const headword of headwordsOf(entry)) {
      const first = plain(headword.replace(/ .*/, ''))
      const stems = INFINITIVE.test(first) ? otherStemsOf(first) : []
      lexicon.addLater(headword, [first, ...stems], () => addHeadword(lexicon, headword, english))
    }
}

/** A verb when its English begins with "to", a noun with "a". */
function addHeadword(lexicon: Lexicon, headword: string, english: string): void {
  const [first = ''] = headword.split(' ')
  const verb = /^to (.+)$/.exec(english)?.[1]
  const noun = /^an? (.+)$/.exec(english)?.[1]
  if (verb !== undefined) {
    if (INFINITIVE.test(first)) lexicon.addVerb(headword, verb)
    else addFormOfVerb(lexicon, headword, verb)
  } else if (/^\p{Lu}/u.test(headword) && /^(?:the )?\p{Lu}/u.test(english)) addProperName(lexicon, headword, english)
  else if (noun !== undefined && /^[^ ]+[ыи]$/u.test(headword)) {
    // An abbreviation with the ending of a plural.
    const places = everyPlace.filter((place) => place.endsWith('s'))
    lexicon.addFixed(headword, { part: 'noun', english: noun, places })
  } else {
    const isAdjective = noun === undefined && looksLikeAdjective(plain(headword)) && !headword.includes(' ')
    lexicon.addNoun(headword, noun ?? english, isAdjective ? 'adjective' : 'noun')
  }
}

/** A name of several words: those behind the head stay as they are. */
function addProperName(lexicon: Lexicon, headword: string, english: string): void {
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
