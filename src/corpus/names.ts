import { isStopWord, stem, type Token, tokens } from './analyser.ts'
import type { Chronicle } from './chronicle.ts'
import { wordingsOfHeadship } from './headship.ts'
import { bareName, surnamesOf } from './person-name.ts'
import { SpellingIndex, spellingDistance, toleratedDistance } from './spelling.ts'

export const nameKinds = [
  'person',
  'place',
  'side',
  'body',
  'framework',
  'level',
  'status',
  'kind',
  'topic',
  'office',
  'period',
  'event',
] as const
/** What a name can be the name of. */
export type NameKind = (typeof nameKinds)[number]

/** One thing that a name can mean. */
export interface Meaning {
  kind: NameKind
  /** Id of the person, place, term or event; for an office its title, for a country without a place of its own its name. */
  id: string
  /** Whether the whole name stands there, a surname alone, or the adjective of a side or body. */
  form: 'name' | 'surname' | 'adjective'
}

/** A name found in a text. */
export interface Mention {
  /** `text.slice(start, end)` is the name as written. */
  start: number
  end: number
  text: string
  meanings: Meaning[]
  /** The spelling that was taken instead of an unknown one. */
  corrected?: string
}

/** Look-ups of unknown words that are remembered: nobody types more different ones. */
const REMEMBERED = 1000

/** Words of one text that are taken for misspelt; where there are more it is in no language that is known. */
const MOST_MISSPELT = 6

interface Entry extends Meaning {
  /** Short forms that are everyday words in lower case ("US") count in capitals only. */
  capitals: boolean
}

/**
 * Every name the chronicle knows, in any spelling and script it lists, found in running text: the longest name at each
 * word wins, so that a body named after a city is not taken for the city.
 */
export class Names {
  /** Names by their words (`keyOf`). */
  readonly #names = new Map<string, Entry[]>()
  /** Single words of names of people, places, sides and bodies. */
  readonly #words = new Set<string>()
  /** The same with those of terms ("commission"): what a misspelling is compared with in a running text. */
  readonly #spelt = new Set<string>()
  /** What names begin with: the first words of each, as in `keyOf`. */
  readonly #beginnings = new Set<string>()
  #spellings: SpellingIndex | undefined
  #spellingsOfAll: SpellingIndex | undefined
  readonly #nearMisses = new Map<string, string[]>()

  constructor(chronicle: Chronicle) {
    const { vocabulary } = chronicle
    for (const person of chronicle.people.values()) {
      for (const name of [person.name, ...person.aliases]) {
        this.#add(bareName(name), { kind: 'person', id: person.id, form: 'name' })
        for (const surname of surnamesOf(name)) this.#add(surname, { kind: 'person', id: person.id, form: 'surname' })
      }
    }
    for (const place of chronicle.places.values())
      for (const name of [place.name, ...place.aliases]) this.#add(name, { kind: 'place', id: place.id, form: 'name' })
    const countries = new Set([...chronicle.places.values()].flatMap(({ country }) => country ?? []))
    for (const country of countries)
      if (!chronicle.placesByName.has(country)) this.#add(country, { kind: 'place', id: country, form: 'name' })
    const states = [
      ['side', vocabulary.sides],
      ['body', vocabulary.bodies],
    ] as const
    for (const [kind, list] of states) {
      for (const { id, name, adjective, aliases } of list) {
        for (const own of [bareName(name), ...aliases]) this.#add(own, { kind, id, form: 'name' })
        if (adjective !== undefined) this.#add(adjective, { kind, id, form: 'adjective' })
      }
    }
    const terms = [
      ['framework', vocabulary.frameworks],
      ['level', vocabulary.levels],
      ['status', vocabulary.statuses],
      ['kind', vocabulary.kinds],
      ['topic', vocabulary.topics],
      ['period', vocabulary.periods],
    ] as const
    for (const [kind, list] of terms)
      for (const { id, name, aliases } of list)
        for (const own of [name, ...aliases]) this.#add(own, { kind, id, form: 'name' })
    const titles = new Set([...chronicle.people.values()].flatMap(({ roles }) => roles.map(({ title }) => title)))
    for (const title of titles)
      for (const own of [title, ...wordingsOfHeadship(title)])
        this.#add(own, { kind: 'office', id: title, form: 'name' })
    for (const { title, aliases } of vocabulary.offices)
      for (const own of [title, ...aliases]) this.#add(own, { kind: 'office', id: title, form: 'name' })
    for (const event of chronicle.events.values())
      for (const alias of event.aliases) this.#add(alias, { kind: 'event', id: event.id, form: 'name' })
  }

  /**
   * The names in a text, in order, not overlapping. Unless `isKnownWord` is given, spellings must be listed ones; with
   * it, a word that it does not know may be a near miss of a name (`spellingDistance`).
   */
  find(text: string, isKnownWord?: (word: string) => boolean): Mention[] {
    const words = tokens(text)
    let misspelt = 0
    const readings = words.map((token) => {
      const own = misspelt < MOST_MISSPELT ? this.#readings(token, isKnownWord) : [token.word]
      if (own.length > 1) misspelt++
      return own.map(asReading)
    })
    const mentions: Mention[] = []
    for (let from = 0; from < words.length; ) {
      const mention = this.#longestFrom(text, words, readings, from)
      if (mention) mentions.push(mention.mention)
      from += mention?.length ?? 1
    }
    return mentions
  }

  /** What a whole text names, case, diacritics and small misspellings aside; empty when it is no name or a longer text. */
  lookUp(typed: string, kinds: readonly NameKind[] = nameKinds): Meaning[] {
    const text = bareName(typed.trim().replace(ARTICLE, ''))
    const words = tokens(text)
    const [first, last] = [words[0], words.at(-1)]
    if (!first || !last) return []
    const readings = words.map((token) => this.#readings(token, () => false).map(asReading))
    const mention = this.#longestFrom(text, words, readings, 0)?.mention
    if (!mention || mention.start !== first.start || mention.end !== last.end) return []
    return mention.meanings.filter(({ kind }) => kinds.includes(kind))
  }

  /** Whether a folded word occurs in some name. */
  isNameWord(word: string): boolean {
    return this.#spelt.has(word)
  }

  /** Name words nearest to a folded word, within `limit` edits, nearest first. */
  nearest(word: string, limit: number): string[] {
    this.#spellings ??= new SpellingIndex(this.#words)
    return [...this.#spellings.around(word, limit)]
      .map((known) => ({ known, distance: spellingDistance(word, known, limit) }))
      .filter(({ distance }) => Number.isFinite(distance))
      .sort((a, b) => a.distance - b.distance || (a.known < b.known ? -1 : 1))
      .map(({ known }) => known)
  }

  /** A word and, when it is unknown, the name words that it may be a misspelling of. */
  #readings(token: Token, isKnownWord: ((word: string) => boolean) | undefined): string[] {
    const { word } = token
    if (!isKnownWord || this.#spelt.has(word) || isKnownWord(word) || isStopWord(word) || /\d/.test(word)) return [word]
    const remembered = this.#nearMisses.get(word)
    if (remembered) return remembered
    this.#spellingsOfAll ??= new SpellingIndex(this.#spelt)
    let best: string[] = []
    let least = Number.POSITIVE_INFINITY
    for (const known of this.#spellingsOfAll.around(word, toleratedDistance(word.length + 2))) {
      if (!this.#words.has(known) && isFormOf(word, known)) continue
      const distance = spellingDistance(word, known, Math.min(least, toleratedDistance(known.length)))
      if (distance > least || !Number.isFinite(distance)) continue
      if (distance < least) best = []
      least = distance
      best.push(known)
    }
    if (this.#nearMisses.size >= REMEMBERED) this.#nearMisses.clear()
    const readings = [word, ...best]
    this.#nearMisses.set(word, readings)
    return readings
  }

  /** The longest name that begins at a word, spelt as written before other readings of it. */
  #longestFrom(text: string, words: Token[], readings: Reading[][], from: number) {
    let found: { mention: Mention; length: number } | undefined
    let begun: Reading[] = [{ word: '', key: '' }]
    for (let length = 1; from + length <= words.length; length++) {
      const options = readings[from + length - 1] ?? []
      begun = begun.flatMap((start) =>
        options.flatMap(({ word, key }) => {
          const longer = start.key === '' ? key : `${start.key} ${key}`
          return this.#beginnings.has(longer) ? [{ word: `${start.word} ${word}`.trim(), key: longer }] : []
        }),
      )
      if (begun.length === 0) break
      const [first, last] = [words[from], words[from + length - 1]]
      if (!first || !last) break
      const written = text.slice(first.start, last.end)
      for (const { word, key } of begun) {
        const entries = (this.#names.get(key) ?? []).filter(
          ({ capitals }) => !capitals || written === written.toUpperCase(),
        )
        if (entries.length === 0) continue
        const mention: Mention = { start: first.start, end: last.end, text: written, meanings: distinct(entries) }
        const typed = words.slice(from, from + length).map((token) => token.word)
        if (word !== typed.join(' ')) mention.corrected = word
        found = { mention, length }
        break
      }
    }
    return found
  }

  #add(name: string, meaning: Meaning): void {
    const words = tokens(name.replace(ARTICLE, ''))
    if (words.length === 0) return
    const everyday = words.every(({ word }) => isStopWord(word))
    const capitals = everyday && name === name.toUpperCase()
    if (everyday && !capitals) return
    const key = keyOf(words.map(({ word }) => word))
    const entries = this.#names.get(key) ?? []
    entries.push({ ...meaning, capitals })
    this.#names.set(key, entries)
    for (let length = 1; length <= words.length; length++)
      this.#beginnings.add(keyOf(words.slice(0, length).map(({ word }) => word)))
    for (const { word } of words) {
      if (isStopWord(word)) continue
      this.#spelt.add(word)
      if (['person', 'place', 'side', 'body'].includes(meaning.kind)) this.#words.add(word)
    }
  }
}

/** A word as it is read, and as the key of a name has it. */
interface Reading {
  word: string
  key: string
}

function asReading(word: string): Reading {
  return { word, key: keyOf([word]) }
}

/** Whether two words are forms of one ("blockade", "blockaded") and not spellings of one. */
function isFormOf(word: string, known: string): boolean {
  const [short = '', long = ''] = [word, known].sort((a, b) => a.length - b.length)
  return stem(word) === stem(known) && long.startsWith(short.replace(/[ey]$/, ''))
}

/** Names are kept without it, for texts leave it out. */
const ARTICLE = /^the\s+/i

/** Folded words under which a name is kept: singular and plural are the same. */
function keyOf(words: readonly string[]): string {
  return words.map((word) => (word.length > 2 ? word.replace(/ies$/, 'y').replace(/([^s])s$/, '$1') : word)).join(' ')
}

function distinct(entries: Entry[]): Meaning[] {
  const seen = new Map<string, Meaning>()
  for (const { kind, id, form } of entries) {
    const key = `${kind} ${id}`
    if (!seen.has(key) || form === 'name') seen.set(key, { kind, id, form })
  }
  return [...seen.values()]
}
