import { createRequire } from 'node:module'
import type { Robot } from 'robots-parser'
import { Agent, fetch, type Response } from 'undici'
import { SourceError } from './failure.ts'
import { lookUpPublic, refusePrivateHost } from './public-address.ts'

// the package's types describe an ES module, it is a CommonJS one
const robotsParser: (url: string, contents: string) => Robot = createRequire(import.meta.url)('robots-parser')

/** Largest page, in bytes after decompression. */
export const LARGEST = 20 * 1024 * 1024
const MOST_REDIRECTS = 10
const ROBOTS_LARGEST = 512 * 1024
const AGENT_NAME = 'ParleyIngest'
const USER_AGENT = `Mozilla/5.0 (compatible; ${AGENT_NAME}/1.0; reads single articles for a research archive)`

export interface FetchOptions {
  /** Whether addresses of this machine and of private networks may be read. */
  allowLocal: boolean
  /** Milliseconds for one request, its body included. */
  timeout?: number
}

/** What a server gave. */
export interface Fetched {
  /** Where the redirects led. */
  url: string
  bytes: Uint8Array
  /** `charset` of the Content-Type header. */
  charset?: string
}

/**
 * Reads addresses politely: as robots.txt allows, one request at a time to a host, waiting between them as long as it asks.
 * Every hop of a redirect is checked like the first address. Close it when done.
 */
export class Fetcher {
  readonly #options: FetchOptions
  readonly #agent: Agent
  readonly #robots = new Map<string, Promise<Robot | undefined>>()
  readonly #queues = new Map<string, Promise<unknown>>()

  constructor(options: FetchOptions) {
    this.#options = options
    this.#agent = new Agent({
      connect: { timeout: 15_000, ...(options.allowLocal ? {} : { lookup: lookUpPublic }) },
      maxResponseSize: LARGEST * 2,
    })
  }

  /** @throws SourceError that says why there is nothing to read */
  async get(address: string): Promise<Fetched> {
    const visited = new Set<string>()
    let url = httpUrl(address)
    while (true) {
      if (visited.has(url.href)) throw new SourceError('redirects in a circle')
      if (visited.size > MOST_REDIRECTS) throw new SourceError(`redirects more than ${MOST_REDIRECTS} times`)
      visited.add(url.href)
      const robot = await this.#robotOf(url)
      if (robot?.isAllowed(url.href, AGENT_NAME) === false)
        throw new SourceError(`${url.host} does not allow it (robots.txt)`)
      const result = await this.#inTurn(url.host, robot?.getCrawlDelay(AGENT_NAME), () => this.#request(url, LARGEST))
      if (!('redirect' in result)) return result
      url = httpUrl(result.redirect, url)
    }
  }

  async close(): Promise<void> {
    await this.#agent.destroy()
  }

  /** Runs one request after the other for each host. */
  async #inTurn<T>(host: string, delaySeconds: number | undefined, task: () => Promise<T>): Promise<T> {
    const before = this.#queues.get(host) ?? Promise.resolve()
    const turn = before.then(task)
    const pause = Math.min(delaySeconds ?? 0, 30) * 1000
    const settled = turn.then(
      () => undefined,
      () => undefined,
    )
    this.#queues.set(
      host,
      pause === 0 ? settled : settled.then(() => new Promise((resolve) => setTimeout(resolve, pause))),
    )
    return await turn
  }

  /** The rules of a host, or undefined when it has none. A host whose rules cannot be read is left alone (RFC 9309). */
  async #robotOf(url: URL): Promise<Robot | undefined> {
    const known = this.#robots.get(url.origin)
    if (known) return await known
    const asked = this.#readRobots(url)
    this.#robots.set(url.origin, asked)
    return await asked
  }

  async #readRobots(site: URL): Promise<Robot | undefined> {
    let url = new URL('/robots.txt', site)
    for (let hop = 0; hop < 5; hop++) {
      const result = await this.#inTurn(url.host, undefined, () => this.#request(url, ROBOTS_LARGEST, true))
      if ('redirect' in result) url = httpUrl(result.redirect, url)
      else if ('missing' in result) return undefined
      else return robotsParser(new URL('/robots.txt', site).href, new TextDecoder().decode(result.bytes))
    }
    return undefined
  }

  async #request(url: URL, largest: number): Promise<Fetched | { redirect: string }>
  async #request(
    url: URL,
    largest: number,
    mayBeMissing: true,
  ): Promise<Fetched | { redirect: string } | { missing: true }>
  async #request(
    url: URL,
    largest: number,
    mayBeMissing = false,
  ): Promise<Fetched | { redirect: string } | { missing: true }> {
    if (!this.#options.allowLocal) refusePrivateHost(url)
    const limit = this.#options.timeout ?? 30_000
    const signal = AbortSignal.timeout(limit)
    try {
      const response = await fetch(url, {
        dispatcher: this.#agent,
        redirect: 'manual',
        signal,
        headers: {
          'user-agent': USER_AGENT,
          accept: 'text/html,application/xhtml+xml,application/feed+json,application/xml;q=0.9,*/*;q=0.5',
          'accept-language': 'en,*;q=0.5',
        },
      })
      const location = response.headers.get('location')
      if (response.status >= 300 && response.status < 400 && location !== null) {
        await response.body?.cancel()
        return { redirect: location }
      }
      if (!response.ok) {
        await response.body?.cancel()
        if (mayBeMissing && response.status >= 400 && response.status < 500) return { missing: true }
        throw new SourceError(
          `${mayBeMissing ? 'robots.txt: ' : ''}the server answered ${response.status} ${response.statusText}`.trimEnd(),
        )
      }
      const bytes = await readBody(response, largest)
      const charset = /charset\s*=\s*["']?([\w-]+)/i.exec(response.headers.get('content-type') ?? '')?.[1]
      return { url: url.href, bytes, ...(charset === undefined ? {} : { charset }) }
    } catch (error) {
      throw explained(error, url, limit)
    }
  }
}

function httpUrl(address: string, base?: URL): URL {
  if (!URL.canParse(address, base?.href)) throw new SourceError(`leads to “${address}”, which is no address`)
  const url = new URL(address, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new SourceError(`leads to ${url.protocol}, only http and https are read`)
  url.hash = ''
  url.username = ''
  url.password = ''
  return url
}

async function readBody(response: Response, largest: number): Promise<Uint8Array> {
  const announced = Number(response.headers.get('content-length') ?? 0)
  if (announced > largest) {
    await response.body?.cancel()
    throw new SourceError(tooLarge(announced, largest))
  }
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = response.body?.getReader()
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > largest) {
      await reader.cancel()
      throw new SourceError(tooLarge(size, largest))
    }
    chunks.push(value)
  }
  return Buffer.concat(chunks)
}

/** Says that a source of `size` bytes is larger than `largest`. */
export function tooLarge(size: number, largest: number): string {
  const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)} MB`
  return `is larger than an article can be (${megabytes(size)} or more, at most ${megabytes(largest)})`
}

/** What went wrong with a request, in words. */
function explained(error: unknown, url: URL, limit: number): SourceError {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof SourceError) return cause
    if (cause.name === 'TimeoutError') return new SourceError(`gave no whole answer within ${limit / 1000} seconds`)
    const code = 'code' in cause ? String(cause.code) : ''
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
      return new SourceError(`there is no host ${url.hostname}, or no network`)
    if (code === 'ECONNREFUSED') return new SourceError(`${url.host} refuses the connection`)
    if (code === 'ECONNRESET' || code === 'UND_ERR_SOCKET')
      return new SourceError(`${url.host} broke the connection off`)
    if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT')
      return new SourceError(`${url.host} does not answer`)
    if (/^(?:CERT_|ERR_TLS|DEPTH_ZERO|UNABLE_TO|SELF_SIGNED)/.test(code))
      return new SourceError(`${url.host} has no valid certificate (${code})`)
    if (cause.cause === undefined) return new SourceError(`could not be fetched: ${cause.message}`)
  }
  return new SourceError('could not be fetched')
}
