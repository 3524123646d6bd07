import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bareName, surnameOf } from '../src/corpus/person-name.ts'
import { corpusOf, REAL } from './fixtures/chronicle.ts'

/** Names of the data that are words of English or abbreviations as well. */
const COMMON = new Set(['border', 'line of contact', 'online', 'regnum', 'trend', 'u.s.'])

/** The names that no line of code may hold: of people, places, sides and publishers, in every spelling that the data knows. */
function distinctiveNames(): string[] {
  const { people, places, articles, events, vocabulary } = corpusOf(REAL).chronicle
  const names = [
    ...[...people.values()].flatMap(({ name, aliases }) =>
      [name, ...aliases].flatMap((own) => [bareName(own), surnameOf(own) ?? '']),
    ),
    ...[...places.values()].flatMap(({ name, aliases, country }) => [name, ...aliases, country ?? '']),
    ...[...articles.values()].flatMap(({ publisher, via }) => [publisher, via ?? '']),
    ...[...events.values()].flatMap(({ aliases }) => aliases),
    ...vocabulary.sides.flatMap(({ name, aliases, adjective }) => [bareName(name), ...aliases, adjective ?? '']),
    ...vocabulary.bodies.flatMap(({ name, aliases, adjective }) => [name, ...aliases, adjective ?? '']),
    ...vocabulary.frameworks.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...vocabulary.periods.flatMap(({ name, aliases }) => [name, ...aliases]),
  ]
  return [...new Set(names.map((name) => name.trim()))].filter(
    (name) => name.length > 3 && /^\p{Lu}/u.test(name) && !COMMON.has(name.toLowerCase()),
  )
}

/** Every text file of the source. */
function sources(folder: string): { path: string; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:ts|tsx|js|css|html|json)$/.test(path))
    .map((path) => ({ path: join(folder, path), text: readFileSync(join(folder, path), 'utf8') }))
}

test('nothing in src names a person, place, side, publisher or event of the chronicle', () => {
  const names = distinctiveNames()
  expect(names.length).toBeGreaterThan(2000)
  const written = names.flatMap((name) => [name, name.toUpperCase()])
  const escaped = written.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).sort((a, b) => b.length - a.length)
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  const found = sources('src').flatMap(({ path, text }) =>
    // Unicode's names of scripts are no names of ours.
    [...text.replace(/Script=\w+/g, (script) => ' '.repeat(script.length)).matchAll(pattern)].map(
      (match) => `${path}:${text.slice(0, match.index).split('\n').length}: ${match[0]}`,
    ),
  )
  expect(found).toEqual([])
})
