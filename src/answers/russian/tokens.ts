import type { Corpus } from '../../corpus/corpus.ts'
import { lexiconOf } from './build-lexicon.ts'
import { plain } from './declension.ts'
import type { Lexicon, Reading } from './lexicon.ts'
import { nameInTexts } from './name-in-texts.ts'
import { transliterated } from './transliteration.ts'
import { measures } from './words/numerals.ts'

/** A word or phrase of a question that stands for one thing, or a mark. */
export interface Unit {
  /** As typed. */
  text: string
  readings: readonly Reading[]
  /** A comma, a full stop, a bracket. */
  mark?: boolean
  /** A number, or a word in another script: it stays as it is. */
  asTyped?: boolean
}

/** Words with their hyphens and apostrophes, numbers, and marks. */
const TOKEN = /\d+(?:[.,/+]\d+)+|(?:\d+-)?[\p{L}\p{M}\d]+(?:[-‐’'.][\p{L}\p{M}\d]+)*|[^\s\p{L}\p{M}\d]/gu
const CYRILLIC = /\p{Script=Cyrillic}/u
/** "2025-го", "2013-м", "20-й": a number with the ending of its ordinal. */
const WITH_ENDING = /^(\d+)-(?:й|го|му|м|ом|я|ая|ое|е|ой|ю|х|ые|ых|ти|ми)$/u
/** "1990-е", "90-х". */
const DECADE = /^(\d*0)-?(?:е|х|ые|ых|м|ми)$/u

/** What a question consists of, and the words that nothing here knows. */
export function unitsOf(question: string, corpus: Corpus): { units: Unit[]; unknown: string[] } {
  const lexicon = lexiconOf(corpus.chronicle)
  // Titles in quotation marks are words like others.
  const typed = [...question.replace(/["«»„“”]/g, ' ').matchAll(TOKEN)].map(([text]) => text)
  const words = typed.map(plain)
  const cased = typed.some((text, at) => at > 0 && /^\p{Lu}\p{Ll}/u.test(text))
  const units: Unit[] = []
  const unknown: string[] = []
  for (let at = 0; at < typed.length; ) {
    const text = typed[at] ?? ''
    const capital = /^\p{Lu}/u.test(text)
    const accepts = ({ capital: asked, part }: Reading, length: number): boolean =>
      asked
        ? capital || !cased || length > 1
        : part === 'name' || !capital || at === 0 || length > 1 || !isName(lexicon, words, at)
    // Who writes some names with capitals may forget one.
    const found = CYRILLIC.test(text)
      ? (lexicon.longestFrom(words, at, accepts) ?? lexicon.longestFrom(words, at, () => true))
      : undefined
    if (found) {
      units.push({ text: typed.slice(at, at + found.length).join(' '), readings: found.readings })
      at += found.length
      continue
    }
    units.push(...otherUnit(text, capital && (at > 0 || !cased), lexicon, corpus, unknown))
    at++
  }
  return { units, unknown }
}

/** Whether a capitalised word is a name by itself, so that what it means in lower case does not count. */
function isName(lexicon: Lexicon, words: readonly string[], at: number): boolean {
  return lexicon.longestFrom([words[at] ?? ''], 0, ({ capital }) => capital === true) !== undefined
}

/** Numbers, other scripts, marks, words of two parts, names that only the texts know; else the word is noted as unknown. */
function otherUnit(text: string, capital: boolean, lexicon: Lexicon, corpus: Corpus, unknown: string[]): Unit[] {
  if (/^[^\p{L}\p{M}\d]$/u.test(text)) return [{ text, readings: [], mark: true }]
  const decade = DECADE.exec(text)?.[1]
  if (decade !== undefined && (decade.length === 4 || /[хе]$/u.test(text)) && decade.length !== 1)
    return [{ text: `${decade.length === 2 ? `19${decade}` : decade}s`, readings: [], asTyped: true }]
  const number = WITH_ENDING.exec(text)?.[1] ?? /^(\d+)г$/u.exec(text)?.[1]
  if (number !== undefined) return [{ text: number, readings: [], asTyped: true }]
  if (!CYRILLIC.test(text)) return [{ text, readings: [], asTyped: true }]
  const measured =
    /^(\d+)-?(\p{L}+?)(?:ый|ая|ое|ые|ого|ой|ому|ую|ым|ом|ых|ыми|ий|яя|ее|ие|его|ей|ему|юю|им|ем|их|ими)$/u.exec(
      plain(text),
    )
  const measure = measures[measured?.[2] ?? '']
  if (measured && measure) return [{ text: `${measured[1]}-${measure}`, readings: [], asTyped: true }]
  // Makes and models: "Ми-24".
  if (/^\p{Lu}\p{L}{0,3}-\d+$/u.test(text))
    return [{ text: transliterated(plain(text))[0] ?? text, readings: [], asTyped: true }]
  const parts = text.split(/[-‐]/)
  if (parts.length === 2) {
    const own = parts.map((part) =>
      CYRILLIC.test(part) ? lexicon.longestFrom([plain(part)], 0, () => true)?.readings : [],
    )
    if (own.every((readings) => readings !== undefined))
      return own.map((readings, at) => ({
        text: parts[at] ?? '',
        readings,
        ...(readings.length === 0 && { asTyped: true }),
      }))
  }
  if (capital) {
    const name = nameInTexts(text, corpus)
    if (name) return [{ text, readings: [name] }]
  }
  unknown.push(text)
  return []
}
