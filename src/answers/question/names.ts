import type { Draft } from './draft.ts'

/** Finds every name that the chronicle knows, and notes the spellings that were taken for others. */
export function readNames(draft: Draft): void {
  const { names, lexicon } = draft.context.corpus
  draft.mentions = names.find(draft.text, (word) => lexicon.has(word))
  for (const { text, corrected } of draft.mentions)
    if (corrected !== undefined) draft.corrections.push({ typed: text, read: corrected })
}
