import { type Token, tokens } from '../../../corpus/analyser.ts'
import type { Corpus } from '../../../corpus/corpus.ts'
import type { NameKind } from '../../../corpus/names.ts'
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

const NAMES: readonly NameKind[] = ['person', 'place', 'side', 'body', 'office', 'framework', 'event']
/** What stands between the words of a name: "M. A. Name Name". */
const WITHIN_NAME = /^(?: |\. ?)$/
const AFTER_INITIAL = /^\. ?$/

/**
 * Whether a text names somebody who is not in the register, as far as one can tell: two words or more that nothing else is
 * called by, each of them an initial or written with a capital wherever it stands.
 */
export function namesStranger({ names, lexicon }: Corpus, text: string): boolean {
  const known = names.find(text).filter(({ meanings }) => meanings.some(({ kind }) => NAMES.includes(kind)))
  const isPart = ({ word, start, end }: Token) =>
    /^\p{Lu}/u.test(text.slice(start, end)) &&
    (lexicon.isName(word) || word.length === 1) &&
    !known.some((own) => own.start < end && own.end > start)
  const parts = tokens(text).filter(isPart)
  return parts.some((part, at) => {
    const previous = parts[at - 1]
    if (!previous) return false
    const between = previous.word.length === 1 ? AFTER_INITIAL : WITHIN_NAME
    return between.test(text.slice(previous.end, part.start))
  })
}

/** Whether a passage names anybody whom the question does not. */
export function namesSomebody(corpus: Corpus, draft: Draft, passage: Passage): boolean {
  return peopleNamed(corpus, draft, passage).length > 0 || namesStranger(corpus, passage.text)
}
