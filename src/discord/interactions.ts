import { setTimeout as sleep } from 'node:timers/promises'
import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
  type Interaction,
  InteractionContextType,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js'
import type { Logger } from 'pino'
import type { Context } from '../answers/context.ts'
import type { Options } from '../answers/request.ts'
import type { Choice, Command } from '../commands/command.ts'
import type { GuildCommand } from '../commands/guild-command.ts'
import { apologise, kindOf } from './failure.ts'
import { missingPermissions } from './permissions.ts'
import {
  choicesFor,
  commandOf,
  type Response,
  respondPrivately,
  respondToCommand,
  respondToPress,
  tell,
  tellNotice,
} from './responses.ts'
import { Tally } from './tally.ts'

/** After this long without an answer a guild command's user is shown that it is being worked on; Discord waits 3 s. */
const DEFER_MS = 1500

export interface InteractionsOptions {
  /** Asked anew for every interaction, so that a corpus can be replaced at any time. */
  context: () => Context
  commands: readonly Command[]
  guildCommands: readonly GuildCommand[]
  log: Logger
}

type Repliable = ChatInputCommandInteraction | ButtonInteraction

/** Answers interactions, each of them, whatever goes wrong. */
export class Interactions {
  readonly #options: InteractionsOptions
  readonly #tally: Tally
  readonly #underWay = new Set<Promise<void>>()
  #stopping = false

  constructor(options: InteractionsOptions) {
    this.#options = options
    this.#tally = new Tally(options.log)
  }

  /** Takes an interaction; never throws. */
  take(interaction: Interaction): void {
    const work = this.#answer(interaction)
      .catch((error: unknown) => void apologise(this.#options.log, error, 'unknown'))
      .finally(() => this.#underWay.delete(work))
    this.#underWay.add(work)
  }

  /** From now on everybody is asked to try again later. */
  refuse(): void {
    this.#stopping = true
  }

  /** Resolves when everything taken so far has been answered. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay)
  }

  /** Writes the last counts. */
  close(): void {
    this.#tally.stop()
  }

  async #answer(interaction: Interaction): Promise<void> {
    if (interaction.isAutocomplete()) return this.#suggest(interaction)
    if (!interaction.isChatInputCommand() && !interaction.isButton()) {
      if (interaction.isRepliable())
        await interaction
          .reply({ content: GONE, flags: MessageFlags.Ephemeral })
          .catch((error) => this.#undelivered(error))
      return
    }
    const { log } = this.#options
    const name = this.#nameOf(interaction)
    let response: Response
    let outcome: 'answered' | 'failed' = 'answered'
    try {
      response = this.#stopping
        ? tell('The bot is restarting. Please try again in a minute.')
        : await this.#respond(interaction)
    } catch (error) {
      response = tell(apologise(log, error, name))
      outcome = 'failed'
    }
    if (!(await this.#deliver(interaction, response, name))) outcome = 'failed'
    this.#tally.count(name, outcome)
  }

  /** Sends a response; returns whether it arrived. Where it is the response that Discord does not take, an apology goes instead. */
  async #deliver(interaction: Repliable, response: Response, name: string): Promise<boolean> {
    try {
      await send(interaction, response)
      return true
    } catch (error) {
      const failure = kindOf(error)
      if (failure === 'too late') {
        this.#undelivered(error, name)
        return false
      }
      const again = failure === 'connection' ? response : tell(apologise(this.#options.log, error, name))
      return send(interaction, again).then(
        () => again === response,
        (second) => {
          this.#undelivered(second, name)
          return false
        },
      )
    }
  }

  #nameOf(interaction: Repliable): string {
    return interaction.isButton() ? commandOf(requestIn(interaction), this.#options.commands) : interaction.commandName
  }

  async #respond(interaction: Repliable): Promise<Response> {
    const { commands, guildCommands, log } = this.#options
    const sources = { context: this.#options.context(), commands }
    const visitor = { user: interaction.user.id, shared: interaction.context !== InteractionContextType.BotDM }
    if (interaction.isButton()) {
      log.debug({ button: interaction.customId }, 'button')
      return respondToPress(sources, visitor, {
        customId: interaction.customId,
        request: requestIn(interaction),
        ephemeral: interaction.message.flags.has(MessageFlags.Ephemeral),
      })
    }
    const options = optionsOf(interaction.options.data)
    log.debug({ command: interaction.commandName, options }, 'command')
    const command = commands.find(({ declaration }) => declaration.name === interaction.commandName)
    if (command) return respondToCommand(sources, visitor, command, options)
    const guildCommand = guildCommands.find(({ declaration }) => declaration.name === interaction.commandName)
    return guildCommand ? this.#run(guildCommand, interaction, options, sources.context) : tell(GONE)
  }

  async #run(
    command: GuildCommand,
    interaction: ChatInputCommandInteraction,
    options: Options,
    context: Context,
  ): Promise<Response> {
    const { guildId, channelId, user, memberPermissions } = interaction
    if (guildId === null) return tell('This command works in servers only.')
    // A server may offer the command to others too; it still is for those who may manage the server.
    if (!memberPermissions?.has(PermissionFlagsBits.ManageGuild))
      return tell('This command is for people with the permission Manage Server.')
    const work = command.run(
      {
        guild: guildId,
        channel: channelId,
        user: user.id,
        subcommand: interaction.options.getSubcommand(),
        options,
        missingPermissions: (channel) => missingPermissions(interaction.guild, channel),
      },
      context,
    )
    const patience = new AbortController()
    const slow = sleep(DEFER_MS, 'slow' as const, { signal: patience.signal }).catch(() => 'slow' as const)
    try {
      if ((await Promise.race([work, slow])) === 'slow') await interaction.deferReply({ flags: MessageFlags.Ephemeral })
    } finally {
      patience.abort()
    }
    const said = await work
    return 'answer' in said
      ? respondPrivately({ context, commands: this.#options.commands }, user.id, said)
      : tellNotice(said)
  }

  async #suggest(interaction: AutocompleteInteraction): Promise<void> {
    const { commands, guildCommands, context, log } = this.#options
    const { commandName } = interaction
    const command = [...commands, ...guildCommands].find(({ declaration }) => declaration.name === commandName)
    let choices: Choice[] = []
    try {
      const { name, value } = interaction.options.getFocused(true)
      choices = choicesFor(command?.complete[name], String(value), context())
    } catch (error) {
      apologise(log, error, commandName)
    }
    await interaction.respond(choices).catch((error) => this.#undelivered(error, commandName))
  }

  #undelivered(error: unknown, command?: string): void {
    this.#options.log.warn({ command, err: error }, 'an answer could not be delivered')
  }
}

const GONE = 'This is not offered any more. Type / to see what is.'

async function send(interaction: Repliable, { kind, ephemeral, body }: Response): Promise<void> {
  if (interaction.deferred) await interaction.editReply(body)
  else if (kind === 'update' && interaction.isButton()) await interaction.update(body)
  else await interaction.reply({ ...body, ...(ephemeral && { flags: MessageFlags.Ephemeral }) })
}

/** The request that stands in the footer of the message with a button. */
function requestIn(interaction: ButtonInteraction): string | undefined {
  return interaction.message.embeds.at(0)?.footer?.text
}

/** Options as typed, of the subcommand where there is one. */
function optionsOf(data: readonly CommandInteractionOption[]): Options {
  const leaves = data.flatMap((option) => option.options ?? [option])
  return Object.fromEntries(leaves.map(({ name, value }) => [name, typeof value === 'number' ? String(value) : value]))
}
