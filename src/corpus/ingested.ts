import { z } from 'zod'
import { type Article, articleHeadSchema } from './article.ts'
import { articleId, HEAD, paragraphsOf } from './article-text.ts'
import { edtfText } from './schema.ts'
import type { LineFinding } from './yaml-text.ts'
import { parseYaml } from './yaml-text.ts'

/** What the bot needs of an ingested article's head; the rest is ingest's own (src/ingest/article-file.ts). */
const headSchema = z.object({
  ...articleHeadSchema.shape,
  publisher: z.string().min(1).default('unknown publisher'),
  url: articleHeadSchema.shape.url.optional(),
  published: edtfText.optional(),
})

/**
 * Reads an article that `npm run ingest` wrote. Where nothing told its address or its date, `url` or `published` is an
 * empty text.
 */
export function parseIngested(path: string, text: string): { article: Article } | { problems: LineFinding[] } {
  const head = HEAD.exec(text)
  if (!head) return { problems: [{ line: 1, message: 'must begin with a head between two lines of "---"' }] }
  const parsed = parseYaml(head[1] ?? '', headSchema)
  if ('findings' in parsed)
    return { problems: parsed.findings.map(({ line, message }) => ({ line: line + 1, message })) }
  const { title, publisher, url = '', published = '', language, via } = parsed.value
  const paragraphs = paragraphsOf(text.slice(head[0].length)).map((paragraph) => paragraph.text)
  if (paragraphs.length === 0) return { problems: [{ line: 1, message: 'has no paragraphs' }] }
  return {
    article: {
      id: articleId(path),
      title,
      titleSupplied: parsed.value.title_supplied ?? false,
      publisher,
      ...(via !== undefined && { via }),
      url,
      published,
      language,
      fullText: true,
      paragraphs,
    },
  }
}
