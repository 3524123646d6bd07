import { createHash } from 'node:crypto'

/** In how many articles of different stories a paragraph has to stand to be taken for an outlet's own. */
export const OFTEN = 3

/** An article's paragraphs, and the keys of those that it has already lost. */
export interface Paragraphs {
  paragraphs: readonly string[]
  dropped: readonly string[]
}

/** What makes two paragraphs the same: their letters and figures. Twelve hexadecimal digits. */
export function paragraphKey(text: string): string {
  const plain = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')
  return createHash('sha1').update(plain.trim()).digest('hex').slice(0, 12)
}

/**
 * Keys of paragraphs that return in articles of different stories: an outlet's promotion, a legal notice, a signature.
 * `isContent` spares those that tell something themselves, such as the background that an agency adds to each report.
 */
export function findRepeated(articles: Iterable<Paragraphs>, isContent: (text: string) => boolean): Set<string> {
  const counts = new Map<string, number>()
  const texts = new Map<string, string>()
  for (const { paragraphs, dropped } of articles) {
    const keys = new Set(dropped)
    for (const text of paragraphs) {
      const key = paragraphKey(text)
      keys.add(key)
      texts.set(key, text)
    }
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const often = [...counts].filter(([, count]) => count >= OFTEN).map(([key]) => key)
  return new Set(often.filter((key) => !isContent(texts.get(key) ?? '')))
}
