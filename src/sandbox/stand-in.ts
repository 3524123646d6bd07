import { createServer, type Server } from 'node:http'
import {
  type APIApplicationCommand,
  type APIMessage,
  type APIUser,
  ChannelType,
  GatewayIntentBits,
} from 'discord-api-types/v10'
import { EventFeed, type StandInEvent } from './stand-in/events.ts'
import { Faults } from './stand-in/faults.ts'
import { Gateway } from './stand-in/gateway.ts'
import {
  type AutocompleteRequest,
  type CommandRequest,
  type ComponentRequest,
  type Exchange,
  Interactions,
  type Occasion,
} from './stand-in/interactions.ts'
import { Messages } from './stand-in/messages.ts'
import { type RequestRecord, Rest } from './stand-in/rest.ts'
import { deleteChannel, joinGuild, leaveGuild, type RouteContext } from './stand-in/routes.ts'
import { snowflakes } from './stand-in/snowflake.ts'
import { type Channel, State } from './stand-in/state.ts'
import type { Violation } from './stand-in/violation.ts'
import { hostRefusal } from './visitors.ts'

export interface StandInOptions {
  /** Port on 127.0.0.1; 0, the default, takes a free one. */
  port?: number
  /** The bot's token; anything else is refused. */
  token?: string
  /** The name under which the bot appears. */
  botName?: string
  /** The name of the server that the bot is in at the start. */
  guildName?: string
  /** How long the bot may take for its first response to an interaction; Discord: 3000. */
  firstResponseMs?: number
  /** How long an interaction can be answered at all; Discord: 15 minutes. */
  tokenLifetimeMs?: number
  heartbeatIntervalMs?: number
  /** Milliseconds since 1970, for ids, time stamps and the lifetime of tokens. */
  now?: () => number
}

/** What a test or the page says about where somebody acts; by default the first user in the first channel. */
type At = Partial<Occasion>

/**
 * A local Discord for one bot: the part of the REST API and of the gateway that a bot of slash commands needs, in
 * memory. What the bot may not send is refused as Discord would and kept in `violations`; what the stand-in does
 * not have is answered with 501.
 */
export interface StandIn {
  /** The base of the REST API, for discord.js: `new Client({ rest: { api } })`. */
  readonly api: string
  readonly port: number
  readonly token: string
  readonly applicationId: string
  readonly bot: APIUser
  /** The server that the bot is in at the start, with its channels `#research` and `#on-this-day`. */
  readonly guildId: string
  readonly guildName: string
  readonly channels: { readonly research: string; readonly daily: string }
  /** The first user, an administrator of the server. */
  readonly user: APIUser

  /** The commands as the bot registered them, globally or for one server. */
  commands(guildId?: string): readonly APIApplicationCommand[]
  /** The commands that the command picker would list for a user in a channel. */
  availableCommands(at?: At): APIApplicationCommand[]
  /**
   * A user sends a command. Resolves with the bot's first response, or when its time is over.
   * @throws {CommandInputError} for what the Discord client would not send
   */
  interact(request: Omit<CommandRequest, keyof Occasion> & At): Promise<Exchange>
  /** A user types in an option with autocomplete; the suggestions are in `choices`. */
  autocomplete(request: Omit<AutocompleteRequest, keyof Occasion> & At): Promise<Exchange>
  /** A user clicks a button (by custom id or label), or chooses `values` in a menu. */
  click(request: Omit<ComponentRequest, 'userId'> & { userId?: string }): Promise<Exchange>
  /** The token of this interaction runs out now. */
  expireInteraction(id: string): void

  /** The messages of a channel, oldest first, with the ephemeral ones that this user sees. */
  messages(channelId: string, viewer?: string): APIMessage[]
  message(id: string): APIMessage | undefined
  /** A user writes into a channel. */
  say(text: string, at?: At): APIMessage

  addUser(name: string, options?: { admin?: boolean; userInstall?: boolean; acceptsMessages?: boolean }): APIUser
  addGuild(name: string, options?: { botJoined?: boolean }): { id: string; channelId: string }
  addChannel(guildId: string, name: string): string
  /** Everybody, the bot included. */
  users(): APIUser[]
  /** The private channel between a user and the bot. */
  directChannel(userId: string): string
  /** A private channel among users, without the bot. */
  addGroupChannel(userIds: readonly string[]): string
  channel(id: string): Channel | undefined
  channelsOf(guildId: string): readonly Channel[]
  deleteChannel(id: string): void
  /** Grants or refuses the bot permissions (`PermissionFlagsBits`) in one channel. */
  setBotPermissions(channelId: string, change: { allow?: bigint; deny?: bigint }): void
  /** Gives a server an owner among its users, or a channel for Discord's own messages. */
  changeGuild(guildId: string, change: { ownerId?: string; systemChannelId?: string }): void
  removeBotFrom(guildId: string): void
  addBotTo(guildId: string): void

  readonly gateway: Gateway
  readonly faults: Faults
  /** The last thousand. */
  readonly violations: readonly Violation[]
  /** The last thousand REST requests by the bot. */
  readonly requests: readonly RequestRecord[]
  subscribe(listener: (event: StandInEvent) => void): () => void
  close(): Promise<void>
}

/**
 * Starts a stand-in on 127.0.0.1.
 * @throws {Error} with code EADDRINUSE when the port is taken
 */
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const { token = 'stand-in.token', botName = 'Bot', guildName = 'Research', now = Date.now } = options
  const { firstResponseMs = 3000, tokenLifetimeMs = 15 * 60_000, heartbeatIntervalMs = 41_250 } = options
  const feed = new EventFeed()
  const faults = new Faults()
  const state = new State(snowflakes(now), now, botName)
  const messages = new Messages(state, feed)
  let port = 0
  const gatewayUrl = () => `ws://127.0.0.1:${port}`
  const gateway = new Gateway({
    state,
    feed,
    token,
    heartbeatIntervalMs,
    url: gatewayUrl,
    unknownOpcode: (opcode) => {
      const message = `The stand-in does not implement gateway opcode ${opcode}`
      rest.report(`gateway op ${opcode}`, [{ path: [], code: '501', message }])
    },
  })
  const interactions = new Interactions({ state, messages, feed, gateway, now, firstResponseMs, tokenLifetimeMs })
  const context: RouteContext = { state, messages, interactions, gateway, feed, gatewayUrl }
  const rest = new Rest({ context, token, faults, feed })
  tellBot(feed, state, gateway)

  const guildId = state.addGuild(guildName).data.id
  const channels = {
    research: state.addChannel(guildId, 'research', 'Ask with a slash command').id,
    daily: state.addChannel(guildId, 'on-this-day', 'What happened on this day').id,
  }
  const user = state.addUser('Reader', { admin: true })

  const server = createServer((request, response) => {
    const refusal = hostRefusal(request, { port, hosts: [], origins: 'none' })
    if (refusal) response.writeHead(403, { 'content-type': 'text/plain' }).end(refusal)
    else void rest.serve(request, response)
  })
  server.on('upgrade', (request, socket, head) => {
    if (hostRefusal(request, { port, hosts: [], origins: 'none' })) socket.destroy()
    else gateway.upgrade(request, socket, head)
  })
  port = await listen(server, options.port ?? 0)

  const occasion = (at: At): Occasion => ({
    userId: at.userId ?? user.id,
    channelId: at.channelId ?? channels.research,
  })

  return {
    api: `http://127.0.0.1:${port}/api`,
    port,
    token,
    applicationId: state.application.id,
    bot: state.bot,
    guildId,
    guildName,
    channels,
    user,
    commands: (guild) => state.commands.get(guild ?? '') ?? [],
    availableCommands: (at = {}) => interactions.available(occasion(at)),
    interact: (request) => interactions.command({ ...request, ...occasion(request) }),
    autocomplete: (request) => interactions.autocomplete({ ...request, ...occasion(request) }),
    click: (request) => interactions.component({ ...request, userId: request.userId ?? user.id }),
    expireInteraction: (id) => interactions.expire(id),
    messages: (channelId, viewer) => messages.in(channelId, viewer),
    message: (id) => messages.find(id),
    say: (text, at = {}) => {
      const { userId, channelId } = occasion(at)
      return messages.create({ channelId, author: state.user(userId), body: { content: text } })
    },
    addUser: (name, { userInstall, acceptsMessages = true, ...rest } = {}) => {
      const added = state.addUser(name, rest)
      if (userInstall) state.userInstalls.add(added.id)
      if (!acceptsMessages) state.closedToMessages.add(added.id)
      return added
    },
    addGuild: (name, guildOptions) => {
      const { data, botJoined } = state.addGuild(name, guildOptions)
      const channelId = state.addChannel(data.id, 'general').id
      if (botJoined) joinGuild(context, data.id)
      return { id: data.id, channelId }
    },
    addChannel: (guild, name) => {
      const channel = state.addChannel(guild, name)
      if (state.guild(guild).botJoined) gateway.dispatch('CHANNEL_CREATE', channel, GatewayIntentBits.Guilds)
      feed.emit({ type: 'channels-changed' })
      return channel.id
    },
    users: () => [...state.users.values()],
    directChannel: (userId) => state.directChannel(userId).id,
    addGroupChannel: (userIds) => state.addGroupChannel(userIds).id,
    channel: (id) => state.channels.get(id),
    channelsOf: (guild) => state.channelsOf(guild),
    deleteChannel: (id) => deleteChannel(context, id),
    setBotPermissions: (channelId, change) => {
      const channel = state.setBotPermissions(channelId, change)
      gateway.dispatch('CHANNEL_UPDATE', channel, GatewayIntentBits.Guilds)
    },
    changeGuild: (guildId, { ownerId, systemChannelId }) => {
      const { data } = state.guild(guildId)
      if (ownerId !== undefined) data.owner_id = state.user(ownerId).id
      if (systemChannelId !== undefined) data.system_channel_id = state.channel(systemChannelId).id
      gateway.dispatch('GUILD_UPDATE', data, GatewayIntentBits.Guilds)
    },
    removeBotFrom: (guild) => leaveGuild(context, guild),
    addBotTo: (guild) => joinGuild(context, guild),
    gateway,
    faults,
    violations: rest.violations,
    requests: rest.requests,
    subscribe: (listener) => feed.subscribe(listener),
    close: async () => {
      await gateway.stop()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Lets a bot with the intents for it hear of messages. Nobody but the user hears of an ephemeral one. */
function tellBot(feed: EventFeed, state: State, gateway: Gateway): void {
  const about = (channelId: string) => {
    const channel = state.channels.get(channelId)
    const inGuild = channel?.type === ChannelType.GuildText
    const intent = inGuild ? GatewayIntentBits.GuildMessages : GatewayIntentBits.DirectMessages
    return { intent, extra: inGuild ? { guild_id: channel.guild_id } : {} }
  }
  feed.subscribe((event) => {
    if (event.type === 'message-created' || event.type === 'message-updated') {
      if (event.viewer !== undefined) return
      const { intent, extra } = about(event.message.channel_id)
      const name = event.type === 'message-created' ? 'MESSAGE_CREATE' : 'MESSAGE_UPDATE'
      const hidden = event.message.author.id === state.bot.id ? {} : { content: '', embeds: [], components: [] }
      gateway.dispatch(
        name,
        (intents: number) => {
          const mayRead = (intents & GatewayIntentBits.MessageContent) !== 0
          return { ...event.message, ...(mayRead ? {} : hidden), ...extra }
        },
        intent,
      )
    } else if (event.type === 'message-deleted' && event.viewer === undefined) {
      const { intent, extra } = about(event.channelId)
      gateway.dispatch('MESSAGE_DELETE', { id: event.id, channel_id: event.channelId, ...extra }, intent)
    }
  })
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}
