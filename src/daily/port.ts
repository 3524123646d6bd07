import type { EmptyDay } from '../store/settings.ts'

/** One attempt at a guild's post of a local day. */
export interface PostRequest {
  guild: string
  channel: string
  /** Local day, `2026-08-08`. */
  day: string
  emptyDay: EmptyDay
  /** The same for every attempt at this post, see `nonce`. */
  nonce: string
}

/**
 * How an attempt ended. `for good`: no later attempt can work until an admin changes something. `try again`: a later
 * one may; `sent: 'no'` only when the message certainly was not created.
 */
export type PostResult =
  | { posted: string }
  | { nothing: true }
  | { failed: 'for good'; reason: string }
  | { failed: 'try again'; reason: string; sent: 'no' | 'maybe' }

/** Which post to look for, and where. */
export interface FindRequest {
  guild: string
  channel: string
  day: string
  /** A message known to be older than the post. */
  afterMessage?: string
}

/** Whether the post is there. `unknown` when the channel cannot be read to the end. */
export type FindResult =
  | { found: string }
  | { absent: true }
  | { unknown: 'for good'; reason: string }
  | { unknown: 'try again'; reason: string }

/** What became of a word to the admins: `nobody` can be reached, or it probably did not arrive and is to be tried again. */
export type TellResult = 'told' | 'nobody' | 'try again'

/** What the engine needs of the world outside. Each call ends, or is given up on, when the signal fires. */
export interface DailyPort {
  post(request: PostRequest, signal: AbortSignal): Promise<PostResult>
  find(request: FindRequest, signal: AbortSignal): Promise<FindResult>
  tellAdmins(guild: string, reason: string, signal: AbortSignal): Promise<TellResult>
}
