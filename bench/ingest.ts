/**
 * How long a thousand pages take to ingest, and how much memory: pages of the fixture templates, filled up to the size of real
 * ones, through the command itself in a process of its own. `npx tsx bench/ingest.ts [pages]`
 */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { seeded } from '../tests/ingest/pages/story.ts'
import { makeFixture, TEMPLATE_NAMES } from '../tests/ingest/pages/templates.ts'

const pages = Number(process.argv[2] ?? 1000)
const folder = mkdtempSync(join(tmpdir(), 'ingest-bench-'))
const input = join(folder, 'in')
mkdirSync(input)

/** What real pages carry beside their text: menus, inline scripts and styles, data for scripts. */
function fill(html: string, number: number): string {
  const menu = Array.from(
    { length: 180 },
    (_, index) =>
      `<li class="menu-item menu-item-${index}"><a href="/section/${index}"><span>Section ${index}</span></a></li>`,
  ).join('')
  const data = JSON.stringify(
    Array.from({ length: 400 }, (_, index) => ({
      id: index * number,
      title: `Entry ${index}`,
      url: `/entry/${index}`,
      image: `/img/${index}.jpg`,
    })),
  )
  const style = Array.from(
    { length: 300 },
    (_, index) => `.c${index}{margin:0 ${index}px;color:#${(index * 4097).toString(16).padStart(6, '0')}}`,
  ).join('')
  return html.replace(
    /<body([^>]*)>/i,
    `<body$1><style>${style}</style><nav class="mega-menu"><ul>${menu}</ul></nav><script>window.__STATE__=${data}</script>`,
  )
}

let bytes = 0
for (let number = 0; number < pages; number++) {
  const { html } = makeFixture(TEMPLATE_NAMES[number % TEMPLATE_NAMES.length] ?? '', seeded(number * 104729 + 7))
  const whole = fill(html, number)
  bytes += whole.length
  writeFileSync(join(input, `${String(number).padStart(5, '0')}.html`), whole)
}

const peak =
  'data:text/javascript,process.on("exit",()=>{const u=process.resourceUsage();console.error("peak "+u.maxRSS+" cpu "+(u.userCPUTime+u.systemCPUTime))})'

async function run(): Promise<{ seconds: number; cpu: number; megabytes: number; summary: string }> {
  const start = performance.now()
  const child = spawn(process.execPath, ['--import', 'tsx', '--import', peak, 'src/cli/ingest.ts', input], {
    env: { ...process.env, CORPUS_DIR: join(folder, 'corpus') },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  await new Promise((resolve) => child.on('close', resolve))
  const summary = out.trim().split('\n\n').at(-1)?.replace(/\s+/g, ' ') ?? ''
  const [, peakKilobytes = 0, processorMicroseconds = 0] = /peak (\d+) cpu (\d+)/.exec(err) ?? []
  return {
    seconds: (performance.now() - start) / 1000,
    cpu: Number(processorMicroseconds) / 1e6,
    megabytes: Number(peakKilobytes) / 1024,
    summary,
  }
}

console.log(
  `${pages} pages, ${(bytes / pages / 1024).toFixed(0)} KB each, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}`,
)
for (const what of ['first run ', 'second run']) {
  const { seconds, cpu, megabytes, summary } = await run()
  console.log(
    `${what}  ${seconds.toFixed(1)} s (${cpu.toFixed(1)} s of processor time)  ${((cpu / pages) * 1000).toFixed(0)} ms a page  ${megabytes.toFixed(0)} MB  ${summary}`,
  )
}
rmSync(folder, { recursive: true })
