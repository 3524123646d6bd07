/**
 * What can be wrong with the database file.
 *
 * `unwritable`: the folder or file cannot be read or written. `full`: no room left. `locked`: another process holds it.
 * `damaged`: not a database, or a broken one. `newer`: written by a later version of the program. `foreign`: another
 * program's database. `failed`: anything else SQLite reports.
 */
export type StoreFault = 'unwritable' | 'full' | 'locked' | 'damaged' | 'newer' | 'foreign' | 'failed'

/** A fault of the database; the message says which file, what is wrong and what to do. */
export class StoreError extends Error {
  readonly fault: StoreFault

  constructor(fault: StoreFault, message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'StoreError'
    this.fault = fault
  }
}

/** SQLite's primary result codes, https://www.sqlite.org/rescode.html */
const FAULTS: Record<number, StoreFault> = {
  3: 'unwritable',
  5: 'locked',
  6: 'locked',
  8: 'unwritable',
  10: 'unwritable',
  11: 'damaged',
  13: 'full',
  14: 'unwritable',
  26: 'damaged',
}

const ADVICE: Record<StoreFault, string> = {
  unwritable: 'cannot be read or written: check that its folder exists and that this user may write there',
  full: 'cannot grow, the disk is full: free some space; nothing stored so far is lost',
  locked: 'is held by another process: stop that process, or give this one another DATABASE_URL',
  damaged: 'is damaged: restore it from a backup or move it away; it has been left as it is',
  newer: 'was written by a newer version: update this program, or give it another DATABASE_URL',
  foreign: 'belongs to another program: give this one another DATABASE_URL; the file has been left as it is',
  failed: 'could not be used',
}

/** A fault in words, for the file at `path`; `detail` is appended in brackets. */
export function storeError(fault: StoreFault, path: string, detail?: string, cause?: unknown): StoreError {
  return new StoreError(fault, `The database ${path} ${ADVICE[fault]}${detail ? ` (${detail})` : ''}.`, cause)
}

/** Turns whatever the driver or the file system threw into a `StoreError`; a `StoreError` passes through. */
export function asStoreError(error: unknown, path: string): StoreError {
  if (error instanceof StoreError) return error
  const detail = error instanceof Error ? error.message : String(error)
  return storeError(faultOf(error), path, detail, error)
}

function faultOf(error: unknown): StoreFault {
  if (typeof error !== 'object' || error === null) return 'failed'
  if ('rawCode' in error && typeof error.rawCode === 'number') return FAULTS[error.rawCode & 0xff] ?? 'failed'
  if ('code' in error && error.code === 'ENOSPC') return 'full'
  if ('syscall' in error) return 'unwritable'
  // The driver reports a file it cannot open without a code of its own, only in the text of the message.
  if (error instanceof Error && error.message.includes('Unable to open')) return 'unwritable'
  return 'failed'
}
