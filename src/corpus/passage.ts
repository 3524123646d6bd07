import type { Article } from './article.ts'

/** One paragraph of an article: what is searched and cited. */
export interface Passage {
  /** `<article>#<paragraph>`. */
  id: string
  article: Article
  /** From 1. */
  paragraph: number
  text: string
}

/** The passages of articles, in order. */
export function passagesOf(articles: Iterable<Article>): Passage[] {
  return [...articles].flatMap((article) =>
    article.paragraphs.map((text, index) => ({
      id: `${article.id}#${index + 1}`,
      article,
      paragraph: index + 1,
      text,
    })),
  )
}
