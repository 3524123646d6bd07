import { ChannelType, GatewayIntentBits, PermissionFlagsBits } from 'discord-api-types/v10'
import {
  cannotMessageUser,
  invalidForm,
  invalidRecipient,
  missingAccess,
  missingPermissions,
  notTheAuthor,
  unknownGuild,
  unknownMember,
  unknownMessage,
  unknownUser,
} from './api-error.ts'
import { callbackRule, commandListRule, commandPatchRule, commandRule, messageRules } from './body-rules.ts'
import { overwriteCommands, patchCommand, removeCommand, storedCommand, upsertCommand } from './commands.ts'
import { type BodyRule, checkBody } from './contract.ts'
import type { EventFeed } from './events.ts'
import { type Gateway, guildCreate } from './gateway.ts'
import type { Interactions } from './interactions.ts'
import type { MessageBody } from './message-limits.ts'
import { isEphemeral, type Messages } from './messages.ts'
import { has } from './permissions.ts'
import type { Channel, Guild, State } from './state.ts'

/** Everything a route works on. */
export interface RouteContext {
  state: State
  messages: Messages
  interactions: Interactions
  gateway: Gateway
  feed: EventFeed
  /** Where the gateway listens: `ws://127.0.0.1:8642`. */
  gatewayUrl(): string
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** The names in braces of a path pattern. */
type ParamNames<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamNames<Rest>
  : never

interface RouteRequest<Path extends string, Body> {
  param(name: ParamNames<Path>): string
  query: URLSearchParams
  body: Body
}

/** One row of the route table. */
export interface Route {
  method: Method
  /** As Discord documents it: `/channels/{channel_id}/messages`. */
  path: string
  /** Whether the bot's token is required. Interaction and webhook paths carry their own. */
  needsToken: boolean
  /**
   * Checks the body and does what was asked.
   * @returns the body to answer with; undefined for status 204
   * @throws {ApiError} when Discord would refuse
   */
  serve(
    context: RouteContext,
    request: { params: URLSearchParams; query: URLSearchParams; body: unknown },
  ): Promise<unknown>
}

function route<Path extends string, Body>(
  method: Method,
  path: Path,
  rule: BodyRule<Body>,
  handle: (context: RouteContext, request: RouteRequest<Path, Body>) => unknown,
): Route {
  return {
    method,
    path,
    needsToken: !/\{(interaction|webhook)_token\}/.test(path),
    async serve(context, { params, query, body }) {
      const checked = await checkBody(rule, body)
      if (!checked.ok) throw invalidForm(checked.problems)
      return handle(context, { param: (name) => params.get(name) ?? '', query, body: checked.body })
    },
  }
}

const noBody: BodyRule<unknown> = { schema: () => ({ safeParse: (body) => ({ success: true, data: body }) }) }

/** The part of Discord's API that the stand-in serves. Whatever is not here is answered with 501. */
export const routes: readonly Route[] = [
  route('GET', '/gateway', noBody, ({ gatewayUrl }) => ({ url: gatewayUrl() })),
  route('GET', '/gateway/bot', noBody, ({ gatewayUrl }) => ({
    url: gatewayUrl(),
    shards: 1,
    session_start_limit: { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 },
  })),

  route('GET', '/applications/@me', noBody, ({ state }) => state.application),
  route('GET', '/oauth2/applications/@me', noBody, ({ state }) => state.application),
  route('GET', '/users/@me', noBody, ({ state }) => state.bot),
  route('GET', '/users/@me/guilds', noBody, ({ state }) => joinedGuilds(state).map(({ data }) => data)),
  route('DELETE', '/users/@me/guilds/{guild_id}', noBody, (context, { param }) => {
    leaveGuild(context, joinedGuild(context.state, param('guild_id')).data.id)
  }),
  route('POST', '/users/@me/channels', messageRules.privateChannel, ({ state }, { body }) => {
    const id = 'recipient_id' in body ? String(body.recipient_id) : ''
    if (!state.users.has(id) || id === state.bot.id) throw invalidRecipient()
    return state.directChannel(id)
  }),
  route('GET', '/users/{user_id}', noBody, ({ state }, { param }) => {
    const user = state.users.get(param('user_id'))
    if (!user) throw unknownUser()
    return user
  }),

  route('GET', '/applications/{application_id}/commands', noBody, ({ state }, { param }) => {
    ownApplication(state, param('application_id'))
    return state.commands.get('') ?? []
  }),
  route('PUT', '/applications/{application_id}/commands', commandListRule, (context, { param, body }) => {
    ownApplication(context.state, param('application_id'))
    return overwriteCommands(context, undefined, body)
  }),
  route('POST', '/applications/{application_id}/commands', commandRule, (context, { param, body }) => {
    ownApplication(context.state, param('application_id'))
    return upsertCommand(context, undefined, body)
  }),
  route('GET', '/applications/{application_id}/commands/{command_id}', noBody, ({ state }, { param }) =>
    storedCommand(state, undefined, param('command_id')),
  ),
  route('PATCH', '/applications/{application_id}/commands/{command_id}', commandPatchRule, (context, { param, body }) =>
    patchCommand(context, undefined, param('command_id'), body),
  ),
  route('DELETE', '/applications/{application_id}/commands/{command_id}', noBody, (context, { param }) =>
    removeCommand(context, undefined, param('command_id')),
  ),
  route('GET', '/applications/{application_id}/guilds/{guild_id}/commands', noBody, ({ state }, { param }) => {
    ownApplication(state, param('application_id'))
    return state.commands.get(commandGuild(state, param('guild_id'))) ?? []
  }),
  route(
    'PUT',
    '/applications/{application_id}/guilds/{guild_id}/commands',
    commandListRule,
    (context, { param, body }) => {
      ownApplication(context.state, param('application_id'))
      return overwriteCommands(context, commandGuild(context.state, param('guild_id')), body)
    },
  ),
  route(
    'POST',
    '/applications/{application_id}/guilds/{guild_id}/commands',
    commandRule,
    (context, { param, body }) => {
      ownApplication(context.state, param('application_id'))
      return upsertCommand(context, commandGuild(context.state, param('guild_id')), body)
    },
  ),
  route(
    'GET',
    '/applications/{application_id}/guilds/{guild_id}/commands/{command_id}',
    noBody,
    ({ state }, { param }) => storedCommand(state, param('guild_id'), param('command_id')),
  ),
  route(
    'PATCH',
    '/applications/{application_id}/guilds/{guild_id}/commands/{command_id}',
    commandPatchRule,
    (context, { param, body }) => patchCommand(context, param('guild_id'), param('command_id'), body),
  ),
  route(
    'DELETE',
    '/applications/{application_id}/guilds/{guild_id}/commands/{command_id}',
    noBody,
    (context, { param }) => removeCommand(context, param('guild_id'), param('command_id')),
  ),

  route(
    'POST',
    '/interactions/{interaction_id}/{interaction_token}/callback',
    callbackRule,
    ({ interactions }, { param, query, body }) => {
      const result = interactions.respond(param('interaction_id'), param('interaction_token'), body)
      return query.get('with_response') === 'true' ? result : undefined
    },
  ),
  route('POST', '/webhooks/{webhook_id}/{webhook_token}', messageRules.followUp, ({ interactions }, { param, body }) =>
    interactions.followUp(param('webhook_token'), body),
  ),
  route('GET', '/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}', noBody, ({ interactions }, { param }) =>
    interactions.message(param('webhook_token'), param('message_id')),
  ),
  route(
    'PATCH',
    '/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}',
    messageRules.webhookEdit,
    ({ interactions }, { param, body }) => interactions.edit(param('webhook_token'), param('message_id'), body),
  ),
  route(
    'DELETE',
    '/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}',
    noBody,
    ({ interactions }, { param }) => interactions.delete(param('webhook_token'), param('message_id')),
  ),

  route('GET', '/channels/{channel_id}', noBody, ({ state }, { param }) => visibleChannel(state, param('channel_id'))),
  route('GET', '/channels/{channel_id}/messages', noBody, ({ state, messages }, { param, query }) => {
    const channel = visibleChannel(state, param('channel_id'))
    const mayRead = has(state.permissionsIn(channel, state.bot.id), PermissionFlagsBits.ReadMessageHistory)
    return mayRead ? page(messages.in(channel.id), query) : []
  }),
  route('POST', '/channels/{channel_id}/messages', messageRules.create, (context, { param, body }) => {
    const { state, messages } = context
    const channel = writableChannel(state, param('channel_id'), body)
    const { nonce, enforce_nonce, message_reference } = body
    const earlier = nonce !== undefined && enforce_nonce ? messages.withNonce(channel.id, nonce) : undefined
    const replyTo = message_reference?.message_id
    return earlier ?? messages.create({ channelId: channel.id, author: state.bot, body, nonce, replyTo })
  }),
  route('GET', '/channels/{channel_id}/messages/{message_id}', noBody, ({ state, messages }, { param }) => {
    const channel = visibleChannel(state, param('channel_id'))
    const message = messages.get(param('message_id'))
    if (message.channel_id !== channel.id || isEphemeral(message)) throw unknownMessage()
    return message
  }),
  route(
    'PATCH',
    '/channels/{channel_id}/messages/{message_id}',
    messageRules.edit,
    ({ state, messages }, { param, body }) => messages.edit(ownMessage(state, messages, param).id, body),
  ),
  route('DELETE', '/channels/{channel_id}/messages/{message_id}', noBody, ({ state, messages }, { param }) => {
    messages.delete(ownMessage(state, messages, param).id)
  }),
  route('POST', '/channels/{channel_id}/typing', noBody, ({ state }, { param }) => {
    writableChannel(state, param('channel_id'), {})
  }),

  route('GET', '/guilds/{guild_id}', noBody, ({ state }, { param, query }) => {
    const { data, members } = joinedGuild(state, param('guild_id'))
    if (query.get('with_counts') !== 'true') return data
    return { ...data, approximate_member_count: members.size, approximate_presence_count: members.size }
  }),
  route('GET', '/guilds/{guild_id}/channels', noBody, ({ state }, { param }) =>
    state.channelsOf(joinedGuild(state, param('guild_id')).data.id),
  ),
  route(
    'GET',
    '/guilds/{guild_id}/roles',
    noBody,
    ({ state }, { param }) => joinedGuild(state, param('guild_id')).data.roles,
  ),
  route('GET', '/guilds/{guild_id}/members/{user_id}', noBody, ({ state }, { param }) => {
    const id = param('user_id') === '@me' ? state.bot.id : param('user_id')
    const member = joinedGuild(state, param('guild_id')).members.get(id)
    if (!member) throw unknownMember()
    return member
  }),
  route('GET', '/users/@me/guilds/{guild_id}/member', noBody, ({ state }, { param }) => {
    const member = joinedGuild(state, param('guild_id')).members.get(state.bot.id)
    if (!member) throw unknownMember()
    return member
  }),
]

/** The bot leaves a guild or is removed from it; what it registered there is gone. */
export function leaveGuild({ state, gateway, feed }: RouteContext, guildId: string): void {
  const guild = state.guild(guildId)
  guild.botJoined = false
  state.commands.delete(guildId)
  gateway.dispatch('GUILD_DELETE', { id: guildId }, GatewayIntentBits.Guilds)
  feed.emit({ type: 'channels-changed' })
}

/** The bot is added to a guild. */
export function joinGuild({ state, gateway, feed }: RouteContext, guildId: string): void {
  state.guild(guildId).botJoined = true
  gateway.dispatch('GUILD_CREATE', guildCreate(state, guildId), GatewayIntentBits.Guilds)
  feed.emit({ type: 'channels-changed' })
}

/** Somebody deletes a channel. */
export function deleteChannel({ state, messages, gateway, feed }: RouteContext, channelId: string): void {
  const channel = state.channel(channelId)
  state.channels.delete(channelId)
  messages.forgetChannel(channelId)
  gateway.dispatch('CHANNEL_DELETE', channel, GatewayIntentBits.Guilds)
  feed.emit({ type: 'channels-changed' })
}

function joinedGuilds(state: State): Guild[] {
  return [...state.guilds.values()].filter(({ botJoined }) => botJoined)
}

function joinedGuild(state: State, id: string): Guild {
  const guild = state.guild(id)
  if (!guild.botJoined) throw unknownGuild()
  return guild
}

function commandGuild(state: State, id: string): string {
  if (!state.guilds.get(id)?.botJoined) throw missingAccess()
  return id
}

function ownApplication(state: State, id: string): void {
  if (id !== state.application.id) throw missingAccess()
}

function visibleChannel(state: State, id: string): Channel {
  const channel = state.channel(id)
  if (channel.type === ChannelType.GroupDM) throw missingAccess()
  if (channel.type === ChannelType.GuildText && !state.guild(channel.guild_id ?? '').botJoined) throw missingAccess()
  if (!has(state.permissionsIn(channel, state.bot.id), PermissionFlagsBits.ViewChannel)) throw missingAccess()
  return channel
}

function writableChannel(state: State, id: string, body: MessageBody): Channel {
  const channel = visibleChannel(state, id)
  const recipient = channel.type === ChannelType.DM ? channel.recipients?.[0]?.id : undefined
  if (recipient !== undefined && state.closedToMessages.has(recipient)) throw cannotMessageUser()
  const permissions = state.permissionsIn(channel, state.bot.id)
  if (!has(permissions, PermissionFlagsBits.SendMessages)) throw missingPermissions()
  if (body.embeds?.length && !has(permissions, PermissionFlagsBits.EmbedLinks)) throw missingPermissions()
  return channel
}

function ownMessage(state: State, messages: Messages, param: (name: 'channel_id' | 'message_id') => string) {
  const channel = visibleChannel(state, param('channel_id'))
  const message = messages.get(param('message_id'))
  if (message.channel_id !== channel.id || isEphemeral(message)) throw unknownMessage()
  if (message.author.id !== state.bot.id) throw notTheAuthor()
  return message
}

/** The part of a channel's messages that a query asks for, newest first. */
function page<Item extends { id: string }>(messages: readonly Item[], query: URLSearchParams): Item[] {
  const limit = Number(query.get('limit') ?? 50)
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
    throw invalidForm([{ path: ['limit'], code: 'NUMBER_TYPE_MAX', message: 'limit is between 1 and 100.' }])
  }
  const before = query.get('before')
  const after = query.get('after')
  const newestFirst = messages.toReversed()
  if (before) return newestFirst.filter(({ id }) => BigInt(id) < BigInt(before)).slice(0, limit)
  if (after) return newestFirst.filter(({ id }) => BigInt(id) > BigInt(after)).slice(-limit)
  return newestFirst.slice(0, limit)
}
