import {
  type APIInteractionResponse,
  InteractionResponseType,
  type RESTPatchAPIApplicationCommandJSONBody,
  type RESTPatchAPIChannelMessageJSONBody,
  type RESTPatchAPIWebhookWithTokenMessageJSONBody,
  type RESTPostAPIApplicationCommandsJSONBody,
  type RESTPostAPIChannelMessageJSONBody,
  type RESTPostAPICurrentUserCreateDMChannelJSONBody,
  type RESTPostAPIWebhookWithTokenJSONBody,
} from 'discord-api-types/v10'
import { notImplemented } from './api-error.ts'
import { choiceProblems, commandListProblems, commandProblems } from './command-limits.ts'
import type { BodyRule, Contract, ContractIssue, ContractSchema } from './contract.ts'
import { messageProblems } from './message-limits.ts'

const create: BodyRule<RESTPostAPIChannelMessageJSONBody> = {
  schema: (contract) => contract.MessageCreateRequestSchema,
  limits: messageProblems,
}
const edit: BodyRule<RESTPatchAPIChannelMessageJSONBody> = {
  schema: (contract) => contract.MessageEditRequestPartialSchema,
  limits: messageProblems,
}
const followUp: BodyRule<RESTPostAPIWebhookWithTokenJSONBody> = {
  schema: (contract) => contract.IncomingWebhookRequestPartialSchema,
  limits: messageProblems,
}
const webhookEdit: BodyRule<RESTPatchAPIWebhookWithTokenMessageJSONBody> = {
  schema: (contract) => contract.IncomingWebhookUpdateRequestPartialSchema,
  limits: messageProblems,
}
const privateChannel: BodyRule<RESTPostAPICurrentUserCreateDMChannelJSONBody> = {
  schema: (contract) => contract.CreatePrivateChannelRequestSchema,
}

/** The bodies that carry a message, and the one that opens a private channel. */
export const messageRules = { create, edit, followUp, webhookEdit, privateChannel }

/** The body of one command, sent to be created or replaced. */
export const commandRule: BodyRule<RESTPostAPIApplicationCommandsJSONBody> = {
  schema: (contract) => contract.ApplicationCommandUpdateRequestSchema,
  limits: commandProblems,
  prepare: withNumericPermissions,
}

/** A partial change of one command. */
export const commandPatchRule: BodyRule<RESTPatchAPIApplicationCommandJSONBody> = {
  schema: (contract) => contract.ApplicationCommandPatchRequestPartialSchema,
  limits: commandProblems,
  prepare: withNumericPermissions,
}

/** All commands at once. */
export const commandListRule: BodyRule<RESTPostAPIApplicationCommandsJSONBody[]> = {
  schema: (contract) => listOf(contract.ApplicationCommandUpdateRequestSchema),
  limits: commandListProblems,
  prepare: (body) => (Array.isArray(body) ? body.map(withNumericPermissions) : body),
}

/** The first response to an interaction: its type decides what the rest must look like. */
export const callbackRule: BodyRule<APIInteractionResponse> = {
  schema: (contract, body) => callbackSchema(contract, body),
  limits(body) {
    switch (body.type) {
      case InteractionResponseType.ChannelMessageWithSource:
      case InteractionResponseType.UpdateMessage:
        return messageProblems(body.data ?? {}).map((problem) => ({ ...problem, path: ['data', ...problem.path] }))
      case InteractionResponseType.ApplicationCommandAutocompleteResult:
        return choiceProblems(body.data.choices ?? [], ['data', 'choices'])
      default:
        return []
    }
  },
}

function callbackSchema(contract: Contract, body: unknown): ContractSchema<APIInteractionResponse> {
  const type = typeof body === 'object' && body !== null && 'type' in body ? body.type : undefined
  switch (type) {
    case InteractionResponseType.DeferredMessageUpdate:
    case InteractionResponseType.UpdateMessage:
      return contract.UpdateMessageInteractionCallbackRequestSchema
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      return contract.ApplicationCommandAutocompleteCallbackRequestSchema
    case InteractionResponseType.Modal:
    case InteractionResponseType.PremiumRequired:
    case InteractionResponseType.LaunchActivity:
      throw notImplemented(`interaction responses of type ${type}`)
    default:
      return contract.CreateMessageInteractionCallbackRequestSchema
  }
}

/** The contract has a number where Discord takes and gives a string of digits. */
function withNumericPermissions(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('default_member_permissions' in body)) return body
  const permissions = body.default_member_permissions
  return typeof permissions === 'string' && /^\d+$/.test(permissions)
    ? { ...body, default_member_permissions: Number(permissions) }
    : body
}

function listOf<Item>(schema: ContractSchema<Item>): ContractSchema<Item[]> {
  return {
    safeParse(body, options) {
      if (!Array.isArray(body)) {
        return {
          success: false,
          error: { issues: [{ code: 'invalid_type', expected: 'array', path: [], message: '', input: body }] },
        }
      }
      const data: Item[] = []
      const issues: ContractIssue[] = []
      for (const [index, item] of body.entries()) {
        const parsed = schema.safeParse(item, options)
        if (parsed.success) data.push(parsed.data)
        else issues.push(...parsed.error.issues.map((issue) => ({ ...issue, path: [index, ...issue.path] })))
      }
      return issues.length > 0 ? { success: false, error: { issues } } : { success: true, data }
    },
  }
}
