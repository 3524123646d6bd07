import { type APIGuildMember, type APIOverwrite, OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10'

/** All permissions: what a guild's owner and administrators have. */
export const allPermissions = Object.values(PermissionFlagsBits).reduce((sum, bit) => sum | bit, 0n)

/** What @everyone may do in a new guild, as far as a bot can notice. */
export const everyonePermissions =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.AddReactions |
  PermissionFlagsBits.UseExternalEmojis |
  PermissionFlagsBits.UseApplicationCommands |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.UseExternalApps

interface GuildRoles {
  id: string
  owner_id: string
  roles: readonly { id: string; permissions: string }[]
}

/**
 * The permissions of a member, in the whole guild or with the overwrites of one channel
 * (https://discord.com/developers/docs/topics/permissions#permission-hierarchy).
 */
export function permissionsOf(
  guild: GuildRoles,
  member: APIGuildMember,
  overwrites: readonly APIOverwrite[] = [],
): bigint {
  if (member.user.id === guild.owner_id) return allPermissions
  const held = guild.roles.filter((role) => role.id === guild.id || member.roles.includes(role.id))
  let permissions = held.reduce((sum, role) => sum | BigInt(role.permissions), 0n)
  if ((permissions & PermissionFlagsBits.Administrator) !== 0n) return allPermissions

  const apply = (chosen: readonly APIOverwrite[]) => {
    for (const { deny } of chosen) permissions &= ~BigInt(deny)
    for (const { allow } of chosen) permissions |= BigInt(allow)
  }
  apply(overwrites.filter(({ id }) => id === guild.id))
  apply(overwrites.filter(({ id, type }) => type === OverwriteType.Role && member.roles.includes(id)))
  apply(overwrites.filter(({ id, type }) => type === OverwriteType.Member && id === member.user.id))
  return permissions
}

export function has(permissions: bigint, required: bigint): boolean {
  return (permissions & required) === required
}
