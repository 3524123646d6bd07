import type { Claim, Slot } from '../store/claims.ts'
import type { DailySettings } from '../store/settings.ts'
import { addDays, dueAt, localDay } from './calendar.ts'

const MINUTE_MS = 60_000

/** A post this late is not posted any more. */
export const LATEST_MS = 12 * 60 * MINUTE_MS

/** How far back missed days are noted as skipped. */
export const LOOK_BACK_DAYS = 31

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
 * @param rested when an unfinished claim may be taken up again, on the same clock
 */
export function schedule(
  settings: DailySettings,
  claims: readonly Claim[],
  now: number,
  rested: (claim: Claim) => number,
): Schedule {
  const steps: Step[] = claims
    .filter(isOpen)
    // Never before its time, even if it was taken up by a clock that ran ahead.
    .map((claim) => ({ kind: 'resume', at: Math.max(rested(claim), claim.due), claim }))
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

/** Whether a claim is unfinished. */
export function isOpen(claim: Claim): boolean {
  return claim.state === 'sending' || claim.state === 'waiting'
}

function latest(a: string, b: string): string {
  return a > b ? a : b
}
