import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10'
import { type WebSocket, WebSocketServer } from 'ws'
import { z } from 'zod'
import type { EventFeed } from './events.ts'
import type { State } from './state.ts'

/** Beyond this many the oldest events cannot be replayed any more. */
const replayableEvents = 1000

const knownIntents = Object.values(GatewayIntentBits).reduce<number>(
  (sum, bit) => (typeof bit === 'number' ? sum | bit : sum),
  0,
)

const payload = z.object({ op: z.number().int(), d: z.unknown() })
const identify = z.object({
  token: z.string(),
  intents: z.number().int().nonnegative(),
  properties: z.record(z.string(), z.unknown()),
  shard: z.tuple([z.number().int(), z.number().int()]).optional(),
})
const resume = z.object({ token: z.string(), session_id: z.string(), seq: z.number().int().nonnegative() })

interface Session {
  readonly id: string
  readonly intents: number
  readonly shard: [number, number]
  sequence: number
  /** What was sent, for a bot that resumes. */
  sent: { sequence: number; text: string }[]
  socket: WebSocket | undefined
}

interface GatewayOptions {
  state: State
  feed: EventFeed
  token: string
  heartbeatIntervalMs: number
  /** Where a bot connects and resumes: `ws://127.0.0.1:8642`. */
  url(): string
  /** What the bot sent and the stand-in does not know is reported here. */
  unknownOpcode(opcode: number): void
}

/** The WebSocket side: https://discord.com/developers/docs/events/gateway. */
export class Gateway {
  readonly #options: GatewayOptions
  readonly #server = new WebSocketServer({ noServer: true })
  readonly #sessions = new Map<string, Session>()
  #refusals: number[] = []

  constructor(options: GatewayOptions) {
    this.#options = options
  }

  /** Whether a bot is connected and identified. */
  get connected(): boolean {
    return this.#open().length > 0
  }

  /** Takes over a connection that asks to become a WebSocket. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#server.handleUpgrade(request, socket, head, (connection) => this.#serve(connection))
  }

  /** Sends an event to every session that asked for it; one that is away gets it when it resumes. */
  dispatch(event: string, data: object | ((intents: number) => object), intent: GatewayIntentBits | 0 = 0): void {
    for (const session of this.#sessions.values()) {
      if ((session.intents & intent) !== intent) continue
      this.#send(session, event, typeof data === 'function' ? data(session.intents) : data)
    }
  }

  /** Cuts the connection without a word, as a network does. The session can be resumed. */
  drop(): void {
    for (const { socket } of this.#open()) socket?.terminate()
  }

  /** Op 7: asks the bot to reconnect and resume. */
  requestReconnect(): void {
    for (const { socket } of this.#open()) socket?.send(JSON.stringify({ op: GatewayOpcodes.Reconnect, d: null }))
  }

  /** Op 9: the session is over; when `resumable`, the bot may try to resume it all the same. */
  invalidateSession(resumable = false): void {
    for (const session of this.#open()) {
      if (!resumable) this.#sessions.delete(session.id)
      session.socket?.send(JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: resumable }))
    }
  }

  /** Closes every connection with a code, such as 4009 (session timed out). */
  close(code: number): void {
    for (const { socket } of this.#open()) socket?.close(code)
  }

  /** Closes the next connection with this code instead of letting it identify or resume, such as 4004. */
  refuseNext(code: number): void {
    this.#refusals.push(code)
  }

  async stop(): Promise<void> {
    for (const socket of this.#server.clients) socket.terminate()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  #open(): Session[] {
    return [...this.#sessions.values()].filter(({ socket }) => socket !== undefined)
  }

  #serve(socket: WebSocket): void {
    let session: Session | undefined
    socket.on('message', (data) => {
      const parsed = payload.safeParse(readJson(String(data)))
      if (!parsed.success) return socket.close(GatewayCloseCodes.DecodeError)
      const { op, d } = parsed.data
      switch (op) {
        case GatewayOpcodes.Heartbeat:
          return socket.send(JSON.stringify({ op: GatewayOpcodes.HeartbeatAck }))
        case GatewayOpcodes.Identify:
          if (session) return socket.close(GatewayCloseCodes.AlreadyAuthenticated)
          session = this.#identify(socket, d)
          return
        case GatewayOpcodes.Resume:
          if (session) return socket.close(GatewayCloseCodes.AlreadyAuthenticated)
          session = this.#resume(socket, d)
          return
        case GatewayOpcodes.PresenceUpdate:
        case GatewayOpcodes.VoiceStateUpdate:
          if (!session) socket.close(GatewayCloseCodes.NotAuthenticated)
          return
        default:
          if (!session) return socket.close(GatewayCloseCodes.NotAuthenticated)
          if (op in GatewayOpcodes) return this.#options.unknownOpcode(op)
          return socket.close(GatewayCloseCodes.UnknownOpcode)
      }
    })
    socket.on('close', (code) => {
      if (session?.socket !== socket) return
      session.socket = undefined
      // A bot that says goodbye with 1000 or 1001 ends its session.
      if (code === 1000 || code === 1001) this.#sessions.delete(session.id)
      this.#options.feed.emit({ type: 'bot-disconnected' })
    })
    socket.on('error', () => socket.terminate())
    const hello = { heartbeat_interval: this.#options.heartbeatIntervalMs }
    socket.send(JSON.stringify({ op: GatewayOpcodes.Hello, d: hello, s: null, t: null }))
  }

  #identify(socket: WebSocket, data: unknown): Session | undefined {
    const parsed = identify.safeParse(data)
    if (!parsed.success) socket.close(GatewayCloseCodes.DecodeError)
    else if (!this.#admits(socket, parsed.data.token)) return undefined
    else if ((parsed.data.intents & ~knownIntents) !== 0) socket.close(GatewayCloseCodes.InvalidIntents)
    else return this.#start(socket, parsed.data)
    return undefined
  }

  #start(socket: WebSocket, { intents, shard = [0, 1] }: z.infer<typeof identify>): Session {
    const { state, feed, url } = this.#options
    const id = randomBytes(16).toString('hex')
    const session: Session = { id, intents, shard, sequence: 0, sent: [], socket }
    this.#sessions.set(id, session)
    const joined = [...state.guilds.values()].filter(({ botJoined }) => botJoined)
    this.#send(session, 'READY', {
      v: 10,
      user: state.bot,
      guilds: joined.map(({ data }) => ({ id: data.id, unavailable: true })),
      session_id: id,
      resume_gateway_url: url(),
      shard,
      application: {
        id: state.application.id,
        flags: state.application.flags,
        flags_new: state.application.flags_new,
      },
    })
    if ((intents & GatewayIntentBits.Guilds) !== 0) {
      for (const guild of joined) this.#send(session, 'GUILD_CREATE', guildCreate(state, guild.data.id))
    }
    feed.emit({ type: 'bot-connected' })
    return session
  }

  #resume(socket: WebSocket, data: unknown): Session | undefined {
    const parsed = resume.safeParse(data)
    if (!parsed.success) {
      socket.close(GatewayCloseCodes.DecodeError)
      return undefined
    }
    const { token, session_id, seq } = parsed.data
    if (!this.#admits(socket, token)) return undefined
    const session = this.#sessions.get(session_id)
    const oldest = session?.sent[0]?.sequence ?? (session?.sequence ?? 0) + 1
    if (!session || seq > session.sequence || seq < oldest - 1) {
      if (session) this.#sessions.delete(session.id)
      socket.send(JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: false }))
      return undefined
    }
    const previous = session.socket
    session.socket = socket
    previous?.terminate()
    for (const { sequence, text } of session.sent) if (sequence > seq) socket.send(text)
    this.#send(session, 'RESUMED', {})
    this.#options.feed.emit({ type: 'bot-connected' })
    return session
  }

  #admits(socket: WebSocket, token: string): boolean {
    const refusal = this.#refusals.shift()
    if (refusal !== undefined) socket.close(refusal)
    else if (token.replace(/^Bot /, '') !== this.#options.token) socket.close(GatewayCloseCodes.AuthenticationFailed)
    else return true
    return false
  }

  #send(session: Session, event: string, data: unknown): void {
    session.sequence++
    const text = JSON.stringify({ op: GatewayOpcodes.Dispatch, t: event, s: session.sequence, d: data })
    session.sent.push({ sequence: session.sequence, text })
    if (session.sent.length > replayableEvents) session.sent.shift()
    session.socket?.send(text)
  }
}

/** The payload of GUILD_CREATE: a guild with its channels and, of its members, the bot alone. */
export function guildCreate(state: State, guildId: string): Record<string, unknown> {
  const guild = state.guild(guildId)
  const own = guild.members.get(state.bot.id)
  return {
    ...guild.data,
    joined_at: guild.joinedAt,
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    members: own ? [own] : [],
    channels: state.channelsOf(guildId),
    threads: [],
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
