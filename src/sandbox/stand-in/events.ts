import type { APIMessage } from 'discord-api-types/v10'
import type { Violation } from './violation.ts'

/** What happens in the stand-in, in order, for the page and for tests. */
export type StandInEvent =
  /** `viewer`: the id of the only user who sees it, for an ephemeral message. */
  | { type: 'message-created' | 'message-updated'; message: APIMessage; viewer: string | undefined }
  | { type: 'message-deleted'; id: string; channelId: string; viewer: string | undefined }
  /** The bot did not answer in time. `command` is what the user had asked for; absent for a component. */
  | { type: 'interaction-failed'; id: string; channelId: string; userId: string; command: string | undefined }
  | { type: 'commands-registered'; guildId: string | undefined }
  | { type: 'bot-connected' | 'bot-disconnected' }
  | { type: 'channels-changed' }
  | { type: 'violation'; violation: Violation }

/** Everybody who listens gets every event, at once and in order. */
export class EventFeed {
  readonly #listeners = new Set<(event: StandInEvent) => void>()

  emit(event: StandInEvent): void {
    for (const listener of this.#listeners) listener(event)
  }

  /** Returns the function that ends the subscription. */
  subscribe(listener: (event: StandInEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
