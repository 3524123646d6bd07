import { z } from 'zod'
import type { Connection } from './connection.ts'

/**
 * What became of one guild's post of one local day.
 *
 * `sending`: a request may be or have been under way. `waiting`: certainly not posted, to be tried again.
 * `posted`. `nothing`: nothing to post on that day. `skipped`: certainly not posted, and not to be any more.
 * `in-doubt`: perhaps posted, and no way to tell, so it is not posted again.
 */
export type ClaimState = 'sending' | 'waiting' | 'posted' | 'nothing' | 'skipped' | 'in-doubt'

/** The record that a guild's post of a local day is somebody's business; there is one a guild and day, or none. */
export interface Claim {
  guild: string
  /** Local day, `2026-08-08`. */
  day: string
  /** When the post was due, milliseconds since 1970 UTC. */
  due: number
  /** The channel of the latest attempt. */
  channel: string
  state: ClaimState
  /** How often somebody set out to post it; grows with every attempt and tells attempts apart. */
  attempts: number
  /** When the latest attempt began, milliseconds since 1970 UTC. */
  attemptedAt: number
  /** A message known to be older than this post: the guild's newest post when the day was claimed. */
  afterMessage?: string
  /** The post's message id, once `posted`. */
  message?: string
  /** Why it was skipped, waits or is in doubt. */
  reason?: string
}

/** One post owed: which guild, which local day, due when, where. */
export type Slot = Pick<Claim, 'guild' | 'day' | 'due' | 'channel'>

/** How an attempt ended, short of a post. */
export interface Outcome {
  state: Exclude<ClaimState, 'sending' | 'posted'>
  reason?: string
}

/** Claims kept a guild and kind; more than twice the days the schedule looks back. */
const KEPT = 70

const row = z
  .object({
    guild: z.string(),
    day: z.string(),
    due: z.number(),
    channel: z.string(),
    state: z.enum(['sending', 'waiting', 'posted', 'nothing', 'skipped', 'in-doubt']),
    attempts: z.number(),
    attempted_at: z.number(),
    after_message: z.string().nullable(),
    message: z.string().nullable(),
    reason: z.string().nullable(),
  })
  .transform((found): Claim => {
    const { guild, day, due, channel, state, attempts } = found
    const claim: Claim = { guild, day, due, channel, state, attempts, attemptedAt: found.attempted_at }
    if (found.after_message !== null) claim.afterMessage = found.after_message
    if (found.message !== null) claim.message = found.message
    if (found.reason !== null) claim.reason = found.reason
    return claim
  })

/** Who posts what when, one row a guild and local day. Every change is one atomic statement. */
export class ClaimsTable {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** A guild's claims from a day on, and any that are unfinished, latest day first. */
  since(guild: string, day: string): Claim[] {
    const sql = `SELECT * FROM daily_claims WHERE guild = ? AND (day >= ? OR state IN ('sending', 'waiting'))
                 ORDER BY day DESC`
    return this.#connection.all(row, sql, guild, day)
  }

  get(guild: string, day: string): Claim | undefined {
    return this.#connection.get(row, 'SELECT * FROM daily_claims WHERE guild = ? AND day = ?', guild, day)
  }

  /**
   * Takes a day that nobody has taken, or that was skipped, as an attempt under way. Returns the claim, or nothing
   * when somebody else holds the day: of several processes exactly one gets it.
   */
  take(slot: Slot, now: number): Claim | undefined {
    return this.#connection.get(
      row,
      `INSERT INTO daily_claims (guild, day, due, channel, state, attempts, attempted_at, after_message)
       VALUES (?1, ?2, ?3, ?4, 'sending', 1, ?5,
         (SELECT CAST(max(CAST(message AS INTEGER)) AS TEXT) FROM daily_claims WHERE guild = ?1))
       ON CONFLICT (guild, day) DO UPDATE SET
         due = excluded.due, channel = excluded.channel, state = 'sending', attempts = attempts + 1,
         attempted_at = excluded.attempted_at, after_message = excluded.after_message, reason = NULL
       WHERE state = 'skipped'
       RETURNING *`,
      slot.guild,
      slot.day,
      slot.due,
      slot.channel,
      now,
    )
  }

  /** Sets out anew on a claim that is waiting or in flight; nothing when another process did so or settled it first. */
  retake(claim: Claim, now: number): Claim | undefined {
    return this.#connection.get(
      row,
      `UPDATE daily_claims SET state = 'sending', attempts = attempts + 1, attempted_at = ?
       WHERE guild = ? AND day = ? AND attempts = ? AND state IN ('sending', 'waiting') RETURNING *`,
      now,
      claim.guild,
      claim.day,
      claim.attempts,
    )
  }

  /** Notes the channel before the attempt `claim` goes out to it; false when another attempt has begun since. */
  aim(claim: Claim, channel: string): boolean {
    const sql = `UPDATE daily_claims SET channel = ? WHERE guild = ? AND day = ? AND attempts = ? AND state = 'sending'`
    return this.#connection.run(sql, channel, claim.guild, claim.day, claim.attempts) === 1
  }

  /** Notes the post. It holds whatever has happened to the claim since, for the message is there. */
  notePosted(claim: Claim, message: string): void {
    this.#connection.transaction(() => {
      this.#connection.run(
        `UPDATE daily_claims SET state = 'posted', message = ?, reason = NULL WHERE guild = ? AND day = ?`,
        message,
        claim.guild,
        claim.day,
      )
      this.#prune(claim.guild)
    })
  }

  /** Notes how the attempt `claim` ended, unless another attempt has begun since. */
  note(claim: Claim, outcome: Outcome): void {
    this.#connection.run(
      `UPDATE daily_claims SET state = ?, reason = ?
       WHERE guild = ? AND day = ? AND attempts = ? AND state IN ('sending', 'waiting')`,
      outcome.state,
      outcome.reason ?? null,
      claim.guild,
      claim.day,
      claim.attempts,
    )
  }

  /** Notes days that nobody took in time. A day that somebody holds stays as it is. */
  skip(slots: readonly Slot[], reason: string): void {
    if (slots.length === 0) return
    this.#connection.transaction(() => {
      for (const slot of slots) {
        this.#connection.run(
          `INSERT INTO daily_claims (guild, day, due, channel, state, attempts, attempted_at, reason)
           VALUES (?, ?, ?, ?, 'skipped', 0, 0, ?) ON CONFLICT DO NOTHING`,
          slot.guild,
          slot.day,
          slot.due,
          slot.channel,
          reason,
        )
      }
      for (const guild of new Set(slots.map((slot) => slot.guild))) this.#prune(guild)
    })
  }

  /**
   * Forgets a guild's oldest claims. Skipped days are counted apart: a clock that ran months ahead leaves many of
   * them, and they must not push out the record of what was posted.
   */
  #prune(guild: string): void {
    for (const kind of [`state = 'skipped'`, `state <> 'skipped'`]) {
      this.#connection.run(
        `DELETE FROM daily_claims WHERE guild = ?1 AND ${kind} AND day < (
           SELECT day FROM daily_claims WHERE guild = ?1 AND ${kind} ORDER BY day DESC LIMIT 1 OFFSET ?2)`,
        guild,
        KEPT - 1,
      )
    }
  }

  /** Forgets the claims of guilds without settings, but for days from `day` on, which a new setting must know of. */
  pruneRemoved(day: string): void {
    const sql = 'DELETE FROM daily_claims WHERE day < ? AND guild NOT IN (SELECT guild FROM daily_settings)'
    this.#connection.run(sql, day)
  }
}
