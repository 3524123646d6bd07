/** How esbuild puts Parley, or a benchmark of it, into one file. */
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

/**
 * Bundled code knows its own address no more; what reads files beside itself needs that of its source.
 *
 * @type {import('esbuild').Plugin}
 */
const addressOfSource = {
  name: 'address-of-source',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
    }))
  },
}

/**
 * esbuild's options for a program of one CommonJS file, whose code V8 can keep compiled.
 *
 * @param {string} entry the TypeScript file where the program begins
 */
export function bundleOf(entry) {
  return /** @satisfies {import('esbuild').BuildOptions} */ ({
    absWorkingDir: import.meta.dirname,
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // Binaries, and what is used only where it is installed. Nothing imported dynamically may stand here: code that V8 kept
    // compiled cannot import any more.
    external: ['esbuild', 'libsql', 'zlib-sync', 'bufferutil', 'utf-8-validate'],
    plugins: [addressOfSource],
    logLevel: 'error',
  })
}
