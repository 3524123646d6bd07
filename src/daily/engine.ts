import type { Logger } from 'pino'
import type { Claim } from '../store/claims.ts'
import { StoreError } from '../store/errors.ts'
import type { DailySettings } from '../store/settings.ts'
import type { Store } from '../store/store.ts'
import { addDays } from './calendar.ts'
import type { Clock } from './clock.ts'
import { nonce } from './nonce.ts'
import { Pace } from './pace.ts'
import type { DailyPort, FindResult, PostResult, TellResult } from './port.ts'
import { Rest } from './rest.ts'
import { firstDay, isOpen, LATEST_MS, LOOK_BACK_DAYS, type Schedule, schedule } from './schedule.ts'

export interface EngineOptions {
  store: Store
  clock: Clock
  port: DailyPort
  log: Logger
  /** Guilds started a second. Discord allows a bot 50 requests a second; the rest is left to everything else. */
  perSecond?: number
  /** Milliseconds after which a call of the port is given up. Must stay well below `lease`. */
  timeout?: number
  /** Milliseconds after which an attempt that nobody noted the end of is taken to be dead, see `LEASE_MS`. */
  lease?: number
}

/** The clock is looked at this often at least, for it may have been set forward meanwhile. */
const LONGEST_SLEEP_MS = 30_000

/** Guilds planned in one go: some milliseconds, since commands are answered on the same thread. */
const PLANNED_AT_ONCE = 20

/** A clock that is merely trimmed by less than this has not been set back. */
const SET_BACK_MS = 1000

/** After a fault of the database a guild rests this long, and admins who could not be reached this long. */
const FAULT_REST_MS = 30_000
const TELL_REST_MS = 15 * 60_000

const MISSED = 'It could not be posted at its time, nor in the 12 hours after it.'

/**
 * Makes each guild's post once a local day.
 *
 * A day is claimed in the store before the post is sent, and the message noted after it. An attempt whose outcome is
 * not known (a crash, a time limit, a lost answer) is never simply repeated: the channel is looked through first, and
 * when that cannot tell, the day stays `in-doubt` and is not posted again. At most one attempt at a post is under way;
 * whoever sets out takes the claim first, in one atomic statement, whatever the number of processes.
 *
 * Starts are paced and every call has a time limit, so at most `perSecond × timeout` are under way and one that hangs
 * holds up nobody.
 */
export class DailyEngine {
  readonly #store: Store
  readonly #clock: Clock
  readonly #port: DailyPort
  readonly #log: Logger
  readonly #timeout: number
  readonly #rest: Rest
  readonly #pace: Pace
  /** When to see to a guild next. A guild that is being seen to is not in it. */
  readonly #agenda = new Map<string, number>()
  readonly #running = new Map<string, Promise<void>>()
  /** Posts that the database could not take note of yet. */
  readonly #unnoted = new Map<string, { claim: Claim; message: string }>()
  #unplanned: string[] = []
  #lastNow = 0
  #cancelTimer = () => {}
  #started = false

  constructor(options: EngineOptions) {
    this.#store = options.store
    this.#clock = options.clock
    this.#port = options.port
    this.#log = options.log
    this.#timeout = options.timeout ?? 10_000
    this.#rest = new Rest(() => options.clock.elapsed(), options.lease)
    this.#pace = new Pace(options.perSecond ?? 40, () => options.clock.elapsed())
  }

  /** Starts posting: what is overdue at once, everything else when it is due. Throws StoreError. */
  start(): void {
    this.#started = true
    const today = new Date(this.#clock.now()).toISOString().slice(0, 10)
    this.#store.claims.pruneRemoved(addDays(today, -LOOK_BACK_DAYS))
    this.#planAll()
    this.#wake()
  }

  /** To be called when a guild's settings have changed. */
  refresh(guild: string): void {
    if (!this.#started || this.#running.has(guild)) return
    this.#planSafely(guild)
    this.#wake()
  }

  /** Stops starting posts and waits for those under way, at most for the time limit. */
  async stop(): Promise<void> {
    this.#started = false
    this.#cancelTimer()
    await Promise.all(this.#running.values())
  }

  #wake(): void {
    if (!this.#started) return
    this.#cancelTimer()
    try {
      this.#noticeChanges()
      this.#planSome()
    } catch (error) {
      this.#fault(error, 'the daily schedule could not be read')
    }
    let sleep = this.#unplanned.length > 0 ? 0 : LONGEST_SLEEP_MS
    for (let first = this.#first(); first; first = this.#first()) {
      const wait = Math.max(first.at - this.#clock.now(), this.#pace.wait())
      if (wait > 0) {
        sleep = Math.min(sleep, Math.ceil(wait))
        break
      }
      this.#pace.took()
      this.#begin(first.guild)
    }
    this.#cancelTimer = this.#clock.timer(() => this.#wake(), sleep)
  }

  /** Other processes write to the database, and people set clocks back. */
  #noticeChanges(): void {
    const now = this.#clock.now()
    if (now < this.#lastNow - SET_BACK_MS || this.#store.changedElsewhere()) this.#planAll()
    this.#lastNow = now
  }

  #first(): { guild: string; at: number } | undefined {
    let first: { guild: string; at: number } | undefined
    for (const [guild, at] of this.#agenda) if (!first || at < first.at) first = { guild, at }
    return first
  }

  #begin(guild: string): void {
    this.#agenda.delete(guild)
    const work = this.#seeTo(guild).then(
      () => {
        this.#running.delete(guild)
        if (!this.#agenda.has(guild)) this.#planSafely(guild)
      },
      (error: unknown) => {
        this.#running.delete(guild)
        this.#fault(error, 'the daily post could not be seen to', guild)
        this.#agenda.set(guild, this.#clock.now() + FAULT_REST_MS)
      },
    )
    this.#running.set(
      guild,
      work.then(() => this.#wake()),
    )
  }

  #planSafely(guild: string): void {
    try {
      this.#agenda.delete(guild)
      const settings = this.#store.settings.get(guild)
      if (settings) this.#store.claims.skip(this.#plan(settings), MISSED)
    } catch (error) {
      this.#fault(error, 'the daily post could not be planned', guild)
      this.#agenda.set(guild, this.#clock.now() + FAULT_REST_MS)
    }
  }

  /** Forgets the agenda; every guild is planned anew, some at a time. */
  #planAll(): void {
    this.#store.settings.lowerSince(this.#clock.now())
    this.#agenda.clear()
    this.#unplanned = this.#store.settings.all().map(({ guild }) => guild)
  }

  /** Plans some of the guilds that are still to be planned. */
  #planSome(): void {
    const missed = this.#unplanned.splice(0, PLANNED_AT_ONCE).flatMap((guild) => {
      const settings = this.#store.settings.get(guild)
      return settings ? this.#plan(settings) : []
    })
    if (missed.length === 0) return
    this.#store.claims.skip(missed, MISSED)
    this.#log.warn({ posts: missed.length }, 'daily posts were missed for good')
  }

  /** Puts a guild on the agenda; returns the days it missed. */
  #plan(settings: DailySettings): Schedule['missed'] {
    const { guild, suspension } = settings
    if (this.#running.has(guild)) return []
    if (this.#unnoted.has(guild)) this.#agenda.set(guild, this.#clock.now())
    else if (!suspension) {
      const plan = this.#schedule(settings)
      this.#agenda.set(guild, plan?.next.at ?? this.#clock.now())
      return plan?.missed ?? []
    } else if (!suspension.told) this.#agenda.set(guild, this.#clock.now())
    return []
  }

  #schedule(settings: DailySettings): Schedule | undefined {
    const { guild, zone } = settings
    try {
      const now = this.#clock.now()
      const claims = this.#store.claims.since(guild, firstDay(now, settings))
      this.#rest.see(guild, claims.filter(isOpen))
      return schedule(settings, claims, now, (claim) => now + this.#rest.left(claim))
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      this.#suspend(guild, `The time zone ${zone} is not known here any more.`)
      return undefined
    }
  }

  async #seeTo(guild: string): Promise<void> {
    const unnoted = this.#unnoted.get(guild)
    if (unnoted) return this.#notePosted(unnoted.claim, unnoted.message)
    const settings = this.#store.settings.get(guild)
    if (!settings) return
    if (settings.suspension) return this.#tell(guild, settings.suspension.reason)
    const step = this.#schedule(settings)?.next
    const now = this.#clock.now()
    if (!step || step.at > now) return
    if (step.kind === 'resume') return this.#resume(step.claim, settings)
    const claim = this.#store.claims.take(step.slot, now)
    if (claim) await this.#send(claim, settings)
  }

  async #resume(left: Claim, settings: DailySettings): Promise<void> {
    const claim = this.#store.claims.retake(left, this.#clock.now())
    if (!claim) return
    if (left.state === 'sending' && !(await this.#isAbsent(claim))) return
    if (this.#clock.now() >= claim.due + LATEST_MS) {
      this.#store.claims.note(claim, { state: 'skipped', reason: left.reason ?? MISSED })
    } else if (this.#store.claims.aim(claim, settings.channel)) {
      await this.#send(claim, settings)
    }
  }

  /** Whether a post that may have been sent certainly is not there; otherwise settles the claim as far as it can. */
  async #isAbsent(claim: Claim): Promise<boolean> {
    const { guild, day, channel, afterMessage } = claim
    const request = { guild, day, channel, ...(afterMessage && { afterMessage }) }
    const result = await this.#limited<FindResult>(
      (signal) => this.#port.find(request, signal),
      (reason) => ({ unknown: 'try again', reason }),
    )
    if ('absent' in result) return true
    if ('found' in result) {
      this.#notePosted(claim, result.found)
      return false
    }
    this.#log.warn({ guild, day, reason: result.reason }, 'a daily post could not be looked for')
    if (result.unknown === 'for good' || this.#clock.now() >= claim.due + LATEST_MS) {
      this.#store.claims.note(claim, { state: 'in-doubt', reason: result.reason })
    }
    return false
  }

  async #send(claim: Claim, settings: DailySettings): Promise<void> {
    const { guild, day } = claim
    const { channel, emptyDay } = settings
    const request = { guild, channel, day, emptyDay, nonce: nonce(guild, day) }
    const result = await this.#limited<PostResult>(
      (signal) => this.#port.post(request, signal),
      (reason) => ({ failed: 'try again', reason, sent: 'maybe' }),
    )
    if ('posted' in result) return this.#notePosted(claim, result.posted)
    if ('nothing' in result) return this.#store.claims.note(claim, { state: 'nothing' })
    const { failed, reason } = result
    this.#log.warn({ guild, day, failed, reason }, 'a daily post failed')
    if (failed === 'for good') {
      this.#store.transaction(() => {
        this.#store.claims.note(claim, { state: 'skipped', reason })
        this.#suspend(guild, reason)
      })
    } else if (result.sent === 'no') {
      this.#store.claims.note(claim, { state: 'waiting', reason })
    }
  }

  #suspend(guild: string, reason: string): void {
    this.#store.settings.suspend(guild, reason, this.#clock.now())
    this.#log.warn({ guild, reason }, 'the daily post is suspended')
  }

  #notePosted(claim: Claim, message: string): void {
    const { guild, day, due } = claim
    this.#unnoted.set(guild, { claim, message })
    this.#store.claims.notePosted(claim, message)
    this.#unnoted.delete(guild)
    this.#log.info({ guild, day, message, late: this.#clock.now() - due }, 'daily post')
  }

  /** Tells the admins once: the note is made first, and taken back only when they probably did not hear of it. */
  async #tell(guild: string, reason: string): Promise<void> {
    if (!this.#store.settings.noteTold(guild, true)) return
    const result = await this.#limited<TellResult>(
      (signal) => this.#port.tellAdmins(guild, reason, signal),
      () => 'told',
    )
    this.#log.info({ guild, result }, 'the admins were to be told')
    if (result !== 'try again') return
    this.#store.settings.noteTold(guild, false)
    this.#agenda.set(guild, this.#clock.now() + TELL_REST_MS)
  }

  /** Calls the port; when the time limit passes or it throws, the outcome is `lost`. */
  async #limited<T>(call: (signal: AbortSignal) => Promise<T>, lost: (reason: string) => T): Promise<T> {
    const controller = new AbortController()
    let cancel = () => {}
    const limit = new Promise<T>((resolve) => {
      cancel = this.#clock.timer(() => {
        resolve(lost('There was no answer in time.'))
        controller.abort()
      }, this.#timeout)
    })
    try {
      return await Promise.race([call(controller.signal), limit])
    } catch (error) {
      this.#log.error({ err: error }, 'a call for the daily post failed')
      return lost('The request failed.')
    } finally {
      cancel()
    }
  }

  #fault(error: unknown, what: string, guild?: string): void {
    const reason = error instanceof StoreError ? error.message : undefined
    this.#log.error({ err: error, guild, reason }, what)
  }
}
