import { cleanText } from './blocks.ts'
import { type DomDocument, type DomElement, descendants, isElement } from './dom.ts'

/** What a page states about itself outside its visible text, gathered in one walk. */
export interface Head {
  /** `name`, `property` or `itemprop` of `<meta>`, lower-case, to its contents in order. */
  meta: Map<string, string[]>
  /** The text of `<title>`. */
  title: string
  canonical: string | null
  language: string
  /** Texts of `application/ld+json` scripts. */
  linkedData: string[]
  /** `<h1>`s, `<h2>`s and `<h3>`s in order, and whether all of one is a link, as a site's own name is. */
  headings: { text: string; rank: 1 | 2 | 3; linked: boolean }[]
  /** `<time>` and elements with a date's `itemprop`, in order. */
  times: { element: DomElement; value: string; text: string; property: string }[]
  /** Texts of elements that name the author (`rel="author"`, `itemprop="author"`, a byline's class). */
  bylines: string[]
  /** How much script and how many links to feeds the page has. */
  scripts: number
  feeds: string[]
  /** Headings that are links, each in a part of its own: the mark of a page that lists others. */
  linkedHeadings: number
}

const BYLINE_CLASS = /(?:^|[\s_-])(?:byline|author(?:[-_]?name)?|autor|writer)(?:$|[\s_-])/i

export function readHead(document: DomDocument): Head {
  const head: Head = {
    meta: new Map(),
    title: '',
    canonical: null,
    language:
      document.documentElement?.getAttribute('lang') ?? document.documentElement?.getAttribute('xml:lang') ?? '',
    linkedData: [],
    headings: [],
    times: [],
    bylines: [],
    scripts: 0,
    feeds: [],
    linkedHeadings: 0,
  }
  const root = document.documentElement
  if (root === null) return head
  for (const node of descendants(root, (element) => element.localName === 'svg')) {
    if (isElement(node)) readElement(node, head)
  }
  head.language ||=
    first(head, 'og:locale', 'content-language', 'language', 'dc.language', 'inlanguage')?.replace('_', '-') ?? ''
  return head
}

function readElement(element: DomElement, head: Head): void {
  const property = element.getAttribute('itemprop') ?? ''
  switch (element.localName) {
    case 'meta': {
      const content = element.getAttribute('content')?.trim()
      if (!content) return
      const keys = [
        element.getAttribute('name'),
        element.getAttribute('property'),
        element.getAttribute('http-equiv'),
        property,
      ]
      for (const key of new Set(keys.flatMap((each) => (each ? [each.trim().toLowerCase()] : [])))) {
        const contents = head.meta.get(key)
        if (contents) contents.push(content)
        else head.meta.set(key, [content])
      }
      return
    }
    case 'title':
      head.title ||= cleanText(element.textContent ?? '')
      return
    case 'link': {
      const rel = element.getAttribute('rel')?.toLowerCase() ?? ''
      const href = element.getAttribute('href')
      if (rel === 'canonical' && href) head.canonical ??= href
      if (rel === 'alternate' && href && /(?:rss|atom)\+xml/.test(element.getAttribute('type') ?? ''))
        head.feeds.push(href)
      return
    }
    case 'script':
      if (/ld\+json/i.test(element.getAttribute('type') ?? '')) head.linkedData.push(element.textContent ?? '')
      else head.scripts++
      return
    case 'h1':
      addHeading(element, 1, head)
      break
    case 'h2':
    case 'h3':
      addHeading(element, element.localName === 'h2' ? 2 : 3, head)
      break
    case 'time':
      addTime(element, element.getAttribute('datetime'), property, head)
      return
  }
  if (/^date/i.test(property))
    addTime(element, element.getAttribute('content') ?? element.getAttribute('datetime'), property, head)
  const isAuthor =
    property === 'author' ||
    element.getAttribute('rel') === 'author' ||
    (BYLINE_CLASS.test(element.getAttribute('class') ?? '') && !/comment/i.test(element.getAttribute('class') ?? ''))
  if (isAuthor) {
    const text = cleanText(element.textContent ?? '')
    if (text.length > 2 && text.length < 120) head.bylines.push(text)
  }
}

function addHeading(element: DomElement, rank: 1 | 2 | 3, head: Head): void {
  const linked = isLinked(element)
  if (rank > 1 && linked) head.linkedHeadings++
  head.headings.push({ text: cleanText(element.textContent ?? ''), rank, linked })
}

function addTime(element: DomElement, value: string | null, property: string, head: Head): void {
  const text = cleanText(element.textContent ?? '')
  head.times.push({ element, value: value ?? '', text, property: property.toLowerCase() })
}

function isLinked(heading: DomElement): boolean {
  if (heading.parentNode?.localName === 'a') return true
  for (let child = heading.firstChild; child; child = child.nextSibling) {
    if (isElement(child) && child.localName === 'a' && child.getAttribute('href')) return true
  }
  return false
}

/** The first content of the first of these `<meta>` keys that the page has. */
export function first(head: Head, ...keys: string[]): string | undefined {
  for (const key of keys) {
    const value = head.meta.get(key)?.[0]
    if (value !== undefined) return cleanText(value)
  }
  return undefined
}
