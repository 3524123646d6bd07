import { tokens } from './analyser.ts'
import { SpellingIndex, spellingDistance } from './spelling.ts'

/** Look-ups of unknown words that are remembered: nobody types more different ones. */
const REMEMBERED = 1000

/** What a lexicon counted, as data: `[term, texts that have it]`, `[folded word, times with a capital, times without]`. */
export interface WordCounts {
  texts: number
  frequency: [string, number][]
  words: [string, number, number][]
}

/** The words of a collection of texts and how many of the texts have each. */
export class Lexicon {
  readonly #frequency = new Map<string, number>()
  readonly #words = new Map<string, { upper: number; lower: number }>()
  #texts: number
  #spellings: SpellingIndex | undefined
  readonly #nearest = new Map<string, string | undefined>()

  constructor(texts: Iterable<string>) {
    let count = 0
    for (const text of texts) {
      count++
      const terms = new Set<string>()
      for (const { word, term, start } of tokens(text)) {
        const capital = /\p{Lu}/u.test(text[start] ?? '')
        const known = this.#words.get(word)
        if (known) known[capital ? 'upper' : 'lower']++
        else this.#words.set(word, { upper: Number(capital), lower: Number(!capital) })
        terms.add(term)
      }
      for (const term of terms) this.#frequency.set(term, (this.#frequency.get(term) ?? 0) + 1)
    }
    this.#texts = count
  }

  /** The lexicon that counted this. */
  static from({ texts, frequency, words }: WordCounts): Lexicon {
    const lexicon = new Lexicon([])
    lexicon.#texts = texts
    for (const [term, count] of frequency) lexicon.#frequency.set(term, count)
    for (const [word, upper, lower] of words) lexicon.#words.set(word, { upper, lower })
    return lexicon
  }

  counts(): WordCounts {
    return {
      texts: this.#texts,
      frequency: [...this.#frequency],
      words: [...this.#words].map(([word, { upper, lower }]) => [word, upper, lower]),
    }
  }

  /** Whether a folded word occurs anywhere. */
  has(word: string): boolean {
    return this.#words.has(word)
  }

  /** Whether the texts write a word with a capital only: a proper name, or a word that they do not have at all. */
  isName(word: string): boolean {
    const known = this.#words.get(word)
    return known === undefined || known.lower === 0
  }

  /** Whether some text has a word of that stem. */
  hasTerm(term: string): boolean {
    return this.#frequency.has(term)
  }

  /** The known word that an unknown one is a misspelling of, when there is one nearest; folded words of six letters or more. */
  nearest(word: string): string | undefined {
    if (word.length < 6) return undefined
    if (this.#nearest.has(word)) return this.#nearest.get(word)
    this.#spellings ??= new SpellingIndex(this.#words.keys())
    let best: string | undefined
    let least = 1.01
    for (const known of this.#spellings.around(word, 0.5)) {
      if (known[0] !== word[0]) continue
      const distance = spellingDistance(word, known, 1)
      if (distance < least) [best, least] = [known, distance]
    }
    if (this.#nearest.size >= REMEMBERED) this.#nearest.clear()
    this.#nearest.set(word, best)
    return best
  }

  /** Inverse document frequency as BM25 has it (Robertson and Zaragoza 2009), never negative; highest for unknown terms. */
  idf(term: string): number {
    const frequency = this.#frequency.get(term) ?? 0
    return Math.log(1 + (this.#texts - frequency + 0.5) / (frequency + 0.5))
  }

  /** The distinct terms of a text without stop words. */
  termsOf(text: string): Set<string> {
    return new Set(
      tokens(text)
        .filter(({ stop }) => !stop)
        .map(({ term }) => term),
    )
  }
}
