import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

export interface Site {
  /** `http://127.0.0.1:<port>` */
  origin: string
  /** Paths that were asked for, in order. */
  asked: string[]
  close(): Promise<void>
}

/** A web server for tests: `pages` answers a path, or undefined for 404. */
export async function startSite(
  pages: (path: string, request: IncomingMessage, response: ServerResponse) => string | undefined,
): Promise<Site> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    asked.push(path)
    const body = pages(path, request, response)
    if (response.writableEnded || response.headersSent) return
    if (body === undefined) response.writeHead(404).end('no such page')
    else response.setHeader('content-type', response.getHeader('content-type') ?? 'text/html').end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

const SENTENCE =
  'The harbour board and the crews of the night ferry have met again and will go on meeting until the line runs'

/** An article page of our own wording; another `number` makes another article. */
export function articlePage(number: number, extra = ''): string {
  const topics = ['the quay', 'the fares', 'the fleet', 'the pilots', 'the tides', 'the season']
  const body = topics.map(
    (topic, index) =>
      `<p>About ${topic} of pier ${number * 7 + index}: ${SENTENCE}, said member ${number * 31 + index} of the board in reply to question ${number * 13 + index * 3}.</p>`,
  )
  return `<!doctype html><html lang="en"><head><title>Talks number ${number} about the night ferry</title><meta property="og:type" content="article"><meta property="article:published_time" content="2021-03-${String((number % 28) + 1).padStart(2, '0')}T10:00:00+04:00"><meta property="og:site_name" content="Coast Monitor"></head><body><h1>Talks number ${number} about the night ferry</h1><div class="text">${body.join('')}${extra}</div></body></html>`
}
