import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type LocalizationMap,
  type RESTPatchAPIApplicationCommandJSONBody,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10'
import type { Problem } from './violation.ts'

type Path = readonly (string | number)[]

// https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-naming
const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u

/** The limits on one command that Discord enforces and its published contract leaves out. */
export function commandProblems(
  command: RESTPostAPIApplicationCommandsJSONBody | RESTPatchAPIApplicationCommandJSONBody,
  at: Path = [],
): Problem[] {
  const chatInput = !('type' in command) || (command.type ?? ApplicationCommandType.ChatInput) === 1
  if (!chatInput) return []
  const problems: Problem[] = []
  if (command.name !== undefined) problems.push(...nameProblems(command.name, [...at, 'name']))
  const description = 'description' in command ? command.description : undefined
  if (isBlank(description) && command.name !== undefined) {
    problems.push({ path: [...at, 'description'], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' })
  }
  const options = ('options' in command ? command.options : undefined) ?? []
  problems.push(...optionProblems(options, [...at, 'options']))
  const size = commandSize(command)
  if (size > 8000) {
    const message = `Command exceeds maximum size of 8000 (${size} characters).`
    problems.push({ path: at, code: 'APPLICATION_COMMAND_TOO_LARGE', message })
  }
  return problems
}

/** The limits on a whole list of commands, as one PUT sends it. */
export function commandListProblems(commands: readonly RESTPostAPIApplicationCommandsJSONBody[]): Problem[] {
  const problems = commands.flatMap((command, index) => commandProblems(command, [index]))
  const seen = new Set<string>()
  let chatInputs = 0
  for (const [index, command] of commands.entries()) {
    const type = command.type ?? ApplicationCommandType.ChatInput
    if (type === ApplicationCommandType.ChatInput) chatInputs++
    const key = `${type} ${command.name}`
    if (seen.has(key)) {
      const message = 'Application command names must be unique'
      problems.push({ path: [index, 'name'], code: 'APPLICATION_COMMANDS_DUPLICATE_NAME', message })
    }
    seen.add(key)
  }
  if (chatInputs > 100) {
    problems.push({ path: [], code: 'BASE_TYPE_MAX_LENGTH', message: 'At most 100 chat input commands.' })
  }
  return problems
}

function optionProblems(options: readonly APIApplicationCommandOption[], at: Path): Problem[] {
  const problems: Problem[] = []
  const names = new Set<string>()
  let optionalSeen = false
  const nested = options.filter(isSubcommand).length
  if (nested > 0 && nested < options.length) {
    const message = 'Sub-command and sub-command group option types are mutually exclusive to all other types'
    problems.push({ path: at, code: 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message })
  }
  for (const [index, option] of options.entries()) {
    const path = [...at, index]
    problems.push(...nameProblems(option.name, [...path, 'name']))
    if (isBlank(option.description)) {
      problems.push({ path: [...path, 'description'], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' })
    }
    if (names.has(option.name)) {
      const message = 'Option name is not unique'
      problems.push({ path: [...path, 'name'], code: 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', message })
    }
    names.add(option.name)
    if ('options' in option) problems.push(...optionProblems(option.options ?? [], [...path, 'options']))
    if (isSubcommand(option)) continue
    if (option.required && optionalSeen) {
      const message = 'Required options must be placed before non-required options'
      problems.push({ path, code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message })
    }
    if (!option.required) optionalSeen = true
    problems.push(...valueProblems(option, path))
  }
  return problems
}

function valueProblems(option: APIApplicationCommandOption, path: Path): Problem[] {
  const problems: Problem[] = []
  const choices = ('choices' in option ? option.choices : undefined) ?? []
  if ('autocomplete' in option && option.autocomplete && choices.length > 0) {
    const message = 'Autocomplete cannot be set to true if choices are present'
    problems.push({ path, code: 'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE_EXCLUSIVE', message })
  }
  const names = new Set<string>()
  for (const [index, choice] of choices.entries()) {
    const at = [...path, 'choices', index]
    if (names.has(choice.name)) {
      const message = 'Choice names must be unique'
      problems.push({ path: [...at, 'name'], code: 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS', message })
    }
    names.add(choice.name)
    problems.push(...choiceValueProblems(choice.value, [...at, 'value']))
  }
  const [least, most] =
    option.type === ApplicationCommandOptionType.String
      ? [option.min_length, option.max_length]
      : 'min_value' in option
        ? [option.min_value, option.max_value]
        : []
  if (typeof least === 'number' && typeof most === 'number' && least > most) {
    problems.push({ path, code: 'APPLICATION_COMMAND_OPTIONS_MIN_MAX_INVALID', message: 'Minimum exceeds maximum' })
  }
  return problems
}

/** The limits on autocomplete suggestions: a string value of 1 to 100 characters. */
export function choiceProblems(choices: readonly { value: string | number }[], at: Path): Problem[] {
  return choices.flatMap((choice, index) => choiceValueProblems(choice.value, [...at, index, 'value']))
}

function choiceValueProblems(value: string | number, path: Path): Problem[] {
  if (typeof value !== 'string') return []
  if (value === '') return [{ path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }]
  if (value.length <= 100) return []
  return [{ path, code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 100 or fewer in length.' }]
}

function nameProblems(name: string, path: Path): Problem[] {
  if (namePattern.test(name) && name === name.toLowerCase()) return []
  const message = 'Command and option names are lower case: letters, digits, hyphens and underscores, at most 32.'
  return [{ path, code: 'APPLICATION_COMMAND_INVALID_NAME', message }]
}

function isSubcommand(option: APIApplicationCommandOption): boolean {
  return (
    option.type === ApplicationCommandOptionType.Subcommand ||
    option.type === ApplicationCommandOptionType.SubcommandGroup
  )
}

/**
 * The characters of a command that count towards 8000: names, descriptions and values, of options and choices too;
 * of a translated text the longest version.
 */
export function commandSize(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + commandSize(item), 0)
  if (!isSized(value)) return 0
  const longest = (text: string | null | undefined, translated: LocalizationMap | null | undefined) =>
    Math.max(text?.length ?? 0, ...Object.values(translated ?? {}).map((version) => version?.length ?? 0))
  return (
    longest(value.name, value.name_localizations) +
    longest(value.description, value.description_localizations) +
    (typeof value.value === 'string' ? value.value.length : 0) +
    commandSize(value.options) +
    commandSize(value.choices)
  )
}

interface Sized {
  name?: string
  name_localizations?: LocalizationMap | null
  description?: string | null
  description_localizations?: LocalizationMap | null
  value?: unknown
  options?: unknown
  choices?: unknown
}

function isSized(value: unknown): value is Sized {
  return typeof value === 'object' && value !== null
}

function isBlank(value: unknown): boolean {
  return typeof value !== 'string' || value.trim() === ''
}
