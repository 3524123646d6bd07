import { type Guild, PermissionFlagsBits } from 'discord.js'

/** What a post with an embed takes, as Discord's settings call it. */
const NEEDED = [
  ['View Channel', PermissionFlagsBits.ViewChannel],
  ['Send Messages', PermissionFlagsBits.SendMessages],
  ['Embed Links', PermissionFlagsBits.EmbedLinks],
] as const

/** What the bot lacks to post in a channel of the server; undefined when it does not know the channel. */
export function missingPermissions(guild: Guild | null | undefined, channelId: string): string[] | undefined {
  const permissions = guild?.channels.cache.get(channelId)?.permissionsFor(guild.client.user)
  return permissions ? NEEDED.filter(([, bit]) => !permissions.has(bit)).map(([name]) => name) : undefined
}
