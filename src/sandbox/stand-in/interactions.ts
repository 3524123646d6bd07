import { randomBytes } from 'node:crypto'
import {
  type APIApplicationCommand,
  type APIApplicationCommandOptionChoice,
  type APIAuthorizingIntegrationOwnersMap,
  type APIInteractionResponse,
  type APIMessage,
  type APIMessageInteraction,
  type APIMessageInteractionMetadata,
  type APIUser,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  InteractionResponseType,
  InteractionType,
  Locale,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10'
import {
  alreadyAcknowledged,
  invalidForm,
  invalidWebhookToken,
  notImplemented,
  tooManyFollowUps,
  unknownInteraction,
  unknownMessage,
  unknownWebhook,
} from './api-error.ts'
import { CommandInputError, commandData, findCommand, type OptionValues } from './command-input.ts'
import { findComponent } from './components.ts'
import type { EventFeed } from './events.ts'
import type { Gateway } from './gateway.ts'
import type { MessageBody } from './message-limits.ts'
import { isEphemeral, isLoading, type Messages } from './messages.ts'
import { has, permissionsOf } from './permissions.ts'
import type { Channel, Guild, State } from './state.ts'

/** Beyond this many the oldest interactions are forgotten. */
const keptInteractions = 5000
/** Follow-ups that a bot may send where only a user, not the server, installed it. */
const userInstallFollowUps = 5

/** Who does something, and where. */
export interface Occasion {
  userId: string
  channelId: string
}

export interface CommandRequest extends Occasion {
  /** The words after the slash: `search`, `daily set`. */
  command: string
  options?: OptionValues
}

export interface AutocompleteRequest extends CommandRequest {
  /** The option in which the user is typing. What is typed so far is its value in `options`. */
  focused: string
}

export interface ComponentRequest {
  userId: string
  messageId: string
  /** The component, by custom id or, for a button, by its label. */
  component: string
  /** What was chosen, for a select menu. */
  values?: string[]
}

/** How the bot answered first. `none`: not in time. */
export type FirstResponse = 'message' | 'deferred' | 'update' | 'deferred-update' | 'choices' | 'none'

/** One interaction and what became of it. `message` and `followUps` show the present state, edits included. */
export interface Exchange {
  readonly id: string
  readonly response: FirstResponse
  readonly ephemeral: boolean
  /** The answer, or for an update the message with the component. Undefined when there is none or it was deleted. */
  readonly message: APIMessage | undefined
  readonly followUps: readonly APIMessage[]
  /** The suggestions, for an autocomplete. */
  readonly choices: readonly APIApplicationCommandOptionChoice[]
  /** Resolves when the deferred answer has come; at once if it was not deferred. Rejects after `timeoutMs`. */
  settled(timeoutMs?: number): Promise<APIMessage>
}

interface Interaction {
  readonly id: string
  readonly token: string
  readonly type: InteractionType
  readonly createdAt: number
  readonly user: APIUser
  readonly channel: Channel
  readonly owners: APIAuthorizingIntegrationOwnersMap
  /** What the user asked for: `/search`. */
  readonly commandName: string | undefined
  /** The message with the component, for a click. */
  readonly source: APIMessage | undefined
  response: FirstResponse | undefined
  ephemeral: boolean
  originalId: string | undefined
  readonly followUpIds: string[]
  choices: APIApplicationCommandOptionChoice[]
  expired: boolean
  readonly waiting: Set<() => void>
}

interface InteractionsOptions {
  state: State
  messages: Messages
  feed: EventFeed
  gateway: Gateway
  now: () => number
  /** How long the bot may take for its first response; Discord: 3 seconds. */
  firstResponseMs: number
  /** How long the token is good for; Discord: 15 minutes. */
  tokenLifetimeMs: number
}

/** Interactions from the user's click to the bot's last edit. */
export class Interactions {
  readonly #options: InteractionsOptions
  readonly #byToken = new Map<string, Interaction>()

  constructor(options: InteractionsOptions) {
    this.#options = options
  }

  /** The chat-input commands a user may use in a channel, as the command picker lists them. */
  available({ userId, channelId }: Occasion): APIApplicationCommand[] {
    const channel = this.#options.state.channel(channelId)
    return this.#registeredFor(channel).filter((command) => this.#refusal(command, channel, userId) === undefined)
  }

  /**
   * A user sends a command. Resolves with the bot's first response, or when the time for it is over.
   * @throws {CommandInputError} for what the Discord client would not send
   */
  async command(request: CommandRequest): Promise<Exchange> {
    const { found, channel } = this.#find(request)
    const data = commandData(this.#options.state, this.#guildOf(channel), found, request.options ?? {})
    const words = [found.command.name, ...found.path].join(' ')
    return this.#start(InteractionType.ApplicationCommand, request, data, { command: found.command, words })
  }

  /**
   * A user types in an option with autocomplete.
   * @throws {CommandInputError} when there is no such option
   */
  async autocomplete(request: AutocompleteRequest): Promise<Exchange> {
    const { found, channel } = this.#find(request)
    const values = { ...request.options }
    values[request.focused] ??= ''
    const data = commandData(this.#options.state, this.#guildOf(channel), found, values, request.focused)
    return this.#start(InteractionType.ApplicationCommandAutocomplete, request, data, { command: found.command })
  }

  /**
   * A user clicks a button or chooses from a menu.
   * @throws {CommandInputError} when the message has no such component, it is disabled, or the user cannot see it
   */
  async component({ userId, messageId, component, values }: ComponentRequest): Promise<Exchange> {
    const { messages } = this.#options
    const message = messages.get(messageId)
    const viewer = messages.viewer(messageId)
    if (viewer !== undefined && viewer !== userId) throw new CommandInputError('Only one user sees this message.')
    const found = findComponent(message, component)
    const data = {
      custom_id: found.customId,
      component_type: found.type,
      id: found.id,
      ...(values ? { values } : {}),
    }
    return this.#start(InteractionType.MessageComponent, { userId, channelId: message.channel_id }, data, {
      source: message,
    })
  }

  /** Lets the token of an interaction run out at once, as after 15 minutes. */
  expire(id: string): void {
    for (const interaction of this.#byToken.values()) if (interaction.id === id) interaction.expired = true
  }

  /**
   * The bot's first response.
   * @returns what Discord reports when asked to (`with_response`)
   * @throws {ApiError} 10062 when it is late or unknown, 40060 when it is the second
   */
  respond(id: string, token: string, body: APIInteractionResponse): Record<string, unknown> {
    const interaction = this.#byToken.get(token)
    if (!interaction || interaction.id !== id || interaction.response === 'none') throw unknownInteraction()
    if (interaction.response) throw alreadyAcknowledged()
    const message = this.#apply(interaction, body)
    wake(interaction)
    return {
      interaction: {
        id,
        type: interaction.type,
        response_message_id: message?.id,
        response_message_loading: message ? isLoading(message) : undefined,
        response_message_ephemeral: message ? isEphemeral(message) : undefined,
        channel_id: interaction.channel.id,
      },
      resource: { type: body.type, ...(message ? { message } : {}) },
    }
  }

  /** A further message by the bot. The first one after a deferral takes its place, as on Discord. */
  followUp(token: string, body: MessageBody): APIMessage {
    const interaction = this.#responded(token)
    const { messages, state } = this.#options
    const original = interaction.originalId === undefined ? undefined : messages.find(interaction.originalId)
    if (original && isLoading(original)) return this.#edit(interaction, original.id, body)
    const installedByUserOnly = interaction.owners[ApplicationIntegrationType.GuildInstall] === undefined
    if (installedByUserOnly && interaction.followUpIds.length >= userInstallFollowUps) throw tooManyFollowUps()
    const message = messages.create({
      channelId: interaction.channel.id,
      author: state.bot,
      body,
      type: MessageType.Reply,
      replyTo: interaction.originalId ?? interaction.source?.id,
      viewer: this.#viewer(interaction, body.flags),
      interaction: { metadata: this.#attribution(interaction).metadata, summary: undefined },
    })
    interaction.followUpIds.push(message.id)
    wake(interaction)
    return message
  }

  /** @throws {ApiError} 10015, 50027, 10008 */
  message(token: string, id: string): APIMessage {
    return this.#options.messages.get(this.#resolve(this.#responded(token), id))
  }

  /** @throws {ApiError} 10015, 50027, 10008, 50006 */
  edit(token: string, id: string, body: MessageBody): APIMessage {
    const interaction = this.#responded(token)
    return this.#edit(interaction, this.#resolve(interaction, id), body)
  }

  /** @throws {ApiError} 10015, 50027, 10008 */
  delete(token: string, id: string): void {
    const interaction = this.#responded(token)
    this.#options.messages.delete(this.#resolve(interaction, id))
    wake(interaction)
  }

  #edit(interaction: Interaction, id: string, body: MessageBody): APIMessage {
    const message = this.#options.messages.edit(id, body)
    wake(interaction)
    return message
  }

  /** `@original`, or a message that belongs to the interaction. */
  #resolve(interaction: Interaction, id: string): string {
    const resolved = id === '@original' ? (interaction.originalId ?? interaction.source?.id) : id
    const own = [interaction.originalId, interaction.source?.id, ...interaction.followUpIds]
    if (resolved === undefined || !own.includes(resolved)) throw unknownMessage()
    return resolved
  }

  #responded(token: string): Interaction {
    const interaction = this.#byToken.get(token)
    if (!interaction || interaction.response === undefined || interaction.response === 'none') throw unknownWebhook()
    const { now, tokenLifetimeMs } = this.#options
    if (interaction.expired || now() - interaction.createdAt > tokenLifetimeMs) throw invalidWebhookToken()
    return interaction
  }

  #find(request: CommandRequest) {
    const channel = this.#options.state.channel(request.channelId)
    const found = findCommand(this.#registeredFor(channel), request.command)
    const refusal = this.#refusal(found.command, channel, request.userId)
    if (refusal !== undefined) throw new CommandInputError(refusal)
    return { found, channel }
  }

  #start(
    type: InteractionType,
    { userId, channelId }: Occasion,
    data: object,
    about: { command?: APIApplicationCommand; words?: string; source?: APIMessage },
  ): Promise<Exchange> {
    const { state, gateway, now, feed, firstResponseMs } = this.#options
    const channel = state.channel(channelId)
    const user = state.user(userId)
    const guild = this.#guildOf(channel)
    const interaction: Interaction = {
      id: state.newId(),
      token: randomBytes(48).toString('base64url'),
      type,
      createdAt: now(),
      user,
      channel,
      owners:
        about.source?.interaction_metadata?.authorizing_integration_owners ??
        this.#owners(channel, userId, about.command),
      commandName: about.words,
      source: about.source,
      response: undefined,
      ephemeral: false,
      originalId: undefined,
      followUpIds: [],
      choices: [],
      expired: false,
      waiting: new Set(),
    }
    this.#byToken.set(interaction.token, interaction)
    for (const oldest of this.#byToken.keys()) {
      if (this.#byToken.size <= keptInteractions) break
      this.#byToken.delete(oldest)
    }
    const member = guild?.members.get(userId)
    gateway.dispatch('INTERACTION_CREATE', {
      id: interaction.id,
      application_id: state.application.id,
      type,
      token: interaction.token,
      version: 1,
      data,
      channel_id: channel.id,
      channel: guild ? { ...channel, permissions: String(state.permissionsIn(channel, userId)) } : channel,
      ...(guild && member
        ? {
            guild_id: guild.data.id,
            guild: { id: guild.data.id, locale: guild.data.preferred_locale, features: guild.data.features },
            guild_locale: guild.data.preferred_locale,
            member: { ...member, permissions: String(state.permissionsIn(channel, userId)) },
          }
        : { user }),
      ...(about.source ? { message: about.source } : {}),
      locale: Locale.EnglishUS,
      app_permissions: String(state.permissionsIn(channel, state.bot.id)),
      entitlements: [],
      authorizing_integration_owners: interaction.owners,
      context: this.#context(channel),
      attachment_size_limit: 10_485_760,
    })
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer)
        interaction.waiting.delete(done)
        resolve(this.#exchange(interaction))
      }
      const timer = setTimeout(() => {
        interaction.response = 'none'
        if (type !== InteractionType.ApplicationCommandAutocomplete) {
          const command = interaction.commandName
          feed.emit({ type: 'interaction-failed', id: interaction.id, channelId, userId, command })
        }
        done()
      }, firstResponseMs)
      timer.unref()
      interaction.waiting.add(done)
    })
  }

  #apply(interaction: Interaction, body: APIInteractionResponse): APIMessage | undefined {
    const isAutocomplete = interaction.type === InteractionType.ApplicationCommandAutocomplete
    if (isAutocomplete !== (body.type === InteractionResponseType.ApplicationCommandAutocompleteResult)) {
      throw wrongType(body.type)
    }
    switch (body.type) {
      case InteractionResponseType.ApplicationCommandAutocompleteResult:
        interaction.choices = body.data.choices ?? []
        interaction.response = 'choices'
        return undefined
      case InteractionResponseType.ChannelMessageWithSource:
        return this.#reply(interaction, body.data, false)
      case InteractionResponseType.DeferredChannelMessageWithSource:
        return this.#reply(interaction, { flags: body.data?.flags }, true)
      case InteractionResponseType.UpdateMessage: {
        if (!interaction.source) throw wrongType(body.type)
        const message = this.#options.messages.edit(interaction.source.id, body.data ?? {})
        interaction.response = 'update'
        interaction.ephemeral = isEphemeral(message)
        return message
      }
      case InteractionResponseType.DeferredMessageUpdate: {
        if (!interaction.source) throw wrongType(body.type)
        interaction.response = 'deferred-update'
        interaction.ephemeral = isEphemeral(interaction.source)
        return interaction.source
      }
      default:
        throw notImplemented(`interaction responses of type ${body.type}`)
    }
  }

  #reply(interaction: Interaction, body: MessageBody, loading: boolean): APIMessage {
    const viewer = this.#viewer(interaction, body.flags)
    const message = this.#options.messages.create({
      channelId: interaction.channel.id,
      author: this.#options.state.bot,
      body,
      type: interaction.source ? MessageType.Reply : MessageType.ChatInputCommand,
      replyTo: interaction.source?.id,
      viewer,
      interaction: this.#attribution(interaction),
      loading,
    })
    interaction.originalId = message.id
    interaction.response = loading ? 'deferred' : 'message'
    interaction.ephemeral = viewer !== undefined
    return message
  }

  #viewer(interaction: Interaction, flags: MessageFlags | null | undefined): string | undefined {
    return ((flags ?? 0) & MessageFlags.Ephemeral) !== 0 ? interaction.user.id : undefined
  }

  #attribution(interaction: Interaction): {
    metadata: APIMessageInteractionMetadata
    summary: APIMessageInteraction | undefined
  } {
    const { id, user, owners, source } = interaction
    if (source) {
      return {
        metadata: {
          id,
          type: InteractionType.MessageComponent,
          user,
          authorizing_integration_owners: owners,
          interacted_message_id: source.id,
        },
        summary: undefined,
      }
    }
    const type = InteractionType.ApplicationCommand
    return {
      metadata: { id, type, user, authorizing_integration_owners: owners },
      summary: { id, type, name: interaction.commandName ?? '', user },
    }
  }

  #exchange(interaction: Interaction): Exchange {
    const { messages } = this.#options
    const current = () => {
      const updates = interaction.response === 'update' || interaction.response === 'deferred-update'
      const id = updates ? interaction.source?.id : interaction.originalId
      return id === undefined ? undefined : messages.find(id)
    }
    return {
      id: interaction.id,
      response: interaction.response ?? 'none',
      ephemeral: interaction.ephemeral,
      get message() {
        return current()
      },
      get followUps() {
        return interaction.followUpIds.flatMap((id) => messages.find(id) ?? [])
      },
      choices: interaction.choices,
      settled: (timeoutMs = 5000) =>
        new Promise((resolve, reject) => {
          const check = () => {
            const message = current()
            if (!message || isLoading(message)) return
            finish()
            resolve(message)
          }
          const finish = () => {
            clearTimeout(timer)
            interaction.waiting.delete(check)
          }
          const timer = setTimeout(() => {
            finish()
            reject(new Error(`The deferred answer did not come within ${timeoutMs} ms.`))
          }, timeoutMs)
          interaction.waiting.add(check)
          check()
        }),
    }
  }

  #guildOf(channel: Channel): Guild | undefined {
    return channel.type === ChannelType.GuildText ? this.#options.state.guild(channel.guild_id ?? '') : undefined
  }

  #context(channel: Channel): InteractionContextType {
    if (channel.type === ChannelType.GuildText) return InteractionContextType.Guild
    return channel.type === ChannelType.DM ? InteractionContextType.BotDM : InteractionContextType.PrivateChannel
  }

  #registeredFor(channel: Channel): APIApplicationCommand[] {
    const { commands } = this.#options.state
    const own = channel.type === ChannelType.GuildText ? (commands.get(channel.guild_id ?? '') ?? []) : []
    return [...own, ...(commands.get('') ?? [])]
  }

  /** Which installation lets the user use the bot here (https://discord.com/developers/docs/interactions/receiving-and-responding). */
  #owners(
    channel: Channel,
    userId: string,
    command: APIApplicationCommand | undefined,
  ): APIAuthorizingIntegrationOwnersMap {
    const kinds = command?.integration_types ?? [ApplicationIntegrationType.GuildInstall]
    const owners: APIAuthorizingIntegrationOwnersMap = {}
    const byGuild = kinds.includes(ApplicationIntegrationType.GuildInstall)
    const guild = this.#guildOf(channel)
    if (byGuild && guild?.botJoined) owners[ApplicationIntegrationType.GuildInstall] = guild.data.id
    if (byGuild && channel.type === ChannelType.DM) owners[ApplicationIntegrationType.GuildInstall] = '0'
    if (kinds.includes(ApplicationIntegrationType.UserInstall) && this.#options.state.userInstalls.has(userId)) {
      owners[ApplicationIntegrationType.UserInstall] = userId
    }
    return owners
  }

  /** Why a user cannot use a command in a channel; undefined if they can. */
  #refusal(command: APIApplicationCommand, channel: Channel, userId: string): string | undefined {
    const contexts = command.contexts ?? [InteractionContextType.Guild, InteractionContextType.BotDM]
    if (!contexts.includes(this.#context(channel))) return `/${command.name} is not offered in this kind of channel.`
    if (Object.keys(this.#owners(channel, userId, command)).length === 0) {
      return `/${command.name} is not installed here, neither in the server nor by the user.`
    }
    const guild = this.#guildOf(channel)
    const member = guild?.members.get(userId)
    if (guild && member && command.default_member_permissions !== null) {
      const required = BigInt(command.default_member_permissions)
      if (!has(permissionsOf(guild.data, member), required)) return `/${command.name} is for administrators only.`
    }
    return undefined
  }
}

function wake(interaction: Interaction): void {
  for (const listener of [...interaction.waiting]) listener()
}

function wrongType(type: InteractionResponseType) {
  const message = `An interaction of this kind cannot be answered with type ${type}.`
  return invalidForm([{ path: ['type'], code: 'INTERACTION_TYPE_INVALID', message }])
}
