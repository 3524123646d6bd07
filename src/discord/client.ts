import { setTimeout as sleep } from 'node:timers/promises'
import { Client, DiscordjsErrorCodes, Events, GatewayCloseCodes, GatewayIntentBits, Options } from 'discord.js'
import type { Logger } from 'pino'
import { Interactions, type InteractionsOptions } from './interactions.ts'

export interface DiscordOptions extends InteractionsOptions {
  token: string
  /** Base of the REST API, `…/api`; Discord's own when left out. */
  api?: string | undefined
  /** Started with the bot and stopped before it, such as what posts daily. */
  companions?: readonly Companion[]
}

/** Something that works as long as the bot is connected. */
export interface Companion {
  start(client: Client<true>): void | Promise<void>
  stop(): void | Promise<void>
}

/** A bot that is connected to Discord. */
export interface Bot {
  readonly client: Client<true>
  /** Resolves when Discord ends the connection for good; the bot has to be stopped then. */
  readonly ended: Promise<DiscordEndedError>
  /** Stops companions, takes no more commands, answers what is under way, and disconnects. */
  stop(): Promise<void>
}

/** Discord does not accept the token. */
export class TokenError extends Error {
  override readonly name = 'TokenError'

  constructor() {
    super('Discord does not accept DISCORD_TOKEN. Copy it anew from the bot’s page in the Developer Portal.')
  }
}

/** Discord closed the connection and wants no other. */
export class DiscordEndedError extends Error {
  override readonly name = 'DiscordEndedError'
}

const FIRST_PAUSE_MS = 1000
const LONGEST_PAUSE_MS = 60_000

/** Closing codes after which connecting again is of no use. */
const FINAL: ReadonlySet<number> = new Set([
  GatewayCloseCodes.AuthenticationFailed,
  GatewayCloseCodes.InvalidShard,
  GatewayCloseCodes.ShardingRequired,
  GatewayCloseCodes.InvalidAPIVersion,
  GatewayCloseCodes.InvalidIntents,
  GatewayCloseCodes.DisallowedIntents,
])

/**
 * Connects to Discord; when it cannot be reached, again after 1 s, 2 s, 4 s … 60 s, until the signal fires.
 * @throws TokenError when the token is refused; the signal's reason when it fires; what a companion throws
 */
export async function connect(options: DiscordOptions, signal?: AbortSignal): Promise<Bot> {
  const { companions = [] } = options
  const interactions = new Interactions(options)
  const { client, ended } = await logInPatiently(options, interactions, signal)
  const bot: Bot = {
    client,
    ended,
    async stop() {
      interactions.refuse()
      for (const companion of companions) await companion.stop()
      await interactions.settled()
      client.removeAllListeners(Events.ShardReconnecting)
      await client.destroy()
      await interactions.settled()
      interactions.close()
    },
  }
  try {
    for (const companion of companions) await companion.start(client)
  } catch (error) {
    await client.destroy()
    throw error
  }
  return bot
}

interface Connection {
  client: Client<true>
  ended: Promise<DiscordEndedError>
}

async function logInPatiently(
  options: DiscordOptions,
  interactions: Interactions,
  signal: AbortSignal | undefined,
): Promise<Connection> {
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      return await logIn(options, interactions, signal)
    } catch (error) {
      signal?.throwIfAborted()
      if (isTokenRefusal(error)) throw new TokenError()
      options.log.warn({ err: error, seconds: pause / 1000 }, 'Discord cannot be reached; trying again')
      await sleep(pause, undefined, signal && { signal })
    }
  }
}

function isTokenRefusal(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? error.code : undefined
  return code === DiscordjsErrorCodes.TokenInvalid || error.message === 'Authentication failed'
}

/** One attempt, with a client of its own: one that failed cannot be used again. */
async function logIn(
  { token, api, log }: DiscordOptions,
  interactions: Interactions,
  signal: AbortSignal | undefined,
): Promise<Connection> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    // What is sent is written as the API has it; discord.js would rewrite the name of every field to make sure.
    jsonTransformer: (body: unknown) => body,
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    ...(api !== undefined && { rest: { api } }),
  })
  const ended = new Promise<DiscordEndedError>((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }) => {
      if (FINAL.has(code)) resolve(new DiscordEndedError(`Discord ended the connection for good (${code}).`))
    })
    client.on(Events.Invalidated, () => resolve(new DiscordEndedError('Discord ended the session for good.')))
  })
  logEvents(client, log)
  client.on(Events.InteractionCreate, (interaction) => interactions.take(interaction))
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve))
  const destroy = () => void client.destroy()
  signal?.addEventListener('abort', destroy, { once: true })
  try {
    await client.login(token)
    return { client: await ready, ended }
  } finally {
    signal?.removeEventListener('abort', destroy)
  }
}

/** discord.js ends the process on an `error` event that nobody listens to. */
function logEvents(client: Client, log: Logger): void {
  client.on(Events.Error, (error) => log.error({ err: error }, 'discord.js reports an error'))
  client.on(Events.Warn, (message) => log.debug({ message }, 'discord.js warns'))
  client.on(Events.Debug, (message) => log.trace({ message }, 'discord.js'))
  client.on(Events.ShardError, (error) => log.warn({ err: error }, 'the connection to Discord failed'))
  client.on(Events.ShardReconnecting, () => log.warn('reconnecting to Discord'))
  client.on(Events.ShardResume, (_, replayed) => log.info({ replayed }, 'reconnected to Discord'))
  client.on(Events.ShardReady, () => log.info('connected to Discord'))
  client.rest.on('rateLimited', ({ route, timeToReset }) =>
    log.warn({ route, milliseconds: timeToReset }, 'rate limited'),
  )
}
