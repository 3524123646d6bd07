import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { corpus } from '../discord/bot.ts'
import { corpusOf, TINY } from '../fixtures/chronicle.ts'
import { browserPath, launchBrowser, openWindow, photograph, type Window } from './browser.ts'
import { type ParleySandbox, startParleySandbox } from './parley.ts'

const examples = [
  '/meetings person:Pashinyan place:Brussels',
  '/who person:Mamedyarov',
  '/who office:foreign minister of Armenia on:2014-04-04',
  '/search text:peacekeepers from:2021',
  '/about',
]

let browser: Browser
let windows: Window[] = []

const composer = (page: Page) => page.getByRole('combobox', { name: 'Message, or a slash for commands' })
const messages = (page: Page) => page.getByRole('log').getByRole('article')

async function open(sandbox: ParleySandbox, size?: { width: number; height: number }): Promise<Window> {
  const window = await openWindow(browser, sandbox.sandbox.url, size)
  windows.push(window)
  return window
}

async function ask(page: Page, line: string): Promise<void> {
  const before = await messages(page).count()
  await composer(page).fill(`${line} `)
  await page.keyboard.press('Enter')
  await expect.poll(() => messages(page).count()).toBe(before + 1)
}

describe.skipIf(!browserPath)('the bot in the page, in a real browser', () => {
  beforeAll(async () => {
    browser = await launchBrowser()
  }, 60_000)
  afterAll(() => browser?.close())
  afterEach(async () => {
    for (const { context } of windows) await context.close()
    windows = []
  })

  describe('on its own chronicle', () => {
    let parley: ParleySandbox
    beforeAll(async () => {
      parley = await startParleySandbox(corpus(), examples)
    }, 60_000)
    afterAll(() => parley?.stop())

    test('a pasted line is answered with sources, page by page', async () => {
      const { page, problems } = await open(parley)
      await photograph(page, 'parley-welcome')
      await ask(page, '/meetings person:Pashinyan place:Brussels')
      const answer = messages(page).last()
      await answer.getByText('/meetings person:Pashinyan place:Brussels').waitFor()
      const links = answer.getByRole('link')
      const addresses = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''))
      const published = [...corpus().chronicle.articles.values()].map(({ url }) => url)
      expect(addresses.length).toBeGreaterThan(0)
      for (const address of addresses) expect(published).toContain(address)
      await photograph(page, 'parley-answer')
      const first = await answer.locator('.markup').last().textContent()
      await answer.getByRole('button', { name: '▶' }).click()
      await answer.getByRole('button', { name: /^2 of/ }).waitFor()
      expect(await answer.locator('.markup').last().textContent()).not.toBe(first)
      await answer.getByRole('button', { name: '◀' }).click()
      await answer.getByRole('button', { name: /^1 of/ }).waitFor()
      expect(await answer.locator('.markup').last().textContent()).toBe(first)
      expect(problems).toEqual([])
      expect(parley.standIn.violations).toEqual([])
    })

    test('names are suggested while one types, and a suggestion is answered', async () => {
      const { page, problems } = await open(parley)
      await composer(page).focus()
      await page.keyboard.type('/who person:Mamed')
      await page.getByRole('option', { name: 'Elmar Mammadyarov' }).waitFor()
      await photograph(page, 'parley-autocomplete')
      const marked = page.locator('[role=option][aria-selected=true]')
      await page.keyboard.press('ArrowDown')
      while ((await marked.textContent())?.trim() !== 'Elmar Mammadyarov') await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      const before = await messages(page).count()
      await page.keyboard.press('Enter')
      await expect.poll(() => messages(page).count()).toBe(before + 1)
      await messages(page).last().getByText('Elmar Mammadyarov').first().waitFor()
      expect(problems).toEqual([])
    })

    test.each(examples)('the example %s is answered', async (line) => {
      const { page, problems } = await open(parley)
      const before = await messages(page).count()
      await page.getByRole('complementary').getByRole('button', { name: line, exact: true }).click()
      await expect.poll(() => messages(page).count()).toBe(before + 1)
      expect(await messages(page).last().locator('discord-embed').count()).toBe(1)
      expect(problems).toEqual([])
      expect(parley.standIn.violations).toEqual([])
    })

    test('somebody else turns no page but gets a copy of their own', async () => {
      const { page } = await open(parley)
      await ask(page, '/meetings person:Pashinyan place:Brussels')
      const { page: other } = await open(parley)
      await messages(other).last().getByRole('button', { name: '▶' }).click()
      await messages(other).last().getByText('Only you can see this').waitFor()
      await messages(page).last().getByRole('button', { name: /^1 of/ }).waitFor()
    })

    test('HTML in a question stays text', async () => {
      const { page, problems } = await open(parley)
      await ask(page, '/search text:<img src=x onerror=alert(1)> **talks**')
      await messages(page).last().getByText('<img src=x onerror=alert(1)>').first().waitFor()
      expect(await page.locator('img[src=x]').count()).toBe(0)
      expect(problems).toEqual([])
    })

    test('an answer fits a phone', async () => {
      const { page, problems } = await open(parley, { width: 360, height: 720 })
      await ask(page, '/meetings person:Pashinyan place:Brussels')
      expect(await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)).toBe(0)
      await photograph(page, 'parley-phone')
      expect(problems).toEqual([])
    })
  })

  test('HTML in a passage stays text', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'parley-'))
    cpSync(TINY, folder, { recursive: true })
    const articles = join(folder, 'articles', '1932')
    for (const file of readdirSync(articles)) {
      const path = join(articles, file)
      writeFileSync(
        path,
        `${readFileSync(path, 'utf8')}\nThe printer wrote <img src=x onerror=alert(1)> by the herring.\n`,
      )
    }
    const parley = await startParleySandbox(corpusOf(folder), [])
    try {
      const { page, problems } = await open(parley)
      await ask(page, '/search text:printer wrote')
      await messages(page).last().getByText('<img src=x onerror=alert(1)>').first().waitFor()
      expect(await page.locator('img[src=x]').count()).toBe(0)
      expect(problems).toEqual([])
      expect(parley.standIn.violations).toEqual([])
    } finally {
      await parley.stop()
    }
  })
})
