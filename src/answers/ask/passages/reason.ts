import { tokens } from '../../../corpus/analyser.ts'
import type { Corpus } from '../../../corpus/corpus.ts'
import type { Passage } from '../../../corpus/passage.ts'
import type { Draft } from '../../question/draft.ts'
import { synonymsOf } from '../../question/wording/synonyms.ts'
import { ownWords } from './own-words.ts'

const WHY =
  /^\W*(?:(?:and |but )?why|how come|(?:for )?what (?:was|were|is|are)? ?(?:the |his |her |its |their )?(?:reasons?|causes?|grounds|excuses?|explanations?|justifications?|motives?)|(?:the )?reasons?)\b|^\W*how (?:did|does|do|has|have|had)\b[^?]*\b(?:explain|justify|explained|justified|account for)\b/i
/** The share of what is said to have happened, by idf, that must be told. */
const TOLD = 0.5

/** Whether a question is for the reason of something, or for how somebody explained it. */
export function asksForReason({ text }: Draft): boolean {
  return WHY.test(text)
}

/** Whether a passage tells what a question takes for granted: who asks why A resigned is not answered by what else A did. */
export function tellsWhatHappened(corpus: Corpus, draft: Draft, { text, article }: Passage): boolean {
  const told = new Set(tokens(`${article.title} … ${text}`).map(({ term }) => term))
  const isTold = (term: string) => [term, ...synonymsOf(term)].some((own) => told.has(own))
  const asked = ownWords(draft).flatMap(({ term }) => (REASON.has(term) ? [] : term))
  const weigh = (terms: readonly string[]) => terms.reduce((sum, term) => sum + corpus.lexicon.idf(term), 0)
  // That people met or spoke, texts tell in many words.
  const kindTerms = draft.query.kinds?.includes('meeting') ? [] : wordsOfKind(corpus, draft)
  return (
    weigh(asked.filter(isTold)) >= TOLD * weigh(asked) &&
    (kindTerms.every((term) => told.has(term)) ||
      kindTerms.some((term) => [...synonymsOf(term)].some((own) => told.has(own))))
  )
}

/** The terms of the words that name a kind of event: "resign". */
function wordsOfKind({ names }: Corpus, { text }: Draft): string[] {
  return names
    .find(text)
    .filter(({ meanings }) => meanings.every(({ kind }) => kind === 'kind'))
    .flatMap((mention) => tokens(mention.text).flatMap(({ term, stop }) => (stop ? [] : term)))
}

const REASON = new Set(
  tokens('reason cause ground excuse motive explain explanation give offer name cite according').map(
    ({ term }) => term,
  ),
)
