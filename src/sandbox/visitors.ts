import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

/** Who may talk to a local server. */
export interface VisitorRules {
  /** The port the server listens on. */
  port: number
  /** Host names that are accepted besides localhost and plain addresses. */
  hosts: readonly string[]
  /** `none`: no browser page at all. `own`: only pages that this server served. */
  origins: 'none' | 'own'
}

/**
 * Why a request is refused, or undefined. The Host must be an address or a known name, so that a stranger's name that
 * resolves to this machine (DNS rebinding) is of no use; the Origin must not be another site's.
 */
export function hostRefusal({ headers, method, url }: IncomingMessage, rules: VisitorRules): string | undefined {
  const host = readHost(headers.host)
  if (!host) return 'The Host header is missing or malformed.'
  if (host.port !== rules.port) return `This server is not ${headers.host}.`
  const name = host.name.replace(/^\[|\]$/g, '')
  if (isIP(name) === 0 && name !== 'localhost' && !rules.hosts.includes(name))
    return `This server is not ${headers.host}.`
  const { origin } = headers
  if (origin !== undefined && (rules.origins === 'none' || origin !== `http://${headers.host}`)) {
    return 'Requests from other sites are refused.'
  }
  const site = headers['sec-fetch-site']
  if (site === undefined || site === 'same-origin' || site === 'none') return undefined
  // A link on another site may lead here; nothing else there may reach this server.
  const opened = method === 'GET' && url === '/' && headers['sec-fetch-dest'] === 'document'
  return rules.origins === 'own' && opened ? undefined : 'Requests from other sites are refused.'
}

function readHost(header: string | undefined): { name: string; port: number } | undefined {
  const found = /^(\[[0-9a-f:.]+\]|[\w.-]+)(?::(\d{1,5}))?$/i.exec(header ?? '')
  return found?.[1] ? { name: found[1].toLowerCase(), port: Number(found[2] ?? 80) } : undefined
}
