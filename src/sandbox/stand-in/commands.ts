import {
  type APIApplicationCommand,
  ApplicationCommandType,
  ApplicationIntegrationType,
  type RESTPatchAPIApplicationCommandJSONBody,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10'
import { unknownCommand } from './api-error.ts'
import type { EventFeed } from './events.ts'
import type { State } from './state.ts'

interface Registry {
  state: State
  feed: EventFeed
}

/** Replaces all commands of a guild, or the global ones. A command that keeps its name keeps its id. */
export function overwriteCommands(
  registry: Registry,
  guildId: string | undefined,
  bodies: readonly RESTPostAPIApplicationCommandsJSONBody[],
): APIApplicationCommand[] {
  const before = registry.state.commands.get(guildId ?? '') ?? []
  const commands = bodies.map((body) => toCommand(registry.state, guildId, body, sameAs(before, body)))
  return store(registry, guildId, commands)
}

/** Adds a command, or replaces the one of the same name. */
export function upsertCommand(
  registry: Registry,
  guildId: string | undefined,
  body: RESTPostAPIApplicationCommandsJSONBody,
): APIApplicationCommand {
  const before = registry.state.commands.get(guildId ?? '') ?? []
  const same = sameAs(before, body)
  const command = toCommand(registry.state, guildId, body, same)
  store(registry, guildId, [...before.filter((each) => each !== same), command])
  return command
}

/** @throws {ApiError} 10063 */
export function patchCommand(
  registry: Registry,
  guildId: string | undefined,
  id: string,
  body: RESTPatchAPIApplicationCommandJSONBody,
): APIApplicationCommand {
  const command = storedCommand(registry.state, guildId, id)
  const { default_member_permissions, ...rest } = body
  const permissions = default_member_permissions
  const patched: APIApplicationCommand = {
    ...command,
    ...rest,
    default_member_permissions:
      permissions === undefined ? command.default_member_permissions : permissionsText(permissions),
    version: registry.state.newId(),
  }
  const all = registry.state.commands.get(guildId ?? '') ?? []
  store(
    registry,
    guildId,
    all.map((each) => (each.id === id ? patched : each)),
  )
  return patched
}

/** @throws {ApiError} 10063 */
export function removeCommand(registry: Registry, guildId: string | undefined, id: string): void {
  storedCommand(registry.state, guildId, id)
  const all = registry.state.commands.get(guildId ?? '') ?? []
  store(
    registry,
    guildId,
    all.filter((each) => each.id !== id),
  )
}

/** @throws {ApiError} 10063 */
export function storedCommand(state: State, guildId: string | undefined, id: string): APIApplicationCommand {
  const command = state.commands.get(guildId ?? '')?.find((each) => each.id === id)
  if (!command) throw unknownCommand()
  return command
}

function store({ state, feed }: Registry, guildId: string | undefined, commands: APIApplicationCommand[]) {
  state.commands.set(guildId ?? '', commands)
  feed.emit({ type: 'commands-registered', guildId })
  return commands
}

function sameAs(commands: readonly APIApplicationCommand[], body: RESTPostAPIApplicationCommandsJSONBody) {
  const type = body.type ?? ApplicationCommandType.ChatInput
  return commands.find((command) => command.name === body.name && command.type === type)
}

function toCommand(
  state: State,
  guildId: string | undefined,
  body: RESTPostAPIApplicationCommandsJSONBody,
  before: APIApplicationCommand | undefined,
): APIApplicationCommand {
  const { name, name_localizations, default_member_permissions } = body
  const options = 'options' in body ? body.options : undefined
  const described = 'description' in body ? body : undefined
  const scope =
    guildId === undefined
      ? {
          dm_permission: body.dm_permission ?? true,
          contexts: body.contexts ?? null,
          integration_types: body.integration_types ?? [ApplicationIntegrationType.GuildInstall],
        }
      : { guild_id: guildId }
  return {
    id: before?.id ?? state.newId(),
    application_id: state.application.id,
    version: state.newId(),
    type: body.type ?? ApplicationCommandType.ChatInput,
    name,
    name_localizations: name_localizations ?? null,
    description: described?.description ?? '',
    description_localizations: described?.description_localizations ?? null,
    default_member_permissions: permissionsText(default_member_permissions),
    nsfw: false,
    ...scope,
    ...(options && options.length > 0 ? { options } : {}),
  }
}

function permissionsText(permissions: string | number | null | undefined): string | null {
  return permissions === null || permissions === undefined ? null : String(permissions)
}
