import { existsSync } from 'node:fs'
import { loadEnvFile } from 'node:process'
import { z } from 'zod'

const schema = z.object({
  DISCORD_TOKEN: z.string().trim().min(1).optional(),
  DISCORD_GUILD_ID: z
    .string()
    .regex(/^\d{17,20}$/, 'is a server id of 17 to 20 digits')
    .optional(),
  DISCORD_API: z.url({ protocol: /^https?$/, error: 'is an address such as https://discord.com/api' }).optional(),
  DATA_DIR: z.string().min(1).default('data'),
  CORPUS_DIR: z.string().min(1).default('corpus'),
  CACHE_DIR: z.string().min(1).default('.cache'),
  DATABASE_URL: z
    .string()
    .regex(/^file:.+/, 'begins with file:, such as file:storage/parley.db')
    .default('file:storage/parley.db'),
  SANDBOX_HOST: z.string().min(1).default('127.0.0.1'),
  SANDBOX_PORT: z.coerce.number().int().min(0).max(65535).default(8642),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

/** What the environment says; every field is named as in the environment. */
export type Configuration = z.infer<typeof schema>

/** Prefixes of our own variables: an unknown name with one of them is a slip of the pen. */
const OURS = /^(?:DISCORD|SANDBOX|DATA|CORPUS|CACHE|DATABASE)_/
/** Set by Discord's and others' tools on some machines. */
const FOREIGN = new Set(['DATABASE_HOST', 'DATABASE_PORT', 'DATABASE_USER', 'DATABASE_PASSWORD', 'DATABASE_NAME'])

/** The environment cannot be used. The message names each variable and what it should be. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError'
}

/**
 * Reads the configuration from the environment, after a `.env` file in the working folder when there is one.
 * @throws ConfigurationError that names every unknown or malformed variable
 */
export function readConfiguration(environment: NodeJS.ProcessEnv = process.env): Configuration {
  if (environment === process.env && existsSync('.env')) loadEnvFile('.env')
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  )
  const unknown = Object.keys(given)
    .filter((name) => OURS.test(name) && !(name in schema.shape) && !FOREIGN.has(name))
    .map((name) => `${name} is no setting of Parley.`)
  const parsed = schema.safeParse(given)
  const malformed = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`)
  const problems = [...unknown, ...malformed]
  if (!parsed.success || problems.length > 0)
    throw new ConfigurationError([...problems, `Settings: ${Object.keys(schema.shape).join(', ')}.`].join('\n'))
  return parsed.data
}
