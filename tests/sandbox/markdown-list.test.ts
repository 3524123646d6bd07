import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { list } from '../../src/sandbox/page/markdown-list.ts'

const parse = SimpleMarkdown.parserFor({ ...rulesExtended, list })

/** The tree as text: lists as `ul[a|b]`, other elements as `type(…)`. */
function outline(nodes: unknown): string {
  if (!Array.isArray(nodes)) return String(nodes)
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.content
      if (node.type === 'br' || node.type === 'newline') return '⏎'
      if (node.type === 'list') {
        return `${node.ordered ? `ol${node.start}` : 'ul'}[${node.items.map(outline).join('|')}]`
      }
      return `${node.type}(${outline(node.content)})`
    })
    .join('')
}

describe('lists', () => {
  test.each([
    ['- a\n- b', 'ul[a|b]'],
    ['* a\n* b', 'ul[a|b]'],
    ['1. a\n2. b', 'ol1[a|b]'],
    ['4. a\n5. b', 'ol4[a|b]'],
    ['before\n- a\n- b\nafter', 'before⏎ul[a|b]after'],
    ['- a\n  - b\n  - c\n- d', 'ul[aul[b|c]|d]'],
    ['1. a\n   more', 'ol1[a⏎more]'],
    ['- **bold** [l](https://example.org)', 'ul[strong(bold) link(l)]'],
    ['no - list', 'no - list'],
    ['-no list', '-no list'],
    ['1.5 million', '1.5 million'],
    ['> - a\n> - b', 'blockQuote(ul[a|b])'],
  ])('%j', (source, expected) => {
    expect(outline(parse(source, { inline: true }))).toBe(expected)
  })

  test('no text is lost and none is invented, whatever is written', () => {
    const piece = fc.constantFrom('- ', '* ', '1. ', '  ', '\n', 'word', '> ', '**', '#', ':', '<b>')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const source = pieces.join('')
        const words = (text: string) => text.split('word').length - 1
        expect(words(outline(parse(source, { inline: true })))).toBe(words(source))
      }),
    )
  })
})
