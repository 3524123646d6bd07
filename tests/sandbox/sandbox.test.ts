import { createServer, request, type Server } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts'
import { type StandIn, startStandIn } from '../../src/sandbox/stand-in.ts'

const introduction = { text: 'x', examples: [], connect: [] }
let standIn: StandIn
let sandbox: Sandbox
let squatter: Server | undefined

async function start(port = 0, host = '127.0.0.1'): Promise<void> {
  standIn = await startStandIn()
  sandbox = await startSandbox({ standIn, introduction, port, host })
}

afterEach(async () => {
  await sandbox?.close()
  await standIn?.close()
  await new Promise<void>((resolve) => {
    if (squatter) squatter.close(() => resolve())
    else resolve()
  })
  squatter = undefined
})

/** A request with any header, the Host included, which fetch does not allow. */
function send(
  port: number,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<{ status: number; text: string; headers: NodeJS.Dict<string | string[]> }> {
  return new Promise((resolve, reject) => {
    const { method = 'GET', headers = {}, body } = options
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let text = ''
      response.on('data', (chunk) => {
        text += String(chunk)
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text, headers: response.headers }))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

function act(path: string, body: unknown, headers: Record<string, string> = {}) {
  return send(sandbox.port, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

describe('who is served', () => {
  test('the page, by address and as localhost, with a strict policy', async () => {
    await start()
    for (const host of [`127.0.0.1:${sandbox.port}`, `localhost:${sandbox.port}`]) {
      const { status, headers } = await send(sandbox.port, '/', { headers: { host } })
      expect(status).toBe(200)
      const policy = String(headers['content-security-policy'])
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("script-src 'self';")
      expect(policy).not.toMatch(/script-src[^;]*unsafe|unsafe-eval/)
    }
  })

  test.each([
    ['a name that only resolves here', { host: 'evil.example' }],
    ['that name with our port', { host: 'evil.example:{port}' }],
    ['another port', { host: '127.0.0.1:1' }],
    ['a page of another site', { origin: 'https://evil.example' }],
    ['a page of another local server', { origin: 'http://127.0.0.1:1' }],
    ['a page without an address', { origin: 'null' }],
    ['a script or picture on another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'script' }],
  ])('not %s', async (_, headers) => {
    await start()
    for (const [port, path] of [
      [sandbox.port, '/page.js'],
      [standIn.port, '/api/v10/gateway/bot'],
    ] as const) {
      const own = Object.entries(headers).map(([name, value]) => [name, value.replace('{port}', String(port))])
      const { status } = await send(port, path, {
        headers: { authorization: `Bot ${standIn.token}`, ...Object.fromEntries(own) },
      })
      expect(status).toBe(403)
    }
  })

  test('a link on another site may open the page', async () => {
    await start()
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'document', 'sec-fetch-mode': 'navigate' }
    expect((await send(sandbox.port, '/', { headers })).status).toBe(200)
    expect((await send(standIn.port, '/', { headers })).status).toBe(403)
  })

  test('the gateway takes no connection from a web page, and the stream of events only from its own', async () => {
    await start()
    const connect = (url: string, options: { origin?: string }) =>
      new Promise<string>((resolve) => {
        const socket = new WebSocket(url, options)
        socket.on('message', () => {
          socket.close()
          resolve('greeted')
        })
        socket.on('error', () => resolve('refused'))
      })
    const gateway = `ws://127.0.0.1:${standIn.port}`
    expect(await connect(gateway, {})).toBe('greeted')
    expect(await connect(gateway, { origin: 'https://evil.example' })).toBe('refused')
    expect(await connect(gateway, { origin: sandbox.url })).toBe('refused')
    const { session } = JSON.parse((await act('/session', {})).text)
    const events = `ws://127.0.0.1:${sandbox.port}/events?session=${session}`
    expect(await connect(events, { origin: sandbox.url })).toBe('greeted')
    expect(await connect(events, { origin: 'https://evil.example' })).toBe('refused')
    expect(await connect(events.replace(session, 'guessed'), { origin: sandbox.url })).toBe('refused')
    expect(await connect(events.replace('/events', '/other'), { origin: sandbox.url })).toBe('refused')
  })
})

describe('what the page may ask', () => {
  test('nothing without a session, nothing but JSON of the right form', async () => {
    await start()
    expect((await act('/command', { channelId: '1', command: 'x', options: {} })).status).toBe(410)
    const { session } = JSON.parse((await act('/session', {})).text)
    const headers = { 'x-session': session }
    expect((await act('/command', { command: 5 }, headers)).status).toBe(400)
    expect((await act('/command', '{', headers)).status).toBe(400)
    expect((await act('/command', 'x'.repeat(70_000), headers)).status).toBe(413)
    expect((await act('/command', '{}', { ...headers, 'content-type': 'text/plain' })).status).toBe(415)
    expect((await act('/nothing', {}, headers)).status).toBe(404)
    expect((await send(sandbox.port, '/nothing')).status).toBe(404)
    expect((await send(sandbox.port, '/', { method: 'PUT' })).status).toBe(405)
    const known = { channelId: standIn.channels.research, command: 'none', options: {} }
    const refused = await act('/command', known, headers)
    expect(refused.status).toBe(422)
    expect(JSON.parse(refused.text).error).toContain('There is no command /none')
  })
})

describe('ports', () => {
  test('a taken port is named, and the next free one is used', async () => {
    squatter = createServer()
    const taken = await new Promise<number>((resolve) => {
      squatter?.listen(0, '127.0.0.1', () => {
        const address = squatter?.address()
        resolve(typeof address === 'object' && address ? address.port : 0)
      })
    })
    await start(taken)
    expect(sandbox.takenPorts[0]).toBe(taken)
    expect(sandbox.port).toBe(taken + sandbox.takenPorts.length)
    expect(sandbox.url).toBe(`http://127.0.0.1:${sandbox.port}`)
  })

  test('an address that this machine does not have is an error', async () => {
    standIn = await startStandIn()
    await expect(startSandbox({ standIn, introduction, host: '192.0.2.1' })).rejects.toThrow(/192\.0\.2\.1/)
  })
})
