import type { Article } from '../corpus/article.ts'
import { overlaps, parseEdtf } from '../corpus/edtf.ts'
import { escaped } from '../corpus/escaped.ts'
import { hostOf } from '../corpus/host.ts'
import type { Passage } from '../corpus/passage.ts'
import { namesOfPublisher } from '../corpus/publishers.ts'
import { isCapital } from './question/draft.ts'
import type { Source } from './question/source-phrase.ts'

/** Whether an article is a source's own: published by it, read at its site or at the address asked for, when it is said to be. */
export function isArticleOf({ publishers, hosts, published }: Source, article: Article): boolean {
  const { publisher, via, url } = article
  const host = hostOf(url)
  const isOwn =
    publishers.includes(publisher) ||
    (via !== undefined && publishers.includes(via)) ||
    (host !== undefined && hosts.includes(host))
  const appeared = parseEdtf(article.published)
  return isOwn && (!published || (appeared !== undefined && overlaps(appeared, published)))
}

/** Tells whether a passage has a source's word: is of an article of its own, or names it. */
export function hasWordOf(source: Source): (passage: Passage) => boolean {
  const names = [source.text, ...source.publishers.flatMap(namesOfPublisher)]
  const patterns = names.map((name) => new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'giu'))
  return ({ article, text }) =>
    isArticleOf(source, article) ||
    // What a paper is called can be an everyday word too.
    patterns.some((pattern) =>
      (`${article.title} … ${text}`.match(pattern) ?? []).some(
        (written) => isCapital(written) || written.includes('.'),
      ),
    )
}
