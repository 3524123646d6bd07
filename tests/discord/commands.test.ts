import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningBot, startBot } from './bot.ts'

let running: RunningBot
beforeAll(async () => {
  running = await startBot()
})
afterAll(() => running.stop())

test('a command is answered with its sources, and its request in the footer', async () => {
  const { standIn } = running
  const { message } = await standIn.interact({ command: 'who', options: { person: 'Mamedyarov' } })
  expect(message?.embeds[0]?.description).toContain('**Elmar Mammadyarov: Foreign Minister of Azerbaijan')
  expect(message?.embeds[0]?.footer?.text).toBe('/who person:Mamedyarov')
  expect(standIn.violations).toEqual([])
})
