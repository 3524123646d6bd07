import { marks } from '../../corpus/search.ts'
import { Citations } from '../citation.ts'
import type { Context } from '../context.ts'
import type { Draft } from '../question/draft.ts'
import type { Reply, Span } from '../reply.ts'
import { edtfInWords } from '../words.ts'

/** Passages shown for a question. */
const SHOWN = 3
/** What the best passage must have: a BM25 score and a share of the question's words, weighed by idf. */
export interface Threshold {
  score: number
  coverage: number
}
/** Chosen on the evaluation's questions (evaluation/README.md): unanswerable ones stay below. */
export const ANSWERS: Threshold = { score: 14.5, coverage: 0.4 }
/** The same where the question asks for people, whom a passage only happens to name. */
export const ANSWERS_WELL: Threshold = { score: 18, coverage: 0.5 }

/** The passages that answer a question that no record does; `undefined` when the best one leaves too much of it out. */
export function passagesFor(
  { corpus }: Context,
  draft: Draft,
  command: string,
  request: string,
  least: Threshold = ANSWERS,
): Reply | undefined {
  const asked = corpus.lexicon.termsOf(draft.text)
  const mass = [...asked].reduce((sum, term) => sum + corpus.lexicon.idf(term), 0)
  const hits = corpus.index.search(draft.text, { limit: 10 }).flatMap((hit) => {
    const passage = corpus.passages.get(hit.id)
    if (!passage) return []
    const has = corpus.lexicon.termsOf(`${passage.article.title} ${passage.text}`)
    const covered = [...asked].filter((term) => has.has(term)).reduce((sum, term) => sum + corpus.lexicon.idf(term), 0)
    return [{ ...hit, passage, coverage: mass === 0 ? 0 : covered / mass }]
  })
  const best = hits.slice(0, SHOWN)
  if (!best.some(({ coverage, score }) => coverage >= least.coverage && score >= least.score)) return undefined
  const [first] = best
  if (!first) return undefined
  const citations = new Citations()
  const marked = new Map<number, Span[]>()
  const items = best.map(({ passage, terms }) => {
    const index = citations.add(passage)
    marked.set(index, marks(passage.text, terms))
    return { text: '', citations: [index] }
  })
  const { article } = first.passage
  return {
    answer: {
      status: 'answered',
      command,
      headline: `What ${article.publisher} wrote, ${edtfInWords(article.published)}, fits best`,
      citations: citations.list,
    },
    items,
    notes: [],
    request,
    marks: marked,
  }
}
