import Database from 'libsql'
import type { z } from 'zod'
import { asStoreError, StoreError, storeError } from './errors.ts'

type Value = string | number | null

/** How long a statement waits for another process's lock; it blocks the process, so it stays well under a second. */
const LOCK_WAIT_MS = 500

/** One open SQLite file. Every method throws `StoreError`; rows are checked against a schema as they come in. */
export class Connection {
  readonly path: string
  readonly #database: Database.Database
  readonly #statements = new Map<string, Database.Statement>()

  /** Opens or creates the file at `path` (`:memory:` for one that lives in memory). Its folder must exist. */
  constructor(path: string) {
    this.path = path
    try {
      this.#database = new Database(path, { timeout: LOCK_WAIT_MS })
    } catch (error) {
      throw asStoreError(error, path)
    }
  }

  /** All rows of a query. */
  all<T>(row: z.ZodType<T>, sql: string, ...values: Value[]): T[] {
    return this.#guard(() => this.#statement(sql).all(...values)).map((found) => this.#parse(row, found))
  }

  /** The first row of a query, if there is one. */
  get<T>(row: z.ZodType<T>, sql: string, ...values: Value[]): T | undefined {
    const found = this.#guard(() => this.#statement(sql).get(...values))
    return found === undefined ? undefined : this.#parse(row, found)
  }

  /** Runs one statement; returns the number of rows changed. */
  run(sql: string, ...values: Value[]): number {
    return this.#guard(() => this.#statement(sql).run(...values).changes)
  }

  /** Runs several statements, none of which takes values. */
  execute(sql: string): void {
    this.#guard(() => this.#database.exec(sql))
  }

  /** A setting of SQLite: reads it, or with `name = value` sets it. */
  pragma(pragma: string): unknown {
    const rows = this.#guard(() => this.#database.pragma(pragma))
    const [row] = Array.isArray(rows) ? rows : []
    return typeof row === 'object' && row !== null ? Object.values(row)[0] : undefined
  }

  /** All of `work` or nothing of it. Inside another transaction it becomes a part of that one. */
  transaction<T>(work: () => T): T {
    if (this.#database.inTransaction) return work()
    this.execute('BEGIN IMMEDIATE')
    try {
      const result = work()
      this.execute('COMMIT')
      return result
    } catch (error) {
      // SQLite has rolled back by itself after some faults, a full disk among them.
      if (this.#database.inTransaction) this.execute('ROLLBACK')
      throw error
    }
  }

  /** Moves what is in the write-ahead log into the file itself, so that the file alone is a complete copy. */
  checkpoint(): void {
    this.pragma('wal_checkpoint(TRUNCATE)')
  }

  /** Closes the file; what has been committed stays, in the file or in the log beside it. */
  close(): void {
    this.#statements.clear()
    this.#database.close()
  }

  #statement(sql: string): Database.Statement {
    const known = this.#statements.get(sql)
    if (known) return known
    const statement = this.#database.prepare(sql)
    this.#statements.set(sql, statement)
    return statement
  }

  #parse<T>(row: z.ZodType<T>, found: unknown): T {
    const parsed = row.safeParse(found)
    if (parsed.success) return parsed.data
    throw storeError('damaged', this.path, parsed.error.issues.map((issue) => issue.path.join('.')).join(', '))
  }

  #guard<T>(work: () => T): T {
    try {
      return work()
    } catch (error) {
      throw error instanceof StoreError ? error : asStoreError(error, this.path)
    }
  }
}
