import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { Fetcher, type FetchOptions, LARGEST } from '../../src/ingest/fetch.ts'
import { isPublicAddress } from '../../src/ingest/public-address.ts'
import { type Site, startSite } from './site.ts'

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const each of open.splice(0)) await each.close()
})

async function site(...pages: Parameters<typeof startSite>): Promise<Site> {
  const started = await startSite(...pages)
  open.push(started)
  return started
}

function fetcher(options: Partial<FetchOptions> = {}): Fetcher {
  const made = new Fetcher({ allowLocal: true, ...options })
  open.push(made)
  return made
}

describe('a page', () => {
  test('is read where its redirects lead', async () => {
    const { origin } = await site((path, _, response) => {
      if (path === '/old') response.writeHead(302, { location: '/new' }).end()
      return path === '/new' ? 'here' : undefined
    })
    const { url, bytes } = await fetcher().get(`${origin}/old#part`)
    expect([url, new TextDecoder().decode(bytes)]).toEqual([`${origin}/new`, 'here'])
  })

  test('names the encoding of its header', async () => {
    const { origin } = await site((path, _, response) => {
      response.setHeader('content-type', 'text/html; charset=windows-1251')
      return path === '/x' ? 'x' : undefined
    })
    expect((await fetcher().get(`${origin}/x`)).charset).toBe('windows-1251')
  })

  test('that redirects without end is given up', async () => {
    const { origin } = await site((path, _, response) => {
      if (path === '/robots.txt') return undefined
      const number = Number(path.slice(2)) || 0
      response.writeHead(301, { location: path.startsWith('/a') ? `/a${number + 1}` : '/b' }).end()
      return undefined
    })
    await expect(fetcher().get(`${origin}/a1`)).rejects.toThrow('redirects more than 10 times')
    await expect(fetcher().get(`${origin}/b`)).rejects.toThrow('redirects in a circle')
  })

  test('that is too large is not read to its end, announced or not', async () => {
    const chunk = Buffer.alloc(1024 * 1024, 'x')
    const { origin } = await site((path, _, response) => {
      if (path === '/robots.txt') return undefined
      if (path === '/announced') response.writeHead(200, { 'content-length': LARGEST + 1 }).write('x')
      else if (path === '/bomb')
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(LARGEST * 3)))
      else {
        response.writeHead(200)
        for (let sent = 0; sent < 24; sent++) response.write(chunk)
      }
      return undefined
    })
    const reader = fetcher()
    for (const path of ['/announced', '/endless', '/bomb'])
      await expect(reader.get(origin + path), path).rejects.toThrow('larger than an article can be')
  })

  test('that does not answer in time', async () => {
    const { origin } = await site((path, _, response) => {
      if (path !== '/robots.txt') response.writeHead(200).write('<html>')
      return undefined
    })
    await expect(fetcher({ timeout: 300 }).get(`${origin}/slow`)).rejects.toThrow(
      'gave no whole answer within 0.3 seconds',
    )
  })

  test.each([
    [404, 'the server answered 404 Not Found'],
    [500, 'the server answered 500 Internal Server Error'],
  ])('that is answered with %i', async (status, message) => {
    const { origin } = await site((path, _, response) => {
      if (path !== '/robots.txt') response.writeHead(status).end()
      return undefined
    })
    await expect(fetcher().get(`${origin}/x`)).rejects.toThrow(message)
  })

  test('of a host that is not there', async () => {
    const gone = await startSite(() => undefined)
    await gone.close()
    await expect(fetcher().get(`${gone.origin}/x`)).rejects.toThrow('refuses the connection')
    await expect(fetcher().get('ftp://n.example/x')).rejects.toThrow('only http and https are read')
  })
})

describe('robots.txt', () => {
  test('is obeyed, on every hop of a redirect', async () => {
    const { origin, asked } = await site((path, _, response) => {
      if (path === '/robots.txt') return 'User-agent: *\nDisallow: /private'
      if (path === '/go') response.writeHead(302, { location: '/private/x' }).end()
      return 'text'
    })
    const reader = fetcher()
    await expect(reader.get(`${origin}/private/x`)).rejects.toThrow('does not allow it (robots.txt)')
    await expect(reader.get(`${origin}/go`)).rejects.toThrow('does not allow it (robots.txt)')
    expect(new TextDecoder().decode((await reader.get(`${origin}/open`)).bytes)).toBe('text')
    expect(asked).toEqual(['/robots.txt', '/go', '/open'])
  })

  test('that the server cannot give means to stay away; one that is missing does not', async () => {
    const broken = await site((path, _, response) => {
      if (path === '/robots.txt') response.writeHead(503).end()
      return 'text'
    })
    await expect(fetcher().get(`${broken.origin}/x`)).rejects.toThrow('robots.txt: the server answered 503')
    expect(broken.asked).toEqual(['/robots.txt'])
  })
})

test('a host gets one request at a time', async () => {
  let under = 0
  let most = 0
  const { origin } = await site((path, _, response) => {
    if (path === '/robots.txt') return undefined
    under++
    most = Math.max(most, under)
    setTimeout(() => {
      under--
      response.end('x')
    }, 20)
    response.writeHead(200)
    return undefined
  })
  const reader = fetcher()
  await Promise.all(['/1', '/2', '/3', '/4'].map((path) => reader.get(origin + path)))
  expect(most).toBe(1)
})

describe('private addresses', () => {
  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '192.168.0.1',
    '172.16.0.1',
    '169.254.169.254',
    '0.0.0.0',
    '100.64.0.1',
    '::1',
    'fc00::1',
    'fe80::1',
    '::ffff:127.0.0.1',
    '64:ff9b::7f00:1',
    '224.0.0.1',
    'nonsense',
  ])('%s is not public', (address) => expect(isPublicAddress(address)).toBe(false))
  test.each(['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946'])('%s is', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  )

  test('are not read unless that is allowed: by number, by name, in other notations', async () => {
    const { origin, asked } = await site(() => 'secret')
    const port = new URL(origin).port
    const reader = fetcher({ allowLocal: false })
    for (const host of ['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]'])
      await expect(reader.get(`http://${host}:${port}/x`), host).rejects.toThrow('--allow-local')
    expect(asked).toEqual([])
  })
})
