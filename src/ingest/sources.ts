import { existsSync, readdirSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { SourceError } from './failure.ts'
import { LARGEST, tooLarge } from './fetch.ts'

/** A source as the user named it, or one that a folder or a feed holds. */
export type Source = { kind: 'file'; path: string } | { kind: 'address'; url: string } | { kind: 'input' }

/** What browsers save beside a page, and what no article is in. */
const BESIDE = /\.(?:css|m?js|map|png|jpe?g|gif|svg|webp|avif|ico|bmp|woff2?|ttf|otf|eot|mp[34]|webm|ogg|wav)$/i

/** The sources that arguments name: addresses, `-` for standard input, files, and all files below a folder. */
export function listSources(names: string[]): { sources: Source[]; missing: string[] } {
  const sources: Source[] = []
  const missing: string[] = []
  for (const name of names) {
    if (name === '-') sources.push({ kind: 'input' })
    else if (/^https?:\/\//i.test(name)) sources.push({ kind: 'address', url: name })
    else if (!existsSync(name)) missing.push(name)
    else if (statSync(name).isDirectory())
      sources.push(...filesBelow(resolve(name)).map((path) => ({ kind: 'file' as const, path })))
    else sources.push({ kind: 'file', path: resolve(name) })
  }
  return { sources, missing }
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.name.startsWith('.')) return []
      // a browser keeps a saved page's pictures in a folder of the page's name
      if (entry.isDirectory()) return /_files$|\.files$/.test(basename(path)) ? [] : filesBelow(path)
      // a link to a file is read as one; one that leads nowhere is told when it is read
      const isLinked = entry.isSymbolicLink() && !statSync(path, { throwIfNoEntry: false })?.isDirectory()
      return (entry.isFile() || isLinked) && !BESIDE.test(entry.name) ? [path] : []
    })
}

/** @throws SourceError when it is too large or cannot be read */
export async function readFileSource(path: string): Promise<Uint8Array> {
  try {
    const { size } = statSync(path)
    if (size > LARGEST) throw new SourceError(tooLarge(size, LARGEST))
    return await readFile(path)
  } catch (error) {
    if (error instanceof SourceError) throw error
    throw new SourceError(`cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** Reads standard input to its end. @throws SourceError when it is too large */
export async function readInput(input: AsyncIterable<unknown>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of input) {
    const bytes = chunk instanceof Uint8Array ? chunk : Buffer.from(String(chunk))
    size += bytes.byteLength
    if (size > LARGEST) throw new SourceError(tooLarge(size, LARGEST))
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}
