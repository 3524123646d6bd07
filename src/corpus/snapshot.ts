import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sourceVersion } from './source-version.ts'

/** A text file that something is derived from. */
export interface Origin {
  path: string
  text: string
}

/**
 * What was derived from some files, kept in the cache folder for the next start. A part is only read when it was derived
 * from the same files by the same program and is as it was written; else it is missing, and to be derived again.
 */
export class Snapshot {
  readonly #folder: string
  readonly #key: string

  constructor(folder: string, origins: Iterable<Origin>) {
    this.#folder = folder
    const hash = createHash('sha256').update(sourceVersion())
    for (const { path, text } of origins) hash.update(`\n${path}\n${text.length}\n`).update(text)
    this.#key = hash.digest('hex')
  }

  /** The part that was stored under a name; `undefined` when there is none that fits. */
  read<T>(name: string): T | undefined {
    let content: Buffer
    try {
      content = readFileSync(this.#file(name))
    } catch {
      return undefined
    }
    const end = content.indexOf('\n')
    const json = content.subarray(end + 1)
    return content.toString('utf8', 0, end) === this.#head(json) ? JSON.parse(json.toString('utf8')) : undefined
  }

  /** Stores a part that JSON can hold, all or nothing, and says whether it could: without it, only the next start is slower. */
  write(name: string, part: unknown): boolean {
    const file = this.#file(name)
    const unfinished = `${file}.${randomBytes(6).toString('hex')}.tmp`
    const json = JSON.stringify(part)
    try {
      mkdirSync(this.#folder, { recursive: true })
      try {
        writeFileSync(unfinished, `${this.#head(json)}\n${json}`)
        renameSync(unfinished, file)
      } finally {
        rmSync(unfinished, { force: true })
      }
      return true
    } catch {
      return false
    }
  }

  #file(name: string): string {
    return join(this.#folder, `${name}.snapshot`)
  }

  /** What a part was derived from, and its checksum. */
  #head(json: string | Buffer): string {
    return `${this.#key} ${createHash('sha256').update(json).digest('hex')}`
  }
}
