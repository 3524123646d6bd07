import { styleText } from 'node:util'
import type { Citation } from '../answers/answer.ts'
import type { Reply, Span } from '../answers/reply.ts'
import { edtfInWords } from '../answers/words.ts'

/** How a terminal shows a reply. */
export interface PrintOptions {
  colour: boolean
  /** Columns to wrap at. */
  width: number
  /** From 1. */
  page: number
}

/** As many lines of a list as fit a screen together with their sources. */
const ITEMS_A_PAGE = 10

/** A reply as a person reads it on a terminal. */
export function print(reply: Reply, { colour, width, page }: PrintOptions): string {
  const style = (format: Parameters<typeof styleText>[0], text: string) => (colour ? styleText(format, text) : text)
  const { answer } = reply
  const pages = Math.max(1, Math.ceil(reply.items.length / ITEMS_A_PAGE))
  const shown = Math.min(Math.max(page, 1), pages)
  const items = reply.items.slice((shown - 1) * ITEMS_A_PAGE, shown * ITEMS_A_PAGE)
  const numbers = [...new Set(items.flatMap(({ citations }) => citations))]
  const blocks = [style(answer.status === 'answered' ? 'bold' : 'yellow', wrap(answer.headline, width))]
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
    blocks.push(`Try:\n${answer.suggestions.map((suggestion) => `  ${suggestion}`).join('\n')}`)
  for (const index of numbers) {
    const citation = answer.citations[index]
    if (citation) blocks.push(printCitation(index, citation, reply.marks?.get(index) ?? [], width, style))
  }
  if (pages > 1)
    blocks.push(style('dim', `Page ${shown} of ${pages}${shown < pages ? `; the next one: --page ${shown + 1}` : ''}`))
  return `${blocks.join('\n\n')}\n`
}

type Style = (format: Parameters<typeof styleText>[0], text: string) => string

function printCitation(index: number, citation: Citation, marks: Span[], width: number, style: Style): string {
  const head = `[${index + 1}] ${citation.publisher}, ${edtfInWords(citation.published)}, “${citation.title}”, paragraph ${citation.paragraph}`
  let quote = ''
  let end = 0
  for (const mark of marks) {
    quote += citation.quote.slice(end, mark.start) + style('underline', citation.quote.slice(mark.start, mark.end))
    end = mark.end
  }
  quote += citation.quote.slice(end)
  return [
    style('cyan', wrap(head, width)),
    style('dim', `    ${citation.url}`),
    `    ${wrap(quote, width - 4, '    ')}`,
  ].join('\n')
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
