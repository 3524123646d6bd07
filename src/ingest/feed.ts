import { DomUtils, parseDocument } from 'htmlparser2'
import { z } from 'zod'
import { SourceError } from './failure.ts'

type Nodes = ReturnType<typeof parseDocument>['children']
type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number]

/** One entry of a feed. */
export interface FeedEntry {
  title: string
  /** Address of the article, absolute when the feed's own address is known. */
  url: string | null
  /** As the feed writes it. */
  published: string
  author: string | null
  /** The entry's text as HTML; an excerpt or all of it. */
  html: string
}

export interface Feed {
  title: string
  entries: FeedEntry[]
}

/**
 * Reads RSS 0.9 to 2.0, RDF and Atom. Entries are found one by one, so that a broken one does not spoil the others.
 * @throws SourceError when there is no entry at all
 */
export function readFeed(xml: string, base: string): Feed {
  // an entry ends where the next begins, even when a tag in it is left open
  const repaired = xml.replace(/<(item|entry)[\s>][\s\S]*?(?=<\1[\s>]|$)/gi, (entry, tag: string) =>
    new RegExp(`</${tag}\\s*>`, 'i').test(entry) ? entry : `${entry}</${tag}>`,
  )
  const document = parseDocument(repaired, { xmlMode: true, recognizeCDATA: true })
  const items = [
    ...DomUtils.getElementsByTagName('item', document.children),
    ...DomUtils.getElementsByTagName('entry', document.children),
  ]
  if (items.length === 0) throw new SourceError('a feed without entries')
  const channel = document.children.filter((node) => DomUtils.isTag(node))
  return {
    title: textOf(
      channel.flatMap((root) => DomUtils.getElementsByTagName('title', root.children, true)),
      'title',
    ),
    entries: items.map((item) => ({
      title: textOf(item.children, 'title'),
      url: absolute(linkOf(item), base),
      published: textOf(item.children, 'pubDate', 'dc:date', 'published', 'issued', 'updated', 'date'),
      author: textOf(item.children, 'dc:creator', 'author') || null,
      html: textOf(item.children, 'content:encoded', 'content', 'description', 'summary'),
    })),
  }
}

function linkOf(item: Element): string {
  const links = DomUtils.getElementsByTagName('link', item.children, false)
  const alternate = links.find(
    (link) => link.attribs.href !== undefined && (link.attribs.rel ?? 'alternate') === 'alternate',
  )
  const written = links.map((link) => DomUtils.textContent(link).trim()).find((text) => text !== '')
  const id = textOf(item.children, 'guid', 'id')
  return alternate?.attribs.href ?? written ?? (/^https?:/.test(id) ? id : '')
}

/** Text of the first of these child elements that has any. */
function textOf(nodes: Nodes, ...names: string[]): string {
  for (const name of names) {
    for (const element of DomUtils.getElementsByTagName(
      (tag) => tag.toLowerCase() === name.toLowerCase(),
      nodes,
      false,
    )) {
      const text = DomUtils.textContent(element).trim()
      if (text !== '') return text
      const inner = DomUtils.getInnerHTML(element).trim()
      if (inner !== '') return inner
    }
  }
  return ''
}

const jsonFeed = z.object({
  title: z.string().catch(''),
  items: z.array(z.unknown()),
})
const jsonEntry = z.object({
  title: z.string().catch(''),
  url: z.string().optional(),
  external_url: z.string().optional(),
  date_published: z.string().catch(''),
  content_html: z.string().optional(),
  content_text: z.string().optional(),
  authors: z.array(z.object({ name: z.string().optional() })).optional(),
  author: z.object({ name: z.string().optional() }).optional(),
})

/** Reads a JSON Feed (https://jsonfeed.org/version/1.1). @throws SourceError */
export function readJsonFeed(json: string, base: string): Feed {
  let raw: unknown
  try {
    raw = JSON.parse(json)
  } catch {
    throw new SourceError('a JSON feed that is no valid JSON')
  }
  const feed = jsonFeed.safeParse(raw)
  if (!feed.success || feed.data.items.length === 0) throw new SourceError('a feed without entries')
  return {
    title: feed.data.title,
    entries: feed.data.items.map((item) => {
      const entry = jsonEntry.safeParse(item)
      if (!entry.success) return { title: '', url: null, published: '', author: null, html: '' }
      const { title, url, external_url, date_published, content_html, content_text, authors, author } = entry.data
      const plain = (content_text ?? '')
        .split(/\n\s*\n/)
        .map((text) => `<p>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`)
      return {
        title,
        url: absolute(url ?? external_url ?? '', base),
        published: date_published,
        author: authors?.[0]?.name ?? author?.name ?? null,
        html: content_html ?? plain.join(''),
      }
    }),
  }
}

function absolute(url: string, base: string): string | null {
  if (url === '') return null
  if (URL.canParse(url)) return url
  return URL.canParse(url, base) ? new URL(url, base).href : null
}
