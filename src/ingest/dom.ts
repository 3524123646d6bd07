import { parseHTML } from 'linkedom'
import { SourceError } from './failure.ts'

/** The part of the DOM that reading a page needs. The compiler does not load the browser's own types, so they are named here. */
export interface DomNode {
  readonly nodeType: number
  readonly firstChild: DomNode | null
  readonly nextSibling: DomNode | null
  readonly parentNode: DomElement | null
  readonly textContent: string | null
}

export interface DomElement extends DomNode {
  /** Lower-case tag name. */
  readonly localName: string
  getAttribute(name: string): string | null
}

export interface DomDocument extends DomNode {
  readonly documentElement: DomElement | null
}

const ELEMENT = 1
const TEXT = 3

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT
}

export function isText(node: DomNode): boolean {
  return node.nodeType === TEXT
}

/** Far more than pages have: of 500 news pages none had over 4,000 tags, was over 119 deep, or had over 300,000 as its sum of depths. */
const MOST_TAGS = 20_000
const DEEPEST = 300
const MOST_DEPTHS = 750_000

/**
 * Parses HTML of any quality. As a browser does, what stands before `<html>` or after `</html>` is taken into the page, and
 * a fragment becomes a page of its own.
 * @throws SourceError when the page has more tags, or more of them one in another, than an article can have
 */
export function parseDocument(html: string): DomDocument {
  const tags = countTags(html)
  if (tags > MOST_TAGS) throw new SourceError(`it has ${tags} tags, more than any article`)
  // pictures that are written into the page would only be carried along
  const whole = html
    .replace(/<\/(?:body|html)\s*>/gi, '')
    .replace(/(["'(])data:[^"'()]{1000,}/g, '$1')
    // the parser takes `<tmp>` for `<xmp>`, and the rest of the page for its text
    .replace(/<(\/?)tmp(?=[\s>])/gi, '<$1span')
    .replace(/<noscript\b[^<>]*>([^<]*(?:<(?!\/?noscript)[^<]*)*)<\/noscript>/gi, (all, inside: string) =>
      holdsParagraphs(inside) ? inside : all,
    )
  const start = whole.search(/<html[\s>]/i)
  const before = start > 0 ? withoutComments(whole.slice(0, start)).replace(/<(?:!doctype|\?)[^<>]*>/gi, '') : ''
  const page =
    start < 0 ? `<html><head></head><body>${whole}` : `${whole.slice(start)}${/<[a-z]/i.test(before) ? before : ''}`
  const { document }: { document: DomDocument } = parseHTML(page)
  const excess = excessOf(document)
  if (excess !== undefined) throw new SourceError(excess)
  return document
}

/** Not by a regular expression, which would look for the end of an open comment from each of its beginnings. */
function withoutComments(html: string): string {
  let rest = ''
  let from = 0
  for (;;) {
    const start = html.indexOf('<!--', from)
    const end = start < 0 ? -1 : html.indexOf('-->', start + 4)
    if (end < 0) return rest + html.slice(from)
    rest += html.slice(from, start)
    from = end + 3
  }
}

function countTags(html: string): number {
  let count = 0
  for (const _ of html.matchAll(/<[a-z]/gi)) count++
  return count
}

/** Whether a part for readers without scripts holds the text itself, not a notice or a picture. */
function holdsParagraphs(html: string): boolean {
  return [...html.matchAll(/<p\b[^<>]*>[^<]{80,}/gi)].length >= 3
}

/** The nodes below `root` in document order, without those under an element for which `skip` is true. */
export function* descendants(root: DomNode, skip: (element: DomElement) => boolean = () => false): Generator<DomNode> {
  let node = root.firstChild
  while (node) {
    yield node
    let next = isElement(node) && skip(node) ? null : node.firstChild
    let climb: DomNode | null = node
    while (!next && climb && climb !== root) {
      next = climb.nextSibling
      climb = climb.parentNode
    }
    node = next
  }
}

/**
 * Says why a page is too much to be read, or undefined. Some steps look at the whole text below each element, so the depths
 * of all nodes together bound what a page can cost; the depth alone bounds recursion.
 */
function excessOf(document: DomDocument): string | undefined {
  let sum = 0
  let depth = 1
  let node: DomNode | null = document.documentElement
  while (node) {
    sum += depth
    if (depth > DEEPEST) return `its tags are nested more than ${DEEPEST} deep, deeper than any page`
    if (sum > MOST_DEPTHS) return 'it has more tags, and deeper nested ones, than any article'
    if (node.firstChild) {
      node = node.firstChild
      depth++
      continue
    }
    while (node && !node.nextSibling) {
      node = node.parentNode
      depth--
    }
    node = node?.nextSibling ?? null
  }
  return undefined
}
