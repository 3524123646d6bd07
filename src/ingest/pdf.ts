import { getDocumentProxy, getMeta } from 'unpdf'
import { z } from 'zod'
import { cleanText } from './blocks.ts'
import { SourceError } from './failure.ts'

/** More pages than this are a book or a report, not an article. */
const MOST_PAGES = 60

const run = z.object({ str: z.string(), transform: z.array(z.number()).length(6), height: z.number() })
const meta = z.object({
  info: z.object({ Title: z.string().catch(''), Author: z.string().catch('') }).catch({ Title: '', Author: '' }),
})

interface Line {
  text: string
  /** Distance from the foot of the page, and letter height, in points. */
  y: number
  height: number
  page: number
}

/**
 * Text of a PDF as plain text with an empty line between paragraphs, its headline (the largest letters of the first page)
 * first. Headers and footers that return on its pages are left out. Scanned pages have no text to read.
 * @throws SourceError
 */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }).catch((error: unknown) => {
    const locked = error instanceof Error && error.name === 'PasswordException'
    throw new SourceError(locked ? 'a PDF that asks for a password' : 'a PDF that cannot be read')
  })
  try {
    if (document.numPages > MOST_PAGES)
      throw new SourceError(`a PDF of ${document.numPages} pages, more than an article has`)
    const lines: Line[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const content = await page.getTextContent()
      lines.push(...linesOf(content.items, number))
    }
    if (lines.length === 0) throw new SourceError('a PDF without text, probably scanned')
    const described = meta.safeParse(await getMeta(document).catch(() => ({})))
    const author = described.success ? described.data.info.Author : ''
    return [...(author === '' ? [] : [`Author: ${author}`]), ...paragraphs(withoutRepeated(lines))].join('\n\n')
  } finally {
    await document.destroy()
  }
}

function linesOf(items: unknown[], page: number): Line[] {
  const lines: Line[] = []
  for (const item of items) {
    const parsed = run.safeParse(item)
    if (!parsed.success || parsed.data.str === '') continue
    const { str, transform, height } = parsed.data
    const y = transform[5] ?? 0
    const last = lines.at(-1)
    if (last && Math.abs(last.y - y) < Math.max(2, height / 2)) {
      last.text += str
      last.height = Math.max(last.height, height)
    } else lines.push({ text: str, y, height, page })
  }
  return lines.map((line) => ({ ...line, text: cleanText(line.text) })).filter((line) => line.text !== '')
}

/** Leaves out lines that stand on several pages, page numbers aside: headers and footers. */
function withoutRepeated(lines: Line[]): Line[] {
  const bare = (text: string) => text.replace(/\d+/g, '#')
  const pages = new Map<string, Set<number>>()
  for (const { text, page } of lines) pages.set(bare(text), (pages.get(bare(text)) ?? new Set()).add(page))
  return lines.filter(
    ({ text }) => (pages.get(bare(text))?.size ?? 0) < 2 && !/^(?:page )?\d+(?: ?(?:\/|of) ?\d+)?$/i.test(text),
  )
}

/** Joins lines; a wider gap, other letters or a short line that ends a sentence ends the paragraph. */
function paragraphs(lines: Line[]): string[] {
  const gaps = lines.flatMap((line, index) => {
    const next = lines[index + 1]
    return next && next.page === line.page && next.y < line.y ? [line.y - next.y] : []
  })
  // most lines follow their own paragraph's: a low quantile is the distance of lines
  const usual = gaps.sort((a, b) => a - b)[Math.floor(gaps.length * 0.3)] ?? 0
  const width = lines.map(({ text }) => text.length).sort((a, b) => b - a)[Math.min(2, lines.length - 1)] ?? 0
  const found: string[] = []
  let text = ''
  for (const [index, line] of lines.entries()) {
    text = text === '' ? line.text : /\p{L}-$/u.test(text) ? text.slice(0, -1) + line.text : `${text} ${line.text}`
    const next = lines[index + 1]
    const ended = /[.!?…։]["”’»)]*$/.test(line.text)
    const gap = next !== undefined && next.page === line.page && line.y - next.y > usual * 1.35
    const other = next !== undefined && Math.abs(next.height - line.height) > 1.5
    if (next === undefined || gap || other || (ended && line.text.length < width * 0.85)) {
      found.push(text)
      text = ''
    }
  }
  return found
}
