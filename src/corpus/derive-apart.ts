import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { text } from 'node:stream/consumers'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { z } from 'zod'
import type { CorpusFolders } from './folders.ts'
import { BrokenDataError } from './problem.ts'

const problems = z.array(z.object({ file: z.string(), line: z.number(), message: z.string() })).min(1)

/**
 * Has another process read the folders and fill the cache with what follows from them. False when it could not, for want
 * of memory or of the means to start it.
 * @throws BrokenDataError when anything in the folders is wrong
 */
export async function deriveApart({ data, cache, corpus }: CorpusFolders): Promise<boolean> {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  const script = fileURLToPath(new URL('derive.ts', import.meta.url))
  const { PATH, HOME, TMPDIR } = process.env
  const child = spawn(
    process.execPath,
    ['--import', loader, script, data, cache, ...(corpus === undefined ? [] : [corpus])],
    { env: { PATH, HOME, TMPDIR }, stdio: ['ignore', 'pipe', 'ignore'] },
  )
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', resolve)
    child.on('error', () => resolve(null))
  })
  const [output, status] = await Promise.all([text(child.stdout), ended])
  if (status === 0) return true
  const found = status === 1 ? problems.safeParse(parsed(output)) : undefined
  if (found?.success) throw new BrokenDataError(found.data)
  return false
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
