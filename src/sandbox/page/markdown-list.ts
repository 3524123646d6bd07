import { SimpleMarkdown } from 'discord-markdown-parser'

type ListRule = (typeof SimpleMarkdown.defaultRules)['list']

/** Lines that begin with `-`, `*` or a number, and the indented lines under them. */
const block = /^(?: *(?:[-*]|\d{1,9}\.) +[^\n]+(?:\n|$)(?: {2,}[^\n]+(?:\n|$))*)+/
const marker = /^( *)([-*]|\d{1,9}\.) +/

interface Line {
  indent: number
  number: number | undefined
  text: string
}

/** Discord's lists, which the parser does not have: bulleted or numbered, nested by indentation. */
export const list: Pick<ListRule, 'order' | 'match' | 'parse'> = {
  order: SimpleMarkdown.defaultRules.list.order,
  match: (source, _state, before) => (before === '' || before.endsWith('\n') ? block.exec(source) : null),
  parse: (capture, parse, state) => {
    const lines: Line[] = []
    for (const line of String(capture[0]).replace(/\n$/, '').split('\n')) {
      const found = marker.exec(line)
      const last = lines.at(-1)
      if (found) {
        const number = Number.parseInt(found[2] ?? '', 10)
        const text = line.slice(found[0].length)
        lines.push({ indent: found[1]?.length ?? 0, number: Number.isNaN(number) ? undefined : number, text })
      } else if (last) last.text += `\n${line.trim()}`
    }
    const inner = (text: string) => parse(text, { ...state, prevCapture: null })
    return nest(lines, inner)
  },
}

/** One list from its lines: what is indented further belongs to the item above. */
function nest(lines: readonly Line[], inner: (text: string) => object[]) {
  const [first] = lines
  const indent = first?.indent ?? 0
  const items: object[][] = []
  let children: Line[] = []
  const flush = () => {
    if (children.length > 0) items.at(-1)?.push({ type: 'list', ...nest(children, inner) })
    children = []
  }
  for (const line of lines) {
    if (line.indent > indent + 1) children.push(line)
    else {
      flush()
      items.push(inner(line.text))
    }
  }
  flush()
  return { ordered: first?.number !== undefined, start: first?.number ?? 1, items }
}
