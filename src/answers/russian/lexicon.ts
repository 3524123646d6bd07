import type { Corpus } from '../../corpus/corpus.ts'
import { bareName, surnameOf } from '../../corpus/person-name.ts'
import { gerundOf } from './english-verbs.ts'
import {
  everyPlace,
  formsOfAdjective,
  formsOfName,
  formsOfNoun,
  formsOfVerb,
  type Inflected,
  isIndeclinable,
  looksLikeAdjective,
  type Place,
  plain,
  type VerbForm,
  verbalNounsOf,
} from './inflection.ts'
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

export type PartOfSpeech =
  | 'noun'
  | 'name'
  | 'month'
  | 'weekday'
  | 'adjective'
  | 'verb'
  | 'preposition'
  | 'asks'
  | 'lists'
  | 'number'
  | 'other'

/** What a word or phrase can mean. */
export interface Reading {
  part: PartOfSpeech
  /** Dictionary form; empty where English says nothing. */
  english: string
  /** What a noun, name, adjective or participle can be. */
  places: readonly Place[]
  verb?: { as: VerbForm; plural: boolean; reflexive: boolean }
  /** What a preposition means, by the case behind it. */
  byCase?: Readonly<Partial<Record<string, string>>>
  /** A name: found with a capital only, where the question has any. */
  capital?: boolean
}

interface Entry {
  /** What each further word may be, and what it then is. */
  rest: ReadonlyMap<string, readonly Place[]>[]
  reading: Reading
}

/** Words and phrases in Russian, by the form in which they begin. */
export class Lexicon {
  readonly #entries = new Map<string, Entry[]>()
  /** Infinitives of one word, by what they mean. */
  readonly #verbs = new Map<string, string>()
  #longest = 1

  /** What the longest phrase from a word on can mean, and how many words it has; `undefined` when it is unknown. */
  longestFrom(words: readonly string[], from: number, accepts: (reading: Reading, length: number) => boolean) {
    const entries = this.#entries.get(words[from] ?? '') ?? []
    for (let length = Math.min(this.#longest, words.length - from); length > 0; length--) {
      const readings = entries
        .filter(
          ({ rest }) => rest.length === length - 1 && rest.every((forms, at) => forms.has(words[from + 1 + at] ?? '')),
        )
        .map(({ reading, rest }) => ({
          ...reading,
          places: rest.reduce(
            (own, forms, at) => shared(own, forms.get(words[from + 1 + at] ?? '') ?? []),
            reading.places,
          ),
        }))
        .filter((reading) => accepts(reading, length))
      if (readings.length > 0) return { readings, length }
    }
    return undefined
  }

  /** Adds a phrase: its first word in one form, what the others may be. */
  add(first: string, rest: Entry['rest'], reading: Reading): void {
    const entries = this.#entries.get(first)
    const entry = { rest, reading }
    if (entries) entries.push(entry)
    else this.#entries.set(first, [entry])
    this.#longest = Math.max(this.#longest, rest.length + 1)
  }

  addFixed(phrase: string, reading: Reading): void {
    const [first = '', ...rest] = plain(phrase).split(' ')
    this.add(
      first,
      rest.map((word) => new Map([[word, []]])),
      reading,
    )
  }

  /** Adds a phrase of which every word up to its head is inflected: adjectives, then a noun. */
  addNoun(phrase: string, english: string, part: PartOfSpeech = 'noun'): void {
    const words = plain(phrase).split(' ')
    const found = words.findIndex((word) => !looksLikeAdjective(word))
    const head = found < 0 ? words.length - 1 : found
    this.#addInflected(
      words.map((word, at) =>
        at > head
          ? [{ form: word, places: [] }]
          : at === head && found >= 0
            ? formsOfNoun(word)
            : formsOfAdjective(word),
      ),
      { part, english, places: [] },
    )
  }

  /** Adds a proper name, each word of it inflected; of a name of one word a capital is asked. */
  addName(name: string, english: string): void {
    const words = plain(name).split(' ')
    const isProper = /^\p{Lu}/u.test(name)
    const written = name.split(' ')
    this.#addInflected(
      words.map((word, at) => {
        const own = written[at] ?? ''
        if (!isProper) return looksLikeAdjective(word) ? formsOfAdjective(word) : formsOfNoun(word)
        if (isIndeclinable(own)) return [{ form: word, places: everyPlace }]
        if (/^\p{Ll}/u.test(own)) return [{ form: word, places: [] }]
        // A phrase that begins like a name ("Минская группа").
        return /^\p{Lu}/u.test(own) ? [...formsOfName(word), { form: word, places: [] }] : formsOfNoun(word)
      }),
      { part: 'name', english, places: [], capital: isProper },
    )
  }

  /** Adds the nouns that follow from verbs ("согласовать", "согласование"), where no entry has the word already. */
  addVerbalNouns(): void {
    for (const [infinitive, english] of this.#verbs)
      for (const noun of verbalNounsOf(infinitive)) if (!this.#entries.has(noun)) this.addNoun(noun, gerundOf(english))
  }

  #addInflected(forms: Inflected[][], reading: Reading): void {
    const [first = [], ...others] = forms
    const rest = others.map(byForm)
    for (const [form, places] of byForm(first)) this.add(form, rest, { ...reading, places })
  }

  addVerb(infinitive: string, english: string, past?: string, passive?: string): void {
    const [word = '', ...rest] = plain(infinitive).split(' ')
    const fixed = rest.map((own) => new Map([[own, []]]))
    const reflexive = /(?:ся|сь)$/u.test(word)
    if (rest.length === 0) this.#verbs.set(word, english)
    for (const { form, as, plural, places } of formsOfVerb(word, past, passive))
      this.add(form, fixed, { part: 'verb', english, places, verb: { as, plural, reflexive } })
  }
}

function byForm(forms: Inflected[]): Map<string, Place[]> {
  const found = new Map<string, Place[]>()
  for (const { form, places } of forms) found.set(form, [...(found.get(form) ?? []), ...places])
  return found
}

/** What both words of a phrase can be; words that do not change leave it open. */
function shared(a: readonly Place[], b: readonly Place[]): readonly Place[] {
  if (b.length === 0) return a
  if (a.length === 0) return b
  const both = a.filter((place) => b.includes(place))
  return both.length > 0 ? both : a
}

/** Building one takes tens of milliseconds: only who asks in Russian waits for it, once for each chronicle. */
const lexicons = new WeakMap<Corpus['chronicle'], Lexicon>()

/** The Russian words that the program knows, those of the vocabulary, and the names of the registers. */
export function lexiconOf({ chronicle }: Corpus): Lexicon {
  const known = lexicons.get(chronicle)
  if (known) return known
  const lexicon = new Lexicon()
  addGrammar(lexicon)
  for (const [russian, english] of Object.entries(chronicle.vocabulary.russian)) addEntry(lexicon, russian, english)
  addNames(lexicon, chronicle)
  lexicon.addVerbalNouns()
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
    for (const { form, places } of irregularAdjectives[word] ?? formsOfAdjective(word))
      lexicon.add(form, [], { ...reading, places })
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

const pronoun = (forms: Record<string, Place[]>): Inflected[] =>
  Object.entries(forms).map(([form, places]) => ({ form, places }))
const irregularAdjectives: Record<string, Inflected[]> = {
  весь: pronoun({
    весь: ['ns', 'as'],
    все: ['np', 'ap', 'ns', 'as'],
    вся: ['ns'],
    всю: ['as'],
    всей: ['gs', 'ds', 'ps'],
    всех: ['gp', 'ap', 'pp'],
    всем: ['dp', 'is', 'ps'],
    всеми: ['ip'],
  }),
  этот: pronoun({
    этот: ['ns', 'as'],
    эта: ['ns'],
    это: ['ns', 'as'],
    эту: ['as'],
    этого: ['gs'],
    этой: ['gs', 'ds', 'ps'],
    этому: ['ds'],
    этим: ['is', 'dp'],
    этом: ['ps'],
    эти: ['np', 'ap'],
    этих: ['gp', 'ap', 'pp'],
    этими: ['ip'],
  }),
  тот: pronoun({
    тот: ['ns', 'as'],
    та: ['ns'],
    то: ['ns', 'as'],
    ту: ['as'],
    того: ['gs'],
    той: ['gs', 'ds', 'ps'],
    тому: ['ds'],
    тем: ['is', 'dp'],
    том: ['ps'],
    те: ['np', 'ap'],
    тех: ['gp', 'ap', 'pp'],
    теми: ['ip'],
  }),
  третий: pronoun({
    третий: ['ns', 'as'],
    третья: ['ns'],
    третье: ['ns', 'as'],
    третью: ['as'],
    третьего: ['gs'],
    третьей: ['gs', 'ds', 'ps'],
    третьему: ['ds'],
    третьим: ['is'],
    третьем: ['ps'],
    третьи: ['np', 'ap'],
    третьих: ['gp'],
  }),
  оба: [],
  каков: pronoun({ каков: ['ns'], какова: ['ns'], каково: ['ns'], каковы: ['np'] }),
}

const irregularNouns: Record<string, { english: string; places: Place[] }> = {
  людей: { english: 'person', places: ['gp', 'ap'] },
  людям: { english: 'person', places: ['dp'] },
  людьми: { english: 'person', places: ['ip'] },
  людях: { english: 'person', places: ['pp'] },
  времени: { english: 'time', places: ['gs', 'ds', 'ps'] },
  имени: { english: 'name', places: ['gs', 'ds', 'ps'] },
  имена: { english: 'name', places: ['np', 'ap'] },
  имен: { english: 'name', places: ['gp'] },
  лет: { english: 'year', places: ['gp'] },
  города: { english: 'city', places: ['gs', 'np', 'ap'] },
  дворца: { english: 'palace', places: ['gs'] },
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

/** "Минская группа", "Совет Безопасности ООН": words behind the head stay as they are. */
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
