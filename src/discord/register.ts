import { DiscordAPIError, HTTPError, REST, RESTJSONErrorCodes, Routes } from 'discord.js'
import { z } from 'zod'
import type { Command } from '../commands/command.ts'
import type { GuildCommandOffer } from '../commands/guild-command.ts'
import { type Changes, commandBody, compareCommands, guildCommandBody } from './registration.ts'

export interface RegisterOptions {
  token: string
  /** Base of the REST API; Discord's own when left out. */
  api?: string | undefined
  /** Register for this server only. */
  guild?: string | undefined
  commands: readonly Command[]
  guildCommands: readonly GuildCommandOffer[]
}

/** What was registered, and what users will notice. */
export interface Registration extends Changes {
  /** Commands that are registered both everywhere and for this server: there each is offered twice. */
  doubled: string[]
}

/** The commands could not be registered. The message says why and what to do. */
export class RegistrationError extends Error {
  override readonly name = 'RegistrationError'
}

const applicationSchema = z.object({ id: z.string() })
const commandsSchema = z.array(z.looseObject({ name: z.string() }))

/**
 * Tells Discord the commands, everywhere or for one server. What is registered already is left alone.
 * @throws RegistrationError
 */
export async function register({ token, api, guild, commands, guildCommands }: RegisterOptions): Promise<Registration> {
  const rest = new REST({ ...(api !== undefined && { api }) }).setToken(token)
  const bodies = [...commands.map(commandBody), ...guildCommands.map(guildCommandBody)]
  try {
    const { id } = applicationSchema.parse(await rest.get(Routes.currentApplication()))
    const everywhere = Routes.applicationCommands(id)
    const route = guild === undefined ? everywhere : Routes.applicationGuildCommands(id, guild)
    const registered = commandsSchema.parse(await rest.get(route))
    const changes = compareCommands(registered, bodies, guild === undefined ? 'everywhere' : 'guild')
    if (changes.unchanged.length < bodies.length || changes.removed.length > 0) await rest.put(route, { body: bodies })
    const global = guild === undefined ? [] : commandsSchema.parse(await rest.get(everywhere))
    const names = new Set(bodies.map(({ name }) => name))
    return { ...changes, doubled: global.map(({ name }) => name).filter((name) => names.has(name)) }
  } catch (error) {
    throw new RegistrationError(explain(error, api, guild), { cause: error })
  }
}

function explain(error: unknown, api = 'https://discord.com/api', guild?: string): string {
  if (error instanceof DiscordAPIError) {
    if (error.status === 401) return 'Discord does not accept DISCORD_TOKEN. Copy it anew from the bot’s page.'
    if (error.code === RESTJSONErrorCodes.MissingAccess)
      return guild === undefined
        ? 'Discord does not let this token register commands.'
        : `The bot has no access to the server ${guild}. Invite it with the scope applications.commands.`
    return `Discord refused the commands: ${error.message}`
  }
  if (error instanceof HTTPError) return `Discord answered with status ${error.status}. Try again later.`
  if (error instanceof z.ZodError) return `${api} does not answer like Discord.`
  const cause = error instanceof Error ? error : new Error(String(error))
  const code = 'code' in cause ? String(cause.code) : cause.message
  return `${api} cannot be reached (${code}).`
}
