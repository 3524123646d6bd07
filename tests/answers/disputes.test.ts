import { expect, test } from 'vitest'
import { ask, linesOf, TINY } from '../fixtures/chronicle.ts'

/** The accounts of an answer's disputes, each with the publishers whose passages stand beside it. */
function accounts(line: string) {
  const reply = ask(line, TINY)
  return reply.items
    .filter(({ text }) => / according to /.test(text))
    .map(({ text, citations }) => ({
      text,
      quotes: citations.map((index) => reply.answer.citations[index]?.quote ?? ''),
    }))
}

test.each([
  '/when event:Ume parley',
  'who met at Ume on 9 May 1931',
  'where did the regent and the chancellor first meet',
  // The day that only one source gives finds the event too.
  'who met at Ume on 10 May 1931',
])('%s: sources that disagree stand side by side, each with the words that say so', (line) => {
  expect(accounts(line)).toEqual([
    { text: '9 May 1931 according to The River Post', quotes: [expect.stringContaining('on 9 May 1931')] },
    { text: '10 May 1931 according to Lantern Review', quotes: [expect.stringContaining('on 10 May 1931')] },
  ])
})

test('a date that is disputed says so wherever it stands alone', () => {
  expect(ask('/when event:Ume parley', TINY).answer.headline).toContain('sources differ')
  expect(linesOf(ask('/meetings place:Ume', TINY)).join()).toContain('sources differ on the date')
  expect(ask('/when event:Herring Accord', TINY).answer.headline).not.toContain('differ')
})
