import { tokens } from '../analyser.ts'
import { spellingDistance, toleratedDistance } from '../spelling.ts'

/** Names that misspelt words are compared with, by first letter and length: only a few are looked at for each word. */
export type Names = ReadonlyMap<string, readonly string[]>

/** Shorter words have too many neighbours. */
const SHORTEST = 5
const LONGEST = 30

/** The words of names, folded. */
export function namesOf(names: Iterable<string>): Names {
  const found = new Map<string, Set<string>>()
  for (const name of names) {
    for (const { word, stop } of tokens(name)) {
      if (stop || word.length < SHORTEST - 1 || word.length > LONGEST || /\d/.test(word)) continue
      const key = keyOf(word, word.length)
      const words = found.get(key) ?? new Set()
      found.set(key, words.add(word))
    }
  }
  return new Map(Array.from(found, ([key, words]) => [key, [...words]]))
}

/**
 * The name that a folded word most likely stands for: one with the same first letter, within the distance that is
 * tolerated for a word of that length. The earlier name among equals; undefined when there is none.
 */
export function nameMeantBy(word: string, names: Names): string | undefined {
  if (word.length < SHORTEST || word.length > LONGEST) return undefined
  let best: string | undefined
  let least = toleratedDistance(word.length)
  // A doubled letter costs half an edit.
  const reach = Math.ceil(least * 2)
  for (let length = word.length - reach; length <= word.length + reach; length++) {
    for (const name of names.get(keyOf(word, length)) ?? []) {
      const distance = spellingDistance(word, name, least)
      if (distance < least || (best === undefined && distance <= least)) {
        best = name
        least = distance
      }
    }
  }
  return best
}

function keyOf(word: string, length: number): string {
  return `${word.charAt(0)}${length}`
}
