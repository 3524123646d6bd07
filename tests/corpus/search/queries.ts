import type { Passage } from '../../../src/corpus/search.ts'

/** Numbers from 0 to 1, the same ones every time (mulberry32). */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const OPENINGS = ['When did', 'Who', 'Where was', 'How many', 'What', 'Why', '', 'Tell me about']

/** Plain questions in words out of the passages, some words twice, some that occur nowhere; no phrases, no minus signs. */
export function* randomQueries(passages: readonly Passage[], count: number): Generator<string> {
  const next = random(7)
  for (let made = 0; made < count; made++) {
    const words = (passages[Math.floor(next() * passages.length)]?.text ?? '').split(/\s+/)
    const start = Math.floor(next() * words.length)
    const chosen = next() < 0.5 ? words.slice(start, start + 8) : words.filter(() => next() < 0.1)
    const other = (passages[Math.floor(next() * passages.length)]?.title ?? '').split(/\s+/).slice(0, 4)
    const opening = OPENINGS[Math.floor(next() * OPENINGS.length)]
    yield [opening, ...chosen, ...other, ...(next() < 0.2 ? [chosen[0], 'unwritten'] : [])]
      .join(' ')
      .replace(/["“”«»„-]/g, ' ')
  }
}
