import { parse } from 'discord-markdown-parser'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Span } from '../../src/answers/reply.ts'
import {
  BOLD_LENGTH,
  bold,
  boldSpans,
  escapeMarkdown,
  inBold,
  link,
  linkTarget,
  quoteBlock,
  reference,
} from '../../src/discord/markdown.ts'
import { hostileLines, hostileText } from './hostile.ts'
import { readLine, textOf } from './read-markdown.ts'

describe('escaped text', () => {
  test.each([
    ['**bold** _and_ ~~more~~', '\\*\\*bold\\*\\* \\_and\\_ \\~\\~more\\~\\~'],
    ['# not a heading', '\\# not a heading'],
    ['- no list', '\\- no list'],
    ['1. no list', '1\\. no list'],
    ['12 January 1994.', '12 January 1994.'],
    ['at 10 a.m.: talks', 'at 10 a.m.: talks'],
    ['see https://a.example', 'see https\\://a.example'],
    ['[a](https://b.example)', '\\[a\\]\\(https\\://b.example)'],
    ['a] (b) [c] (d)', 'a\\] (b) \\[c\\] (d)'],
    ['a well-known view', 'a well-known view'],
  ])('%s', (text, escaped) => expect(escapeMarkdown(text)).toBe(escaped))

  test('is shown as it stands', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const line = text.replace(/\n/g, ' ')
        const seen = readLine(escapeMarkdown(line))
        expect(textOf(seen)).toBe(line)
        expect(seen.every(({ look }) => look === 'plain')).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  test('gives the text back when the backslashes are taken away', () => {
    fc.assert(
      fc.property(hostileLines(), (text) => {
        expect(escapeMarkdown(text).replace(/\\([^0-9A-Za-z\s])/g, '$1')).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })

  test('is bold as a whole', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const line = text.replace(/\n/g, ' ')
        fc.pre(line.trim() !== '')
        expect(readLine(bold(line))).toEqual([{ text: line, look: 'bold' }])
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a quote', () => {
  // Marks stand between characters, as the search sets them.
  const marked = hostileLines().chain((text) => {
    const characters = [...text]
    const bounds = characters.map((_, at) => characters.slice(0, at).join('').length)
    const bound = fc.constantFrom(...bounds, -3, text.length + 3)
    return fc.record({
      text: fc.constant(text),
      marks: fc.array(fc.record({ start: bound, end: bound }), { maxLength: 5 }),
    })
  })

  test('has no backslash where words in bold only meet what would need one by itself', () => {
    const text = 'a north-south road'
    const marks = [
      { start: 2, end: 7 },
      { start: 8, end: 13 },
    ]
    expect(inBold(quoteBlock(text), text, boldSpans(text, marks))).toBe('> a **north**-**south** road')
  })

  test('shows the passage exactly, with nothing but the marked words in bold', () => {
    fc.assert(
      fc.property(marked, ({ text, marks }) => {
        const spans = boldSpans(text, marks)
        const block = quoteBlock(text)
        const shown = inBold(block, text, spans)
        expect(shown).toHaveLength(block.length + BOLD_LENGTH * spans.length)
        const lines = shown.split('\n')
        expect(lines.every((line) => line.startsWith('> '))).toBe(true)
        const seen = lines.map((line) => readLine(line.slice(2)))
        expect(seen.map(textOf).join('\n')).toBe(text)
        for (const { look } of seen.flat()) expect(['plain', 'bold']).toContain(look)
        const shownBold = seen.flat().flatMap(({ look, text }) => (look === 'bold' ? [text] : []))
        expect(shownBold.join('').replace(/\s/g, '')).toBe(markedText(text, marks).replace(/\s/g, ''))
      }),
      { numRuns: 3000 },
    )
  })
})

test('a reader written by others sees the same', () => {
  fc.assert(
    fc.property(hostileLines(), (text) => {
      // That reader takes no white space but the plain one for the beginning of a line.
      const quote = text.replace(/[^\S\n]/g, ' ')
      fc.pre(quote.trim() !== '')
      expect(seenByOthers(parse(quoteBlock(quote), 'extended'))).toBe(`[blockQuote ${quote}]`)
    }),
    { numRuns: 500 },
  )
})

/** The text of a tree, with brackets around all that is not plain. */
function seenByOthers(nodes: ReturnType<typeof parse>): string {
  return nodes
    .map((node) => {
      if (node.type === 'br') return '\n'
      if (node.type === 'twemoji') return node.name
      const inner = typeof node.content === 'string' ? node.content : seenByOthers(node.content ?? [])
      return node.type === 'text' || node.type === 'escape' ? inner : `[${node.type} ${inner}]`
    })
    .join('')
}

/** The characters that lie within any of the marks. */
function markedText(text: string, marks: readonly Span[]): string {
  return [...Array(text.length).keys()]
    .filter((at) => marks.some(({ start, end }) => at >= start && at < end))
    .map((at) => text.charAt(at))
    .join('')
}

describe('a link', () => {
  test('leads where it should, whatever its text', () => {
    fc.assert(
      fc.property(hostileText(5), fc.webUrl({ withFragments: true, withQueryParameters: true }), (text, url) => {
        const title = text.replace(/\s+/g, ' ').trim()
        fc.pre(title !== '' && url.length < 300)
        const target = linkTarget(url)
        const shown = link(title, target)
        const seen = readLine(shown)
        expect(textOf(seen)).toBe(title)
        const nested = /[[\]]/.test(title.replace(/\[[^[\]]*\]/g, ''))
        expect(seen.map(({ look }) => look)).toEqual([nested ? 'plain' : 'link'])
      }),
      { numRuns: 2000 },
    )
  })

  test.each([
    ['https://a.example/x_(y)', 'https://a.example/x_%28y%29'],
    ['https://a.example/a b', 'https://a.example/a%20b'],
    ['https://a.example/?q="x"<y>', 'https://a.example/?q=%22x%22%3Cy%3E'],
    ['https://a.example/?b\\c|d`e*f[g]', 'https://a.example/?b%5Cc%7Cd%60e%2Af%5Bg%5D'],
    ['https://a.example/p#:~:text=One%20two,three', 'https://a.example/p#:~:text=One%20two,three'],
  ])('to %s is encoded', (url, target) => {
    expect(linkTarget(url)).toBe(target)
    expect(readLine(reference(3, linkTarget(url)))).toEqual([{ text: '[3]', look: 'link' }])
  })

  test.each([
    `https://a.example/${'x'.repeat(500)}`,
    'no address',
    'javascript:alert(1)',
    'https://user:pass@a.example/',
  ])('that cannot be one is text: %.40s', (url) => {
    expect(linkTarget(url)).toBeUndefined()
    expect(readLine(link('“A title”', linkTarget(url)))).toEqual([{ text: '“A title”', look: 'plain' }])
    expect(readLine(reference(3, linkTarget(url)))).toEqual([{ text: '[3]', look: 'plain' }])
  })
})
