import { Events, PermissionFlagsBits } from 'discord.js'
import { afterEach, describe, expect, test } from 'vitest'
import type { GuildCommand } from '../../src/commands/guild-command.ts'
import { type Bot, type Companion, connect, type DiscordOptions, TokenError } from '../../src/discord/client.ts'
import { type StandIn, startStandIn } from '../../src/sandbox/stand-in.ts'
import { corpus, recordingLog, silent, startBot, TODAY } from './bot.ts'
import { testCommand } from './guild-command.ts'

const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
})

async function standInAlone(): Promise<StandIn> {
  const standIn = await startStandIn()
  stops.push(() => standIn.close())
  return standIn
}

function optionsFor(standIn: StandIn, options: Partial<DiscordOptions> = {}): DiscordOptions {
  return {
    token: standIn.token,
    api: standIn.api,
    context: () => ({ corpus: corpus(), today: TODAY }),
    commands: [],
    guildCommands: [],
    log: silent,
    ...options,
  }
}

async function connected(options: DiscordOptions, signal?: AbortSignal): Promise<Bot> {
  const bot = await connect(options, signal)
  stops.push(() => bot.stop())
  return bot
}

async function started(options: Partial<DiscordOptions> = {}) {
  const running = await startBot(options)
  stops.push(() => running.stop())
  return running
}

describe('connecting', () => {
  test('a wrong token is final, whoever refuses it', async () => {
    const standIn = await standInAlone()
    await expect(connect(optionsFor(standIn, { token: 'wrong' }))).rejects.toThrow(TokenError)
    standIn.gateway.refuseNext(4004)
    await expect(connect(optionsFor(standIn))).rejects.toThrow(TokenError)
  })

  test('is tried again when Discord does not work, with a word in the log', async () => {
    const standIn = await standInAlone()
    const { log, lines } = recordingLog('info')
    standIn.faults.inject({ kind: 'status', status: 503 }, { path: '/gateway/bot' }, 4)
    const bot = await connected(optionsFor(standIn, { log }))
    expect(bot.client.user.id).toBe(standIn.bot.id)
    expect(lines.find(({ level }) => level === 40)).toMatchObject({
      seconds: 1,
      msg: 'Discord cannot be reached; trying again',
      err: { status: 503 },
    })
  })

  test('is tried again until it is called off', async () => {
    const { log, lines } = recordingLog('info')
    const calledOff = new AbortController()
    const standIn = await standInAlone()
    const attempt = connect(optionsFor(standIn, { api: 'http://127.0.0.1:9/api', log }), calledOff.signal)
    await expect.poll(() => lines.length).toBe(1)
    expect(lines[0]).toMatchObject({ err: { code: 'ECONNREFUSED' } })
    calledOff.abort()
    await expect(attempt).rejects.toThrow()
  })

  test('asks for the intent Guilds alone', async () => {
    const standIn = await standInAlone()
    const bot = await connected(optionsFor(standIn))
    expect(bot.client.options.intents.toArray()).toEqual(['Guilds'])
  })

  test('goes on after the connection was cut, and answers what was asked meanwhile', async () => {
    const { standIn, bot } = await started()
    for (const cut of [
      () => standIn.gateway.drop(),
      () => standIn.gateway.requestReconnect(),
      () => standIn.gateway.close(4009),
    ]) {
      const resumed = new Promise((resolve) => bot.client.once(Events.ShardResume, resolve))
      cut()
      expect((await standIn.interact({ command: 'about' })).response).toBe('message')
      await resumed
    }
    const ready = new Promise((resolve) => bot.client.once(Events.ShardReady, resolve))
    standIn.gateway.invalidateSession()
    await ready
    expect((await standIn.interact({ command: 'about' })).response).toBe('message')
  })

  test('is over when Discord takes the token back', async () => {
    const { standIn, bot } = await started()
    standIn.gateway.close(4004)
    expect((await bot.ended).message).toBe('Discord ended the connection for good (4004).')
  })
})

describe('stopping', () => {
  test('answers what is under way, and asks later comers to try again', async () => {
    let release = (): void => undefined
    const { command } = testCommand(async () => {
      await new Promise<void>((resolve) => {
        release = resolve
      })
      return { done: true, headline: 'Done after all' }
    })
    const { standIn, bot } = await started({ guildCommands: [command] })
    const asked = standIn.interact({ command: 'post off' })
    await expect.poll(() => release.name).not.toBe('release')
    const stopped = bot.stop()
    const late = await standIn.interact({ command: 'about' })
    expect(late).toMatchObject({
      ephemeral: true,
      message: { content: expect.stringContaining('try again in a minute') },
    })
    release()
    expect((await asked).message?.content).toBe('**Done after all**')
    await stopped
    expect(standIn.gateway.connected).toBe(false)
  })

  test('companions work as long as the bot is connected', async () => {
    const seen: string[] = []
    const companion: Companion = {
      start: (client) => void seen.push(`started, ${client.isReady() ? 'connected' : 'alone'}`),
      stop: () => void seen.push(`stopped, ${standIn.gateway.connected ? 'connected' : 'alone'}`),
    }
    const { standIn, bot } = await started({ companions: [companion] })
    await bot.stop()
    expect(seen.slice(0, 2)).toEqual(['started, connected', 'stopped, connected'])
  })

  test('a companion that cannot start ends the attempt', async () => {
    const standIn = await standInAlone()
    const companion: Companion = {
      start: () => {
        throw new Error('no store')
      },
      stop: () => undefined,
    }
    await expect(connect(optionsFor(standIn, { companions: [companion] }))).rejects.toThrow('no store')
    await expect.poll(() => standIn.gateway.connected).toBe(false)
  })
})

describe('a guild command', () => {
  async function withCommand(run?: GuildCommand['run']) {
    const { command, requests } = testCommand(run)
    const running = await started({ guildCommands: [command] })
    return { ...running, standIn: running.standIn, requests }
  }

  test('is told the server, the channel, the options and what the bot lacks there; the answer is private', async () => {
    const { standIn, requests } = await withCommand(async () => ({ done: true, headline: 'Set_', lines: ['*a*', 'b'] }))
    const { daily } = standIn.channels
    standIn.setBotPermissions(daily, { deny: PermissionFlagsBits.SendMessages | PermissionFlagsBits.EmbedLinks })
    const exchange = await standIn.interact({ command: 'post set', options: { channel: daily, zone: 'Europe/Vienna' } })
    expect(exchange).toMatchObject({ ephemeral: true, message: { content: '**Set\\_**\n\\*a\\*\nb' } })
    const [request] = requests
    expect(request).toMatchObject({
      guild: standIn.guildId,
      channel: standIn.channels.research,
      user: standIn.user.id,
      subcommand: 'set',
      options: { channel: daily, zone: 'Europe/Vienna' },
    })
    await expect.poll(() => request?.missingPermissions(daily)).toEqual(['Send Messages', 'Embed Links'])
    expect(request?.missingPermissions(standIn.channels.research)).toEqual([])
    expect(request?.missingPermissions('123456789012345678')).toBeUndefined()
    expect(standIn.violations).toEqual([])
  })

  test('suggests, and is not offered to others or in direct messages', async () => {
    const { standIn } = await withCommand()
    const { choices } = await standIn.autocomplete({ command: 'post set', focused: 'zone', options: { zone: 'Vie' } })
    expect(choices).toEqual([{ name: 'Zone Vie', value: 'Europe/Vienna' }])
    const other = standIn.addUser('Other')
    await expect(standIn.interact({ command: 'post off', userId: other.id })).rejects.toThrow(/administrators/)
    const direct = { command: 'post off', channelId: standIn.directChannel(standIn.user.id) }
    await expect(standIn.interact(direct)).rejects.toThrow(/not offered/)
  })

  test('that takes its time is shown as being worked on, then answered', async () => {
    const { standIn } = await withCommand(async () => {
      await new Promise((resolve) => setTimeout(resolve, 1700))
      return { done: true, headline: 'Done' }
    })
    const exchange = await standIn.interact({ command: 'post off' })
    expect(exchange).toMatchObject({ response: 'deferred', ephemeral: true })
    expect((await exchange.settled()).content).toBe('**Done**')
  })

  test('that fails, at once or late, is an apology', async () => {
    for (const wait of [0, 1700]) {
      const { standIn } = await withCommand(async () => {
        await new Promise((resolve) => setTimeout(resolve, wait))
        throw new Error('no')
      })
      const exchange = await standIn.interact({ command: 'post off' })
      expect((await exchange.settled()).content).toMatch(/^This did not work.* `[0-9a-f]{8}`\.$/)
      expect(exchange.ephemeral).toBe(true)
    }
  })

  test('can show an answer from the corpus', async () => {
    const { standIn } = await withCommand(async () => ({
      answer: { status: 'answered', command: 'post', headline: 'A preview', citations: [] },
      items: [],
      notes: [],
      request: '/about',
    }))
    const { message, ephemeral } = await standIn.interact({ command: 'post off' })
    expect(ephemeral).toBe(true)
    expect(message?.embeds[0]?.description).toBe('**A preview**')
  })
})
