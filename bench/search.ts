/**
 * How do search engines compare, ours among them? Prints a table of each collection, all engines on the same texts and
 * questions, each in processes of its own. `npm run bench`, or `npm run bench -- <collection> [<engine>]` for a part.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { evaluation } from './collections/evaluation.ts'
import { generated } from './collections/generated.ts'
import { ENGINES } from './engines/all.ts'

const COLLECTIONS = new Map([
  ['chronicle', evaluation],
  ['20k', () => generated(20_000, 500)],
  ['100k', () => generated(100_000, 300)],
])
const HEADINGS = ['', 'build s', 'file MB', 'load ms', 'first ms', 'p50 ms', 'p99 ms', 'memory MB', 'r@1', 'MRR']

interface Figures {
  build: number
  file: number
  load: number
  first: number
  p50: number
  p99: number
  memory: number
  recall: number
  mrr: number
}

function run(step: 'build' | 'ask', engine: string, input: string, index: string): Partial<Figures> {
  const child = fileURLToPath(new URL('engines/child.ts', import.meta.url))
  const options = ['--import', 'tsx', '--expose-gc', '--max-old-space-size=8192']
  const output = execFileSync(process.execPath, [...options, child, step, engine, input, index], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(output)
}

function row(engine: string, { build, file, load, first, p50, p99, memory, recall, mrr }: Partial<Figures>): string {
  const figures = [build, file, load, first, p50, p99, memory].map((figure = Number.NaN) =>
    figure >= 100 ? figure.toFixed(0) : figure.toPrecision(2),
  )
  const quality = [recall, mrr].map((figure = Number.NaN) => figure.toFixed(3))
  return `| ${[engine, ...figures, ...quality].join(' | ')} |`
}

const [onlyCollection, onlyEngine] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'))
try {
  console.log(
    `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`,
  )
  for (const [name, make] of COLLECTIONS) {
    if (onlyCollection !== undefined && name !== onlyCollection) continue
    const collection = make()
    const passages = join(folder, 'passages.json')
    const questions = join(folder, 'questions.json')
    writeFileSync(passages, JSON.stringify(collection.passages))
    writeFileSync(questions, JSON.stringify(collection.questions))
    console.log(`\n${name}: ${collection.passages.length} paragraphs, ${collection.questions.length} questions\n`)
    console.log(`| ${HEADINGS.join(' | ')} |\n|${' --- |'.repeat(HEADINGS.length)}`)
    for (const engine of ENGINES.keys()) {
      if (onlyEngine !== undefined && engine !== onlyEngine) continue
      const index = join(folder, 'index')
      const built = run('build', engine, passages, index)
      console.log(row(engine, { ...built, ...run('ask', engine, questions, index) }))
      rmSync(index, { force: true })
    }
  }
} finally {
  rmSync(folder, { recursive: true })
}
