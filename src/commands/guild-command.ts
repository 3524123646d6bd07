import type { Context } from '../answers/context.ts'
import type { Reply } from '../answers/reply.ts'
import type { Options } from '../answers/request.ts'
import type { Complete, OptionDeclaration } from './command.ts'

/** An option of a subcommand. The value of a `channel` is the channel's id. */
export interface GuildOptionDeclaration extends Omit<OptionDeclaration, 'type'> {
  type: OptionDeclaration['type'] | 'channel'
}

/** One thing that a guild command does: `/name subcommand`. */
export interface SubcommandDeclaration {
  name: string
  /** What it does, at most 100 characters. */
  description: string
  options: readonly GuildOptionDeclaration[]
}

/** A slash command that acts on a server and is offered only to those who may manage it, as data. */
export interface GuildCommandDeclaration {
  name: string
  description: string
  subcommands: readonly SubcommandDeclaration[]
}

/** One use of a guild command. Ids are Discord's. */
export interface GuildRequest {
  guild: string
  /** Where the command was typed. */
  channel: string
  user: string
  subcommand: string
  options: Options
  /**
   * What the bot lacks to post in a channel of the server, as Discord's settings call it: `Send Messages`, …;
   * undefined when the bot cannot see the channel at all.
   */
  missingPermissions(channel: string): string[] | undefined
}

/** What a guild command has to say, in plain text. */
export interface Notice {
  /** Whether what was asked for was done. */
  done: boolean
  headline: string
  /** A channel's id, when it is about one: named below the headline. */
  channel?: string
  /** Said below it, one line each. */
  lines?: readonly string[]
}

/** What Discord is told of a guild command; it needs nothing that runs. */
export interface GuildCommandOffer {
  declaration: GuildCommandDeclaration
  /** Suggestions by option, for the options of every subcommand. */
  complete: { readonly [option: string]: Complete }
}

/** A slash command that acts on a server instead of answering from the corpus; only its user sees what it says. */
export interface GuildCommand extends GuildCommandOffer {
  run(request: GuildRequest, context: Context): Promise<Notice | Reply>
}
