import { accessSync, constants, mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { Connection } from './connection.ts'
import { asStoreError, StoreError, storeError } from './errors.ts'
import { MIGRATIONS } from './migrations.ts'

/** Marks a file as this program's, https://www.sqlite.org/pragma.html#pragma_application_id: `Parl` in ASCII. */
const APPLICATION_ID = 0x5061726c

/**
 * The path that a `DATABASE_URL` names: `file:storage/parley.db` (from the working directory), `file:/var/parley.db`
 * or `file:///var/parley.db`; `file::memory:` keeps everything in memory. Anything else throws `StoreError`.
 */
export function databasePath(url: string): string {
  const path = /^file:(?!\/\/)(.+)$/.exec(url)?.[1]
  if (path === ':memory:') return path
  if (path !== undefined) return resolve(path)
  if (url.startsWith('file:///') && URL.canParse(url)) return fileURLToPath(url)
  throw new StoreError('failed', `DATABASE_URL must name a file, such as file:storage/parley.db; it is "${url}".`)
}

/**
 * Opens the database, creates it when there is none, and brings its schema up to date. A file that is damaged, newer
 * than this program or another program's is refused with a `StoreError` and left as it is.
 */
export function openDatabase(url: string, migrations: readonly string[] = MIGRATIONS): Connection {
  const path = databasePath(url)
  if (path !== ':memory:') prepareFolder(path)
  const connection = new Connection(path)
  try {
    check(connection, migrations.length)
    // Readers never wait for a writer, and a commit is on the disk before the call returns: a claim survives a power cut.
    connection.pragma('journal_mode = WAL')
    connection.pragma('synchronous = FULL')
    migrate(connection, migrations)
  } catch (error) {
    connection.close()
    throw asStoreError(error, path)
  }
  return connection
}

function prepareFolder(path: string): void {
  const folder = dirname(path)
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch (error) {
    throw asStoreError(error, path)
  }
}

function check(connection: Connection, known: number): void {
  const { path } = connection
  const version = z.number().parse(connection.pragma('user_version'))
  const application = connection.pragma('application_id')
  const empty = connection.all(z.unknown(), 'SELECT 1 FROM sqlite_schema').length === 0
  if (application !== APPLICATION_ID && !(application === 0 && empty)) throw storeError('foreign', path)
  if (version > known) throw storeError('newer', path, `schema ${version}, this program knows ${known}`)
  const condition = connection.pragma('quick_check')
  if (condition !== 'ok') throw storeError('damaged', path, String(condition))
}

function migrate(connection: Connection, migrations: readonly string[]): void {
  for (const [index, step] of migrations.entries()) {
    connection.transaction(() => {
      // Read inside the transaction: another process may just have taken this step.
      if (z.number().parse(connection.pragma('user_version')) > index) return
      connection.pragma(`application_id = ${APPLICATION_ID}`)
      connection.execute(step)
      connection.pragma(`user_version = ${index + 1}`)
    })
  }
}
