/** What a page's JSON-LD says about its article, https://schema.org/Article. Everything is optional and unchecked. */
export interface LinkedData {
  headline?: string
  published?: string
  modified?: string
  authors: string[]
  publisher?: string
  language?: string
  /** False when the page says that readers have to pay for it. */
  free?: boolean
  body?: string
  isArticle: boolean
  /** The page lists other pages. */
  isCollection: boolean
}

type Node = Record<string, unknown>

const ARTICLE = /(?:Article|BlogPosting|SocialMediaPosting|LiveBlogPosting|Report|Review)$/
const COLLECTION = /^(?:CollectionPage|SearchResultsPage|ItemList|Blog)$/

/** Reads the texts of a page's `application/ld+json` scripts. What cannot be parsed is passed over. */
export function readLinkedData(scripts: string[]): LinkedData {
  const nodes: Node[] = []
  for (const script of scripts) collect(parse(script), nodes, 0)
  const byId = new Map(nodes.flatMap((node) => (typeof node['@id'] === 'string' ? [[node['@id'], node] as const] : [])))
  const articles = nodes.filter((node) => types(node).some((type) => ARTICLE.test(type)))
  const article = articles.find((node) => node.datePublished !== undefined) ?? articles[0]
  const page = nodes.find((node) => types(node).includes('WebPage'))
  const data: LinkedData = {
    authors: names(article?.author ?? article?.creator, byId),
    isArticle: article !== undefined,
    isCollection: article === undefined && nodes.some((node) => types(node).some((type) => COLLECTION.test(type))),
  }
  const headline = text(article?.headline) ?? text(article?.name)
  if (headline !== undefined) data.headline = headline
  const published = text(article?.datePublished) ?? text(article?.dateCreated) ?? text(page?.datePublished)
  if (published !== undefined) data.published = published
  const modified = text(article?.dateModified)
  if (modified !== undefined) data.modified = modified
  const publisher = names(article?.publisher ?? article?.sourceOrganization, byId)[0]
  if (publisher !== undefined) data.publisher = publisher
  const language = text(article?.inLanguage) ?? text(page?.inLanguage)
  if (language !== undefined) data.language = language
  if (article?.isAccessibleForFree !== undefined) data.free = !/^false$/i.test(String(article.isAccessibleForFree))
  const body = text(article?.articleBody)
  if (body !== undefined) data.body = body
  return data
}

function parse(script: string): unknown {
  const json = script
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\/\s*\]\]>|\/\*\]\]>\*\/|\]\]>)\s*;?\s*$/, '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: pages do write raw line ends into strings
    .replace(/[\u0000-\u001f]+/g, ' ')
  for (const attempt of [json, json.replace(/,\s*(?=[}\]])/g, ''), json.replace(/;\s*$/, '')]) {
    try {
      return JSON.parse(attempt)
    } catch {}
  }
  return undefined
}

function collect(value: unknown, nodes: Node[], depth: number): void {
  if (depth > 6 || value === null || typeof value !== 'object') return
  if (Array.isArray(value)) {
    for (const each of value) collect(each, nodes, depth + 1)
    return
  }
  const node: Node = { ...value }
  nodes.push(node)
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart', 'publisher', 'author'])
    collect(node[key], nodes, depth + 1)
}

function types(node: Node): string[] {
  const type = node['@type']
  const all: unknown[] = Array.isArray(type) ? type : [type]
  return all.filter((each): each is string => typeof each === 'string').map((each) => each.replace(/^.*[/#:]/, ''))
}

function text(value: unknown): string | undefined {
  if (Array.isArray(value)) return text(value[0])
  if (typeof value === 'number') return String(value)
  if (value !== null && typeof value === 'object')
    return text('@value' in value ? value['@value'] : 'name' in value ? value.name : undefined)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

function names(value: unknown, byId: Map<string, Node>): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => names(each, byId))
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()]
  if (value === null || typeof value !== 'object') return []
  const node: Node = { ...value }
  const own = text(node.name)
  if (own !== undefined) return [own]
  const referred = typeof node['@id'] === 'string' ? byId.get(node['@id']) : undefined
  const name = text(referred?.name)
  return name === undefined ? [] : [name]
}
