/** Spreads starts evenly: so many a second, never more than a few at once. */
export class Pace {
  readonly #gap: number
  readonly #elapsed: () => number
  #next = 0

  /** @param elapsed milliseconds that have passed since some fixed moment */
  constructor(perSecond: number, elapsed: () => number) {
    this.#gap = 1000 / perSecond
    this.#elapsed = elapsed
  }

  /** Milliseconds until the next start may be made, 0 when it may be made now. */
  wait(): number {
    return Math.max(0, this.#next - this.#elapsed())
  }

  /** Notes a start. A timer that fired late is made up for by at most four starts. */
  took(): void {
    this.#next = Math.max(this.#next, this.#elapsed() - 4 * this.#gap) + this.#gap
  }
}
