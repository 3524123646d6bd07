import lunr from 'lunr'

/** A word of a text: where it stands, and the forms under which it is looked up. */
export interface Token {
  /** Folded word: lower case, without diacritics. */
  word: string
  /** What the index stores: the folded word's stem. */
  term: string
  /** Offsets into the text, `text.slice(start, end)` is the word as written. */
  start: number
  end: number
}

/** Raised whenever `tokens`, `fold` or `stem` changes what it returns, so that stored indexes are rebuilt. */
export const ANALYSER_VERSION = 1

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.](?=\p{L}\p{M}*\p{L}?)[\p{L}\p{M}]+)*/gu
const MARKS = /\p{M}+/gu

/** Letters that Unicode does not decompose into a base letter and a mark, as people without them on the keyboard type them. */
const LETTERS: Record<string, string> = { ı: 'i', ə: 'e', ø: 'o', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe' }
const SPECIAL = /[ıəøłđßæœ]/g

/**
 * Folds a word so that spellings that differ in case or diacritics are the same: `Türkiye` → `turkiye`,
 * `Əliyev` → `eliyev`, `Вартан` → `вартан`. Scripts are kept.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(MARKS, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter)
    .replace(/[’']s$/u, '')
    .replace(/[’'.]/gu, '')
}

/** Porter's stem of a folded word, as Lunr computes it; words outside the Latin script are their own stem. */
export function stem(word: string): string {
  return lunr.stemmer(new lunr.Token(word, {})).toString()
}

/** Words too frequent to rank by (Lunr's list), folded. */
export function isStopWord(word: string): boolean {
  return lunr.stopWordFilter(new lunr.Token(word, {})) === undefined
}

/** The words of a text in order, stop words included. */
export function tokens(text: string): Token[] {
  const found: Token[] = []
  for (const match of text.matchAll(WORD)) {
    const word = fold(match[0])
    if (word !== '') found.push({ word, term: stem(word), start: match.index, end: match.index + match[0].length })
  }
  return found
}
