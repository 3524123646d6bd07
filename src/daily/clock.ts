/** The time, and a way to be woken. Tests bring their own, so that years pass in a moment. */
export interface Clock {
  /** Wall clock, milliseconds since 1970 UTC. It may be set back or forward at any time. */
  now(): number
  /** Milliseconds that have passed since some fixed moment; never goes back. */
  elapsed(): number
  /** Calls `wake` once after `ms` milliseconds of `elapsed`; returns a way to call that off. */
  timer(wake: () => void, ms: number): () => void
}

export const systemClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  timer: (wake, ms) => {
    const timer = setTimeout(wake, ms)
    return () => clearTimeout(timer)
  },
}
