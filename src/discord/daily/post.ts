import { type Client, DiscordAPIError, PermissionFlagsBits, RESTJSONErrorCodes, Routes } from 'discord.js'
import { z } from 'zod'
import type { Context } from '../../answers/context.ts'
import type { DailyPort, FindRequest, FindResult, PostRequest, PostResult, TellResult } from '../../daily/port.ts'
import { escapeMarkdown } from '../markdown.ts'
import { missingPermissions } from '../permissions.ts'
import { dailyMessage, headingOf } from './message.ts'

/** Messages a request gives at most, and requests made to look for a post. */
const PAGE = 100
const PAGES = 10

const messageSchema = z.object({ id: z.string() })
const messagesSchema = z.array(
  z.object({
    id: z.string(),
    content: z.string(),
    author: z.object({ id: z.string() }),
    interaction_metadata: z.unknown().optional(),
  }),
)

/** Answers after which no later attempt can work before somebody changes something in Discord. */
const FINAL: ReadonlySet<string | number> = new Set([
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownGuild,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotSendMessagesInNonTextChannel,
  RESTJSONErrorCodes.CannotExecuteActionOnThisChannelType,
])

/** The engine's way to Discord. */
export class DiscordPosts implements DailyPort {
  readonly #client: Client<true>
  readonly #context: () => Context

  constructor(client: Client<true>, context: () => Context) {
    this.#client = client
    this.#context = context
  }

  async post({ guild, channel, day, emptyDay, nonce }: PostRequest, signal: AbortSignal): Promise<PostResult> {
    const message = dailyMessage(this.#context(), day, emptyDay, this.#client.user.id)
    if (!message) return { nothing: true }
    try {
      return { posted: await this.#send(channel, { ...message, nonce }, signal) }
    } catch (error) {
      const reason = this.#explain(error, guild, channel)
      if (isFinal(error)) return { failed: 'for good', reason }
      // discord.js repeats a request that fails in other ways, and any of them may have been carried out.
      return { failed: 'try again', reason, sent: isRefusal(error) ? 'no' : 'maybe' }
    }
  }

  /** Looks through the channel, from its newest message back to one that is older than the post. */
  async find({ guild, channel, day, afterMessage }: FindRequest, signal: AbortSignal): Promise<FindResult> {
    try {
      if (!(await this.#mayReadHistory(channel, signal)))
        return { unknown: 'for good', reason: 'Whether it was posted cannot be told without Read Message History.' }
      let before: string | undefined
      for (let page = 0; page < PAGES; page++) {
        const query = new URLSearchParams({ limit: String(PAGE), ...(before !== undefined && { before }) })
        const messages = messagesSchema.parse(
          await this.#client.rest.get(Routes.channelMessages(channel), { query, signal }),
        )
        for (const { id, content, author, interaction_metadata } of messages) {
          if (afterMessage !== undefined && BigInt(id) <= BigInt(afterMessage)) return { absent: true }
          const own = author.id === this.#client.user.id && interaction_metadata === undefined
          if (own && content === headingOf(day)) return { found: id }
        }
        before = messages.at(-1)?.id
        if (messages.length < PAGE) return { absent: true }
      }
      return { unknown: 'for good', reason: 'Whether it was posted cannot be told among so many messages.' }
    } catch (error) {
      return { unknown: isFinal(error) ? 'for good' : 'try again', reason: this.#explain(error, guild, channel) }
    }
  }

  /** Tells the owner, who can always change things; where the owner takes no messages, the server's system channel. */
  async tellAdmins(guild: string, reason: string, signal: AbortSignal): Promise<TellResult> {
    const known = this.#client.guilds.cache.get(guild)
    if (!known) return 'nobody'
    if (!known.available) return 'try again'
    const text = `The daily post in ${escapeMarkdown(known.name)} has stopped. ${reason} To start it again, use \`/daily set\` there.`
    const body = { content: text, nonce: `told-${BigInt(guild).toString(36)}` }
    const ways = [
      async () => {
        const direct = await this.#client.rest.post(Routes.userChannels(), {
          body: { recipient_id: known.ownerId },
          signal,
        })
        return this.#send(messageSchema.parse(direct).id, body, signal)
      },
      async () => known.systemChannelId !== null && this.#send(known.systemChannelId, body, signal),
    ]
    for (const tell of ways) {
      try {
        if (await tell()) return 'told'
      } catch (error) {
        // Hearing of it twice does less harm than never hearing of it.
        if (!isRefusal(error)) return 'try again'
      }
    }
    return 'nobody'
  }

  /** Discord gives the same message again when it gets the same nonce within a few minutes. */
  async #send(channel: string, message: object & { nonce: string }, signal: AbortSignal): Promise<string> {
    const body = { ...message, enforce_nonce: true, allowed_mentions: { parse: [] } }
    return messageSchema.parse(await this.#client.rest.post(Routes.channelMessages(channel), { body, signal })).id
  }

  /** Without that permission Discord gives an empty list instead of an error. */
  async #mayReadHistory(id: string, signal: AbortSignal): Promise<boolean> {
    const channel = this.#client.channels.cache.get(id)
    if (channel && !channel.isDMBased())
      return channel.permissionsFor(this.#client.user)?.has(PermissionFlagsBits.ReadMessageHistory) ?? false
    await this.#client.rest.get(Routes.channel(id), { signal })
    throw new Error('The server is not available at the moment.')
  }

  #explain(error: unknown, guild: string, channel: string): string {
    if (!(error instanceof DiscordAPIError)) return 'Discord could not be reached.'
    switch (error.code) {
      case RESTJSONErrorCodes.UnknownChannel:
        return 'The channel does not exist any more.'
      case RESTJSONErrorCodes.UnknownGuild:
        return 'The bot is not in the server any more.'
      case RESTJSONErrorCodes.MissingAccess:
        return 'The bot cannot see the channel: it lacks the permission View Channel.'
      case RESTJSONErrorCodes.MissingPermissions: {
        const missing = missingPermissions(this.#client.guilds.cache.get(guild), channel) ?? []
        return `The bot lacks a permission in the channel: ${missing.join(', ') || 'Send Messages or Embed Links'}.`
      }
      default:
        return `Discord refused the post: ${error.message}.`
    }
  }
}

/** Discord understood the request and said no; nothing has been created. */
function isRefusal(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.status < 500
}

function isFinal(error: unknown): boolean {
  return error instanceof DiscordAPIError && FINAL.has(error.code)
}
