import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Citation } from '../../src/answers/answer.ts'
import type { Reply } from '../../src/answers/reply.ts'
import { type MessageOptions, messageOf } from '../../src/discord/message.ts'
import { callbackRule } from '../../src/sandbox/stand-in/body-rules.ts'
import { checkBody } from '../../src/sandbox/stand-in/contract.ts'
import { hostileLines, hostileText } from './hostile.ts'
import { readLine, textOf } from './read-markdown.ts'

const options: MessageOptions = {
  page: 1,
  asker: '123456789012345678',
  shared: true,
  titleSupplied: () => false,
  isCommand: (line) => line.startsWith('/'),
}

function citationOf(fields: Partial<Citation> = {}): Citation {
  return {
    article: '2020-01-02-gazette-talks',
    paragraph: 1,
    quote: 'The envoys met for two hours and agreed to meet again.',
    title: 'Envoys meet',
    publisher: 'The Gazette',
    published: '2020-01-02',
    url: 'https://gazette.example/envoys',
    ...fields,
  }
}

function replyOf(fields: Partial<Reply> & { citations?: Citation[]; headline?: string } = {}): Reply {
  const { citations = [citationOf()], headline = 'They met once', ...rest } = fields
  return {
    answer: { status: 'answered', command: 'meetings', headline, citations },
    items: citations.map((_, index) => ({ lead: `Day ${index + 1}`, text: 'Here · envoys', citations: [index] })),
    notes: [],
    request: '/meetings from:2020',
    ...rest,
  }
}

/** Every page of a reply, as the text of its embed. */
function pages(reply: Reply, with_: Partial<MessageOptions> = {}): string[] {
  const page = (number: number) => messageOf(reply, { ...options, ...with_, page: number })
  const count = Number(/ of (\d+)/.exec(JSON.stringify(page(1).components))?.[1] ?? 1)
  return Array.from({ length: count }, (_, index) => page(index + 1).embeds[0]?.description ?? '')
}

describe('a message', () => {
  test('has the answer first, then what supports it, then the sources with their passages', () => {
    const marks = new Map([[0, [{ start: 4, end: 10 }]]])
    const note = '1 meeting left out.'
    expect(pages(replyOf({ marks, notes: [note] }))).toEqual([
      [
        '**They met once**',
        '**Day 1:** Here · envoys [[1]](https://gazette.example/envoys)',
        '-# 1 meeting left out.',
        '[[1]](https://gazette.example/envoys) The Gazette, 2 January 2020, [“Envoys meet”](https://gazette.example/envoys), paragraph 1\n> The **envoys** met for two hours and agreed to meet again.',
      ].join('\n\n'),
    ])
  })

  test('shows a title that was never published without quotation marks', () => {
    const [page] = pages(replyOf(), { titleSupplied: (article) => article === '2020-01-02-gazette-talks' })
    expect(page).toContain('2 January 2020, [Envoys meet](https://gazette.example/envoys), paragraph 1')
  })

  test('names each source of a page once', () => {
    const items = [1, 2, 3].map((day) => ({ lead: `Day ${day}`, text: 'Here', citations: [0] }))
    const [page] = pages(replyOf({ items }))
    expect(page?.match(/The Gazette/g)).toHaveLength(1)
    expect(page?.match(/\[\[1\]\]/g)).toHaveLength(4)
  })

  test('does no harm to the rest where one address is too long', () => {
    const citations = [citationOf({ url: `https://gazette.example/${'x'.repeat(600)}` }), citationOf()]
    const [page] = pages(replyOf({ citations }))
    expect(page).toContain('**Day 1:** Here · envoys \\[1\\]\n')
    expect(page).toContain('\\[1\\] The Gazette, 2 January 2020, “Envoys meet”, paragraph 1\n> The envoys met')
    expect(page).toContain('[[2]](https://gazette.example/envoys) The Gazette')
  })

  test('continues a passage that is longer than a page, at a word', () => {
    const quote = Array.from({ length: 1500 }, (_, index) => `word${index}`).join(' ')
    const shown = pages(replyOf({ citations: [citationOf({ quote })] }))
    expect(shown.length).toBeGreaterThan(2)
    expect(shown[1]).toContain('paragraph 1, continued')
    const parts = shown.map((page) => /> (.*)$/m.exec(page)?.[1] ?? '')
    expect(parts.join('')).toBe(quote)
    for (const part of parts) expect(part.trim()).toMatch(/^word\d+( word\d+)*$/)
  })

  test('keeps a passage on one page when it fits on one', () => {
    const quote = 'A sentence of eight words stands here again. '.repeat(40).trim()
    const citations = Array.from({ length: 5 }, () => citationOf({ quote }))
    const shown = pages(replyOf({ citations }))
    expect(shown.length).toBeGreaterThan(2)
    for (const page of shown) for (const line of page.match(/^> .*$/gm) ?? []) expect(line).toBe(`> ${quote}`)
  })

  test('has a colour by status and offers what would work as buttons', () => {
    const refusal: Reply = {
      answer: {
        status: 'invalid',
        command: 'who',
        headline: 'Which one?',
        citations: [],
        suggestions: ['/who person:A', 'a word', `/who person:${'B'.repeat(90)}`],
      },
      items: [],
      notes: [],
      request: '/who person:C',
    }
    const { embeds, components } = messageOf(refusal, options)
    expect(embeds[0]?.color).not.toBe(messageOf(replyOf(), options).embeds[0]?.color)
    expect(embeds[0]?.description).toBe(`Which one?\n\n-# Try a word\n-# Try /who person:${'B'.repeat(90)}`)
    const [row] = components
    expect(row?.components.map((button) => ('label' in button ? button.label : ''))).toEqual([
      '/who person:A',
      `/who person:${'B'.repeat(67)}…`,
    ])
  })

  test('tells when a request is too long for buttons', () => {
    const citations = Array.from({ length: 60 }, () => citationOf())
    const message = messageOf(replyOf({ citations, request: `/search text:${'word '.repeat(500)}` }), options)
    expect(message.components).toEqual([])
    expect(message.embeds[0]?.description).toContain('the request is too long for buttons')
    expect(message.embeds[0]?.footer?.text).toHaveLength(2048)
  })
})

const citation = fc.record({
  article: fc.constant('a'),
  paragraph: fc.nat(),
  quote: fc.oneof(hostileLines(), hostileText(400), fc.lorem({ maxCount: 900 })),
  title: fc.oneof(hostileText(), hostileText(100)),
  publisher: hostileText(8),
  published: fc.constantFrom('2020', '2020-05-01', 'nonsense'),
  url: fc.oneof(
    fc.webUrl(),
    hostileText(),
    fc.nat({ max: 600 }).map((length) => `https://a.example/${'y'.repeat(length)}`),
  ),
})

const reply: fc.Arbitrary<Reply> = fc
  .record({
    headline: hostileText(60).map((text) => `An answer ${text}`),
    citations: fc.array(citation, { maxLength: 12 }),
    notes: fc.array(hostileText(80), { maxLength: 4 }),
    request: fc.oneof(
      hostileText(),
      fc.nat({ max: 3000 }).map((length) => `/${'z'.repeat(length)}`),
    ),
    status: fc.constantFrom('answered' as const, 'none' as const, 'invalid' as const),
    suggestions: fc.array(
      hostileText().map((text) => `/${text}`),
      { maxLength: 30 },
    ),
  })
  .chain(({ headline, citations, notes, request, status, suggestions }) =>
    fc.record({
      answer: fc.constant({ status, command: 'search', headline, citations, suggestions }),
      items: fc.array(
        fc.record({
          lead: hostileText(20),
          text: fc.oneof(hostileText(), hostileText(1500)),
          citations: fc.array(fc.nat({ max: 12 }), { maxLength: 8 }),
        }),
        { maxLength: 12 },
      ),
      notes: fc.constant(notes),
      request: fc.constant(request),
    }),
  )

describe('whatever a reply holds', () => {
  test('no page is beyond a limit of Discord, and pages turn to the end', async () => {
    await fc.assert(
      fc.asyncProperty(reply, fc.boolean(), async (any, shared) => {
        const first = messageOf(any, { ...options, shared })
        const count = Number(/"label":"1 of (\d+)"/.exec(JSON.stringify(first.components))?.[1] ?? 1)
        for (const page of [...new Set([1, 2, Math.ceil(count / 2), count, count + 5])]) {
          const data = messageOf(any, { ...options, shared, page })
          expect(await checkBody(callbackRule, { type: 4, data })).toMatchObject({ ok: true })
          for (const { custom_id } of data.components.flatMap(
            ({ components }) => components as { custom_id: string }[],
          ))
            expect(custom_id.length).toBeLessThanOrEqual(100)
        }
      }),
      { numRuns: 150 },
    )
  }, 120_000)

  test('every passage on a page is read as it stands in the corpus, from its beginning to its end', () => {
    fc.assert(
      fc.property(fc.array(citation, { minLength: 1, maxLength: 5 }), (citations) => {
        const shown = pages(replyOf({ citations }))
        for (const [index, { quote }] of citations.entries()) expect(quoteOnPages(shown, index + 1)).toBe(quote)
      }),
      {
        numRuns: 200,
        examples: [
          [[citationOf({ quote: '*', title: ']()', url: 'http://a.aa' })]],
          [[citationOf({ quote: 'ac', title: '', publisher: '', published: '2020', url: 'http://x)' })]],
        ],
      },
    )
  }, 120_000)
})

/** A source's passage as a reader sees it over all pages. */
function quoteOnPages(shown: readonly string[], number: number): string {
  let current: number | undefined
  const parts: string[][] = []
  for (const line of shown.flatMap((page) => page.split('\n'))) {
    const head = /^\[(\d+)\] .*, paragraph \d+(?:, continued)?$/.exec(
      line.startsWith('> ') ? '' : textOf(readLine(line)),
    )
    if (head) {
      current = Number(head[1])
      if (current === number) parts.push([])
    } else if (line.startsWith('> ') && current === number) {
      const seen = readLine(line.slice(2))
      expect(seen.every(({ look }) => look === 'plain')).toBe(true)
      parts.at(-1)?.push(textOf(seen))
    }
  }
  return parts.map((lines) => lines.join('\n')).join('')
}
