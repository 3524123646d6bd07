import type { Logger } from 'pino'

const EVERY_MS = 3_600_000

/** Counts what went well and what failed, by command, and writes it to the log every hour and at the end. */
export class Tally {
  readonly #log: Logger
  readonly #counts = new Map<string, { answered: number; failed: number }>()
  readonly #timer: NodeJS.Timeout
  #changed = false

  constructor(log: Logger) {
    this.#log = log
    this.#timer = setInterval(() => this.#write(), EVERY_MS).unref()
  }

  count(command: string, outcome: 'answered' | 'failed'): void {
    const counts = this.#counts.get(command) ?? { answered: 0, failed: 0 }
    counts[outcome]++
    this.#counts.set(command, counts)
    this.#changed = true
  }

  stop(): void {
    clearInterval(this.#timer)
    this.#write()
  }

  #write(): void {
    if (this.#changed) this.#log.info({ commands: Object.fromEntries(this.#counts) }, 'commands since the start')
    this.#changed = false
  }
}
