import {
  ApplicationIntegrationType,
  type ChatInputCommandInteraction,
  Client,
  DiscordAPIError,
  Events,
  GatewayIntentBits,
  PermissionFlagsBits,
  Routes,
} from 'discord.js'
import { afterEach, describe, expect, test } from 'vitest'
import { type StandIn, type StandInOptions, startStandIn } from '../../src/sandbox/stand-in.ts'
import { birdPage, commands, startTestBot, type TestBot } from './test-bot.ts'

let standIn: StandIn
let bot: TestBot

async function start(options: StandInOptions = {}): Promise<void> {
  standIn = await startStandIn(options)
  bot = await startTestBot(standIn)
}

async function startRegistered(options: StandInOptions = {}): Promise<void> {
  await start(options)
  await bot.client.application.commands.set(commands)
}

afterEach(async () => {
  await bot?.client.destroy()
  await standIn?.close()
})

describe('login and registration', () => {
  test('a real client logs in and sees its server and channels', async () => {
    await start()
    expect(bot.client.user.id).toBe(standIn.bot.id)
    const guild = bot.client.guilds.cache.get(standIn.guildId)
    expect(guild?.name).toBe('Research')
    expect(guild?.channels.cache.map((channel) => channel.name)).toEqual(['research', 'on-this-day'])
  })

  test('commands registered globally and for one server are listed as the bot wrote them', async () => {
    await start()
    await bot.client.application.commands.set(commands)
    await bot.client.application.commands.set(commands.slice(0, 1), standIn.guildId)
    // Discord leaves out an empty list of options.
    const listed = standIn.commands().map((command) => ({ ...command, options: command.options ?? [] }))
    expect(listed).toMatchObject(JSON.parse(JSON.stringify(commands)))
    expect(standIn.commands(standIn.guildId).map((command) => command.name)).toEqual(['bird'])
    const fetched = await bot.client.application.commands.fetch()
    expect(fetched.map((command) => command.name).sort()).toEqual(commands.map((command) => command.name).sort())
    expect(standIn.violations).toEqual([])
  })

  test('a second registration keeps the ids', async () => {
    await startRegistered()
    const before = standIn.commands().map(({ id }) => id)
    await bot.client.application.commands.set(commands)
    expect(standIn.commands().map(({ id }) => id)).toEqual(before)
  })

  test('a wrong token is refused', async () => {
    standIn = await startStandIn()
    const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: standIn.api } })
    await expect(client.login('wrong')).rejects.toThrow(/token/i)
    await client.destroy()
  })
})

describe('commands', () => {
  test('a command is answered with embed and buttons', async () => {
    await startRegistered()
    const exchange = await standIn.interact({ command: 'bird', options: { name: 'avocet', count: 3 } })
    expect(exchange).toMatchObject({ response: 'message', ephemeral: false })
    expect(exchange.message?.embeds[0]?.title).toBe('Birds')
    expect(exchange.message?.interaction?.name).toBe('bird')
    expect(standIn.messages(standIn.channels.research)).toHaveLength(1)
    expect(standIn.violations).toEqual([])
  })

  test('a private answer is seen by nobody else', async () => {
    await startRegistered()
    const other = standIn.addUser('Other')
    const exchange = await standIn.interact({ command: 'bird', options: { name: 'avocet', private: true } })
    expect(exchange.ephemeral).toBe(true)
    expect(standIn.messages(standIn.channels.research, standIn.user.id)).toHaveLength(1)
    expect(standIn.messages(standIn.channels.research, other.id)).toHaveLength(0)
    const messageId = exchange.message?.id ?? ''
    await expect(standIn.click({ messageId, component: 'Next', userId: other.id })).rejects.toThrow(/Only one user/)
  })

  test('suggestions come while the user types, also with nothing typed', async () => {
    await startRegistered()
    const typed = await standIn.autocomplete({ command: 'bird', focused: 'name', options: { name: 'b' } })
    expect(typed.choices).toEqual([{ name: 'bittern', value: 'bittern' }])
    const empty = await standIn.autocomplete({ command: 'bird', focused: 'name' })
    expect(empty.choices).toHaveLength(8)
  })

  test('a button turns the page, and a private answer follows another', async () => {
    await startRegistered()
    const { message } = await standIn.interact({ command: 'bird', options: { name: 'avocet' } })
    const messageId = message?.id ?? ''
    const next = await standIn.click({ messageId, component: 'Next' })
    expect(next.response).toBe('update')
    expect(next.message?.embeds[0]?.footer?.text).toBe('Page 2 of 3')
    const mine = await standIn.click({ messageId, component: 'mine' })
    expect(mine).toMatchObject({ response: 'message', ephemeral: true })
    expect(mine.message?.content).toBe('Just for you')
  })

  test('what Discord would not let a user click or send is refused', async () => {
    await startRegistered()
    const { message } = await standIn.interact({ command: 'bird', options: { name: 'avocet' } })
    const messageId = message?.id ?? ''
    await expect(standIn.click({ messageId, component: 'Back' })).rejects.toThrow('Back is disabled.')
    await expect(standIn.click({ messageId, component: 'Open' })).rejects.toThrow(/is a link/)
    await expect(standIn.click({ messageId, component: 'Fly' })).rejects.toThrow(/It has: Back, Next, Only me, Open/)
    await expect(standIn.interact({ command: 'bird' })).rejects.toThrow('The option name is required.')
    await expect(standIn.interact({ command: 'fish' })).rejects.toThrow(/no command \/fish/)
    await expect(standIn.interact({ command: 'bird', options: { name: 'a', wings: 2 } })).rejects.toThrow(
      /no option wings/,
    )
    await expect(standIn.interact({ command: 'bird', options: { name: 'a', count: 100 } })).rejects.toThrow(
      /at most 99/,
    )
    await expect(standIn.interact({ command: 'bird', options: { name: 'a', season: 'x' } })).rejects.toThrow(
      /one of breeding, winter/,
    )
  })

  test('a deferred answer is thinking first, then edited, then followed up', async () => {
    await startRegistered()
    const exchange = await standIn.interact({ command: 'slow' })
    expect(exchange.response).toBe('deferred')
    const settled = exchange.settled()
    bot.release()
    expect((await settled).content).toBe('Done')
    await expect.poll(() => exchange.followUps.map((message) => message.content)).toEqual(['And one more thing'])
    expect(standIn.messages(standIn.channels.research)).toHaveLength(1)
  })

  test('subcommands, channel options and permissions to use a command', async () => {
    await startRegistered()
    const other = standIn.addUser('Other')
    const exchange = await standIn.interact({ command: 'daily set', options: { channel: standIn.channels.daily } })
    expect(exchange.message?.content).toBe('set on-this-day')
    await expect(standIn.interact({ command: 'daily' })).rejects.toThrow('needs a subcommand: set, off.')
    await expect(standIn.interact({ command: 'daily off', userId: other.id })).rejects.toThrow(/administrators/)
    expect(standIn.availableCommands({ userId: other.id }).map(({ name }) => name)).not.toContain('daily')
  })

  test('in a direct message, and in a server where only the user installed the bot', async () => {
    await startRegistered()
    const contexts: unknown[] = []
    bot.client.on(Events.InteractionCreate, (interaction) => {
      const owners = interaction.authorizingIntegrationOwners
      contexts.push([
        interaction.inGuild(),
        interaction.guild,
        interaction.context,
        owners[ApplicationIntegrationType.UserInstall],
      ])
    })
    const reader = standIn.addUser('Reader', { userInstall: true })
    const elsewhere = standIn.addGuild('Elsewhere', { botJoined: false })
    const direct = standIn.directChannel(reader.id)
    const echo = { command: 'echo', options: { text: 'hello' }, userId: reader.id }
    expect((await standIn.interact({ ...echo, channelId: direct })).message?.content).toBe('hello')
    expect((await standIn.interact({ ...echo, channelId: elsewhere.channelId })).message?.content).toBe('hello')
    expect(contexts).toEqual([
      [false, null, 1, reader.id],
      [true, null, 0, reader.id],
    ])
    const stranger = { ...echo, channelId: elsewhere.channelId, userId: standIn.user.id }
    await expect(standIn.interact(stranger)).rejects.toThrow(/not installed/)
  })
})

describe('where only the user installed the bot', () => {
  test('a private channel without the bot; at most five follow-ups', async () => {
    await startRegistered()
    let received: ChatInputCommandInteraction | undefined
    bot.client.on(Events.InteractionCreate, (interaction) => {
      if (interaction.isChatInputCommand()) received = interaction
    })
    const reader = standIn.addUser('Reader', { userInstall: true })
    const channelId = standIn.addGroupChannel([reader.id, standIn.user.id])
    const echo = { command: 'echo', options: { text: 'hello' }, channelId }
    const exchange = await standIn.interact({ ...echo, userId: reader.id })
    expect(received?.context).toBe(2)
    await expect.poll(() => received?.replied).toBe(true)
    for (let count = 0; count < 5; count++) await received?.followUp(`${count}`)
    await expect(received?.followUp('one too many')).rejects.toMatchObject({ code: 40094 })
    expect(exchange.followUps.map(({ content }) => content)).toEqual(['0', '1', '2', '3', '4'])
    await expect(standIn.interact(echo)).rejects.toThrow(/not installed/)
  })
})

describe('what the bot hears', () => {
  test('of messages only with the intent for it, and of their text only with the one for that', async () => {
    const { Guilds, GuildMessages, MessageContent } = GatewayIntentBits
    const heard: string[][] = []
    for (const intents of [[Guilds], [Guilds, GuildMessages], [Guilds, GuildMessages, MessageContent]]) {
      standIn = await startStandIn()
      bot = await startTestBot(standIn, { intents })
      await bot.client.application.commands.set(commands)
      const texts: string[] = []
      bot.client.on(Events.MessageCreate, (message) => texts.push(message.content))
      standIn.say('hello')
      // Events come in order: once the answer is there, so is what was said before.
      await standIn.interact({ command: 'echo', options: { text: 'own' } })
      heard.push(texts.slice(0, 1))
      await bot.client.destroy()
      await standIn.close()
    }
    expect(heard).toEqual([[], [''], ['hello']])
  })
})

describe('time limits', () => {
  test('no answer in time: the interaction fails, and a late answer is error 10062', async () => {
    await startRegistered({ firstResponseMs: 50 })
    let late: ChatInputCommandInteraction | undefined
    bot.client.on(Events.InteractionCreate, (interaction) => {
      if (interaction.isChatInputCommand()) late = interaction
    })
    const failed: string[] = []
    standIn.subscribe((event) => event.type === 'interaction-failed' && failed.push(event.command ?? ''))
    const exchange = await standIn.interact({ command: 'silent' })
    expect(exchange.response).toBe('none')
    expect(failed).toEqual(['silent'])
    await expect.poll(() => late?.commandName).toBe('silent')
    await expect(late?.reply('too late')).rejects.toMatchObject({ code: 10062 })
  })

  test('a second reply is error 40060', async () => {
    await startRegistered()
    await standIn.interact({ command: 'twice' })
    await expect.poll(() => bot.errors).toMatchObject([{ code: 40060 }])
  })

  test('after a quarter of an hour the token is invalid', async () => {
    let clock = Date.UTC(2026, 0, 1)
    await startRegistered({ now: () => clock })
    const exchange = await standIn.interact({ command: 'slow' })
    clock += 15 * 60_000 + 1
    bot.release()
    await expect.poll(() => bot.errors).toMatchObject([{ code: 50027 }])
    expect(exchange.message?.content).toBe('')
  })
})

describe('faults', () => {
  test('a rate limit is waited for, a passing 502 retried', async () => {
    await startRegistered()
    const path = '/channels/{channel_id}/messages'
    standIn.faults.inject({ kind: 'rate-limit', retryAfterSeconds: 0.05 }, { method: 'POST', path })
    standIn.faults.inject({ kind: 'status', status: 502 }, { method: 'POST', path })
    await bot.client.rest.post(Routes.channelMessages(standIn.channels.daily), { body: { content: 'Good morning' } })
    const statuses = standIn.requests.filter(({ route }) => route === path).map(({ status }) => status)
    expect(statuses).toEqual([429, 502, 200])
    expect(standIn.messages(standIn.channels.daily)).toHaveLength(1)
  })

  test('a slow line makes a reply late; a cut one fails it', async () => {
    await startRegistered({ firstResponseMs: 500 })
    const path = '/interactions/{interaction_id}/{interaction_token}/callback'
    standIn.faults.inject({ kind: 'delay', milliseconds: 750 }, { path })
    expect((await standIn.interact({ command: 'echo', options: { text: 'x' } })).response).toBe('none')
    await expect.poll(() => bot.errors).toMatchObject([{ code: 10062 }])
    standIn.faults.inject({ kind: 'drop' }, { path })
    expect((await standIn.interact({ command: 'echo', options: { text: 'x' } })).response).toBe('none')
    await expect.poll(() => bot.errors).toHaveLength(2)
    expect((await standIn.interact({ command: 'echo', options: { text: 'x' } })).response).toBe('message')
  })

  test('a token that is made to run out is invalid at once', async () => {
    await startRegistered()
    const exchange = await standIn.interact({ command: 'slow' })
    standIn.expireInteraction(exchange.id)
    bot.release()
    await expect.poll(() => bot.errors).toMatchObject([{ code: 50027 }])
  })

  test('a message whose answer got lost doubles, and with an enforced nonce does not', async () => {
    await start()
    const lost = () => standIn.faults.inject({ kind: 'lost-answer', status: 502 }, { method: 'POST' })
    const post = (body: object) => bot.client.rest.post(Routes.channelMessages(standIn.channels.daily), { body })
    lost()
    await post({ content: 'doubled' })
    lost()
    await post({ content: 'once', nonce: '2026-01-01', enforce_nonce: true })
    const shown = standIn.messages(standIn.channels.daily).map(({ content }) => content)
    expect(shown).toEqual(['doubled', 'doubled', 'once'])
  })

  test('a dropped socket, op 7 and code 4009 are resumed and what was missed arrives', async () => {
    await startRegistered()
    for (const fault of ['drop', 'requestReconnect', 'timeout'] as const) {
      const resumed = new Promise((resolve) => bot.client.once(Events.ShardResume, resolve))
      if (fault === 'timeout') standIn.gateway.close(4009)
      else standIn.gateway[fault]()
      const exchange = await standIn.interact({ command: 'echo', options: { text: fault } })
      expect(exchange.message?.content).toBe(fault)
      await resumed
    }
  })

  test('after op 9 the bot identifies anew', async () => {
    await startRegistered()
    const ready = new Promise((resolve) => bot.client.once(Events.ShardReady, resolve))
    standIn.gateway.invalidateSession()
    await ready
    expect((await standIn.interact({ command: 'echo', options: { text: 'back' } })).message?.content).toBe('back')
  })

  test('a login meets 401, 503, and 4004', async () => {
    standIn = await startStandIn()
    const login = async () => {
      const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: standIn.api, retries: 0 } })
      try {
        return await client.login(standIn.token)
      } finally {
        await client.destroy()
      }
    }
    standIn.faults.inject({ kind: 'status', status: 401 }, { path: '/gateway/bot' })
    await expect(login()).rejects.toThrow(/token/i)
    standIn.faults.inject({ kind: 'status', status: 503 }, { path: '/gateway/bot' })
    await expect(login()).rejects.toThrow(/503|Service Unavailable/)
    standIn.gateway.refuseNext(4004)
    await expect(login()).rejects.toThrow(/Authentication failed/i)
  })

  test('a route that does not exist here is 501 with its name', async () => {
    await start()
    await bot.client.rest.get(`/guilds/${standIn.guildId}/bans`).catch(() => undefined)
    expect(standIn.violations[0]?.problems[0]?.message).toBe('The stand-in does not implement GET /guilds/{id}/bans')
  })
})

describe('channels and servers', () => {
  test('a bot without permission to write or to embed is refused', async () => {
    await start()
    const { daily } = standIn.channels
    const post = (body: object) => bot.client.rest.post(Routes.channelMessages(daily), { body })
    const embeds = birdPage(0).embeds.map((embed) => embed.toJSON())
    standIn.setBotPermissions(daily, { deny: PermissionFlagsBits.EmbedLinks })
    await expect(post({ embeds })).rejects.toMatchObject({ code: 50013 })
    await post({ content: 'plain text is allowed' })
    standIn.setBotPermissions(daily, { deny: PermissionFlagsBits.SendMessages, allow: PermissionFlagsBits.EmbedLinks })
    await expect(post({ content: 'no' })).rejects.toMatchObject({ code: 50013 })
    standIn.setBotPermissions(daily, { deny: PermissionFlagsBits.ViewChannel })
    await expect(post({ content: 'no' })).rejects.toMatchObject({ code: 50001 })
    standIn.setBotPermissions(daily, { allow: PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages })
    await post({ embeds })
    const channel = bot.client.channels.cache.get(daily)
    if (!channel?.isSendable() || channel.isDMBased()) throw new Error('not a channel of the server')
    await expect.poll(() => channel.permissionsFor(bot.client.user)?.has('EmbedLinks')).toBe(true)
  })

  test('deleted channels and left servers are gone', async () => {
    await start()
    const channels = bot.client.channels.cache
    const post = (id: string) => bot.client.rest.post(Routes.channelMessages(id), { body: { content: 'x' } })
    standIn.deleteChannel(standIn.channels.daily)
    await expect.poll(() => channels.has(standIn.channels.daily)).toBe(false)
    await expect(post(standIn.channels.daily)).rejects.toMatchObject({ code: 10003 })
    standIn.removeBotFrom(standIn.guildId)
    await expect.poll(() => bot.client.guilds.cache.size).toBe(0)
    await expect(post(standIn.channels.research)).rejects.toMatchObject({ code: 50001 })
    standIn.addBotTo(standIn.guildId)
    await expect.poll(() => bot.client.guilds.cache.size).toBe(1)
  })

  test('messages are sent, listed, edited and deleted', async () => {
    await start()
    const channel = await bot.client.channels.fetch(standIn.channels.daily)
    if (!channel?.isSendable()) throw new Error('not sendable')
    const first = await channel.send('first')
    await channel.send('second')
    const listed = await channel.messages.fetch({ limit: 10 })
    expect(listed.map(({ content }) => content)).toEqual(['second', 'first'])
    await first.edit('changed')
    expect(standIn.message(first.id)).toMatchObject({ content: 'changed' })
    await first.delete()
    expect(standIn.message(first.id)).toBeUndefined()
  })

  test('a user can be written to, unless they do not want it', async () => {
    await start()
    const reader = standIn.addUser('Reader')
    const hermit = standIn.addUser('Hermit', { acceptsMessages: false })
    await (await bot.client.users.fetch(reader.id)).send('hello')
    expect(standIn.messages(standIn.directChannel(reader.id)).map(({ content }) => content)).toEqual(['hello'])
    const refused = (await bot.client.users.fetch(hermit.id)).send('hello')
    await expect(refused).rejects.toMatchObject({ code: 50007 })
    await expect(refused).rejects.toBeInstanceOf(DiscordAPIError)
  })
})
