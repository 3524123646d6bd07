import { describe, expect, test } from 'vitest'
import { commands } from '../../src/commands/all.ts'

/** Discord's limits for slash commands (docs: Application Commands). */
describe.each(commands.map((command) => [command.declaration.name, command] as const))(
  '/%s',
  (_, { declaration, complete }) => {
    test('is declared within Discord’s limits', () => {
      expect(declaration.name).toMatch(/^[a-z-]{1,32}$/)
      expect(declaration.description.length).toBeLessThanOrEqual(100)
      expect(declaration.options.length).toBeLessThanOrEqual(25)
      for (const option of declaration.options) {
        expect(option.name).toMatch(/^[a-z-]{1,32}$/)
        expect(option.description.length).toBeGreaterThan(0)
        expect(option.description.length).toBeLessThanOrEqual(100)
        expect(option.choices?.length ?? 0).toBeLessThanOrEqual(25)
        if (option.type === 'string' && !option.choices) expect(option.longest).toBeLessThanOrEqual(6000)
      }
      const required = declaration.options.map((option) => option.required === true)
      expect(required).toEqual([...required].sort((a, b) => Number(b) - Number(a)))
      expect(new Set(declaration.options.map(({ name }) => name)).size).toBe(declaration.options.length)
    })

    test('can be asked for in private', () => {
      expect(declaration.options.at(-1)).toMatchObject({ name: 'private', type: 'boolean' })
    })

    test('completes only options that it has, of text without fixed choices', () => {
      for (const name of Object.keys(complete))
        expect(declaration.options.find((option) => option.name === name)).toMatchObject({ type: 'string' })
      for (const option of declaration.options) if (option.choices) expect(complete[option.name]).toBeUndefined()
    })
  },
)

test('every option that names a thing is completed', () => {
  const completed = commands.flatMap(({ declaration, complete }) =>
    Object.keys(complete).map((name) => `${declaration.name} ${name}`),
  )
  expect(completed).toEqual(
    expect.arrayContaining([
      'who person',
      'who office',
      'who on',
      'meetings person',
      'meetings with',
      'meetings mediator',
      'meetings place',
      'meetings level',
      'meetings framework',
      'meetings topic',
      'meetings status',
      'meetings from',
      'meetings to',
      'search publisher',
      'search from',
      'search to',
      'source article',
    ]),
  )
})
