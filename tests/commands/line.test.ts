import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatRequest } from '../../src/answers/request.ts'
import { commands } from '../../src/commands/all.ts'
import { readLine } from '../../src/commands/line.ts'

/** What a line is read as: the command's name and its options, or what was wrong. */
function read(line: string) {
  const result = readLine(line, commands)
  return 'problem' in result ? result : { name: result.command.declaration.name, options: result.options }
}

describe('a line is read as a person types it in Discord', () => {
  test.each<[string, string, Record<string, string | boolean>]>([
    ['/who person:Nikol Pashinyan', 'who', { person: 'Nikol Pashinyan' }],
    ['/who person:"Nikol Pashinyan"', 'who', { person: 'Nikol Pashinyan' }],
    ['/who person:“Nikol Pashinyan”', 'who', { person: 'Nikol Pashinyan' }],
    ['/who person: Nikol Pashinyan ', 'who', { person: 'Nikol Pashinyan' }],
    ['  /WHO PERSON:Putin', 'who', { person: 'Putin' }],
    ['who person:Putin', 'who', { person: 'Putin' }],
    ['/who Putin', 'who', { person: 'Putin' }],
    [
      '/who office:foreign minister of Armenia on:4 April 2014',
      'who',
      { office: 'foreign minister of Armenia', on: '4 April 2014' },
    ],
    [
      '/meetings person:Charles Michel from:2022 to:2022 status:held',
      'meetings',
      { person: 'Charles Michel', from: '2022', to: '2022', status: 'held' },
    ],
    ['/meetings with:Aliyev person:Pashinyan', 'meetings', { with: 'Aliyev', person: 'Pashinyan' }],
    ['/meetings place:"from:here to:there"', 'meetings', { place: 'from:here to:there' }],
    ['/meetings separate:true', 'meetings', { separate: true }],
    ['/meetings separate:no private:YES', 'meetings', { separate: false, private: true }],
    ['/meetings order:Newest', 'meetings', { order: 'newest' }],
    ['/meetings place:Yerevan,\nArmenia', 'meetings', { place: 'Yerevan,\nArmenia' }],
    [
      '/search text:peace treaty: the text publisher:TASS',
      'search',
      { text: 'peace treaty: the text', publisher: 'TASS' },
    ],
    ['/search text:"a phrase"', 'search', { text: '"a phrase"' }],
    ['/search text:"a phrase" and more', 'search', { text: '"a phrase" and more' }],
    ['/search text:"see from:2022 here"', 'search', { text: 'see from:2022 here' }],
    ['/source article:https://example.org/?a=b:c', 'source', { article: 'https://example.org/?a=b:c' }],
    ['/about', 'about', {}],
    ['/about private:true', 'about', { private: true }],
    ['/meetings person:', 'meetings', { person: '' }],
    ['/meetings person:"unfinished', 'meetings', { person: '"unfinished' }],
  ])('%s', (line, name, options) => {
    expect(read(line)).toEqual({ name, options })
  })
})

describe('what cannot be read is told, with what would work', () => {
  test.each<[string, string, string[]]>([
    ['/meeting person:Putin', 'There is no command “/meeting”.', ['/meetings person:Putin']],
    ['/sorce article:x', 'There is no command “/sorce”.', ['/source article:x']],
    ['/', 'Name a command.', commands.map(({ declaration }) => `/${declaration.name}`)],
    ['/xyzzy a', 'There is no command “/xyzzy”.', commands.map(({ declaration }) => `/${declaration.name}`)],
    [
      '/meetings persn:Vladimir Putin from:2020',
      '/meetings has no option “persn”. It has person, with, mediator, place, level, framework, topic, status, from, to, without, order, separate, private.',
      ['/meetings person:Vladimir Putin from:2020'],
    ],
    [
      '/who person:Putin onn:2014',
      '/who has no option “onn”. It has person, office, on, private.',
      ['/who person:Putin on:2014'],
    ],
    ['/about corpus', '/about has no option “corpus”. It has private.', []],
    ['/meetings person:A person:B', '“person” is given twice.', ['/meetings person:A']],
    [
      '/meetings order:random',
      '“order” is oldest or newest, not “random”.',
      ['/meetings order:oldest', '/meetings order:newest'],
    ],
    ['/meetings private:perhaps', '“private” is true or false, not “perhaps”.', ['/meetings private:true']],
    [
      '/search',
      '/search needs “text”: Words to look for; “…” for a phrase, -word to leave one out.',
      ['/search text:…'],
    ],
    [
      '/search publisher:TASS',
      '/search needs “text”: Words to look for; “…” for a phrase, -word to leave one out.',
      ['/search publisher:TASS text:…'],
    ],
    [`/who person:${'x'.repeat(101)}`, '“person” takes at most 100 characters; this has 101.', []],
  ])('%s', (line, problem, suggestions) => {
    expect(read(line)).toMatchObject({ problem, suggestions })
  })
})

/** A value as people type it: words, names with marks, numbers, punctuation; no quotes, which hold values together. */
const value = fc
  .array(
    fc.oneof(
      fc.constantFrom('A B', 'Key West', 'Paşinyan', '2022', 'O’Brien', '-', '(x)', 'a/b', '3:', 'to', 'from'),
      fc.stringMatching(/^[\p{L}\d.,'’-]{1,8}$/u),
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((words) => words.join(' '))

describe('requests and lines', () => {
  test('a request that was written out is read back as it was', () => {
    for (const { declaration } of commands) {
      const options = fc.record(
        Object.fromEntries(
          declaration.options
            .filter(({ name }) => name !== 'private')
            .map(({ name, type, choices }) => [
              name,
              type === 'boolean' ? fc.boolean() : choices ? fc.constantFrom(...choices) : value,
            ]),
        ),
        { requiredKeys: declaration.options.filter(({ required }) => required).map(({ name }) => name) },
      )
      fc.assert(
        fc.property(options, (given) => {
          expect(read(formatRequest(declaration.name, given))).toEqual({ name: declaration.name, options: given })
        }),
      )
    }
  })

  test('no value becomes another option, whatever it holds', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc
        .array(fc.constantFrom('from:', 'to:2022', '"', '“', '”', ' ', 'order:newest', '\n', 'x', '\\'), {
          maxLength: 10,
        })
        .map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(hostile, (place) => {
        fc.pre(place.trim() !== '')
        const result = read(formatRequest('meetings', { place }))
        expect(result).toHaveProperty('options')
        if ('options' in result) expect(Object.keys(result.options)).toEqual(['place'])
      }),
      { numRuns: 500 },
    )
  })

  test('any line is safe', () => {
    const bits = fc.constantFrom(
      '/who',
      '/meetings',
      ' ',
      'person:',
      'from:',
      '"',
      '“',
      ':',
      '2022',
      '\n',
      '\u0000',
      '(',
      '[',
      '/',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(bits).map((parts) => parts.join('')),
        ),
        (line) => {
          const result = read(line)
          if ('problem' in result) expect(result.problem).not.toBe('')
        },
      ),
      { numRuns: 500 },
    )
  })
})

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
  .filter((text) => text !== '' && text.length <= 60)

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
