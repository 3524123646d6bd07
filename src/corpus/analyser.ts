import lunr from 'lunr'

/** A word of a text: where it stands, and the forms under which it is looked up. */
export interface Token {
  /** Folded word: lower case, without diacritics. */
  word: string
  /** What the index stores: the folded word's stem. */
  term: string
  /** Too frequent to rank by, as it is used here: `may` in "they may", not in "9 May"; `us` in "told us", not in "the US". */
  stop: boolean
  /** Offsets into the text, `text.slice(start, end)` is the word as written. */
  start: number
  end: number
}

/** In this order: numbers with separators (1,500 and 58.97, not 25.05.2023), pairs of them (3+3, 62/243), abbreviations (U.S.), words (O’Neill). */
const WORD =
  /(?<![\d.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![.,]?\d)|(?<!\d[.,])\d+\.\d+(?![.,]?\d)|(?<![\d/+])\d+(?:[+]\d+|\/\d+(?!\d*\/))(?![\d/+])|\p{L}(?:\.\p{L})+(?![\p{L}\p{M}])|[\p{L}\p{M}\p{N}]+(?:['’]\p{L}[\p{L}\p{M}]*)*/gu
const MARKS = /\p{M}+/gu
const ASCII = /^[a-z0-9]*$/

/** Letters that Unicode does not decompose into a base letter and a mark, as people without them on the keyboard type them. */
const LETTERS: Record<string, string> = { ı: 'i', ə: 'e', ø: 'o', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe' }
const SPECIAL = /[ıəøłđßæœ]/g

/** Porter's rules are of no use on longer "words", and slow. */
const LONGEST_STEMMED = 40

/**
 * Folds a word so that spellings that differ in case or diacritics are the same: `Łódź` → `lodz`,
 * `Şəki` → `seki`, `ВЕСНА` → `весна`, `1,500` → `1500`. Scripts are kept.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  if (ASCII.test(lower)) return lower
  return text
    .normalize('NFD')
    .replace(MARKS, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter)
    .replace(/[’']s$/u, '')
    .replace(/[’']|(?<!\d)\.|\.(?!\d)|(?<=\d),(?=\d)/gu, '')
}

/** Porter's stem of a folded word, as Lunr computes it; words outside the Latin script are their own stem. */
export function stem(word: string): string {
  return word.length > LONGEST_STEMMED ? word : lunr.stemmer(new lunr.Token(word, {})).toString()
}

/** Words too frequent to rank by (Lunr's list), folded. */
export function isStopWord(word: string): boolean {
  return lunr.stopWordFilter(new lunr.Token(word, {})) === undefined
}

interface Form {
  term: string
  stop: boolean
}

/** A text repeats its words: stemming each once makes building an index several times faster. */
const forms = new Map<string, Form>()
const FORMS_KEPT = 50_000

function formOf(word: string): Form {
  const known = forms.get(word)
  if (known !== undefined) return known
  if (forms.size >= FORMS_KEPT) forms.clear()
  const form = { term: stem(word), stop: isStopWord(word) }
  forms.set(word, form)
  return form
}

/** The words of a text in order, stop words included. */
export function tokens(text: string): Token[] {
  const found: Token[] = []
  for (const match of text.matchAll(WORD)) {
    const word = fold(match[0])
    if (word === '') continue
    const { term, stop } = formOf(word)
    found.push({ word, term, stop, start: match.index, end: match.index + match[0].length })
  }
  keepNamesThatLookLikeStopWords(text, found)
  return found
}

/** In texts of up to so many words, capitals are no shouting. */
const SHORT = 2

/** `US`, `U.S.`, `IT`, `WHO` are names in a text that is not all capitals; `May` beside a number or inside a sentence is a month. */
function keepNamesThatLookLikeStopWords(text: string, found: Token[]): void {
  let allCapitals: boolean | undefined
  for (const [at, token] of found.entries()) {
    if (!token.stop) continue
    const written = text.slice(token.start, token.end)
    if (written.length > 1 && isCapitals(written)) {
      allCapitals ??= found.length > SHORT && isCapitals(text)
      token.stop = allCapitals
    } else if (token.word === 'may') {
      token.stop = !(isNumber(found[at - 1]) || isNumber(found[at + 1]) || isNameInsideSentence(text, token))
    }
  }
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase()
}

function isNumber(token: Token | undefined): boolean {
  return token !== undefined && /^\d{1,4}$/.test(token.word)
}

function isNameInsideSentence(text: string, token: Token): boolean {
  return isCapitals(text.charAt(token.start)) && /[\p{L}\p{N},]\s$/u.test(text.slice(token.start - 2, token.start))
}
