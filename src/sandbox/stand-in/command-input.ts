import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  type APIInteractionDataResolved,
  type APIInteractionDataResolvedChannel,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
} from 'discord-api-types/v10'
import type { Guild, State } from './state.ts'

/** One option of an interaction, or a subcommand with its options. */
export interface DataOption {
  name: string
  type: ApplicationCommandOptionType
  value?: string | number | boolean
  focused?: true
  options?: DataOption[]
}

/** What a user typed or picked, by option name. A user, channel or role is given by its id. */
export type OptionValues = Readonly<Record<string, string | number | boolean>>

/** Something the Discord client would not let a user send. */
export class CommandInputError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'CommandInputError'
  }
}

/** The `data` of an interaction with a command. */
export interface CommandData {
  id: string
  name: string
  type: ApplicationCommandType.ChatInput
  guild_id?: string
  options?: DataOption[]
  resolved?: APIInteractionDataResolved
}

/**
 * Finds a command by the words that a user types after the slash: `search`, or with its subcommand `daily set`.
 * @returns the options of the (sub)command, and the names of the levels below the command
 * @throws {CommandInputError} when there is no such command or subcommand
 */
export function findCommand(
  commands: readonly APIApplicationCommand[],
  words: string,
): { command: APIApplicationCommand; path: string[]; options: readonly APIApplicationCommandOption[] } {
  const [name, ...path] = words.trim().replace(/^\//, '').split(/\s+/)
  const command = commands.find((each) => each.name === name && each.type === ApplicationCommandType.ChatInput)
  if (!command) {
    const known = commands.map((each) => `/${each.name}`).join(', ')
    throw new CommandInputError(`There is no command /${name}. Registered: ${known || 'none'}.`)
  }
  let options: readonly APIApplicationCommandOption[] = command.options ?? []
  for (const step of path) {
    const next = options.find((option) => option.name === step && isNested(option))
    if (!next) throw new CommandInputError(`/${name} has no subcommand ${step}.`)
    options = ('options' in next ? next.options : undefined) ?? []
  }
  if (options.some(isNested)) {
    const choices = options.map((option) => option.name).join(', ')
    throw new CommandInputError(`/${[name, ...path].join(' ')} needs a subcommand: ${choices}.`)
  }
  return { command, path, options }
}

/**
 * Builds the data of an interaction from what a user typed. With `focused`, the user is still typing in that option:
 * then nothing is required yet and its value is passed on as it stands.
 * @throws {CommandInputError} for input that the Discord client would not send
 */
export function commandData(
  state: State,
  guild: Guild | undefined,
  found: ReturnType<typeof findCommand>,
  values: OptionValues,
  focused?: string,
): CommandData {
  const { command, path, options } = found
  for (const name of Object.keys(values)) {
    if (!options.some((option) => option.name === name)) {
      const known = options.map((option) => option.name).join(', ')
      throw new CommandInputError(`/${[command.name, ...path].join(' ')} has no option ${name}. It has: ${known}.`)
    }
  }
  const resolved: APIInteractionDataResolved = {}
  let filled: DataOption[] = []
  for (const option of options) {
    const value = values[option.name]
    if (option.name === focused) filled.push(focusedOption(option, String(value ?? '')))
    else if (value !== undefined) filled.push(filledOption(state, guild, option, value, resolved))
    else if ('required' in option && option.required && focused === undefined) {
      throw new CommandInputError(`The option ${option.name} is required.`)
    }
  }
  for (const [depth, name] of [...path.entries()].toReversed()) {
    const isGroup = path.length === 2 && depth === 0
    const type = isGroup ? ApplicationCommandOptionType.SubcommandGroup : ApplicationCommandOptionType.Subcommand
    filled = [{ name, type, options: filled }]
  }
  return {
    id: command.id,
    name: command.name,
    type: ApplicationCommandType.ChatInput,
    ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
    ...(filled.length > 0 ? { options: filled } : {}),
    ...(Object.keys(resolved).length > 0 ? { resolved } : {}),
  }
}

function isNested(option: APIApplicationCommandOption): boolean {
  return (
    option.type === ApplicationCommandOptionType.Subcommand ||
    option.type === ApplicationCommandOptionType.SubcommandGroup
  )
}

function focusedOption(option: APIApplicationCommandOption, value: string): DataOption {
  if (!('autocomplete' in option) || !option.autocomplete) {
    throw new CommandInputError(`The option ${option.name} has no autocomplete.`)
  }
  return { name: option.name, type: option.type, value, focused: true }
}

function filledOption(
  state: State,
  guild: Guild | undefined,
  option: APIApplicationCommandOption,
  value: string | number | boolean,
  resolved: APIInteractionDataResolved,
): DataOption {
  const refuse = (what: string): never => {
    throw new CommandInputError(`The option ${option.name} takes ${what}, not ${JSON.stringify(value)}.`)
  }
  let sent = value
  switch (option.type) {
    case ApplicationCommandOptionType.String: {
      if (typeof value !== 'string' || value.trim() === '') refuse('text')
      // The Discord client trims what is typed.
      const text = String(value).trim()
      if (text.length < (option.min_length ?? 0)) refuse(`at least ${option.min_length} characters`)
      if (text.length > (option.max_length ?? 6000)) refuse(`at most ${option.max_length ?? 6000} characters`)
      sent = text
      break
    }
    case ApplicationCommandOptionType.Integer:
    case ApplicationCommandOptionType.Number: {
      const number = typeof value === 'number' ? value : Number(value)
      const whole = option.type === ApplicationCommandOptionType.Integer
      if (!Number.isFinite(number) || (whole && !Number.isSafeInteger(number)))
        refuse(whole ? 'a whole number' : 'a number')
      if (number < (option.min_value ?? -Infinity)) refuse(`at least ${option.min_value}`)
      if (number > (option.max_value ?? Infinity)) refuse(`at most ${option.max_value}`)
      sent = number
      break
    }
    case ApplicationCommandOptionType.Boolean: {
      if (value !== true && value !== false && value !== 'true' && value !== 'false') refuse('true or false')
      sent = value === true || value === 'true'
      break
    }
    case ApplicationCommandOptionType.User: {
      const user = state.users.get(String(value)) ?? refuse('a user')
      resolved.users = { ...resolved.users, [user.id]: user }
      break
    }
    case ApplicationCommandOptionType.Role: {
      const role = guild?.data.roles.find(({ id }) => id === value) ?? refuse('a role of this server')
      resolved.roles = { ...resolved.roles, [role.id]: role }
      break
    }
    case ApplicationCommandOptionType.Channel: {
      const channel = state.channels.get(String(value))
      if (channel?.type !== ChannelType.GuildText || channel.guild_id !== guild?.data.id)
        return refuse('a channel of this server')
      if (option.channel_types && !option.channel_types.includes(channel.type)) refuse('another kind of channel')
      const shown: APIInteractionDataResolvedChannel = {
        id: channel.id,
        name: channel.name,
        type: channel.type,
        permissions: String(state.permissionsIn(channel, state.bot.id)),
      }
      resolved.channels = { ...resolved.channels, [channel.id]: shown }
      break
    }
    default:
      refuse('something the stand-in does not offer')
  }
  const choices = 'choices' in option ? (option.choices ?? []) : []
  if (choices.length > 0 && !choices.some((choice) => choice.value === sent)) {
    refuse(`one of ${choices.map((choice) => choice.value).join(', ')}`)
  }
  return { name: option.name, type: option.type, value: sent }
}
