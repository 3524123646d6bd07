import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStore, type Store } from '../../src/store/store.ts'

const NOW = Date.UTC(2026, 7, 8, 7)
const guild = '100000000000000001'
const slot = { guild, day: '2026-08-08', due: NOW, channel: '200000000000000001' }
const daily = { guild, channel: slot.channel, time: '09:00', zone: 'Asia/Yerevan', emptyDay: 'skip' } as const

let folder: string
let store: Store
let other: Store

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claims-'))
  store = openStore(`file:${folder}/parley.db`)
  other = openStore(`file:${folder}/parley.db`)
})

afterEach(() => {
  store.close()
  other.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('claims', () => {
  test('a day is taken once, whichever process asks', () => {
    expect(store.claims.take(slot, NOW)).toMatchObject({ state: 'sending', attempts: 1, attemptedAt: NOW })
    expect(other.claims.take(slot, NOW)).toBeUndefined()
    expect(store.claims.take(slot, NOW)).toBeUndefined()
    expect(other.claims.take({ ...slot, day: '2026-08-09' }, NOW)).toBeDefined()
  })

  test('an unfinished claim is taken up again by one process only', () => {
    store.claims.take(slot, NOW)
    const seen = [store.claims.get(guild, slot.day), other.claims.get(guild, slot.day)]
    const [first, second] = seen
    if (!first || !second) throw new Error('the claim is not there')
    expect(store.claims.retake(first, NOW + 1)).toMatchObject({ attempts: 2, attemptedAt: NOW + 1 })
    expect(other.claims.retake(second, NOW + 1)).toBeUndefined()
  })

  test('an attempt that another one has overtaken changes nothing, but a message that is there counts', () => {
    const first = store.claims.take(slot, NOW)
    if (!first) throw new Error('not taken')
    const second = other.claims.retake(first, NOW + 60_000)
    expect(second?.attempts).toBe(2)
    expect(store.claims.aim(first, 'elsewhere')).toBe(false)
    store.claims.note(first, { state: 'skipped', reason: 'late' })
    expect(store.claims.get(guild, slot.day)).toMatchObject({ state: 'sending', channel: slot.channel })
    store.claims.notePosted(first, '300000000000000001')
    expect(other.claims.get(guild, slot.day)).toMatchObject({ state: 'posted', message: '300000000000000001' })
  })

  test('what is posted, empty or in doubt is final; what was skipped can be taken again', () => {
    const taken = store.claims.take(slot, NOW)
    if (!taken) throw new Error('not taken')
    store.claims.note(taken, { state: 'skipped', reason: 'late' })
    const again = store.claims.take(slot, NOW)
    expect(again).toMatchObject({ state: 'sending', attempts: 2 })
    expect(again?.reason).toBeUndefined()
    if (!again) throw new Error('not taken')
    store.claims.note(again, { state: 'in-doubt', reason: 'cannot read' })
    store.claims.skip([slot], 'late')
    expect(store.claims.take(slot, NOW)).toBeUndefined()
    expect(store.claims.retake(again, NOW)).toBeUndefined()
    expect(store.claims.get(guild, slot.day)).toMatchObject({ state: 'in-doubt', reason: 'cannot read' })
  })

  test('a claim knows a message older than its post', () => {
    expect(store.claims.take(slot, NOW)?.afterMessage).toBeUndefined()
    for (const [day, message] of [
      ['2026-08-09', '99999999999999999'],
      ['2026-08-10', '1300000000000000007'],
    ] as const) {
      const claim = store.claims.take({ ...slot, day }, NOW)
      if (claim) store.claims.notePosted(claim, message)
    }
    expect(store.claims.take({ ...slot, day: '2026-08-11' }, NOW)?.afterMessage).toBe('1300000000000000007')
  })

  test('old claims are forgotten, and a run of skipped days does not push out what was posted', () => {
    const days = (from: number, count: number) =>
      Array.from({ length: count }, (_, i) => new Date(from + i * 86_400_000).toISOString().slice(0, 10))
    const posted = days(NOW, 100)
    for (const [index, day] of posted.entries()) {
      const claim = store.claims.take({ ...slot, day }, NOW)
      if (claim) store.claims.notePosted(claim, `${300000000000000000n + BigInt(index)}`)
    }
    store.claims.skip(
      days(Date.UTC(2027, 0, 1), 300).map((day) => ({ ...slot, day })),
      'late',
    )
    const kept = store.claims.since(guild, '2000-01-01')
    expect(kept.filter((claim) => claim.state === 'posted').map((claim) => claim.day)).toEqual(
      posted.reverse().slice(0, 70),
    )
    expect(kept.filter((claim) => claim.state === 'skipped')).toHaveLength(70)
  })

  test('claims of guilds that left are forgotten in time', () => {
    store.settings.set(daily, NOW)
    store.claims.skip([slot, { ...slot, guild: 'gone' }, { ...slot, guild: 'gone', day: '2026-08-09' }], 'late')
    store.claims.pruneRemoved('2026-08-09')
    expect(store.claims.get(guild, slot.day)).toBeDefined()
    expect(store.claims.get('gone', slot.day)).toBeUndefined()
    expect(store.claims.get('gone', '2026-08-09')).toBeDefined()
  })
})

describe('settings', () => {
  test('posts are owed from the moment the hour was chosen; a new channel does not change that', () => {
    store.settings.set(daily, NOW)
    store.settings.set({ ...daily, channel: '200000000000000002', emptyDay: 'nearest' }, NOW + 1000)
    expect(store.settings.get(guild)).toEqual({
      ...daily,
      channel: '200000000000000002',
      emptyDay: 'nearest',
      since: NOW,
    })
    store.settings.set({ ...daily, time: '10:00' }, NOW + 2000)
    expect(store.settings.get(guild)?.since).toBe(NOW + 2000)
    store.settings.set({ ...daily, time: '10:00', zone: 'UTC' }, NOW + 3000)
    expect(store.settings.get(guild)?.since).toBe(NOW + 3000)
  })

  test('a suspension keeps its first reason and ends when the post is set again', () => {
    store.settings.set(daily, NOW)
    store.settings.suspend(guild, 'The channel is gone.', NOW + 1000)
    store.settings.suspend(guild, 'Something else.', NOW + 2000)
    expect(store.settings.get(guild)?.suspension).toEqual({
      reason: 'The channel is gone.',
      since: NOW + 1000,
      told: false,
    })
    expect(store.settings.noteTold(guild, true)).toBe(true)
    expect(other.settings.noteTold(guild, true)).toBe(false)
    expect(other.settings.get(guild)?.suspension?.told).toBe(true)
    store.settings.set(daily, NOW + 5000)
    expect(other.settings.get(guild)).toEqual({ ...daily, since: NOW + 5000 })
  })

  test('a removed guild leaves no settings', () => {
    store.settings.set(daily, NOW)
    store.settings.remove(guild)
    expect(other.settings.all()).toEqual([])
  })

  test('another process is noticed, this one is not', () => {
    store.changedElsewhere()
    store.settings.set(daily, NOW)
    expect(store.changedElsewhere()).toBe(false)
    other.settings.remove(guild)
    expect(store.changedElsewhere()).toBe(true)
    expect(store.changedElsewhere()).toBe(false)
  })

  test('all or nothing of a transaction', () => {
    expect(() =>
      store.transaction(() => {
        store.settings.set(daily, NOW)
        throw new Error('stop')
      }),
    ).toThrow('stop')
    expect(store.settings.all()).toEqual([])
  })
})
