import { random } from './queries.ts'

const SIGNS = [
  '"',
  '-',
  '*',
  '~',
  '?',
  ':',
  '^',
  '+',
  '|',
  '(',
  ')',
  '/',
  '\\',
  '“',
  '«',
  '\u0000',
  '\ud800',
  '\u202e',
  '😀',
  '%',
  '`',
]
const KNOWN = ['title:', 'MHC:antigen', '-', '~', '*', 'word~10', '*a*', 'when?', '__proto__', 'constructor', '_index']
const ALPHABET = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,\'"-äəşяՀ漢\u0301\n'

/** Queries, of a collection's words among others, that have broken other search engines, and that could cost much here. */
export function* hostileQueries(words: readonly string[], count: number): Generator<string> {
  const next = random(11)
  const pick = <T>(list: readonly T[]): T | '' => list[Math.floor(next() * list.length)] ?? ''
  const many = (most: number, make: () => string, by = ' ') =>
    Array.from({ length: Math.ceil(next() * most) }, make).join(by)
  const noise = (length: number) => many(length, () => ALPHABET.charAt(Math.floor(next() * ALPHABET.length)), '')
  const kinds: (() => string)[] = [
    () => noise(40),
    () => many(6, () => `${pick(SIGNS)}${pick(words)}${pick(SIGNS)}`),
    () => many(4, () => pick(KNOWN)),
    () => many(60, () => pick(words)),
    () => many(10, () => `"${pick(words)} ${pick(words)}"`),
    () => many(10, () => `-"${pick(words)}"`),
    () => many(4, () => `${pick(words)}${noise(3)}`),
    () => pick(SIGNS).repeat(Math.ceil(next() * 3000)),
    () => `${pick(words)} `.repeat(Math.ceil(next() * 200)),
    () => noise(1).repeat(3000),
  ]
  for (let made = 0; made < count; made++) yield String((kinds[made % kinds.length] ?? String)())
}
