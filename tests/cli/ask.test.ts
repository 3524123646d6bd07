import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { ask, REAL, TINY } from '../fixtures/chronicle.ts'
import { run } from '../fixtures/program.ts'

const ASK = 'src/cli/ask.ts'

/** The Answer, and nothing else. */
const AnswerSchema = z.strictObject({
  status: z.enum(['answered', 'none', 'invalid']),
  command: z.string().min(1),
  headline: z.string().min(1),
  date: z.string().optional(),
  place: z.string().optional(),
  count: z.number().int().optional(),
  truth: z.boolean().optional(),
  people: z.array(z.string()).optional(),
  events: z.array(z.string()).optional(),
  citations: z.array(
    z.strictObject({
      article: z.string(),
      paragraph: z.number().int().min(1),
      quote: z.string().min(1),
      title: z.string().min(1),
      publisher: z.string().min(1),
      published: z.string(),
      url: z.url(),
    }),
  ),
  suggestions: z.array(z.string()).optional(),
})

describe('ask --json', () => {
  test('prints the answer and nothing else, quoted as in a shell', async () => {
    const { out, err, status } = await run(ASK, [
      '--json',
      '/meetings',
      'person:Charles Michel',
      'from:2022',
      'to:2022',
    ])
    expect({ err, status }).toEqual({ err: '', status: 0 })
    const answer = AnswerSchema.parse(JSON.parse(out))
    expect(answer).toEqual(ask('/meetings person:"Charles Michel" from:2022 to:2022').answer)
  })

  test('ends with 0 whatever the status of the answer', async () => {
    const { out, status } = await run(ASK, ['--json', '/meetings from:2022 to:2021'], {
      environment: { DATA_DIR: TINY },
    })
    expect(status).toBe(0)
    expect(AnswerSchema.parse(JSON.parse(out)).status).toBe('invalid')
  })
})

test('ask --jsonl answers each line, in order, as one line', async () => {
  const lines = ['/who person:Dasko on:1931', '', '/meetings', '/nonsense', '/search text:"Herring Accord"']
  const { out, status } = await run(ASK, ['--jsonl'], {
    environment: { DATA_DIR: TINY },
    input: `${lines.join('\n')}\n`,
  })
  expect(status).toBe(0)
  const answers = out
    .trim()
    .split('\n')
    .map((line) => AnswerSchema.parse(JSON.parse(line)))
  expect(answers.map(({ command, status: own }) => `${command} ${own}`)).toEqual([
    'who answered',
    'meetings answered',
    'nonsense invalid',
    'search answered',
  ])
})

describe('for a person', () => {
  test('the answer comes first, then what supports it, then the sources with their passages; plain when piped', async () => {
    const { out, err, status } = await run(ASK, ['/who person:Mamedyarov'])
    expect({ err, status }).toEqual({ err: '', status: 0 })
    expect(out).not.toContain('\u001b')
    const { answer } = ask('/who person:Mamedyarov')
    expect(out.split('\n')[0]).toBe(answer.headline)
    expect(out.indexOf('[1]')).toBeLessThan(out.indexOf(answer.citations[0]?.url ?? '-'))
    for (const line of out.split('\n')) if (!line.includes('http')) expect(line.length).toBeLessThanOrEqual(110)
    for (const { quote, publisher } of answer.citations) {
      expect(out.replace(/\s+/g, ' ')).toContain(quote.replace(/\s+/g, ' '))
      expect(out).toContain(publisher)
    }
  })

  test('long lists are paged', async () => {
    const environment = { DATA_DIR: REAL }
    const [first, last] = await Promise.all([
      run(ASK, ['/meetings', 'place:Moscow'], { environment }),
      run(ASK, ['--page', '99', '/meetings', 'place:Moscow'], { environment }),
    ])
    expect(first.out).toMatch(/Page 1 of \d+; the next one: --page 2\n$/)
    expect(last.out).toMatch(/Page (\d+) of \1\n$/)
  })

  test('supplied titles stand without quotation marks', async () => {
    const { out } = await run(ASK, ['/source', 'article:lantern fog'], { environment: { DATA_DIR: TINY } })
    expect(out).toContain('[1] Lantern Review, 20 February 1932, How fog put off the February meeting, paragraph 1')
    const published = await run(ASK, ['/source', 'article:accord'], { environment: { DATA_DIR: TINY } })
    expect(published.out).toContain('[1] The River Post, 22 June 1932, “Herring Accord signed”, paragraph 1')
  })
})

describe('a wrong call ends with 2 and says how it is called', () => {
  test.each([[[]], [['--colour', '/about']], [['--page', 'two', '/about']], [['--jsonl', '/about']]])(
    '%j',
    async (args) => {
      const { out, err, status } = await run(ASK, args)
      expect({ out, status }).toEqual({ out: '', status: 2 })
      expect(err).toContain('usage: npm run -s ask -- ')
    },
  )
})

describe('settings that cannot be used end with 1 and name each', () => {
  test.each<[Record<string, string>, RegExp]>([
    [{ SANDBOX_PORT: 'high' }, /SANDBOX_PORT/],
    [{ DISCORD_TOKN: 'x' }, /DISCORD_TOKN is no setting of Parley/],
    [{ DATA_DIR: 'no-such-folder' }, /no-such-folder:1: is no folder/],
  ])('%j', async (environment, message) => {
    const { out, err, status } = await run(ASK, ['/about'], { environment })
    expect({ out, status }).toEqual({ out: '', status: 1 })
    expect(err).toMatch(message)
    expect(err).not.toContain('    at ')
  })
})
