import { passagesOf } from '../../../src/corpus/passage.ts'
import { parseChronicle, readFiles } from '../../../src/corpus/read.ts'
import type { Passage } from '../../../src/corpus/search.ts'

/** The paragraphs of the chronicle, `<article>#<paragraph>`, ready to be indexed. */
export function chronicle(): Passage[] {
  const { articles } = parseChronicle(readFiles('data'), 'data')
  return passagesOf(articles.values()).map(({ id, article, text }) => ({
    id,
    title: article.title,
    text,
    publisher: article.publisher,
    year: Number(article.published.slice(0, 4)),
    language: article.language,
  }))
}
