import type { IncomingMessage, ServerResponse } from 'node:http'
import { ApiError, invalidJson, notImplemented, unauthorized } from './api-error.ts'
import type { EventFeed } from './events.ts'
import type { Fault, Faults } from './faults.ts'
import { type Route, type RouteContext, routes } from './routes.ts'
import type { Problem, Violation } from './violation.ts'

/** A request by the bot, for tests and for the page. */
export interface RequestRecord {
  method: string
  /** Path pattern. */
  route: string
  status: number
  body: unknown
}

/** Beyond this many the oldest records are forgotten. */
const keptRecords = 1000
const largestBody = 25 * 1024 * 1024

interface RestOptions {
  context: RouteContext
  token: string
  faults: Faults
  feed: EventFeed
}

/** The HTTP side: https://discord.com/developers/docs/reference. */
export class Rest {
  readonly violations: Violation[] = []
  readonly requests: RequestRecord[] = []
  readonly #options: RestOptions

  constructor(options: RestOptions) {
    this.#options = options
  }

  /** Serves one request below `/api`. */
  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const path = url.pathname.replace(/^\/api(\/v\d+)?/, '')
    const method = request.method ?? 'GET'
    const matched = match(method, path)
    const pattern = matched?.route.path ?? anonymous(path)
    const fault = this.#options.faults.take(method, pattern)
    const record: RequestRecord = { method, route: pattern, status: 0, body: undefined }
    this.requests.push(record)
    if (this.requests.length > keptRecords) this.requests.shift()
    const send = (status: number, body: unknown, headers: Record<string, string> = {}) => {
      record.status = status
      reply(response, status, body, headers)
    }
    try {
      const text = await readText(request)
      if (fault && (await prevents(fault, response, send))) return
      if (!matched) throw notImplemented(`${method} ${pattern}`)
      const { route, params } = matched
      if (route.needsToken && request.headers.authorization !== `Bot ${this.#options.token}`) throw unauthorized()
      if (request.headers['content-type']?.startsWith('multipart/')) throw notImplemented('file uploads')
      record.body = readJson(text)
      const query = url.searchParams
      const result = await route.serve(this.#options.context, { params, query, body: record.body })
      if (fault?.kind === 'lost-answer') send(fault.status, { message: 'The answer was lost on the way.', code: 0 })
      else send(result === undefined ? 204 : 200, result)
    } catch (error) {
      // The bot hung up in the middle of its request: there is nobody to answer.
      if (request.destroyed && !request.complete) return
      const known = error instanceof ApiError ? error : new ApiError(500, 0, `500: ${String(error)}`)
      if (isViolation(known)) {
        this.report(`${method} ${pattern}`, known.problems.length > 0 ? known.problems : [asProblem(known)])
      }
      send(known.status, known.body())
    }
  }

  /** Records something the bot should not have sent. */
  report(route: string, problems: readonly Problem[]): void {
    const violation = { at: new Date().toISOString(), route, problems }
    this.violations.push(violation)
    if (this.violations.length > keptRecords) this.violations.shift()
    this.#options.feed.emit({ type: 'violation', violation })
  }
}

/** Whether the fault keeps the request from being handled. */
async function prevents(
  fault: Fault,
  response: ServerResponse,
  send: (status: number, body: unknown, headers?: Record<string, string>) => void,
): Promise<boolean> {
  switch (fault.kind) {
    case 'rate-limit': {
      const { retryAfterSeconds, global = false } = fault
      const body = { message: 'You are being rate limited.', retry_after: retryAfterSeconds, global }
      const headers: Record<string, string> = {
        'retry-after': String(retryAfterSeconds),
        'x-ratelimit-scope': global ? 'global' : 'user',
      }
      if (global) headers['x-ratelimit-global'] = 'true'
      else
        Object.assign(headers, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset-after': String(retryAfterSeconds) })
      send(429, body, headers)
      return true
    }
    case 'status':
      send(fault.status, { message: `${fault.status}: injected fault`, code: 0 })
      return true
    case 'drop':
      response.destroy()
      return true
    case 'delay':
      await new Promise((resolve) => setTimeout(resolve, fault.milliseconds))
      return false
    case 'lost-answer':
      return false
  }
}

const compiled = routes.map((route) => ({ route, ...compile(route.path) }))

function match(method: string, path: string): { route: Route; params: URLSearchParams } | undefined {
  for (const { route, expression, names } of compiled) {
    const found = route.method === method ? expression.exec(path) : null
    if (!found) continue
    const params = new URLSearchParams()
    for (const [index, name] of names.entries()) params.set(name, decodeURIComponent(found[index + 1] ?? ''))
    return { route, params }
  }
  return undefined
}

/** The path of an unknown route without the ids in it, so that it reads like a name. */
function anonymous(path: string): string {
  return path.replaceAll(/\/\d{17,19}(?=\/|$)/g, '/{id}').replaceAll(/\/[\w-]{60,}(?=\/|$)/g, '/{token}')
}

function compile(path: string): { expression: RegExp; names: string[] } {
  const names: string[] = []
  const source = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    names.push(name)
    return name.endsWith('_id') && name !== 'message_id' && name !== 'user_id' ? '(\\d{17,19})' : '([^/]+)'
  })
  return { expression: new RegExp(`^${source}$`), names }
}

function isViolation({ status, code }: ApiError): boolean {
  return status >= 500 || code === 50006 || code === 50035 || code === 50109
}

function asProblem(error: ApiError): Problem {
  return { path: [], code: String(error.code), message: error.message }
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > largestBody) throw new ApiError(413, 40005, 'Request entity too large')
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function readJson(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    throw invalidJson()
  }
}

function reply(response: ServerResponse, status: number, body: unknown, headers: Record<string, string>): void {
  if (response.destroyed) return
  if (body === undefined) {
    response.writeHead(status, headers).end()
    return
  }
  const text = JSON.stringify(body)
  const described = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }
  response.writeHead(status, { ...described, ...headers }).end(text)
}
