import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { build, type Plugin } from 'esbuild'

/** Bundled code knows its own address no more; what reads files beside itself needs that of its source. */
const addressOfSource: Plugin = {
  name: 'address-of-source',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
    }))
  },
}

/**
 * Puts a program of TypeScript into one file as `npm start` does, so that what is measured is what runs: tsx adds a name to
 * every function that is made, which costs a tenth of an answer.
 */
export async function bundle(entry: string, outfile: string): Promise<void> {
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['esbuild', 'libsql', 'zlib-sync', 'bufferutil', 'utf-8-validate'],
    plugins: [addressOfSource],
    logLevel: 'error',
  })
}
