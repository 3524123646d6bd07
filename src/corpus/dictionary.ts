import { z } from 'zod'

const IN_CYRILLIC = /^[\p{Script=Cyrillic}\d ,.-]+$/u

/** Words of questions in another language, in their dictionary form, and what they are in English (data/README.md). */
export type Dictionary = Readonly<Record<string, string>>

/** The headwords of an entry: words with the same meaning stand between commas. */
export function headwordsOf(entry: string): string[] {
  return entry.split(/, */)
}

/** russian.yaml, which a chronicle may lack. */
export const dictionarySchema = z.record(z.string(), z.string().min(1)).superRefine((words, { addIssue }) => {
  const known = new Set<string>()
  for (const entry of Object.keys(words)) {
    if (!IN_CYRILLIC.test(entry)) addIssue({ code: 'custom', path: [entry], message: 'is no word in Cyrillic' })
    for (const headword of headwordsOf(entry.toLowerCase())) {
      if (known.has(headword)) addIssue({ code: 'custom', path: [entry], message: `"${headword}" is used twice` })
      known.add(headword)
    }
  }
})
