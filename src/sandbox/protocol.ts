import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIEmbed,
  APIMessageTopLevelComponent,
} from 'discord-api-types/v10'
import type { Violation } from './stand-in/violation.ts'

/** What the page and its server say to each other. */

/** A message as the page draws it. */
export interface ShownMessage {
  id: string
  channelId: string
  author: { id: string; name: string; bot: boolean }
  /** ISO 8601. */
  at: string
  edited: boolean
  content: string
  embeds: APIEmbed[]
  components: APIMessageTopLevelComponent[]
  /** Whether only this user sees it. */
  ephemeral: boolean
  /** A deferred answer that is still to come. */
  loading: boolean
  /** Who used which command, when the message answers one. */
  used?: { userId: string; user: string; command: string }
  /** The message it replies to. */
  replyTo?: { id: string; authorId: string; author: string; text: string }
}

/** A command that got no answer, shown in place of one. */
export interface FailedCommand {
  id: string
  channelId: string
  command: string
}

export interface ShownChannel {
  id: string
  name: string
  kind: 'text' | 'direct'
  topic: string
  /** What the command picker offers this user here. */
  commands: APIApplicationCommand[]
}

/** What is around the messages. It changes when the bot registers commands, connects, or channels come and go. */
export interface Surroundings {
  user: { id: string; name: string }
  bot: { id: string; name: string; connected: boolean }
  server: string
  channels: ShownChannel[]
  /** The server's channels and everybody who is there, by id. */
  mentionable: Mentionable
}

/** Names by id. */
export interface Mentionable {
  channels: Record<string, string>
  users: Record<string, string>
}

/** What the caller says about the bot, in Markdown. */
export interface Introduction {
  /** One or two sentences: what this is. */
  text: string
  /** Whole command lines, offered as buttons. */
  examples: readonly string[]
  /** How to go on with the real Discord, one step an item. */
  connect: readonly string[]
}

export type PageEvent =
  | {
      type: 'welcome'
      introduction: Introduction
      surroundings: Surroundings
      messages: ShownMessage[]
      violations: Violation[]
    }
  | { type: 'surroundings'; surroundings: Surroundings }
  | { type: 'message'; message: ShownMessage }
  | { type: 'message-deleted'; id: string }
  | { type: 'failed'; failed: FailedCommand }
  | { type: 'violation'; violation: Violation }

/** Values of options by name, as typed or picked. */
export type Values = Record<string, string | number | boolean>

/** What the page asks its server for, by path; every request is a POST of JSON. */
export interface PageActions {
  /** Takes up an earlier session if the server still knows it, else becomes a new user. */
  '/session': { request: { previous: string | undefined }; response: { session: string } }
  '/command': { request: { channelId: string; command: string; options: Values }; response: { answered: boolean } }
  '/autocomplete': {
    request: { channelId: string; command: string; options: Values; focused: string }
    response: { choices: readonly APIApplicationCommandOptionChoice[] }
  }
  '/component': {
    request: { messageId: string; component: string; values: string[] | undefined }
    response: { answered: boolean }
  }
  '/say': { request: { channelId: string; text: string }; response: { id: string } }
}

/** The header that carries the session of a tab. */
export const sessionHeader = 'x-session'
