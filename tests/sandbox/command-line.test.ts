import { type APIApplicationCommand, ApplicationCommandOptionType } from 'discord-api-types/v10'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatLine, type Leaf, leavesOf, parseLine } from '../../src/sandbox/command-line.ts'
import { commands } from './test-bot.ts'

const registered: APIApplicationCommand[] = JSON.parse(JSON.stringify(commands))
const leaves = leavesOf(registered)

/** What a line is read as: the words of the command, then the options. */
function read(line: string): [string, Record<string, string>] | undefined {
  const typed = parseLine(line, leaves)
  return typed && [typed.leaf.words, Object.fromEntries(typed.values.map(({ name, text }) => [name, text]))]
}

describe('a line as it is pasted', () => {
  test.each([
    ['/bird name:avocet season:winter', 'bird', { name: 'avocet', season: 'winter' }],
    ['/bird name:great crested grebe count:3', 'bird', { name: 'great crested grebe', count: '3' }],
    ['/bird name:"great crested grebe" count:3', 'bird', { name: 'great crested grebe', count: '3' }],
    ['/bird name:“grebe”', 'bird', { name: 'grebe' }],
    ['/bird avocet', 'bird', { name: 'avocet' }],
    ['/bird avocet season:winter', 'bird', { name: 'avocet', season: 'winter' }],
    ['/bird NAME:avocet', 'bird', { name: 'avocet' }],
    ['/bird name:time: a history', 'bird', { name: 'time: a history' }],
    ['/bird name:surname:x', 'bird', { name: 'surname:x' }],
    ['/bird name:"x season:y"', 'bird', { name: 'x season:y' }],
    ['/bird name:a name:b', 'bird', { name: 'b' }],
    ['/bird name:', 'bird', { name: '' }],
    ['  /bird', 'bird', {}],
    ['/daily set channel:#research', 'daily set', { channel: '#research' }],
    ['/daily off', 'daily off', {}],
  ])('%s', (line, words, values) => {
    expect(read(line)).toEqual([words, values])
  })

  test.each(['bird name:avocet', '/birds', '/', '', '/daily', '/fish name:x', 'say /bird'])(
    'no command: %s',
    (line) => {
      expect(read(line)).toBeUndefined()
    },
  )
})

test('every command and subcommand is offered once', () => {
  expect(leaves.map(({ words }) => words)).toEqual([
    'bird',
    'slow',
    'silent',
    'twice',
    'echo',
    'daily set',
    'daily off',
  ])
})

test('a line that was written out is read as the same command, whatever was typed', () => {
  const leaf: Leaf | undefined = leaves[0]
  if (!leaf) throw new Error('no command')
  const piece = fc.constantFrom('avocet', ' ', 'season:', 'name:', ':', 'count:2', 'x', '/bird', 'é', ',')
  // A value is sent trimmed; double quotes inside one belong to the quoting of lines.
  const text = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join('').trim())
  fc.assert(
    fc.property(text.filter(Boolean), text.filter(Boolean), (name, season) => {
      const values = [
        { name: 'name', text: name },
        { name: 'season', text: season },
      ]
      expect(parseLine(formatLine({ leaf, values }), leaves)?.values).toEqual(values)
    }),
  )
})

test('an option whose name has a hyphen is read', () => {
  const leaf: Leaf = {
    words: 'daily set',
    description: 'Post every day',
    options: [{ type: ApplicationCommandOptionType.String, name: 'empty-days', description: 'What to do' }],
  }
  expect(parseLine('/daily set empty-days:skip', [leaf])?.values).toEqual([{ name: 'empty-days', text: 'skip' }])
})
