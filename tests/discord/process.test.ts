import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type StandIn, startStandIn } from '../../src/sandbox/stand-in.ts'

const root = join(import.meta.dirname, '../..')
let standIn: StandIn
const children: ChildProcess[] = []

beforeEach(async () => {
  standIn = await startStandIn()
})
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await standIn.close()
})

const database = () => `file:${join(mkdtempSync(join(tmpdir(), 'parley-')), 'parley.db')}`

/** Runs a program of ours with nothing in its environment but what it needs. */
function run(file: string, environment: Record<string, string | undefined> = {}, input?: string) {
  const own = { DISCORD_TOKEN: standIn.token, DISCORD_API: standIn.api, LOG_LEVEL: 'info', DATABASE_URL: database() }
  const settings = { ...own, ...environment }
  const given = Object.entries(settings).filter(([, value]) => value !== undefined)
  const child = spawn(process.execPath, ['--import', 'tsx', join('src', file)], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...Object.fromEntries(given) },
  })
  children.push(child)
  const output = { out: '', error: '' }
  child.stdout.on('data', (chunk) => {
    output.out += chunk
  })
  child.stderr.on('data', (chunk) => {
    output.error += chunk
  })
  child.stdin.end(input)
  const ended = once(child, 'exit').then(([code]) => Number(code))
  return { child, output, ended }
}

const LONG = 60_000
const ready = (output: { out: string }) => expect.poll(() => output.out, { timeout: LONG }).toContain('"msg":"ready"')

describe('npm start', () => {
  test(
    'connects, answers, and on SIGTERM answers what is under way before it ends with 0',
    async () => {
      expect(await run('cli/register.ts').ended).toBe(0)
      const { child, output, ended } = run('index.ts')
      await ready(output)
      const callback = '/interactions/{interaction_id}/{interaction_token}/callback'
      standIn.faults.inject({ kind: 'delay', milliseconds: 500 }, { path: callback })
      const asked = standIn.interact({ command: 'who', options: { person: 'Mamedyarov' } })
      await expect.poll(() => standIn.requests.some(({ route }) => route === callback)).toBe(true)
      child.kill('SIGTERM')
      const { message } = await asked
      expect(message?.embeds[0]?.description).toContain('Elmar Mammadyarov')
      expect(await ended).toBe(0)
      expect(output.error).toBe('')
      expect(output.out).toContain('"commands":{"who":{"answered":1,"failed":0}}')
      expect(output.out).not.toContain(standIn.token)
    },
    LONG,
  )

  test(
    'ends on SIGTERM while it waits for Discord to come back',
    async () => {
      standIn.faults.inject({ kind: 'status', status: 503 }, {}, 1000)
      const { child, output, ended } = run('index.ts')
      await expect.poll(() => output.out, { timeout: LONG }).toContain('trying again')
      child.kill('SIGTERM')
      expect(await ended).toBe(0)
      expect(output.error).toBe('')
    },
    LONG,
  )

  test(
    'says in one line that the token is wrong, and ends with 1',
    async () => {
      const { output, ended } = run('index.ts', { DISCORD_TOKEN: 'wrong' })
      expect(await ended).toBe(1)
      expect(output.error).toBe(
        'Discord does not accept DISCORD_TOKEN. Copy it anew from the bot’s page in the Developer Portal.\n',
      )
    },
    LONG,
  )

  test(
    'ends with 1 when Discord takes the token back',
    async () => {
      const { output, ended } = run('index.ts')
      await ready(output)
      standIn.gateway.close(4004)
      expect(await ended).toBe(1)
      expect(output.out).toContain('Discord ended the connection for good (4004).')
    },
    LONG,
  )

  test(
    'refuses broken data: every problem is named, and it ends with 1',
    async () => {
      const data = mkdtempSync(join(tmpdir(), 'parley-'))
      writeFileSync(join(data, 'events.yaml'), '- {id: x}\n')
      const { output, ended } = run('index.ts', { DATA_DIR: data })
      expect(await ended).toBe(1)
      expect(output.error).toMatch(/^\d+ problems in the data:\n/)
      for (const file of ['people', 'places', 'vocabulary'])
        expect(output.error).toContain(`${file}.yaml:1: is missing`)
      expect(output.error).not.toContain('    at ')
    },
    LONG,
  )

  test(
    'answers lines from its input when there is no token',
    async () => {
      const { child, output, ended } = run(
        'index.ts',
        { DISCORD_TOKEN: undefined, DISCORD_API: undefined, SANDBOX_PORT: '0' },
        '/who person:Mamedyarov\n',
      )
      await expect.poll(() => output.out, { timeout: LONG }).toContain('[1] ')
      // The page goes on when the input has ended.
      child.kill('SIGTERM')
      expect(await ended).toBe(0)
      expect(output.out).toMatch(/^Elmar Mammadyarov: Foreign Minister of Azerbaijan/m)
    },
    LONG,
  )
})

describe('npm run register', () => {
  test(
    'says what changed, and the second time that nothing did',
    async () => {
      const first = run('cli/register.ts', { DISCORD_GUILD_ID: standIn.guildId })
      expect(await first.ended).toBe(0)
      expect(first.output.out).toMatch(/^added {5}\/.*\nRegistered in the server \d+\.\n$/)
      const second = run('cli/register.ts', { DISCORD_GUILD_ID: standIn.guildId })
      expect(await second.ended).toBe(0)
      expect(second.output.out).toMatch(/^unchanged \/.*\nNothing changed in the server \d+\.\n$/)
    },
    LONG,
  )

  test.each([
    [{ DISCORD_TOKEN: undefined }, 'DISCORD_TOKEN is not set.'],
    [{ DISCORD_TOKEN: 'wrong' }, 'Discord does not accept DISCORD_TOKEN. Copy it anew from the bot’s page.'],
    [{ DISCORD_API: 'http://127.0.0.1:9/api' }, 'http://127.0.0.1:9/api cannot be reached (ECONNREFUSED).'],
  ])(
    'fails loudly: %j',
    async (environment, message) => {
      const { output, ended } = run('cli/register.ts', environment)
      expect(await ended).toBe(1)
      expect(output).toEqual({ out: '', error: `${message}\n` })
    },
    LONG,
  )
})
