import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { ChannelType } from 'discord-api-types/v10'
import { type WebSocket, WebSocketServer } from 'ws'
import { z } from 'zod'
import { avatar } from './avatar.ts'
import type { Introduction, PageActions, PageEvent, ShownChannel, Surroundings } from './protocol.ts'
import { sessionHeader } from './protocol.ts'
import { shownMessage } from './shown-message.ts'
import { ApiError } from './stand-in/api-error.ts'
import { CommandInputError } from './stand-in/command-input.ts'
import type { StandInEvent } from './stand-in/events.ts'
import type { StandIn } from './stand-in.ts'

const largestRequest = 64 * 1024

const securityHeaders = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    // The message components set colours through style attributes; no style element and no script may be inline.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
}

const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
const requests = {
  '/session': z.object({ previous: z.string().optional() }),
  '/command': z.object({ channelId: z.string(), command: z.string(), options: values }),
  '/autocomplete': z.object({ channelId: z.string(), command: z.string(), options: values, focused: z.string() }),
  '/component': z.object({ messageId: z.string(), component: z.string(), values: z.array(z.string()).optional() }),
  '/say': z.object({ channelId: z.string(), text: z.string().trim().min(1).max(2000) }),
}

interface Tab {
  userId: string
  /** Usually one; after a reload, for a moment, two. */
  streams: Set<WebSocket>
}

/** A request that the page server refuses, with the HTTP status that says so. */
class Refusal extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.name = 'Refusal'
    this.status = status
  }
}

/** Answers the requests of the page: its files, what its user does, and a stream of what happens. */
export class PageServer {
  readonly #standIn: StandIn
  readonly #introduction: Introduction
  readonly #files: ReadonlyMap<string, { type: string; body: string }>
  readonly #tabs = new Map<string, Tab>()
  // A browser opens only six plain connections to a host, too few for as many tabs.
  readonly #streams = new WebSocketServer({ noServer: true })

  constructor(standIn: StandIn, introduction: Introduction, files: { html: string; script: string; styles: string }) {
    this.#standIn = standIn
    this.#introduction = introduction
    this.#files = new Map([
      ['/', { type: 'text/html', body: files.html }],
      ['/page.js', { type: 'text/javascript', body: files.script }],
      ['/page.css', { type: 'text/css', body: files.styles }],
      ['/favicon.svg', { type: 'image/svg+xml', body: avatar(standIn.bot.id, standIn.bot.username, true) }],
    ])
  }

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost')
    try {
      if (request.method === 'POST') await this.#act(url.pathname, request, response)
      else if (request.method !== 'GET') throw new Refusal(405, 'Only GET and POST are served.')
      else if (url.pathname.startsWith('/avatars/')) this.#avatar(url.pathname.slice('/avatars/'.length), response)
      else this.#file(url.pathname, response)
    } catch (error) {
      send(response, statusOf(error), {
        error: error instanceof z.ZodError ? z.prettifyError(error) : messageOf(error),
      })
    }
  }

  /** Takes over a connection that asks to become a WebSocket: the stream of events to a tab. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const tab = url.pathname === '/events' ? this.#tabs.get(url.searchParams.get('session') ?? '') : undefined
    if (tab) this.#streams.handleUpgrade(request, socket, head, (stream) => this.#welcome(tab, stream))
    else socket.end('HTTP/1.1 410 Gone\r\nconnection: close\r\n\r\n')
  }

  /** Ends all streams. */
  close(): void {
    for (const stream of this.#streams.clients) stream.terminate()
    this.#streams.close()
  }

  /** Passes on what happened to those who may see it. */
  tell(event: StandInEvent): void {
    for (const tab of this.#tabs.values()) {
      for (const pageEvent of this.#toPage(event, tab.userId)) {
        for (const stream of tab.streams) sendEvent(stream, pageEvent)
      }
    }
  }

  #toPage(event: StandInEvent, userId: string): PageEvent[] {
    switch (event.type) {
      case 'message-created':
      case 'message-updated': {
        const { message, viewer } = event
        const mine = viewer === undefined || viewer === userId
        return mine && this.#sees(userId, message.channel_id)
          ? [{ type: 'message', message: shownMessage(message) }]
          : []
      }
      case 'message-deleted':
        return [{ type: 'message-deleted', id: event.id }]
      case 'interaction-failed': {
        const { id, channelId, command } = event
        return event.userId === userId ? [{ type: 'failed', failed: { id, channelId, command: command ?? '' } }] : []
      }
      case 'violation':
        return [{ type: 'violation', violation: event.violation }]
      default:
        return [{ type: 'surroundings', surroundings: this.#surroundings(userId) }]
    }
  }

  #file(path: string, response: ServerResponse): void {
    const file = this.#files.get(path)
    if (!file) throw new Refusal(404, 'There is no such page.')
    response.writeHead(200, { ...securityHeaders, 'content-type': `${file.type}; charset=utf-8` }).end(file.body)
  }

  #avatar(id: string, response: ServerResponse): void {
    const { bot } = this.#standIn
    const name = this.#standIn.users().find((user) => user.id === id)?.global_name ?? '?'
    response
      .writeHead(200, { ...securityHeaders, 'content-type': 'image/svg+xml' })
      .end(avatar(id, name, id === bot.id))
  }

  #welcome(tab: Tab, stream: WebSocket): void {
    tab.streams.add(stream)
    stream.on('close', () => tab.streams.delete(stream))
    stream.on('error', () => stream.terminate())
    const surroundings = this.#surroundings(tab.userId)
    const messages = surroundings.channels.flatMap(({ id }) => this.#standIn.messages(id, tab.userId))
    sendEvent(stream, {
      type: 'welcome',
      introduction: this.#introduction,
      surroundings,
      messages: messages.map(shownMessage),
      violations: [...this.#standIn.violations],
    })
  }

  async #act(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isAction(path)) throw new Refusal(404, 'There is no such action.')
    if (!request.headers['content-type']?.startsWith('application/json')) {
      throw new Refusal(415, 'Actions are sent as JSON.')
    }
    const body = await readJson(request)
    if (path === '/session') {
      const { previous } = requests[path].parse(body)
      return send(response, 200, this.#session(previous))
    }
    const tab = this.#tabs.get(String(request.headers[sessionHeader]))
    if (!tab) throw new Refusal(410, 'This session is over. Reload the page.')
    const { userId } = tab
    switch (path) {
      case '/command': {
        const exchange = await this.#standIn.interact({ ...requests[path].parse(body), userId })
        return send(response, 200, { answered: exchange.response !== 'none' })
      }
      case '/autocomplete': {
        const { choices } = await this.#standIn.autocomplete({ ...requests[path].parse(body), userId })
        return send(response, 200, { choices })
      }
      case '/component': {
        const { messageId, component, values: chosen } = requests[path].parse(body)
        const exchange = await this.#standIn.click({
          messageId,
          component,
          userId,
          ...(chosen ? { values: chosen } : {}),
        })
        return send(response, 200, { answered: exchange.response !== 'none' })
      }
      case '/say': {
        const { channelId, text } = requests[path].parse(body)
        return send(response, 200, { id: this.#standIn.say(text, { channelId, userId }).id })
      }
    }
  }

  #session(previous: string | undefined): PageActions['/session']['response'] {
    if (previous !== undefined && this.#tabs.has(previous)) return { session: previous }
    const session = randomBytes(24).toString('base64url')
    const count = this.#tabs.size + 1
    const user = count === 1 ? this.#standIn.user : this.#standIn.addUser(`Reader ${count}`, { admin: true })
    this.#tabs.set(session, { userId: user.id, streams: new Set() })
    return { session }
  }

  #surroundings(userId: string): Surroundings {
    const { bot, guildId } = this.#standIn
    const channels: ShownChannel[] = this.#standIn.channelsOf(guildId).map((channel) => ({
      id: channel.id,
      name: channel.name ?? '',
      kind: 'text',
      topic: ('topic' in channel ? channel.topic : null) ?? '',
      commands: this.#standIn.availableCommands({ userId, channelId: channel.id }),
    }))
    const direct = this.#standIn.directChannel(userId)
    const name = bot.global_name ?? bot.username
    const directCommands = this.#standIn.availableCommands({ userId, channelId: direct })
    channels.push({ id: direct, name, kind: 'direct', topic: '', commands: directCommands })
    const mentionable = {
      channels: Object.fromEntries(
        channels.filter(({ kind }) => kind === 'text').map((channel) => [channel.id, channel.name]),
      ),
      users: Object.fromEntries(this.#standIn.users().map((each) => [each.id, each.global_name ?? each.username])),
    }
    const user = { id: userId, name: mentionable.users[userId] ?? '' }
    return {
      user,
      bot: { id: bot.id, name, connected: this.#standIn.gateway.connected },
      server: this.#standIn.guildName,
      channels,
      mentionable,
    }
  }

  #sees(userId: string, channelId: string): boolean {
    const channel = this.#standIn.channel(channelId)
    if (channel?.type === ChannelType.GuildText) return channel.guild_id === this.#standIn.guildId
    return channel?.recipients?.some(({ id }) => id === userId) ?? false
  }
}

function statusOf(error: unknown): number {
  if (error instanceof Refusal) return error.status
  if (error instanceof z.ZodError) return 400
  return error instanceof CommandInputError || error instanceof ApiError ? 422 : 500
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function isAction(path: string): path is keyof PageActions {
  return path in requests
}

function sendEvent(stream: WebSocket, event: PageEvent): void {
  stream.send(JSON.stringify(event))
}

function send(response: ServerResponse, status: number, body: object): void {
  if (response.headersSent) return
  response.writeHead(status, { ...securityHeaders, 'content-type': 'application/json' }).end(JSON.stringify(body))
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > largestRequest) throw new Refusal(413, 'The request is too large.')
    chunks.push(bytes)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    throw new Refusal(400, 'The request is not JSON.')
  }
}
