import { detect } from 'tinyld'

/** Languages whose script alone tells them. */
const SCRIPTS: [pattern: RegExp, language: string][] = [
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Thai}/gu, 'th'],
]

/**
 * The language of an article as an ISO 639-1 code: by its script where that tells, else by its words. What the page
 * declares (`declared`, a BCP 47 tag) decides only for texts too short to tell.
 */
export function detectLanguage(paragraphs: string[], declared = ''): string | null {
  const sample = paragraphs.join('\n').slice(0, 3000)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const stated = /^[a-z]{2}\b/i.exec(declared)?.[0].toLowerCase() ?? null
  if (letters === 0) return stated
  for (const [script, language] of SCRIPTS) {
    if ((sample.match(script)?.length ?? 0) > letters * 0.3) return language
  }
  if (letters < 60 && stated !== null) return stated
  const found = detect(sample)
  return found === '' ? stated : found
}
