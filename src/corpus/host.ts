/** The host of an address as people write it, `m.example.org`; `undefined` where it has none. */
export function writtenHost(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') || undefined : undefined
}

/** The site of a host, `example.org`: its pages for telephones are the same. */
export function siteOf(host: string): string {
  return host.replace(/^(?:m|amp|mobile)\./, '')
}

/** The site of an address; `undefined` where it has none. */
export function hostOf(url: string): string | undefined {
  const host = writtenHost(url)
  return host === undefined ? undefined : siteOf(host)
}
