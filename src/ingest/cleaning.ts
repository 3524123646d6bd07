import type { Block, Suspect } from './blocks.ts'
import type { DomElement } from './dom.ts'
import { isAuthorNote, isByline, isCredited, isDateline, isLoose, isTailHeading, trimGlued } from './markers.ts'
import { findWrittenDates, isDateLine } from './written-date.ts'

export interface CleaningContext {
  title: string
  author: string | null
}

/** A part whose name speaks against it is still kept when it holds this share of the text: then the name means something else. */
const STRONG_UP_TO = 0.45
const WEAK_UP_TO = 0.25
const HEADING = /^h[1-6]$/

/**
 * The article's own paragraphs among the blocks that an extractor has chosen: without captions, bylines, datelines, share
 * bars, links to other pages, forms and whatever follows the article.
 */
export function cleanBlocks(blocks: Block[], { title, author }: CleaningContext): Block[] {
  let kept = dropHead(dropNamedParts(dropSkippable(blocks)), author)
  kept = kept.flatMap((block) => {
    const text = trimGlued(block.text)
    return text === '' ? [] : [{ ...block, text }]
  })
  kept = cutTail(kept)
  kept = dropLinkLists(kept)
  kept = kept.filter((block) => !isLoose(block.text, block.linked) && !isDateLine(block.text))
  kept = dropStandfirst(dropLead(dropCaptions(kept), title, author))
  kept = dropRepeats(kept)
  kept = dropEnd(kept, author)
  return dropStrayHeadings(kept)
}

/** Prose: a sentence or more, not a label, not a list of links. */
export function isProse(block: Pick<Block, 'text' | 'linked'>): boolean {
  return (
    block.text.length >= 80 && block.linked < 0.5 && /[.!?…։。:;,][\s"'“”’»)\]]|[.!?…։。]["'”’»)\]]*$/u.test(block.text)
  )
}

function dropNamedParts(blocks: Block[]): Block[] {
  const lengths = new Map<Suspect | string, number>()
  // some pages wrap every paragraph in a part of the same name, which then says nothing
  const partOf = (suspect: Suspect) => (suspect.kind === 'weak' ? suspect.name : suspect)
  let total = 0
  for (const { text, suspects } of blocks) {
    total += text.length
    for (const part of new Set(suspects.map(partOf))) lengths.set(part, (lengths.get(part) ?? 0) + text.length)
  }
  return blocks.filter((block) =>
    block.suspects.every((suspect) => {
      const share = (lengths.get(partOf(suspect)) ?? 0) / total
      if (suspect.kind === 'standfirst') return true
      if (suspect.kind === 'strong') return share > STRONG_UP_TO
      return HEADING.test(block.tag) || isProse(block) || share > WEAK_UP_TO
    }),
  )
}

/** Drops what stands between "skip past newsletter promotion" and "after newsletter promotion". */
function dropSkippable(blocks: Block[]): Block[] {
  const kept: Block[] = []
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]
    if (!block) continue
    if (/^skip (?:past |over )?.{0,30}\b(?:newsletter|promotion|advert\w*|ad)\b/i.test(block.text)) {
      const end = blocks
        .slice(index, index + 10)
        .findIndex(({ text }) => /^(?:after|end of) .{0,30}\b(?:newsletter|promotion|advert\w*|ad)\b/i.test(text))
      if (end > 0) index += end
      continue
    }
    kept.push(block)
  }
  return kept
}

/** Drops everything up to a byline or a date line close to the top: it is the head of the page, a standfirst included. */
function dropHead(blocks: Block[], author: string | null): Block[] {
  let prose = 0
  let start = 0
  for (let index = 0; index < Math.min(blocks.length, 6) && prose <= 1; index++) {
    const block = blocks[index]
    if (!block) break
    if (isDateLine(block.text) || isByline(block.text, author)) start = index + 1
    else if (isProse(block)) prose++
  }
  return blocks.slice(start)
}

/** Cuts what follows a tail heading; where prose follows, only the heading and the links right after it. */
function cutTail(blocks: Block[]): Block[] {
  const rest = restsOf(blocks)
  const column = new Column()
  const kept: Block[] = []
  let before = 0
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]
    if (!block) continue
    if (kept.length === 0 || !isTailHeading(block.text)) {
      kept.push(block)
      before += proseLength(block)
      if (isProse(block)) column.add(block)
      continue
    }
    // a button inside the text ends nothing
    const button = block.linked > 0.9 && !HEADING.test(block.tag) && rest.holdsProse(column.last, index + 1)
    const elsewhere = column.most !== null && !rest.holdsProse(column.most, index + 1)
    const most = elsewhere ? 0.5 : rest.areTeasers(index + 1) ? 0.3 : 0.12
    if (before > 0 && !button && rest.proseLength(index + 1) < rest.total * most) return kept
    while (isTeaser(blocks[index + 1])) index++
  }
  return kept
}

/** Where the prose up to some block stands. */
class Column {
  readonly #counts = new Map<DomElement, { count: number; order: number }>()
  #most: { container: DomElement; count: number; order: number } | null = null
  /** What holds the last paragraph. */
  last: DomElement | null = null

  add({ container }: Block): void {
    this.last = container
    if (container === null) return
    const { count, order } = this.#counts.get(container) ?? { count: 0, order: this.#counts.size }
    const own = { container, count: count + 1, order }
    this.#counts.set(container, own)
    const most = this.#most
    if (most === null || own.count > most.count || (own.count === most.count && order < most.order)) this.#most = own
  }

  /** What holds most of the paragraphs, or null where no three of them stand together. */
  get most(): DomElement | null {
    return this.#most !== null && this.#most.count >= 3 ? this.#most.container : null
  }
}

/** What is left of blocks from each of them on, counted once from the end. */
function restsOf(blocks: Block[]) {
  const lastProse = new Map<DomElement, number>()
  const rests = [{ prose: 0, links: 0, excerpts: 0 }]
  let total = 0
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index]
    if (!block) continue
    const { prose, links, excerpts } = rests[rests.length - 1] ?? { prose: 0, links: 0, excerpts: 0 }
    const cutOff = isCutOff(block.text)
    const length = proseLength(block)
    total += length
    if (block.container && !lastProse.has(block.container) && isProse(block)) lastProse.set(block.container, index)
    rests.push({
      prose: prose + (cutOff ? 0 : length),
      links: links + (block.linked > 0.6 || HEADING.test(block.tag) ? 1 : 0),
      excerpts: excerpts + (cutOff ? 1 : 0),
    })
  }
  const from = (index: number) => rests[blocks.length - index] ?? { prose: 0, links: 0, excerpts: 0 }
  return {
    total,
    /** The prose from a block on, without excerpts that are cut off. */
    proseLength: (index: number) => from(index).prose,
    holdsProse: (container: DomElement | null, index: number) =>
      container !== null && (lastProse.get(container) ?? -1) >= index,
    /** Whether the blocks read like a list of other articles: links and excerpts in turn. */
    areTeasers: (index: number) => {
      const count = blocks.length - index
      const { links, excerpts } = from(index)
      return count >= 3 && (links >= count * 0.4 || (excerpts >= 2 && links >= 2))
    },
  }
}

function proseLength(block: Block): number {
  return isProse(block) && !HEADING.test(block.tag) ? block.text.length : 0
}

function isTeaser(block: Block | undefined): boolean {
  return block !== undefined && (block.linked > 0.6 || (block.tag === 'li' && block.linked > 0.3))
}

/** Whether a text ends in the middle, as the excerpts of other articles do. */
export function isCutOff(text: string): boolean {
  return /(?:…|\.\.\.|\[…\])$/.test(text)
}

/** Drops blocks that are links to elsewhere, and lists in which they are the rule. */
function dropLinkLists(blocks: Block[]): Block[] {
  const lists = new Map<DomElement, { items: number; linked: number }>()
  for (const block of blocks) {
    const list = listOf(block)
    if (!list) continue
    const tally = lists.get(list) ?? { items: 0, linked: 0 }
    tally.items++
    if (block.linked > 0.7) tally.linked++
    lists.set(list, tally)
  }
  return blocks.filter((block, index) => {
    const list = listOf(block)
    const tally = list === null ? undefined : lists.get(list)
    if (tally) return tally.linked <= tally.items * 0.6
    if (block.linked <= 0.75) return true
    const next = blocks[index + 1]
    if (HEADING.test(block.tag)) return next !== undefined && isProse(next) && next.text.length > 200
    return block.text.length > 200 && block.linked < 0.95
  })
}

function listOf(block: Block): DomElement | null {
  const parent = block.element.localName === 'li' ? block.element.parentNode : null
  return parent && (parent.localName === 'ul' || parent.localName === 'ol') ? parent : null
}

/** Drops what stands between the headline and the first sentence: the headline again, bylines, dates, datelines, labels. */
function dropLead(blocks: Block[], title: string, author: string | null): Block[] {
  const headline = comparable(title)
  const first = blocks.findIndex((block) => isProse(block) && !HEADING.test(block.tag))
  const lead = first < 0 ? Math.min(blocks.length, 4) : first
  return blocks.filter((block, index) => {
    if (index > lead) return true
    const text = comparable(block.text)
    if (headline.length > 10 && (text === headline || (headline.includes(text) && text.length > headline.length * 0.6)))
      return false
    if (
      HEADING.test(block.tag) &&
      headline.length > 10 &&
      text.startsWith(headline) &&
      text.length < headline.length * 1.4
    )
      return false
    if (index === lead && first >= 0) return true
    if (isByline(block.text, author) || isDateline(block.text)) return false
    // a sentence set as a heading: what the desk wrote under the headline
    if (HEADING.test(block.tag) && block.text.length >= 40 && !block.text.endsWith('?')) return false
    // a label above the text: a section's name, a place, a kind of story, the author with the date
    if (HEADING.test(block.tag) || /[.!?։…:]["”’»)]?$/.test(block.text)) return true
    return block.text.length > 60 && !/[|•·]/.test(block.text) && findWrittenDates(block.text).length === 0
  })
}

/**
 * Drops a standfirst: what the desk wrote under the headline, repeated by the text itself. A lead or an introduction is
 * the text's own first paragraph, and stays.
 */
function dropStandfirst(blocks: Block[]): Block[] {
  const first = blocks.findIndex((block) => !block.suspects.some(({ kind }) => kind === 'standfirst'))
  return first > 0 && first <= 2 ? blocks.slice(first) : blocks
}

/** Captions without a name that says so: a short text alone with its image, or one that ends with who took the picture. */
function dropCaptions(blocks: Block[]): Block[] {
  return blocks.filter((block) => {
    if (isCredited(block.text, block.apart)) return false
    if (!block.framed || block.text.length > 400 || HEADING.test(block.tag) || block.tag === 'blockquote') return true
    // a paragraph of the text may begin with an image
    return block.tag === 'p' && !block.italic && block.text.length >= 80 && /[.!?…]["”’»)]*$/.test(block.text)
  })
}

/** How many quotations a page may pull out of its text: each is looked for in all of it. */
const MOST_PULLED = 200

/** Drops blocks that say again what stands elsewhere: repeated paragraphs, and quotations pulled out of one. */
function dropRepeats(blocks: Block[]): Block[] {
  const seen = new Set<string>()
  const prose = blocks.filter(isProse).map((block) => comparable(block.text))
  let compared = 0
  return blocks.filter((block) => {
    const text = comparable(block.text)
    if (text.length > 40 && seen.has(text)) return false
    seen.add(text)
    const pulled =
      text.length > 25 &&
      text.length < 300 &&
      /^(?:blockquote|figure|h[2-6])$/.test(
        block.element.localName === 'p' ? (block.element.parentNode?.localName ?? '') : block.tag,
      )
    return (
      !pulled || ++compared > MOST_PULLED || !prose.some((other) => other.length > text.length && other.includes(text))
    )
  })
}

/** Drops what stands after the last sentence: signatures, labels, who the author is and where to follow them. */
function dropEnd(blocks: Block[], author: string | null): Block[] {
  let end = blocks.length
  while (end > 1) {
    const block = blocks[end - 1]
    if (!block) break
    if (isAuthorNote(block.text, author, block.italic) && end > 2) {
      end--
      continue
    }
    if (isProse(block) || block.tag === 'li' || block.tag === 'blockquote') break
    // "Our standards: …", and whatever short label a link follows
    const pointer = block.linked > 0.4 && block.text.length < 160 && /^[^.!?:]{2,40}: ?\S/.test(block.text)
    const label = pointer || (block.text.length < 40 && !/^[•·▪*]/.test(block.text) && !/[.!?։…"”»)]$/.test(block.text))
    if (!label && !isByline(block.text, author) && !HEADING.test(block.tag)) break
    end--
  }
  return blocks.slice(0, end)
}

/** A heading followed by another of the same rank or by nothing heads nothing. */
function dropStrayHeadings(blocks: Block[]): Block[] {
  return blocks.filter((block, index) => {
    if (!HEADING.test(block.tag)) return true
    const next = blocks[index + 1]
    return next !== undefined && !(HEADING.test(next.tag) && next.tag <= block.tag)
  })
}

function comparable(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
