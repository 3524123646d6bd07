import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ButtonId, checksum, formatButtonId, readButtonId } from '../../src/discord/custom-id.ts'

const buttonId: fc.Arbitrary<ButtonId> = fc.record({
  action: fc.constantFrom('page' as const, 'private' as const, 'suggestion' as const, 'count' as const),
  index: fc.nat({ max: 999_999 }),
  asker: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(String),
  check: fc.string().map(checksum),
})

describe('a custom id', () => {
  test('is short and read as it was written', () => {
    fc.assert(
      fc.property(buttonId, (id) => {
        const text = formatButtonId(id)
        expect(text.length).toBeLessThanOrEqual(100)
        expect(readButtonId(text)).toEqual(id)
      }),
    )
  })

  test.each([
    '',
    'page',
    '0:page:1:123456789012345678:abcdefgh',
    '2:page:1:123456789012345678:abcdefgh',
    '1:delete:1:123456789012345678:abcdefgh',
    '1:page:-1:123456789012345678:abcdefgh',
    '1:page:1e3:123456789012345678:abcdefgh',
    '1:page:1:somebody:abcdefgh',
    '1:page:1:123456789012345678:abc',
    '1:page:1:123456789012345678:abcdefgh:more',
    `1:page:1:123456789012345678:${'a'.repeat(200)}`,
  ])('of another version or shape is not read: %s', (text) => expect(readButtonId(text)).toBeUndefined())
})

test('a line that changed has another checksum', () => {
  expect(checksum('/who person:A')).not.toBe(checksum('/who person:B'))
})
