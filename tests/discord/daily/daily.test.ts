import { PermissionFlagsBits, REST, Routes } from 'discord.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { commands } from '../../../src/commands/all.ts'
import { daily } from '../../../src/commands/daily.ts'
import { addDays } from '../../../src/daily/calendar.ts'
import { type Clock, systemClock } from '../../../src/daily/clock.ts'
import { dayShown } from '../../../src/daily/content.ts'
import { nonce } from '../../../src/daily/nonce.ts'
import { DailyPosts } from '../../../src/discord/daily/companion.ts'
import { dailyMessage, headingOf } from '../../../src/discord/daily/message.ts'
import type { StandIn } from '../../../src/sandbox/stand-in.ts'
import { openStore, type Store } from '../../../src/store/store.ts'
import { temporaryFolder } from '../../daily/world.ts'
import { corpus, type RunningBot, silent, startBot } from '../bot.ts'

const CREATE = { method: 'POST', path: '/channels/{channel_id}/messages' }

/** A day with events. */
const FULL = '2026-08-08'
const MINUTE_BEFORE = `${FULL}T08:59:58Z`

let folder: ReturnType<typeof temporaryFolder>
let store: Store
let running: RunningBot
let standIn: StandIn
let guild: string
let channel: string
let shift = 0

/** The system's clock, set to another time. */
const clock: Clock = { ...systemClock, now: () => Date.now() + shift }
function setClock(iso: string): void {
  shift = Date.parse(iso) - Date.now()
}

beforeEach(async () => {
  folder = temporaryFolder()
  store = openStore(folder.url)
  const context = () => ({ corpus: corpus(), today: FULL })
  const posts = new DailyPosts({ store, context, log: silent, clock, lease: 300 })
  const command = daily({ store, now: clock.now, refresh: (id) => posts.refresh(id) })
  running = await startBot({ context, commands, guildCommands: [command], companions: [posts] })
  standIn = running.standIn
  guild = standIn.guildId
  channel = standIn.channels.daily
  setClock(MINUTE_BEFORE)
}, 60_000)

afterEach(async () => {
  await running.stop()
  store.close()
  folder.remove()
})

async function say(command: string, options: Record<string, string> = {}): Promise<string> {
  const { message, ephemeral } = await standIn.interact({ command: `daily ${command}`, options })
  expect(ephemeral).toBe(true)
  return (message?.content || message?.embeds[0]?.description) ?? ''
}

const set = (options: Record<string, string> = {}) =>
  say('set', { channel, time: '09:00', timezone: 'UTC', ...options })
const posts = () => standIn.messages(channel).filter(({ author }) => author.id === standIn.bot.id)
const posted = (count: number) => expect.poll(() => posts().length, { timeout: 10_000 }).toBe(count)
const state = (day = FULL) => store.claims.get(guild, day)?.state

describe('/daily set', () => {
  test('a few seconds ahead: the post appears in its channel, with its sources, and once', async () => {
    expect(await set({ timezone: 'utc' })).toBe(
      `**A post every day at 09:00, UTC**\n<#${channel}>\nNext: Saturday, 8 August 2026, 09:00\nOn a day without events there is no post.`,
    )
    await posted(1)
    const [post] = posts()
    expect(post?.content).toBe('**On this day, 8 August 2026**')
    expect(post?.embeds[0]?.description).toMatch(/years ago/)
    expect(post?.embeds[0]?.description).toMatch(/\[\[1\]\]\(https?:/)
    expect(post?.nonce).toBe(nonce(guild, FULL))
    expect(standIn.requests.filter(({ route }) => route === CREATE.path).map(({ body }) => body)).toMatchObject([
      { enforce_nonce: true, allowed_mentions: { parse: [] } },
    ])
    await expect.poll(() => store.claims.get(guild, FULL)).toMatchObject({ state: 'posted', message: post?.id })
    expect(await set()).toContain('Next: Sunday, 9 August 2026, 09:00')
    expect(standIn.violations).toEqual([])
  })

  test('names every permission that is missing, and changes nothing', async () => {
    standIn.setBotPermissions(channel, { deny: PermissionFlagsBits.EmbedLinks | PermissionFlagsBits.SendMessages })
    await expect.poll(() => set()).toContain('It lacks: Send Messages, Embed Links.')
    standIn.setBotPermissions(channel, { deny: PermissionFlagsBits.ViewChannel })
    await expect.poll(() => set()).toContain('View Channel')
    expect(store.settings.all()).toEqual([])
  })

  test.each([
    [{ time: '25:00' }, '“25:00” is no time of day. Try 09:00, 9 am or 21:30.'],
    [{ timezone: 'Atlantis' }, '“Atlantis” is no time zone.'],
  ])('%j is refused with what would work', async (options, words) => {
    expect(await set(options)).toContain(words)
    expect(store.settings.all()).toEqual([])
  })

  test('suggests time zones', async () => {
    const typed = { command: 'daily set', focused: 'timezone', options: { timezone: 'yerev' } }
    expect((await standIn.autocomplete(typed)).choices).toEqual([
      { name: 'Asia/Yerevan (UTC+4)', value: 'Asia/Yerevan' },
    ])
  })

  test('is for those who may manage the server, even where it is offered to others', async () => {
    const other = standIn.addUser('Other')
    await expect(standIn.interact({ command: 'daily off', userId: other.id })).rejects.toThrow(/administrators/)
    const rest = new REST({ api: standIn.api }).setToken(standIn.token)
    const id = standIn.commands().find(({ name }) => name === 'daily')?.id ?? ''
    await rest.patch(Routes.applicationCommand(standIn.applicationId, id), {
      body: { default_member_permissions: null },
    })
    await set()
    const { message } = await standIn.interact({ command: 'daily off', userId: other.id })
    expect(message?.content).toContain('Manage Server')
    expect(store.settings.get(guild)).toBeDefined()
  })
})

describe('/daily', () => {
  test('show and off, with and without a daily post', async () => {
    expect(await say('show')).toContain('There is no daily post in this server.')
    expect(await say('off')).toContain('There is no daily post in this server.')
    await set({ 'empty-days': 'nearest' })
    await posted(1)
    await expect.poll(() => say('show')).toContain('Saturday, 8 August 2026: posted')
    expect(await say('show')).toContain('Next: Sunday, 9 August 2026, 09:00')
    expect(await say('show')).toContain('nearest anniversary of the week')
    expect(await say('off')).toContain('No more daily posts')
    setClock('2026-08-10T08:59:59Z')
    await new Promise((resolve) => setTimeout(resolve, 1500))
    expect(posts()).toHaveLength(1)
  })

  test('preview shows the next post, to its user alone', async () => {
    expect(await say('preview')).toContain('This is the post of Saturday, 8 August 2026')
    expect(standIn.messages(channel)).toEqual([])
  })

  test('nothing is said on an empty day, or the nearest of the week', async () => {
    const empty = emptyDay()
    setClock(`${empty}T08:59:58Z`)
    expect(await set()).not.toContain(empty)
    await expect.poll(() => state(empty), { timeout: 10_000 }).toBe('nothing')
    expect(posts()).toEqual([])
    const second = standIn.addGuild('Second')
    const userId = standIn.addUser('Admin', { admin: true }).id
    await expect.poll(() => running.bot.client.guilds.cache.has(second.id)).toBe(true)
    setClock(`${empty}T08:59:59Z`)
    const choice = { channel: second.channelId, time: '9', timezone: 'UTC', 'empty-days': 'nearest' }
    await standIn.interact({ command: 'daily set', options: choice, channelId: second.channelId, userId })
    const messages = () => standIn.messages(second.channelId).filter(({ content }) => content !== '')
    await expect
      .poll(() => messages().find(({ content }) => content === headingOf(empty)), { timeout: 10_000 })
      .toBeDefined()
    const [post] = messages().filter(({ content }) => content === headingOf(empty))
    expect(post?.embeds[0]?.description).toContain('this is the nearest anniversary of the week')
  })
})

describe('a post that fails', () => {
  test('with its answer lost is not doubled', async () => {
    standIn.faults.inject({ kind: 'lost-answer', status: 502 }, CREATE, 20)
    await set()
    await expect.poll(() => state(), { timeout: 20_000 }).toBe('posted')
    expect(posts()).toHaveLength(1)
  })

  test.each([
    ['a closed connection', { kind: 'drop' }],
    ['an error', { kind: 'status', status: 503 }],
    ['a rate limit', { kind: 'rate-limit', retryAfterSeconds: 0.5 }],
  ] as const)('with %s is made good', async (_, fault) => {
    standIn.faults.inject(fault, CREATE, 1)
    await set()
    await expect.poll(() => state(), { timeout: 25_000 }).toBe('posted')
    expect(posts()).toHaveLength(1)
  })

  test('is settled by looking after a restart, also when the nonce is forgotten', async () => {
    // The post of a process that died before it could note it, long ago.
    const rest = new REST({ api: standIn.api }).setToken(standIn.token)
    const sent = { body: { content: headingOf(FULL) } }
    await rest.post(Routes.channelMessages(channel), sent)
    for (let i = 0; i < 150; i++) standIn.say(`Chatter ${i}`, { channelId: channel })
    const choice = { guild, channel, time: '09:00', zone: 'UTC', emptyDay: 'skip' } as const
    store.settings.set(choice, clock.now())
    store.claims.take({ guild, day: FULL, due: Date.parse(`${FULL}T09:00Z`), channel }, clock.now())
    setClock(`${FULL}T12:00:00Z`)
    await running.restart()
    await expect.poll(() => state(), { timeout: 20_000 }).toBe('posted')
    expect(posts()).toHaveLength(1)
  })

  test('and was never sent is sent after a restart', async () => {
    const choice = { guild, channel, time: '09:00', zone: 'UTC', emptyDay: 'skip' } as const
    store.settings.set(choice, clock.now())
    store.claims.take({ guild, day: FULL, due: Date.parse(`${FULL}T09:00Z`), channel }, clock.now())
    setClock(`${FULL}T12:00:00Z`)
    await standIn.interact({ command: 'on-this-day', options: { date: FULL }, channelId: channel })
    await running.restart()
    await expect.poll(() => state(), { timeout: 20_000 }).toBe('posted')
    expect(posts().filter(({ content }) => content === headingOf(FULL))).toHaveLength(1)
  })

  test('stays in doubt where the history cannot be read', async () => {
    const choice = { guild, channel, time: '09:00', zone: 'UTC', emptyDay: 'skip' } as const
    store.settings.set(choice, clock.now())
    store.claims.take({ guild, day: FULL, due: Date.parse(`${FULL}T09:00Z`), channel }, clock.now())
    standIn.setBotPermissions(channel, { deny: PermissionFlagsBits.ReadMessageHistory })
    setClock(`${FULL}T12:00:00Z`)
    await running.restart()
    await expect.poll(() => state(), { timeout: 20_000 }).toBe('in-doubt')
    expect(posts()).toEqual([])
    expect(await say('show')).toContain(
      'perhaps posted. Whether it was posted cannot be told without Read Message History.',
    )
  })

  test('because the channel is gone: stopped, the owner is told once, and /daily show says why', async () => {
    standIn.changeGuild(guild, { ownerId: standIn.user.id })
    await set()
    standIn.deleteChannel(channel)
    const told = () => standIn.messages(standIn.directChannel(standIn.user.id))
    await expect.poll(() => told().length, { timeout: 10_000 }).toBe(1)
    expect(told()[0]?.content).toBe(
      'The daily post in Research has stopped. The channel does not exist any more. To start it again, use `/daily set` there.',
    )
    const shown = await say('show')
    expect(shown).toContain('The daily post has stopped')
    expect(shown).toContain('Stopped on Saturday, 8 August 2026: The channel does not exist any more.')
    await running.restart()
    setClock('2026-08-09T08:59:59Z')
    await new Promise((resolve) => setTimeout(resolve, 2500))
    expect(told()).toHaveLength(1)
    channel = standIn.channels.research
    expect(await set()).toContain('Next: Monday, 10 August 2026')
    expect(store.settings.get(guild)?.suspension).toBeUndefined()
  })

  test('because a permission is gone: named; the system channel is told where the owner takes no messages', async () => {
    const closed = standIn.addUser('Owner', { acceptsMessages: false })
    standIn.changeGuild(guild, { ownerId: closed.id, systemChannelId: standIn.channels.research })
    await set()
    standIn.setBotPermissions(channel, { deny: PermissionFlagsBits.EmbedLinks })
    const told = () => standIn.messages(standIn.channels.research).filter(({ content }) => content.includes('stopped'))
    await expect.poll(() => told().length, { timeout: 10_000 }).toBe(1)
    expect(told()[0]?.content).toContain('The bot lacks a permission in the channel: Embed Links.')
    expect(await say('show', {})).toContain('Embed Links')
  })

  test('where nobody can be told, /daily show still says why', async () => {
    await set()
    standIn.deleteChannel(channel)
    await expect.poll(() => store.settings.get(guild)?.suspension?.told, { timeout: 10_000 }).toBe(true)
    expect(await say('show')).toContain('The channel does not exist any more.')
  })
})

describe('a server that the bot is removed from', () => {
  test('leaves no settings', async () => {
    await set()
    standIn.removeBotFrom(guild)
    await expect.poll(() => store.settings.all()).toEqual([])
  })

  test('while it was not running leaves none either, unless the database is another bot’s', async () => {
    const second = standIn.addGuild('Second')
    const choice = { channel, time: '09:00', zone: 'UTC', emptyDay: 'skip' } as const
    for (const id of [guild, second.id]) store.settings.set({ ...choice, guild: id }, clock.now())
    await running.bot.stop()
    standIn.removeBotFrom(second.id)
    await running.restart()
    expect(store.settings.all().map((settings) => settings.guild)).toEqual([guild])
    await running.bot.stop()
    standIn.removeBotFrom(guild)
    await running.restart()
    expect(store.settings.all().map((settings) => settings.guild)).toEqual([guild])
  })
})

test('the pages of a post turn for nobody; everybody gets a copy', async () => {
  const day = dayWithPages()
  setClock(`${day}T08:59:58Z`)
  await set()
  await posted(1)
  const [post] = posts()
  const { ephemeral, response } = await standIn.click({ messageId: post?.id ?? '', component: '▶' })
  expect({ ephemeral, response }).toEqual({ ephemeral: true, response: 'message' })
  expect(posts()[0]?.embeds).toEqual(post?.embeds)
})

/** A day of the year without any event, next to one that has some. */
function emptyDay(): string {
  return find(
    (day) =>
      dayShown(corpus().chronicle, day, 'skip') === undefined &&
      dayShown(corpus().chronicle, day, 'nearest') !== undefined,
  )
}

/** A day whose post has several pages. */
function dayWithPages(): string {
  return find((day) => (dailyMessage({ corpus: corpus(), today: day }, day, 'skip', '1')?.components.length ?? 0) > 0)
}

function find(fits: (day: string) => boolean): string {
  for (let day = '2026-01-01'; day < '2027'; day = addDays(day, 1)) if (fits(day)) return day
  throw new Error('no such day')
}
