import { formsOfVerb, otherStemsOf, type VerbForm, verbalNounsOf } from './conjugation.ts'
import {
  everyPlace,
  formsOfAdjective,
  formsOfName,
  formsOfNoun,
  type Inflected,
  isIndeclinable,
  looksLikeAdjective,
  type Place,
  plain,
  withoutVowel,
} from './declension.ts'
import { gerundOf } from './english-inflection.ts'

/** What kind of word a reading is: `asks` and `lists` are what questions and requests open with. */
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
  /** A name that no register has, spelt as the texts do. */
  fromTexts?: boolean
}

interface Entry {
  /** What each further word may be, and what it then is. */
  rest: ReadonlyMap<string, readonly Place[]>[]
  reading: Reading
}

/** Words and phrases, by the form in which they begin. Of thousands few are ever asked for: the others are not made. */
export class Lexicon {
  readonly #entries = new Map<string, Entry[]>()
  /** What adds the entries of headwords that begin alike. */
  readonly #headwords = new Map<string, (() => void)[]>()
  /** What makes the forms of words that begin alike, and of nouns that follow from verbs. */
  readonly #words = new Map<string, (() => void)[]>()
  readonly #derived = new Map<string, (() => void)[]>()
  #longest = 1

  /** What the longest phrase from a word on can mean, and how many words it has; `undefined` when it is unknown. */
  longestFrom(words: readonly string[], from: number, accepts: (reading: Reading, length: number) => boolean) {
    const word = words[from] ?? ''
    this.#make(word)
    const entries = this.#entries.get(word)
    if (!entries) return undefined
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

  /** Keeps what adds a word or phrase until a word is looked up that begins as one of its own: `beginnings`, of two letters at least. */
  addLater(phrase: string, beginnings: readonly string[], add: () => void): void {
    this.#longest = Math.max(this.#longest, phrase.split(' ').length)
    keep(this.#headwords, new Set(beginnings.map((word) => word.slice(0, SHARED - 1))), add)
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
    const forms = words.map((word, at) => {
      if (at > head) return () => [{ form: word, places: [] }]
      return at === head && found >= 0 ? () => formsOfNoun(word) : () => formsOfAdjective(word)
    })
    this.#addInflected(words[0] ?? '', forms, { part, english, places: [] })
  }

  /** Adds a proper name, each word of it inflected; of a name of one word a capital is asked. */
  addName(name: string, english: string): void {
    const written = name.split(' ')
    const capital = /^\p{Lu}/u.test(name)
    const forms = written.map((own) => () => formsInName(own, capital))
    this.#addInflected(plain(written[0] ?? ''), forms, { part: 'name', english, places: [], capital })
  }

  /** Adds an adjective in the forms given. */
  addForms(forms: readonly Inflected[], reading: Reading): void {
    for (const { form, places } of forms) this.add(form, [], { ...reading, places })
  }

  /** Adds a verb by its infinitive. What follows its first word stays as it is. */
  addVerb(infinitive: string, english: string): void {
    const [word = '', ...rest] = plain(infinitive).split(' ')
    const fixed = rest.map((own) => new Map([[own, []]]))
    const reflexive = /(?:ся|сь)$/u.test(word)
    this.#later([word, ...otherStemsOf(word)], this.#words, () => {
      for (const { form, as, plural, places } of formsOfVerb(word))
        this.add(form, fixed, { part: 'verb', english, places, verb: { as, plural, reflexive } })
    })
    if (rest.length > 0) return
    // "Согласовать", "согласование": where no entry has the noun already.
    for (const noun of verbalNounsOf(word))
      this.#later([noun], this.#derived, () => {
        if (!this.#entries.has(noun))
          for (const [form, places] of byForm(formsOfNoun(noun)))
            this.add(form, [], { part: 'noun', english: gerundOf(english), places })
      })
  }

  #addInflected(word: string, forms: readonly (() => readonly Inflected[])[], reading: Reading): void {
    const [first, ...others] = forms
    this.#longest = Math.max(this.#longest, forms.length)
    this.#later([word, withoutVowel(word)], this.#words, () => {
      const rest = others.map((own) => byForm(own()))
      for (const [form, places] of byForm(first?.() ?? [])) this.add(form, rest, { ...reading, places })
    })
  }

  /** Keeps what makes the forms of a word until a word is looked up that begins alike. */
  #later(words: readonly string[], where: Map<string, (() => void)[]>, make: () => void): void {
    keep(where, new Set(words.map(beginning)), make)
  }

  #make(word: string): void {
    for (const where of [this.#headwords, this.#words, this.#derived])
      for (const key of [word.slice(0, SHARED), word.slice(0, SHARED - 1)]) {
        const kept = where.get(key) ?? []
        where.delete(key)
        for (const make of kept) make()
      }
  }
}

/** Keeps what is to be done once, under several keys. */
function keep(where: Map<string, (() => void)[]>, keys: ReadonlySet<string>, make: () => void): void {
  let isMade = false
  const once = () => {
    if (!isMade) make()
    isMade = true
  }
  for (const key of keys) {
    const kept = where.get(key)
    if (kept) kept.push(once)
    else where.set(key, [once])
  }
}

/** So many letters do all forms of a word begin with; of a short word one less. */
const SHARED = 3
const SHORT = 4

function beginning(word: string): string {
  return word.slice(0, word.length > SHORT ? SHARED : SHARED - 1)
}

/** The forms of one word of a name, which as a whole begins with a capital or not. */
function formsInName(own: string, capital: boolean): readonly Inflected[] {
  const word = plain(own)
  if (!capital) return looksLikeAdjective(word) ? formsOfAdjective(word) : formsOfNoun(word)
  if (isIndeclinable(own)) return [{ form: word, places: everyPlace }]
  if (/^\p{Ll}/u.test(own)) return [{ form: word, places: [] }]
  return /^\p{Lu}/u.test(own) ? [...formsOfName(word), { form: word, places: [] }] : formsOfNoun(word)
}

function byForm(forms: readonly Inflected[]): Map<string, Place[]> {
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
