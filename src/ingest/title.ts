import type { Block } from './blocks.ts'
import { isProse } from './cleaning.ts'
import { first, type Head } from './head.ts'
import type { LinkedData } from './json-ld.ts'
import { isDateLine } from './written-date.ts'

const SEPARATOR = /\s+[|–—»•:·-]+\s+|\s*[|»]\s*|:\s+/

/** The headline of a page, without the name of the site that many pages add to it. */
export function findTitle(head: Head, linkedData: LinkedData, site: string | null): string {
  const written = head.title
  const shared = first(head, 'og:title', 'twitter:title', 'dc.title', 'title', 'sailthru.title', 'parsely-title')
  const stated = unescapeHtml(linkedData.headline ?? '')
  const headings = head.headings.filter(({ text, rank }) => rank === 1 && text.length > 0).map(({ text }) => text)
  const known = [shared ?? '', written, stated].filter((text) => text !== '')
  // the page's own heading, when the metadata agrees with it; a linked one may be the site's name
  const agreed = head.headings.filter(({ text }) => text.length > 12 && known.some((other) => contains(other, text)))
  const byLength = agreed.sort((a, b) => b.text.length - a.text.length)
  const own = byLength.find(({ rank, linked }) => rank === 1 && !linked)
  if (own) return own.text
  const [longest] = byLength
  if (longest) return longest.text
  const only = headings.length === 1 ? headings[0] : undefined
  if (only !== undefined && only.length > 20 && known.some((other) => overlap(other, only) > 0.5)) return only
  const candidate = shared ?? (stated === '' ? written : stated)
  const stripped = withoutSite(candidate, site)
  if (stripped.length > 0) return stripped
  return only ?? headings[0] ?? ''
}

/**
 * What stands as a title directly above the text, where the page's `<title>` says less of the text than it does: many
 * official sites give all their pages one title. Undefined when there is none.
 */
export function titleAboveText(title: string, blocks: readonly Block[]): string | undefined {
  if (blocks.some((block) => block.text === title)) return undefined
  const start = blocks.findIndex((block, index) => isProse(block) && isProse(blocks[index + 1] ?? block))
  if (start < 1) return undefined
  const text = blocks
    .slice(start)
    .filter(({ container }) => container === blocks[start]?.container)
    .slice(0, 6)
    .map((block) => block.text)
    .join(' ')
  const above = blocks.slice(Math.max(0, start - 5), start).filter(({ text, linked, element, tag, suspects }) => {
    const named = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
    return (
      text.length >= 15 &&
      text.length <= 250 &&
      linked < 0.5 &&
      !isDateLine(text) &&
      !suspects.some(({ kind }) => kind === 'standfirst') &&
      (/^h[1-4]$/.test(tag) || /title|headline|heading|ttl/i.test(named))
    )
  })
  const best = above.find((block) => overlap(text, block.text) > overlap(text, title) + 0.2)
  return best?.text
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
  else {
    const barred = rest.split(/\s+[|»]\s+/)
    const end = barred.at(-1) ?? ''
    if (barred.length > 1 && (barred[0] ?? '').split(' ').length >= 4 && end.split(' ').length <= 4)
      rest = rest.slice(0, rest.lastIndexOf(end))
  }
  rest = rest.replace(/^[\s|–—»•:·-]+|[\s|–—»•·-]+$/g, '')
  return rest === title.trim() ? rest : withoutSite(rest, site)
}

function isSite(part: string, site: string): boolean {
  const text = squash(part)
  if (text.length < 2) return false
  if (text === site || (text.length >= 4 && (site.includes(text) || text.includes(site)))) return true
  const words = part.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []
  const telling = words.filter((word) => !/^(?:news|online|daily|press|agency|media|today)$/.test(word))
  return words.length > 1 && telling.length > 0 && telling.every((word) => site.includes(word))
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
