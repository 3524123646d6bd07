import type { Corpus } from '../../../corpus/corpus.ts'
import type { Passage } from '../../../corpus/passage.ts'
import type { Draft } from '../../question/draft.ts'
import type { Span } from '../../reply.ts'

/** The people whom the sentence that fits best names, or else the passage, apart from those in the question. */
export function peopleNamed({ names }: Corpus, draft: Draft, { text }: Passage, sentence?: Span): string[] {
  const { start, end } = sentence ?? { start: 0, end: text.length }
  const asked = new Set(draft.people.flatMap(({ ids }) => ids))
  const named = names
    .find(text.slice(start, end))
    .flatMap(({ meanings }) => meanings.filter(({ kind, form }) => kind === 'person' && form === 'name'))
  return [...new Set(named.map(({ id }) => id))].filter((id) => !asked.has(id))
}
