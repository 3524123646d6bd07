import type { Block } from './blocks.ts'
import type { DomElement } from './dom.ts'
import { first, type Head } from './head.ts'
import type { LinkedData } from './json-ld.ts'
import { findWrittenDates, isDateLine, readTimestamp, type WrittenDate } from './written-date.ts'

/** `<meta>` keys under which pages give the day of publication, the more reliable first. */
const META_KEYS = (
  'article:published_time og:article:published_time article:published og:published_time datepublished rnews:datepublished og:pubdate pubdate publishdate publish_date publish-date ' +
  'publication_date publication-date publicationdate date_published published_time published-date published_date published parsely-pub-date sailthru.date cxenseparse:recs:publishtime ' +
  'cxenseparse:publishtime originalpublicationdate article_date_original article.published ptime article:post_date bt:pubdate iso-8601-publish-date vr:published_time displaydate ' +
  'dc.date.issued dcterms.issued dc.issued dcterms.created dc.date.created dcterms.date dc.date dcterms.available citation_publication_date citation_date date.created created date ' +
  'pub_date time article:published-time article:publication_date nrbi:date news:publication_date datecreated og:release_date release_date'
).split(' ')

export interface PublicationContext {
  head: Head
  linkedData: LinkedData
  /** Blocks of the whole page, in document order. */
  blocks: Block[]
  url: string
  title: string
  /** Text of the article's first paragraph. */
  opening: string
  /** The latest day that a page can have been published, `YYYY-MM-DD`. */
  latest: string
}

/**
 * The day a page was published, in EDTF (`2023-05-19`, or `2023-05` when only the address tells), or null. The sources in
 * order of trust: JSON-LD, `<meta>`, microdata, the address, `<time>`, a date written near the headline or in the dateline.
 *
 * A stamp in universal time may fall on another day than the page's own clock shows; a date that the address or the visible
 * text gives then decides.
 */
export function findPublished(context: PublicationContext): string | null {
  const language = context.head.language
  const plausible = (date: WrittenDate | undefined): date is WrittenDate =>
    date !== undefined && date.day > '1970-01-02' && date.day <= context.latest
  const read = (value: string | undefined) => {
    const date = value === undefined ? undefined : readTimestamp(value, language)
    return plausible(date) ? date : undefined
  }
  const address = dateInAddress(context.url) ?? dateInAddress(context.head.canonical ?? '')
  const inAddress = address !== undefined && address.length === 10 && address <= context.latest ? address : undefined
  const visible = visibleDates(context).filter(plausible)

  const stated =
    read(context.linkedData.published) ??
    read(first(context.head, ...META_KEYS.filter((key) => read(first(context.head, key)) !== undefined))) ??
    read(
      context.head.times.find(
        ({ property, value, text }) => /^date(?:published|created|issued)/.test(property) && read(value || text),
      )?.value,
    ) ??
    read(
      context.head.times.find(({ property, text }) => /^date(?:published|created|issued)/.test(property) && read(text))
        ?.text,
    )
  if (stated) return settle(stated, inAddress, visible)
  if (inAddress) return inAddress
  const time = context.head.times.find(
    ({ element, property, value }) => !isModification(element, property) && read(value),
  )
  const timed = read(time?.value)
  if (timed) return settle(timed, undefined, visible)
  const written = visible[0]
  if (written) return exchanged(written, visible) ?? written.day
  const dateline = findWrittenDates(context.opening.slice(0, 90), { language })[0]
  if (plausible(dateline)) return dateline.day
  const modified =
    read(first(context.head, 'article:modified_time', 'og:updated_time', 'last-modified')) ??
    read(context.linkedData.modified)
  if (address !== undefined && address <= context.latest) return address
  return modified ? modified.day : null
}

/** The other reading of `06/01/2023` where the page also shows that day beyond doubt. */
function exchanged({ otherwise }: WrittenDate, visible: WrittenDate[]): string | undefined {
  return visible.some((date) => date.otherwise === undefined && date.day === otherwise) ? otherwise : undefined
}

/** Chooses between a stated day and what the page shows, when the two differ by no more than clocks do. */
function settle(stated: WrittenDate, inAddress: string | undefined, visible: WrittenDate[]): string {
  const other = exchanged(stated, visible)
  if (other !== undefined) return other
  const shown = [...(inAddress === undefined ? [] : [inAddress]), ...visible.map((date) => date.day)]
  if (shown.length === 0 || shown.includes(stated.day)) return stated.day
  // day and month exchanged
  if (stated.otherwise !== undefined && shown.includes(stated.otherwise)) return stated.otherwise
  if (stated.zone === 'local') return stated.day
  for (const day of shown) {
    const shift = (Date.parse(day) - Date.parse(stated.day)) / 86_400_000
    const minutes = stated.minutes ?? 720
    if (shift === 1 && minutes >= 10 * 60) return day
    if (shift === -1 && minutes <= 12 * 60) return day
  }
  return stated.day
}

const MODIFIED = /updat|modif|edit|chang|revis/i

function isModification(element: DomElement, property: string): boolean {
  if (MODIFIED.test(property)) return true
  const around = `${element.getAttribute('class') ?? ''} ${element.parentNode?.getAttribute('class') ?? ''}`
  return (
    MODIFIED.test(around) || /^\s*(?:last )?(?:updated|modified|edited)/i.test(element.parentNode?.textContent ?? '')
  )
}

const DATE_NAME = /date|time|publish|posted|byline|meta|stamp|info|data|fecha|datum|tarix|tarih/i

/** Dates that the page shows by its headline, the most telling first: labelled as published, then in a date's place, then others. */
function visibleDates({ blocks, head, title, opening }: PublicationContext): WrittenDate[] {
  const headline = blocks.findIndex((block) => block.tag === 'h1' && sameText(block.text, title))
  const heading = headline >= 0 ? headline : blocks.findIndex((block) => sameText(block.text, title))
  const start = blocks.findIndex(
    (block, index) => index > heading && opening.length > 20 && block.text.startsWith(opening.slice(0, 60)),
  )
  const from = Math.max(0, heading < 0 ? Math.max(0, start) - 10 : heading - 4)
  const to = start < 0 ? Math.max(heading, 0) + 14 : start + 3
  const found: { date: WrittenDate; rank: number }[] = []
  blocks.forEach((block, index) => {
    if (block.text.length > 160) return
    const near = index >= from && index <= to
    const labelled =
      /\b(?:published|posted|publication|date|опубликовано|дата|veröffentlicht|publié|yayın|publicado)/i.test(
        block.text,
      )
    const named = DATE_NAME.test(
      `${block.element.getAttribute('class') ?? ''} ${block.element.getAttribute('id') ?? ''}`,
    )
    const line = isDateLine(block.text)
    if (!line && !labelled && !(near && named) && !(near && block.text.length < 90)) return
    if (!near && !(line && labelled)) return
    for (const date of findWrittenDates(block.text, { language: head.language, shortYears: named || line })) {
      const before = block.text.slice(0, date.index)
      const modified = /(?:updated|modified|edited|обновлено|aktualisiert|mis à jour|güncelleme)[^\d]{0,20}$/i.test(
        before,
      )
      const rank = (near ? 0 : 4) + (modified ? 8 : labelled ? 0 : line || named ? 1 : 2) + (index < heading ? 2 : 0)
      found.push({ date, rank })
    }
  })
  return found.sort((a, b) => a.rank - b.rank).map(({ date }) => date)
}

function sameText(a: string, b: string): boolean {
  if (a.length > b.length * 2 + 40 || b.length > a.length * 2 + 40) return false
  const left = a.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
  const right = b.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
  return (
    left.length > 5 &&
    (left === right || (left.length > 20 && right.startsWith(left)) || (right.length > 20 && left.startsWith(right)))
  )
}

const MONTH_WORDS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** The date in an address: `/2023/05/19/`, `/2023/may/19/`, `/20230519/`, `-2023-05-19`, or only `/2023/05/`. EDTF. */
export function dateInAddress(url: string): string | undefined {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[#].*$/, '')
  const full =
    /(?<!\d)((?:19|20)\d{2})[/_-](0?[1-9]|1[0-2])[/_-](0?[1-9]|[12]\d|3[01])(?!\d)/.exec(path) ??
    /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/.exec(path)
  if (full) return iso(full[1], full[2], full[3])
  const named = /(?<!\d)((?:19|20)\d{2})\/([a-z]{3,9})\/(0?[1-9]|[12]\d|3[01])(?!\d)/i.exec(path)
  if (named) {
    const month = MONTH_WORDS.indexOf((named[2] ?? '').slice(0, 3).toLowerCase()) + 1
    if (month > 0) return iso(named[1], String(month), named[3])
  }
  const backwards = /(?<!\d)(0[1-9]|[12]\d|3[01])[/_-](0[1-9]|1[0-2])[/_-]((?:19|20)\d{2})(?!\d)/.exec(path)
  if (backwards) return iso(backwards[3], backwards[2], backwards[1])
  const month = /\/((?:19|20)\d{2})[/-](0[1-9]|1[0-2])(?=\/|$|-)/.exec(path)
  return month ? `${month[1]}-${month[2]}` : undefined
}

function iso(year = '', month = '', date = ''): string | undefined {
  const value = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return Number.isNaN(Date.parse(value)) || new Date(value).toISOString().slice(0, 10) !== value ? undefined : value
}
