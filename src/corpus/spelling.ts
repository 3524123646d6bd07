/** Letters that spellings of one name exchange freely; a swap within a group costs half an edit. */
const KINDRED = ['iyj', 'ckq', 'vwf', 'sz', 'gh', 'eai', 'ou', 'td', 'bp']

/** The groups that a letter is in, as bits, by its character code. */
const groups = new Uint16Array(128)
for (const [at, group] of KINDRED.entries())
  for (const letter of group) groups[letter.charCodeAt(0)] = (groups[letter.charCodeAt(0)] ?? 0) | (1 << at)

const H = 'h'.charCodeAt(0)

function areKindred(a: number, b: number): boolean {
  return ((groups[a] ?? 0) & (groups[b] ?? 0)) !== 0
}

/**
 * Words in which near misses are looked for: by first letter and length, so that only a few are compared with each word.
 */
export class SpellingIndex {
  readonly #words = new Map<string, string[]>()

  constructor(words: Iterable<string>) {
    for (const word of words) {
      const key = `${word.charAt(0)}${word.length}`
      const group = this.#words.get(key)
      if (group) group.push(word)
      else this.#words.set(key, [word])
    }
  }

  /** The words that may lie within `limit` edits (`spellingDistance`) of a folded word: by length and first letter. */
  *around(word: string, limit: number): Generator<string> {
    const first = word.charAt(0)
    const letters = [first, ...KINDRED.filter((group) => group.includes(first)).join('')]
    const reach = Math.floor(limit * 2)
    for (const letter of new Set(letters))
      for (let length = Math.max(1, word.length - reach); length <= word.length + reach; length++)
        yield* this.#words.get(`${letter}${length}`) ?? []
  }
}

/** The rows of the matrix that were worked out last: a query compares hundreds of words, and its rows would all be garbage. */
let rows = [new Float64Array(64), new Float64Array(64), new Float64Array(64)] as const

/**
 * How far two folded words are from being spellings of one another: Damerau–Levenshtein distance (optimal string
 * alignment), in which the slips of spelling a name (a doubled letter, two letters exchanged, a kindred letter, an h that
 * transcriptions have or lack) cost half. Stops at `limit`: anything beyond is returned as Infinity.
 */
export function spellingDistance(a: string, b: string, limit: number): number {
  // A missing letter costs at least half an edit.
  if (Math.abs(a.length - b.length) > limit * 2) return Number.POSITIVE_INFINITY
  // People misspell the inside of a name; another first letter is another name.
  if (a.charAt(0) !== b.charAt(0) && !areKindred(a.charCodeAt(0), b.charCodeAt(0))) return Number.POSITIVE_INFINITY
  const width = b.length + 1
  if (rows[0].length < width) rows = [new Float64Array(width), new Float64Array(width), new Float64Array(width)]
  let [beforeLast, last, current] = rows
  for (let column = 0; column < width; column++) last[column] = column
  for (let row = 1; row <= a.length; row++) {
    const x = a.charCodeAt(row - 1)
    const xBefore = a.charCodeAt(row - 2)
    current[0] = row
    let least = row
    for (let column = 1; column < width; column++) {
      const y = b.charCodeAt(column - 1)
      const yBefore = b.charCodeAt(column - 2)
      const swap = x === y ? 0 : areKindred(x, y) ? 0.5 : 1
      let cost = Math.min(
        (last[column - 1] ?? 0) + swap,
        (last[column] ?? 0) + (x === xBefore || x === H ? 0.5 : 1),
        (current[column - 1] ?? 0) + (y === yBefore || y === H ? 0.5 : 1),
      )
      if (x === yBefore && y === xBefore) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 0.5)
      current[column] = cost
      least = Math.min(least, cost)
    }
    if (least > limit) return Number.POSITIVE_INFINITY
    ;[beforeLast, last, current] = [last, current, beforeLast]
  }
  const distance = last[b.length] ?? 0
  return distance <= limit ? distance : Number.POSITIVE_INFINITY
}

/**
 * The distance up to which a word is taken for a misspelling of a name of this many letters without asking.
 * Short names are too close to one another and to plain words: there only a slip of spelling passes.
 */
export function toleratedDistance(length: number): number {
  if (length < 5) return 0
  if (length < 7) return 0.5
  return length < 10 ? 1 : 2
}
