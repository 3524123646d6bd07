import { fileURLToPath } from 'node:url'
import { passagesOf } from '../../src/corpus/passage.ts'
import { parseChronicle, readFiles } from '../../src/corpus/read.ts'
import type { Passage } from '../../src/corpus/search.ts'

const DATA = fileURLToPath(new URL('../../data', import.meta.url))

/** The chronicle's paragraphs, `<article>#<paragraph>`. */
export function chroniclePassages(): Passage[] {
  const { articles } = parseChronicle(readFiles(DATA), DATA)
  return passagesOf(articles.values()).map(({ id, article, text }) => ({ id, title: article.title, text }))
}
