import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { addDays, localDay } from '../../../src/daily/calendar.ts'
import { type StandIn, startStandIn } from '../../../src/sandbox/stand-in.ts'
import { openStore } from '../../../src/store/store.ts'

/** How often the program is killed: `npm run test:kill` does it a hundred times, every other test run a few times. */
const KILLS = Number(process.env.KILLS ?? 5)

/** More than all the runs together get to, so that each kill falls into the time of posting. */
const GUILDS = 15 * KILLS

const root = join(import.meta.dirname, '../../..')
const MINUTE = 60_000

test(`killed ${KILLS} times while it posts, the program posts once in each of ${GUILDS} servers`, {
  timeout: 4 * MINUTE + KILLS * 30_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kill-'))
  const standIn = await startStandIn()
  const url = `file:${folder}/parley.db`
  const guilds = Array.from({ length: GUILDS }, (_, i) => standIn.addGuild(`Server ${i}`))
  const day = prepare(folder, url, guilds)
  const program = () => start(standIn, folder, url)
  const served = () => guilds.filter(({ channelId }) => posts(standIn, channelId).length > 0).length

  try {
    for (let kill = 0; kill < KILLS; kill++) {
      const child = program()
      await identified(standIn)
      await sleep(Math.random() * 1000)
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
    const left = claims(url, guilds, day).filter(({ state }) => state === 'sending')
    const arrived = left.filter(({ channel }) => posts(standIn, channel).length > 0).length
    const inTime = served()
    const child = program()
    await expect.poll(() => settled(url, guilds, day), { timeout: 3 * MINUTE, interval: 1000 }).toBe(GUILDS)
    child.kill('SIGTERM')
    await once(child, 'exit')

    const counts = guilds.map(({ channelId }) => posts(standIn, channelId).length)
    console.log(
      `${KILLS} kills left ${left.length} posts in doubt, of which ${arrived} had arrived; ${inTime} of ${GUILDS} were out by then`,
    )
    expect(counts).toEqual(counts.map(() => 1))
    const store = openStore(url)
    for (const { id, channelId } of guilds)
      expect(store.claims.get(id, day)).toMatchObject({ state: 'posted', message: posts(standIn, channelId)[0]?.id })
    store.close()
    // The kills met the program at work.
    expect(inTime).toBeGreaterThan(0)
    // Whether a kill falls between a claim and its post is chance: a few may all miss it, a hundred do not.
    if (KILLS >= 100) expect(left.length).toBeGreaterThan(0)
    expect(standIn.violations).toEqual([])
  } finally {
    for (const child of children) child.kill('SIGKILL')
    await standIn.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

const children: ChildProcess[] = []

/** The program as it is started by `npm start`, on a small chronicle. */
function start(standIn: StandIn, folder: string, url: string): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/index.ts'], {
    cwd: root,
    stdio: 'ignore',
    env: {
      PATH: process.env.PATH,
      DISCORD_TOKEN: standIn.token,
      DISCORD_API: standIn.api,
      DATABASE_URL: url,
      DATA_DIR: join(folder, 'data'),
      CACHE_DIR: join(folder, 'cache'),
      LOG_LEVEL: 'silent',
    },
  })
  children.push(child)
  return child
}

/** A chronicle with an event on the day, and a post due in every server just before now. Returns the day. */
function prepare(folder: string, url: string, guilds: readonly { id: string; channelId: string }[]): string {
  const due = Date.now() - MINUTE
  const day = localDay(due, 'UTC')
  cpSync(join(root, 'tests/fixtures/teal-isles'), join(folder, 'data'), { recursive: true })
  for (const date of [day, addDays(day, 1)]) {
    appendFileSync(
      join(folder, 'data', 'events.yaml'),
      `
- id: 1932${date.slice(4)}-ume-chancellors
  kind: meeting
  title: Chancellors meet at Ume on the day of the test
  date: 1932${date.slice(4)}
  place: Ume
  level: chancellors
  status: held
  participants: [mirel-dasko, ysolde-van-der-haar]
  mediators: []
  framework: ume-process
  topics: [fishing-rights]
  summary: They met, so that there is something to post.
  sources: [1931-05-10-river-post-ume-opens]
`,
    )
  }
  const store = openStore(url)
  const time = new Date(due).toISOString().slice(11, 16)
  for (const { id, channelId } of guilds)
    store.settings.set(
      { guild: id, channel: channelId, time, zone: 'UTC', emptyDay: 'skip' },
      Date.parse(`${day}T${time}Z`),
    )
  store.close()
  return day
}

/** Resolves when the program has connected. */
async function identified(standIn: StandIn): Promise<void> {
  await expect.poll(() => standIn.gateway.connected, { timeout: MINUTE, interval: 5 }).toBe(true)
}

function posts(standIn: StandIn, channelId: string) {
  return standIn.messages(channelId).filter(({ author }) => author.id === standIn.bot.id)
}

function claims(url: string, guilds: readonly { id: string }[], day: string) {
  const store = openStore(url)
  const found = guilds.flatMap(({ id }) => store.claims.get(id, day) ?? [])
  store.close()
  return found
}

const settled = (url: string, guilds: readonly { id: string }[], day: string) =>
  claims(url, guilds, day).filter(({ state }) => state === 'posted').length
