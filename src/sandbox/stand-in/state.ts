import {
  type APIApplication,
  type APIApplicationCommand,
  type APIDMChannel,
  type APIGroupDMChannel,
  type APIGuild,
  type APIGuildMember,
  type APIRole,
  type APITextChannel,
  type APIUser,
  ApplicationFlags,
  ChannelType,
  GuildDefaultMessageNotifications,
  GuildExplicitContentFilter,
  GuildMemberFlags,
  GuildMFALevel,
  GuildNSFWLevel,
  GuildPremiumTier,
  GuildSystemChannelFlags,
  GuildVerificationLevel,
  Locale,
  OverwriteType,
  PermissionFlagsBits,
} from 'discord-api-types/v10'
import { unknownChannel, unknownGuild } from './api-error.ts'
import { allPermissions, everyonePermissions, permissionsOf } from './permissions.ts'

/** Typed as a number: the enums of flags have no name for none. */
const noFlags: number = 0

export interface Guild {
  /** The contract has two fields more, which the types leave out. */
  readonly data: APIGuild & { nsfw: boolean; home_header: null }
  readonly members: Map<string, APIGuildMember>
  /** Whether the bot has been added to the guild. Its users may still use a bot they installed for themselves. */
  botJoined: boolean
  readonly joinedAt: string
}

export type Channel = APITextChannel | APIDMChannel | APIGroupDMChannel

/** Guilds, channels, users and commands, in memory. Messages are in `messages.ts`. */
export class State {
  readonly newId: () => string
  readonly bot: APIUser
  /** The contract has some fields more than the types. */
  readonly application: APIApplication & {
    type: null
    explicit_content_filter: 0
    eligible_oauth2_scopes: string[]
  }
  readonly guilds = new Map<string, Guild>()
  readonly channels = new Map<string, Channel>()
  readonly users = new Map<string, APIUser>()
  /** Users who installed the bot for themselves. */
  readonly userInstalls = new Set<string>()
  /** Users who do not accept direct messages. */
  readonly closedToMessages = new Set<string>()
  /** Registered commands, by guild id; the global ones under ''. */
  readonly commands = new Map<string, APIApplicationCommand[]>()
  readonly #now: () => number

  constructor(newId: () => string, now: () => number, botName: string) {
    this.newId = newId
    this.#now = now
    const id = newId()
    this.bot = {
      ...userNamed(id, botName),
      bot: true,
      verified: true,
      mfa_enabled: false,
      email: null,
      locale: Locale.EnglishUS,
    }
    this.users.set(id, this.bot)
    this.application = {
      id,
      name: botName,
      icon: null,
      description: '',
      summary: '',
      bot_public: true,
      bot_require_code_grant: false,
      bot: this.bot,
      verify_key: '0'.repeat(64),
      team: null,
      flags: ApplicationFlags.ApplicationCommandBadge,
      flags_new: String(ApplicationFlags.ApplicationCommandBadge),
      owner: userNamed(newId(), 'Owner'),
      redirect_uris: [],
      interactions_endpoint_url: null,
      role_connections_verification_url: null,
      approximate_guild_count: 1,
      approximate_user_install_count: 0,
      approximate_user_authorization_count: 0,
      type: null,
      explicit_content_filter: 0,
      eligible_oauth2_scopes: [],
      integration_types_config: { 0: {}, 1: {} },
    }
  }

  now(): string {
    return new Date(this.#now()).toISOString()
  }

  /** Adds a user who is in every guild; an admin may manage the guilds. */
  addUser(name: string, options: { admin?: boolean } = {}): APIUser {
    const user = userNamed(this.newId(), name)
    this.users.set(user.id, user)
    for (const guild of this.guilds.values()) {
      const member = this.#join(guild, user)
      const admin = guild.data.roles.find((role) => role.name === 'Admin')
      if (options.admin && admin) member.roles.push(admin.id)
    }
    return user
  }

  /** Adds a guild with all present users and, unless told otherwise, the bot. Somebody else owns it. */
  addGuild(name: string, options: { botJoined?: boolean } = {}): Guild {
    const id = this.newId()
    const botRole = { ...role(this.newId(), this.bot.username, everyonePermissions), managed: true }
    const admin = role(this.newId(), 'Admin', PermissionFlagsBits.Administrator)
    const data: Guild['data'] = {
      id,
      name,
      icon: null,
      splash: null,
      discovery_splash: null,
      banner: null,
      description: null,
      owner_id: this.newId(),
      afk_channel_id: null,
      afk_timeout: 300,
      verification_level: GuildVerificationLevel.None,
      default_message_notifications: GuildDefaultMessageNotifications.OnlyMentions,
      explicit_content_filter: GuildExplicitContentFilter.Disabled,
      roles: [role(id, '@everyone', everyonePermissions), admin, { ...botRole, tags: { bot_id: this.bot.id } }],
      emojis: [],
      stickers: [],
      features: [],
      mfa_level: GuildMFALevel.None,
      application_id: null,
      system_channel_id: null,
      system_channel_flags: GuildSystemChannelFlags.SuppressJoinNotifications,
      rules_channel_id: null,
      vanity_url_code: null,
      premium_tier: GuildPremiumTier.None,
      preferred_locale: Locale.EnglishUS,
      public_updates_channel_id: null,
      nsfw_level: GuildNSFWLevel.Default,
      premium_progress_bar_enabled: false,
      hub_type: null,
      safety_alerts_channel_id: null,
      incidents_data: null,
      region: 'deprecated',
      widget_enabled: false,
      widget_channel_id: null,
      max_presences: null,
      max_members: 500_000,
      max_stage_video_channel_users: 50,
      max_video_channel_users: 25,
      premium_subscription_count: 0,
      nsfw: false,
      home_header: null,
    }
    const guild: Guild = { data, members: new Map(), botJoined: options.botJoined ?? true, joinedAt: this.now() }
    this.guilds.set(id, guild)
    for (const user of this.users.values()) {
      const member = this.#join(guild, user)
      if (user.id === this.bot.id) member.roles.push(botRole.id)
    }
    return guild
  }

  addChannel(guildId: string, name: string, topic: string | null = null): APITextChannel {
    const channel: APITextChannel = {
      id: this.newId(),
      type: ChannelType.GuildText,
      guild_id: guildId,
      name,
      topic,
      position: this.channelsOf(guildId).length,
      permission_overwrites: [],
      parent_id: null,
      nsfw: false,
      rate_limit_per_user: 0,
      last_message_id: null,
      flags: noFlags,
    }
    this.channels.set(channel.id, channel)
    return channel
  }

  /** The private channel between the bot and a user, made on first use. */
  directChannel(userId: string): APIDMChannel {
    for (const channel of this.channels.values()) {
      if (channel.type === ChannelType.DM && channel.recipients?.[0]?.id === userId) return channel
    }
    const user = this.user(userId)
    const channel: APIDMChannel = {
      id: this.newId(),
      type: ChannelType.DM,
      name: null,
      recipients: [user],
      last_message_id: null,
      flags: noFlags,
    }
    this.channels.set(channel.id, channel)
    return channel
  }

  /** A private channel among users, without the bot: only a bot installed by one of them can be used there. */
  addGroupChannel(userIds: readonly string[]): APIGroupDMChannel {
    const channel: APIGroupDMChannel = {
      id: this.newId(),
      type: ChannelType.GroupDM,
      name: null,
      recipients: userIds.map((id) => this.user(id)),
      last_message_id: null,
      flags: noFlags,
    }
    this.channels.set(channel.id, channel)
    return channel
  }

  user(id: string): APIUser {
    const user = this.users.get(id)
    if (!user) throw new Error(`No user has the id ${id}.`)
    return user
  }

  /** @throws {ApiError} 10004 */
  guild(id: string): Guild {
    const guild = this.guilds.get(id)
    if (!guild) throw unknownGuild()
    return guild
  }

  /** @throws {ApiError} 10003 */
  channel(id: string): Channel {
    const channel = this.channels.get(id)
    if (!channel) throw unknownChannel()
    return channel
  }

  channelsOf(guildId: string): APITextChannel[] {
    return [...this.channels.values()].filter(
      (channel): channel is APITextChannel => channel.type === ChannelType.GuildText && channel.guild_id === guildId,
    )
  }

  /** What a user may do in a channel. In private channels, everything that makes sense there. */
  permissionsIn(channel: Channel, userId: string): bigint {
    if (channel.type !== ChannelType.GuildText) return everyonePermissions
    const guild = this.guild(channel.guild_id ?? '')
    const member = guild.members.get(userId)
    return member ? permissionsOf(guild.data, member, channel.permission_overwrites) : 0n
  }

  /** Grants or refuses the bot permissions in one channel, by an overwrite for the bot itself. */
  setBotPermissions(channelId: string, change: { allow?: bigint; deny?: bigint }): APITextChannel {
    const channel = this.channel(channelId)
    if (channel.type !== ChannelType.GuildText) throw new Error('Only a channel of a guild has permissions.')
    const overwrites = channel.permission_overwrites ?? []
    const own = overwrites.find(({ id }) => id === this.bot.id) ?? { allow: '0', deny: '0' }
    const allow = (BigInt(own.allow) | (change.allow ?? 0n)) & ~(change.deny ?? 0n)
    const deny = (BigInt(own.deny) | (change.deny ?? 0n)) & ~(change.allow ?? 0n)
    channel.permission_overwrites = [
      ...overwrites.filter(({ id }) => id !== this.bot.id),
      { id: this.bot.id, type: OverwriteType.Member, allow: String(allow), deny: String(deny) },
    ]
    return channel
  }

  #join(guild: Guild, user: APIUser): APIGuildMember {
    const member: APIGuildMember = {
      user,
      nick: null,
      avatar: null,
      banner: null,
      roles: [],
      joined_at: this.now(),
      premium_since: null,
      deaf: false,
      mute: false,
      pending: false,
      communication_disabled_until: null,
      flags: GuildMemberFlags.CompletedOnboarding,
    }
    guild.members.set(user.id, member)
    return member
  }
}

function userNamed(id: string, name: string): APIUser {
  return {
    id,
    username: name.toLowerCase().replaceAll(/[^a-z0-9_.]+/g, '_'),
    discriminator: '0',
    global_name: name,
    avatar: null,
    banner: null,
    accent_color: null,
    avatar_decoration_data: null,
    collectibles: null,
    primary_guild: null,
    flags: noFlags,
    public_flags: noFlags,
  }
}

function role(id: string, name: string, permissions: bigint): APIRole {
  return {
    id,
    name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position: name === '@everyone' ? 0 : 1,
    permissions: String(permissions & allPermissions),
    managed: false,
    mentionable: false,
    flags: noFlags,
  }
}
