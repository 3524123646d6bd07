import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { bundlePage } from './bundle.ts'
import { PageServer } from './page-server.ts'
import type { Introduction } from './protocol.ts'
import type { StandIn } from './stand-in.ts'
import { hostRefusal } from './visitors.ts'

export interface SandboxOptions {
  standIn: StandIn
  introduction: Introduction
  /** The address to bind to; 127.0.0.1 unless told otherwise. */
  host?: string
  /** The port to try first; 0 takes any. */
  port?: number
}

export interface Sandbox {
  /** The address to open. */
  url: string
  port: number
  /** Ports that were tried first and are taken by something else. */
  takenPorts: readonly number[]
  close(): Promise<void>
}

/** How many ports are tried before giving up. */
const triedPorts = 20

/**
 * Serves the page that shows a stand-in as a Discord channel. Each tab is a user of its own.
 * @throws {Error} when no port is free or the host cannot be bound
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { standIn, introduction, host = '127.0.0.1' } = options
  const [bundle, html] = await Promise.all([
    bundlePage(),
    readFile(new URL('./page/index.html', import.meta.url), 'utf8'),
  ])
  const page = new PageServer(standIn, introduction, { ...bundle, html })
  let port = 0
  const refusalOf = (request: IncomingMessage) => hostRefusal(request, { port, hosts: [host], origins: 'own' })
  const server = createServer((request, response) => {
    const refusal = refusalOf(request)
    if (refusal) response.writeHead(403, { 'content-type': 'text/plain' }).end(refusal)
    else void page.serve(request, response)
  })
  server.on('upgrade', (request, socket, head) => {
    if (refusalOf(request)) socket.destroy()
    else page.upgrade(request, socket, head)
  })
  const bound = await listen(server, host, options.port ?? 0)
  port = bound.port
  const unsubscribe = standIn.subscribe((event) => page.tell(event))
  const shownHost = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host
  return {
    url: `http://${shownHost}:${port}`,
    port,
    takenPorts: bound.taken,
    close: async () => {
      unsubscribe()
      page.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Listens on the first free port from the wanted one on. */
async function listen(server: Server, host: string, wanted: number): Promise<{ port: number; taken: number[] }> {
  const taken: number[] = []
  for (;;) {
    const port = wanted === 0 ? 0 : wanted + taken.length
    try {
      return { port: await listenOn(server, host, port), taken }
    } catch (error) {
      const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!inUse || taken.length + 1 >= triedPorts || port >= 65_535) throw error
      taken.push(port)
    }
  }
}

function listenOn(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}
