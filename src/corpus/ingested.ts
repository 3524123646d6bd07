import { z } from 'zod'
import { type Article, articleHeadSchema } from './article.ts'
import { articleId, HEAD, paragraphsOf } from './article-text.ts'
import { edtfText } from './schema.ts'
import type { LineFinding } from './yaml-text.ts'
import { parseYaml } from './yaml-text.ts'

/** Another source of the same article. */
const duplicate = z.strictObject({
  source: z.string(),
  url: z.string().optional(),
  publisher: z.string().optional(),
  source_hash: z.string(),
})

/**
 * What stands above an ingested article's text: an article's head, where `publisher`, `url` and `published` are missing when
 * nothing told them, and how it came here.
 */
export const ingestedHeadSchema = z.strictObject({
  ...articleHeadSchema.shape,
  publisher: articleHeadSchema.shape.publisher.optional(),
  url: articleHeadSchema.shape.url.optional(),
  published: edtfText.optional(),
  author: z.string().optional(),
  full_text: z.literal(true),
  /** Where it was read: a path or an address. */
  source: z.string(),
  /** SHA-256 of title, author, date and paragraphs as the source gave them. */
  source_hash: z.string(),
  /** Day of the last change, `YYYY-MM-DD`. */
  retrieved: z.string(),
  /** 1, and one more for each change of the text. */
  revision: z.number().int().min(1),
  duplicates: z.array(duplicate).optional(),
  /** Keys of paragraphs that were left out because they return in other articles. */
  dropped: z.array(z.string()).optional(),
  note: z.string().optional(),
})

export type IngestedHead = z.infer<typeof ingestedHeadSchema>
export type Duplicate = z.infer<typeof duplicate>

/** Reads the head and the paragraphs of an article file that `npm run ingest` wrote. */
export function readIngested(text: string): { head: IngestedHead; paragraphs: string[] } | { problems: LineFinding[] } {
  const head = HEAD.exec(text)
  if (!head) return { problems: [{ line: 1, message: 'must begin with a head between two lines of "---"' }] }
  const parsed = parseYaml(head[1] ?? '', ingestedHeadSchema)
  if ('findings' in parsed)
    return { problems: parsed.findings.map(({ line, message }) => ({ line: line + 1, message })) }
  const paragraphs = paragraphsOf(text.slice(head[0].length)).map((paragraph) => paragraph.text)
  if (paragraphs.length === 0) return { problems: [{ line: 1, message: 'has no paragraphs' }] }
  return { head: parsed.value, paragraphs }
}

/** The article that such a file holds. Where nothing told its publisher, address or date, that is an empty text. */
export function parseIngested(path: string, text: string): { article: Article } | { problems: LineFinding[] } {
  const read = readIngested(text)
  if ('problems' in read) return read
  const { title, title_supplied, publisher = '', url = '', published = '', language, via } = read.head
  return {
    article: {
      id: articleId(path),
      title,
      titleSupplied: title_supplied ?? false,
      publisher,
      ...(via !== undefined && { via }),
      url,
      published,
      language,
      fullText: true,
      paragraphs: read.paragraphs,
    },
  }
}
