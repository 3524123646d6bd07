import { first, type Head } from './head.ts'
import type { LinkedData } from './json-ld.ts'

const SEPARATOR = /\s+[|–—»•:·-]+\s+|\s*[|»]\s*/

/** The headline of a page, without the name of the site that many pages add to it. */
export function findTitle(head: Head, linkedData: LinkedData, site: string | null): string {
  const written = head.title
  const shared = first(head, 'og:title', 'twitter:title', 'dc.title', 'title', 'sailthru.title', 'parsely-title')
  const stated = unescapeHtml(linkedData.headline ?? '')
  const headings = head.headings.map(({ text }) => text).filter((text) => text.length > 0)
  const known = [shared ?? '', written, stated].filter((text) => text !== '')
  // the page's own heading, when the metadata agrees with it
  const agreed = headings.find((text) => text.length > 12 && known.some((other) => contains(other, text)))
  if (agreed !== undefined) return agreed
  const only = headings.length === 1 ? headings[0] : undefined
  if (only !== undefined && only.length > 20 && known.some((other) => overlap(other, only) > 0.5)) return only
  const candidate = shared ?? (stated === '' ? written : stated)
  const stripped = withoutSite(candidate, site)
  if (stripped.length > 0) return stripped
  return only ?? headings[0] ?? ''
}

/** Removes the site's name from either end of a title: "Headline | Site", "Site: Headline", "Headline - Section - Site". */
export function withoutSite(title: string, site: string | null): string {
  let rest = title.trim()
  const parts = rest.split(SEPARATOR)
  if (parts.length < 2) return rest
  const name = squash(site ?? '')
  const last = parts.at(-1) ?? ''
  const start = parts[0] ?? ''
  if (name !== '' && isSite(last, name)) rest = rest.slice(0, rest.lastIndexOf(last))
  else if (name !== '' && isSite(start, name)) rest = rest.slice(start.length)
  else if (/\s+[|»]\s+/.test(rest) && start.split(' ').length >= 4 && last.split(' ').length <= 4)
    rest = rest.slice(0, rest.lastIndexOf(last))
  rest = rest.replace(/^[\s|–—»•:·-]+|[\s|–—»•·-]+$/g, '')
  return rest === title.trim() ? rest : withoutSite(rest, site)
}

function isSite(part: string, site: string): boolean {
  const text = squash(part)
  if (text.length < 2) return false
  if (text === site || (text.length >= 4 && (site.includes(text) || text.includes(site)))) return true
  const words = part.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []
  return words.length > 1 && words.every((word) => site.includes(word))
}

/** The part of a page's title that spells its host's name, or undefined. */
export function siteInTitle(title: string, host: string): string | undefined {
  const parts = title.split(SEPARATOR)
  return parts.length < 2 ? undefined : [parts.at(-1) ?? '', parts[0] ?? ''].find((part) => isSite(part, squash(host)))
}

function squash(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

function contains(long: string, short: string): boolean {
  return squash(long).includes(squash(short))
}

function overlap(a: string, b: string): number {
  const left = new Set(a.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
  const right = b.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return right.length === 0 ? 0 : right.filter((word) => left.has(word)).length / right.length
}

/** Entities that some pages escape twice in their metadata. */
export function unescapeHtml(text: string): string {
  return text
    .replace(/&(?:quot|#0?34);/g, '"')
    .replace(/&(?:apos|#0?39|#x27|rsquo|#8217);/g, '’')
    .replace(/&(?:nbsp|#160);/g, ' ')
    .replace(/&(?:lt|#60);/g, '<')
    .replace(/&(?:gt|#62);/g, '>')
    .replace(/&(?:ndash|#8211);/g, '–')
    .replace(/&(?:mdash|#8212);/g, '—')
    .replace(/&(?:ldquo|#8220);/g, '“')
    .replace(/&(?:rdquo|#8221);/g, '”')
    .replace(/&(?:amp|#0?38);/g, '&')
}
