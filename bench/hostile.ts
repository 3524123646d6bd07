/**
 * Can any text make a search slow? Asks 100,000 hostile queries at 20,000 generated paragraphs, with misspelt names looked up
 * among those of the collection, and prints how long the slowest took: `npm run bench:hostile [-- <queries>]`.
 *
 * Wall-clock time is what counts, on a machine with nothing else to do. CPU time tells what the search itself took when
 * there is something; it counts the garbage collector and the compiler in, which work beside it. The slowest are asked again.
 */
import { buildIndex } from '../src/corpus/search.ts'
import { hostileQueries } from '../tests/corpus/search/hostile-queries.ts'
import { generated } from './collections/generated.ts'
import { load, machine } from './machine.ts'

const PARAGRAPHS = 20_000
const MOST_MS = 20
const SLOWEST = 10
const AGAIN = 5

const count = Number(process.argv[2] ?? 100_000)
if (!Number.isInteger(count) || count < 1) {
  console.error('How many queries? A number such as 100000.')
  process.exit(1)
}
console.log(machine())
console.error(`Indexing ${PARAGRAPHS} paragraphs …`)
const { passages } = generated(PARAGRAPHS, 1)
const words = [...new Set(passages.flatMap(({ text }) => text.split(/\s+/)))]
const names = words.filter((word) => /^\p{Lu}/u.test(word))
const index = buildIndex(passages, { names })

interface Time {
  wall: number
  cpu: number
}

function time(query: string): Time {
  const cpuStart = process.cpuUsage()
  const start = performance.now()
  index.search(query)
  const wall = performance.now() - start
  const { user, system } = process.cpuUsage(cpuStart)
  return { wall, cpu: (user + system) / 1000 }
}

const walls = new Float64Array(count)
const cpus = new Float64Array(count)
let slowest: { query: string; first: Time }[] = []
let asked = 0
for (const query of hostileQueries(words, count)) {
  const first = time(query)
  walls[asked] = first.wall
  cpus[asked++] = first.cpu
  if (slowest.length < SLOWEST || first.cpu > (slowest.at(-1)?.first.cpu ?? 0))
    slowest = [...slowest, { query, first }].sort((a, b) => b.first.cpu - a.first.cpu).slice(0, SLOWEST)
  if (asked % 10_000 === 0) console.error(`${asked} asked, the slowest took ${slowest[0]?.first.cpu.toFixed(1)} ms CPU`)
}

function row(name: string, times: Float64Array): string {
  const sorted = times.toSorted()
  const at = (share: number) => (sorted[Math.floor(share * (count - 1))] ?? Number.NaN).toFixed(2)
  return `| ${[name, at(0.5), at(0.99), at(0.999), at(1), times.filter((ms) => ms > MOST_MS).length].join(' | ')} |`
}

console.log(
  `${count} hostile queries at ${PARAGRAPHS} paragraphs and ${names.length} names, in ms; load ${load()} after\n`,
)
console.log(`| | p50 | p99 | p99.9 | maximum | over ${MOST_MS} |\n| --- | --: | --: | --: | --: | --: |`)
console.log(`${row('wall clock', walls)}\n${row('CPU', cpus)}`)
console.log(`\nThe ${SLOWEST} that took most CPU time: wall clock, CPU; the least CPU time of ${AGAIN} more times`)
for (const { query, first } of slowest) {
  const again = Math.min(...Array.from({ length: AGAIN }, () => time(query).cpu))
  const shown = JSON.stringify(query.length > 60 ? `${query.slice(0, 60)}…` : query)
  const figures = [first.wall, first.cpu, again]
  console.log(`${figures.map((figure) => figure.toFixed(1).padStart(6)).join(' ')}  ${shown}`)
}
if (cpus.some((ms) => ms > MOST_MS) && walls.some((ms) => ms > MOST_MS)) process.exitCode = 1
