/**
 * Scores the date resolver beside chrono-node alone: `npm run evaluate:dates -- [--misses] [set …]`, a set being the
 * name of a file of this folder without its ending; without one, all sets.
 */
import { readdirSync } from 'node:fs'
import * as chrono from 'chrono-node'
import { findDates } from '../../src/corpus/dates/index.ts'
import { readGold } from './gold.ts'
import { add, type Counts, compare, type Found, type Score, scoreOf } from './score.ts'

const FOLDER = new URL('.', import.meta.url)
const NONE: Counts = { gold: 0, found: 0, matched: 0, right: 0 }

const args = process.argv.slice(2)
const showMisses = args.includes('--misses')
const named = args.filter((arg) => !arg.startsWith('--'))
const all = readdirSync(FOLDER).filter((name) => name.endsWith('.md') && name !== 'README.md')
const sets = named.length > 0 ? named.map((name) => `${name}.md`) : all

console.log('set         scored    resolver      dates  recall  precision  value F1')
for (const set of sets) {
  const texts = readGold(new URL(set, FOLDER))
  for (const calendar of [true, false]) {
    for (const [name, resolver] of [
      ['parley', findDates],
      ['chrono-node', chronoAlone],
    ] as const) {
      let counts = NONE
      for (const { text, published, dates } of texts) {
        const result = compare(dates, resolver(text, published), calendar)
        counts = add(counts, result.counts)
        if (!showMisses || calendar || name !== 'parley') continue
        for (const { gold, found } of result.misses) {
          const at = (gold ?? found)?.index ?? 0
          console.log(
            `  ${published} «${gold?.text ?? ''}» ${gold?.date ?? '—'} / «${found?.text ?? ''}» ${found?.date ?? '—'}`,
          )
          console.log(`      …${text.slice(Math.max(0, at - 60), at + 60).replaceAll('\n', ' ')}…`)
        }
      }
      console.log(row(set.replace('.md', ''), calendar ? 'calendar' : 'all', name, scoreOf(counts)))
    }
  }
}

function row(set: string, scored: string, name: string, score: Score): string {
  const figures = [score.recall, score.precision, score.valueF1].map((share) => (share * 100).toFixed(1).padStart(8))
  return `${set.padEnd(12)}${scored.padEnd(10)}${name.padEnd(14)}${String(score.gold).padStart(5)}${figures.join('  ')}`
}

/** chrono-node as it comes: a value as precise as what chrono says is certain, an interval where it found an end. */
function chronoAlone(text: string, published: string): Found[] {
  return chrono.parse(text, new Date(`${published}T12:00:00`)).flatMap((result) => {
    const [from, to] = [result.start, result.end].map((components) => {
      if (!components) return undefined
      const date = components.date().toLocaleDateString('sv')
      if (components.isCertain('day') || components.isCertain('weekday')) return date
      if (components.isCertain('month')) return date.slice(0, 7)
      return components.isCertain('year') ? date.slice(0, 4) : date
    })
    if (from === undefined) return []
    return [{ index: result.index, text: result.text, date: to === undefined || to === from ? from : `${from}/${to}` }]
  })
}
