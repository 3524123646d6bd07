import { type APIMessage, MessageFlags } from 'discord-api-types/v10'
import type { ShownMessage } from './protocol.ts'
import { isEphemeral, isLoading } from './stand-in/messages.ts'

/** A message of the stand-in as the page draws it. */
export function shownMessage(message: APIMessage): ShownMessage {
  const { interaction, referenced_message: replied } = message
  const hidesEmbeds = ((message.flags ?? 0) & MessageFlags.SuppressEmbeds) !== 0
  return {
    id: message.id,
    channelId: message.channel_id,
    author: { id: message.author.id, name: nameOf(message.author), bot: message.author.bot ?? false },
    at: message.timestamp,
    edited: message.edited_timestamp !== null,
    content: message.content,
    embeds: hidesEmbeds ? [] : message.embeds,
    components: message.components ?? [],
    ephemeral: isEphemeral(message),
    loading: isLoading(message),
    ...(interaction
      ? { used: { userId: interaction.user.id, user: nameOf(interaction.user), command: interaction.name } }
      : {}),
    ...(replied
      ? {
          replyTo: {
            id: replied.id,
            authorId: replied.author.id,
            author: nameOf(replied.author),
            text: excerpt(replied),
          },
        }
      : {}),
  }
}

function nameOf({ global_name, username }: { global_name: string | null; username: string }): string {
  return global_name ?? username
}

function excerpt(message: APIMessage): string {
  const [embed] = message.embeds
  const text = message.content || embed?.title || embed?.description || 'Click to see the message'
  return text.split('\n', 1)[0] ?? ''
}
