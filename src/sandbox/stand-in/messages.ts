import {
  type APIEmbed,
  type APIMessage,
  type APIMessageInteraction,
  type APIMessageInteractionMetadata,
  type APIMessageReference,
  type APIMessageTopLevelComponent,
  type APIUser,
  EmbedType,
  MessageFlags,
  MessageReferenceType,
  MessageType,
} from 'discord-api-types/v10'
import { emptyMessage, unknownMessage } from './api-error.ts'
import type { EventFeed } from './events.ts'
import type { MessageBody } from './message-limits.ts'
import type { State } from './state.ts'

/** Beyond this many the oldest messages are forgotten, so that a load test does not fill the memory. */
const keptMessages = 5000

/** Discord remembers a nonce for "a few minutes". */
const nonceLifetimeMs = 5 * 60_000

/** Flags a sender may set; Discord ignores or refuses the others. */
const settableFlags =
  MessageFlags.SuppressEmbeds |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsComponentsV2 |
  MessageFlags.Ephemeral

export interface NewMessage {
  channelId: string
  author: APIUser
  body: MessageBody
  type?: MessageType
  /** The only user who sees it, for an ephemeral message. */
  viewer?: string | undefined
  nonce?: string | number | undefined
  /** The message this one answers. */
  replyTo?: string | undefined
  interaction?: { metadata: APIMessageInteractionMetadata; summary: APIMessageInteraction | undefined } | undefined
  /** A deferred answer: shown as "thinking", with nothing in it yet. */
  loading?: boolean
}

/** Every message, with who may see it. */
export class Messages {
  readonly #state: State
  readonly #feed: EventFeed
  readonly #messages = new Map<string, { message: APIMessage; viewer: string | undefined }>()

  constructor(state: State, feed: EventFeed) {
    this.#state = state
    this.#feed = feed
  }

  /** @throws {ApiError} 50006 when there is nothing to show */
  create(from: NewMessage): APIMessage {
    const { body } = from
    const flags = ((body.flags ?? 0) & settableFlags) | (from.loading ? MessageFlags.Loading : 0)
    const message: APIMessage = {
      id: this.#state.newId(),
      channel_id: from.channelId,
      author: from.author,
      type: from.type ?? MessageType.Default,
      content: body.content ?? '',
      timestamp: this.#state.now(),
      edited_timestamp: null,
      tts: false,
      mention_everyone: false,
      mentions: [],
      mention_roles: [],
      attachments: [],
      embeds: (body.embeds ?? []).map(asShown),
      components: numbered(body.components ?? []),
      pinned: false,
      flags,
    }
    if (!from.loading) requireContent(message)
    if (from.nonce !== undefined) message.nonce = from.nonce
    if (from.replyTo !== undefined) {
      message.message_reference = this.#reference(from.channelId, from.replyTo)
      message.referenced_message = this.#messages.get(from.replyTo)?.message ?? null
    }
    if (from.interaction) {
      message.application_id = this.#state.application.id
      message.webhook_id = this.#state.application.id
      message.interaction_metadata = from.interaction.metadata
      if (from.interaction.summary) message.interaction = from.interaction.summary
    }
    this.#messages.set(message.id, { message, viewer: from.viewer })
    for (const oldest of this.#messages.keys()) {
      if (this.#messages.size <= keptMessages) break
      this.#messages.delete(oldest)
    }
    this.#state.channel(from.channelId).last_message_id = message.id
    this.#feed.emit({ type: 'message-created', message, viewer: from.viewer })
    return message
  }

  /**
   * Changes a message as an edit does: a field that is absent stays, null empties it.
   * @throws {ApiError} 10008, 50006
   */
  edit(id: string, body: MessageBody): APIMessage {
    const { message, viewer } = this.#stored(id)
    const edited: APIMessage = {
      ...message,
      content: body.content === undefined ? message.content : (body.content ?? ''),
      embeds: body.embeds === undefined ? message.embeds : (body.embeds ?? []).map(asShown),
      components: body.components === undefined ? (message.components ?? []) : numbered(body.components ?? []),
      flags: editedFlags(message.flags, body.flags),
    }
    requireContent(edited)
    // The first edit of a deferred answer is the answer: Discord does not mark it as edited.
    if (!isLoading(message)) edited.edited_timestamp = this.#state.now()
    this.#messages.set(id, { message: edited, viewer })
    this.#feed.emit({ type: 'message-updated', message: edited, viewer })
    return edited
  }

  /** @throws {ApiError} 10008 */
  delete(id: string): APIMessage {
    const { message, viewer } = this.#stored(id)
    this.#messages.delete(id)
    this.#feed.emit({ type: 'message-deleted', id, channelId: message.channel_id, viewer })
    return message
  }

  find(id: string): APIMessage | undefined {
    return this.#messages.get(id)?.message
  }

  /** @throws {ApiError} 10008 */
  get(id: string): APIMessage {
    return this.#stored(id).message
  }

  /** The id of the only user who sees the message; undefined when the whole channel does. */
  viewer(id: string): string | undefined {
    return this.#messages.get(id)?.viewer
  }

  /** The messages of a channel, oldest first: those that everybody sees, and those that only `viewer` sees. */
  in(channelId: string, viewer?: string): APIMessage[] {
    const found: APIMessage[] = []
    for (const stored of this.#messages.values()) {
      if (stored.message.channel_id !== channelId) continue
      if (stored.viewer === undefined || stored.viewer === viewer) found.push(stored.message)
    }
    return found
  }

  /** The bot's message in a channel that was sent with this nonce in the last minutes. */
  withNonce(channelId: string, nonce: string | number): APIMessage | undefined {
    const oldest = Date.parse(this.#state.now()) - nonceLifetimeMs
    return this.in(channelId).findLast((message) => message.nonce === nonce && Date.parse(message.timestamp) >= oldest)
  }

  forgetChannel(channelId: string): void {
    for (const [id, { message }] of this.#messages) if (message.channel_id === channelId) this.#messages.delete(id)
  }

  #stored(id: string) {
    const stored = this.#messages.get(id)
    if (!stored) throw unknownMessage()
    return stored
  }

  #reference(channelId: string, messageId: string): APIMessageReference {
    const channel = this.#state.channel(channelId)
    const guildId = 'guild_id' in channel ? channel.guild_id : undefined
    return {
      type: MessageReferenceType.Default,
      message_id: messageId,
      channel_id: channelId,
      ...(guildId === undefined ? {} : { guild_id: guildId }),
    }
  }
}

export function isLoading(message: APIMessage): boolean {
  return ((message.flags ?? 0) & MessageFlags.Loading) !== 0
}

export function isEphemeral(message: APIMessage): boolean {
  return ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0
}

function editedFlags(before: MessageFlags | undefined, wanted: MessageFlags | null | undefined): MessageFlags {
  const kept: number = (before ?? 0) & ~MessageFlags.Loading
  if (wanted === undefined || wanted === null) return kept
  // An edit may hide embeds and may turn the new layout on, never off; who sees a message does not change.
  return (kept & ~MessageFlags.SuppressEmbeds) | (wanted & (MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2))
}

function requireContent(message: APIMessage): void {
  const nothing = message.content.trim() === '' && message.embeds.length === 0 && !message.components?.length
  if (nothing && message.attachments.length === 0) throw emptyMessage()
}

function asShown(embed: APIEmbed): APIEmbed {
  const shown = { ...embed, type: EmbedType.Rich }
  if (embed.fields) shown.fields = embed.fields.map((field) => ({ ...field, inline: field.inline ?? false }))
  return shown
}

/** Discord numbers the components that came without an id, nested ones too. */
function numbered(components: readonly APIMessageTopLevelComponent[]): APIMessageTopLevelComponent[] {
  const copy = structuredClone([...components])
  let next = 1
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item)
    else if (typeof value === 'object' && value !== null) {
      if ('type' in value && !('id' in value)) Object.assign(value, { id: next })
      next++
      if ('components' in value) visit(value.components)
      if ('accessory' in value) visit(value.accessory)
    }
  }
  visit(copy)
  return copy
}
