/**
 * `npm start`: does what `tsx src/index.ts` does, several times as fast. It runs one file, into which esbuild puts src/ and
 * the packages that it uses, and keeps that file and V8's compiled code of it in the cache folder. Both are made anew when
 * a source, a package or Node.js changed, and whenever they are missing or damaged.
 */
import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import Module, { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { Script } from 'node:vm'
import { bundleOf } from './bundle.js'

const root = import.meta.dirname
const cache = resolve(process.env.CACHE_DIR || '.cache')
const file = join(cache, 'program.cjs')
/** V8's compiled code is written once what runs at the start has been compiled and the bot has had time to connect. */
const COMPILED_AFTER_MS = 10_000

/** What the program is made from: a hash over src/, the installed packages, how it is made and the version of Node.js. */
function sourcesKey() {
  const hash = createHash('sha256').update(`${process.version} ${root}\n`)
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  )
  const paths = [...sources.sort().map((path) => join('src', path)), 'package.json', 'bundle.js', 'start.js']
  for (const path of [...paths, join('node_modules', '.package-lock.json')])
    hash.update(`${path}\n`).update(readFileSync(join(root, path)))
  return hash.digest('hex')
}

async function bundle() {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({ ...bundleOf('src/index.ts'), write: false })
  return Buffer.from(Module.wrap(inAscii(outputFiles[0].text)))
}

/** esbuild leaves other characters in regular expressions and comments. A single one doubles what V8 takes for the source. */
function inAscii(source) {
  return source.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** The content that was stored in a file under this key; `undefined` when it is missing, damaged or another one's. */
function read(path, key) {
  try {
    const bytes = readFileSync(path)
    const end = bytes.indexOf('\n')
    const content = bytes.subarray(end + 1)
    return bytes.toString('latin1', 0, end) === head(key, content) ? content : undefined
  } catch {
    return undefined
  }
}

/** Stores content, all or nothing; where that cannot be done, only the next start is slower. */
function store(path, key, content) {
  try {
    mkdirSync(dirname(path), { recursive: true })
    const unfinished = `${path}.${randomBytes(6).toString('hex')}.tmp`
    writeFileSync(unfinished, Buffer.concat([Buffer.from(`${head(key, content)}\n`), content]))
    renameSync(unfinished, path)
  } catch {}
}

function head(key, content) {
  return `// ${key} ${createHash('sha256').update(content).digest('hex')}`
}

async function run() {
  const key = sourcesKey()
  let program = read(file, key)
  const compiled = program && read(`${file}.compiled`, key)
  if (program === undefined) {
    program = await bundle()
    store(file, key, program)
  }
  // Named as if it stood beside this file, so that it finds the packages wherever the cache folder is.
  const filename = join(root, 'program.cjs')
  const script = new Script(program.toString('latin1'), {
    filename,
    lineOffset: 1,
    cachedData: compiled,
  })
  if (compiled === undefined || script.cachedDataRejected)
    setTimeout(() => store(`${file}.compiled`, key, script.createCachedData()), COMPILED_AFTER_MS).unref()
  const main = { exports: {} }
  script.runInThisContext()(main.exports, createRequire(filename), main, filename, root)
}

await run()
