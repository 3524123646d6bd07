import { detect } from 'tinyld'

/** Letters that one language alone writes, and the share of a text's letters that they make up at least. */
const LETTERS: [pattern: RegExp, language: string, share: number][] = [
  [/\p{Script=Armn}/gu, 'hy', 0.3],
  [/\p{Script=Geor}/gu, 'ka', 0.3],
  [/\p{Script=Grek}/gu, 'el', 0.3],
  [/\p{Script=Hebr}/gu, 'he', 0.3],
  [/\p{Script=Hang}/gu, 'ko', 0.3],
  [/[\p{Script=Hira}\p{Script=Kana}]/gu, 'ja', 0.3],
  [/\p{Script=Thai}/gu, 'th', 0.3],
  [/ə/giu, 'az', 0.02],
]

/**
 * The language of an article as an ISO 639-1 code: by its letters where they tell, else by its words. What the page
 * declares (`declared`, a BCP 47 tag) decides only for texts too short to tell.
 */
export function detectLanguage(paragraphs: string[], declared = ''): string | null {
  const sample = paragraphs.join('\n').slice(0, 1500)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const stated = /^[a-z]{2}\b/i.exec(declared)?.[0].toLowerCase() ?? null
  if (letters === 0) return stated
  for (const [pattern, language, share] of LETTERS) {
    if ((sample.match(pattern)?.length ?? 0) > letters * share) return language
  }
  if (letters < 60 && stated !== null) return stated
  const found = detect(sample)
  return found === '' ? stated : found
}
