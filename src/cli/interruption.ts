/** Exit status of a command that Ctrl+C ended: 128 and the number of SIGINT. */
export const INTERRUPTED = 130

/** Milliseconds in which a second SIGINT is the same key press: a terminal and the process above both pass it on. */
const SAME_PRESS = 1000

/**
 * What Ctrl+C does to a command that does its work in steps: before the work has started it ends the process, then it asks
 * the work to stop (`signal`), and pressed again it ends the process without what is not written yet.
 */
export class Interruption {
  readonly #stop = new AbortController()
  #onStop: (() => void) | undefined

  constructor() {
    let pressed = Number.NEGATIVE_INFINITY
    process.on('SIGINT', () => {
      const again = performance.now() - pressed > SAME_PRESS
      if (this.#onStop === undefined) {
        console.error('Stopped before any source was read; nothing was written.')
        process.exit(INTERRUPTED)
      } else if (!this.signal.aborted) {
        pressed = performance.now()
        this.#onStop()
        this.#stop.abort()
        console.error('Stopping: what was read is still filed. Press Ctrl+C again to drop it.')
      } else if (again) {
        console.error('Dropped: what was not written yet is not filed.')
        process.exit(INTERRUPTED)
      }
    })
  }

  get signal(): AbortSignal {
    return this.#stop.signal
  }

  /** Says that from now on work is under way. `onStop` is called when it is asked to stop. */
  started(onStop: () => void): void {
    this.#onStop = onStop
  }
}
