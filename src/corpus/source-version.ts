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

const HERE = dirname(fileURLToPath(import.meta.url))
const LOCK = join('..', '..', 'package-lock.json')

function hashOfSources(): string {
  const hash = createHash('sha256').update(`${process.version}\n`)
  const paths = sourcesIn('').sort()
  for (const path of existsSync(join(HERE, LOCK)) ? [...paths, LOCK] : paths)
    hash.update(`${path}\n`).update(readFileSync(join(HERE, path)))
  return hash.digest('hex')
}

/** Folder by folder, for readdir's own recursion asks the disk about each file and takes ten times as long. */
function sourcesIn(folder: string): string[] {
  return readdirSync(join(HERE, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? sourcesIn(path) : entry.name.endsWith('.ts') ? [path] : []
  })
}
