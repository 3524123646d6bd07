import { type Token, tokens } from '../analyser.ts'

/** What a person asked for, in terms. */
export interface Query {
  /** The words to rank by in order, without stop words. */
  words: Word[]
  /** In quotes: these must stand in a passage next to each other. */
  phrases: string[][]
  /** After a minus sign: passages with these are left out. */
  without: string[][]
  expects: AnswerType | undefined
}

export interface Word {
  term: string
  /** As written, folded. */
  word: string
  /** Written with a capital, but not as the first word. */
  capital: boolean
}

/** What an answer to the question must hold. */
export type AnswerType = 'date' | 'number' | 'person' | 'place'

/** Longer questions are cut: nobody types them, and every word costs. */
const LONGEST = 1_000
/** The question's different words are told apart by the bits of a number. */
export const MOST_WORDS = 32
const MOST_PHRASES = 8

const QUOTED = /(-?)["“”«»„]([^"“”«»„]*)["“”«»„]/gu
const MINUS = /(?<=^|\s)-(?=[\p{L}\p{N}])/gu

/**
 * Reads a question: plain words, phrases in quotes, `-word` and `-"a phrase"`. Any text is a question; signs that mean
 * nothing here are ignored.
 */
export function parseQuery(text: string): Query {
  const cut = text.slice(0, LONGEST)
  const phrases: string[][] = []
  const without: string[][] = []
  const plain = cut.replace(QUOTED, (_whole, minus: string, inner: string) => {
    const terms = termsOf(inner)
    const list = minus === '' ? phrases : without
    if (terms.length > 0 && list.length < MOST_PHRASES) list.push(terms)
    return minus === '' ? ` ${inner} ` : ' '
  })
  const minuses = new Set(Array.from(plain.matchAll(MINUS), ({ index }) => index + 1))
  const words: Word[] = []
  for (const [at, token] of tokens(plain).entries()) {
    if (minuses.has(token.start)) {
      if (without.length < MOST_PHRASES) without.push([token.term])
    } else if (!token.stop && words.length < MOST_WORDS) {
      words.push({ term: token.term, word: token.word, capital: at > 0 && startsWithCapital(plain, token) })
    }
  }
  return { words, phrases, without, expects: expectedType(cut) }
}

function termsOf(text: string): string[] {
  return tokens(text)
    .filter((token) => !token.stop)
    .map((token) => token.term)
}

function startsWithCapital(text: string, token: Token): boolean {
  return /^\p{Lu}/u.test(text.slice(token.start, token.end))
}

const MEASURES = 'many|much|long|far|high|old|often|large|tall|wide|fast|big|deep|heavy|close|late|early|strong'
const QUANTITIES =
  'percentage|percent|proportion|share|number|fraction|amount|age|speed|distance|depth|price|cost|volume|temperature|height|weight|length|area|population|salary|score|rate|sum|figure|total'
const PLACES =
  'city|cities|country|countries|town|village|place|state|region|island|continent|river|port|province|county|street|building|venue|location'
const TYPES: readonly [AnswerType, RegExp][] = [
  [
    'number',
    new RegExp(`\\bhow (?:${MEASURES})\\b|\\b(?:what|which)(?: \\w+)? (?:${QUANTITIES})\\b|^(?:the )?number of\\b`),
  ],
  ['date', /\bwhen\b|\b(?:what|which) (?:year|date|day|month|decade|century|time)\b|^dates? of\b/],
  [
    'person',
    /\bwho(?:m|se)?\b|\b(?:what|which) (?:person|man|woman|people|official|minister|president|leader|king|queen)\b/,
  ],
  ['place', new RegExp(`\\bwhere\\b|\\b(?:what|which) (?:${PLACES})\\b`)],
]

function expectedType(text: string): AnswerType | undefined {
  const lower = text.toLowerCase()
  return TYPES.find(([, pattern]) => pattern.test(lower))?.[0]
}
