import { isProse } from './cleaning.ts'
import { first } from './head.ts'
import type { ReadPage } from './page.ts'

/** Fewest words that make an article. */
export const FEWEST_WORDS = 30

/** Why a source gave no article. `broken`: it could not be read at all, as against read and found to be something else. */
export interface Refusal {
  reason: string
  broken: boolean
}

const PAYWALL =
  /\b(?:subscribe|sign up|log ?in|sign in|register)(?: now)? to (?:continue|read|keep reading|unlock|access|view)|\b(?:this|the rest of (?:this|the)) (?:article|content|story|text) is (?:only |exclusively |reserved )?(?:available to|for|accessible to|open to) (?:our )?(?:paying |registered )?(?:subscribers|members|readers)|\bto continue reading\b|\balready (?:a subscriber|subscribed)\b|только для подписчиков|réservé aux abonnés|nur für abonnenten|weiterlesen mit/i
const LISTING_PATH =
  /^\/(?:index\.\w+)?$|\/(?:category|categories|tags?|topics?|sections?|authors?|archives?|search|page\/\d+|latest|news)\/?$/i

/** Why a page is no article, or undefined when it is one. */
export function judgePage(
  { article, head, linkedData, blocks, unreadable }: ReadPage,
  url: string,
): Refusal | undefined {
  if (unreadable !== undefined) return { reason: unreadable, broken: true }
  const words = countWords(article.paragraphs)
  const visible = blocks.map((block) => block.text).join(' ')
  if (words < 60 && visible.length < 400 && head.scripts > 0)
    return { reason: 'shows its text only with scripts: save it from a browser after it has loaded', broken: false }
  if (words < 180 && (linkedData.free === false || PAYWALL.test(visible)))
    return { reason: 'a paywall: only the beginning of the text is there', broken: false }
  if (isListing({ article, head, linkedData, blocks }, url)) return { reason: 'a list of articles', broken: false }
  return judgeText(article.paragraphs)
}

/** Why a text is no article, or undefined when it is one. */
export function judgeText(paragraphs: string[]): Refusal | undefined {
  const words = countWords(paragraphs)
  if (words === 0) return { reason: 'no article found', broken: false }
  return words < FEWEST_WORDS ? { reason: `only ${words} words of text`, broken: false } : undefined
}

export function countWords(paragraphs: string[]): number {
  return paragraphs.reduce((sum, text) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0)
}

/** Whether a page lists others: several signs have to agree, for articles carry lists of others too. */
function isListing({ article, head, linkedData, blocks }: Omit<ReadPage, 'body' | 'unreadable'>, url: string): boolean {
  const path = URL.canParse(url) ? new URL(url).pathname : ''
  const type = first(head, 'og:type')
  const prose = article.paragraphs.filter((text) => text.length > 180).length
  const cut = article.paragraphs.filter((text) => /(?:…|\.\.\.|\[…\])$/.test(text)).length
  const signs = [
    linkedData.isCollection || type === 'website',
    LISTING_PATH.test(path),
    head.linkedHeadings >= 5 && head.linkedHeadings >= article.paragraphs.length * 0.5,
    cut >= 3 && cut >= article.paragraphs.length * 0.3,
    prose <= 1 && blocks.filter((block) => block.linked > 0.8).length > 15,
  ].filter(Boolean).length
  if (linkedData.isArticle || type === 'article' || blocks.filter(isProse).length > head.linkedHeadings * 2 + 4)
    return signs >= 4
  return signs >= 2
}
