import type { APIMessage } from 'discord.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Reply } from '../../src/answers/reply.ts'
import { command, privateOption } from '../../src/commands/command.ts'
import { checksum, formatButtonId } from '../../src/discord/custom-id.ts'
import type { StandIn } from '../../src/sandbox/stand-in.ts'
import { type RunningBot, startBot } from './bot.ts'

/** A list of `length` numbered lines, and a choice between two lists when no length is given. */
let offered = ['/list length:90', '/list length:2']
const list = command(
  {
    name: 'list',
    description: 'Lists numbers',
    options: [{ name: 'length', description: 'How many', type: 'string' }, privateOption],
  },
  (_, { length }): Reply => {
    const answer = { command: 'list', citations: [] }
    if (length === undefined) {
      const refusal = { ...answer, status: 'invalid' as const, headline: 'How many?', suggestions: offered }
      return { answer: refusal, items: [], notes: [], request: '/list' }
    }
    const items = Array.from({ length: Number(length) }, (_, index) => ({
      lead: `No. ${index + 1}`,
      text: 'stands on a line that is about as long as many others are. '.repeat(3),
      citations: [],
    }))
    return {
      answer: { ...answer, status: 'answered', headline: `${length} numbers` },
      items,
      notes: [],
      request: `/list length:${length}`,
    }
  },
)

let running: RunningBot
let standIn: StandIn
beforeEach(async () => {
  offered = ['/list length:90', '/list length:2']
  running = await startBot({ commands: [list] })
  standIn = running.standIn
})
afterEach(async () => {
  expect(standIn.violations).toEqual([])
  await running.stop()
})

async function ask(options: Record<string, string | boolean> = { length: '90' }): Promise<APIMessage> {
  const { message } = await standIn.interact({ command: 'list', options })
  if (!message) throw new Error('no answer')
  return message
}

function labels(message: APIMessage | undefined): string[] {
  return (message?.components ?? []).flatMap((row) =>
    'components' in row
      ? row.components.flatMap((each) =>
          'label' in each ? [`${each.label}${'disabled' in each && each.disabled ? ' (off)' : ''}`] : [],
        )
      : [],
  )
}

function numbers(message: APIMessage | undefined): number[] {
  return [...(message?.embeds[0]?.description ?? '').matchAll(/No\. (\d+)/g)].map(([, number]) => Number(number))
}

describe('the buttons of a long answer', () => {
  test('turn its pages to the end and back, and every line is on one of them', async () => {
    const message = await ask()
    const pages = Number(/1 of (\d+)/.exec(labels(message).join())?.[1])
    expect(pages).toBeGreaterThan(3)
    expect(labels(message)).toEqual(['◀ (off)', `1 of ${pages} (off)`, '▶', 'Only me'])
    const seen = [numbers(message)]
    for (let page = 2; page <= pages; page++) {
      const { response, message: turned } = await standIn.click({ messageId: message.id, component: '▶' })
      expect(response).toBe('update')
      expect(turned?.embeds[0]?.description).toContain('**90 numbers**')
      seen.push(numbers(turned))
    }
    expect(seen.flat()).toEqual(Array.from({ length: 90 }, (_, index) => index + 1))
    expect(labels(standIn.message(message.id))).toEqual(['◀', `${pages} of ${pages} (off)`, '▶ (off)', 'Only me'])
    for (let page = pages - 1; page >= 1; page--) {
      const { message: turned } = await standIn.click({ messageId: message.id, component: '◀' })
      expect(numbers(turned)).toEqual(seen[page - 1])
    }
    expect(standIn.messages(standIn.channels.research)).toHaveLength(1)
  })

  test('work after a restart', async () => {
    const message = await ask()
    await running.restart()
    const { response, message: turned } = await standIn.click({ messageId: message.id, component: '▶' })
    expect(response).toBe('update')
    expect(labels(turned)[1]).toMatch(/^2 of /)
  })

  test('give anybody else a private copy with buttons of their own', async () => {
    const message = await ask()
    const stranger = standIn.addUser('Stranger')
    const copy = await standIn.click({ messageId: message.id, component: '▶', userId: stranger.id })
    expect(copy).toMatchObject({ response: 'message', ephemeral: true })
    expect(labels(copy.message)[1]).toMatch(/^2 of /)
    expect(labels(copy.message)).not.toContain('Only me')
    expect(labels(standIn.message(message.id))[1]).toMatch(/^1 of /)
    const turned = await standIn.click({ messageId: copy.message?.id ?? '', component: '▶', userId: stranger.id })
    expect(turned).toMatchObject({ response: 'update', ephemeral: true })
    expect(turned.message?.id).toBe(copy.message?.id)
    expect(labels(turned.message)[1]).toMatch(/^3 of /)
    expect(labels(turned.message)).not.toContain('Only me')
  })

  test('show the page privately to whoever asked, on “Only me”', async () => {
    const message = await ask()
    await standIn.click({ messageId: message.id, component: '▶' })
    const copy = await standIn.click({ messageId: message.id, component: 'Only me' })
    expect(copy).toMatchObject({ response: 'message', ephemeral: true })
    expect(copy.message?.embeds).toEqual(standIn.message(message.id)?.embeds)
    const turned = await standIn.click({ messageId: copy.message?.id ?? '', component: '▶' })
    expect(labels(turned.message)[1]).toMatch(/^3 of /)
    expect(labels(standIn.message(message.id))[1]).toMatch(/^2 of /)
  })

  test('of a private answer turn it', async () => {
    const message = await ask({ length: '90', private: true })
    const turned = await standIn.click({ messageId: message.id, component: '▶' })
    expect(turned).toMatchObject({ response: 'update', ephemeral: true })
    expect(labels(turned.message)).toEqual([expect.stringMatching('◀'), expect.stringMatching(/^2 of/), '▶'])
  })

  test('are not there where there is one page', async () => {
    expect(labels(await ask({ length: '2' }))).toEqual([])
  })
})

describe('a suggestion', () => {
  test('is followed in place by whoever asked, privately by anybody else', async () => {
    const message = await ask({})
    const stranger = standIn.addUser('Stranger')
    expect(labels(message)).toEqual(['/list length:90', '/list length:2'])
    const theirs = await standIn.click({ messageId: message.id, component: '/list length:2', userId: stranger.id })
    expect(theirs).toMatchObject({ response: 'message', ephemeral: true })
    expect(numbers(theirs.message)).toEqual([1, 2])
    const mine = await standIn.click({ messageId: message.id, component: '/list length:90' })
    expect(mine.response).toBe('update')
    expect(mine.message?.embeds[0]?.footer?.text).toBe('/list length:90')
    expect(labels(mine.message)).toEqual([expect.anything(), expect.stringMatching(/^1 of /), '▶', 'Only me'])
  })

  test('that is not made any more is out of date', async () => {
    const message = await ask({})
    offered = ['/list length:3', '/list length:2']
    const { ephemeral, message: told } = await standIn.click({ messageId: message.id, component: '/list length:90' })
    expect(ephemeral).toBe(true)
    expect(told?.content).toBe('This button is out of date. Please use the command again: /list')
    const kept = await standIn.click({ messageId: message.id, component: '/list length:2' })
    expect(numbers(kept.message)).toEqual([1, 2])
  })
})

describe('a stale button', () => {
  /** A message of the bot as an earlier version, or a later one, may have left it. */
  async function left(customId: string, footer: string | undefined): Promise<APIMessage> {
    const channel = await running.bot.client.channels.fetch(standIn.channels.research)
    if (!channel?.isSendable()) throw new Error('no channel')
    const message = await channel.send({
      embeds: [{ description: 'Of old', ...(footer !== undefined && { footer: { text: footer } }) }],
      components: [{ type: 1, components: [{ type: 2, style: 2, label: 'Press', custom_id: customId }] }],
    })
    const found = standIn.message(message.id)
    if (!found) throw new Error('not sent')
    return found
  }

  const asker = '123456789012345678'
  const check = checksum('/list length:90')

  test.each([
    ['of another version', `0:page:2:${asker}:${check}`, '/list length:90', ': /list length:90'],
    [
      'of another request',
      formatButtonId({ action: 'page', index: 2, asker, check: checksum('/other') }),
      '/list length:90',
      ': /list length:90',
    ],
    [
      'of an unknown command',
      formatButtonId({ action: 'page', index: 2, asker, check: checksum('/gone') }),
      '/gone',
      ': /gone',
    ],
    [
      'of an unreadable request',
      formatButtonId({ action: 'page', index: 2, asker, check: checksum('/list size:1') }),
      '/list size:1',
      ': /list size:1',
    ],
    ['of a message without a request', formatButtonId({ action: 'page', index: 2, asker, check }), undefined, '.'],
    ['of no kind we know', 'something else', '**bold**', ': \\*\\*bold\\*\\*'],
  ])('%s says so, to whoever presses it alone', async (_, customId, footer, again) => {
    const message = await left(customId, footer)
    const { response, ephemeral, message: told } = await standIn.click({ messageId: message.id, component: 'Press' })
    expect({ response, ephemeral }).toEqual({ response: 'message', ephemeral: true })
    expect(told?.content).toBe(`This button is out of date. Please use the command again${again}`)
  })

  test('beyond the last page shows the last one', async () => {
    const id = formatButtonId({ action: 'page', index: 900, asker: standIn.user.id, check })
    const message = await left(id, '/list length:90')
    const { message: turned } = await standIn.click({ messageId: message.id, component: 'Press' })
    expect(numbers(turned).at(-1)).toBe(90)
  })
})
