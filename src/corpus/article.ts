import { z } from 'zod'
import { edtfText } from './schema.ts'

/** What stands above an article's text (data/README.md). */
export const articleHeadSchema = z.strictObject({
  title: z.string().min(1),
  publisher: z.string().min(1),
  via: z.string().min(1).optional(),
  url: z.url({ protocol: /^https?$/ }),
  published: edtfText,
  language: z.string().regex(/^[a-z]{2,3}$/, {
    error: ({ input }) => `${JSON.stringify(input)} is no language code such as "en"`,
  }),
  title_supplied: z.boolean().optional(),
  full_text: z.boolean().optional(),
})

/** One source article. */
export interface Article {
  id: string
  /** The headline as published, or a description of ours when `titleSupplied`. */
  title: string
  titleSupplied: boolean
  /** Empty, as `url` and `published` may be, only in an ingested article of which nothing told it. */
  publisher: string
  /** The site of a repost, where the article was read. */
  via?: string
  url: string
  /** EDTF. */
  published: string
  /** ISO 639 code. */
  language: string
  /** Whether the paragraphs are the article's own text rather than a summary of ours. */
  fullText: boolean
  paragraphs: string[]
}
