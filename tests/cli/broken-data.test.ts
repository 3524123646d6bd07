import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { TINY } from '../fixtures/chronicle.ts'
import { run } from '../fixtures/program.ts'

/** A copy of the tiny chronicle with one mistake in each of two files. */
function brokenChronicle(): string {
  const folder = mkdtempSync(join(tmpdir(), 'parley-broken-'))
  cpSync(TINY, folder, { recursive: true })
  const change = (file: string, from: string, to: string) => {
    const path = join(folder, file)
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to))
  }
  change('events.yaml', 'place: Gray Skerry', 'place: Nowhere')
  change('people.yaml', 'to: 1933-11-02', 'to: 1929')
  return folder
}

describe('broken data', () => {
  const folder = brokenChronicle()
  const problems = [
    `${join(folder, 'events.yaml')}:25: 1931-11-gray-skerry-pilots: place "Nowhere" is not in places.yaml`,
    `${join(folder, 'people.yaml')}:19: ysolde-van-der-haar: "Chancellor" ends before it begins`,
  ]

  test.each([
    ['check', 'src/cli/check.ts', []],
    ['ask', 'src/cli/ask.ts', ['/about']],
    ['the bot', 'src/index.ts', []],
  ])('%s names every problem with file and line, and ends with 1', async (_, program, args) => {
    const { out, err, status } = await run(program, args, { environment: { DATA_DIR: folder } })
    expect(status).toBe(1)
    expect(out).toBe('')
    expect(err).toBe(`2 problems in the data:\n${problems.join('\n')}\n`)
  })

  test('the bot does not log in with it', async () => {
    const { err, status } = await run('src/index.ts', [], {
      environment: { DATA_DIR: folder, DISCORD_TOKEN: 'not-a-token', DISCORD_API: 'http://127.0.0.1:9/api' },
    })
    expect(status).toBe(1)
    expect(err).toContain('2 problems in the data:')
  })
})

test('sound data is counted', async () => {
  const { out, status } = await run('src/cli/check.ts', [], { environment: { DATA_DIR: TINY } })
  expect({ out, status }).toEqual({
    out: `${TINY}: 6 articles with 13 paragraphs, 6 events, 4 people, 4 places. No problems.\n`,
    status: 0,
  })
})
