import { build } from 'esbuild'
import { bundleOf } from '../../bundle.js'

/**
 * Puts a program of TypeScript into one file as `npm start` does, so that what is measured is what runs: tsx adds a name to
 * every function that is made, which costs a tenth of an answer.
 */
export async function bundle(entry: string, outfile: string): Promise<void> {
  await build({ ...bundleOf(entry), outfile })
}
