import { tokens } from '../analyser.ts'
import { spellingDistance, toleratedDistance } from '../spelling.ts'

/** Shorter words have too many neighbours. */
const SHORTEST = 5
const LONGEST = 30
/** With how many names a word is compared at most, whatever it is and however many there are. */
export const MOST_COMPARED = 150

interface Name {
  word: string
  letters: number
}

/** Names that misspelt words are compared with, by first letter and length: only a few are looked at for each word. */
export class Names {
  /** With how many names words were compared so far: what they cost. */
  compared = 0
  private readonly names = new Map<string, Name[]>()

  /** Takes the words of names. */
  constructor(names: Iterable<string>) {
    const known = new Set<string>()
    for (const name of names) {
      for (const { word, stop } of tokens(name)) {
        if (stop || word.length < SHORTEST - 1 || word.length > LONGEST || /\d/.test(word) || known.has(word)) continue
        known.add(word)
        const key = keyOf(word, word.length)
        const alike = this.names.get(key)
        const entry = { word, letters: lettersOf(word) }
        if (alike) alike.push(entry)
        else this.names.set(key, [entry])
      }
    }
  }

  /**
   * The name that a folded word most likely stands for: one with the same first letter, within the distance that is
   * tolerated for a word of that length. The earlier name among equals; undefined when there is none.
   */
  meantBy(word: string): string | undefined {
    if (word.length < SHORTEST || word.length > LONGEST) return undefined
    let best: string | undefined
    let least = toleratedDistance(word.length)
    // A slip of spelling costs half an edit, and none brings in or takes away more than one letter.
    const slips = Math.ceil(least * 2)
    const letters = lettersOf(word)
    let left = MOST_COMPARED
    for (const length of byNearness(word.length, slips)) {
      for (const name of this.names.get(keyOf(word, length)) ?? []) {
        if (count(letters & ~name.letters) > slips || count(name.letters & ~letters) > slips) continue
        if (left-- === 0) return best
        this.compared += 1
        const distance = spellingDistance(word, name.word, least)
        if (distance < least || (best === undefined && distance <= least)) {
          best = name.word
          least = distance
        }
      }
    }
    return best
  }
}

function keyOf(word: string, length: number): string {
  return `${word.charAt(0)}${length}`
}

/** A word's different letters as bits, several letters to a bit where a script has more of them. */
function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31)
  return letters
}

function count(bits: number): number {
  let ones = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) ones += 1
  return ones
}

/** A length, and those that differ from it by up to `most`, the nearer first. */
function* byNearness(length: number, most: number): Generator<number> {
  yield length
  for (let by = 1; by <= most; by++) {
    yield length - by
    yield length + by
  }
}
