import { type ExtractedArticle, readPage } from './page.ts'

export type { ExtractedArticle } from './page.ts'

/**
 * The article on an HTML page. `html` may be of any quality; `url` is the page's address (it may tell the date, and the
 * publisher when nothing else does) and may be empty. Never throws: a page without an article gives no paragraphs.
 */
export function extractArticle(html: string, url: string): ExtractedArticle {
  return readPage(html, url).article
}
