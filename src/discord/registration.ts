import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10'
import type { Command } from '../commands/command.ts'
import type { GuildCommandOffer, GuildOptionDeclaration } from '../commands/guild-command.ts'

/** What Discord is told of a command that answers from the corpus: it works in servers, in messages, and wherever its user is. */
export function commandBody({ declaration, complete }: Command): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.ChatInput,
    name: declaration.name,
    description: declaration.description,
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    options: optionBodies(declaration.options, complete),
  }
}

/** What Discord is told of a command that acts on a server: only who may manage the server is offered it. */
export function guildCommandBody({
  declaration,
  complete,
}: GuildCommandOffer): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.ChatInput,
    name: declaration.name,
    description: declaration.description,
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    options: declaration.subcommands.map(
      ({ name, description, options }): APIApplicationCommandSubcommandOption => ({
        type: ApplicationCommandOptionType.Subcommand,
        name,
        description,
        options: optionBodies(options, complete),
      }),
    ),
  }
}

/** Required options first, as Discord wants them. */
function optionBodies(
  options: readonly GuildOptionDeclaration[],
  complete: Command['complete'],
): APIApplicationCommandBasicOption[] {
  const required = options.filter((option) => option.required)
  const others = options.filter((option) => !option.required)
  return [...required, ...others].map((option) => optionBody(option, complete[option.name] !== undefined))
}

function optionBody(option: GuildOptionDeclaration, completed: boolean): APIApplicationCommandBasicOption {
  const { name, description, required = false, choices, longest } = option
  const common = { name, description, required }
  switch (option.type) {
    case 'boolean':
      return { ...common, type: ApplicationCommandOptionType.Boolean }
    case 'channel':
      return {
        ...common,
        type: ApplicationCommandOptionType.Channel,
        channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
      }
    case 'string': {
      const text = {
        ...common,
        type: ApplicationCommandOptionType.String as const,
        ...(longest !== undefined && { max_length: longest }),
      }
      if (choices) return { ...text, choices: choices.map((choice) => ({ name: choice, value: choice })) }
      return completed ? { ...text, autocomplete: true } : text
    }
  }
}

type CommandBody = RESTPostAPIChatInputApplicationCommandsJSONBody

/** What a registration changes, as command names in order. */
export interface Changes {
  added: string[]
  changed: string[]
  removed: string[]
  unchanged: string[]
}

/**
 * Compares what Discord has with what is to be registered. Discord adds fields of its own and leaves out what has its
 * default; only what we send is compared. `scope` tells where: a command of one server has no contexts.
 */
export function compareCommands(
  registered: readonly object[],
  wanted: readonly CommandBody[],
  scope: 'everywhere' | 'guild',
): Changes {
  const known = new Map(registered.map((command) => [nameOf(command), comparable(command, scope)]))
  const names = wanted.map(({ name }) => name)
  const fits = (body: CommandBody) => known.get(body.name) === comparable(body, scope)
  return {
    added: names.filter((name) => !known.has(name)),
    changed: wanted.filter((body) => known.has(body.name) && !fits(body)).map(({ name }) => name),
    removed: [...known.keys()].filter((name) => !names.includes(name)),
    unchanged: wanted.filter(fits).map(({ name }) => name),
  }
}

const COMPARED = ['type', 'name', 'description', 'default_member_permissions', 'options']
const COMPARED_OPTION = ['required', 'autocomplete', 'choices', 'value', 'max_length', 'channel_types']
const COMPARED_EVERYWHERE = ['contexts', 'integration_types']

/** A command as text: the fields we set, without those that say nothing. */
function comparable(command: object, scope: 'everywhere' | 'guild'): string {
  const fields = new Set([...COMPARED, ...COMPARED_OPTION, ...(scope === 'everywhere' ? COMPARED_EVERYWHERE : [])])
  const said = (value: unknown) =>
    value !== undefined && value !== null && value !== false && !(Array.isArray(value) && value.length === 0)
  return JSON.stringify(command, (_, value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    return Object.fromEntries(
      Object.entries(value)
        .filter(([field, content]) => fields.has(field) && said(content))
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    )
  })
}

function nameOf(command: object): string {
  return 'name' in command ? String(command.name) : ''
}
