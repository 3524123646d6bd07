/**
 * For how long a running bot cannot answer while it reads its corpus anew: the longest time between two turns of the event
 * loop, with new articles, a changed register and a broken file. `npx tsx bench/ingest-reload.ts [articles]`
 */
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import pino from 'pino'
import { LiveCorpus } from '../src/corpus/live-corpus.ts'
import { formatArticleFile } from '../src/ingest/article-file.ts'
import { makeStory, seeded } from '../tests/ingest/pages/story.ts'

const most = Number(process.argv[2] ?? 1000)
const folder = mkdtempSync(join(tmpdir(), 'reload-bench-'))
const folders = { data: join(folder, 'data'), corpus: join(folder, 'corpus'), cache: join(folder, 'cache') }
cpSync('data', folders.data, { recursive: true })
mkdirSync(join(folders.corpus, 'articles'), { recursive: true })

let written = 0
function addArticles(count: number): void {
  for (const end = written + count; written < end; written++) {
    const { headline, body, publisher } = makeStory(seeded(written + 1), { paragraphs: 14 })
    const head = { title: `${headline} (${written})`, publisher, language: 'en', full_text: true as const }
    const text = formatArticleFile({
      head: { ...head, source: 'bench', source_hash: 'bench', retrieved: '2026-11-22', revision: 1 },
      paragraphs: body.map(({ text }) => text),
    })
    writeFileSync(join(folders.corpus, 'articles', `bench-${written}.md`), text)
  }
}

const live = new LiveCorpus(folders, pino({ level: 'silent' }))
await live.prepare()

async function measure(what: string): Promise<void> {
  const before = live.current
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const start = performance.now()
  await live.reload()
  const seconds = (performance.now() - start) / 1000
  delay.disable()
  const taken = live.current === before ? 'the old one stays' : `${live.current.chronicle.articles.size} articles`
  console.log(
    `${what.padEnd(34)}${seconds.toFixed(1)} s, at most ${(delay.max / 1e6).toFixed(0)} ms at a stretch; ${taken}`,
  )
}

console.log(`load ${loadavg()[0]?.toFixed(1)}`)
await measure('nothing new')
addArticles(3)
await measure('3 articles')
addArticles(most - 3)
await measure(`${most - 3} articles more`)
addArticles(3)
await measure('3 articles more')
appendFileSync(join(folders.data, 'places.yaml'), '# looked over\n')
await measure('a changed register')
writeFileSync(join(folders.corpus, 'articles', 'broken.md'), '---\ntitle: [\n---\nText.\n')
await measure('a broken article')
rmSync(folder, { recursive: true })
