import type { Claim, Slot } from '../store/claims.ts'
import type { DailySettings } from '../store/settings.ts'
import { addDays, dueAt, localDay } from './calendar.ts'

const MINUTE_MS = 60_000

/** A post this late is not posted any more. */
export const LATEST_MS = 12 * 60 * MINUTE_MS

/** How far back missed days are noted as skipped. */
export const LOOK_BACK_DAYS = 31

/** An attempt is over for sure after this time: an attempt is aborted well before, see the engine's time limit. */
export const LEASE_MS = 30_000

/** Waits between attempts: short at first, then a quarter of an hour. */
const WAITS_MS = [15_000, 30_000, MINUTE_MS, 2 * MINUTE_MS, 5 * MINUTE_MS, 10 * MINUTE_MS, 15 * MINUTE_MS]

/** What a guild's schedule asks for next. */
export type Step =
  /** Take the day and post it. */
  | { kind: 'post'; at: number; slot: Slot }
  /** Go on with a day already taken: look whether it was posted, or try again. */
  | { kind: 'resume'; at: number; claim: Claim }

/** A guild's schedule as it stands. */
export interface Schedule {
  /** Days missed for good, which nobody has noted yet. */
  missed: Slot[]
  /** The earliest thing to do, now or later. */
  next: Step
}

/** The earliest local day that `schedule` looks at. */
export function firstDay(now: number, settings: DailySettings): string {
  return latest(
    addDays(localDay(now, settings.zone), -LOOK_BACK_DAYS),
    addDays(localDay(settings.since, settings.zone), -1),
  )
}

/**
 * What is to be done for one guild, from its settings and its claims: all from `firstDay` on, and unfinished older ones.
 * Nothing is remembered between calls, so a clock that was set back or forward changes nothing but `now`.
 *
 * @param now milliseconds since 1970 UTC
 */
export function schedule(settings: DailySettings, claims: readonly Claim[], now: number, lease = LEASE_MS): Schedule {
  const steps: Step[] = claims
    .filter(isOpen)
    .map((claim) => ({ kind: 'resume', at: resumeAt(claim, now, lease), claim }))
  const taken = new Map(claims.map((claim) => [claim.day, claim]))
  const missed: Slot[] = []
  const { guild, channel, time, zone } = settings
  for (let day = firstDay(now, settings); ; day = addDays(day, 1)) {
    const claim = taken.get(day)
    if (claim && claim.state !== 'skipped') continue
    const due = dueAt(day, time, zone)
    if (due === undefined || due < settings.since) continue
    const slot = { guild, day, due, channel }
    if (now < due + LATEST_MS) {
      steps.push({ kind: 'post', at: due, slot })
      break
    }
    if (!claim) missed.push(slot)
  }
  const next = steps.reduce((first, step) => (step.at < first.at ? step : first))
  return { missed, next }
}

function isOpen(claim: Claim): boolean {
  return claim.state === 'sending' || claim.state === 'waiting'
}

/** When an unfinished claim may be taken up again. A clock set back behind the attempt does not make it wait longer. */
function resumeAt(claim: Claim, now: number, lease: number): number {
  const wait = WAITS_MS[Math.min(claim.attempts, WAITS_MS.length) - 1] ?? 0
  const rested =
    claim.attemptedAt > now ? now : claim.attemptedAt + (claim.state === 'sending' ? Math.max(wait, lease) : wait)
  // A clock set back before the day was due: what is known not to be posted waits for its time.
  return claim.state === 'waiting' ? Math.max(rested, claim.due) : rested
}

function latest(a: string, b: string): string {
  return a > b ? a : b
}
