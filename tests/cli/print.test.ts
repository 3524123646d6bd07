import { afterEach, describe, expect, test, vi } from 'vitest'
import { print, terminalOptions } from '../../src/cli/print.ts'
import { ask, corpusOf, TINY } from '../fixtures/chronicle.ts'

const ESCAPE = '\u001b'
const plain = { colour: false, width: 80, page: 1, titleSupplied: () => false }

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('colour', () => {
  const output = (isTTY: boolean) => Object.assign(Object.create(process.stdout), { isTTY, columns: 90 })

  test('is for a terminal whose user has not asked for none', () => {
    vi.stubEnv('NO_COLOR', '')
    expect(terminalOptions(output(true), corpusOf(TINY))).toMatchObject({ colour: true, width: 90 })
    expect(terminalOptions(output(false), corpusOf(TINY)).colour).toBe(false)
    vi.stubEnv('NO_COLOR', '1')
    expect(terminalOptions(output(true), corpusOf(TINY)).colour).toBe(false)
  })

  test('changes nothing but the looks', () => {
    const reply = ask('/search text:herring', TINY)
    const coloured = print(reply, { ...plain, colour: true })
    expect(coloured).toContain(ESCAPE)
    expect(coloured.replaceAll(new RegExp(`${ESCAPE}\\[\\d+m`, 'g'), '')).toBe(print(reply, plain))
    // The words searched for are underlined.
    expect(coloured).toContain(`${ESCAPE}[4mherring${ESCAPE}[24m`)
  })
})

test('lines keep to the width, addresses stay whole', () => {
  for (const width of [40, 60, 100])
    for (const line of print(ask('/meetings separate:true', TINY), { ...plain, width }).split('\n'))
      if (!line.includes('https://')) expect(line.length, line).toBeLessThanOrEqual(width + 4)
})

test('a refusal says what would work', () => {
  expect(print(ask('/meetings from:1933 to:1931', TINY), plain)).toBe(
    '“from” is later than “to”.\n\nTry:\n  /meetings from:1931 to:1933\n',
  )
})

test('escape codes and line breaks that a user typed do not reach the terminal', () => {
  const text = print(ask(`/who person:x${ESCAPE}[2J\n\u0007y`, TINY), plain)
  expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
  expect(text).toContain('The chronicle has nobody called “x [2J y”.')
})

test('a page that does not exist is the nearest that does', () => {
  const reply = ask('/meetings', TINY)
  expect(print(reply, { ...plain, page: 0 })).toBe(print(reply, plain))
  expect(print(reply, { ...plain, page: 99 })).toBe(print(reply, plain))
})
