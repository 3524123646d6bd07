import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { TINY } from './fixtures/chronicle.ts'

const root = join(import.meta.dirname, '..')
const scratch = mkdtempSync(join(tmpdir(), 'parley-start-'))
const children: ChildProcess[] = []
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(scratch, { recursive: true })
})

const LONG = 120_000

/** `npm start` without a token, on the tiny chronicle. */
function start(cache: string, environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['start.js'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      DATA_DIR: TINY,
      CORPUS_DIR: join(scratch, 'none'),
      CACHE_DIR: cache,
      SANDBOX_PORT: '0',
      ...environment,
    },
  })
  children.push(child)
  const output = { out: '', error: '' }
  child.stdout.on('data', (chunk) => {
    output.out += chunk
  })
  child.stderr.on('data', (chunk) => {
    output.error += chunk
  })
  const ended = once(child, 'exit').then(([code]) => Number(code))
  return { child, output, ended }
}

/** A start that ends at once, because the configuration is wrong: what it said. */
async function refused(cache: string): Promise<string> {
  const { output, ended } = start(cache, { SANDBOX_PORT: 'harbour' })
  expect(await ended).toBe(1)
  expect(output.out).toBe('')
  return output.error
}

describe('npm start', () => {
  test('keeps the program, uses it again, and mends it when it is damaged', { timeout: LONG }, async () => {
    const cache = join(scratch, 'kept')
    const said = await refused(cache)
    expect(said).toContain('SANDBOX_PORT')
    expect(readdirSync(cache)).toEqual(['program.cjs'])
    const program = join(cache, 'program.cjs')
    const whole = readFileSync(program, 'utf8')
    expect(await refused(cache)).toBe(said)
    for (const damaged of ['', whole.slice(0, -20), whole.replace('Settings: ', 'Settlers: ')]) {
      writeFileSync(program, damaged)
      writeFileSync(`${program}.compiled`, 'not compiled')
      expect(await refused(cache)).toBe(said)
      expect(readFileSync(program, 'utf8') === whole).toBe(true)
    }
  })

  test('starts where nothing can be kept', { timeout: LONG }, async () => {
    const file = join(scratch, 'file')
    writeFileSync(file, '')
    expect(await refused(join(file, 'cache'))).toContain('SANDBOX_PORT')
  })

  test('answers the same from the compiled code', { timeout: LONG }, async () => {
    const cache = join(scratch, 'compiled')
    const answers: string[] = []
    for (const time of ['first', 'second']) {
      const { child, output, ended } = start(cache)
      child.stdin.write('/about\n')
      await expect.poll(() => output.out, { timeout: LONG, interval: 100 }).toMatch(/articles[\s\S]*\n$/)
      if (time === 'first')
        await expect
          .poll(() => existsSync(join(cache, 'program.cjs.compiled')), { timeout: LONG, interval: 100 })
          .toBe(true)
      child.kill('SIGTERM')
      expect(await ended).toBe(0)
      expect(output.error).toBe('')
      answers.push(output.out.replace(/^Parley answers at .*$/m, ''))
    }
    expect(answers[1]).toBe(answers[0])
  })
})
