import { type LookupAddress, lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'
import { SourceError } from './failure.ts'

/** Whether an IP address belongs to the public internet: not this machine, not a private network, not a reserved range. */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast'
}

/** Refuses an address whose host is itself a private IP; names are checked when they are resolved. */
export function refusePrivateHost(url: URL): void {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (ipaddr.isValid(host) && !isPublicAddress(host)) throw new SourceError(privateMessage(host))
}

/**
 * Resolves a name for a connection and gives only public addresses, so that the address which was checked is the one
 * connected to. A name that also stands for a private address is refused as a whole.
 */
export const lookUpPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { all: true, family: options.family, hints: options.hints }, (error, addresses: LookupAddress[]) => {
    if (error) return callback(error, [])
    const refused = addresses.find(({ address }) => !isPublicAddress(address))
    if (refused) return callback(new SourceError(privateMessage(`${hostname} (${refused.address})`)), [])
    const first = addresses[0]
    if (options.all || first === undefined) return callback(null, addresses)
    callback(null, first.address, first.family)
  })
}

function privateMessage(host: string): string {
  return `${host} is an address of this machine or of a private network; --allow-local lets it through`
}
