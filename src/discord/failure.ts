import { randomBytes } from 'node:crypto'
import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js'
import type { Logger } from 'pino'

/** Codes that say that an answer came too late, twice, or to something that is gone: saying sorry cannot arrive either. */
const LOST: readonly (string | number)[] = [
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.InvalidWebhookToken,
]

/** Whether an answer could not be delivered for a reason that holds for every other answer: late, doubled, no network. */
export function isUndeliverable(error: unknown): boolean {
  return !(error instanceof DiscordAPIError) || LOST.includes(error.code)
}

/** Logs an unexpected error under a new reference, and returns what the user is told. */
export function apologise(log: Logger, error: unknown, command: string): string {
  const reference = randomBytes(4).toString('hex')
  log.error({ reference, command, err: error }, 'a command failed')
  log.debug({ reference, message: error instanceof Error ? error.message : String(error) }, 'what it said')
  return `This did not work, and the fault is ours. If you report it, give the reference \`${reference}\`.`
}
