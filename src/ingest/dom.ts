import { parseHTML } from 'linkedom'

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

/**
 * Parses HTML of any quality. As a browser does, what stands before `<html>` or after `</html>` is taken into the page, and
 * a fragment becomes a page of its own.
 */
export function parseDocument(html: string): DomDocument {
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
  const before = start > 0 ? whole.slice(0, start).replace(/<!--[\s\S]*?-->|<!doctype[^>]*>|<\?[^>]*>/gi, '') : ''
  const page =
    start < 0 ? `<html><head></head><body>${whole}` : `${whole.slice(start)}${/<[a-z]/i.test(before) ? before : ''}`
  const { document }: { document: DomDocument } = parseHTML(page)
  return document
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

/** Tags that authors may leave open; counting them would make ordinary old pages look deeply nested. */
const OPTIONAL_END =
  /^(?:p|li|dt|dd|td|th|tr|tbody|thead|tfoot|option|optgroup|colgroup|col|area|base|br|embed|hr|img|input|link|meta|param|source|track|wbr|font|center|html|head|body)$/

/**
 * How many tags a page opens and how deep they are nested, from a scan of the text: cheap, and without the recursion that a
 * page nested thousands of tags deep would break.
 */
export function measureTags(html: string): { count: number; depth: number } {
  let count = 0
  let depth = 0
  let deepest = 0
  for (const match of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)\b[^<>]*?(\/?)>/gi)) {
    if (match[1] !== '/') count++
    if (match[3] === '/' || OPTIONAL_END.test((match[2] ?? '').toLowerCase())) continue
    depth = match[1] === '/' ? Math.max(0, depth - 1) : depth + 1
    if (depth > deepest) deepest = depth
  }
  return { count, depth: deepest }
}
