import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A page built as one content system builds its own, and what is to be read from it. */
export interface Site {
  name: string
  url: string
  html: string
  title: string
  published: string
  publisher: string | null
  author: string | null
  language: string
  paragraphs: string[]
}

const FOLDER = dirname(fileURLToPath(import.meta.url))

/** The pages beside this file, each in three parts: what is true of it, its paragraphs, and the page that holds them as `[[1]]`, `[[2]]`, … */
export function readSites(): Site[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.page'))
    .sort()
    .map((file) => readSite(file.replace('.page', ''), readFileSync(join(FOLDER, file), 'utf8')))
}

function readSite(name: string, text: string): Site {
  const [head = '', body = '', page = ''] = text.split(/^---\n/m)
  const facts = new Map(head.split('\n').map((line) => [line.replace(/:.*/, ''), line.replace(/^\w+: ?/, '')]))
  const fact = (key: string) => facts.get(key) ?? ''
  const orNull = (value: string) => (value === 'null' ? null : value)
  const marked = body.trim().split(/\n\n+/)
  const html = page
    .replaceAll('[[title]]', fact('title'))
    .replace(/\[\[(\d+)\]\]/g, (_, number) => marked[Number(number) - 1] ?? '')
  return {
    name,
    url: fact('url'),
    html,
    title: fact('title'),
    published: fact('published'),
    publisher: orNull(fact('publisher')),
    author: orNull(fact('author')),
    language: fact('language'),
    paragraphs: marked.map((paragraph) =>
      paragraph
        .replace(/<[^>]+>/g, '')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&amp;/g, '&'),
    ),
  }
}
