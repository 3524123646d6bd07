import { styleText } from 'node:util'
import type { Citation } from '../answers/answer.ts'
import type { Reply, Span } from '../answers/reply.ts'
import { imprintOf } from '../answers/words.ts'
import type { Corpus } from '../corpus/corpus.ts'

/** How a terminal shows a reply. */
export interface PrintOptions {
  colour: boolean
  /** Columns to wrap at. */
  width: number
  /** From 1. */
  page: number
  /** Whether an article's title is the chronicle's description and no headline that was published. */
  titleSupplied(article: string): boolean
}

/** How this terminal shows the replies of a corpus: coloured for a person who has not asked for none, plain when piped. */
export function terminalOptions(output: NodeJS.WriteStream, { chronicle }: Corpus): Omit<PrintOptions, 'page'> {
  return {
    colour: output.isTTY === true && !process.env.NO_COLOR,
    width: Math.min(output.columns ?? 100, 110),
    titleSupplied: (article) => chronicle.articles.get(article)?.titleSupplied === true,
  }
}

/** As many lines of a list as fit a screen together with their sources. */
const ITEMS_A_PAGE = 10

/** A reply as a person reads it on a terminal. */
export function print(reply: Reply, { colour, width, page, titleSupplied }: PrintOptions): string {
  const style = (format: Parameters<typeof styleText>[0], text: string) =>
    colour ? styleText(format, text, { validateStream: false }) : text
  const { answer } = reply
  const pages = Math.max(1, Math.ceil(reply.items.length / ITEMS_A_PAGE))
  const shown = Math.min(Math.max(page, 1), pages)
  const items = reply.items.slice((shown - 1) * ITEMS_A_PAGE, shown * ITEMS_A_PAGE)
  const numbers = [...new Set(items.flatMap(({ citations }) => citations))]
  const blocks = [style(answer.status === 'answered' ? 'bold' : 'yellow', wrap(oneLine(answer.headline), width))]
  const lines = items
    .filter(({ lead, text }) => lead !== undefined || text !== '')
    .map(({ lead, text, citations }) => {
      const references = citations.map((index) => `[${index + 1}]`).join(' ')
      const line = wrap(
        [lead && `${lead}${text === '' ? '' : ':'}`, text, references].filter((part) => part).join(' '),
        width,
        '  ',
      )
      return lead === undefined ? `  ${line}` : `  ${style('bold', lead)}${line.slice(lead.length)}`
    })
  if (lines.length > 0) blocks.push(lines.join('\n'))
  for (const note of reply.notes) blocks.push(style('dim', wrap(note, width)))
  if (answer.suggestions?.length)
    blocks.push(`Try:\n${answer.suggestions.map((suggestion) => `  ${oneLine(suggestion)}`).join('\n')}`)
  for (const index of numbers) {
    const citation = answer.citations[index]
    if (!citation) continue
    const title = titleSupplied(citation.article) ? citation.title : `“${citation.title}”`
    blocks.push(printCitation(index, citation, title, reply.marks?.get(index) ?? [], width, style))
  }
  if (pages > 1)
    blocks.push(style('dim', `Page ${shown} of ${pages}${shown < pages ? `; the next one: --page ${shown + 1}` : ''}`))
  return `${blocks.join('\n\n')}\n`
}

type Style = (format: Parameters<typeof styleText>[0], text: string) => string

function printCitation(
  index: number,
  citation: Citation,
  title: string,
  marks: Span[],
  width: number,
  style: Style,
): string {
  const head = `[${index + 1}] ${imprintOf(citation)}, ${title}, paragraph ${citation.paragraph}`
  let quote = ''
  let end = 0
  for (const mark of marks) {
    quote += citation.quote.slice(end, mark.start) + style('underline', citation.quote.slice(mark.start, mark.end))
    end = mark.end
  }
  quote += citation.quote.slice(end)
  return [
    style('cyan', wrap(head, width)),
    style('dim', `    ${citation.url === '' ? 'no address known' : citation.url}`),
    `    ${wrap(quote, width - 4, '    ')}`,
  ].join('\n')
}

/** What a user typed may hold line breaks and escape codes; a terminal is not to obey them. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ')
}

/** Breaks at spaces; `indent` stands before every line but the first. Escape codes count as nothing. */
function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && visible(`${line} ${word}`) > width - indent.length) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].join(`\n${indent}`)
}

const ESCAPE = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g')

function visible(text: string): number {
  return text.replace(ESCAPE, '').length
}
