import { existsSync, mkdirSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The browser on this machine; without one the tests that need it are skipped, and say so. */
export const browserPath = places.find((place) => place !== undefined && existsSync(place))
if (!browserPath) console.warn('No Chromium found (CHROMIUM, /usr/bin/chromium): the tests of the page are skipped.')

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    ...(browserPath ? { executablePath: browserPath } : {}),
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** A window of its own, with everything that must not happen in it: errors, and requests to elsewhere. */
export interface Window {
  page: Page
  context: BrowserContext
  problems: string[]
}

/** Opens an address in a new window and waits until the bot can be talked to. */
export async function openWindow(browser: Browser, url: string, size = { width: 1280, height: 800 }): Promise<Window> {
  const context = await browser.newContext({ viewport: size, reducedMotion: 'reduce' })
  context.setDefaultTimeout(8000)
  const page = await context.newPage()
  const problems: string[] = []
  watch(page, url, problems)
  await page.goto(url)
  await page.getByText('connected', { exact: true }).first().waitFor({ state: 'attached' })
  return { page, context, problems }
}

/** Writes down console errors, exceptions, dialogs and requests that leave the machine. */
export function watch(page: Page, url: string, problems: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text())
  })
  page.on('pageerror', (error) => problems.push(String(error)))
  page.on('dialog', (dialog) => {
    problems.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(`${url}/`)) problems.push(`request to ${request.url()}`)
  })
  page.on('websocket', (socket) => {
    if (new URL(socket.url()).host !== new URL(url).host) problems.push(`connection to ${socket.url()}`)
  })
}

/** Writes a picture of the window into the folder that git ignores. */
export async function photograph(page: Page, name: string): Promise<void> {
  mkdirSync('screenshots', { recursive: true })
  await page.screenshot({ path: `screenshots/${name}.png` })
}
