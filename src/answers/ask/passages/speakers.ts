import type { Corpus } from '../../../corpus/corpus.ts'
import type { Passage } from '../../../corpus/passage.ts'
import type { Draft } from '../../question/draft.ts'
import { isSpeaker } from '../../question/people/speakers.ts'

/** Whether a passage has the words of all those of whom the question wants to know what they said. */
export function hasSpeakers({ names }: Corpus, { people }: Draft, { text }: Passage): boolean {
  const asked = people.filter(({ speaking }) => speaking)
  if (asked.length === 0) return true
  const spoke = new Set(
    names.find(text).flatMap((mention) => (isSpeaker(text, mention) ? mention.meanings.map(({ id }) => id) : [])),
  )
  return asked.every(({ ids }) => ids.some((id) => spoke.has(id)))
}
