import { elementKind, inlineKind, isQuotedPost, type Kind } from './boilerplate.ts'
import { type DomElement, type DomNode, descendants, isElement, isText } from './dom.ts'
import { isTailHeading } from './markers.ts'
import { isDateLine } from './written-date.ts'

/** One line of a page that stands for itself: a paragraph, a heading, a list item, a caption. */
export interface Block {
  text: string
  /** Tag of the nearest block element, `p`, `h2`, `li`, `div`, … */
  tag: string
  element: DomElement
  /** What held the element when the page was read; extraction takes pages apart. */
  container: DomElement | null
  /** Share of the text that is link text, 0 to 1. */
  linked: number
  /** Whether all of the text is set in italics or in small print. */
  italic: boolean
  /** Whether the text stands alone in one frame with an image before it, as a caption does. */
  framed: boolean
  /** Whether its parent holds no other text: it stands apart from its neighbours. */
  apart: boolean
  /** Parts of the page around the text that look like boilerplate by their tag, class or id, outermost first. */
  suspects: Suspect[]
}

/** A part of the page whose name speaks against it. Compared by identity. */
export interface Suspect {
  kind: Kind
  /** Its tag, and its classes or id. */
  name: string
}

const BLOCK_TAGS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table tbody tfoot thead tr td th ul'
  ).split(' '),
)

const SILENT_TAGS = new Set(
  'script style noscript template svg math iframe object embed audio video canvas map button select textarea input datalist head title link meta'.split(
    ' ',
  ),
)

const IMAGE_TAGS = new Set(['img', 'picture', 'amp-img', 'video', 'iframe'])

/** What a run of text between two breaks is made of. */
interface Piece {
  text: string
  linked: boolean
  bold: boolean
  italic: boolean
  /** Whether the link was never closed. */
  open: boolean
}

type Style = Omit<Piece, 'text'>

const PLAIN: Style = { linked: false, bold: false, italic: false, open: false }
const BREAK: Piece = { text: '\n', ...PLAIN }

const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u2060\uFEFF]/

/** Removes what is invisible, and collapses white space. */
export function cleanText(text: string): string {
  const visible = INVISIBLE.test(text) ? text.replace(/[\u00AD\u200B\u200E\u200F\u2060\uFEFF]/g, '') : text
  return visible.replace(/\s+/g, ' ').trim()
}

/**
 * The blocks of a page or a part of it, in document order. Text is broken at block tags, at an empty line made of
 * `<br>`s, and at a single `<br>` where a sentence or a bold line ends: many pages know no other paragraphs.
 */
export function readBlocks(root: DomElement): Block[] {
  const blocks: Block[] = []
  let pieces: Piece[] = []
  let written = false
  let afterImage = false
  const contents = new Contents()

  const push = (piece: Piece) => {
    pieces.push(piece)
    written ||= /\S/.test(piece.text)
  }

  const flush = (owner: DomElement, suspects: Suspect[]) => {
    if (pieces.length === 0) return
    for (const line of lines(pieces, pieces.includes(BREAK) && standsAmongParagraphs(owner, contents))) {
      const text = cleanText(line.map((piece) => piece.text).join(''))
      if (text === '') continue
      const parts = line.filter((piece) => piece.text.trim() !== '')
      const linked = parts.reduce((sum, piece) => sum + (piece.linked ? piece.text.trim().length : 0), 0)
      blocks.push({
        text,
        tag: owner.localName,
        element: owner,
        container: owner.parentNode,
        linked: Math.min(1, linked / text.length),
        italic: parts.every((piece) => piece.italic),
        framed: afterImage && (sharesFrame(owner, text, contents) || isOnlyItem(owner, contents)),
        apart: standsApart(owner, text, contents),
        suspects,
      })
      afterImage = false
    }
    pieces = []
    written = false
  }

  const visit = (node: DomNode, owner: DomElement, suspects: Suspect[], style: Style) => {
    let before: DomNode | null = null
    for (let child = node.firstChild; child; before = child, child = child.nextSibling) {
      if (isText(child)) {
        const text = child.textContent ?? ''
        if (owner.localName === 'pre') for (const line of linesOf(text, style)) push(line)
        else if (text !== '' && (pieces.length > 0 || /\S/.test(text)))
          push({ text: text.replace(/\s+/g, ' '), ...style })
        continue
      }
      if (!isElement(child)) continue
      const tag = child.localName
      if (tag === 'br') {
        pieces.push(BREAK)
        continue
      }
      if (IMAGE_TAGS.has(tag)) {
        if (!written) afterImage = true
        if (tag !== 'picture' && tag !== 'amp-img') continue
      }
      if (SILENT_TAGS.has(tag)) continue
      if ((tag === 'td' || tag === 'th') && isDataCell(child)) {
        pieces.push({ text: ' ', ...PLAIN })
        visit(child, owner, suspects, style)
        continue
      }
      const isBlock = BLOCK_TAGS.has(tag)
      const kind = isBlock ? elementKind(child) : inlineKind(child)
      if (!isBlock && kind === undefined) {
        if (tag === 'time' || isGlued(before, child)) pieces.push({ text: ' ', ...PLAIN })
        visit(child, owner, suspects, restyled(style, child))
        continue
      }
      flush(owner, suspects)
      const inner =
        kind === undefined
          ? suspects
          : [...suspects, { kind, name: `${tag} ${child.getAttribute('class') ?? child.getAttribute('id') ?? ''}` }]
      const inside = isQuotedPost(child) ? [] : inner
      const within = style.open ? { ...style, linked: false, open: false } : style
      visit(child, child, inside, isBlock ? within : restyled(style, child))
      flush(child, inside)
    }
  }

  visit(root, root, [], PLAIN)
  flush(root, [])
  return blocks
}

/** Whether two named parts of a line, such as an author and a date, stand apart by their style alone. */
function isGlued(before: DomNode | null, element: DomElement): boolean {
  if (before === null || !isElement(before) || before.localName !== 'span' || element.localName !== 'span') return false
  if (!before.getAttribute('class') || !element.getAttribute('class')) return false
  return /[\p{L}\p{N}]$/u.test(before.textContent ?? '') && /^[\p{Lu}\p{N}]/u.test(element.textContent ?? '')
}

function restyled(style: Style, element: DomElement): Style {
  const tag = element.localName
  if (tag === 'a' && !isAnchor(element)) return { ...style, linked: true, open: isOpen(element) }
  if (tag === 'b' || tag === 'strong') return { ...style, bold: true }
  if (tag === 'i' || tag === 'em' || tag === 'small') return { ...style, italic: true }
  return style
}

/** Whether a link was never closed: it holds the links after it, and ends where the next block begins. */
function isOpen(link: DomElement): boolean {
  for (const node of descendants(link)) if (isElement(node) && node.localName === 'a') return true
  return false
}

/** A name to jump to, which people forget to close. */
function isAnchor(element: DomElement): boolean {
  return element.getAttribute('name') !== null && element.getAttribute('href') === null
}

/**
 * What elements hold, looked up once for each: many blocks ask it of the same element around them. For one reading of a
 * page that stays as it is.
 */
class Contents {
  readonly holdsImage = remembered(holdsImage)
  readonly setsParagraphs = remembered(setsParagraphs)
  readonly length = remembered((element) => cleanText(element.textContent ?? '').length)
  /** The first two children that hold text. */
  readonly texts = remembered((element) => firstChildren(element, holdsText))
  /** The first two items of a list. */
  readonly items = remembered((list) => firstChildren(list, (child) => isElement(child) && child.localName === 'li'))
}

function remembered<T>(find: (element: DomElement) => T): (element: DomElement) => T {
  const known = new Map<DomElement, T>()
  return (element) => {
    const answer = known.get(element) ?? find(element)
    known.set(element, answer)
    return answer
  }
}

function firstChildren(element: DomElement, isWanted: (child: DomNode) => boolean): DomNode[] {
  const found: DomNode[] = []
  for (let child = element.firstChild; child && found.length < 2; child = child.nextSibling)
    if (isWanted(child)) found.push(child)
  return found
}

function standsAmongParagraphs({ localName, parentNode: part }: DomElement, contents: Contents): boolean {
  return localName === 'p' && part !== null && contents.setsParagraphs(part)
}

function standsApart(element: DomElement, text: string, contents: Contents): boolean {
  const around = element.parentNode
  if (text.length > 400 || around === null || /^(?:body|article|main|td)$/.test(around.localName)) return false
  return contents.texts(around).every((child) => child === element)
}

function holdsText(node: DomNode): boolean {
  if (isText(node)) return /\S/.test(node.textContent ?? '')
  if (!isElement(node) || SILENT_TAGS.has(node.localName)) return false
  for (let child = node.firstChild; child; child = child.nextSibling) if (holdsText(child)) return true
  return false
}

/** A list made for one image's caption. */
function isOnlyItem(element: DomElement, contents: Contents): boolean {
  const item = element.localName === 'li' ? element : element.parentNode
  if (item?.localName !== 'li') return false
  return item.parentNode === null || contents.items(item.parentNode).every((child) => child === item)
}

/** Whether the closest element that holds an image and this text holds little else. */
function sharesFrame(element: DomElement, text: string, contents: Contents): boolean {
  let frame: DomElement | null = element
  for (let level = 0; frame && level < 3; level++, frame = frame.parentNode) {
    if (/^(?:body|article|main)$/.test(frame.localName)) return false
    if (contents.holdsImage(frame)) return contents.length(frame) <= text.length + 40
  }
  return false
}

function holdsImage(element: DomElement): boolean {
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (isElement(child) && (/^(?:img|picture|video|amp-img)$/.test(child.localName) || holdsImage(child))) return true
  }
  return false
}

/**
 * The blocks of `part` as they stood on the page. Extraction unwraps and renames elements, runs lines into one and leaves out
 * what looks like no text; what stood there is known from the blocks of the whole page (`page`), read before.
 */
export function locateBlocks(part: Block[], page: Block[]): Block[] {
  const places = new Map<string, number[]>()
  let letters: string[] | undefined
  page.forEach((block, index) => {
    const known = places.get(block.text)
    if (known) known.push(index)
    else places.set(block.text, [index])
  })
  let last = -1
  const located: Block[] = []
  for (const block of part) {
    const known = places.get(block.text) ?? []
    const place = known.find((index) => index > last) ?? known[0]
    // most blocks are found by their text
    if (place === undefined) letters ??= page.map((other) => lettersOf(other.text))
    const run =
      place === undefined ? findLetters(lettersOf(block.text), letters ?? []) : { first: place, end: place + 1 }
    if (!run) {
      located.push(block)
      continue
    }
    const between = last >= 0 && run.first > last ? page.slice(last + 1, run.first) : []
    const before = page[last]
    const after = page[run.first]
    if (before && after)
      located.push(...between.filter((block) => isTailHeading(block.text) || isLeftOut(block, before, after)))
    located.push(...page.slice(run.first, run.end))
    last = run.end - 1
  }
  return located
}

function findLetters(letters: string, page: readonly string[]): { first: number; end: number } | undefined {
  return findRun(letters, page) ?? findEnd(letters, page)
}

/** The page's blocks, one after the other, whose letters are all those of a block that was run together. */
function findRun(letters: string, page: readonly string[]): { first: number; end: number } | undefined {
  for (let first = 0; first < page.length; first++) {
    let rest = letters
    for (let end = first; end < page.length; end++) {
      const next = page[end] ?? ''
      if (next === '' || !rest.startsWith(next)) break
      rest = rest.slice(next.length)
      if (rest === '') return { first, end: end + 1 }
    }
  }
  return undefined
}

/** The block of the page that a dateline or the like was cut from. */
function findEnd(letters: string, page: readonly string[]): { first: number; end: number } | undefined {
  if (letters.length < 60) return undefined
  const first = page.findIndex((text) => text.endsWith(letters) && text.length <= letters.length + 40)
  return first < 0 ? undefined : { first, end: first + 1 }
}

/** A heading or paragraph that stood with its neighbours, and that nothing speaks against. */
function isLeftOut(block: Block, before: Block, after: Block): boolean {
  return (
    /^(?:h[2-6]|p|blockquote)$/.test(block.tag) &&
    block.container !== null &&
    (block.container === before.container || block.container === after.container) &&
    block.linked < 0.5 &&
    strongSuspects(block) <= Math.max(strongSuspects(before), strongSuspects(after))
  )
}

function strongSuspects({ suspects }: Block): number {
  return suspects.filter(({ kind }) => kind === 'strong').length
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '')
}

function linesOf(text: string, style: Style): Piece[] {
  const parts = text.split(/\n[^\S\n]*\n/)
  return parts.flatMap((part, index) => [...(index > 0 ? [BREAK, BREAK] : []), { text: part, ...style }])
}

/** A cell of a table of figures, not of a table that lays out the page: its row is one block. */
function isDataCell(cell: DomElement): boolean {
  for (let child = cell.firstChild; child; child = child.nextSibling) {
    if (isElement(child) && (BLOCK_TAGS.has(child.localName) || child.localName === 'br')) return false
  }
  return (cell.textContent ?? '').length <= 80
}

/** Whether three paragraphs or more of a part hold no breaks: it sets its paragraphs so, and a break is one inside. */
function setsParagraphs(part: DomElement): boolean {
  let count = 0
  for (let child = part.firstChild; child; child = child.nextSibling) {
    if (!isElement(child) || child.localName !== 'p') continue
    if ((child.textContent ?? '').length >= 80 && !holdsBreak(child)) count++
  }
  return count >= 3
}

function holdsBreak(element: DomElement): boolean {
  for (const node of descendants(element)) if (isElement(node) && node.localName === 'br') return true
  return false
}

/**
 * Splits pieces into lines. A line made only of white space between two breaks is an empty line. Where the page has other
 * means to set a paragraph (`among`), a single break between sentences ends none.
 */
function lines(pieces: Piece[], among: boolean): Piece[][] {
  const found: Piece[][] = []
  let line: Piece[] = []
  let breaks = 0
  let isBold = true
  for (const piece of pieces) {
    if (piece === BREAK) {
      breaks++
      continue
    }
    const isWritten = piece.text.trim() !== ''
    if (breaks > 0 && isWritten) {
      if (line.length > 0 && (breaks > 1 || endsLine(line, isBold, piece, among))) {
        found.push(line)
        line = []
        isBold = true
      } else if (line.length > 0) line.push({ text: ' ', ...PLAIN })
      breaks = 0
    }
    line.push(piece)
    if (isWritten) isBold &&= piece.bold
  }
  if (line.length > 0) found.push(line)
  return found
}

/** Whether a single `<br>` after `line` (all of whose text `isBold`) and before `next` is more than the turn of a line. */
function endsLine(line: Piece[], isBold: boolean, next: Piece, among: boolean): boolean {
  if (isBold && !next.bold && line.some((piece) => piece.text.trim() !== '')) return true
  if (isDateLine(next.text)) return true
  if (/^\s*(?:\d{1,2}[.)]|[•·▪–—*-])\s/u.test(next.text)) return true
  return !among && /[.!?…:։]["'”’»)\]]*$/u.test(endOf(line)) && /^[\s"'“‘«„(–—•-]*[\p{Lu}\p{N}\p{Lo}]/u.test(next.text)
}

/** The end of a line from the last piece on that is more than closing marks: a line may have grown long. */
function endOf(line: Piece[]): string {
  let end = ''
  for (let index = line.length - 1; index >= 0; index--) {
    end = `${line[index]?.text}${end}`
    if (/[^"'”’»)\]\s]/.test(cleanText(end))) break
  }
  return cleanText(end)
}
