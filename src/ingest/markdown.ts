import { marked } from 'marked'
import { parse } from 'yaml'
import { z } from 'zod'
import { readBlocks } from './blocks.ts'
import { cleanBlocks } from './cleaning.ts'
import { parseDocument } from './dom.ts'
import type { TextArticle } from './text.ts'
import { findWrittenDates } from './written-date.ts'

const HEAD = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*\r?\n/

const line = z
  .union([z.string(), z.number(), z.date()])
  .transform((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)))
const head = z.object({
  title: line.optional(),
  author: line.optional(),
  date: line.optional(),
  published: line.optional(),
  url: line.optional(),
  source: line.optional(),
  publisher: line.optional(),
})

/** Reads a Markdown text; a head in YAML between `---` lines may give title, author, date or published, url and publisher. */
export function readMarkdown(text: string): TextArticle {
  const match = HEAD.exec(text)
  const given = head.safeParse(match ? parseHead(match[1] ?? '') : {})
  const fields = given.success ? given.data : {}
  const body = match ? text.slice(match[0].length) : text
  const html = marked.parse(body, { async: false, gfm: true })
  const root = parseDocument(`<html><body>${html}</body></html>`).documentElement
  const blocks = root === null ? [] : readBlocks(root)
  const heading = blocks.find((block) => block.tag === 'h1') ?? blocks.find((block) => block.tag === 'h2')
  const title = fields.title ?? heading?.text ?? ''
  const author = fields.author ?? null
  const source = fields.url ?? fields.source
  const url = source !== undefined && URL.canParse(source) ? source : null
  const dates = findWrittenDates(fields.published ?? fields.date ?? '')
  const near = blocks.slice(0, 5).flatMap((block) => (block.text.length < 80 ? findWrittenDates(block.text) : []))
  const cleaned = cleanBlocks(
    blocks.filter((block) => block !== heading),
    { title, author },
  )
  const first = cleaned[0]?.text ?? ''
  return {
    title: title === '' ? first.split(' ').slice(0, 12).join(' ') : title,
    titleSupplied: title === '',
    blocks: cleaned,
    published: (dates[0] ?? near[0])?.day ?? null,
    publisher: fields.publisher ?? (url === null ? (fields.source ?? null) : null),
    author,
    url,
    notes: [],
  }
}

function parseHead(yaml: string): unknown {
  try {
    return parse(yaml)
  } catch {
    return {}
  }
}
