import type { PageActions, PageEvent } from '../protocol.ts'
import { sessionHeader } from '../protocol.ts'

/** Where a tab keeps its session, so that a reload does not make a new user. */
const storageKey = 'sandbox-session'
/** How long to wait before trying again to reach a server that has gone away. */
const retryMs = 1500

/** The server refused what the user did. The message is for the user. */
export class Refused extends Error {}

/** The page's line to its server: actions one way, a stream of events the other. */
export class Line {
  #session = ''

  /** Sends an action. @throws {Refused} with a message for the user */
  async act<Path extends keyof PageActions>(
    path: Path,
    request: PageActions[Path]['request'],
    signal?: AbortSignal,
  ): Promise<PageActions[Path]['response']> {
    let response: Response
    try {
      response = await fetch(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', [sessionHeader]: this.#session },
        body: JSON.stringify(request),
        ...(signal ? { signal } : {}),
      })
    } catch (error) {
      if (signal?.aborted) throw error
      throw new Refused('The sandbox does not answer. Start it again in the terminal.')
    }
    const body = await response.json()
    if (!response.ok) throw new Refused(body.error ?? `The sandbox answered ${response.status}.`)
    return body
  }

  /** Keeps listening, across restarts of the server; `onLost` is told when the line breaks. */
  async listen(onEvent: (event: PageEvent) => void, onLost: () => void): Promise<void> {
    try {
      const previous = sessionStorage.getItem(storageKey) ?? undefined
      const { session } = await this.act('/session', { previous })
      this.#session = session
      sessionStorage.setItem(storageKey, session)
    } catch {
      onLost()
      setTimeout(() => this.listen(onEvent, onLost), retryMs)
      return
    }
    const stream = new WebSocket(`ws://${location.host}/events?session=${encodeURIComponent(this.#session)}`)
    stream.addEventListener('message', ({ data }) => onEvent(JSON.parse(data)))
    stream.addEventListener('close', () => {
      onLost()
      setTimeout(() => this.listen(onEvent, onLost), retryMs)
    })
  }
}
