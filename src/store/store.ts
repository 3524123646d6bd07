import { z } from 'zod'
import { ClaimsTable } from './claims.ts'
import type { Connection } from './connection.ts'
import { openDatabase } from './database.ts'
import { SettingsTable } from './settings.ts'

const dataVersion = z.object({ data_version: z.number() })

/** What must survive a restart: each guild's daily post, and what became of each day's. No messages, no users. */
export class Store {
  readonly settings: SettingsTable
  readonly claims: ClaimsTable
  readonly #connection: Connection
  #version: number | undefined

  constructor(connection: Connection) {
    this.#connection = connection
    this.settings = new SettingsTable(connection)
    this.claims = new ClaimsTable(connection)
    this.#version = this.#dataVersion()
  }

  /** Whether another process has written since this was last asked. */
  changedElsewhere(): boolean {
    const before = this.#version
    this.#version = this.#dataVersion()
    return this.#version !== before
  }

  /** All of `work` or nothing of it. */
  transaction<T>(work: () => T): T {
    return this.#connection.transaction(work)
  }

  #dataVersion(): number | undefined {
    return this.#connection.get(dataVersion, 'PRAGMA data_version')?.data_version
  }

  close(): void {
    try {
      this.#connection.checkpoint()
    } catch {
      // The log stays beside the file and is read at the next start.
    }
    this.#connection.close()
  }
}

/** Opens the store at a `DATABASE_URL`, see `openDatabase`; throws `StoreError`. */
export function openStore(url: string): Store {
  return new Store(openDatabase(url))
}
