/** Letters that spellings of one name exchange freely; a swap within a group costs half an edit. */
const KINDRED = ['iyj', 'ckq', 'vwf', 'sz', 'gh', 'eai', 'ou', 'td', 'bp']

const kindred = new Set(KINDRED.flatMap((group) => [...group].flatMap((a) => [...group].map((b) => a + b))))

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

/**
 * How far two folded words are from being spellings of one another: Damerau–Levenshtein distance (optimal string
 * alignment), in which the slips of spelling a name (a doubled letter, two letters exchanged, a kindred letter) cost
 * half. Stops at `limit`: anything beyond is returned as Infinity.
 */
export function spellingDistance(a: string, b: string, limit: number): number {
  // A missing letter costs at least half an edit.
  if (Math.abs(a.length - b.length) > limit * 2) return Number.POSITIVE_INFINITY
  // People misspell the inside of a name; another first letter is another name.
  if (a[0] !== b[0] && !kindred.has(`${a[0]}${b[0]}`)) return Number.POSITIVE_INFINITY
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    let least = row
    for (let column = 1; column <= b.length; column++) {
      const [x, y] = [a[row - 1] ?? '', b[column - 1] ?? '']
      const swap = x === y ? 0 : kindred.has(x + y) ? 0.5 : 1
      let cost = Math.min(
        (last[column - 1] ?? 0) + swap,
        (last[column] ?? 0) + (x === a[row - 2] ? 0.5 : 1),
        (current[column - 1] ?? 0) + (y === b[column - 2] ? 0.5 : 1),
      )
      if (x === b[column - 2] && y === a[row - 2]) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 0.5)
      current.push(cost)
      least = Math.min(least, cost)
    }
    if (least > limit) return Number.POSITIVE_INFINITY
    beforeLast = last
    last = current
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
