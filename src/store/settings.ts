import { z } from 'zod'
import type { Connection } from './connection.ts'

/** On a day without events: no post, or the nearest anniversary of the week. */
export type EmptyDay = 'skip' | 'nearest'

/** Why a guild's daily post stopped. */
export interface Suspension {
  reason: string
  /** Milliseconds since 1970 UTC. */
  since: number
  /** Whether the guild's admins have been told, as far as they can be. */
  told: boolean
}

/** One guild's daily post. */
export interface DailySettings {
  guild: string
  channel: string
  /** Local time of day, `HH:MM`. */
  time: string
  /** IANA time zone. */
  zone: string
  emptyDay: EmptyDay
  /** Posts due before this moment are not owed. Milliseconds since 1970 UTC. */
  since: number
  suspension?: Suspension
}

/** What an admin chooses. */
export type DailyChoice = Pick<DailySettings, 'guild' | 'channel' | 'time' | 'zone' | 'emptyDay'>

const row = z
  .object({
    guild: z.string(),
    channel: z.string(),
    time: z.string(),
    zone: z.string(),
    empty_day: z.enum(['skip', 'nearest']),
    since: z.number(),
    suspended_reason: z.string().nullable(),
    suspended_since: z.number().nullable(),
    admins_told: z.number(),
  })
  .transform((found): DailySettings => {
    const { guild, channel, time, zone, since } = found
    const settings: DailySettings = { guild, channel, time, zone, emptyDay: found.empty_day, since }
    if (found.suspended_reason === null) return settings
    const suspended = { reason: found.suspended_reason, since: found.suspended_since ?? since }
    return { ...settings, suspension: { ...suspended, told: found.admins_told === 1 } }
  })

/** The guilds' daily posts, one row a guild. */
export class SettingsTable {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  all(): DailySettings[] {
    return this.#connection.all(row, 'SELECT * FROM daily_settings ORDER BY guild')
  }

  get(guild: string): DailySettings | undefined {
    return this.#connection.get(row, 'SELECT * FROM daily_settings WHERE guild = ?', guild)
  }

  /**
   * Stores an admin's choice and ends a suspension. Posts are owed from `now` on; when only the channel or the empty
   * day changed, those that were owed still are.
   */
  set(choice: DailyChoice, now: number): void {
    this.#connection.run(
      `INSERT INTO daily_settings (guild, channel, time, zone, empty_day, since) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (guild) DO UPDATE SET
         since = iif(time = excluded.time AND zone = excluded.zone AND suspended_reason IS NULL, since, excluded.since),
         channel = excluded.channel, time = excluded.time, zone = excluded.zone, empty_day = excluded.empty_day,
         suspended_reason = NULL, suspended_since = NULL, admins_told = 0`,
      choice.guild,
      choice.channel,
      choice.time,
      choice.zone,
      choice.emptyDay,
      now,
    )
  }

  /** Stops a guild's post until an admin sets it again. A guild already suspended keeps its first reason. */
  suspend(guild: string, reason: string, now: number): void {
    this.#connection.run(
      `UPDATE daily_settings SET suspended_reason = ?, suspended_since = ?, admins_told = 0
       WHERE guild = ? AND suspended_reason IS NULL`,
      reason,
      now,
      guild,
    )
  }

  /** Notes whether the admins have been told; returns false when it was noted before. */
  noteTold(guild: string, told: boolean): boolean {
    const flag = told ? 1 : 0
    const sql = 'UPDATE daily_settings SET admins_told = ? WHERE guild = ? AND admins_told <> ?'
    return this.#connection.run(sql, flag, guild, flag) === 1
  }

  /** A clock that ran ahead and was put right must not leave guilds waiting for a future `since`. */
  lowerSince(now: number): void {
    this.#connection.run('UPDATE daily_settings SET since = ? WHERE since > ?', now, now)
  }

  remove(guild: string): void {
    this.#connection.run('DELETE FROM daily_settings WHERE guild = ?', guild)
  }
}
