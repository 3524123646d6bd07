import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import Database from 'libsql'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { databasePath, openDatabase } from '../../src/store/database.ts'
import { StoreError, type StoreFault } from '../../src/store/errors.ts'
import { MIGRATIONS } from '../../src/store/migrations.ts'
import { openStore } from '../../src/store/store.ts'

const NOW = Date.UTC(2026, 7, 8, 7)
const choice = { guild: '100000000000000001', channel: '200000000000000001', zone: 'Asia/Yerevan' } as const
const daily = { ...choice, time: '09:00', emptyDay: 'skip' } as const

let folder: string
let file: string
let url: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'))
  chmodSync(folder, 0o777)
  file = join(folder, 'parley.db')
  url = `file:${file}`
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

function faultOf(work: () => unknown): { fault: StoreFault; message: string } {
  try {
    work()
  } catch (error) {
    if (error instanceof StoreError) return { fault: error.fault, message: error.message }
    throw error
  }
  throw new Error('no error was thrown')
}

function fill(): void {
  const store = openStore(url)
  store.settings.set(daily, NOW)
  for (let day = 1; day <= 31; day++) {
    for (let guild = 0; guild < 40; guild++) {
      const slot = { guild: `${100000000000000100 + guild}`, day: `2026-07-${`${day}`.padStart(2, '0')}`, due: NOW }
      store.claims.take({ ...slot, channel: '200000000000000001' }, NOW)
    }
  }
  store.close()
}

describe('DATABASE_URL', () => {
  test.each([
    ['file:storage/parley.db', resolve('storage/parley.db')],
    ['file:/var/lib/parley.db', '/var/lib/parley.db'],
    ['file:///var/lib/my%20parley.db', '/var/lib/my parley.db'],
    ['file::memory:', ':memory:'],
  ])('%s', (given, path) => {
    expect(databasePath(given)).toBe(path)
  })

  test.each(['storage/parley.db', 'libsql://db.example.org', 'postgres://db', 'file:', ''])(
    '%s is refused',
    (given) => {
      expect(() => databasePath(given)).toThrow(/DATABASE_URL must name a file/)
    },
  )
})

describe('the file', () => {
  test('is created with its folder, and holds what was stored', () => {
    url = `file:${join(folder, 'new', 'folder', 'parley.db')}`
    const store = openStore(url)
    store.settings.set(daily, NOW)
    store.close()
    const again = openStore(url)
    expect(again.settings.all()).toEqual([{ ...daily, since: NOW }])
    again.close()
  })

  test('alone is a complete copy once closed', () => {
    fill()
    const copy = join(folder, 'copy.db')
    copyFileSync(file, copy)
    expect(openStore(`file:${copy}`).settings.get(daily.guild)?.time).toBe('09:00')
  })

  test('is migrated step by step, each step once', () => {
    const first = openDatabase(url, ['CREATE TABLE a (x) STRICT'.replace('(x)', '(x TEXT)')])
    first.run('INSERT INTO a VALUES (?)', 'kept')
    first.close()
    const steps = [
      'CREATE TABLE a (x TEXT) STRICT',
      'ALTER TABLE a ADD COLUMN y TEXT',
      'CREATE TABLE b (z TEXT) STRICT',
    ]
    for (let start = 0; start < 2; start++) {
      const later = openDatabase(url, steps)
      expect(later.pragma('user_version')).toBe(3)
      expect(later.pragma('quick_check')).toBe('ok')
      later.run('UPDATE a SET y = ? WHERE x = ?', 'new', 'kept')
      later.close()
    }
  })

  test('keeps its old schema when a step fails half way', () => {
    openDatabase(url, ['CREATE TABLE a (x TEXT) STRICT']).close()
    const broken = ['CREATE TABLE a (x TEXT) STRICT', 'CREATE TABLE b (y TEXT) STRICT; INSERT INTO missing VALUES (1);']
    expect(faultOf(() => openDatabase(url, broken)).fault).toBe('failed')
    const database = openDatabase(url, ['CREATE TABLE a (x TEXT) STRICT', 'CREATE TABLE b (y TEXT) STRICT'])
    expect(database.pragma('user_version')).toBe(2)
    database.close()
  })

  test('of a newer version is refused and left as it is', () => {
    openDatabase(url, [...MIGRATIONS, 'CREATE TABLE later (x TEXT) STRICT']).close()
    const before = readFileSync(file)
    const { fault, message } = faultOf(() => openStore(url))
    expect(fault).toBe('newer')
    expect(message).toContain(`schema ${MIGRATIONS.length + 1}, this program knows ${MIGRATIONS.length}`)
    expect(readFileSync(file)).toEqual(before)
  })

  test('of another program is refused and left as it is', () => {
    const other = new Database(file)
    other.exec('CREATE TABLE invoices (id INTEGER PRIMARY KEY)')
    other.close()
    const before = readFileSync(file)
    expect(faultOf(() => openStore(url)).fault).toBe('foreign')
    expect(readFileSync(file)).toEqual(before)
  })

  test.each<[string, (whole: Buffer) => Buffer]>([
    ['is no database', () => Buffer.from('Dear diary, '.repeat(1000))],
    ['is a few bytes', () => Buffer.from('abc')],
    ['is cut short', (whole) => whole.subarray(0, whole.length - 5000)],
    ['has a page overwritten', (whole) => Buffer.from(whole).fill(0xaa, 4096, 8192)],
    ['has its first page overwritten', (whole) => Buffer.from(whole).fill(0xaa, 200, 4096)],
  ])('that %s is refused and left as it is', (_, damage) => {
    fill()
    const damaged = damage(readFileSync(file))
    writeFileSync(file, damaged)
    const { fault, message } = faultOf(() => openStore(url))
    expect(fault).toBe('damaged')
    expect(message).toContain('restore it from a backup')
    expect(readFileSync(file)).toEqual(damaged)
  })

  test('in a folder that is a file cannot be written', () => {
    writeFileSync(join(folder, 'plain'), '')
    expect(faultOf(() => openStore(`file:${join(folder, 'plain', 'parley.db')}`)).fault).toBe('unwritable')
  })
})

/** Runs `source` with `openStore` and `report` at hand, in a process of its own; returns what it reports. */
function inProcess(source: string, options: { prefix?: string[]; unprivileged?: boolean } = {}): unknown[] {
  const module = resolve('src/store/store.ts')
  const script = `
    import { openStore } from ${JSON.stringify(module)}
    const report = (work) => {
      try { console.log(JSON.stringify(work() ?? 'ok')) } catch (error) { console.log(JSON.stringify({ fault: error.fault })) }
    }
    ${source}`
  const path = join(folder, 'child.mts')
  writeFileSync(path, script)
  const command = [
    ...(options.prefix ?? []),
    process.execPath,
    '--import',
    resolve('node_modules/tsx/dist/esm/index.mjs'),
  ]
  const [program = '', ...rest] = [...command, path]
  const nobody = options.unprivileged && process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
  const env = { ...process.env, TMPDIR: folder }
  const child = spawnSync(program, rest, { encoding: 'utf8', env, ...nobody })
  if (child.status !== 0) throw new Error(child.stderr)
  return child.stdout
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
}

describe('faults', () => {
  test('a folder that may not be written is named, and nothing is lost', () => {
    fill()
    const locked = join(folder, 'locked')
    mkdirSync(locked)
    copyFileSync(file, join(locked, 'parley.db'))
    chmodSync(join(locked, 'parley.db'), 0o444)
    chmodSync(locked, 0o555)
    const reports = inProcess(
      `report(() => { openStore(${JSON.stringify(`file:${locked}/new.db`)}) })
       report(() => { openStore(${JSON.stringify(`file:${locked}/parley.db`)}) })`,
      { unprivileged: true },
    )
    expect(reports).toEqual([{ fault: 'unwritable' }, { fault: 'unwritable' }])
    chmodSync(locked, 0o755)
    chmodSync(join(locked, 'parley.db'), 0o644)
    expect(openStore(`file:${locked}/parley.db`).settings.all()).toHaveLength(1)
  })

  test('a file that has reached its limit refuses what is new and keeps what it has', () => {
    const store = openStore(url)
    store.settings.set(daily, NOW)
    store.close()
    const connection = openDatabase(url)
    connection.pragma('max_page_count = 8')
    const write = (index: number) =>
      connection.transaction(() =>
        connection.run(
          `INSERT INTO daily_claims (guild, day, due, channel, state, attempts, attempted_at, reason)
           VALUES (?, '2026-08-08', 0, 'c', 'waiting', 1, 0, ?)`,
          `guild ${index}`,
          'x'.repeat(500),
        ),
      )
    let written = 0
    const fault = faultOf(() => {
      for (; written < 10_000; written++) write(written)
    })
    expect(fault.fault).toBe('full')
    expect(fault.message).toContain('free some space')
    connection.close()
    const again = openStore(url)
    expect(again.settings.all()).toHaveLength(1)
    for (let index = 0; index < written; index++) expect(again.claims.get(`guild ${index}`, '2026-08-08')).toBeDefined()
    expect(again.claims.get(`guild ${written}`, '2026-08-08')).toBeUndefined()
    again.settings.remove(daily.guild)
    again.close()
  })

  test('a write that the system refuses is an error, and what was stored before is there afterwards', () => {
    fill()
    const [first, ...rest] = inProcess(
      `const store = openStore(${JSON.stringify(url)})
       report(() => store.settings.all().length)
       process.on('SIGXFSZ', () => {})
       report(() => {
         for (let i = 0; i < 10000; i++) store.settings.set({ guild: 'g' + i, channel: 'c', time: '09:00', zone: 'UTC', emptyDay: 'skip' }, 0)
       })
       report(() => store.settings.all().length > 1)`,
      { prefix: ['sh', '-c', 'ulimit -f 256; exec "$@"', 'sh'] },
    )
    expect(first).toBe(1)
    expect(rest).toEqual([{ fault: 'unwritable' }, true])
    const store = openStore(url)
    expect(store.settings.get(daily.guild)).toEqual({ ...daily, since: NOW })
    expect(store.claims.get('100000000000000100', '2026-07-31')?.state).toBe('sending')
    store.close()
  })

  test.runIf(process.getuid?.() === 0 && canMount())('a full disk', () => {
    const disk = join(folder, 'disk')
    mkdirSync(disk)
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=400k', 'tmpfs', disk])
    try {
      const store = openStore(`file:${disk}/parley.db`)
      store.settings.set(daily, NOW)
      writeFileSync(join(disk, 'ballast'), Buffer.alloc(150_000))
      const full = faultOf(() => {
        for (let i = 0; i < 10_000; i++) store.settings.set({ ...daily, guild: `guild ${i}` }, NOW)
      })
      expect(full.fault).toBe('full')
      expect(store.settings.get(daily.guild)?.channel).toBe(daily.channel)
      rmSync(join(disk, 'ballast'))
      store.settings.set({ ...daily, guild: 'later' }, NOW)
      store.close()
      const again = openStore(`file:${disk}/parley.db`)
      expect(again.settings.get('later')).toBeDefined()
      expect(again.settings.get(daily.guild)).toBeDefined()
      again.close()
    } finally {
      // Lazily: the driver lets go of the file only when its statements are collected.
      spawnSync('umount', ['--lazy', disk])
    }
  })

  test('a lock held by another process is said, and the write works once it is gone', () => {
    const store = openStore(url)
    const other = new Database(file)
    other.exec('BEGIN IMMEDIATE')
    expect(faultOf(() => store.settings.set(daily, NOW)).fault).toBe('locked')
    expect(faultOf(() => store.transaction(() => store.settings.set(daily, NOW))).fault).toBe('locked')
    expect(store.settings.all()).toEqual([])
    other.exec('ROLLBACK')
    store.settings.set(daily, NOW)
    expect(store.settings.all()).toHaveLength(1)
    store.close()
  })

  test('a row that no version of the program writes is damage', () => {
    const store = openStore(url)
    store.settings.set(daily, NOW)
    store.close()
    const other = new Database(file)
    other.exec(`UPDATE daily_settings SET empty_day = 'whatever'`)
    other.close()
    expect(faultOf(() => openStore(url).settings.all()).fault).toBe('damaged')
  })
})

function canMount(): boolean {
  const trial = mkdtempSync(join(tmpdir(), 'mount-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=100k', 'tmpfs', trial]).status === 0
  if (mounted) spawnSync('umount', [trial])
  rmSync(trial, { recursive: true, force: true })
  return mounted
}
