import { randomBytes } from 'node:crypto'
import { DiscordAPIError, HTTPError, RESTJSONErrorCodes } from 'discord.js'
import type { Logger } from 'pino'

/** Codes that say that an answer came too late, twice, or to something that is gone. */
const TOO_LATE: readonly (string | number)[] = [
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.InvalidWebhookToken,
]

/**
 * Why an answer could not be sent. `too late`: no other answer can arrive either. `connection`: the same answer may
 * arrive at a second attempt. `refused`: there is something wrong with this answer.
 */
export function kindOf(error: unknown): 'too late' | 'connection' | 'refused' {
  if (error instanceof DiscordAPIError) return TOO_LATE.includes(error.code) ? 'too late' : 'refused'
  if (error instanceof HTTPError) return 'connection'
  if (!(error instanceof Error)) return 'refused'
  const code = 'code' in error ? String(error.code) : error.name
  return /^(?:E[A-Z]+|UND_ERR_\w+|AbortError)$/.test(code) ? 'connection' : 'refused'
}

/** Logs an unexpected error under a new reference, and returns what the user is told. */
export function apologise(log: Logger, error: unknown, command: string): string {
  const reference = randomBytes(4).toString('hex')
  log.error({ reference, command, err: error }, 'a command failed')
  log.debug({ reference, message: error instanceof Error ? error.message : String(error) }, 'what it said')
  return `This did not work, and the fault is ours. If you report it, give the reference \`${reference}\`.`
}
