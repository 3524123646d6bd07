import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatRequest } from '../../src/answers/request.ts'
import { commands } from '../../src/commands/all.ts'
import { readLine } from '../../src/commands/line.ts'

/** What a person may type into an option: words with quotation marks, colons and names of options among them. */
const typed = fc
  .array(
    fc.oneof(
      fc.string({ minLength: 1, maxLength: 8 }),
      fc.constantFrom('"', '“', '”', ':', 'from:2022', 'text:', '"a b"', '“a b”', 'https://example.org/a?b=c:d', '/'),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((words) => words.join(' ').trim())
  .filter((text) => text !== '')

describe('a request as a line', () => {
  test('gives the same options again, but for the shape of quotation marks and runs of spaces', () => {
    fc.assert(
      fc.property(
        typed,
        fc.option(typed, { nil: undefined }),
        fc.option(typed, { nil: undefined }),
        (text, publisher, from) => {
          const asked = { text, publisher, from }
          const line = formatRequest('search', asked)
          const read = readLine(line, commands)
          if ('problem' in read) throw new Error(`${line}: ${read.problem}`)
          expect(plain(read.options)).toEqual(plain(asked))
          expect(formatRequest('search', read.options)).toBe(line)
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('keeps a phrase a phrase', () => {
    const read = readLine(formatRequest('search', { text: '"lasting peace"' }), commands)
    expect(read).toMatchObject({ options: { text: '“lasting peace”' } })
  })
})

function plain(options: Readonly<Record<string, string | boolean | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(options).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value).replace(/["“”]/g, '"').replace(/\s+/g, ' ').trim()]],
    ),
  )
}
