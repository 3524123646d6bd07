import type { Claim } from '../store/claims.ts'

/**
 * An attempt that nobody has noted the end of is over after this time, counted from when it was first seen: whoever made
 * it gave up long before or is dead, and what it asked for has been carried out by then or never will be.
 */
export const LEASE_MS = 60_000

/** Waits between attempts, in leases: 15 seconds, half a minute, and so on up to a quarter of an hour. */
const WAITS = [1 / 4, 1 / 2, 1, 2, 5, 10, 15]

/**
 * How long unfinished claims are let alone before they are taken up again. Counted in time that has passed, never by
 * the wall clock: a clock set forward must not make an attempt look dead whose request is still on its way.
 */
export class Rest {
  readonly #elapsed: () => number
  readonly #lease: number
  readonly #seen = new Map<string, { key: string; at: number }[]>()

  /**
   * @param elapsed milliseconds that have passed since some fixed moment
   * @param lease see `LEASE_MS`
   */
  constructor(elapsed: () => number, lease = LEASE_MS) {
    this.#elapsed = elapsed
    this.#lease = lease
  }

  /** Takes note of a guild's unfinished claims, and forgets what it knew of others of that guild. */
  see(guild: string, open: readonly Claim[]): void {
    const before = this.#seen.get(guild) ?? []
    const now = this.#elapsed()
    const seen = open.map((claim) => before.find(({ key }) => key === keyOf(claim)) ?? { key: keyOf(claim), at: now })
    if (seen.length > 0) this.#seen.set(guild, seen)
    else this.#seen.delete(guild)
  }

  /** Milliseconds until a claim that has been seen may be taken up again, 0 when it may be now. */
  left(claim: Claim): number {
    const now = this.#elapsed()
    const seen = this.#seen.get(claim.guild)?.find(({ key }) => key === keyOf(claim))?.at ?? now
    const wait = WAITS[Math.min(claim.attempts, WAITS.length) - 1] ?? 0
    const leases = claim.state === 'sending' ? Math.max(wait, 1) : wait
    return Math.max(0, seen + leases * this.#lease - now)
  }
}

/** An attempt, told from every other one. */
function keyOf(claim: Claim): string {
  return `${claim.day} ${claim.attempts} ${claim.state}`
}
