import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type APIMessage, MessageFlags } from 'discord.js'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { edtfInWords } from '../../src/answers/words.ts'
import { answerLine, commands } from '../../src/commands/all.ts'
import { command, privateOption } from '../../src/commands/command.ts'
import type { StandIn } from '../../src/sandbox/stand-in.ts'
import { corpus, type RunningBot, recordingLog, startBot, TODAY } from './bot.ts'
import { readLine, textOf } from './read-markdown.ts'

let running: RunningBot
let standIn: StandIn
beforeAll(async () => {
  answerLine('Where was the last summit?', { corpus: corpus(), today: TODAY })
  running = await startBot()
  standIn = running.standIn
}, 120_000)
afterEach(() => expect(standIn.violations).toEqual([]))
afterAll(() => running.stop())

/** What a reader sees of a message. */
function shown(message: APIMessage | undefined): string {
  const lines = (message?.embeds[0]?.description ?? message?.content ?? '').split('\n')
  return lines
    .map((line) => (line.startsWith('> ') ? `> ${textOf(readLine(line.slice(2)))}` : textOf(readLine(line))))
    .join('\n')
}

/** All pages of an answer, turned one by one by whoever asked. */
async function allPages(first: APIMessage | undefined): Promise<string[]> {
  const pages = [shown(first)]
  for (let message = first; message; ) {
    const [row] = message.components ?? []
    const next =
      row && 'components' in row ? row.components.find((each) => 'label' in each && each.label === '▶') : undefined
    if (!next || ('disabled' in next && next.disabled)) break
    message = (await standIn.click({ messageId: message.id, component: '▶' })).message
    pages.push(shown(message))
  }
  return pages
}

/** What to ask the commands that suggest nothing. */
const EXAMPLES: [string, Record<string, string>][] = [
  ['ask', { question: 'When was the Kazan summit?' }],
  ['search', { text: 'peacekeepers' }],
  ['about', {}],
  ['who', { office: 'foreign minister of Armenia', on: '2014-04-04' }],
  ['meetings', { person: 'Pashinyan', place: 'Brussels' }],
]

/** The others are asked for the first thing that they suggest. */
const SUGGESTED: typeof EXAMPLES = commands
  .filter(({ declaration }) => !EXAMPLES.some(([name]) => name === declaration.name))
  .map(({ declaration, complete }) => {
    const [option = '', suggest] = Object.entries(complete)[0] ?? []
    return [declaration.name, { [option]: suggest?.('', { corpus: corpus(), today: TODAY })[0]?.value ?? '' }]
  })

describe('every command', () => {
  test.each([...EXAMPLES, ...SUGGESTED])(
    '/%s %j says what the terminal says, with its sources',
    async (name, options) => {
      const { message, ephemeral, response } = await standIn.interact({ command: name, options })
      expect({ ephemeral, response }).toEqual({ ephemeral: false, response: 'message' })
      const request = message?.embeds[0]?.footer?.text ?? ''
      const reply = answerLine(request, { corpus: corpus(), today: TODAY })
      const pages = (await allPages(message)).join('\n')
      expect(reply.answer.status).toBe('answered')
      expect(pages).toContain(reply.answer.headline)
      for (const { lead } of reply.items) expect(pages).toContain(lead ?? '')
      const cited = new Set(reply.items.flatMap(({ citations }) => citations))
      expect(cited.size).toBeGreaterThan(0)
      for (const index of cited) {
        const { publisher, quote, paragraph } = reply.answer.citations[index] ?? {
          publisher: '?',
          quote: '?',
          paragraph: 0,
        }
        expect(pages).toContain(`[${index + 1}] ${publisher}`)
        expect(pages).toContain(`, paragraph ${paragraph}\n> ${quote}`)
      }
    },
  )
})

describe('/meetings', () => {
  test('lists exactly the events of the chronicle that fit', async () => {
    const options = { person: 'Charles Michel', from: '2022', to: '2022', status: 'held' }
    const { message } = await standIn.interact({ command: 'meetings', options })
    const pages = await allPages(message)
    const listed = pages.flatMap((page) => [...page.matchAll(/^(.*\b2022): (\S+) · .* \[\d+\]$/gm)])
    expect(listed.map(([, date, place]) => [date, place])).toEqual(
      fittingEvents().map(({ date, place }) => [edtfInWords(date), place]),
    )
    expect(pages[0]).toMatch(new RegExp(`^${fittingEvents().length} meetings `))
  })
})

/** Read from the data itself, by what "met" means. */
function fittingEvents() {
  const eventSchema = z.looseObject({
    kind: z.string(),
    date: z.coerce.string(),
    place: z.string().nullish(),
    status: z.string().optional(),
    joint: z.boolean().optional(),
    participants: z.array(z.string()).nullish(),
    mediators: z.array(z.string()).nullish(),
  })
  const text = readFileSync(join(import.meta.dirname, '../../data/events.yaml'), 'utf8')
  return z
    .array(eventSchema)
    .parse(parse(text))
    .filter(
      ({ kind, date, status, joint, participants, mediators }) =>
        kind === 'meeting' &&
        status === 'held' &&
        joint !== false &&
        date.startsWith('2022') &&
        [...(participants ?? []), ...(mediators ?? [])].includes('charles-michel'),
    )
    .sort((a, b) => (a.date < b.date ? -1 : 1))
}

describe('an answer', () => {
  test('is private when asked for, and then nobody else sees it', async () => {
    const before = standIn.messages(standIn.channels.research).length
    const exchange = await standIn.interact({ command: 'meetings', options: { from: '2022', private: true } })
    expect(exchange.ephemeral).toBe(true)
    expect(exchange.message?.flags).toBe(MessageFlags.Ephemeral)
    expect(standIn.messages(standIn.channels.research)).toHaveLength(before)
    expect(exchange.message?.embeds[0]?.footer?.text).toBe('/meetings from:2022')
    expect(JSON.stringify(exchange.message?.components)).not.toContain('Only me')
  })

  test('comes in a direct message, and where only its user installed the bot', async () => {
    const reader = standIn.addUser('Reader', { userInstall: true })
    const elsewhere = standIn.addGuild('Elsewhere', { botJoined: false })
    for (const channelId of [
      standIn.directChannel(reader.id),
      elsewhere.channelId,
      standIn.addGroupChannel([reader.id]),
    ]) {
      const { message } = await standIn.interact({
        command: 'meetings',
        options: { person: 'Pashinyan' },
        userId: reader.id,
        channelId,
      })
      expect(shown(message)).toMatch(/^\d+ meetings with Nikol Pashinyan/)
      const turned = await standIn.click({ messageId: message?.id ?? '', component: '▶', userId: reader.id })
      expect(turned.response).toBe('update')
      expect(shown(turned.message)).not.toBe(shown(message))
      const offered = JSON.stringify(message?.components)
      expect(offered.includes('Only me')).toBe(channelId !== standIn.directChannel(reader.id))
    }
  })

  test('mentions nobody, whatever was asked', async () => {
    const text = '@everyone <@123456789012345678> **peace**'
    const { message } = await standIn.interact({ command: 'search', options: { text } })
    expect(message?.embeds[0]?.footer?.text).toContain(text)
    const sent = () => standIn.requests.filter(({ route }) => route.endsWith('/callback')).at(-1)?.body
    await expect.poll(sent).toMatchObject({ data: { allowed_mentions: { parse: [] } } })
  })

  test('says what cannot be read, and what would work is a button', async () => {
    const { message } = await standIn.interact({ command: 'who', options: { person: 'Aliyev' } })
    expect(shown(message)).toMatch(/^“Aliyev” may be Heydar Aliyev \(.+\) or Ilham Aliyev \(.+\)\.$/)
    const chosen = await standIn.click({ messageId: message?.id ?? '', component: '/who person:Ilham Aliyev' })
    expect(chosen.response).toBe('update')
    expect(chosen.message?.id).toBe(message?.id)
    expect(shown(chosen.message)).toMatch(/^Ilham Aliyev: President of Azerbaijan/)
    expect(chosen.message?.embeds[0]?.footer?.text).toBe('/who person:Ilham Aliyev')
  })
})

describe('suggestions', () => {
  const typedTexts = [
    '',
    'Pash',
    'паш',
    '  ',
    '\\d+(.*)+$',
    '%00\u0000',
    '@everyone',
    'a'.repeat(6000),
    '👩‍👧'.repeat(50),
    '[(*',
    'Zzzzzz',
  ]

  test.each(typedTexts)('come within the limits for every option: %.20s', async (typed) => {
    for (const { declaration, complete } of commands)
      for (const focused of Object.keys(complete)) {
        const options = { [focused]: typed }
        const { response, choices } = await standIn.autocomplete({ command: declaration.name, focused, options })
        expect(response).toBe('choices')
        expect(choices.length).toBeLessThanOrEqual(25)
        if (typed.trim() === '') expect(choices.length).toBeGreaterThan(0)
      }
  })

  test('shown names are as good as their values', async () => {
    const { choices } = await standIn.autocomplete({ command: 'who', focused: 'person', options: { person: 'pash' } })
    expect(choices[0]).toMatchObject({ name: 'Nikol Pashinyan' })
    for (const person of [choices[0]?.name ?? '', String(choices[0]?.value)]) {
      const { message } = await standIn.interact({ command: 'who', options: { person } })
      expect(shown(message)).toMatch(/^Nikol Pashinyan: /)
    }
  })
})

describe('a failure', () => {
  const secret = 'what somebody asked'
  const broken = command(
    {
      name: 'broken',
      description: 'Fails',
      options: [{ name: 'text', description: 'Any', type: 'string' }, privateOption],
    },
    (_, { text }) => {
      throw new TypeError(`No: ${text}`)
    },
    {
      text: () => {
        throw new Error(secret)
      },
    },
  )

  test('is an apology with a reference that is also in the log, and the log does not repeat the question', async () => {
    const { log, lines } = recordingLog('info')
    const other = await startBot({ commands: [broken], log })
    try {
      const exchange = await other.standIn.interact({ command: 'broken', options: { text: secret } })
      expect(exchange.ephemeral).toBe(true)
      const reference = /`([0-9a-f]{8})`/.exec(exchange.message?.content ?? '')?.[1]
      expect(exchange.message?.content).toBe(
        `This did not work, and the fault is ours. If you report it, give the reference \`${reference}\`.`,
      )
      const logged = lines.find((line) => line.reference === reference)
      expect(logged).toMatchObject({ level: 50, command: 'broken', err: { type: 'TypeError' } })
      expect(JSON.stringify(logged)).toContain('commands.test.ts')
      const suggested = await other.standIn.autocomplete({
        command: 'broken',
        focused: 'text',
        options: { text: secret },
      })
      expect(suggested).toMatchObject({ response: 'choices', choices: [] })
      await other.bot.stop()
      expect(lines.at(-1)).toMatchObject({ commands: { broken: { answered: 0, failed: 1 } } })
      expect(JSON.stringify(lines)).not.toContain(secret)
    } finally {
      await other.stop()
    }
  })

  test('of the connection is made good, of the answer to come in time is logged, and neither ends the bot', async () => {
    const { log, lines } = recordingLog('info')
    const other = await startBot({ log })
    try {
      const path = '/interactions/{interaction_id}/{interaction_token}/callback'
      other.standIn.faults.inject({ kind: 'drop' }, { path })
      const about = await other.standIn.interact({ command: 'about' })
      expect(about.message?.embeds).toHaveLength(1)
      other.standIn.faults.inject({ kind: 'lost-answer', status: 502 }, { path })
      await other.standIn.interact({ command: 'about' })
      await expect.poll(() => lines.at(-1)).toMatchObject({ level: 40, command: 'about', err: { code: 40060 } })
      expect((await other.standIn.interact({ command: 'about' })).response).toBe('message')
      expect(JSON.stringify(lines)).not.toContain('/callback')
    } finally {
      await other.stop()
    }
  })
})
