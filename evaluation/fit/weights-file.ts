import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Writes fitted weights to a file of the program, given from the root; where `check` is set it only fails when the file has others. */
export function keepWeights(file: string, source: string, check: boolean): void {
  const path = join(import.meta.dirname, '../..', file)
  const isSame = readFileSync(path, 'utf8') === source
  console.log(`${file} has ${isSame ? 'these' : 'other'} weights.`)
  if (isSame) return
  if (check) {
    process.exitCode = 1
    return
  }
  writeFileSync(path, source)
  console.log('They were written; run npm run evaluate before you keep them.')
}
