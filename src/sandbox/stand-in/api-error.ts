import type { Problem } from './violation.ts'

/** An answer that Discord's REST API gives when it refuses a request: HTTP status, JSON error code, message. */
export class ApiError extends Error {
  readonly status: number
  readonly code: number
  readonly problems: readonly Problem[]

  constructor(status: number, code: number, message: string, problems: readonly Problem[] = []) {
    super(message)
    this.name = 'ApiError'
    this.status = status
    this.code = code
    this.problems = problems
  }

  /** The body as Discord sends it; problems are nested under the path of the field they belong to. */
  body(): Record<string, unknown> {
    const body: Record<string, unknown> = { message: this.message, code: this.code }
    if (this.problems.length > 0) body.errors = nest(this.problems)
    return body
  }
}

type ErrorTree = { [key: string]: ErrorTree | { code: string; message: string }[] }

function nest(problems: readonly Problem[]): ErrorTree {
  const root: ErrorTree = {}
  for (const { path, code, message } of problems) {
    let node = root
    for (const key of path) {
      const next = node[key]
      if (next !== undefined && !Array.isArray(next)) node = next
      else {
        const made: ErrorTree = {}
        node[key] = made
        node = made
      }
    }
    const own = node._errors
    if (Array.isArray(own)) own.push({ code, message })
    else node._errors = [{ code, message }]
  }
  return root
}

// The codes are listed at https://discord.com/developers/docs/topics/opcodes-and-status-codes#json.
export const unauthorized = () => new ApiError(401, 0, '401: Unauthorized')
export const unknownChannel = () => new ApiError(404, 10003, 'Unknown Channel')
export const unknownGuild = () => new ApiError(404, 10004, 'Unknown Guild')
export const unknownMember = () => new ApiError(404, 10007, 'Unknown Member')
export const unknownMessage = () => new ApiError(404, 10008, 'Unknown Message')
export const unknownUser = () => new ApiError(404, 10013, 'Unknown User')
export const unknownWebhook = () => new ApiError(404, 10015, 'Unknown Webhook')
export const unknownInteraction = () => new ApiError(404, 10062, 'Unknown interaction')
export const unknownCommand = () => new ApiError(404, 10063, 'Unknown application command')
export const alreadyAcknowledged = () => new ApiError(400, 40060, 'Interaction has already been acknowledged.')
export const tooManyFollowUps = () =>
  new ApiError(400, 40094, 'This interaction has hit the maximum number of follow-up messages.')
export const missingAccess = () => new ApiError(403, 50001, 'Missing Access')
export const notTheAuthor = () => new ApiError(403, 50005, 'Cannot edit a message authored by another user')
export const emptyMessage = () => new ApiError(400, 50006, 'Cannot send an empty message')
export const cannotMessageUser = () => new ApiError(403, 50007, 'Cannot send messages to this user')
export const missingPermissions = () => new ApiError(403, 50013, 'Missing Permissions')
export const invalidWebhookToken = () => new ApiError(401, 50027, 'Invalid Webhook Token')
export const invalidRecipient = () => new ApiError(400, 50033, 'Invalid Recipient(s)')
export const invalidForm = (problems: readonly Problem[]) => new ApiError(400, 50035, 'Invalid Form Body', problems)
export const invalidJson = () => new ApiError(400, 50109, 'The request body contains invalid JSON.')
/** Not one of Discord's: the stand-in does not have this route or feature. */
export const notImplemented = (what: string) => new ApiError(501, 0, `The stand-in does not implement ${what}`)
