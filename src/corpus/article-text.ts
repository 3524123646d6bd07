import { articleHeadSchema } from './article.ts'
import type { ArticleFile } from './check-articles.ts'
import { type LineFinding, parseYaml } from './yaml-text.ts'

/** What stands above an article's text, between two lines of "---"; its first group is YAML. */
export const HEAD = /^---\r?\n([\s\S]*?\n)---[ \t]*(?:\r?\n|$)/

/** Reads one article file: its head between `---` lines, then its paragraphs, divided by blank lines. */
export function parseArticle(
  path: string,
  text: string,
): Pick<ArticleFile, 'article' | 'lines'> | { problems: LineFinding[] } {
  const head = HEAD.exec(text)
  if (!head) return { problems: [{ line: 1, message: 'must begin with a head between two lines of "---"' }] }
  const parsed = parseYaml(head[1] ?? '', articleHeadSchema)
  if ('findings' in parsed)
    return { problems: parsed.findings.map(({ line, message }) => ({ line: line + 1, message })) }
  const { title_supplied, full_text, ...details } = parsed.value
  const linesBefore = head[0].split('\n').length - 1
  const paragraphs = paragraphsOf(text.slice(head[0].length))
  if (paragraphs.length === 0) return { problems: [{ line: linesBefore + 1, message: 'has no paragraphs' }] }
  return {
    article: {
      id: articleId(path),
      ...details,
      titleSupplied: title_supplied ?? false,
      fullText: full_text ?? false,
      paragraphs: paragraphs.map((paragraph) => paragraph.text),
    },
    lines: {
      published: head[0].split('\n').findIndex((line) => line.startsWith('published')) + 1,
      paragraphs: paragraphs.map(({ line }) => linesBefore + line),
    },
  }
}

/** Paragraphs, their lines joined, and the line from 1 on which each begins. */
export function paragraphsOf(text: string): { line: number; text: string }[] {
  const paragraphs: { line: number; words: string[] }[] = []
  let open: string[] | undefined
  text.split('\n').forEach((line, index) => {
    const words = line.trim()
    if (words === '') open = undefined
    else if (open) open.push(words)
    else {
      open = [words]
      paragraphs.push({ line: index + 1, words: open })
    }
  })
  return paragraphs.map(({ line, words }) => ({ line, text: words.join(' ') }))
}

/** An article's id is its file's name. */
export function articleId(path: string): string {
  return path.split(/[\\/]/).at(-1)?.replace(/\.md$/, '') ?? path
}
