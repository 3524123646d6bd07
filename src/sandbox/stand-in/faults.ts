/** What goes wrong with a request. */
export type Fault =
  /** 429; the bot is to wait `retryAfterSeconds`. `global` holds for all routes. */
  | { kind: 'rate-limit'; retryAfterSeconds: number; global?: boolean }
  /** Answers with this status without doing anything: 401, 500, 502, 503 … */
  | { kind: 'status'; status: number }
  /** Does what was asked, then answers with this status: the answer was lost on the way. */
  | { kind: 'lost-answer'; status: number }
  /** Closes the connection without an answer. */
  | { kind: 'drop' }
  /** Waits before doing what was asked. */
  | { kind: 'delay'; milliseconds: number }

/** Which requests a fault is for; what is absent matches everything. */
export interface FaultMatch {
  method?: string
  /** Path pattern as in the route table: `/channels/{channel_id}/messages`. */
  path?: string
}

/** Faults that wait for their requests. They are used up in the order in which they were added. */
export class Faults {
  #waiting: { match: FaultMatch; fault: Fault; left: number }[] = []

  /** Lets the next `times` matching requests fail. */
  inject(fault: Fault, match: FaultMatch = {}, times = 1): void {
    this.#waiting.push({ match, fault, left: times })
  }

  clear(): void {
    this.#waiting = []
  }

  /** The fault for this request, if any; it counts as used. */
  take(method: string, path: string): Fault | undefined {
    const found = this.#waiting.find(
      ({ match }) => (match.method ?? method) === method && (match.path ?? path) === path,
    )
    if (!found) return undefined
    found.left--
    if (found.left <= 0) this.#waiting = this.#waiting.filter((each) => each !== found)
    return found.fault
  }
}
