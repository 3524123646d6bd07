import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Passage } from '../../../src/corpus/search.ts'

const Head = z.object({ title: z.string(), publisher: z.string(), published: z.coerce.string(), language: z.string() })

/** The chronicle's paragraphs as passages, `<article>#<paragraph>`. */
export function chronicle(folder = new URL('../../../data/articles', import.meta.url).pathname): Passage[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .flatMap((name) => {
      const [, head = '', body = ''] = readFileSync(join(folder, name), 'utf8').split(/^---$/m)
      const { title, publisher, published, language } = Head.parse(parse(head, { schema: 'failsafe' }))
      const article = name.replace(/^.*\//, '').replace(/\.md$/, '')
      return body
        .trim()
        .split(/\n\s*\n/)
        .map((text, at) => ({
          id: `${article}#${at + 1}`,
          title,
          text: text.replaceAll('\n', ' '),
          publisher,
          year: Number(published.slice(0, 4)),
          language,
        }))
    })
}
