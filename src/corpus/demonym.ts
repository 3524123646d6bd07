import { fold } from './analyser.ts'

/**
 * Whether a folded word is the adjective of a country's name, as English forms them: the same beginning and such an ending,
 * or the people whose "-stan" it is.
 */
export function isDemonym(word: string, country: string): boolean {
  const name = fold(country)
  if (name === `${word}stan` || name === `${word}istan`) return true
  // The name of another country is no adjective of this one; "-i" follows a whole name or its beginning.
  if (/(?:stan|land)$/.test(word)) return false
  if (/i$/.test(word) && !name.startsWith(word.slice(0, -1))) return false
  return hasEnding(word) && word.slice(0, 3) === name.slice(0, 3) && word !== name
}

/** Whether a folded word ends as adjectives of countries do. */
function hasEnding(word: string): boolean {
  return /(?:i?an|ish|ese|ch|ss|i|er|ic)$/.test(word) && word.length > 3
}
