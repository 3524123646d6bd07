import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import type { Clock } from '../../src/daily/clock.ts'
import { DailyEngine } from '../../src/daily/engine.ts'
import type { DailyPort, FindRequest, FindResult, PostRequest, PostResult, TellResult } from '../../src/daily/port.ts'
import { openStore, type Store } from '../../src/store/store.ts'

export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** A clock that stands still until it is moved. Its wall time can be set like any clock's. */
export class TestClock implements Clock {
  #elapsed = 0
  #ahead: number
  #timers: { at: number; wake: () => void }[] = []

  constructor(start: number) {
    this.#ahead = start
  }

  now = () => this.#elapsed + this.#ahead
  elapsed = () => this.#elapsed

  timer = (wake: () => void, ms: number) => {
    const timer = { at: this.#elapsed + Math.max(0, ms), wake }
    this.#timers.push(timer)
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer)
    }
  }

  /** Sets the wall clock forward, or with a negative number back; no time passes. */
  step(ms: number): void {
    this.#ahead += ms
  }

  /** Lets time pass, waking whoever is to be woken, in order, and letting each finish what it can. */
  async advance(ms: number): Promise<void> {
    const end = this.#elapsed + ms
    let still = 0
    await settled()
    for (;;) {
      const next = this.#timers.reduce<{ at: number; wake: () => void } | undefined>(
        (first, timer) => (timer.at <= end && (!first || timer.at < first.at) ? timer : first),
        undefined,
      )
      if (!next) break
      this.#timers = this.#timers.filter((timer) => timer !== next)
      still = next.at > this.#elapsed ? 0 : still + 1
      if (still > 10_000) throw new Error('somebody asks to be woken at once, again and again')
      this.#elapsed = Math.max(this.#elapsed, next.at)
      next.wake()
      await settled()
    }
    this.#elapsed = end
  }

  /** Lets time pass until the wall clock shows `moment`. */
  async until(moment: number): Promise<void> {
    await this.advance(moment - this.now())
  }
}

function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** What the service does with one request to post. `after` is how long it takes, in milliseconds. */
export type Weather =
  | { kind: 'fine'; after: number }
  /** Refused before anything was created. */
  | { kind: 'refused'; after: number }
  /** An error that leaves open whether the message was created. */
  | { kind: 'error'; after: number; created: boolean }
  /** No answer at all; if created, then after that time. */
  | { kind: 'silent'; after: number; created: boolean }
  /** The call itself throws. */
  | { kind: 'throws'; after: number; created: boolean }
  | { kind: 'nothing'; after: number }
  | { kind: 'forbidden'; after: number }

export type Sight = 'clear' | 'busy' | 'silent' | 'forbidden'

export interface Message {
  id: string
  guild: string
  channel: string
  day: string
  nonce: string
  /** Wall clock when the request was made, and when the message appeared. */
  sentAt: number
  at: number
  elapsed: number
}

/** Discord drops a repeated nonce within a few minutes. */
const NONCE_MS = 3 * MINUTE

/** The channels as the service has them: what was posted stays, whoever crashed. */
export class Service {
  readonly messages: Message[] = []
  readonly told: { guild: string; reason: string }[] = []
  readonly requests: { guild: string; elapsed: number }[] = []
  readonly #clock: TestClock
  weather: (request: PostRequest) => Weather = () => ({ kind: 'fine', after: 0 })
  sight: (request: FindRequest) => Sight = () => 'clear'
  tell: () => TellResult = () => 'told'

  constructor(clock: TestClock) {
    this.#clock = clock
  }

  readonly port: DailyPort = {
    post: (request) => this.#post(request),
    find: (request) => this.#find(request),
    tellAdmins: async (guild, reason) => {
      const result = this.tell()
      if (result === 'told') this.told.push({ guild, reason })
      return result
    },
  }

  #sleep(ms: number): Promise<void> {
    return new Promise((resolve) => this.#clock.timer(resolve, ms))
  }

  async #post(request: PostRequest): Promise<PostResult> {
    const sentAt = this.#clock.now()
    this.requests.push({ guild: request.guild, elapsed: this.#clock.elapsed() })
    const weather = this.weather(request)
    await this.#sleep(weather.after)
    if ('created' in weather && weather.created) this.#create(request, sentAt)
    switch (weather.kind) {
      case 'fine':
        return { posted: this.#create(request, sentAt).id }
      case 'refused':
        return { failed: 'try again', reason: 'refused', sent: 'no' }
      case 'error':
        return { failed: 'try again', reason: 'error', sent: 'maybe' }
      case 'silent':
        return new Promise(() => {})
      case 'throws':
        throw new Error('socket closed')
      case 'nothing':
        return { nothing: true }
      case 'forbidden':
        return { failed: 'for good', reason: 'The channel is gone.' }
    }
  }

  #create(request: PostRequest, sentAt: number): Message {
    const { guild, channel, day, nonce } = request
    const elapsed = this.#clock.elapsed()
    const before = this.messages.find((message) => message.nonce === nonce && elapsed - message.elapsed < NONCE_MS)
    if (before) return before
    const id = `${1300000000000000000n + BigInt(this.messages.length)}`
    const message = { id, guild, channel, day, nonce, sentAt, at: this.#clock.now(), elapsed }
    this.messages.push(message)
    return message
  }

  async #find(request: FindRequest): Promise<FindResult> {
    const sight = this.sight(request)
    if (sight === 'busy') return { unknown: 'try again', reason: 'busy' }
    if (sight === 'forbidden') return { unknown: 'for good', reason: 'The channel cannot be read.' }
    if (sight === 'silent') return new Promise(() => {})
    const { channel, day, afterMessage } = request
    const found = this.messages.find(
      (message) =>
        message.channel === channel &&
        message.day === day &&
        (!afterMessage || BigInt(message.id) > BigInt(afterMessage)),
    )
    return found ? { found: found.id } : { absent: true }
  }
}

/** A folder for a database; in memory where the system has such a place, since durability is not what is tested here. */
export function temporaryFolder(): { url: string; remove: () => void } {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'daily-'))
  return { url: `file:${folder}/parley.db`, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

class Killed extends Error {}

/** One run of the program: an engine on its own connection, which can be killed before or after any write. */
export class Run {
  readonly #alive = { is: true, writesLeft: Number.POSITIVE_INFINITY, before: true }
  readonly #engine: DailyEngine
  readonly #store: Store

  constructor(url: string, clock: TestClock, service: Service) {
    const alive = this.#alive
    this.#store = openStore(url)
    this.#engine = new DailyEngine({
      store: mortal(this.#store, alive),
      clock: {
        now: clock.now,
        elapsed: clock.elapsed,
        timer: (wake, ms) => clock.timer(() => alive.is && wake(), ms),
      },
      port: {
        post: (...args) => whileAlive(alive, () => service.port.post(...args)),
        find: (...args) => whileAlive(alive, () => service.port.find(...args)),
        tellAdmins: (...args) => whileAlive(alive, () => service.port.tellAdmins(...args)),
      },
      log: pino({ level: 'silent' }),
    })
  }

  get alive(): boolean {
    return this.#alive.is
  }

  start(): void {
    try {
      this.#engine.start()
    } catch (error) {
      if (this.#alive.is) throw error
    }
  }

  refresh(guild: string): void {
    if (this.#alive.is) this.#engine.refresh(guild)
  }

  stop(): Promise<void> {
    return this.#engine.stop()
  }

  /** Dies at once: what it asked of the service still happens, but it never hears of it. */
  kill(): void {
    this.#alive.is = false
  }

  /** Dies at its `n`-th write to the database from now, just before or just after it. */
  killAtWrite(n: number, before: boolean): void {
    this.#alive.writesLeft = n
    this.#alive.before = before
  }
}

interface Life {
  is: boolean
  writesLeft: number
  before: boolean
}

async function whileAlive<T>(alive: Life, call: () => Promise<T>): Promise<T> {
  const forever = new Promise<never>(() => {})
  if (!alive.is) return forever
  try {
    const result = await call()
    return alive.is ? result : forever
  } catch (error) {
    return alive.is ? Promise.reject(error) : forever
  }
}

const WRITES = new Set(['take', 'retake', 'aim', 'notePosted', 'note', 'skip', 'suspend', 'noteTold'])

/** The store as a process has it that may die: nothing is read or written after its death. */
function mortal(store: Store, alive: Life): Store {
  function guard<T extends object>(target: T): T {
    return new Proxy(target, {
      get(_, name) {
        const member: unknown = Reflect.get(target, name, target)
        if (typeof member !== 'function') return member
        return (...args: unknown[]): unknown => {
          const write = WRITES.has(String(name))
          if (!alive.is) throw new Killed()
          if (write && alive.writesLeft-- <= 1 && alive.before) return die(alive)
          const result: unknown = Reflect.apply(member, target, args)
          if (write && alive.writesLeft <= 0) return die(alive)
          return result
        }
      },
    })
  }
  const mortal: Store = guard(store)
  const settings = guard(store.settings)
  const claims = guard(store.claims)
  return new Proxy(mortal, {
    get: (target, name): unknown => {
      if (name === 'settings') return settings
      if (name === 'claims') return claims
      return Reflect.get(target, name)
    },
  })
}

function die(alive: Life): never {
  alive.is = false
  throw new Killed()
}
