import { fold, tokens } from '../analyser.ts'

/** Names that misspelt words are compared with, by first letter and length: only a few are looked at for each word. */
export type Names = ReadonlyMap<string, readonly string[]>

/** Shorter words have too many neighbours. */
const SHORTEST = 5
const TWO_EDITS_FROM = 8
const LONGEST = 30

/** The words of names, folded. */
export function namesOf(names: Iterable<string>): Names {
  const found = new Map<string, Set<string>>()
  for (const name of names) {
    for (const { word, stop } of tokens(name)) {
      if (stop || word.length < SHORTEST || word.length > LONGEST || /\d/.test(word)) continue
      const key = `${word.charAt(0)}${word.length}`
      const words = found.get(key) ?? new Set()
      found.set(key, words.add(word))
    }
  }
  return new Map(Array.from(found, ([key, words]) => [key, [...words]]))
}

/**
 * The name that a word most likely stands for: it starts with the same letter and differs by one edit (a letter missing,
 * added or wrong, or two swapped), by two in longer words. The earlier name among equals; undefined when there is none.
 */
export function correct(word: string, names: Names): string | undefined {
  const folded = fold(word)
  if (folded.length < SHORTEST || folded.length > LONGEST) return undefined
  const most = folded.length >= TWO_EDITS_FROM ? 2 : 1
  let best: string | undefined
  let least = most + 1
  for (let length = folded.length - most; length <= folded.length + most; length++) {
    for (const name of names.get(`${folded.charAt(0)}${length}`) ?? []) {
      const edits = distance(folded, name, least)
      if (edits < least) {
        least = edits
        best = name
      }
    }
  }
  return best
}

/** Edits between two words, or `least` when there are at least so many (optimal string alignment). */
function distance(a: string, b: string, least: number): number {
  let previous: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const twoBefore = previous
    previous = row
    row = [i]
    let smallest = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let edits = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        edits = Math.min(edits, (twoBefore[j - 2] ?? 0) + 1)
      }
      row.push(edits)
      smallest = Math.min(smallest, edits)
    }
    if (smallest >= least) return least
  }
  return Math.min(least, row[b.length] ?? least)
}
