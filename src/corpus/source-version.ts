import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

let version: string | undefined

/**
 * A SHA-256 hash, in hexadecimal digits, of all code that derives something from a chronicle: this folder's sources, the
 * packages and Node.js. What is kept for the next start names it, so that whoever changes the code need not think of what
 * is stored.
 */
export function sourceVersion(): string {
  version ??= hashOfSources()
  return version
}

function hashOfSources(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  const files = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'))
  const hash = createHash('sha256').update(`${process.version}\n`)
  const lock = join('..', '..', 'package-lock.json')
  for (const path of existsSync(join(here, lock)) ? [...files.sort(), lock] : files.sort())
    hash.update(`${path}\n`).update(readFileSync(join(here, path)))
  return hash.digest('hex')
}
