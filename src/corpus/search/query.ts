import { tokens } from '../analyser.ts'

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
const MOST_PHRASES = 4
const LONGEST_PHRASE = 12
const LONGEST_UNWANTED = 60

const QUOTED = /(-?)["“”«»„]([^"“”«»„]*)["“”«»„]/gu
const MINUS = /(?<=^|\s)-(?=[\p{L}\p{N}])/gu
const QUESTION =
  /\?\s*$|^\s*(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|in what|in which|at what|at which)\b/iu

/**
 * Reads a query: plain words, phrases in quotes, `-word` and `-"a phrase"`. In a question, quotes and minus signs are part
 * of its wording and mean nothing more. Any text is a query.
 */
export function parseQuery(text: string): Query {
  const cut = text.slice(0, LONGEST)
  const signs = QUESTION.test(cut) ? { plain: cut, phrases: [], without: [] } : readSigns(cut)
  const words = tokens(signs.plain).flatMap((token, at) => {
    const capital = at > 0 && /^\p{Lu}/u.test(signs.plain.slice(token.start, token.end))
    return token.stop ? [] : [{ term: token.term, word: token.word, capital }]
  })
  return {
    words: words.slice(0, MOST_WORDS),
    phrases: signs.phrases,
    without: signs.without,
    expects: expectedType(cut),
  }
}

/** Takes the phrases and what is not wanted out of a text; the words of the phrases stay. */
function readSigns(text: string): Pick<Query, 'phrases' | 'without'> & { plain: string } {
  const phrases: string[][] = []
  const without: string[][] = []
  function keep(list: string[][], phrase: string): void {
    const terms = termsOf(phrase)
    if (terms.length > 0 && terms.length <= LONGEST_PHRASE && list.length < MOST_PHRASES) list.push(terms)
  }
  const unquoted = text.replace(QUOTED, (_whole, minus: string, phrase: string) => {
    keep(minus === '' ? phrases : without, phrase)
    return minus === '' ? ` ${phrase} ` : ' '
  })
  let plain = ''
  let from = 0
  for (const { index } of unquoted.matchAll(MINUS)) {
    const [first] = tokens(unquoted.slice(index + 1, index + 1 + LONGEST_UNWANTED))
    if (index < from || first === undefined) continue
    keep(without, first.word)
    plain += unquoted.slice(from, index)
    from = index + 1 + first.end
  }
  return { plain: plain + unquoted.slice(from), phrases, without }
}

function termsOf(text: string): string[] {
  return tokens(text)
    .filter((token) => !token.stop)
    .map((token) => token.term)
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
