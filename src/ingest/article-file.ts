import { stringify } from 'yaml'
import { type IngestedHead, ingestedHeadSchema, readIngested } from '../corpus/ingested.ts'

/** An article file of the corpus folder. */
export interface IngestedArticle {
  id: string
  head: IngestedHead
  paragraphs: string[]
}

/** Reads an article file, or says why it is none of ours. */
export function parseArticleFile(id: string, text: string): IngestedArticle | { problem: string } {
  const read = readIngested(text)
  if ('problems' in read)
    return { problem: read.problems.map(({ line, message }) => `line ${line}: ${message}`).join('; ') }
  return { id, ...read }
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
