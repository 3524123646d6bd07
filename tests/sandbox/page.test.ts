import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts'
import { type StandIn, type StandInOptions, startStandIn } from '../../src/sandbox/stand-in.ts'
import { browserPath, launchBrowser, openWindow, photograph, type Window, watch } from './browser.ts'
import { commands, startTestBot, type TestBot } from './test-bot.ts'

const introduction = {
  text: 'A small bot about **birds**.',
  examples: ['/bird name:avocet', '/echo text:hello there'],
  connect: ['Make an application in the [Developer Portal](https://discord.com/developers/applications).'],
}

let browser: Browser
let standIn: StandIn
let sandbox: Sandbox
let bot: TestBot
let windows: Window[] = []

describe.skipIf(!browserPath)('the page, in a real browser', () => {
  beforeAll(async () => {
    browser = await launchBrowser()
  }, 60_000)
  afterAll(() => browser?.close())
  afterEach(async () => {
    for (const { context } of windows) await context.close()
    windows = []
    await bot?.client.destroy()
    await sandbox?.close()
    await standIn?.close()
  })

  async function start(options: StandInOptions = {}): Promise<void> {
    standIn = await startStandIn({ botName: 'Birds', ...options })
    sandbox = await startSandbox({ standIn, introduction })
    bot = await startTestBot(standIn)
    await bot.client.application.commands.set(commands)
  }

  async function open(size?: { width: number; height: number }): Promise<Window> {
    const window = await openWindow(browser, sandbox.url, size)
    windows.push(window)
    return window
  }

  const composer = (page: Page) => page.getByRole('combobox', { name: 'Message, or a slash for commands' })
  const suggestion = (page: Page, name: string) => page.getByRole('option', { name })
  const marked = (page: Page) => page.locator('[role=option][aria-selected=true]')
  const messages = (page: Page) => page.getByRole('log').getByRole('article')

  async function type(page: Page, line: string): Promise<void> {
    await composer(page).fill(line)
    await page.keyboard.press('Enter')
  }

  test('says what this is and takes nothing from elsewhere', async () => {
    await start()
    const { page, problems } = await open()
    await page.getByRole('heading', { name: 'Welcome to #research' }).waitFor()
    await page.getByText('A small bot about birds.').waitFor()
    await page.getByText('Nothing that Birds has sent').waitFor()
    expect(await page.title()).toBe('#research · Birds')
    expect(await page.getByText('Starting').count()).toBe(0)
    expect(await page.locator('html').evaluate((html) => html.scrollHeight - html.clientHeight)).toBe(0)
    await photograph(page, 'welcome')
    expect(problems).toEqual([])
  })

  test('from the slash to the answer by keyboard alone', async () => {
    await start()
    const { page, problems } = await open()
    await composer(page).focus()
    await page.keyboard.type('/')
    await suggestion(page, '/bird').waitFor()
    expect(await page.getByRole('option').count()).toBe(7)
    expect(await composer(page).getAttribute('aria-expanded')).toBe('true')
    await photograph(page, 'commands')
    await page.keyboard.press('ArrowUp')
    expect(await marked(page).textContent()).toContain('/daily off')
    await page.keyboard.press('ArrowDown')
    expect(await marked(page).textContent()).toContain('/bird')
    await page.keyboard.press('Enter')
    const name = page.getByRole('combobox', { name: /^name: Which bird, required/ })
    await expect.poll(() => page.locator(':focus').getAttribute('aria-label')).toMatch(/^name: /)
    // With nothing typed the bot suggests all birds; then those that fit.
    await expect.poll(() => page.getByRole('option').count()).toBe(8)
    await page.keyboard.type('b')
    await expect.poll(() => page.getByRole('option').allTextContents()).toHaveLength(1)
    await photograph(page, 'autocomplete')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    expect(await name.inputValue()).toBe('bittern')
    // Tab went on to the options that are left.
    await suggestion(page, 'season').waitFor()
    await page.keyboard.type('pri')
    await page.keyboard.press('Enter')
    await page.keyboard.type('f')
    await page.keyboard.press('Enter')
    expect(await page.getByRole('combobox', { name: /^private/ }).inputValue()).toBe('False')
    await page.keyboard.press('Enter')
    const answer = messages(page).last()
    await answer.getByText('dotterel').waitFor({ state: 'detached' })
    await answer.getByText('avocet').waitFor()
    await answer.getByText('Page 1 of 3').waitFor()
    await answer.getByText('used', { exact: false }).first().waitFor()
    expect(await answer.getByRole('link', { name: 'Handbook' }).getAttribute('href')).toBe(
      'https://example.org/handbook',
    )
    expect(await composer(page).inputValue()).toBe('')
    await photograph(page, 'answer')
    expect(problems).toEqual([])
  })

  test('pages through an answer, by keyboard too; a disabled button is disabled', async () => {
    await start()
    const { page, problems } = await open()
    await type(page, '/bird name:avocet')
    const answer = messages(page).last()
    expect(await answer.getByRole('button', { name: 'Back' }).isDisabled()).toBe(true)
    await answer.getByRole('button', { name: 'Next' }).focus()
    await page.keyboard.press('Enter')
    await answer.getByText('Page 2 of 3').waitFor()
    await answer.getByText('firecrest').waitFor()
    await answer.getByRole('button', { name: 'Next' }).click()
    await answer.getByText('Page 3 of 3').waitFor()
    expect(await answer.getByRole('button', { name: 'Next' }).isDisabled()).toBe(true)
    expect(await answer.getByRole('link', { name: 'Open' }).getAttribute('href')).toBe('https://example.org/')
    expect(problems).toEqual([])
  })

  test('a pasted line becomes chips; so does one typed letter by letter', async () => {
    await start()
    const { page } = await open()
    await composer(page).fill('/bird name:great grebe season:Winter')
    expect(await page.getByRole('combobox', { name: /^name/ }).inputValue()).toBe('great grebe')
    expect(await page.getByRole('combobox', { name: /^season/ }).inputValue()).toBe('Winter')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    expect(await composer(page).inputValue()).toBe('')
    await page.keyboard.type('/bird name:great grebe season:winter count:2')
    expect(await page.getByRole('combobox', { name: /^name/ }).inputValue()).toBe('great grebe')
    expect(await page.getByRole('combobox', { name: /^count/ }).inputValue()).toBe('2')
    await page.keyboard.press('Enter')
    await messages(page).last().getByText('Page 1 of 3').waitFor()
  })

  test('what cannot be sent is said, and nothing typed is lost', async () => {
    await start()
    const { page } = await open()
    const alert = page.getByRole('alert')
    await type(page, '/fish')
    await alert.getByText('There is no such command').waitFor()
    await composer(page).fill('/bird season:summer')
    await page.getByRole('combobox', { name: /^season/ }).focus()
    await page.keyboard.press('Enter')
    await alert.getByText('name is required.').waitFor()
    await page.keyboard.type('avocet')
    await page.keyboard.press('Enter')
    await alert.getByText('season: choose one from the list.').waitFor()
    expect(await page.getByRole('combobox', { name: /^name/ }).inputValue()).toBe('avocet')
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Enter')
    await messages(page).last().getByText('Page 1 of 3').waitFor()
  })

  test('Backspace goes back through the options, arrow up calls the last line', async () => {
    await start()
    const { page } = await open()
    await composer(page).fill('/bird name:x season:Winter')
    await page.getByRole('combobox', { name: 'More options' }).focus()
    for (let times = 0; times < 'Winter'.length + 2; times++) await page.keyboard.press('Backspace')
    await expect.poll(() => page.getByRole('combobox', { name: /^season/ }).count()).toBe(0)
    await page.keyboard.press('Enter')
    await messages(page).last().getByText('Page 1 of 3').waitFor()
    // The answer may be there before the line that asked is done with.
    await composer(page).and(page.locator(':focus')).waitFor()
    await page.keyboard.press('ArrowUp')
    expect(await page.getByRole('combobox', { name: /^name/ }).inputValue()).toBe('x')
  })

  test('an example is asked with one click', async () => {
    await start()
    const { page } = await open()
    await page.getByRole('complementary').getByRole('button', { name: '/echo text:hello there' }).click()
    await messages(page).last().getByText('hello there').waitFor()
  })

  test('HTML, script and foreign links in what is asked and answered stay text', async () => {
    await start()
    const { page, problems } = await open()
    const evil =
      '<img src=x onerror=alert(1)> <script>alert(2)</script> [a](javascript:alert(3)) [b](https://example.org/b)'
    await type(page, `/echo text:${evil}`)
    const answer = messages(page).last()
    await answer.getByText('<img src=x onerror=alert(1)>').waitFor()
    await answer.getByText('<script>alert(2)</script>').waitFor()
    expect(await answer.getByRole('link').allTextContents()).toEqual(['b'])
    await type(page, evil)
    await messages(page).nth(1).getByText('<script>alert(2)</script>').waitFor()
    expect(await page.locator('img[src=x], .page script').count()).toBe(0)
    await bot.client.rest.post(`/channels/${standIn.channels.research}/messages`, {
      body: {
        embeds: [{ title: evil, description: evil, fields: [{ name: evil, value: evil }], footer: { text: evil } }],
      },
    })
    await messages(page).nth(2).getByText('<img src=x').first().waitFor()
    expect(await page.locator('img[src=x], .page script').count()).toBe(0)
    expect(problems).toEqual([])
  })

  test("Discord's Markdown is drawn", async () => {
    await start()
    const { page, problems } = await open()
    const content = [
      '# Heading',
      '-# small print',
      '**bold** *italic* __under__ ~~gone~~ `code` ||spoiler||',
      '> quoted',
      '- one',
      '- two',
      'and',
      '1. first',
      '```js\nlet x\n```',
      `<@${standIn.user.id}> <#${standIn.channels.daily}> <t:1700000000:D> </bird:${standIn.commands()[0]?.id}>`,
      'https://example.org/a_b_c',
    ].join('\n')
    await bot.client.rest.post(`/channels/${standIn.channels.research}/messages`, { body: { content } })
    const message = messages(page).last()
    await message.getByRole('heading', { name: 'Heading' }).waitFor()
    for (const [selector, text] of [
      ['strong', 'bold'],
      ['em', 'italic'],
      ['u', 'under'],
      ['s', 'gone'],
      ['code', 'code'],
      ['blockquote', 'quoted'],
      ['ul li', 'one'],
      ['ol li', 'first'],
      ['pre', 'let x'],
      ['small', 'small print'],
      ['time', '14 November 2023'],
    ] as const) {
      expect((await message.locator(selector).first().textContent())?.trim()).toBe(text)
    }
    expect(await message.getByRole('link').getAttribute('href')).toBe('https://example.org/a_b_c')
    await message.getByRole('button', { name: '/bird' }).click()
    await page.getByRole('combobox', { name: /^name/ }).waitFor()
    await photograph(page, 'markdown')
    expect(problems).toEqual([])
  })

  test('menus and the newer layout are drawn, and menus work', async () => {
    await start()
    const { page, problems } = await open()
    const path = `/channels/${standIn.channels.research}/messages` as const
    const options = ['heath', 'marsh'].map((value) => ({ label: value, value }))
    const menu = { type: 3, custom_id: 'place', placeholder: 'Where', options }
    await bot.client.rest.post(path, { body: { content: 'Pick', components: [{ type: 1, components: [menu] }] } })
    await messages(page).last().getByRole('combobox', { name: 'Where' }).selectOption('marsh')
    await messages(page).last().getByText('Chosen: marsh').waitFor()
    const text = (content: string) => ({ type: 10, content })
    const link = { type: 2, style: 5, label: 'More', url: 'https://example.org/more' }
    const section = { type: 9, components: [text('## Marshes')], accessory: link }
    const container = { type: 17, components: [section, { type: 14 }, text('**Wet** land')] }
    await bot.client.rest.post(path, { body: { flags: 32768, components: [container] } })
    await messages(page).last().getByRole('heading', { name: 'Marshes' }).waitFor()
    await messages(page).last().locator('strong', { hasText: 'Wet' }).waitFor()
    expect(await messages(page).last().getByRole('link', { name: 'More' }).getAttribute('href')).toBe(link.url)
    await photograph(page, 'layout')
    expect(problems).toEqual([])
    expect(standIn.violations).toEqual([])
  })

  test('a slash anywhere leads to the commands', async () => {
    await start()
    const { page } = await open()
    await page.getByLabel('Messages', { exact: true }).focus()
    await page.keyboard.press('/')
    await suggestion(page, '/bird').waitFor()
    expect(await composer(page).inputValue()).toBe('/')
  })

  test('each tab is a reader of its own: private answers are seen by one, and can be put away', async () => {
    await start()
    const { page } = await open()
    const { page: other } = await open()
    await type(page, '/bird name:avocet private:true')
    await type(page, '/echo text:for everybody')
    await messages(other).getByText('for everybody').waitFor()
    expect(await messages(other).count()).toBe(1)
    expect(await messages(page).count()).toBe(2)
    await messages(page).first().getByText('Only you can see this').waitFor()
    await photograph(page, 'private')
    const dismiss = messages(page).first().getByText('Dismiss message')
    await dismiss.focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => messages(page).count()).toBe(1)
    await messages(other).last().getByRole('button', { name: 'Next' }).count()
    expect(await other.getByText('Reader 2').count()).toBeGreaterThan(0)
  })

  test('a reload keeps the reader and the messages', async () => {
    await start()
    const { page } = await open()
    await type(page, '/bird name:avocet private:true')
    await messages(page).first().waitFor()
    await page.reload()
    await messages(page).first().getByText('Page 1 of 3').waitFor()
  })

  test('a post in another channel is announced and read there; the bot can be asked in private', async () => {
    await start()
    const { page } = await open()
    await bot.client.rest.post(`/channels/${standIn.channels.daily}/messages`, { body: { content: 'On this day' } })
    const daily = page.getByRole('button', { name: 'on-this-day , new messages' })
    await daily.click()
    await messages(page).getByText('On this day').waitFor()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('on-this-day')
    await page.getByRole('navigation').getByRole('button', { name: 'Birds' }).click()
    await type(page, '/echo text:between us')
    await messages(page).getByText('between us').waitFor()
    expect(await messages(page).count()).toBe(1)
  })

  test('thinking, no answer in time, and what Discord would refuse are shown', async () => {
    await start({ firstResponseMs: 1500 })
    const { page } = await open()
    await type(page, '/slow ')
    await messages(page).getByText('Birds is thinking').waitFor()
    bot.release()
    await messages(page).first().getByText('Done').waitFor()
    await type(page, '/silent ')
    await messages(page).getByText('The application did not respond').waitFor()
    await bot.client.rest
      .post(`/channels/${standIn.channels.research}/messages`, { body: { content: 'x'.repeat(2001) } })
      .catch(() => undefined)
    await page.getByText('Discord would refuse something that Birds sent').waitFor()
    await page.getByText('Must be 2000 or fewer in length.').waitFor()
    await photograph(page, 'errors')
  })

  test('when the sandbox stops the page says so, and takes up again when it is back', async () => {
    await start()
    const { page } = await open()
    await type(page, '/echo text:before')
    await messages(page).getByText('before').waitFor()
    await sandbox.close()
    await page.getByText('The sandbox is not running').waitFor()
    sandbox = await startSandbox({ standIn, introduction, port: sandbox.port })
    await page.getByText('The sandbox is not running').waitFor({ state: 'detached' })
    await type(page, '/echo text:after')
    await messages(page).getByText('after').waitFor()
  })

  test('on a phone nothing is cut off, and channels and explanations are a tap away', async () => {
    await start()
    const { page, problems } = await open({ width: 360, height: 720 })
    await page.getByRole('main').getByRole('button', { name: '/bird name:avocet' }).click()
    await messages(page).last().getByText('Page 1 of 3').waitFor()
    const overflow = () => page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)
    expect(await overflow()).toBe(0)
    await photograph(page, 'phone')
    await composer(page).fill('/bird name:a rather long name of a bird season:Winter count:12')
    expect(await overflow()).toBe(0)
    await photograph(page, 'phone-options')
    await page.getByRole('button', { name: 'Channels' }).click()
    await page.getByRole('navigation').getByRole('button', { name: 'on-this-day' }).click()
    await page.getByRole('heading', { name: 'Welcome to #on-this-day' }).waitFor()
    await page.getByRole('button', { name: 'About this sandbox' }).click()
    await page.getByText('A small bot about birds.').waitFor()
    await page.keyboard.press('Escape')
    await page.getByText('A small bot about birds.').waitFor({ state: 'hidden' })
    expect(problems).toEqual([])
  })

  test('two tabs of one window are two readers', async () => {
    await start()
    const { context, problems } = await open()
    const page = await context.newPage()
    watch(page, sandbox.url, problems)
    await page.goto(sandbox.url)
    await page.getByText('Reader 2').waitFor()
    expect(problems).toEqual([])
  })
})
