import { stringify } from 'yaml'
import { z } from 'zod'
import { articleHeadSchema } from '../corpus/article.ts'
import { edtfText } from '../corpus/schema.ts'
import { parseYaml } from '../corpus/yaml-text.ts'

/** Another source of the same article. */
const duplicate = z.strictObject({
  source: z.string(),
  url: z.string().optional(),
  publisher: z.string().optional(),
  source_hash: z.string(),
})

/**
 * What stands above an ingested article's text: an article's head, where `url` and `published` may be missing because
 * nothing told them, and how it came here.
 */
export const ingestedHeadSchema = z.strictObject({
  ...articleHeadSchema.shape,
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

/** An article file of the corpus folder. */
export interface IngestedArticle {
  id: string
  head: IngestedHead
  paragraphs: string[]
}

const HEAD = /^---\r?\n([\s\S]*?\n)---[ \t]*(?:\r?\n|$)/

/** Reads an article file, or says why it is none of ours. */
export function parseArticleFile(id: string, text: string): IngestedArticle | { problem: string } {
  const match = HEAD.exec(text)
  if (!match) return { problem: 'has no head between two lines of "---"' }
  const parsed = parseYaml(match[1] ?? '', ingestedHeadSchema)
  if ('findings' in parsed)
    return { problem: parsed.findings.map(({ line, message }) => `line ${line + 1}: ${message}`).join('; ') }
  const paragraphs = text
    .slice(match[0].length)
    .split(/\r?\n[ \t]*\r?\n/)
    .map((paragraph) => paragraph.replace(/\s*\r?\n\s*/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
  return { id, head: parsed.value, paragraphs }
}

/** Writes an article file's text. */
export function formatArticleFile({ head, paragraphs }: Omit<IngestedArticle, 'id'>): string {
  const ordered = Object.fromEntries(
    Object.keys(ingestedHeadSchema.shape).flatMap((key) => {
      const value = Object.entries(head).find(([name]) => name === key)?.[1]
      return value === undefined ? [] : [[key, value]]
    }),
  )
  return `---\n${stringify(ordered, { lineWidth: 0 })}---\n${paragraphs.map(escaped).join('\n\n')}\n`
}

/** A paragraph that would read as the end of the head keeps its text and loses its meaning. */
function escaped(paragraph: string): string {
  return paragraph.replace(/^-{3,}$/, '—')
}
