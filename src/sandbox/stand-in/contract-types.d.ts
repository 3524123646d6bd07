// discord-api-spec ships its zod schemas as plain JavaScript. These are the ones in use here, typed by discord-api-types.
declare module 'discord-api-spec/zod' {
  import type {
    APIApplicationCommandAutocompleteResponse,
    APIInteractionResponseChannelMessageWithSource,
    APIInteractionResponseDeferredChannelMessageWithSource,
    APIInteractionResponseDeferredMessageUpdate,
    APIInteractionResponsePong,
    APIInteractionResponseUpdateMessage,
    RESTPatchAPIApplicationCommandJSONBody,
    RESTPatchAPIChannelMessageJSONBody,
    RESTPatchAPIWebhookWithTokenMessageJSONBody,
    RESTPostAPIApplicationCommandsJSONBody,
    RESTPostAPIChannelMessageJSONBody,
    RESTPostAPICurrentUserCreateDMChannelJSONBody,
    RESTPostAPIWebhookWithTokenJSONBody,
  } from 'discord-api-types/v10'
  import type { ZodMiniType } from 'zod/mini'

  export const ApplicationCommandCreateRequestSchema: ZodMiniType<RESTPostAPIApplicationCommandsJSONBody>
  export const ApplicationCommandUpdateRequestSchema: ZodMiniType<RESTPostAPIApplicationCommandsJSONBody>
  export const ApplicationCommandPatchRequestPartialSchema: ZodMiniType<RESTPatchAPIApplicationCommandJSONBody>
  export const MessageCreateRequestSchema: ZodMiniType<RESTPostAPIChannelMessageJSONBody>
  export const MessageEditRequestPartialSchema: ZodMiniType<RESTPatchAPIChannelMessageJSONBody>
  export const IncomingWebhookRequestPartialSchema: ZodMiniType<RESTPostAPIWebhookWithTokenJSONBody>
  export const IncomingWebhookUpdateRequestPartialSchema: ZodMiniType<RESTPatchAPIWebhookWithTokenMessageJSONBody>
  export const CreatePrivateChannelRequestSchema: ZodMiniType<RESTPostAPICurrentUserCreateDMChannelJSONBody>
  export const PongInteractionCallbackRequestSchema: ZodMiniType<APIInteractionResponsePong>
  export const CreateMessageInteractionCallbackRequestSchema: ZodMiniType<
    APIInteractionResponseChannelMessageWithSource | APIInteractionResponseDeferredChannelMessageWithSource
  >
  export const UpdateMessageInteractionCallbackRequestSchema: ZodMiniType<
    APIInteractionResponseUpdateMessage | APIInteractionResponseDeferredMessageUpdate
  >
  export const ApplicationCommandAutocompleteCallbackRequestSchema: ZodMiniType<APIApplicationCommandAutocompleteResponse>

  // What the stand-in answers is checked against these in its own tests.
  export const ApplicationCommandResponseSchema: ZodMiniType<unknown>
  export const GatewayBotResponseSchema: ZodMiniType<unknown>
  export const GuildChannelResponseSchema: ZodMiniType<unknown>
  export const PrivateApplicationResponseSchema: ZodMiniType<unknown>
  export const PrivateChannelResponseSchema: ZodMiniType<unknown>
  export const GuildMemberResponseSchema: ZodMiniType<unknown>
  export const GuildWithCountsResponseSchema: ZodMiniType<unknown>
  export const InteractionCallbackResponseSchema: ZodMiniType<unknown>
  export const MessageResponseSchema: ZodMiniType<unknown>
  export const UserPIIResponseSchema: ZodMiniType<unknown>
}
