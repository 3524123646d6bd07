import type { Article } from '../corpus/article.ts'
import type { Corpus } from '../corpus/corpus.ts'
import type { Event } from '../corpus/event.ts'
import { fullTextOn } from '../corpus/full-text-evidence.ts'
import type { Passage } from '../corpus/passage.ts'
import { remembered } from '../corpus/remembered.ts'
import type { Citation } from './answer.ts'

/** Cites a passage, word for word: the same passage always by the same citation, so that front ends can keep what they make of it. */
export const cite = remembered(
  ({ article, paragraph, text }: Passage): Citation => ({
    article: article.id,
    paragraph,
    quote: text,
    title: article.title,
    publisher: article.publisher,
    published: article.published,
    url: linkTo(article, text),
  }),
)

/** Where a reader finds a passage: of a full text the passage itself, by a text fragment (WICG Scroll To Text Fragment). */
function linkTo(article: Article, text: string): string {
  if (!article.fullText || article.url === '' || article.url.includes('#')) return article.url
  const words = text.split(/\s+/)
  const start = words.slice(0, 5).join(' ')
  const end = words.length > 10 ? `,${fragment(words.slice(-5).join(' '))}` : ''
  return `${article.url}#:~:text=${fragment(start)}${end}`
}

function fragment(text: string): string {
  return encodeURIComponent(text).replace(/-/g, '%2D')
}

/** Citations in the order in which they are asked for, each once. */
export class Citations {
  readonly list: Citation[] = []
  readonly #numbers = new Map<string, number>()

  /** Cites a passage and returns the index of its citation. */
  add(passage: Passage): number {
    const known = this.#numbers.get(passage.id)
    if (known !== undefined) return known
    this.#numbers.set(passage.id, this.list.length)
    return this.list.push(cite(passage)) - 1
  }

  /** Cites what supports an event: the best `most` of its sources, or all of them and the full texts that report it. */
  addEvent(corpus: Corpus, event: Event, most?: number): number[] {
    const reports = most === undefined ? fullTextOn(event, corpus.chronicle, corpus.passages) : []
    return [...corpus.evidence(event, most), ...reports].map((passage) => this.add(passage))
  }
}
